"""Rows of words on a page, and bands of rows that empty strips part in columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.read.pdf_lines import Word, word_rows

Strip = tuple[float, float]

TABLE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands in for a table among the words


@dataclass(frozen=True)
class Row:
    """Words on one height; what stands in for a table is one word."""

    words: tuple[Word, ...]
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """The largest type in the row."""
        return max(word.size for word in self.words)


@dataclass(frozen=True)
class Band:
    """Rows that follow one another, and the strips that part them in columns, if any do."""

    rows: tuple[Row, ...]
    strips: tuple[Strip, ...] = ()

    @property
    def columns(self) -> list[list[list[Word]]]:
        """The words of each column by row; a row without words there is left out."""
        return [
            [row for row in rows if row]
            for rows in zip(*(parted(row, self.strips) for row in self.rows), strict=True)
        ]


def parted(row: Row, strips: Sequence[Strip]) -> list[list[Word]]:
    """The words of a row by the columns between the strips."""
    cells: list[list[Word]] = [[] for _ in range(len(strips) + 1)]
    for word in row.words:
        cells[sum(word.x0 >= left for left, _ in strips)].append(word)
    return cells


def to_rows(words: Sequence[Word]) -> list[Row]:
    """The words by their height, from top to bottom."""
    rows = [
        Row(
            tuple(sorted(row, key=lambda word: word.x0)),
            min(word.top for word in row),
            max(word.bottom for word in row),
        )
        for row in word_rows(words)
    ]
    return sorted(rows, key=lambda row: row.top)


def row_text(words: Sequence[Word]) -> str:
    """The words as they are read."""
    return " ".join(word.text for word in words)


def row_groups(band: Band) -> list[list[Row]]:
    """The rows of a band in groups that blank heights part; one group where all stand alike."""
    gaps = [below.top - above.bottom for above, below in pairwise(band.rows)]
    if not gaps:
        return [list(band.rows)]
    size = median(row.size for row in band.rows)
    least = max(min(gaps), -0.3 * size) + 0.3 * size
    groups: list[list[Row]] = [[band.rows[0]]]
    for gap, row in zip(gaps, band.rows[1:], strict=True):
        if gap > least:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups
