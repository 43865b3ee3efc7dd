"""The outcome of a run for three readers: a terminal, MOPS staff, and programs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from assistant.desk.names import LANGUAGES
from evals.calibration import bins, calibration_lines
from evals.gold_check import GoldLine
from evals.score import Metrics, Outcome, Share, Verdict, metrics

_TEMPLATES = Path(__file__).with_name("templates")
_COLUMNS = (
    "tag", "cases", "answers", "right of given", "given of due", "citations", "abstain", "false",
    "quote", "number", "past", "p50 ms", "p99 ms",
)  # fmt: skip


@dataclass(frozen=True)
class RunReport:
    """A scored run: its outcomes, the gold check, and what changed since the baseline."""

    name: str
    snapshot: str
    made: datetime
    outcomes: tuple[Outcome, ...]
    gold: tuple[GoldLine, ...]
    worse: tuple[str, ...] = ()
    better: tuple[str, ...] = ()
    compared: bool = False


def by_tag(outcomes: Sequence[Outcome]) -> dict[str, Metrics]:
    """The numbers of each tag, and of all cases under "all"."""
    tags = sorted({tag for outcome in outcomes for tag in outcome.case.tags})
    tagged = {tag: [o for o in outcomes if tag in o.case.tags] for tag in tags}
    return {**{tag: metrics(held) for tag, held in tagged.items()}, "all": metrics(outcomes)}


def table(report: RunReport) -> str:
    """The numbers by tag, then the gold check, for a terminal."""
    rows = [_COLUMNS, *(_row(tag, held) for tag, held in by_tag(report.outcomes).items())]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_COLUMNS))]
    lines = [
        "  ".join(cell.ljust(w) if i == 0 else cell.rjust(w)
                  for i, (cell, w) in enumerate(zip(row, widths, strict=True)))
        for row in rows
    ]  # fmt: skip
    lines.insert(1, "-" * len(lines[0]))
    lines.insert(-1, "-" * len(lines[0]))
    if calibrated := calibration_lines(bins(_sure(report.outcomes))):
        lines += ["", *calibrated]
    lines += ["", *(f"gold {line.name}: {line.good}/{line.of}" for line in report.gold)]
    return "\n".join(lines)


def failures(report: RunReport) -> str:
    """One line for every failing case."""
    return "\n".join(
        f"{outcome.case.id}: " + "; ".join(f.message for v in outcome.verdicts for f in v.faults)
        for outcome in report.outcomes
        if not outcome.passed
    )


def write_html(report: RunReport, path: Path) -> None:
    """The report for MOPS staff, in Polish, one page without scripts."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["with_fault"] = _with_fault
    environment.filters["replace_statuses"] = worded
    page = environment.get_template("report.html.j2").render(
        report=report,
        total=metrics(report.outcomes),
        failed=[outcome for outcome in report.outcomes if not outcome.passed],
        passed=[outcome for outcome in report.outcomes if outcome.passed],
        statuses=_STATUSES,
        kinds=_KINDS,
        bins=bins(_sure(report.outcomes)),
        tags={tag: held for tag, held in by_tag(report.outcomes).items() if held.given.of},
    )
    _write(path, page)


def write_json(report: RunReport, path: Path) -> None:
    """Everything of the run for programs: numbers by tag, and each case with its answers."""
    data = {
        "set": report.name,
        "snapshot": report.snapshot,
        "made": report.made.isoformat(timespec="seconds"),
        "tags": {tag: asdict(numbers) for tag, numbers in by_tag(report.outcomes).items()},
        "gold": [asdict(line) for line in report.gold],
        "worse": list(report.worse),
        "better": list(report.better),
        "cases": [_case(outcome) for outcome in report.outcomes],
    }
    _write(path, json.dumps(data, ensure_ascii=False, indent=1))


def _with_fault(outcomes: Sequence[Outcome], kind: str) -> list[Outcome]:
    """The outcomes whose gravest fault is of this kind, so that each is shown once."""
    order = [name for name, _ in _KINDS]
    return [
        outcome
        for outcome in outcomes
        if kind == min((f.kind for v in outcome.verdicts for f in v.faults), key=order.index)
    ]


def worded(message: str) -> str:
    """The message of a fault with words instead of the names of statuses."""
    for status, words in _STATUSES.items():
        message = message.replace(f" {status}", f" {words}")
    return message


def told(message: str, titles: Mapping[str, str]) -> str:
    """The message of a fault in words alone: titles of documents by their file stems."""
    said = worded(message)
    head, mark, named = said.partition(": ")
    if mark and head == "Brak źródła":
        return f"{head}: {titles.get(named, named)}"
    if mark and head == "Odpowiedź w języku":
        return f"{head}: {LANGUAGES.get(named, named)}"
    if mark and head == "Brak odpowiedzi":
        return "Asystent nie odpowiedział: coś się zepsuło."
    return said


def _sure(outcomes: Sequence[Outcome]) -> list[tuple[float, bool]]:
    """How sure the assistant was of each answer it gave, and whether that was right."""
    return [
        (verdict.record.sure, verdict.right)
        for outcome in outcomes
        for verdict in outcome.verdicts
        if verdict.record.sure is not None and verdict.given and verdict.record.turn.expect
    ]


def _case(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.case.id,
        "as_of": outcome.case.as_of.isoformat(),
        "language": outcome.case.language,
        "tags": list(outcome.case.tags),
        "passed": outcome.passed,
        "turns": [_turn(verdict) for verdict in outcome.verdicts],
    }


def _turn(verdict: Verdict) -> dict[str, Any]:
    return {
        "question": verdict.record.turn.question,
        "faults": [asdict(fault) for fault in verdict.faults],
        "asked": verdict.record.turn.expect is not None,
        "answerable": verdict.answerable,
        "unanswerable": verdict.unanswerable,
        "given": verdict.given,
        "sure": verdict.record.sure,
        "seconds": round(verdict.record.seconds, 4),
        "answer": verdict.record.answer,
    }


def _row(tag: str, held: Metrics) -> tuple[str, ...]:
    shares = (
        held.cases, held.answers, held.given, held.answered, held.citations, held.abstentions,
    )  # fmt: skip
    counts = (held.false_abstentions, held.quote_faults, held.number_faults, held.past_faults)
    return (
        tag,
        *(_share(share) for share in shares),
        *(str(count) for count in counts),
        f"{held.p50:.1f}",
        f"{held.p99:.1f}",
    )


def _share(share: Share) -> str:
    return "-" if share.rate is None else f"{share.good}/{share.of} {share.rate:4.0%}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


_STATUSES = {
    "answered": "pełna odpowiedź",
    "partly_answered": "odpowiedź częściowa",
    "clarification": "prośba o doprecyzowanie",
    "not_in_documents": "„nie ma tego w dokumentach”",
    "out_of_scope": "„to nie jest sprawa dla mnie”",
    "crisis": "numery pomocy w nagłej sytuacji",
    "blocked": "odmowa wykonania polecenia",
}
_KINDS = (
    ("past", "Miniony dzień podany jako przyszły"),
    ("never", "Powiedziano coś, czego nie wolno"),
    ("number", "Liczba lub data spoza źródła"),
    ("quote", "Cytat niezgodny z dokumentem"),
    ("error", "Brak odpowiedzi"),
    ("status", "Inny rodzaj odpowiedzi niż trzeba"),
    ("says", "Czegoś nie powiedziano"),
    ("offers", "Brak oferty albo oferta nie dla tej osoby"),
    ("cites", "Brak właściwego źródła"),
    ("language", "Odpowiedź w innym języku"),
    ("length", "Za długa odpowiedź"),
)
