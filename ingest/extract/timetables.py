"""Rows of tables whose columns are days, hours and places."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import cells, tables


@dataclass(frozen=True)
class Row:
    """A row of a timetable with the place that it gives and what it says takes place."""

    statement: Statement
    place: str | None
    what: str | None = None


def timetable_rows(scene: Scene) -> Iterator[Row]:
    """Every row of every table that has a column of days and one of hours or places."""
    statements = {one.start: one for one in scene.statements if one.block.kind == "row"}
    for table in tables(scene.layout):
        header = cells(scene.layout, table.header)
        dated = _column(scene, header, "column_date")
        hours = _column(scene, header, "column_hours")
        place = _column(scene, header, "column_place")
        what = _column(scene, header, "column_what")
        if dated is None or (hours is None and place is None):
            continue
        for block in table.rows:
            values = cells(scene.layout, block)
            if block.start in statements:
                where, named = _cell(values, place), _cell(values, what)
                yield Row(statements[block.start], where, named)


def _cell(values: list[str], index: int | None) -> str | None:
    return values[index].strip() or None if index is not None and index < len(values) else None


def _column(scene: Scene, header: list[str], name: str) -> int | None:
    return next((i for i, cell in enumerate(header) if scene.names(cell, name)), None)
