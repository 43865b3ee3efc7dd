"""Days of a table's row that are called off, beside others in the same cell that stay."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.scene import Scene, Statement
from ingest.extract.when import days_of
from knowledge.dates import DateMatch

_CELL = re.compile(r"[^\t]+")
_PART = re.compile(r"[^;,\n]+")


def is_off_in_part(scene: Scene, statement: Statement) -> bool:
    """Whether a row calls off some of the days in a cell of it, and not all that it tells."""
    days = days_of(scene, statement)
    return statement.block.kind == "row" and len(days_off(scene, statement, days)) < len(days)


def days_off(scene: Scene, statement: Statement, days: Sequence[DateMatch]) -> list[DateMatch]:
    """The days that a statement calls off; of a row with several, those that it says it of.

    A part of a cell that names no day speaks of the one before it, or of one struck out.
    """
    text = statement.text
    if statement.block.kind != "row":
        return list(days)
    off: list[DateMatch] = []
    of_parts = False
    for start, end in _spans(_CELL, text, 0, len(text)):
        held = [day for day in days if start <= day.start < end]
        before: list[DateMatch] = []
        for first, last in _spans(_PART, text, start, end) if held else ():
            own = [day for day in held if first <= day.start < last]
            if scene.names(text[first:last], "cancelled"):
                of_parts = True
                off += own or before
            before = own
    return off if of_parts else list(days)


def _spans(what: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (one.span() for one in what.finditer(text, start, end))
