"""Tables without any rule: columns of aligned words, rows told apart by gaps or by their cells."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.read.grid import Cell
from ingest.read.grid import Row as TableRow
from ingest.read.pdf_bands import Band, Row, parted, to_rows
from ingest.read.pdf_headers import crossings, group_rules
from ingest.read.pdf_lines import Word
from ingest.read.pdf_rows import filled, table_rows
from ingest.read.pdf_stretches import bands
from ingest.read.pdf_tables import PageTable, cell_of, mean_sure
from ingest.read.pdf_tabular import are_markers, is_tabular

_FEWEST_ROWS = 3
_GAP = 8.0  # points
_WIDE = 12.0  # points: the gutter of a table of two columns


def aligned_tables(words: Sequence[Word], page: int) -> tuple[list[PageTable], list[Word]]:
    """The tables among the words of a part of a page, and the words that stand in none."""
    tables: list[PageTable] = []
    rest: list[Word] = []
    above: list[Row] = []
    for band in bands(to_rows(words)):
        start, end = _extent(band)
        inner = replace(band, rows=band.rows[start:end])
        if not _is_table(inner):
            rest += [word for row in above for word in row.words]
            above = list(band.rows)
            continue
        above += band.rows[:start]
        if above and _names_groups(above[-1], inner):
            inner = replace(inner, rows=(above.pop(), *inner.rows))
        rest += [word for row in above for word in row.words]
        above = list(band.rows[end:])
        tables.append(_table(inner, page))
    rest += [word for row in above for word in row.words]
    return tables, rest


def _names_groups(row: Row, band: Band) -> bool:
    """Whether a line right above a table names groups of its columns."""
    first = band.rows[0]
    near = first.top - row.bottom < 1.3 * first.size and _is_bold(row) == _is_bold(first)
    edges = (row.words[0].x0, *((a + b) / 2 for a, b in band.strips), row.words[-1].x1)
    pieces = len(row.words) - sum(
        after.x0 - before.x1 < _GAP for before, after in pairwise(row.words)
    )
    return near and pieces > 1 and any(True for _ in crossings(row, edges))


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
    left = min(row.words[0].x0 for row in band.rows)
    right = max(word.x1 for row in band.rows for word in row.words)
    edges = (left, *((a + b) / 2 for a, b in band.strips), right)
    header, *parts = table_rows(band)
    rows = _header_rows(header, edges, page)
    above: list[Cell] = rows[-1].cells
    for lines in parts:
        words = [word for row in lines for word in row.words]
        held = [parted(row, band.strips) for row in lines]
        cells = [cell_of([w for row in held for w in row[at]], page) for at in range(len(held[0]))]
        if above and not cells[0].text and all(cell.text for cell in cells[1:]):
            cells[0] = above[0]
        above = cells
        rows.append(TableRow(cells, page, mean_sure(words)))
    return PageTable(rows, edges, page, band.rows[0].top, band.rows[-1].bottom)


def _header_rows(lines: Sequence[Row], edges: Sequence[float], page: int) -> list[TableRow]:
    """The header, a row for each line of names over several columns."""
    groups = group_rules(lines, edges)
    columns = len(edges) - 1
    words = [word for row in lines for word in row.words]
    lower: list[Cell] = []
    upper: list[Cell] = []
    for at in range(columns):
        middle = (edges[at] + edges[at + 1]) / 2
        over = [rule for rule in groups if rule[1] <= middle <= rule[2]]
        own = [word for word in words if sum(word.centre[0] > x for x in edges[1:-1]) == at]
        y = max((rule[0] for rule in over), default=0.0)
        lower.append(cell_of([word for word in own if word.centre[1] > y], page))
        if not over:
            upper.append(lower[-1])
        elif at and upper[-1] is not lower[-2] and edges[at] > over[0][1]:
            upper.append(upper[-1])
        else:
            inside = [w for w in words if over[0][1] <= w.centre[0] <= over[0][2]]
            upper.append(cell_of([word for word in inside if word.centre[1] < y], page))
    sure = mean_sure(words)
    return [*([TableRow(upper, page, sure)] if groups else []), TableRow(lower, page, sure)]
