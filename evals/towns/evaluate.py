"""Evaluates the documents of the invented towns: python -m evals.towns.evaluate."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from assistant.settings import load
from evals.baseline import FOLDER as BASELINES
from evals.baseline import BadBaseline, better, load_baseline, worse, write_baseline
from evals.cases import WARSAW, BadCase, Case, load_cases
from evals.fresh import fresh
from evals.report import RunReport, failures, table, write_html, write_json
from evals.run import in_process, run
from evals.score import score
from evals.towns.__main__ import chosen_contents, write_all
from evals.towns.check import FactCheck, check
from evals.towns.content import BadContent, Content
from ingest.build import IngestError
from ingest.read.ocr import MissingTool, check_tools

CASES = Path(__file__).with_name("cases")
_OCR = "ocr"


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes, ingests, compares and asks; returns 1 where something passed before and not now."""
    parser = argparse.ArgumentParser(prog="python -m evals.towns.evaluate", description=__doc__)
    parser.add_argument("--only", default="", help="parts of file names, with commas between")
    parser.add_argument("--facts", action="store_true", help="compare the facts, ask nothing")
    parser.add_argument("--cases", type=Path, default=CASES, help="a file or folder of cases")
    parser.add_argument("--report", type=Path, help="where the HTML report goes")
    parser.add_argument("--baseline", type=Path, default=BASELINES / "towns.json")
    parser.add_argument("--update-baseline", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        contents, cases = _readable(chosen_contents(chosen.only), load_cases(chosen.cases))
        return _evaluate(contents, () if chosen.facts else _about(cases, contents), chosen)
    except (BadContent, BadCase, BadBaseline, IngestError) as error:
        print(f"towns: {error}", file=sys.stderr)
        return 1


def _readable(
    contents: tuple[Content, ...], cases: tuple[Case, ...]
) -> tuple[tuple[Content, ...], tuple[Case, ...]]:
    """Everything, or without pictures and their cases where the tools of OCR are missing."""
    try:
        check_tools()
    except MissingTool as error:
        kept = tuple(content for content in contents if not content.pictured)
        asked = tuple(case for case in cases if _OCR not in case.tags)
        print(
            f"Skipped: {len(contents) - len(kept)} scanned documents and "
            f"{len(cases) - len(asked)} of their cases ({error})"
        )
        return kept, asked
    return contents, cases


def _about(cases: tuple[Case, ...], contents: tuple[Content, ...]) -> tuple[Case, ...]:
    """The cases that cite none but these documents."""
    stems = {PurePath(content.file).stem for content in contents}
    return tuple(
        case
        for case in cases
        if all(set(turn.expect.cites) <= stems for turn in case.turns if turn.expect)
    )


def _evaluate(
    contents: tuple[Content, ...], cases: tuple[Case, ...], chosen: argparse.Namespace
) -> int:
    before = load_baseline(chosen.baseline)
    with TemporaryDirectory(prefix="towns-") as folder:
        documents = Path(folder)
        write_all(contents, documents)
        with fresh(documents) as (assistant, snapshots, _), snapshots.reading() as snapshot:
            facts = check(snapshot, contents)
            outcomes = tuple(score(run(cases, in_process(assistant)), snapshot.text))
            name = snapshot.id
            read = {document.file for document in snapshot.documents.values()}
    for file in sorted({content.file for content in contents} - read):
        print(f"Not in the snapshot: {file}")
    passed = {outcome.case.id for outcome in outcomes if outcome.passed}
    known = [case.id for case in cases]
    lost = worse(before, passed, known)
    made = RunReport(
        "towns", name, datetime.now(WARSAW), outcomes, facts.gold(), lost,
        better(before, passed) if before else (), bool(before),
    )  # fmt: skip
    _show(made, facts, contents, chosen.report)
    if chosen.update_baseline:
        write_baseline(chosen.baseline, passed, len(known))
        print(f"Baseline written: {chosen.baseline} ({len(passed)} of {len(known)})")
    elif lost:
        print("Passed before, not now: " + ", ".join(lost), file=sys.stderr)
        return 1
    return 0


def _show(
    made: RunReport, facts: FactCheck, contents: tuple[Content, ...], report: Path | None
) -> None:
    page = report or load().data / "evaluation" / "towns.html"
    if lines := facts.lines():
        print("Not as recorded:\n" + "\n".join(lines) + "\n")
    if made.outcomes:
        write_html(made, page)
        write_json(made, page.with_suffix(".json"))
        if failed := failures(made):
            print(f"Not passed:\n{failed}\n")
        print(table(made) + "\n")
    print(facts.table())
    if any(content.pictured for content in contents):
        print("\nOf these, read from pictures:\n" + facts.table(ocr=True))
    if made.outcomes:
        print(f"\nReport: {page}")


if __name__ == "__main__":
    sys.exit(main())
