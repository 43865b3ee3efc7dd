"""The order in which a page is read: its columns, and what runs across them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from ingest.read.pdf_bands import TABLE, Band, Row, row_text, to_rows
from ingest.read.pdf_lines import Word
from ingest.read.pdf_stretches import bands
from ingest.read.pdf_tables import PageTable
from ingest.read.pdf_tabular import is_tabular, without_markers

_FEWEST_LINES = 3
_THIN = 8  # characters in a line of a column of text at least
_NARROW = 0.13  # of the page
_DEEPEST = 3


@dataclass
class Region:
    """A part of a page that is read from top to bottom before the next one."""

    words: list[Word] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)


def regions(words: Sequence[Word], tables: Sequence[PageTable], width: float) -> list[Region]:
    """The parts of a page in reading order."""
    stand_ins = [_stand_in(table) for table in tables]
    places = {id(word): table for word, table in zip(stand_ins, tables, strict=True)}
    found: list[Region] = []
    for part in _parts([*words, *stand_ins], width, 0):
        region = Region()
        for word in part:
            if word.text == TABLE and id(word) in places:
                region.tables.append(places[id(word)])
            else:
                region.words.append(word)
        found.append(region)
    return found


def _stand_in(table: PageTable) -> Word:
    left, right = table.edges[0], table.edges[-1]
    return Word(TABLE, left, right, table.top, table.bottom, 1.0, False)


def _parts(words: Sequence[Word], width: float, depth: int) -> Iterator[list[Word]]:
    """The words of each part in reading order; neighbours without columns are one part."""
    plain: list[Word] = []
    for band in bands(_rows(words)):
        columns = _text_columns(band, width) if depth < _DEEPEST else []
        if not columns:
            plain += [word for row in band.rows for word in row.words]
            continue
        if plain:
            yield plain
        plain = []
        for column in columns:
            yield from _parts(column, width, depth + 1)
    if plain:
        yield plain


def _rows(words: Sequence[Word]) -> list[Row]:
    """The rows of words; each table is a row of its own."""
    tables = [Row((word,), word.top, word.bottom) for word in words if word.text == TABLE]
    rows = to_rows([word for word in words if word.text != TABLE])
    return sorted([*rows, *tables], key=lambda row: row.top)


def _text_columns(band: Band, width: float) -> list[list[Word]]:
    """The words of each column of running text; nothing where the strips part a table."""
    band = without_markers(band)
    if not band.strips or is_tabular(band):
        return []
    band = _without_thin(band, width)
    if not band.strips or is_tabular(band):
        return []
    columns = band.columns
    if any(not _is_long_enough(column) for column in columns):
        return []
    return [[word for row in column for word in row] for column in columns]


def _is_long_enough(column: Sequence[Sequence[Word]]) -> bool:
    return len(column) >= _FEWEST_LINES or any(row[0].text == TABLE for row in column)


def _without_thin(band: Band, width: float) -> Band:
    """The band without strips beside columns too thin for text, such as that of bullets."""
    strips = list(band.strips)
    place = 0
    while place <= len(strips) and strips:
        column = replace(band, strips=tuple(strips)).columns[place]
        if _is_thin(column, width):
            strips.pop(min(place, len(strips) - 1))
            place = 0
        else:
            place += 1
    return replace(band, strips=tuple(strips))


def _is_thin(column: Sequence[Sequence[Word]], width: float) -> bool:
    if any(row[0].text == TABLE for row in column):
        return False
    left = min(row[0].x0 for row in column)
    right = max(row[-1].x1 for row in column)
    letters = median(len(row_text(row)) for row in column)
    return right - left < _NARROW * width or letters < _THIN
