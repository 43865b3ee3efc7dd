"""Excel files: every visible sheet is a table under its name, with its cells as shown."""

import re
import warnings
from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from ingest.read.blocks import Reading
from ingest.read.grid import Cell
from ingest.read.sheet import Sheet, sheets_reading
from ingest.read.shown import shown
from ingest.read.xlsx_shape import LAST_ROW, Shape, sheet_shape

_LONGEST_CELL = 1 << 16
_SPACE = re.compile(r"[\s\u200b\ufeff]+")


def read_xlsx(path: Path) -> Reading:
    """What an Excel file says; raises Unreadable for one that holds no text."""
    sheets = []
    doubts = []
    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.simplefilter("ignore")  # about extensions that hold no cells
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        for page in book.worksheets:
            if page.sheet_state == "visible":
                sheet, doubt = _sheet(page)
                sheets.append(sheet)
                doubts += doubt
        book.close()
    return sheets_reading(sheets, path.name, book.properties.title, doubts)


def _sheet(page: Any) -> tuple[Sheet, list[str]]:
    """The shown cells of a sheet, and doubts about what is not shown."""
    with page._get_source() as source:
        shape = sheet_shape(source)
    sheet = Sheet(page.title)
    broken = 0
    width = 0
    page.reset_dimensions()  # what a sheet declares may have no end
    for number, line in enumerate(page.iter_rows(max_row=LAST_ROW), 1):
        if number in shape.rows:
            continue
        for source in line:
            if source.value is None or source.column in shape.columns:
                continue
            broken += source.data_type == "e"
            if text := _text(source):
                sheet.put(number, source.column, Cell(text, bool(source.font and source.font.b)))
                width = max(width, source.column)
    _spread(shape, sheet, width)
    doubts = []
    if broken:
        doubts.append(f"The sheet {page.title!r} shows an error in {broken} cells.")
    if shape.unknown:
        doubts.append(
            f"The sheet {page.title!r} has {shape.unknown} formulas without a saved result;"
            " their cells are left empty."
        )
    return sheet, doubts


def _text(source: Any) -> str:
    if source.data_type == "e" or (source.font is not None and source.font.strike):
        return ""
    text = shown(source.value, source.number_format or "General")[:_LONGEST_CELL]
    return _SPACE.sub(" ", text.replace("\u00ad", "")).strip()


def _spread(shape: Shape, sheet: Sheet, width: int) -> None:
    """Merged cells stand in every place of the filled area that they cover."""
    numbers = sorted(sheet.cells)
    for left, right, top, bottom in shape.merged:
        columns = [at for at in range(left, min(right, width) + 1) if at not in shape.columns]
        rows = numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]
        places = ((row, column) for row in rows for column in columns)
        filled = (sheet.cells[row].get(column) for row, column in places)
        cell = next((found for found in filled if found), None)
        if cell is not None:
            for row in rows:
                sheet.cells[row].update(dict.fromkeys(columns, cell))
