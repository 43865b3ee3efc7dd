"""Names over several columns in the header of a table, where no rule says how far they reach."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.read.pdf_bands import Row

Rule = tuple[float, float, float]  # its height and both ends, in points

_GAP = 4.0  # points
_OVER = 1.0  # points


def group_rules(rows: Sequence[Row], xs: Sequence[float]) -> list[Rule]:
    """The rules that belong under names over several columns; `rows` are a header's lines."""
    found = []
    for at, (row, below) in enumerate(pairwise(rows)):
        y = (row.bottom + below.top) / 2
        rest = [filled for line in rows[at + 1 :] for filled in _filled(line, xs)]
        for first, last in (*crossings(row, xs), *_leading(rows, at, xs)):
            if any(first <= column <= last for column in rest):
                found.append((y, xs[first], xs[last + 1]))
    return found


def crossings(row: Row, xs: Sequence[float]) -> Iterator[tuple[int, int]]:
    """The first and the last column of each piece of text that runs over several."""
    for left, right in _pieces(row):
        over = [at for at, x in enumerate(xs[1:-1]) if left < x - _OVER and x + _OVER < right]
        if over:
            yield over[0], over[-1] + 1


def _leading(rows: Sequence[Row], at: int, xs: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Names that begin over the first of their columns.

    Only where other names stand on the upper line alone: else names may be set at the bottom.
    """
    above = set(_filled(rows[at], xs))
    below = {column for row in rows[at + 1 :] for column in _filled(row, xs)}
    if not above - below:
        return
    for column in sorted(above & below):
        last = column
        while last + 1 in below - above:
            last += 1
        if last > column:
            yield column, last


def _filled(row: Row, xs: Sequence[float]) -> list[int]:
    return [sum(word.centre[0] > x for x in xs[1:-1]) for word in row.words]


def _pieces(row: Row) -> Iterator[tuple[float, float]]:
    start, end = row.words[0].x0, row.words[0].x1
    for word in row.words[1:]:
        if word.x0 - end >= _GAP + word.size / 4:
            yield start, end
            start = word.x0
        end = word.x1
    yield start, end
