"""Tables drawn with characters: +---+, |, or the lines of box drawing."""

import re
from collections.abc import Sequence

from ingest.read.grid import Cell, Row, table_blocks, tidy
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region

_BARS = "|│┃║¦"
_RULE = re.compile(r"(?=.*[+┼├┌└╔╠╚╟┏┣┗╭╰╞┝─═━])[-+=:|\s\u2500-\u257f¦]{3,}")
_LINE = re.compile(rf"[{_BARS}].*[{_BARS}]")
_SPLIT = re.compile(rf"[{_BARS}]")
_DRAWN = re.compile(r"[+\u2500-\u257f]")
_LEVEL = 3

Lines = list[list[str]]


def gridded_tables(lines: Sequence[str]) -> list[Region]:
    """The drawn tables of a text; those of Markdown, without corners, are read elsewhere."""
    found = []
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _is_part(lines[end]):
            end += 1
        block = [line.strip() for line in lines[index:end]]
        if any(_RULE.fullmatch(line) and _DRAWN.search(line) for line in block):
            region = _region(block, index, end)
            found += [region] if region else []
        index = max(end, index + 1)
    return found


def _is_part(line: str) -> bool:
    bare = line.strip()
    return bool(_LINE.fullmatch(bare) or _RULE.fullmatch(bare))


def _region(block: Sequence[str], start: int, end: int) -> Region | None:
    groups: list[Lines] = [[]]
    for line in block:
        if _RULE.fullmatch(line):
            groups.append([])
        else:
            groups[-1].append([cell.strip() for cell in _SPLIT.split(line[1:-1])])
    groups = [group for group in groups if group]
    counts = [len(cells) for group in groups for cells in group]
    if not counts or max(counts) < 2:
        return None
    rows = [_joined(group) for group in groups] if len(groups) > 2 else _apart(groups)
    width = max(counts)
    grid = [Row([Cell(cell) for cell in row] + [Cell("")] * (width - len(row))) for row in rows]
    blocks = table_blocks(tidy(grid), start, _LEVEL, first_is_header=True)
    doubt = (f"The table {rows[0][0]!r} has rows of unequal length.",)
    return Region(start, end, tuple(blocks), () if len(set(counts)) == 1 else doubt)


def _apart(groups: Sequence[Lines]) -> Lines:
    """The rows of a table with one rule below its header: a line each, unless it goes on."""
    rows = [_joined(group) for group in groups[:-1]]
    body: list[Lines] = []
    for cells in groups[-1]:
        if body and not cells[0]:
            body[-1].append(cells)
        else:
            body.append([cells])
    return rows + [_joined(group) for group in body]


def _joined(group: Lines) -> list[str]:
    width = max(len(cells) for cells in group)
    columns = [[cells[at] for cells in group if at < len(cells)] for at in range(width)]
    return [plain(join_lines(column)) for column in columns]
