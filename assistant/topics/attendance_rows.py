"""The rows of tables in minutes that mark who was there: "obecna", or "tak" under "Obecny"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.folding import fold
from knowledge.model import Block, Passage
from knowledge.snapshot import Snapshot

_FEWEST = 2  # rows that make a list of those who came
_COLUMN = re.compile(r"^(?:obecn(?:osc|y|a|i)\b|czy obecn)")
_CAME = re.compile(r"^(?:obecn|tak\b|x$|\+$|✓$|✔$|v$|t$)")
_AWAY = re.compile(r"^(?:nieobecn|nie\b|-$|–$|—$|n$|brak$)")


@dataclass(frozen=True)
class Marked:
    """The row of somebody, and whether it marks that they came."""

    block: Block
    came: bool


@lru_cache(maxsize=500)
def attendance(snapshot: Snapshot, document_id: str) -> tuple[Marked, ...]:
    """The rows of a paper that mark whether somebody came; none where no table does."""
    text = snapshot.text(document_id)
    if "obecn" not in fold(text):
        return ()
    columns: dict[int | None, int] = {}
    found = []
    for block in snapshot.blocks(document_id):
        cells = [fold(text[a:b]).strip() for a, b in block.cells]
        if block.kind == "header":
            at = next((i for i, cell in enumerate(cells) if _COLUMN.match(cell)), None)
            if at is not None:
                columns[block.table] = at
        elif block.kind == "row" and columns.get(block.table, len(cells)) < len(cells):
            mark = cells[columns[block.table]]
            if _CAME.match(mark) or _AWAY.match(mark):
                found.append(Marked(block, not _AWAY.match(mark)))
    return tuple(found) if len(found) >= _FEWEST else ()


def is_marked(snapshot: Snapshot, passage: Passage) -> bool:
    """Whether a passage is the row of somebody that marks whether they came."""
    if passage.kind != "row":
        return False
    rows = attendance(snapshot, passage.document_id)
    return any(one.block.start == passage.start for one in rows)
