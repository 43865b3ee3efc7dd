"""Rows of tables whose columns are days, hours and places."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.places import place_of, rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.slot_lines import is_day, is_hours, is_slot_line
from ingest.extract.table_hours import bounding_columns, slots_of
from ingest.extract.tables import cells, tables
from ingest.extract.when import Moment


@dataclass(frozen=True)
class Row:
    """A row of a timetable with the place that it gives and what it says takes place.

    `slots` are its days and hours where two columns bound them, `who` is on duty then.
    """

    statement: Statement
    place: str | None
    what: str | None = None
    slots: tuple[Moment, ...] | None = None
    who: str | None = None


def timetable_rows(scene: Scene) -> Iterator[Row]:
    """Every row of a table with a column of days and one of hours or places, headed or not."""
    statements = {one.start: one for one in scene.statements if one.block.kind == "row"}
    told: set[int] = set()
    headed: set[int] = set()
    for table in tables(scene.layout):
        header = cells(scene.layout, table.header)
        dated = _column(scene, header, "column_date")
        hours = _column(scene, header, "column_hours")
        place = _column(scene, header, "column_place")
        what = _column(scene, header, "column_what")
        who = _column(scene, header, "column_who")
        if not is_slot_line(header):
            headed |= {row.start for row in table.rows}
        bounds = bounding_columns(scene, header, [cells(scene.layout, row) for row in table.rows])
        if bounds is None and (dated is None or (hours is None and place is None)):
            continue
        for block in table.rows:
            values = cells(scene.layout, block)
            if block.start in statements:
                told.add(block.start)
                one = statements[block.start]
                slots = slots_of(scene, one, header, bounds)
                where, named, person = (_cell(values, at) for at in (place, what, who))
                yield Row(one, where, named, slots, person)
    for start, statement in statements.items():
        values = cells(scene.layout, statement.block)
        if start not in told and is_slot_line(values):
            bounds = None if start in headed else bounding_columns(scene, [], [values])
            slots = slots_of(scene, statement, [], bounds)
            yield Row(statement, _place_among(scene, values), slots=slots)


def _place_among(scene: Scene, values: list[str]) -> str | None:
    """The cell that names a place, where no header says which one does."""
    for cell in values:
        if is_day(cell) or is_hours(cell) or not cell.strip():
            continue
        if rooms_of(cell) or place_of(scene, cell) or scene.names(cell, "venue", "phone_only"):
            return cell.strip()
    return None


def _cell(values: list[str], index: int | None) -> str | None:
    return values[index].strip() or None if index is not None and index < len(values) else None


def _column(scene: Scene, header: list[str], name: str) -> int | None:
    return next((i for i, cell in enumerate(header) if scene.names(cell, name)), None)
