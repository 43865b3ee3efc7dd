"""Stretches of a page through which empty strips run down: columns of text, or of a table."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.read.pdf_bands import Band, Row, Strip
from ingest.read.pdf_tabular import is_tabular

_GUTTER = 8.0  # points
_GUTTER_SIZES = 0.9  # type sizes
_LARGER = 1.12  # times the usual size: a heading
_SETTLED = 3  # rows that show all strips
_AHEAD = 3  # rows: so far below a heading of its own a table may begin
_EVERYTHING = (-1e6, 1e6)


def bands(rows: Sequence[Row]) -> list[Band]:
    """The rows in stretches: as long as possible where strips run through, else without any."""
    found: list[Band] = []
    start = 0
    while start < len(rows):
        end, strips = _longest(rows, start)
        over = _is_over_columns(rows, start, end)
        if strips and not over and not _better_below(rows, start, strips):
            found.append(Band(tuple(rows[start:end]), strips))
            start = end
            continue
        if found and not found[-1].strips:
            found[-1] = Band((*found[-1].rows, rows[start]))
        else:
            found.append(Band((rows[start],)))
        start += 1
    return found


def _better_below(rows: Sequence[Row], start: int, strips: Sequence[Strip]) -> bool:
    """Whether a row only stands above a table with more columns than it leaves."""
    for below in range(start + 1, min(start + _AHEAD + 1, len(rows))):
        above = rows[below - 1]
        is_header = below == start + 1 and all(word.bold for word in above.words)
        if not is_header and not _is_undivided(above):
            return False
        end, inner = _longest(rows, below)
        if len(inner) > len(strips) and is_tabular(Band(tuple(rows[below:end]), inner)):
            return True
    return False


def _is_over_columns(rows: Sequence[Row], start: int, end: int) -> bool:
    """Whether an undivided row only stands above columns of text.

    The wide spaces of a justified line beside it are no columns, where longer ones begin with it.
    """
    if not _is_undivided(rows[start]) or end - start > _SETTLED:
        return False
    below, inner = _longest(rows, start + 1) if start + 1 < len(rows) else (start, ())
    return bool(inner) and below - end > _SETTLED


def _longest(rows: Sequence[Row], start: int) -> tuple[int, tuple[Strip, ...]]:
    """Where the longest band from a row ends, and its strips."""
    free: list[Strip] = [_EVERYTHING]
    best: tuple[int, tuple[Strip, ...]] = (start, ())
    if _opens_section(rows, start):
        return best
    for end in range(start, len(rows)):
        if end > start and _opens_section(rows, end) and not _only_beside(rows[end:], best[1]):
            break
        free = _common(free, _free(rows[end]))
        inner = _inner(free, rows[start : end + 1])
        loses = len(inner) < len(best[1]) and end - start >= _SETTLED
        if loses and is_tabular(Band(tuple(rows[start : best[0]]), best[1])):
            break
        if inner:
            best = (end + 1, inner)
        elif best[1] or not any(right - left >= _GUTTER for left, right in free):
            break
    return best


def _only_beside(rows: Sequence[Row], strips: Sequence[Strip]) -> bool:
    """Whether a row and all that follow stay in one of the columns between the strips."""
    columns = {sum(word.x0 >= left for left, _ in strips) for row in rows for word in row.words}
    return bool(strips) and len(columns) == 1


def _opens_section(rows: Sequence[Row], at: int) -> bool:
    """Whether a row stands out like a heading above all that follows, whatever its width."""
    row, usual = rows[at], sorted(other.size for other in rows)[len(rows) // 2]
    if row.size < usual * _LARGER or not _is_undivided(row):
        return False
    above = rows[at - 1] if at else None
    below = rows[at + 1] if at + 1 < len(rows) else None
    apart = above is None or row.top - above.bottom > 0.3 * row.size
    return apart and (below is None or below.top > row.bottom)


def _is_undivided(row: Row) -> bool:
    gaps = [after.x0 - before.x1 for before, after in pairwise(row.words)]
    return max(gaps, default=0.0) < _GUTTER


def _free(row: Row) -> list[Strip]:
    """Where no word of the row stands."""
    least = max(_GUTTER, _GUTTER_SIZES * min(word.size for word in row.words))
    strips = []
    end = _EVERYTHING[0]
    for word in row.words:
        if word.x0 - end >= least:
            strips.append((end, word.x0))
        end = max(end, word.x1)
    return [*strips, (end, _EVERYTHING[1])]


def _common(some: Sequence[Strip], others: Sequence[Strip]) -> list[Strip]:
    return [
        (max(left, low), min(right, high))
        for left, right in some
        for low, high in others
        if min(right, high) - max(left, low) >= _GUTTER
    ]


def _inner(free: Sequence[Strip], rows: Sequence[Row]) -> tuple[Strip, ...]:
    """The strips that have words on both sides."""
    first = min(row.words[0].x0 for row in rows)
    last = max(word.x1 for row in rows for word in row.words)
    return tuple(strip for strip in free if strip[0] > first and strip[1] < last)
