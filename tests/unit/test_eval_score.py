from datetime import datetime
from typing import Any

import pytest

from assistant.answer import AnswerStatus
from evals.cases import WARSAW, Case, Expectation, Turn
from evals.run import CannotAsk, Record, run
from evals.score import metrics, score

TEXT = "Dyżur odbędzie się 4 marca 2031 w godzinach 8:00–11:00, pok. 7."
NOW = datetime(2031, 3, 1, tzinfo=WARSAW)


def answer(
    text: str = "Następny dyżur: 4 marca 2031, 8:00–11:00.", **changes: Any
) -> dict[str, Any]:
    source = {
        "number": 1, "document_id": "d", "file": "town/notice.html", "title": "Dyżury",
        "published": None, "quote": TEXT, "start": 0, "end": len(TEXT),
    }  # fmt: skip
    whole: dict[str, Any] = {
        "conversation_id": "c", "language": "pl", "status": "answered", "text": text,
        "statements": [{"text": text, "citations": [1], "computed": []}],
        "citations": [source], "nearest": [], "notices": [], "facts": [],
    }  # fmt: skip
    return whole | changes


def kinds(given: dict[str, Any] | None, expect: Expectation | None = None, now: datetime = NOW):
    turn = Turn("kiedy dyżur", expect or Expectation())
    case = Case("a", (turn,), now, tags=("x",))
    record = Record(case, turn, given, None if given else "broken", 0.01)
    (outcome,) = score([record], lambda _: TEXT)
    return [fault.kind for fault in outcome.verdicts[0].faults]


def test_a_right_answer_has_no_fault():
    expect = Expectation(says=(("4.03.2031",), ("8:00-11:00",)), never=("2030",), cites=("notice",))
    assert kinds(answer(), expect) == []


@pytest.mark.parametrize(
    ("expect", "kind"),
    [
        (Expectation(status=(AnswerStatus.BLOCKED,)), "status"),
        (Expectation(says=(("pok. 8", "sala"),)), "says"),
        (Expectation(never=("8:00",)), "never"),
        (Expectation(cites=("minutes",)), "cites"),
        (Expectation(quotes=("Innego dnia nie ma dyżuru.",)), "cites"),
        (Expectation(offers_all=("Klub",), checks_offers=True), "offers"),
    ],
)
def test_what_was_not_expected_is_a_fault(expect: Expectation, kind: str):
    assert kinds(answer(), expect) == [kind]


@pytest.mark.parametrize("cut", [slice(None), slice(5, -5)])
def test_a_passage_is_cited_in_whole_or_in_part(cut: slice):
    quote = answer()["citations"][0]["quote"]
    for passage in (quote[cut], f"Przed. {quote} Po.", quote.upper().replace(" ", "\t\n")):
        assert kinds(answer(), Expectation(quotes=(passage,))) == []


def test_an_offer_outside_both_lists_is_a_fault():
    facts = [{"kind": "offer", "name": "Klub malucha"}, {"kind": "task", "name": "Dom seniora"}]
    expect = Expectation(offers_all=("KLUB  MALUCHA",), checks_offers=True)
    assert kinds(answer(facts=facts), expect) == ["offers"]
    allowed = Expectation(
        offers_all=("Klub malucha",), offers_may=("Dom seniora",), checks_offers=True
    )
    assert kinds(answer(facts=facts), allowed) == []


def test_a_quote_off_its_place_is_a_quote_fault():
    whole = answer()
    whole["citations"][0] |= {"start": 1}
    assert kinds(whole) == ["quote"]


def test_a_statement_without_source_is_a_quote_fault():
    statements = [{"text": "Jest dyżur.", "citations": [], "computed": []}]
    assert kinds(answer(statements=statements)) == ["quote"]


def test_a_number_outside_the_quote_is_a_fault_unless_computed():
    text = "Dyżur 4 marca 2031 za 3 dni."
    said = {"text": text, "citations": [1], "computed": []}
    assert kinds(answer(text, statements=[said])) == ["number"]
    assert kinds(answer(text, statements=[said | {"computed": ["za 3 dni"]}])) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Następny dyżur: 4 marca 2031, 8:00–11:00.", ["past"]),
        ("Nie ma następnego dyżuru, ostatni był 4 marca 2031.", []),
    ],
)
def test_a_past_day_must_not_be_given_as_coming(text: str, expected: list[str]):
    assert kinds(answer(text), now=datetime(2031, 3, 5, tzinfo=WARSAW)) == expected


def test_no_answer_and_another_language_are_faults():
    assert kinds(None) == ["error"]
    assert kinds(answer(language="en")) == ["language"]


def test_too_long_an_answer_is_a_fault():
    assert kinds(answer(notices=[], text="słowo " * 300)) == ["length"]


def test_metrics_tell_abstentions_right_from_false_ones():
    abstain = Expectation(status=(AnswerStatus.NOT_IN_DOCUMENTS,))
    refused = answer(status="not_in_documents", statements=[], citations=[])
    records = []
    for name, expect, given in (
        ("right", abstain, refused),
        ("wrong", abstain, answer()),
        ("false", Expectation(), refused),
        ("good", Expectation(cites=("notice",)), answer()),
    ):
        turn = Turn("?", expect)
        records.append(Record(Case(name, (turn,), NOW), turn, given, None, 0.02))
    held = metrics(score(records, lambda _: TEXT))
    assert (held.abstentions.good, held.abstentions.of, held.false_abstentions) == (1, 2, 1)
    assert (held.answers.good, held.answers.of) == (1, 2)
    assert held.citations.rate == 1.0
    assert held.cases.good == 2
    assert held.p50 == pytest.approx(20)


def test_a_rate_of_nothing_is_none():
    assert metrics([]).answers.rate is None


def test_turns_share_a_conversation_and_a_broken_one_does_not_end_the_run():
    asked = []

    def ask(question: str, as_of: datetime, conversation: str | None) -> dict[str, Any]:
        asked.append((question, conversation))
        if question == "źle":
            raise CannotAsk("broken")
        return answer()

    turns = (Turn("raz", None), Turn("dwa", None))
    cases = [Case("a", (Turn("źle", None),), NOW), Case("b", turns, NOW)]
    records = run(cases, ask)
    assert asked == [("źle", None), ("raz", None), ("dwa", "c")]
    assert [record.error for record in records] == ["broken", None, None]
