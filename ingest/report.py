"""What a build says when it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


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
            f"seconds: {self.seconds:.1f}",
            f"Published snapshot {self.snapshot_id}."
            if self.changed
            else f"Nothing changed; snapshot {self.snapshot_id} stays published.",
        ]
        return "\n".join(lines)
