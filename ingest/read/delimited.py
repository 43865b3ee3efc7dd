"""Tables whose cells are kept apart by tabs or by upright bars."""

import re
from collections.abc import Callable, Sequence

from ingest.read.grid import Cell, Row, table_blocks, tidy
from ingest.read.markup import plain
from ingest.read.region import Region

_MARKER = re.compile(r"(?:[-–—*•·▪●◦\ue000-\uf8ff]|\d{1,3}[.)]|[a-z]\))?")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_BAR = re.compile(r"(?<!\\)\|")
_MOST_BLANK = 1
_LONGEST_CELL = 120
_LEVEL = 3


def delimited_tables(lines: Sequence[str]) -> list[Region]:
    """The tab-separated and Markdown tables of a text; one blank line does not end a table."""
    return [
        region
        for cells_of in (_tab_cells, _bar_cells, _open_bar_cells, _semicolon_cells)
        for region in _tables(lines, cells_of)
    ]


def _tab_cells(line: str) -> list[str]:
    if "\t" not in line.strip():
        return []
    return [cell.strip() for cell in line.strip("\n ").lstrip("\t").split("\t")]


def _bar_cells(line: str) -> list[str]:
    bare = line.strip()
    if not bare.startswith("|") or bare.count("|") < 2:
        return []
    return [cell.strip() for cell in _BAR.split(bare.removeprefix("|").removesuffix("|"))]


def _open_bar_cells(line: str) -> list[str]:
    bare = line.strip()
    if bare.startswith("|") or " | " not in bare:
        return []
    return [cell.strip() for cell in bare.removesuffix("|").split(" | ")]


def _semicolon_cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in line.strip().split(";")]
    return cells if len(cells) > 2 and max(map(len, cells)) <= _LONGEST_CELL else []


def _tables(lines: Sequence[str], cells_of: Callable[[str], list[str]]) -> list[Region]:
    found = []
    index = 0
    while index < len(lines):
        if not cells_of(lines[index]):
            index += 1
            continue
        rows, end = _rows(lines, index, cells_of)
        if _is_table(rows):
            found.append(_region(rows, index, end))
        index = end
    return found


def _rows(
    lines: Sequence[str], start: int, cells_of: Callable[[str], list[str]]
) -> tuple[list[list[str]], int]:
    """The rows from a line on, and the line after the last one."""
    rows = [cells_of(lines[start])]
    end = index = start + 1
    blank = 0
    loose: list[str] = []
    while index < len(lines) and blank <= _MOST_BLANK:
        cells = cells_of(lines[index])
        if cells and (not loose or len(cells) == len(rows[0])):
            rows[-1][-1] = " ".join([rows[-1][-1], *loose])
            rows.append(cells)
            end, blank, loose = index + 1, 0, []
        elif lines[index].strip():
            if blank or cells:
                break
            loose.append(lines[index].strip())
        else:
            if loose:
                break
            blank += 1
        index += 1
    return rows, end


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are a table and no list whose markers are set off by tabs."""
    if len(rows) < 2:
        return False
    if len(rows[0]) == 2 and all(_MARKER.fullmatch(row[0]) for row in rows):
        return False
    return sum(len(row) == len(rows[0]) for row in rows) * 2 > len(rows)


def _region(rows: Sequence[Sequence[str]], start: int, end: int) -> Region:
    body = [row for row in rows if not _RULE.fullmatch("|".join(row))]
    grid = [Row([Cell(plain(cell.replace("\\|", "|"))) for cell in row]) for row in body]
    ruled = len(body) < len(rows)
    blocks = table_blocks(tidy(grid), start, _LEVEL, first_is_header=True)
    first = body[0] if body else rows[0]
    doubts = (
        () if ruled or _even(body) else (f"The table {first[0]!r} has rows of unequal length.",)
    )
    return Region(start, end, tuple(blocks), doubts)


def _even(rows: Sequence[Sequence[str]]) -> bool:
    return len({len(row) for row in rows}) <= 1
