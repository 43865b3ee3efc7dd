"""Rows whose hours stand in two columns, one for the beginning and one for the end."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from ingest.extract.scene import Scene, Statement
from ingest.extract.when import Moment, days_of
from knowledge.dates import DateMatch, find_dates, find_times

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])")
_MIDNIGHT = re.compile(r"(?<=\d)[ T]0?0:00(?::00)?(?=\s*(?:\t|$))")

Bounds = tuple[int, int]


def bounding_columns(
    scene: Scene, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> Bounds | None:
    """The columns of the beginning and of the end of what rows tell, or None.

    Without a header that says so, they are the only two of bare hours, side by side.
    """
    begins = [at for at, cell in enumerate(header) if _is_bound(scene, cell, "begin", "end")]
    ends = [at for at, cell in enumerate(header) if _is_bound(scene, cell, "end", "begin")]
    for begin in begins:
        end = next((at for at in ends if at > begin), None)
        if end is not None and any(_holds_hours_or_days(row, begin) for row in rows):
            return begin, end
    return _side_by_side(scene, header, rows)


def _is_bound(scene: Scene, cell: str, name: str, other: str) -> bool:
    named = scene.names(cell, f"column_{name}") and not scene.names(cell, f"column_{other}")
    return named and not scene.names(cell, "hand_in", "intake")


def _holds_hours_or_days(row: Sequence[str], at: int) -> bool:
    cell = row[at].strip() if at < len(row) else ""
    return _clock(cell) is not None or bool(find_dates(cell, relative_words=False))


def _side_by_side(
    scene: Scene, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> Bounds | None:
    found: set[Bounds] = set()
    for row in rows:
        bare = [at for at, cell in enumerate(row) if _CLOCK.fullmatch(cell.strip())]
        if not bare:
            continue
        if len(bare) != 2 or bare[1] != bare[0] + 1:
            return None
        found.add((bare[0], bare[1]))
    if len(found) != 1:
        return None
    begin, end = found.pop()
    names = [header[at].strip() if at < len(header) else "" for at in (begin, end)]
    apart = names[0] != names[1] and all(names)
    return None if apart or not _rising(rows, begin, end) else (begin, end)


def _rising(rows: Sequence[Sequence[str]], begin: int, end: int) -> bool:
    hours = [(_clock(row[begin]), _clock(row[end])) for row in rows if end < len(row)]
    return all(first < last for first, last in hours if first is not None and last is not None)


def slots_of(
    scene: Scene, statement: Statement, header: Sequence[str], bounds: Bounds | None
) -> tuple[Moment, ...] | None:
    """The days of a row with its hours by two columns; None where it leaves both empty.

    A moment without a beginning is one whose cells contradict each other.
    """
    if bounds is None:
        return None
    spans = statement.block.cells
    if max(bounds) >= len(spans):
        return None
    first, last = (_inside(statement, spans[at]) for at in bounds)
    begin, end = (_clock(statement.text[slice(*one)]) for one in (first, last))
    days = _days(scene, statement, header)
    starts = [day for day in days if first[0] <= day.start < first[1]]
    stops = [day for day in days if last[0] <= day.start < last[1]]
    if begin is None and end is None and not (starts and stops):
        return None
    if starts:
        return _dated(statement, starts[0], stops, begin, end)
    others = [day for day in days if day not in stops]
    unsound = begin is None or (end is not None and end <= begin)
    return tuple(Moment(day) if unsound else Moment(day, begin, end) for day in others)


def _dated(
    statement: Statement,
    day: DateMatch,
    stops: list[DateMatch],
    begin: time | None,
    end: time | None,
) -> tuple[Moment, ...]:
    """A beginning that gives the day itself; over several days only hours of their own count."""
    stop = stops[0].first if stops else day.first
    if stop == day.first and begin is not None:
        return (Moment(day, begin, end) if end is None or end > begin else Moment(day),)
    if stop <= day.first:
        return ()
    over = replace(day, last=stop)
    hours = [one for one in find_times(statement.text, bare=True) if one.until and not begin]
    return tuple(Moment(over, one.begin, one.until) for one in hours if one.relation == "at")


def _days(scene: Scene, statement: Statement, header: Sequence[str]) -> list[DateMatch]:
    """The days of a row that stand in no column of last days for handing in."""
    handing = [
        _inside(statement, span)
        for at, span in enumerate(statement.block.cells)
        if at < len(header) and scene.names(header[at], "hand_in", "intake")
    ]
    return [
        day
        for day in days_of(scene, statement)
        if not any(start <= day.start < end for start, end in handing)
    ]


def _inside(statement: Statement, span: tuple[int, int]) -> tuple[int, int]:
    return span[0] - statement.start, span[1] - statement.start


def _clock(cell: str) -> time | None:
    """The one hour of a cell; a midnight behind a day is how programs write a day alone."""
    bare = without_midnight(cell).strip()
    if _HOUR.fullmatch(bare):
        return time(int(bare))
    found = find_times(bare, bare=True)
    if len(found) != 1:
        return None
    if found[0].relation == "before":
        return found[0].until
    return found[0].begin if found[0].relation == "at" and found[0].until is None else None


def without_midnight(text: str) -> str:
    """The text, as long as it was, without the midnights that follow figures of a day."""
    return _MIDNIGHT.sub(lambda found: " " * len(found[0]), text)
