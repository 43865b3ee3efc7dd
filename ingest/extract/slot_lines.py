"""Table lines that give a day and hours in cells of their own, whether or not a header says so."""

from collections.abc import Sequence
from datetime import date

from knowledge.dates import find_dates, find_times

_LONGEST_DAY = 45
_LONGEST_HOURS = 30


def is_slot_line(cells: Sequence[str]) -> bool:
    """Whether a short cell holds a day and another, or the same, holds hours."""
    return any(is_day(cell) for cell in cells) and any(is_hours(cell) for cell in cells)


def is_day(cell: str) -> bool:
    """Whether a cell is short and names a day of the calendar."""
    if len(cell) > _LONGEST_DAY:
        return False
    found = find_dates(cell, date(2000, 1, 1), relative_words=False)
    return any(one.precision == "day" for one in found)


def is_hours(cell: str) -> bool:
    """Whether a cell is short and names hours."""
    if len(cell) > _LONGEST_HOURS:
        return False
    return any(one.relation == "at" for one in find_times(cell, bare=True))
