"""Cells of OpenDocument tables: repeated ones in few places only, merged ones in all."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from ingest.read.grid import Cell
from ingest.read.odf import OFFICE, TABLE, Styles, number
from ingest.read.shown import clock

_ROW_GROUPS = (TABLE + "table-rows", TABLE + "table-row-group")
_HEADER = TABLE + "table-header-rows"
_COLUMN_GROUPS = (
    TABLE + "table-columns", TABLE + "table-column-group", TABLE + "table-header-columns",
)  # fmt: skip
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_MOST_COLUMNS = 1024
_MOST_ALIKE = 100  # of one filled row: programs fill whole columns by repeating one
_WIDEST = 16_384
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")
_TIME = re.compile(r"PT(\d+)H(\d+)M")

TextOf = Callable[[Any], tuple[str, bool]]


def cell_rows(table: Any, styles: Styles, text_of: TextOf) -> dict[int, dict[int, Cell]]:
    """The filled cells of a table by row and column, without what is hidden.

    `text_of` gives a cell's text and whether it is bold.
    """
    hidden = _hidden_columns(table, styles)
    rows: dict[int, dict[int, Cell]] = {}
    covered: dict[tuple[int, int], Cell] = {}
    at = 0
    for element, in_header in _rows(table, False):
        often = number(element, TABLE + "number-rows-repeated")
        if element.get(TABLE + "visibility") not in (None, "visible"):
            at += often
            continue
        line = _line(element, at, text_of, in_header, covered)
        if any(cell.text for cell in line.values()):
            for copy in range(min(often, _MOST_ALIKE)):
                rows[at + copy] = {c: cell for c, cell in line.items() if c not in hidden}
        at += often
    return rows


def _rows(parent: Any, in_header: bool) -> Iterator[tuple[Any, bool]]:
    for child in parent:
        if child.tag == TABLE + "table-row":
            yield child, in_header
        elif child.tag == _HEADER:
            yield from _rows(child, True)
        elif child.tag in _ROW_GROUPS and child.get(TABLE + "display") != "false":
            yield from _rows(child, in_header)


def _line(
    element: Any,
    at: int,
    text_of: TextOf,
    in_header: bool,
    covered: dict[tuple[int, int], Cell],
) -> dict[int, Cell]:
    line: dict[int, Cell] = {}
    column = 0
    for child in element:
        if child.tag not in _CELLS:
            continue
        often = number(child, TABLE + "number-columns-repeated")
        if child.tag == _CELLS[1]:
            for place in range(column, min(column + often, _MOST_COLUMNS)):
                if (at, place) in covered:
                    line[place] = covered[at, place]
        else:
            text, bold = text_of(child)
            if text:
                cell = Cell(text, bold or in_header)
                for place in range(column, min(column + often, _MOST_COLUMNS)):
                    line[place] = cell if not often > 1 else Cell(text, cell.head)
                _cover(child, at, column, cell, covered)
        column += often
    return line


def _cover(
    element: Any, at: int, column: int, cell: Cell, covered: dict[tuple[int, int], Cell]
) -> None:
    wide = min(number(element, TABLE + "number-columns-spanned"), _MOST_COLUMNS)
    high = min(number(element, TABLE + "number-rows-spanned"), _MOST_COLUMNS)
    for row in range(at, at + high):
        for place in range(column, column + wide):
            covered[row, place] = cell


def _hidden_columns(table: Any, styles: Styles) -> set[int]:
    hidden: set[int] = set()
    at = 0
    for element in _columns(table):
        often = min(number(element, TABLE + "number-columns-repeated"), _WIDEST)
        if element.get(TABLE + "visibility") not in (None, "visible"):
            hidden.update(range(at, at + often))
        at += often
    return hidden


def _columns(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag == TABLE + "table-column":
            yield child
        elif child.tag in _COLUMN_GROUPS:
            yield from _columns(child)


def value_of(element: Any) -> str:
    """A cell's date or time in full, however short it is shown; nothing for other kinds."""
    kind = element.get(OFFICE + "value-type")
    if kind == "date" and (day := _DATE.match(element.get(OFFICE + "date-value", ""))):
        text = f"{day[3]}.{day[2]}.{day[1]}"
        timed = day[4] and (day[4], day[5]) != ("00", "00")
        return f"{text} {clock(int(day[4]), int(day[5]))}" if timed else text
    if kind == "time" and (hour := _TIME.match(element.get(OFFICE + "time-value", ""))):
        return clock(int(hour[1]), int(hour[2]))
    return ""
