"""One evaluation from cases to exit code: ask, score, check the gold, report, compare."""

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.settings import load
from evals.baseline import FOLDER as BASELINES
from evals.baseline import BadBaseline, better, load_baseline, worse, write_baseline
from evals.cases import FOLDER as CASES
from evals.cases import WARSAW, BadCase, load_cases
from evals.gold_check import GoldLine, applies, check, load_gold
from evals.latest import keep_latest
from evals.report import RunReport, failures, table, write_html, write_json
from evals.run import CannotAsk, in_process, over_http, run, texts_over_http
from evals.score import Outcome, score

if TYPE_CHECKING:
    from assistant.service import Assistant
    from knowledge.snapshot import SnapshotStore


def evaluate(
    assistant: "Assistant",
    snapshots: "SnapshotStore",
    cases: Path | None = None,
    report: Path | None = None,
    baseline: Path | None = None,
    *,
    name: str = "shipped",
    update: bool = False,
) -> int:
    """Prints the numbers, writes the reports and returns 1 where something got worse or is missing.

    With cases of one's own and no baseline, every case has to pass. Raises NoSnapshot while
    nothing is published.
    """
    against = baseline or (None if cases else BASELINES / f"{name}.json")
    try:
        asked = load_cases(cases or CASES)
        before = load_baseline(against) if against else frozenset()
    except (BadCase, BadBaseline) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 1
    with snapshots.reading() as snapshot:
        outcomes = tuple(score(run(asked, in_process(assistant)), snapshot.text))
        gold = check(snapshot, load_gold(name)) if cases is None and applies(snapshot) else ()
        snapshot_id = snapshot.id
    passed = _passed(outcomes, gold)
    known = {*(case.id for case in asked), *(f"gold:{line.name}" for line in gold)}
    made = RunReport(
        name, snapshot_id, datetime.now(WARSAW), outcomes, gold,
        worse(before, passed, known), better(before, passed) if before else (), bool(before),
    )  # fmt: skip
    _publish(made, report)
    if update and against:
        write_baseline(against, passed, len(known))
        print(f"Baseline written: {against} ({len(passed)} of {len(known)})")
        return 0
    return _exit_code(made, against)


def evaluate_over_http(url: str, cases: Path | None = None, report: Path | None = None) -> int:
    """The same questions to an assistant that serves the API; returns 1 where a case fails."""
    try:
        asked = load_cases(cases or CASES)
        records = run(asked, over_http(url))
        outcomes = tuple(score(records, texts_over_http(url)))
    except (BadCase, CannotAsk) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 1
    answers = [record.answer for record in records if record.answer]
    snapshot_id = answers[0]["snapshot"] if answers else ""
    made = RunReport("served", snapshot_id, datetime.now(WARSAW), outcomes, ())
    _publish(made, report)
    return _exit_code(made, None)


def _passed(outcomes: Iterable[Outcome], gold: Iterable[GoldLine]) -> set[str]:
    cases = {outcome.case.id for outcome in outcomes if outcome.passed}
    return cases | {f"gold:{line.name}" for line in gold if line.good == line.of and not line.wrong}


def _publish(made: RunReport, report: Path | None) -> None:
    page = report or load().data / "evaluation" / f"{made.name}.html"
    results = page.with_suffix(".json")
    write_html(made, page)
    write_json(made, results)
    try:
        keep_latest(made, load().data)
    except OSError as error:  # the desk shows an older result, this one is not lost
        print(f"evaluate: not kept for the desk: {error}", file=sys.stderr)
    if failed := failures(made):
        print(f"Not passed:\n{failed}\n")
    wrong = [fault for line in made.gold for fault in line.wrong]
    if wrong:
        print("Not as in the gold:\n" + "\n".join(wrong) + "\n")
    print(table(made))
    print(f"\nReport: {page}\nResults: {results}")


def _exit_code(made: RunReport, against: Path | None) -> int:
    if made.worse:
        print("Passed before, not now: " + ", ".join(made.worse), file=sys.stderr)
        return 1
    if against is None and any(not outcome.passed for outcome in made.outcomes):
        return 1
    return 0
