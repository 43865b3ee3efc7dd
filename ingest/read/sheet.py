"""A sheet of cells as blocks: titles above, tables with their headers, notes below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.read.blocks import RawBlock, Reading, Unreadable
from ingest.read.grid import Cell, Row, table_blocks, tidy
from ingest.read.published import labelled_date

_VALUE = re.compile(
    r"[-–+]?\d[\d\s.,:/%-]*(?:zł|PLN|EUR|€|r\.)?|.*@.*|https?:.*|www\..*|tak|nie|x|-|–",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?:\s*r\.?)?")
_NO_NAME = re.compile(r"(?:(?:arkusz|sheet|tabelle|аркуш|лист)\s*\d*)?", re.IGNORECASE)
_LONGEST_NAME = 120
_LONGEST_TITLE = 250
_FIRST = 2
_SHARE = 0.5
_LEVEL = 2


@dataclass
class Sheet:
    """The filled cells of a sheet by row and column; a merged cell stands in every place."""

    name: str = ""
    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Places a cell."""
        self.cells.setdefault(row, {})[column] = cell


def sheet_blocks(sheet: Sheet, first_table: int, named: bool) -> list[RawBlock]:
    """The blocks of a sheet, with its name as heading if `named`; tables count from a number."""
    blocks: list[RawBlock] = []
    if named and sheet.cells and not _NO_NAME.fullmatch(sheet.name):
        blocks.append(RawBlock("heading", sheet.name, level=_LEVEL))
    table = first_table
    columns: list[int] = []
    for lines in _stretches(sheet):
        used = _columns(lines)
        if columns and set(used) <= set(columns) and not _is_new(lines, len(columns)):
            rows = [_row(line, columns) for line in lines]
            blocks += _body(rows, table)
            continue
        lead, lines = _lead(lines)
        blocks += [RawBlock("paragraph", text) for text in lead]
        used = _columns(lines)
        if len(used) < 2 or len(lines) < 2:
            blocks += [RawBlock("paragraph", _text(line)) for line in lines]
            continue
        table += bool(columns)
        columns = used
        blocks += _table([_row(line, used) for line in lines], table)
    return blocks


def sheets_reading(
    sheets: Sequence[Sheet], name: str, title: str | None = None, doubts: Sequence[str] = ()
) -> Reading:
    """The reading of a file of sheets; raises Unreadable where none holds anything."""
    blocks: list[RawBlock] = []
    for sheet in sheets:
        blocks += sheet_blocks(sheet, _tables_in(blocks), named=True)
    if not blocks:
        raise Unreadable(f"{name} holds no text.")
    published = next((day for block in blocks if (day := labelled_date(block.text))), None)
    title = title or next((block.text for block in blocks[:_FIRST] if _may_be_title(block)), None)
    return Reading(tuple(blocks), title, None, published, doubts=tuple(doubts))


def _may_be_title(block: RawBlock) -> bool:
    return (
        block.kind == "paragraph"
        and 10 <= len(block.text) <= _LONGEST_TITLE
        and not block.text.endswith((".", ":", ","))
        and not labelled_date(block.text)
    )


def _tables_in(blocks: Sequence[RawBlock]) -> int:
    return len({block.table for block in blocks if block.table is not None})


def _stretches(sheet: Sheet) -> Iterator[list[dict[int, Cell]]]:
    """The filled lines between empty ones."""
    lines: list[dict[int, Cell]] = []
    last = None
    for number in sorted(sheet.cells):
        line = {at: cell for at, cell in sorted(sheet.cells[number].items()) if cell.text}
        if not line:
            continue
        if lines and last is not None and number > last + 1:
            yield lines
            lines = []
        lines.append(line)
        last = number
    if lines:
        yield lines


def _columns(lines: Sequence[dict[int, Cell]]) -> list[int]:
    return sorted({at for line in lines for at in line})


def _row(line: dict[int, Cell], columns: Sequence[int]) -> Row:
    return Row([line.get(at) or Cell("") for at in columns])


def _text(line: dict[int, Cell]) -> str:
    return " ".join(cell.text for cell in dict.fromkeys(line.values()))


def _is_new(lines: Sequence[dict[int, Cell]], width: int) -> bool:
    """Whether lines below an empty one are no more rows of the table above."""
    first = lines[0]
    if len(set(first.values())) < min(2, width):
        return True
    return len(lines) > 1 and _looks_like_header(first, lines[1:])


def _lead(lines: list[dict[int, Cell]]) -> tuple[list[str], list[dict[int, Cell]]]:
    """The texts of the title lines, and the lines from the header on.

    A title line has one cell, or a label and its value, above a line that has more.
    """
    width = len(_columns(lines))
    start = 0
    while start < len(lines) - 1 and len(set(lines[start].values())) < 2:
        start += 1
    if width > 3:
        for at in range(start, min(start + 6, len(lines) - 1)):
            few = len(set(lines[at].values())) <= 2
            if not few:
                if at > start and _looks_like_header(lines[at], lines[at + 1 :]):
                    start = at
                break
    return [_text(line) for line in lines[:start]], lines[start:]


def _table(rows: list[Row], table: int) -> list[RawBlock]:
    first = {at: cell for at, cell in enumerate(rows[0].cells) if cell.text}
    rest = [{at: c for at, c in enumerate(row.cells) if c.text} for row in rows[1:]]
    has_header = bool(rest) and _looks_like_header(first, rest)
    if not has_header:
        for row in rows:
            row.cells = _plain(row)
    _section_lines(rows)
    return table_blocks(tidy(rows), table, _LEVEL + 1, first_is_header=has_header)


def _body(rows: list[Row], table: int) -> list[RawBlock]:
    return [
        RawBlock("row", cells=tuple(cell.text for cell in row.cells), table=table) for row in rows
    ]


def _plain(row: Row) -> list[Cell]:
    """The cells of a row that is no header, though they may be bold."""
    same: dict[int, Cell] = {}
    return [same.setdefault(id(cell), Cell(cell.text)) for cell in row.cells]


def _looks_like_header(first: dict[int, Cell], below: Sequence[dict[int, Cell]]) -> bool:
    """Whether a line names columns: short texts, all different, over something else."""
    cells = list(dict.fromkeys(first.values()))
    texts = [cell.text for cell in cells]
    if len(cells) < 2 or len(set(texts)) < len(texts):
        return False
    if any(len(text) > _LONGEST_NAME for text in texts):
        return False
    if any(_VALUE.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts):
        return False
    return len(first) >= _SHARE * max(len(line) for line in below)


def _section_lines(rows: Sequence[Row]) -> None:
    """A bold text alone in a line names the rows below: it goes over all columns."""
    for row, after in pairwise(rows):
        first, *others = row.cells
        alone = first.text and not any(cell.text for cell in others)
        if alone and first.head and sum(bool(cell.text) for cell in after.cells) > 1:
            row.cells = [Cell(first.text)] * len(row.cells)
