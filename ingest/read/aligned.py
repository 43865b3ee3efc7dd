"""Tables whose columns are set apart by spaces, with cells that may go on in the next line."""

import re
from collections.abc import Sequence

from ingest.read.grid import Cell, Row, table_blocks, tidy
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region

_GAP = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_RULE = re.compile(r"[-=_─]{2,}(?:\s+[-=_─]{2,})*")
_RUN = re.compile(r"\S+(?: \S+)*")
_USED = re.compile(r"1+(?:01+)*")
_WIDEST = 1 << 20
_LONGEST_LINE = 400
_NUMBER = re.compile(r"\d{1,3}\s*[.)]?")
_TOTAL = re.compile(r"(?:razem|ogółem|suma|łącznie|w sumie)\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-–—*•▪●◦]\s")
_LEVEL = 3
_FEWEST_LINES = 3
_FEWEST_PAIRS = 4  # lines of two columns
_MOST_BLANK = 2
_SHARE = 0.6
_MOST_TORN = 0.1
_REMARKED = 2  # columns; in a table of more the last one may hold a remark that is set apart
_MOST_NARROW = 4
_SHOWN = 60

Span = tuple[int, int]


def aligned_tables(lines: Sequence[str]) -> list[Region]:
    """The tables of a text whose columns stand below one another."""
    wide = [line.expandtabs(8).rstrip() for line in lines]
    found: list[Region] = []
    index = 0
    while index < len(wide):
        if not _parts(wide[index]):
            index += 1
            continue
        taken, columns = _stretch(wide, index)
        body = [at for at in taken if not _is_rule(wide[at])]
        if not _is_table(wide, body, columns):
            index += 1
            continue
        found.append(_region(wide, body, taken[-1] + 1, columns))
        index = taken[-1] + 1
    return found


def _parts(line: str) -> bool:
    """Whether a line has cells that are set apart."""
    if len(line) > _LONGEST_LINE or _BULLET.match(line):
        return False
    return bool(_GAP.search(line.strip()))


def _is_table(lines: Sequence[str], body: Sequence[int], columns: Sequence[Span]) -> bool:
    """Whether lines are many enough, and no cell of theirs holds what should be two."""
    if len(columns) < 2 or len(body) < (_FEWEST_LINES if len(columns) > 2 else _FEWEST_PAIRS):
        return False
    cells = [_cells(lines[at], columns) for at in body]
    torn = sum(any(_GAP.search(cell) for cell in line) for line in cells)
    full = sum(sum(map(bool, line)) > 1 for line in cells)
    return torn <= _MOST_TORN * len(body) and full >= _SHARE * len(cells)


def _cells(line: str, columns: Sequence[Span]) -> list[str]:
    cells = [line[first:last].strip() for first, last in columns]
    return [*cells[:-1], _GAP.sub(" ", cells[-1])] if len(columns) > _REMARKED else cells


def _region(lines: Sequence[str], body: Sequence[int], end: int, columns: Sequence[Span]) -> Region:
    start = body[0]
    table = [_cells(lines[at], columns) for at in body]
    begins = _begins(table)
    if begins is None:
        name = plain(lines[start])[:_SHOWN]
        doubt = f"The table {name!r} could not be rebuilt; its lines are kept as they are."
        return Region(start, start, (), (doubt,))
    rows: list[list[list[str]]] = []
    for cells, begin in zip(table, begins, strict=True):
        if rows and not begin:
            for cell, more in zip(rows[-1], cells, strict=True):
                cell += [more] if more else []
        else:
            rows.append([[cell] if cell else [] for cell in cells])
    grid = [Row([Cell(plain(join_lines(cell))) for cell in row]) for row in rows]
    blocks = table_blocks(tidy(grid), start, _LEVEL, first_is_header=True)
    return Region(start, end, tuple(blocks))


def _stretch(lines: Sequence[str], start: int) -> tuple[list[int], list[Span]]:
    """The lines from one on that leave the same columns of space free, and their columns."""
    taken = [start]
    used = _used(lines[start])
    columns = _columns(used)
    blank = 0
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if not line.strip():
            blank += 1
            if blank > _MOST_BLANK:
                break
            continue
        again = line.split() == lines[start].split()
        if blank and not again and (blank > 1 or not _parts(line)):
            break
        if blank and not again and _is_underlined(lines, start) and _is_underlined(lines, at):
            break  # the header of the next table
        if len(line) > _LONGEST_LINE:
            break
        apart = _parts(line) or line.startswith("  ") or _is_rule(line)
        if not apart and not _goes_on(lines, at, columns):
            break
        taken.append(at)
        blank = 0
        if _is_rule(line):
            continue
        both = used | _used(line)
        narrower = _columns(both)
        if len(narrower) < max(2, len(columns)):
            taken.pop()
            break
        used, columns = both, narrower
    while _is_rule(lines[taken[-1]]):
        taken.pop()
    return taken, columns


def _is_underlined(lines: Sequence[str], at: int) -> bool:
    return at + 1 < len(lines) and _is_rule(lines[at + 1])


def _goes_on(lines: Sequence[str], at: int, columns: Sequence[Span]) -> bool:
    """Whether a line is more of a first cell: it is narrow, and lines with cells follow at once."""
    if len(columns) < 2 or len(lines[at]) + 1 >= columns[1][0] or not lines[at - 1].strip():
        return False
    for line in lines[at + 1 : at + _MOST_NARROW]:
        if not line.strip():
            return False
        if _parts(line):
            return True
    return False


def _is_rule(line: str) -> bool:
    return bool(_RULE.fullmatch(line.strip()))


def _used(line: str) -> int:
    """Which characters of a line are text or a single space in it, as bits."""
    used = 0
    for match in _RUN.finditer(line):
        used |= ((1 << len(match[0])) - 1) << match.start()
    return used


def _columns(used: int) -> list[Span]:
    """The spans of characters that begin behind two or more unused ones."""
    bits = f"{used:b}"[::-1]
    edges = [match.start() for match in _USED.finditer(bits)]
    return list(zip(edges, [*edges[1:], _WIDEST], strict=True))


def _begins(table: Sequence[Sequence[str]]) -> list[bool] | None:
    """Which lines begin a row, rather than go on with the one above; None where that is unsure."""
    firsts = [cells[0] for cells in table[1:] if cells[0]]
    numbered = sum(bool(_NUMBER.fullmatch(first)) for first in firsts)
    if numbered > 1 and numbered * 2 > len(firsts):
        again = table[0]
        return [
            bool(_NUMBER.fullmatch(cells[0])) or at == 0 or cells == again or _is_total(cells)
            for at, cells in enumerate(table)
        ]
    filled = [sum(map(bool, cells)) for cells in table]
    width = len(table[0])
    broken = [
        count < width
        and (not cells[0] or cells[0][0].islower() or count == 1)
        and not _is_total(cells)
        for cells, count in zip(table, filled, strict=True)
    ]
    if not any(broken):
        return [True] * len(table)
    rows = zip(table, broken, filled, strict=True)
    if any(not flaw and count < width and not _is_total(cells) for cells, flaw, count in rows):
        return None
    return [not flaw for flaw in broken]


def _is_total(cells: Sequence[str]) -> bool:
    """Whether a line adds up those above it."""
    return any(_TOTAL.match(cell) for cell in cells[:2])
