"""Tables without a full grid: rows between rules or shades, columns by the empty space between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.read.pdf_bands import Band, to_rows
from ingest.read.pdf_lines import Word, to_lines
from ingest.read.pdf_rows import filled, table_rows
from ingest.read.pdf_sheet import Box, Sheet

_NEAR = 3.0  # points
_FEWEST_RULES = 3
_LEAST_WIDTH = 0.2  # of the page
_FEW_RULES = 4  # above and below a table and under its header, not between its rows
_GUTTER = 4.0  # points
_SIDE_BY_SIDE = 6  # pieces of rules on one height
_ROW_GAP = 1.6  # type sizes between a rule and the text of the row beyond it at most
_LINE_GAP = 0.7  # type sizes between the lines of one row at most


@dataclass(frozen=True)
class OpenTable:
    """Borders of the columns and of the rows, in points."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]


@dataclass
class _Rules:
    x0: float
    x1: float
    ys: list[float]
    is_open: bool = True
    parts: list[tuple[float, float, float]] = field(default_factory=list)  # narrower rules


def open_tables(sheet: Sheet, words: Sequence[Word], taken: Sequence[Box]) -> list[OpenTable]:
    """Places of a page where at least three rules of one width part words in columns.

    `taken` are the places of ruled tables.
    """
    tables = []
    for rules in _stacks(sheet, taken):
        inside = [
            word
            for word in words
            if rules.ys[0] <= word.centre[1] <= rules.ys[-1]
            and rules.x0 - _NEAR <= word.centre[0] <= rules.x1 + _NEAR
        ]
        gutters = _gutters(inside)
        if not gutters:
            continue
        ys = [*rules.ys]
        beside = [word for word in words if rules.x0 - _NEAR <= word.centre[0] <= rules.x1 + _NEAR]
        above = [word for word in beside if word.centre[1] < ys[0]]
        below = [word for word in beside if word.centre[1] > ys[-1]]
        top = _reach(above, gutters, ys[0], up=True)
        bottom = _reach(below, gutters, ys[-1], up=False)
        xs = (rules.x0, *gutters, rules.x1)
        ys = [y for y in (top, *ys, bottom) if y is not None]
        if len(rules.ys) <= _FEW_RULES:
            ys = _with_rows(xs, ys, inside)
        tables.append(OpenTable(xs, tuple(ys)))
    return tables


def _with_rows(xs: Sequence[float], ys: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The borders with those between rows that no rule parts."""
    strips = tuple((x - _GUTTER / 2, x + _GUTTER / 2) for x in xs[1:-1])
    borders = [ys[0]]
    for low, high in pairwise(ys):
        own = [word for word in words if low <= word.centre[1] <= high]
        band = Band(tuple(to_rows(own)), strips)
        if low != ys[0] and sum(filled(row, band) > 1 for row in band.rows) > 1:
            rows = table_rows(band)
            borders += [(above[-1].bottom + below[0].top) / 2 for above, below in pairwise(rows)]
        borders.append(high)
    return borders


def _stacks(sheet: Sheet, taken: Sequence[Box]) -> list[_Rules]:
    """Rules of equal width that follow one another down the page."""
    lines: list[tuple[float, float, float]] = []
    for edge in sorted(sheet.edges, key=lambda edge: (edge["top"], edge["x0"])):
        if edge["orientation"] != "h":
            continue
        y, x0, x1 = float(edge["top"]), float(edge["x0"]), float(edge["x1"])
        near = [
            line
            for line in lines[-_SIDE_BY_SIDE:]
            if abs(line[0] - y) <= _NEAR and x0 - line[2] <= _NEAR and line[1] - x1 <= _NEAR
        ]
        for line in near:
            lines.remove(line)
            y, x0, x1 = line[0], min(line[1], x0), max(line[2], x1)
        lines.append((y, x0, x1))
    stacks: list[_Rules] = []
    for y, x0, x1 in lines:
        if any(
            top - _NEAR <= y <= bottom + _NEAR and left < x1 and x0 < right
            for left, top, right, bottom in taken
        ):
            stacks = [stack for stack in stacks if not stack.is_open] + [
                replace(stack, is_open=stack.x1 <= x0 or x1 <= stack.x0)
                for stack in stacks
                if stack.is_open
            ]
            continue
        held = [stack for stack in stacks if stack.is_open and stack.x0 < x1 and x0 < stack.x1]
        same = [s for s in held if abs(s.x0 - x0) <= _NEAR and abs(s.x1 - x1) <= _NEAR]
        wider = [s for s in held if s.x0 - _NEAR <= x0 and x1 <= s.x1 + _NEAR]
        if same:
            same[0].ys.append(y)
        elif wider:
            wider[0].parts.append((y, x0, x1))
        elif x1 - x0 >= _LEAST_WIDTH * sheet.width:
            for stack in held:
                stack.is_open = False
            stacks.append(_Rules(x0, x1, [y]))
    return [stack for stack in stacks if len(stack.ys) >= _FEWEST_RULES]


def _gutters(words: Iterable[Word]) -> list[float]:
    """Where no word of any row stands: the middle of each empty strip between columns."""
    gutters = []
    end: float | None = None
    for word in sorted(words, key=lambda word: word.x0):
        if end is not None and word.x0 - end >= _GUTTER:
            gutters.append((word.x0 + end) / 2)
        end = word.x1 if end is None else max(end, word.x1)
    return gutters


def _reach(words: Sequence[Word], gutters: Sequence[float], y: float, up: bool) -> float | None:
    """How far a row beyond the outer rule reaches; None where there is no such row."""
    lines = to_lines(words, 0)
    if up:
        lines.reverse()
    taken: list[Word] = []
    edge = y
    for line in lines:
        gap = edge - line.bottom if up else line.top - edge
        own = [word for word in words if line.top - 1 <= word.centre[1] <= line.bottom + 1]
        crossed = any(word.x0 < gutter < word.x1 for word in own for gutter in gutters)
        most = _LINE_GAP if taken else _ROW_GAP
        if gap > most * line.size or crossed or (taken and abs(line.size - taken[0].size) > 1):
            break
        taken += own
        edge = line.top if up else line.bottom
    columns = {sum(word.x0 > gutter for gutter in gutters) for word in taken}
    if len(columns) < 2 or any(_flows_over(gutter, taken) for gutter in gutters):
        return None
    return edge - 1 if up else edge + 1


def _flows_over(gutter: float, words: Sequence[Word]) -> bool:
    """Whether the space at a gutter is only that between two words of a sentence."""
    lines = to_lines(words, 0)
    for line in lines:
        own = sorted(
            (word for word in words if line.top <= word.centre[1] <= line.bottom),
            key=lambda word: word.x0,
        )
        for left, right in pairwise(own):
            if left.x1 <= gutter <= right.x0 and right.x0 - left.x1 < _GUTTER:
                return True
    return False
