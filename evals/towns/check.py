"""Compares the facts of a snapshot with the records of its documents."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from evals.gold_check import GoldLine
from evals.towns.compare import KINDS, OFFERS, Kind, offer_of
from evals.towns.content import Content
from evals.towns.units import put_together
from knowledge.model import Contact

if TYPE_CHECKING:
    from knowledge.snapshot import Snapshot

_FOUND = {
    "events": ("duty_slot", "meeting"),
    "deadlines": ("deadline",),
    "channels": ("submission_channel",),
    "contacts": ("contact",),
    "tasks": ("task",),
    "offers": ("offer",),
    "proposals": ("proposal",),
}
_OUTCOMES = ("exact", "wrong", "missing", "invented", "repeated")


@dataclass(frozen=True)
class Note:
    """What became of one fact; `outcome` is one of exact, wrong, missing, invented, repeated."""

    kind: str
    outcome: str
    file: str
    ocr: bool
    what: str = ""

    def line(self) -> str:
        """The note for a terminal."""
        return f"{self.outcome:8} {self.kind:10} {self.file}: {self.what}"


@dataclass(frozen=True)
class FactCheck:
    """All notes of a snapshot."""

    notes: tuple[Note, ...]

    def counts(self, kind: str | None = None, *, ocr: bool | None = None) -> Counter[str]:
        """How many facts of a kind, or of all, had each outcome."""
        return Counter(
            note.outcome
            for note in self.notes
            if kind in (None, note.kind) and ocr in (None, note.ocr)
        )

    def table(self, *, ocr: bool | None = None) -> str:
        """The counts by kind, for a terminal."""
        lines = [f"{'facts':12}{'record':>8}" + "".join(f"{name:>10}" for name in _OUTCOMES)]
        for kind in (*(kind.name for kind in KINDS), None):
            counts = self.counts(kind, ocr=ocr)
            recorded = counts["exact"] + counts["wrong"] + counts["missing"]
            share = f"{counts['exact'] / recorded:9.1%}" if recorded else ""
            lines.append(
                f"{kind or 'all':12}{recorded:8}"
                + "".join(f"{counts[name]:10}" for name in _OUTCOMES)
                + share
            )
        return "\n".join(lines)

    def lines(self) -> list[str]:
        """Everything that is not as recorded."""
        return [note.line() for note in self.notes if note.outcome != "exact"]

    def gold(self) -> tuple[GoldLine, ...]:
        """The same by kind, for the report of an evaluation."""
        return tuple(self._gold(kind.name) for kind in KINDS)

    def _gold(self, kind: str) -> GoldLine:
        counts = self.counts(kind)
        of = counts["exact"] + counts["wrong"] + counts["missing"]
        wrong = (n.line() for n in self.notes if n.kind == kind and n.outcome != "exact")
        return GoldLine(f"towns-{kind}", kind, counts["exact"], of, tuple(wrong))


def check(snapshot: "Snapshot", contents: Iterable[Content]) -> FactCheck:
    """The facts of each document against its record; a document not read lacks all of them."""
    ids = {document.file: document.id for document in snapshot.documents.values()}
    found: dict[tuple[str, str], list[Any]] = {}
    for group, names in _FOUND.items():
        for fact in snapshot.facts(*names):
            found.setdefault((fact.document_id, group), []).append(fact)
    notes: list[Note] = []
    for content in contents:
        for kind in KINDS:
            held = found.get((ids.get(content.file, ""), kind.name), [])
            if kind.name == "contacts":
                held = list(put_together(one for one in held if isinstance(one, Contact)))
            notes += compare(kind, content, held)
    return FactCheck(tuple(notes))


def compare(kind: Kind, content: Content, found: Sequence[Any]) -> list[Note]:
    """The notes on the facts of one kind in one document."""
    recorded = _recorded(kind, content)
    pairs = _pairs(kind, recorded, found)
    notes = []
    for number, record in enumerate(recorded):
        if number not in pairs:
            if not record.optional:
                notes.append(_note(kind, content, "missing", kind.shown(record)))
            continue
        fact = found[pairs[number]]
        faults = kind.faults(record, fact)
        if not faults:
            notes.append(_note(kind, content, "exact"))
        elif not record.optional:
            what = f"{', '.join(faults)}: {kind.shown(record)} | {kind.shown(fact)}"
            notes.append(_note(kind, content, "wrong", what))
    for number, fact in enumerate(found):
        if number not in pairs.values():
            twice = any(not kind.faults(record, fact) for record in recorded)
            outcome = "repeated" if twice else "invented"
            notes.append(_note(kind, content, outcome, kind.shown(fact)))
    return notes


def _recorded(kind: Kind, content: Content) -> list[Any]:
    listed = list(getattr(content.facts, kind.name))
    if kind is OFFERS:
        listed += [offer for task in content.facts.tasks if (offer := offer_of(task))]
    return listed


def _note(kind: Kind, content: Content, outcome: str, what: str = "") -> Note:
    return Note(kind.name, outcome, content.file, content.pictured, " ".join(what.split()))


def _pairs(kind: Kind, recorded: Sequence[Any], found: Sequence[Any]) -> dict[int, int]:
    """Which found fact belongs to which recorded one, those that share most first."""
    ranked = sorted(
        (
            (-kind.weight(record, fact), len(kind.faults(record, fact)), r, f)
            for r, record in enumerate(recorded)
            for f, fact in enumerate(found)
        ),
    )
    pairs: dict[int, int] = {}
    for weight, _, r, f in ranked:
        if -weight >= kind.least and r not in pairs and f not in pairs.values():
            pairs[r] = f
    return pairs
