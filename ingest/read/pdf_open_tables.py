"""Tables without a full grid: rows between rules or shades, columns by the empty space between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.read.pdf_lines import Word, to_lines
from ingest.read.pdf_sheet import Sheet

_NEAR = 3.0  # points
_FEWEST_RULES = 3
_LEAST_WIDTH = 0.4  # of the page
_GUTTER = 4.0  # points
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


def open_tables(
    sheet: Sheet, words: Sequence[Word], taken: Sequence[tuple[float, float]]
) -> list[OpenTable]:
    """Places of a page where at least three rules of one width part words in columns.

    `taken` are heights that ruled tables take up.
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
        above = [word for word in words if word.centre[1] < ys[0]]
        below = [word for word in words if word.centre[1] > ys[-1]]
        top = _reach(above, gutters, ys[0], up=True)
        bottom = _reach(below, gutters, ys[-1], up=False)
        ys = [y for y in (top, *ys, bottom) if y is not None]
        tables.append(OpenTable((rules.x0, *gutters, rules.x1), tuple(ys)))
    return tables


def _stacks(sheet: Sheet, taken: Sequence[tuple[float, float]]) -> list[_Rules]:
    """Rules of equal width that follow one another down the page."""
    lines: list[tuple[float, float, float]] = []
    for edge in sorted(sheet.edges, key=lambda edge: (edge["top"], edge["x0"])):
        if edge["orientation"] != "h":
            continue
        y, x0, x1 = float(edge["top"]), float(edge["x0"]), float(edge["x1"])
        if lines and abs(lines[-1][0] - y) <= _NEAR:
            y, left, right = lines.pop()
            x0, x1 = min(left, x0), max(right, x1)
        lines.append((y, x0, x1))
    stacks: list[_Rules] = []
    for y, x0, x1 in lines:
        if x1 - x0 < _LEAST_WIDTH * sheet.width:
            continue
        if any(top - _NEAR <= y <= bottom + _NEAR for top, bottom in taken):
            stacks.append(_Rules(0, 0, []))
            continue
        last = stacks[-1] if stacks else None
        if last and abs(last.x0 - x0) <= _NEAR and abs(last.x1 - x1) <= _NEAR:
            last.ys.append(y)
        else:
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
