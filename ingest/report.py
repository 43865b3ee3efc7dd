"""What a build says when it is done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest import changes
from ingest.gate import GateReport
from knowledge.difference import Difference


@dataclass(frozen=True)
class Tables:
    """The check of rebuilt tables: how many, their rows, and characters that were lost."""

    count: int = 0
    rows: int = 0
    lost: int = 0


@dataclass(frozen=True)
class Report:
    """What is published now and what there is to know about it.

    `doubts` are sentences for people, `unreadable` pairs of a file and why it is left out.
    `difference` is from the snapshot before, None where there is none to compare with; `page` is
    the report as a page to open.
    """

    snapshot_id: str
    changed: bool
    documents: int
    passages: int
    facts_by_kind: Mapping[str, int] = field(default_factory=dict)
    doubts: Sequence[str] = ()
    unreadable: Sequence[tuple[str, str]] = ()
    tables: Tables = Tables()
    seconds: float = 0.0
    difference: Difference | None = None
    gate: GateReport | None = None
    published: bool = True
    rehearsed: bool = False
    page: Path | None = None

    @property
    def refused(self) -> bool:
        """Whether the gate is against it."""
        return self.gate is not None and bool(self.gate.blocking)

    def __str__(self) -> str:
        facts = ", ".join(f"{count} {kind}" for kind, count in self.facts_by_kind.items())
        tables = self.tables
        lines = [
            f"documents: {self.documents}",
            f"passages: {self.passages}",
            f"facts: {facts or 'none'}",
            f"tables: {tables.count} with {tables.rows} rows, {tables.lost} characters lost",
            *(f"doubt: {doubt}" for doubt in self.doubts),
            *(f"unreadable: {file}: {why}" for file, why in self.unreadable),
            *self._changes(),
            *(self.gate.lines(whole=not self.published) if self.gate else ()),
            *((f"report: {self.page}",) if self.page else ()),
            f"seconds: {self.seconds:.1f}",
            self._outcome(),
        ]
        return "\n".join(lines)

    def _changes(self) -> Iterator[str]:
        if self.difference is not None and self.rehearsed:
            yield from changes.lines(self.difference)
        elif self.difference is not None:
            yield f"changes: {changes.summary(self.difference)}"

    def _outcome(self) -> str:
        if not self.changed:
            return f"Nothing changed; snapshot {self.snapshot_id} stays published."
        if not self.published:
            if self.refused:
                return f"Snapshot {self.snapshot_id} is not published: the gate is against it."
            return f"A dry run: snapshot {self.snapshot_id} would be published."
        although = ", although the gate is against it" if self.refused else ""
        return f"Published snapshot {self.snapshot_id}{although}."
