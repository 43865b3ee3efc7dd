"""Tables without a full grid: rows between rules or shades, columns by the empty space between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.read.pdf_bands import Band, Row, to_rows
from ingest.read.pdf_headers import Rule, crossings, group_rules
from ingest.read.pdf_lines import Word, to_lines
from ingest.read.pdf_rows import filled, table_rows
from ingest.read.pdf_sheet import Box, Sheet
from ingest.read.pdf_stacks import GUTTER, NEAR, Rules, gutters, stacks

_FEW_RULES = 4  # above and below a table and under its header, not between its rows
_ROW_GAP = 1.6  # type sizes between a rule and the text of the row beyond it at most
_LINE_GAP = 0.7  # type sizes between the lines of one row at most


@dataclass(frozen=True)
class OpenTable:
    """The whole place of a table and those of its cells, in points."""

    place: Box
    cells: tuple[Box, ...]


def open_tables(sheet: Sheet, words: Sequence[Word], taken: Sequence[Box]) -> list[OpenTable]:
    """Places of a page where at least three rules of one width part words in columns.

    `taken` are the places of ruled tables.
    """
    tables = []
    for rules in stacks(sheet, words, taken):
        beside = [word for word in words if rules.x0 - NEAR <= word.centre[0] <= rules.x1 + NEAR]
        inside = [word for word in beside if rules.ys[0] <= word.centre[1] <= rules.ys[-1]]
        edges = [(left + right) / 2 for left, right in gutters(_in_columns(rules, inside))]
        if not edges:
            continue
        above = [word for word in beside if word.centre[1] < rules.ys[0]]
        below = [word for word in beside if word.centre[1] > rules.ys[-1]]
        top = _reach(above, edges, rules.ys[0], up=True)
        bottom = _reach(below, edges, rules.ys[-1], up=False)
        xs = (rules.x0, *edges, rules.x1)
        ys = [y for y in (top, *rules.ys, bottom) if y is not None]
        if len(rules.ys) <= _FEW_RULES:
            ys = _with_rows(xs, ys, inside)
        cells = tuple(_cells(xs, ys, beside, rules.parts))
        tables.append(OpenTable((xs[0], ys[0], xs[-1], ys[-1]), cells))
    return tables


def _in_columns(rules: Rules, words: Sequence[Word]) -> list[Word]:
    """The words without those that run across: a header's groups, the names of parts."""
    held = [[w for w in words if low <= w.centre[1] <= high] for low, high in pairwise(rules.ys)]
    held = [own for own in held if own]
    body = sorted(held[1:], key=_is_undivided)
    kept: list[Word] = body[0] if body else []
    for own in (*body[1:], *held[:1]):
        together = [*kept, *own]
        across = _is_undivided(own) or own is held[0]
        if not across or not kept or len(gutters(together)) >= len(gutters(kept)):
            kept = together
    return kept


def _is_undivided(words: Sequence[Word]) -> bool:
    return len(to_rows(words)) == 1 and not gutters(words)


def _cells(
    xs: Sequence[float], ys: Sequence[float], words: Sequence[Word], parts: Sequence[Rule]
) -> Iterator[Box]:
    """The cells: several columns where words or a rule between two lines of a header join them."""
    for low, high in pairwise(ys):
        rows = to_rows([word for word in words if low <= word.centre[1] <= high])
        inner = [part for part in parts if low + NEAR < part[0] < high - NEAR]
        if low == ys[0] and not inner:
            inner = group_rules(rows, xs)
        lower = [row for row in rows if all(row.top > y - NEAR for y, _, _ in inner)]
        if low != ys[0] and _is_part_name(rows, xs):
            yield (xs[0], low, xs[-1], high)
            continue
        joined = {
            at
            for row in lower
            for first, last in crossings(row, xs)
            for at in range(first + 1, last + 1)
        }
        start = 0
        for end in range(1, len(xs)):
            if end in joined:
                continue
            under = [part for part in inner if _covers(part, xs[start], xs[end])]
            yield (xs[start], under[-1][0] if under else low, xs[end], high)
            start = end
        for y, x0, x1 in inner:
            covered = [pair for pair in pairwise(xs) if _covers((y, x0, x1), *pair)]
            if covered:
                yield (covered[0][0], low, covered[-1][1], y)


def _is_part_name(rows: Sequence[Row], xs: Sequence[float]) -> bool:
    """Whether all that stands between two rules is one line from the left over several columns."""
    if len(rows) != 1 or gutters(rows[0].words):
        return False
    return rows[0].words[0].x0 < xs[1] and any(True for _ in crossings(rows[0], xs))


def _covers(part: Rule, left: float, right: float) -> bool:
    return part[1] <= (left + right) / 2 <= part[2]


def _with_rows(xs: Sequence[float], ys: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The borders with those between rows that no rule parts."""
    strips = tuple((x - GUTTER / 2, x + GUTTER / 2) for x in xs[1:-1])
    borders = [ys[0]]
    for low, high in pairwise(ys):
        own = [word for word in words if low <= word.centre[1] <= high]
        band = Band(tuple(to_rows(own)), strips)
        full = sum(filled(row, band) > len(strips) for row in band.rows)
        if low != ys[0] and full > 1:
            rows = table_rows(band)
            borders += [(above[-1].bottom + below[0].top) / 2 for above, below in pairwise(rows)]
        borders.append(high)
    return borders


def _reach(words: Sequence[Word], edges: Sequence[float], y: float, up: bool) -> float | None:
    """How far a row beyond the outer rule reaches; None where there is no such row."""
    lines = to_lines(words, 0)
    if up:
        lines.reverse()
    taken: list[Word] = []
    edge = y
    for line in lines:
        gap = edge - line.bottom if up else line.top - edge
        own = [word for word in words if line.top - 1 <= word.centre[1] <= line.bottom + 1]
        crossed = any(word.x0 < gutter < word.x1 for word in own for gutter in edges)
        if line.text.startswith("*"):
            break
        most = _LINE_GAP if taken else _ROW_GAP
        if gap > most * line.size or crossed or (taken and abs(line.size - taken[0].size) > 1):
            break
        taken += own
        edge = line.top if up else line.bottom
    columns = {sum(word.x0 > gutter for gutter in edges) for word in taken}
    if len(columns) < 2 or any(_flows_over(gutter, taken) for gutter in edges):
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
            if left.x1 <= gutter <= right.x0 and right.x0 - left.x1 < GUTTER:
                return True
    return False
