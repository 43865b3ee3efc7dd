"""The documents of the invented towns: valid, always the same, their records true to them."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

import pytest

from evals.cases import load_cases
from evals.towns.check import compare
from evals.towns.compare import CHANNELS, CONTACTS, DEADLINES, EVENTS, OFFERS
from evals.towns.content import FOLDER, BadContent, Block, Content, Item, load, load_all
from evals.towns.evaluate import CASES
from evals.towns.normal import bare, same_name, same_place, words
from evals.towns.units import put_together
from evals.towns.write import write
from evals.towns.write.inline import matrix, plain
from knowledge.model import Audience, Contact, Deadline, Event, Offer, SubmissionChannel
from knowledge.sources import sheet

CONTENTS = load_all()
needs_fonts = pytest.mark.skipif(
    not all((sheet.FONTS / f"{name}.ttf").is_file() for name in (sheet.REGULAR, sheet.BOLD)),
    reason="fonts-dejavu-core is not installed",
)


def _ids(content: Content) -> str:
    return content.file


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (one for one in (block.heading, block.text) if one)
        for item in (*(block.list or ()), *(block.numbered or ())):
            yield from _items(item)
        yield from block.term_lines
        if block.table is not None:
            yield block.table.caption
            yield from (cell for row in matrix(block.table) for cell in row)
        if block.sidebar is not None:
            yield from (block.sidebar.title, *block.sidebar.text)
        if block.columns is not None:
            yield from _texts(block.columns.blocks)


def _items(item: Item) -> Iterator[str]:
    yield item.text
    for below in item.items:
        yield from _items(below)


def _said(content: Content) -> str:
    lines = [*_texts(content.blocks), *content.notes.values()]
    lines += [content.render.running_header, content.render.running_footer]
    return "\n".join(plain(line) for line in lines)


def _strings(value: Any) -> Iterator[str]:
    """The words of a record that have to stand in its document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in {"kind", "means", "disabilities", "degrees", "situations"}:
                yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def test_there_are_forty_documents() -> None:
    assert len(CONTENTS) >= 40
    assert {".pdf", ".png", ".docx", ".html", ".odt", ".xlsx", ".csv", ".txt"} <= {
        content.suffix for content in CONTENTS
    }


@pytest.mark.parametrize("content", CONTENTS, ids=_ids)
def test_every_word_of_the_record_stands_in_the_document(content: Content) -> None:
    said = _said(content)
    numbers = re.sub(r"\D", "", said)
    held = words(said)
    for string in _strings(content.facts.model_dump()):
        if bare(string) in bare(said):
            continue
        if re.fullmatch(r"[\d +()-]+", string):
            assert re.sub(r"\D", "", string) in numbers, string
            continue
        missing = [word for word in words(string) if not _stands(word, held)]
        assert not missing, f"{string}: {missing}"


def _stands(word: str, held: list[str]) -> bool:
    return any(same_name(word, one) for one in held) or any(word in one for one in held)


@pytest.mark.parametrize("content", CONTENTS, ids=_ids)
def test_the_town_is_named_in_the_document_or_its_name(content: Content) -> None:
    name = words(content.town)[0][:5]
    folded = name.translate(str.maketrans("ąćęłńóśźż", "acelnoszz"))
    assert name in _said(content).casefold() or folded in content.file


@needs_fonts
@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".odt", ".xlsx", ".csv", ".txt"])
def test_the_same_content_gives_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    content = next(c for c in CONTENTS if c.suffix == suffix and not c.pictured)
    (tmp_path / "again").mkdir()
    assert write(content, tmp_path).read_bytes() == write(content, tmp_path / "again").read_bytes()


@needs_fonts
def test_a_scan_is_the_same_each_time(tmp_path: Path) -> None:
    content = Content.model_validate(
        {
            "file": "skan.pdf",
            "town": "Nigdzie",
            "title": "Skan",
            "blocks": [{"text": "Jeden dzień"}],
            "render": {"scan": {"dpi": 72, "skew": 2, "noise": 10}},
        }
    )
    (tmp_path / "again").mkdir()
    assert write(content, tmp_path).read_bytes() == write(content, tmp_path / "again").read_bytes()


def test_an_unknown_key_names_file_and_place(tmp_path: Path) -> None:
    file = tmp_path / "zle.yaml"
    file.write_text("{file: a.txt, town: A, title: A, blocks: [{tekst: a}]}", encoding="utf-8")
    with pytest.raises(BadContent, match=r"zle\.yaml: blocks\.0"):
        load(file)


def test_a_table_with_a_short_line_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "zle.yaml"
    table = "{header: [[A, B]], rows: [[a]]}"
    file.write_text(
        f"{{file: a.txt, town: A, title: A, blocks: [{{table: {table}}}]}}", encoding="utf-8"
    )
    with pytest.raises(BadContent, match="line 2"):
        load(file)


def test_cases_cite_documents_that_exist_and_a_quarter_abstain() -> None:
    cases = load_cases(CASES)
    stems = {PurePath(content.file).stem for content in CONTENTS}
    cited = {stem for case in cases for t in case.turns if t.expect for stem in t.expect.cites}
    assert cited <= stems
    assert len(cases) >= 200
    assert all(case.id.startswith("towns-") for case in cases)
    assert sum("sibling" in case.tags for case in cases) * 4 >= len(cases)


def test_a_content_file_has_the_stem_of_its_document() -> None:
    written = {PurePath(content.file).stem for content in CONTENTS}
    assert written == {path.stem for path in FOLDER.glob("*.yaml")}


def _content(**facts: Any) -> Content:
    data = {"file": "a.txt", "town": "A", "title": "A", "blocks": [{"text": "a"}], "facts": facts}
    return Content.model_validate(data)


def test_facts_are_exact_wrong_missing_or_invented() -> None:
    content = _content(
        channels=[
            {"means": "email", "address": "a@b.pl"},
            {"means": "post", "address": "ul. Długa 3, 00-999 Nigdzie"},
            {"means": "fax", "address": "12 300 00 01"},
        ]
    )
    found = [
        SubmissionChannel("1", "d", means="email", address="A@b.pl"),
        SubmissionChannel("2", "d", means="post", address="Urząd, ul. Długiej 4, 00-999 Nigdzie"),
        SubmissionChannel("3", "d", means="box", address="przy wejściu"),
    ]
    outcomes = [note.outcome for note in compare(CHANNELS, content, found)]
    assert outcomes == ["exact", "wrong", "missing", "invented"]


def test_a_fact_found_twice_is_repeated_not_invented() -> None:
    content = _content(deadlines=[{"until": "2027-03-01"}])
    moment = datetime(2027, 3, 1, 23, 59)
    found = [Deadline("1", "d", until=moment), Deadline("2", "d", until=moment)]
    outcomes = [note.outcome for note in compare(DEADLINES, content, found)]
    assert outcomes == ["exact", "repeated"]


def test_a_doubt_has_to_be_noted() -> None:
    content = _content(events=[{"kind": "meeting", "start": "2027-03-01 9:00", "doubt": "true"}])
    event = Event("1", "d", kind="meeting", start=datetime(2027, 3, 1, 9))
    assert [note.outcome for note in compare(EVENTS, content, [event])] == ["wrong"]


def test_contacts_of_one_unit_are_put_together() -> None:
    content = _content(
        contacts=[{"unit": "Ośrodek Pomocy", "phones": ["12 300 00 01"], "emails": ["a@b.pl"]}]
    )
    found = put_together(
        [
            Contact("1", "d", unit="Ośrodka Pomocy", phones=("12 300-00-01",)),
            Contact("2", "d", unit="Ośrodek Pomocy w Nigdziach", emails=("a@b.pl",)),
            Contact("3", "d", unit="Biblioteka", address="ul. Długa 3"),
        ]
    )
    assert [note.outcome for note in compare(CONTACTS, content, found)] == ["exact"]


def test_only_recorded_conditions_of_an_offer_are_compared() -> None:
    content = _content(offers=[{"name": "Klub", "ages": "3-6"}])
    offer = Offer(
        "1", "d", name="Klub", audience=Audience(ages=(36, 83), disabilities=frozenset({"any"}))
    )
    assert [note.outcome for note in compare(OFFERS, content, [offer])] == ["exact"]


@pytest.mark.parametrize(
    ("recorded", "found", "same"),
    [
        ("ul. Młyńskiej 8", "w siedzibie Ośrodka, ul. Młyńska 8", True),
        ("ul. Młyńska 8", "ul. Młyńska 18", False),
        ("ul. Młyńska 8, 11-222 Nigdzie", "ul. Młyńska 8", False),
        ("Dom Kultury", "w Domu Kultury przy rynku", True),
        ("pl. Wolności 1", "al. Wolności 2", False),
    ],
)
def test_places_by_street_and_number(recorded: str, found: str, same: bool) -> None:
    assert same_place(recorded, found) is same
