"""Tables under a header with a line of dashes below it and another one at their end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.read.grid import Cell, Row, table_blocks, tidy
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region

_RUN = re.compile(r"\S+(?: \S+)*")
_RULE = re.compile(r"\s*([-=_─–—])\1{9,}\s*")
_FIGURE = re.compile(r"[-–—+]|\d[\d\s.,:–—-]*(?:zł|%|tys\.?|os\.)?\s*(?:\(\d\)|\*)?")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")
_LEVEL = 3
_MOST_LINES = 120
_FEWEST = 2  # lines below the header, and such as begin where a column does
_TOTALS = 3  # lines between two rules that add up what is above

Run = tuple[int, int]


@dataclass
class _Line:
    """A table line under way: its cells, of which lines that belong together share some."""

    cells: list[list[str]]
    merged: list[int] = field(default_factory=list)  # for each column the one whose cell it is
    group: bool = False


def ruled_tables(lines: Sequence[str]) -> list[Region]:
    """The tables of a text that are ruled above and below their lines."""
    wide = [line.expandtabs(8).rstrip() for line in lines]
    found: list[Region] = []
    at = 0
    while at < len(wide) - 2:
        end = _end(wide, at)
        if end is None:
            at += 1
            continue
        start = at - 1 if at and _is_rule(wide[at - 1]) else at
        body = [line for line in wide[at + 1 : end] if not _is_rule(line)]
        blocks = table_blocks(tidy(_grid(wide[at], body)), at, _LEVEL, first_is_header=True)
        found.append(Region(start, end, tuple(blocks)))
        at = end
    return found


def _end(lines: Sequence[str], at: int) -> int | None:
    """Behind the last rule of a table whose header stands at a line; None where none does."""
    if len(_runs(lines[at])) < _FEWEST or _is_rule(lines[at]) or not _is_rule(lines[at + 1]):
        return None
    end = _next_rule(lines, at + 2)
    if end is None or end - at - 2 < _FEWEST:
        return None
    if sum(len(_runs(line)) > 1 for line in lines[at + 2 : end]) < _FEWEST:
        return None
    further = _next_rule(lines, end + 1)
    if further is not None and further - end - 1 <= _TOTALS:
        return further + 1
    return end + 1 + _sums_behind(lines[end + 1 : end + 1 + _TOTALS], lines[at])


def _sums_behind(lines: Sequence[str], header: str) -> int:
    """How many lines behind the last rule still fill the columns, with figures in most."""
    heads = len(_runs(header))
    for count, line in enumerate(lines):
        cells = [line[a:b] for a, b in _runs(line)]
        figures = sum(_is_figure([cell]) for cell in cells[1:])
        if len(cells) != heads or figures < _FEWEST or 2 * figures < heads:
            return count
    return len(lines)


def _next_rule(lines: Sequence[str], begin: int) -> int | None:
    """The next rule with nothing but filled lines before it."""
    for at in range(begin, min(len(lines), begin + _MOST_LINES)):
        if not lines[at].strip():
            return None
        if _is_rule(lines[at]):
            return at if at > begin else None
    return None


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None


def _runs(line: str) -> list[Run]:
    return [match.span() for match in _RUN.finditer(line)]


def _grid(header: str, body: Sequence[str]) -> list[Row]:
    heads = _runs(header)
    starts = [run[0] for run in heads]
    known = {
        start
        for start in starts[1:]
        if sum(any(run[0] == start for run in _runs(line)) for line in body) >= _FEWEST
    }
    placed = [_placed(line, heads, known) for line in body]
    numbered = 2 * sum(_is_numbered(one) for one in placed) > sum(
        1 for one in placed if one.cells[0]
    )
    lines = [_Line([[header[a:b]] for a, b in heads], list(range(len(heads))))]
    for one, text in zip(placed, body, strict=True):
        _put(one, text, lines, numbered=numbered)
    return [_row(one) for one in lines]


def _placed(line: str, heads: Sequence[Run], known: set[int]) -> _Line:
    """The cells of a line, each below the heads that it stands under."""
    cells: list[list[str]] = [[] for _ in heads]
    merged = list(range(len(heads)))
    for begin, end in _split(line, known):
        under = _under(begin, end, heads)
        cells[under[0]] += [line[begin:end]]
        for column in under[1:]:
            merged[column] = under[0]
    return _Line(cells, merged)


def _split(line: str, known: set[int]) -> list[Run]:
    """The runs of a line, cut where a column begins though only one space is before it."""
    found = []
    for begin, end in _runs(line):
        cuts = [at for at in sorted(known) if begin < at < end and line[at - 1] == " "]
        edges = [begin, *cuts, end]
        found += [(a, b - (b < end)) for a, b in pairwise(edges)]
    return found


def _under(begin: int, end: int, heads: Sequence[Run]) -> list[int]:
    """The columns that a run stands in: several only where it is below several heads."""
    for column, (first, last) in enumerate(heads):
        if begin == first or (end == last and column):
            later = [n for n in range(column + 1, len(heads)) if heads[n][1] <= end]
            return [column, *later] if begin == first else [column]
    below = [n for n, (first, last) in enumerate(heads) if begin < last and first < end]
    if below:
        return below
    before = [n for n, (first, _) in enumerate(heads) if first <= begin]
    return before[-1:] or [0]


def _is_numbered(one: _Line) -> bool:
    return bool(one.cells[0]) and _NUMBER.fullmatch(one.cells[0][0]) is not None


def _put(one: _Line, text: str, lines: list[_Line], *, numbered: bool) -> None:
    """Adds a line: a row of its own, the name of a group, or more of the row above."""
    filled = [column for column, cell in enumerate(one.cells) if cell]
    alone = filled == [0]
    above = lines[-1]
    if alone and (numbered or text.strip().isupper() or text.rstrip().endswith(":")):
        lines.append(_Line([[plain(text.strip())]] * len(one.cells), group=True))
    elif (filled and filled[0] == 0 and not alone) or len(lines) == 1 or above.group:
        lines.append(one)
    elif (value := _second_value(one, above)) is not None:
        lines.append(_below(one, above, value))
    else:
        for cell, more in zip(above.cells, one.cells, strict=True):
            cell += more


def _second_value(one: _Line, above: _Line) -> int | None:
    """The first column in which a line has a figure below another."""
    pairs = zip(one.cells, above.cells, strict=True)
    return next(
        (
            n
            for n, (own, before) in enumerate(pairs)
            if n and own and before and _is_figure(own) and _is_figure(before)
        ),
        None,
    )


def _is_figure(cell: Sequence[str]) -> bool:
    return _FIGURE.fullmatch(" ".join(cell)) is not None


def _below(one: _Line, above: _Line, value: int) -> _Line:
    """A further row of what the row above names: what it leaves empty holds for both."""
    for column in range(value - 1):
        above.cells[column] += one.cells[column]
    shared = [
        above.cells[n] if n < value - 1 or (n < value and not cell) else cell
        for n, cell in enumerate(one.cells)
    ]
    return _Line(shared, one.merged)


def _row(one: _Line) -> Row:
    if one.group:
        cell = Cell(one.cells[0][0])
        return Row([cell for _ in one.cells])
    cells = [Cell(plain(join_lines(cell))) for cell in one.cells]
    return Row([cells[column] for column in one.merged])
