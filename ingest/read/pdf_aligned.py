"""Tables without any rule: columns of aligned words, rows told apart by gaps or by their cells."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.read.grid import Cell
from ingest.read.grid import Row as TableRow
from ingest.read.pdf_bands import Band, Row, parted, to_rows
from ingest.read.pdf_lines import Word
from ingest.read.pdf_rows import filled, table_rows
from ingest.read.pdf_stretches import bands
from ingest.read.pdf_tables import PageTable, cell_of, mean_sure
from ingest.read.pdf_tabular import are_markers, is_tabular

_FEWEST_ROWS = 3
_WIDE = 12.0  # points: the gutter of a table of two columns


def aligned_tables(words: Sequence[Word], page: int) -> tuple[list[PageTable], list[Word]]:
    """The tables among the words of a part of a page, and the words that stand in none."""
    tables: list[PageTable] = []
    rest: list[Word] = []
    for band in bands(to_rows(words)):
        start, end = _extent(band)
        inner = replace(band, rows=band.rows[start:end])
        if not _is_table(inner):
            rest += [word for row in band.rows for word in row.words]
            continue
        outside = (*band.rows[:start], *band.rows[end:])
        rest += [word for row in outside for word in row.words]
        tables.append(_table(inner, page))
    return tables, rest


def _extent(band: Band) -> tuple[int, int]:
    """The rows from the first to the last that fill several columns, with what hangs below."""
    if not band.strips:
        return 0, 0
    shared = [at for at, row in enumerate(band.rows) if filled(row, band) > 1]
    if not shared:
        return 0, 0
    end = shared[-1] + 1
    while end < len(band.rows) and _hangs(band.rows[end - 1], band.rows[end], band):
        end += 1
    return shared[0], end


def _hangs(above: Row, below: Row, band: Band) -> bool:
    near = below.top - above.bottom < 0.6 * below.size
    first = parted(below, band.strips)[0]
    return near and (not first or first[0].text[:1].islower())


def _is_table(band: Band) -> bool:
    if not band.strips or not band.rows:
        return False
    shared = sum(filled(row, band) > 1 for row in band.rows)
    headed = _is_bold(band.rows[0]) and not _is_bold(band.rows[-1])
    if shared < (_FEWEST_ROWS - headed) or not is_tabular(band):
        return False
    columns = band.columns
    if any(len(column) < 2 for column in columns):
        return False
    if len(band.strips) > 1:
        return True
    left, right = band.strips[0]
    return right - left >= _WIDE and not _labels(columns[0])


def _labels(column: Sequence[Sequence[Word]]) -> bool:
    """Whether a column only marks the items of a list or says what stands beside it."""
    labels = sum(row[-1].text.endswith(":") for row in column)
    return are_markers(column) or labels > len(column) / 2


def _is_bold(row: Row) -> bool:
    return all(word.bold for word in row.words)


def _table(band: Band, page: int) -> PageTable:
    rows: list[TableRow] = []
    above: list[Cell] = []
    for lines in table_rows(band):
        words = [word for row in lines for word in row.words]
        held = [parted(row, band.strips) for row in lines]
        cells = [cell_of([w for row in held for w in row[at]], page) for at in range(len(held[0]))]
        if above and not cells[0].text and all(cell.text for cell in cells[1:]):
            cells[0] = above[0]
        above = cells
        rows.append(TableRow(cells, page, mean_sure(words)))
    left = min(row.words[0].x0 for row in band.rows)
    right = max(word.x1 for row in band.rows for word in row.words)
    edges = (left, *((a + b) / 2 for a, b in band.strips), right)
    return PageTable(rows, edges, page, band.rows[0].top, band.rows[-1].bottom)
