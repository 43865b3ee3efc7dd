from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from evals.cases import WARSAW, BadCase, load_cases


def load(folder: Path, text: str):
    file = folder / "some.yaml"
    file.write_text(text, encoding="utf-8")
    return load_cases(file)


def test_reads_a_case_with_hours_and_alternatives_as_text(tmp_path: Path):
    (case,) = load(
        tmp_path,
        "- {id: a, question: kiedy, as_of: 2031-03-01T10:00, tags: [x],"
        " expect: {says: [8:00, [pokój, sala]], cites: [notice], offers_all: [Klub]}}",
    )
    expect = case.turns[0].expect
    assert case.as_of == datetime(2031, 3, 1, 10, tzinfo=WARSAW)
    assert expect is not None
    assert expect.says == (("8:00",), ("pokój", "sala"))
    assert expect.status == (AnswerStatus.ANSWERED,)
    assert expect.checks_offers


def test_a_day_is_its_midnight_in_warsaw(tmp_path: Path):
    (case,) = load(tmp_path, "- {id: a, question: kiedy, as_of: 2031-03-01}")
    assert case.as_of == datetime(2031, 3, 1, tzinfo=WARSAW)


def test_the_expectation_belongs_to_the_last_turn(tmp_path: Path):
    (case,) = load(
        tmp_path,
        "- {id: a, turns: [raz, {question: dwa, expect: {says: [x]}}, trzy],"
        " as_of: 2031-03-01, expect: {says: [y]}}",
    )
    says = [turn.expect and turn.expect.says for turn in case.turns]
    assert says == [None, (("x",),), (("y",),)]


def test_defaults_add_tags_and_fill_what_is_missing(tmp_path: Path):
    (case,) = load(
        tmp_path,
        "defaults: {as_of: 2031-03-01, tags: [a], expect: {cites: [n]}}\n"
        "cases:\n- {id: a, question: kiedy, tags: [b], expect: {says: [x]}}",
    )
    assert case.tags == ("a", "b")
    assert case.turns[0].expect is not None
    assert case.turns[0].expect.cites == ("n",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- {id: a, question: x, as_of: 2031-03-01, says: [y]}", "some.yaml: a: unknown key says"),
        ("- {question: x, as_of: 2031-03-01}", "case 1"),
        ("- {id: a, question: x}", "as_of is missing"),
        ("- {id: a, question: x, as_of: soon}", "as_of soon"),
        ("- {id: a, as_of: 2031-03-01}", "either question or turns"),
        ("- {id: a, question: x, turns: [y], as_of: 2031-03-01}", "either question or turns"),
        ("- {id: a, question: x, as_of: 2031-03-01, language: de}", "language de"),
        ("- {id: a, question: x, as_of: 2031-03-01, expect: {status: fine}}", "status fine"),
        ("- {id: a, question: x, as_of: 2031-03-01, expect: {says: x}}", "says must be a list"),
        ("- {id: a, question: x, as_of: 2031-03-01, expect: {cites: x}}", "list of texts"),
        ("- {id: a, question: x, as_of: 2031-03-01}\n" * 2, "already used in some.yaml"),
        ("- [a", "some.yaml: while parsing"),
        ("just text", "a list of cases"),
        ("[]", "no cases"),
    ],
)
def test_a_wrong_case_is_named_in_one_line(tmp_path: Path, text: str, words: str):
    with pytest.raises(BadCase) as caught:
        load(tmp_path, text)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_without_cases_says_so(tmp_path: Path):
    with pytest.raises(BadCase, match=r"no \*\.yaml file"):
        load_cases(tmp_path)


def test_the_committed_cases_load_and_cover_every_document():
    cases = load_cases()
    cited = {stem for case in cases for t in case.turns if t.expect for stem in t.expect.cites}
    stems = {file.stem for file in Path("knowledge/documents").iterdir()}
    assert len(cases) >= 200
    assert cited == stems
