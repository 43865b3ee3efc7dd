"""Compares extracted facts with gold: digests of what a careful reader takes from the tables."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from evals.values import values
from knowledge.folding import fold
from knowledge.model import Event, Proposal, Task

if TYPE_CHECKING:
    from knowledge.snapshot import Snapshot

FOLDER = Path(__file__).with_name("gold")
_KEPT = "%+"
_LETTERS = 24
_STEM = 6
_PROPOSALS = "propozycje-ngo-stanowisko-mops"
_MINUTES = "spotkanie-branzowe-ngo"

Gold = Mapping[str, Any]


@dataclass(frozen=True)
class GoldLine:
    """How many facts of one kind are exactly as in the gold, and what is wrong with the rest."""

    name: str
    title: str
    good: int
    of: int
    wrong: tuple[str, ...] = ()


def digest(text: str) -> str:
    """The short digest of a value's letters and digits, in lower case."""
    letters = "".join(c for c in text.casefold() if c.isalnum() or c in _KEPT)
    return hashlib.sha256(letters.encode()).hexdigest()[:_LETTERS]


def load_gold(name: str) -> Gold:
    """The gold of a document set by its name."""
    gold: Gold = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return gold


def check(snapshot: "Snapshot", gold: Gold) -> tuple[GoldLine, ...]:
    """One line for each kind of fact."""
    stems = {d.id: PurePath(d.file).stem for d in snapshot.documents.values()}
    tasks = [fact for fact in snapshot.facts("task") if isinstance(fact, Task)]
    asked = [fact for fact in snapshot.facts("proposal") if isinstance(fact, Proposal)]
    slots = [fact for fact in snapshot.facts("duty_slot") if isinstance(fact, Event)]
    proposals = [fact for fact in asked if stems[fact.document_id] == _PROPOSALS]
    rows = [fact for fact in asked if stems[fact.document_id] == _MINUTES]
    return (
        _tasks(tasks, gold["tasks"]),
        _numbered("proposals", "propozycje i stanowiska", proposals, gold["proposals"]),
        _numbered("minutes", "wiersze podsumowania spotkania", rows, gold["minutes"]),
        _slots(slots, stems, gold["slots"]),
    )


def _tasks(found: Sequence[Task], gold: Sequence[Gold]) -> GoldLine:
    by_name = {digest(task.name): task for task in found}
    wrong = []
    for number, wanted in enumerate(gold, 1):
        task = by_name.pop(wanted["name"], None)
        for fault in ["name"] if task is None else _task_faults(task, wanted):
            wrong.append(f"task {number}: {fault}")
    wrong += [f"not a task of the document: {task.name[:60]}" for task in by_name.values()]
    bad = {fault.split(":")[0] for fault in wrong if fault.startswith("task ")}
    return GoldLine("tasks", "zadania", len(gold) - len(bad), len(gold), tuple(wrong))


def _task_faults(task: Task, wanted: Gold) -> Iterable[str]:
    if digest(",".join(task.units)) != wanted["units"] or len(task.units) != wanted["unit_count"]:
        yield "units"
    if [digest(task.indicators[year]) for year in sorted(task.indicators)] != wanted["indicators"]:
        yield "indicators"
    if (digest(task.budget) if task.budget else None) != wanted["budget"]:
        yield "budget"
    if task.basic is not wanted["basic"]:
        yield "basic or complementary"


def _numbered(name: str, title: str, found: Sequence[Proposal], gold: Sequence[Gold]) -> GoldLine:
    by_number = {fact.number: fact for fact in found}
    wrong = []
    for wanted in gold:
        fact = by_number.pop(wanted["number"], None)
        for fault in ["number"] if fact is None else _proposal_faults(fact, wanted):
            wrong.append(f"{name} {wanted['number']}: {fault}")
    bad = {fault.split(":")[0] for fault in wrong}
    wrong += [f"{name}: {number} is too many" for number in by_number]
    return GoldLine(name, title, len(gold) - len(bad), len(gold), tuple(wrong))


def _proposal_faults(fact: Proposal, wanted: Gold) -> Iterable[str]:
    if "organisation" in wanted and digest(fact.organisation or "") != wanted["organisation"]:
        yield "organisation"
    if "text" in wanted and digest(fact.text) != wanted["text"]:
        yield "text"
    if "position" in wanted and digest(fact.position) != wanted["position"]:
        yield "position"
    if not set(wanted["topic"]) <= _stems(f"{fact.text} {fact.position}"):
        yield "topic"
    if not set(wanted["decision"]) <= _stems(fact.position):
        yield "decision"
    figures = sorted(value for _, value in values(fact.position))
    if not set(wanted["figures"]) <= {digest(figure) for figure in figures}:
        yield "figures"


def _stems(text: str) -> set[str]:
    return {digest(fold(word)[:_STEM]) for word in re.findall(r"\w+", text)}


def _slots(found: Sequence[Event], stems: Mapping[str, str], gold: Sequence[str]) -> GoldLine:
    held = {digest(_slot(event, stems)): event for event in found}
    wrong = [f"slot {number}" for number, wanted in enumerate(gold, 1) if wanted not in held]
    bad = len(wrong)
    wrong += [
        f"not a slot: {_slot(event, stems)}" for key, event in held.items() if key not in gold
    ]
    return GoldLine("slots", "dyżury", len(gold) - bad, len(gold), tuple(wrong))


def _slot(event: Event, stems: Mapping[str, str]) -> str:
    start = event.start.strftime("%Y-%m-%dT%H:%M") if event.start else ""
    end = event.end.strftime("%Y-%m-%dT%H:%M") if event.end else ""
    phones = sorted(re.sub(r"\D", "", phone)[-9:] for phone in event.phones)
    return f"{stems[event.document_id]}|{start}|{end}|{','.join(phones)}"


def applies(snapshot: "Snapshot") -> bool:
    """Whether the snapshot holds the documents that the gold is about."""
    held = {PurePath(document.file).stem for document in snapshot.documents.values()}
    return {_PROPOSALS, _MINUTES} <= held
