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
_BULLET = re.compile(r"\s*[-–—*•▪●◦]\s")
_LEVEL = 3
_FEWEST_LINES = 3
_FEWEST_PAIRS = 4  # lines of two columns
_MOST_BLANK = 2
_SHARE = 0.6

Span = tuple[int, int]


def aligned_tables(lines: Sequence[str]) -> list[Region]:
    """The tables of a text whose columns stand below one another."""
    wide = [line.expandtabs(8).rstrip() for line in lines]
    found: list[Region] = []
    index = 0
    while index < len(wide):
        region = _region(wide, index) if _parts(wide[index]) else None
        if region:
            found.append(region)
        index = region.end if region else index + 1
    return found


def _parts(line: str) -> bool:
    """Whether a line has cells that are set apart."""
    if len(line) > _LONGEST_LINE or _BULLET.match(line):
        return False
    return bool(_GAP.search(line.strip()))


def _region(lines: Sequence[str], start: int) -> Region | None:
    taken, columns = _stretch(lines, start)
    body = [at for at in taken if not _RULE.fullmatch(lines[at].strip())]
    if len(columns) < 2 or len(body) < (_FEWEST_LINES if len(columns) > 2 else _FEWEST_PAIRS):
        return None
    rows: list[list[list[str]]] = []
    for at in body:
        cells = [lines[at][first:last].strip() for first, last in columns]
        if rows and not _begins(cells):
            for cell, more in zip(rows[-1], cells, strict=True):
                cell += [more] if more else []
        else:
            rows.append([[cell] if cell else [] for cell in cells])
    full = sum(sum(map(bool, row)) > 1 for row in rows)
    if len(rows) < 2 or full < _SHARE * len(rows):
        return None
    grid = [Row([Cell(plain(join_lines(cell))) for cell in row]) for row in rows]
    blocks = table_blocks(tidy(grid), start, _LEVEL, first_is_header=True)
    return Region(start, taken[-1] + 1, tuple(blocks))


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
        if len(line) > _LONGEST_LINE:
            break
        if not _parts(line) and not line.startswith("  ") and not _RULE.fullmatch(line.strip()):
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


def _begins(cells: Sequence[str]) -> bool:
    """Whether the cells of a line begin a row, rather than go on with the one above."""
    filled = sum(map(bool, cells))
    if filled == len(cells):
        return True
    first = cells[0]
    return bool(first) and not first[0].islower() and filled > 1
