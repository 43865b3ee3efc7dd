"""Rows of tables whose columns are days, hours and places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.extract.places import place_of, rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.slot_lines import is_day, is_hours, is_slot_line
from ingest.extract.table_hours import bounding_columns, slots_of
from ingest.extract.tables import Table, cells, column, tables
from ingest.extract.when import Moment
from knowledge.model import WeeklyHours

_NAMED = ("place", "what", "who", "whom", "room")
_BARE_ROOM = re.compile(r"(?:[IVX]+/)?\d{1,4}\s?[A-Za-z]?")
_NUMBER = re.compile(r"\b(?:nr|numer)\b\.?", re.IGNORECASE)
_DUTY = "dyżur"
_ROOM_WORDS = {"pokoju": "pokój", "sali": "sala", "gabinetu": "gabinet"}


@dataclass(frozen=True)
class Row:
    """A row of a timetable with the place that it gives and what it says takes place.

    `slots` are its days and hours where two columns bound them, `who` is on duty then, `whom` it
    is for, and `room` where the place has a column for its rooms. Of a table that is read
    crosswise `told` are the cells of hours and day, `housed` is the one of the place, and `weekly`
    are the hours that come again each week. `over` is the heading of a column that says what all
    rows are: "Dyżuruje".
    """

    statement: Statement
    place: str | None
    what: str | None = None
    slots: tuple[Moment, ...] | None = None
    who: str | None = None
    whom: str | None = None
    room: str | None = None
    told: tuple[Statement, ...] = ()
    housed: Statement | None = None
    weekly: tuple[WeeklyHours, ...] = ()
    over: str | None = None


def timetable_rows(scene: Scene) -> Iterator[Row]:
    """Every row of a table with a column of days and one of hours or places, headed or not."""
    statements = {one.start: one for one in scene.statements if one.block.kind == "row"}
    told: set[int] = set()
    headed: set[int] = set()
    for table in tables(scene.layout):
        header = cells(scene.layout, table.header)
        named = _columns(scene, header)
        if named["date"] is None:
            named["date"] = _of_days(scene, header, table)
        over = next((cell for cell in header if scene.names(cell, "duty_slot")), None)
        if over is None and named["hours"] is not None:
            receiving = any(scene.names(cell, "column_specialist") for cell in header)
            over = _DUTY if receiving else None
        if not is_slot_line(header):
            headed |= {row.start for row in table.rows}
        bounds = bounding_columns(scene, header, [cells(scene.layout, row) for row in table.rows])
        dated = named["date"] is not None
        timed = dated and (named["hours"] is not None or named["place"] is not None)
        telling = dated and (named["who"] is not None or named["room"] is not None)
        for block in table.rows:
            values = cells(scene.layout, block)
            one = statements.get(block.start)
            if one is None or not (
                bounds is not None or timed or (telling and is_slot_line(values))
            ):
                continue
            told.add(block.start)
            slots = slots_of(scene, one, header, bounds)
            place, what, who, whom, room = (_cell(values, named[name]) for name in _NAMED)
            row = Row(one, place, what, slots, who, whom, room, over=over)
            yield housed(scene, row, header, named["room"])
    for start, statement in statements.items():
        values = cells(scene.layout, statement.block)
        if start not in told and is_slot_line(values):
            bounds = None if start in headed else bounding_columns(scene, [], [values])
            slots = slots_of(scene, statement, [], bounds)
            yield Row(statement, _place_among(scene, values), slots=slots)


def _of_days(scene: Scene, header: list[str], table: Table) -> int | None:
    """The first column where nothing stands over it and each line has a day in it."""
    lines = [cells(scene.layout, row) for row in table.rows]
    bare = bool(header) and not any(sign.isalnum() for sign in header[0])
    return 0 if bare and all(line and is_day(line[0]) for line in lines) else None


def _place_among(scene: Scene, values: list[str]) -> str | None:
    """The cell that names a place, where no header says which one does."""
    for cell in values:
        if is_day(cell) or is_hours(cell) or not cell.strip():
            continue
        if rooms_of(cell) or place_of(scene, cell) or scene.names(cell, "venue", "phone_only"):
            return cell.strip()
    return None


def housed(scene: Scene, row: Row, header: list[str], at: int | None) -> Row:
    """The row with its room as people say it: under "Pokój" a bare number is one."""
    if row.room is None or at is None or row.room in ("-", "–", "—"):
        return replace(row, room=None)
    place = None if row.place == row.room else row.place
    if _BARE_ROOM.fullmatch(row.room):
        word = _NUMBER.sub(" ", header[at]).strip().lower()
        return replace(row, room=f"{_ROOM_WORDS.get(word, word)} {row.room}", place=place)
    if row.place == row.room or not rooms_of(row.room):  # a hall with its building, or none at all
        return replace(row, room=None, place=row.place or row.room)
    return row


def _cell(values: list[str], index: int | None) -> str | None:
    return values[index].strip() or None if index is not None and index < len(values) else None


def _columns(scene: Scene, header: list[str]) -> dict[str, int | None]:
    """Where the columns of a timetable stand, by what they hold."""
    whom = column("audience", header, scene.analyser)
    found = {
        name: _column(scene, header, f"column_{name}", whom)
        for name in ("date", "hours", "place", "what", "who", "room")
    }
    return {**found, "whom": whom}


def _column(scene: Scene, header: list[str], name: str, taken: int | None) -> int | None:
    places = (i for i, cell in enumerate(header) if i != taken and scene.names(cell, name))
    return next(places, None)
