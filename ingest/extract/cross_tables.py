"""Timetables that are read crosswise: days along one side, places or hours along the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.extract.places import place_of, rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.slot_lines import is_day, is_hours
from ingest.extract.tables import bare_tables, cells, tables
from ingest.extract.timetables import Row, housed
from ingest.extract.when import Moment, days_of
from knowledge.dates import DateMatch, TimeMatch, find_times
from knowledge.model import Block, WeeklyHours
from knowledge.recurring import recurring
from knowledge.recurring_tokens import says

_Kind = Literal["day", "weekday", "hours", "weekly", "blank", "words"]
_DAYS = ("day", "weekday")
_LONGEST = 60  # characters of a cell that holds a day or hours
_SAMPLE = " 8:00-9:00"
_BLANK = re.compile(r"[-–—x.*/\s]*|brak|nie ma|nieczynne|zamknięte|wolne", re.IGNORECASE)
_NO_PEOPLE = ("column_date", "column_hours", "column_begin", "column_end", "hand_in", "intake")


@dataclass(frozen=True)
class _Cell:
    """A cell with its line and what it holds."""

    line: Statement
    text: str
    span: tuple[int, int]
    kind: _Kind

    @property
    def alone(self) -> Statement:
        """The cell as a statement of its own."""
        start, end = (self.line.start + at for at in self.span)
        text = self.line.text[slice(*self.span)]
        return Statement(text, start, end, self.line.block)


def cross_rows(scene: Scene) -> dict[int, list[Row]]:
    """What crosswise tables tell, by where the row stands: a day, hours and a place for each."""
    return scene.once("cross", 0, lambda: _cross_rows(scene))


def _cross_rows(scene: Scene) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    bare = [(rows[0], tuple(rows[1:])) for rows in bare_tables(scene.layout)]
    for header, lines in [*((one.header, one.rows) for one in tables(scene.layout)), *bare]:
        read = [_cells(scene, block) for block in lines]
        for row in _crossed(scene, _cells(scene, header), read):
            found.setdefault(row.statement.start, []).append(row)
    return found


def _cells(scene: Scene, block: Block) -> list[_Cell]:
    text = scene.layout.text[block.start : block.end]
    lines = scene.once("lines", 0, lambda: {one.start: one for one in scene.statements})
    line = lines.get(block.start) or Statement(text, block.start, block.end, block)
    told = cells(scene.layout, block)
    return [
        _Cell(line, " ".join(cell.split()), (start - block.start, end - block.start), _kind(cell))
        for cell, (start, end) in zip(told, block.cells, strict=True)
    ]


def _kind(cell: str) -> _Kind:
    plain = " ".join(cell.split())
    if _BLANK.fullmatch(plain):
        return "blank"
    if len(plain) > _LONGEST:
        return "words"
    if is_day(plain):
        return "words" if is_hours(plain) or says("closed", plain) else "day"
    if any(one.hours.begin for one in recurring(plain)):
        return "weekly"
    if is_hours(plain):
        return "hours"
    return "weekday" if any(one.hours.begin for one in recurring(plain + _SAMPLE)) else "words"


def _crossed(scene: Scene, header: list[_Cell], lines: list[list[_Cell]]) -> Iterator[Row]:
    """The slots of a table by which of its sides has the days and which the hours."""
    lines = [line for line in lines if len(line) == len(header)]
    dated = [at for at, cell in enumerate(header) if cell.kind in _DAYS]
    timed = [at for at, cell in enumerate(header) if cell.kind == "hours"]
    if dated and timed:
        return
    over = dated or timed
    if not over:
        over = _columns(lines, ("hours",))
        beside = _columns(lines, _DAYS)
        if len(beside) == 1 and len(over) > 1 and _of_somebody(scene, [header[i] for i in over]):
            for line in lines:
                yield from _slots(scene, header, line, over, line[beside[0]], None)
        elif len(weekly := _columns(lines, ("weekly",))) == 1:
            for line in lines:
                yield from _each_week(scene, header, line, weekly[0], weekly[0])
        elif len(beside) == len(over) == 1:
            for line in lines:
                yield from _each_week(scene, header, line, beside[0], over[0])
        return
    inner = _mostly([line[at] for line in lines for at in over])
    wanted = _DAYS if timed else ("hours",)
    if inner in wanted:
        for line in lines:
            yield from _slots(scene, header, line, over, None, None)
        return
    if inner != "words" or len(over) < 2:
        return
    beside = [at for at in _columns(lines, wanted) if at not in over]
    if len(beside) == 1:
        for line in lines:
            yield from _slots(scene, header, line, over, line[beside[0]], line)


def _each_week(
    scene: Scene, header: Sequence[_Cell], line: Sequence[_Cell], day: int, hours: int
) -> Iterator[Row]:
    """The row of a plain timetable whose day is a weekday, with its hours or beside them."""
    together = day == hours and line[day].kind == "weekly" and _tells_who(scene, header)
    if together or (line[day].kind == "weekday" and line[hours].kind == "hours"):
        row = _beside(scene, Row(line[day].line, None), header, line, (day, hours))
        names = [cell.text for cell in header]
        at = next((i for i, name in enumerate(names) if scene.names(name, "column_room")), None)
        if together and at is not None and at != day:
            row = housed(scene, replace(row, room=line[at].text or None), names, at)
        yield replace(row, weekly=_weekly(line[day], line[hours]), told=())


def _tells_who(scene: Scene, header: Sequence[_Cell]) -> bool:
    """Whether a column has people or those on duty: other tables are of services."""
    return any(scene.names(cell.text, "column_who") for cell in header)


def _columns(lines: Sequence[Sequence[_Cell]], kinds: Sequence[str]) -> list[int]:
    """The columns that hold mostly cells of some kinds."""
    width = len(lines[0]) if lines else 0
    return [at for at in range(width) if _mostly([line[at] for line in lines]) in kinds]


def _mostly(found: Sequence[_Cell]) -> _Kind:
    told: list[_Kind] = [one.kind for one in found if one.kind != "blank"]
    return max(sorted(set(told)), key=told.count) if told else "blank"


def _of_somebody(scene: Scene, heads: Sequence[_Cell]) -> bool:
    """Whether columns of hours are each of a place or a person, and not a beginning and an end."""
    if any(not one.text or scene.names(one.text, *_NO_PEOPLE) for one in heads):
        return False
    return any(_is_place(scene, one.text) or _is_person(scene, one.text) for one in heads)


def _slots(
    scene: Scene,
    header: Sequence[_Cell],
    line: Sequence[_Cell],
    over: Sequence[int],
    beside: _Cell | None,
    subjects: Sequence[_Cell] | None,
) -> Iterator[Row]:
    """A row for each cell below `over`, with the day, the hours and the subject that cross in it.

    `beside` is the cell of the line that goes with the header; `subjects` where the cells
    themselves name the place or person.
    """
    for at in over:
        head, cell = header[at], line[at]
        told = [one for one in (head, beside, cell) if one is not None]
        day = next((one for one in told if one.kind in _DAYS), None)
        hours = next((one for one in told if one.kind == "hours"), None)
        if cell.kind == "blank" or day is None or hours is None:
            continue
        used = [*over, *(i for i in range(len(line)) if line[i] is beside)]
        row = _beside(scene, Row(cell.line, None), header, line, used)
        if subjects is not None:
            row = _with(scene, row, "", cell)
        elif beside is not None:
            row = _with(scene, row, "", head)
        rooms = rooms_of(hours.text)
        if rooms and row.room is None:
            row = replace(row, room=hours.text[slice(*rooms[0])])
        if day.kind == "weekday":
            above = [one for one in (day.alone, *row.told) if one.block is not cell.line.block]
            yield replace(row, weekly=_weekly(day, hours), told=tuple(above))
        else:
            slots = tuple(_moments(scene, day, find_times(hours.text, bare=True)))
            yield replace(row, slots=slots, told=(hours.alone, day.alone, *row.told))


def _beside(
    scene: Scene, row: Row, header: Sequence[_Cell], line: Sequence[_Cell], used: Sequence[int]
) -> Row:
    """The row with what the other cells of its line say."""
    for at, cell in enumerate(line):
        if at not in used and cell.kind == "words":
            row = _with(scene, row, header[at].text if header is not line else "", cell)
    return row


def _weekly(day: _Cell, hours: _Cell) -> tuple[WeeklyHours, ...]:
    again = recurring(day.text if day is hours else f"{day.text} {hours.text}")
    return tuple(one.hours for one in again if one.hours.begin is not None)


def _moments(scene: Scene, day: _Cell, times: Sequence[TimeMatch]) -> Iterator[Moment]:
    for one in _days(scene, day):
        yield from (Moment(one, at.begin, at.until) for at in times if at.relation == "at")


def _days(scene: Scene, day: _Cell) -> list[DateMatch]:
    start, end = day.span
    return [one for one in days_of(scene, day.line) if start <= one.start < end]


def _with(scene: Scene, row: Row, head: str, cell: _Cell) -> Row:
    """The row with what a cell under a heading says: a place, a person, or what it is."""
    text = cell.text
    what = row.what or (text if scene.names(text, "duty_slot", "meeting") else None)
    if head and row.place is None and scene.names(head, "column_place"):
        return replace(row, place=text, what=what, housed=cell.alone)
    if head and row.who is None and scene.names(head, "column_who"):
        return replace(row, who=text, what=what, told=(*row.told, cell.alone))
    if head and row.what is None and scene.names(head, "column_what"):
        return replace(row, what=text)
    if row.place is None and _is_place(scene, text):
        return replace(row, place=text, what=what, housed=cell.alone)
    if row.what is None and what:
        return replace(row, what=what)
    return replace(row, who=text, told=(*row.told, cell.alone)) if row.who is None else row


def _is_place(scene: Scene, text: str) -> bool:
    if place_of(scene, text) is not None or rooms_of(text):
        return True
    return scene.names(text, "venue", "phone_only")


def _is_person(scene: Scene, text: str) -> bool:
    return scene.names(text, "column_who")
