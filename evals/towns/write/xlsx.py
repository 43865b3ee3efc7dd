"""Workbooks: each table on its sheet, text above it, merged cells merged."""

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from evals.towns.content import Block, Content, Item, TableBlock
from evals.towns.write.archive import settle
from evals.towns.write.inline import number_of, placed, plain

_WHEN = datetime(2026, 1, 1)
_CENTIMETRES = 100


def write_xlsx(content: Content, path: Path) -> None:
    """Writes the workbook; a table without a sheet of its own goes below what came before."""
    book = Workbook()
    sheet: Any = book.active
    row = 1
    for block in content.blocks:
        name = block.table.sheet if block.table is not None else ""
        if name and row == 1 and len(book.sheetnames) == 1:
            sheet.title = name
        elif name and name != sheet.title:
            sheet, row = book.create_sheet(name), 1
        for line in _lines(block):
            sheet.cell(row, 1, line)
            row += 1
        if block.table is not None:
            row = _table(sheet, block.table, row) + 1
    book.properties.creator = content.publisher or ""
    book.properties.title = content.title
    book.properties.created = book.properties.modified = _WHEN
    book.save(path)
    _without_moment(path)


def _without_moment(path: Path) -> None:
    settle(path, {"docProps/core.xml": _fixed})


def _fixed(part: bytes) -> bytes:
    """Saving writes the present moment as the last change; the creation stands before it."""
    start = part.index(b"<dcterms:modified")
    end = part.index(b"</dcterms:modified>", start)
    opened = part.index(b">", start) + 1
    return part[:opened] + b"2026-01-01T00:00:00Z" + part[end:]


def _table(sheet: Any, table: TableBlock, row: int) -> int:
    """Writes the table from this row on and returns the row after it."""
    shares = table.widths or (1.0,) * table.columns
    for number, share in enumerate(shares):
        letter = sheet.cell(1, number + 1).column_letter
        sheet.column_dimensions[letter].width = _CENTIMETRES * share / sum(shares)
    lines = placed(table)
    for one in (one for line in lines for one in line):
        top, left = row + one.line, one.column + 1
        cell = sheet.cell(top, left, plain(one.cell.text))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if one.line < len(table.header):
            cell.font = Font(bold=True)
        if one.cell.cols > 1 or one.cell.rows > 1:
            sheet.merge_cells(
                start_row=top, start_column=left,
                end_row=top + one.cell.rows - 1, end_column=left + one.cell.cols - 1,
            )  # fmt: skip
    return row + len(lines)


def _lines(block: Block) -> list[str]:
    """The text of a block that is no table, a cell a line; a table's caption."""
    if block.table is not None:
        return [block.table.caption, ""] if block.table.caption else []
    if block.terms is not None:
        return [plain(line) for line in block.term_lines]
    if block.sidebar is not None:
        return [plain(line) for line in (block.sidebar.title, *block.sidebar.text) if line]
    if block.numbered is not None:
        counted = enumerate(block.numbered, block.start)
        return [f"{number_of(block.marks, n)} {plain(item.text)}" for n, item in counted]
    if block.list is not None:
        return [line for item in block.list for line in _item(item)]
    return [plain(block.heading or block.text or "")]


def _item(item: Item) -> list[str]:
    return [f"- {plain(item.text)}", *(line for below in item.items for line in _item(below))]
