"""Columns of running text: what goes on below a gap that would part the rows of a table."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from ingest.read.pdf_bands import Band, Row, parted, row_groups
from ingest.read.pdf_lines import Word

_FEWEST = 3  # places at which a column has to go on
_GOES_ON = 0.4  # of those places
_SPACE = 0.2  # type sizes: the narrowest space between words
_ENDS = re.compile(r"[.!?:;][\"”)]?$")
_LARGER = 1.08  # times the size of the text: a heading
_PROSE = 25  # characters: mean length of lines of articles
_FEWEST_HEADS = 2

Line = Sequence[Word]


def runs_on(band: Band) -> bool:
    """Whether every column goes on over the gaps between rows as only running text does.

    There a line that no sentence ends is full: the first word of the next one had no room.
    """
    groups = row_groups(band)
    columns = range(len(band.strips) + 1)
    held = [[_lines(group, band, at) for group in groups] for at in columns]
    return all(_column_runs_on(column) for column in held)


def _lines(group: Sequence[Row], band: Band, at: int) -> list[Line]:
    return [words for row in group if (words := parted(row, band.strips)[at])]


def _column_runs_on(groups: Sequence[Sequence[Line]]) -> bool:
    filled = [group for group in groups if group]
    if not filled:
        return False
    right = max(line[-1].x1 for group in filled for line in group)
    places = [(above[-1], below[0]) for above, below in pairwise(filled)]
    on = sum(_goes_on(above, below, right) for above, below in places)
    return on >= max(_FEWEST, _GOES_ON * len(places))


def _goes_on(above: Line, below: Line, right: float) -> bool:
    if _ENDS.search(above[-1].text) or not below[0].text[:1].islower():
        return False
    return is_full(above, below, right)


def is_full(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of the next line had no room on a line that may end at `right`."""
    last, first = above[-1], below[0]
    return last.x1 + _SPACE * last.size + (first.x1 - first.x0) > right


def holds_articles(band: Band) -> bool:
    """Whether each column is long text under headings of its own, the first line aside."""
    columns = band.columns
    return all(_is_articles(column) for column in columns)


def _is_articles(column: Sequence[Line]) -> bool:
    size = sorted(line[0].size for line in column)[len(column) // 2]
    heads = [all(word.bold for word in line) or line[0].size > size * _LARGER for line in column]
    text = [line for line, head in zip(column, heads, strict=True) if not head]
    begun = sum(head and not before for before, head in pairwise(heads))
    if not text or begun + heads[0] < _FEWEST_HEADS or len(text) < 2 * sum(heads):
        return False
    return fmean(sum(len(word.text) + 1 for word in line) for line in text) >= _PROSE
