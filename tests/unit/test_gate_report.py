"""What keeps a snapshot from going live, and how it is told."""

from dataclasses import replace
from datetime import datetime

import pytest

from evals.cases import BadCase, load_cases
from ingest.gate import Compared, GateReport
from ingest.report import Report

SAME = Compared("same", "Kiedy?", datetime(2031, 5, 1), "O 9:00.", "O 9:00.", True, True)
OTHER = replace(SAME, case="other", after="O 10:00.")
WORSE = replace(OTHER, case="worse", passed=False, faults=("Nie powiedziano: 9:00",))
AS_BEFORE = replace(WORSE, case="as-before", passed_before=False)
NEW = replace(WORSE, case="new", before=None, passed_before=None)
GONE = replace(WORSE, case="gone", gone=("notice",))


@pytest.mark.parametrize(
    ("one", "blocks"),
    [(SAME, False), (OTHER, False), (WORSE, True), (AS_BEFORE, False), (NEW, False), (GONE, False)],
)
def test_only_what_turned_wrong_keeps_a_snapshot_back(one: Compared, blocks: bool) -> None:
    assert one.blocks is blocks
    assert Report("id", True, 1, 1, gate=GateReport((one,))).refused is blocks


def test_what_blocks_is_told_first_and_what_stays_the_same_is_not() -> None:
    report = GateReport((SAME, OTHER, AS_BEFORE, GONE, WORSE, NEW), left_out=3)
    assert report.worth_reading[0].case == "worse"
    text = "\n".join(report.lines(whole=True))
    assert "6 cases asked, 1 worse, 3 failed, 4 answers differ; 3 left out" in text
    assert "same: Kiedy?" not in text and "before: O 9:00." in text and "after:  O 10:00." in text
    short = "\n".join(GateReport((OTHER,)).lines(whole=False))
    assert "answered differently: other" in short and "O 10:00." not in short


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (Report("id", True, 1, 1), "Published snapshot id."),
        (Report("id", False, 1, 1), "Nothing changed; snapshot id stays published."),
        (Report("id", True, 1, 1, published=False), "the gate is against it"),
        (Report("id", True, 1, 1, published=False, rehearsed=True), "would be published"),
        (Report("id", True, 1, 1, gate=GateReport((WORSE,))), "although the gate is against it"),
    ],
)
def test_the_last_line_says_what_is_published(report: Report, said: str) -> None:
    if report.published is False and not report.rehearsed:
        report = replace(report, gate=GateReport((WORSE,)))
    assert said in str(report).splitlines()[-1]


def test_cases_say_whether_they_are_gate_and_what_they_need(tmp_path) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text(
        "- {id: a, question: 'A?', as_of: 2031-01-01, gate: true, expect: {cites: [x]}}\n"
        "- {id: b, question: 'B?', as_of: 2031-01-01, gate: [y, z], expect: {status: blocked}}\n"
        "- {id: c, question: 'C?', as_of: 2031-01-01}\n",
        "utf-8",
    )
    first, second, third = load_cases(path)
    assert (first.gate, first.needs) == ((), {"x"}) and second.needs == {"y", "z"}
    assert third.gate is None
    path.write_text("- {id: a, question: 'A?', as_of: 2031-01-01, gate: maybe}", "utf-8")
    with pytest.raises(BadCase, match="gate"):
        load_cases(path)


def test_the_shipped_gate_asks_about_every_document_and_about_what_is_not_there() -> None:
    gate = [case for case in load_cases() if case.gate is not None]
    assert 35 <= len(gate) <= 60
    assert len({stem for case in gate for stem in case.needs}) == 5
    statuses = {status for case in gate for status in case.turns[-1].expect.status}
    assert {"answered", "not_in_documents", "crisis", "blocked"} <= statuses
