"""Whether columns are those of a table, to be read row by row, or of running text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import fmean

from ingest.read.pdf_bands import TABLE, Band, Row, parted, row_groups, row_text
from ingest.read.pdf_lines import Word
from ingest.read.pdf_running_on import holds_articles, is_full, runs_on

_FEWEST_ROWS = 3
_FLOWS = 0.25  # of the line ends stand inside a sentence
_SOME_FLOW = 0.1
_LONG = 22  # characters: mean length of lines in columns of text
_ALIGNED = 0.6
_SLACK = 0.1  # of a column: lines do not all end on one edge
_LEVEL = 0.2  # of the type size
_ENDS = re.compile(r"[.!?:;][\"”)]?$")
_MARKED = 0.8
_MARKER = re.compile(
    r"(?:[•▪●◦■□‣⁃➢➤✓✔·*–—-]|\W|\(cid:\d+\)|\(?(?:\d{1,3}|[a-z]|[ivxIVX]{1,5})[.)])$"
)
_BULLET = re.compile(r"[•▪●◦■□‣⁃➢➤✓✔·\uf000-\uf0ff]|\(cid:\d+\)|[-–—]\s")


def is_tabular(band: Band) -> bool:
    """Whether the columns of a band are those of a table, to be read row by row."""
    columns = band.columns
    if any(row[0].text == TABLE for column in columns for row in column):
        return False
    if all(map(_is_list, columns)) or not _is_level(band):
        return False
    if _has_row_gaps(band):
        return not (runs_on(band) or holds_articles(band))
    flows = [_flow(column) for column in columns]
    if all(flow >= _FLOWS for flow in flows):
        return False
    long = all(fmean(len(row_text(row)) for row in column) >= _LONG for column in columns)
    if long and min(flows) >= _SOME_FLOW:
        return False
    rows = [[bool(cell) for cell in parted(row, band.strips)] for row in band.rows]
    shared = [row for row in rows if sum(row) > 1]
    fewest = min(len(column) for column in columns)
    return len(shared) >= _ALIGNED * fewest and min(flows) < _FLOWS


def without_markers(band: Band) -> Band:
    """The band without the strips beside columns that hold only the marks of list items."""
    strips = [
        strip
        for strip, column in zip(band.strips, band.columns, strict=False)
        if not are_markers(column)
    ]
    return replace(band, strips=tuple(strips))


def are_markers(column: Sequence[Sequence[Word]]) -> bool:
    """Whether a column only holds bullets, numbers and letters of list items."""
    marks = sum(_MARKER.match(row_text(row)) is not None for row in column)
    return marks >= _MARKED * len(column)


def _is_level(band: Band) -> bool:
    """Whether words of different columns stand on common lines."""
    shared = [cells for row in band.rows if len(cells := _held(row, band)) > 1]
    level = 0
    for cells in shared:
        lows = [cell[0].bottom for cell in cells]
        level += max(lows) - min(lows) <= _LEVEL * max(cell[0].size for cell in cells)
    return level >= _ALIGNED * len(shared)


def _held(row: Row, band: Band) -> list[list[Word]]:
    return [cell for cell in parted(row, band.strips) if cell]


def _has_row_gaps(band: Band) -> bool:
    """Whether blank heights part the band in rows that begin on one height in most columns."""
    groups = row_groups(band)
    if len(groups) < _FEWEST_ROWS:
        return False
    filled = [sum(map(bool, parted(group[0], band.strips))) for group in groups]
    return sum(count > len(band.strips) for count in filled) >= _ALIGNED * len(groups)


def _is_list(column: Sequence[Sequence[Word]]) -> bool:
    return sum(bool(_BULLET.match(row_text(row))) for row in column) > 1


def _flow(column: Sequence[Sequence[Word]]) -> float:
    """How often a full line of a column goes on with a small letter in the next one."""
    texts = [row_text(row) for row in column]
    right = max(row[-1].x1 for row in column)
    slack = _SLACK * (right - min(row[0].x0 for row in column))
    goes_on = [
        not _ENDS.search(row_text(above))
        and (below[0].text[:1].islower() or below[0].text[:1].isdigit())
        and is_full(above, below, right - slack)
        for above, below in pairwise(column)
    ]
    letters = sum(any(char.isalpha() for char in text) for text in texts)
    if letters < len(texts) / 2:
        return 0.0
    return sum(goes_on) / len(goes_on) if goes_on else 0.0
