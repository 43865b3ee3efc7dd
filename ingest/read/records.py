"""CSV files: one row one record, whichever delimiter, quotes and encoding they use."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from ingest.read.blocks import Reading, Unreadable
from ingest.read.encoding import decode
from ingest.read.grid import Cell
from ingest.read.published import labelled_date
from ingest.read.sheet import Sheet, sheet_blocks
from ingest.read.text import read_text

_DELIMITERS = ";\t|,"
_STATED = re.compile(r"sep=(.)\s*\n", re.IGNORECASE)
_SAMPLE = 200
_FEWEST_ROWS = 2
_MOST_LINES_IN_CELL = 200
_LONGEST_FIELD = 1 << 20
_SPACE = re.compile(r"\s+")
_SHOWN = 5


def read_csv(path: Path) -> Reading:
    """What a CSV or TSV file says; raises Unreadable for one that is empty or not text."""
    text = decode(path.read_bytes(), path.name)
    stated = _STATED.match(text)
    if stated:
        text = text[stated.end() :]
    delimiter = stated[1] if stated else _delimiter(text)
    if not delimiter:
        return read_text(path)
    rows, torn = _rows(text, delimiter)
    sheet = Sheet()
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if cell := _SPACE.sub(" ", value).strip():
                sheet.put(number, column, Cell(cell))
    blocks = sheet_blocks(sheet, 0, named=False)
    if not blocks:
        raise Unreadable(f"{path.name} holds no words.")
    published = next((day for block in blocks if (day := labelled_date(block.text))), None)
    doubts = [*torn, *_uneven(rows)]
    return Reading(tuple(blocks), published=published, doubts=tuple(doubts))


def _delimiter(text: str) -> str:
    """The mark that parts the most lines into equally many cells; empty where none does."""
    best = (0.0, "")
    for mark in _DELIMITERS:
        rows = _parsed("\n".join(text.split("\n", _SAMPLE)[:_SAMPLE]), mark, csv.QUOTE_MINIMAL)
        counts = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
        wide = {width: often for width, often in counts.items() if width > 1}
        if not wide or sum(counts.values()) < _FEWEST_ROWS:
            continue
        share = max(wide.values()) / sum(counts.values())
        if share >= 0.5 and share > best[0] + 0.05:
            best = (share, mark)
    return best[1]


def _parsed(text: str, delimiter: str, quoting: Literal[0, 3]) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    lines = io.StringIO(text, newline="")
    return list(csv.reader(lines, delimiter=delimiter, quoting=quoting, skipinitialspace=True))


def _rows(text: str, delimiter: str) -> tuple[list[list[str]], list[str]]:
    """The rows, and a doubt where a quote that is never closed made them be read line by line."""
    try:
        rows = _parsed(text, delimiter, csv.QUOTE_MINIMAL)
    except csv.Error:
        rows = []
    longest = max((cell.count("\n") for row in rows for cell in row), default=0)
    if rows and longest <= _MOST_LINES_IN_CELL:
        return rows, []
    doubt = "A quotation mark is not closed; each line was read as a row."
    return _parsed(text, delimiter, csv.QUOTE_NONE), [doubt]


def _uneven(rows: Sequence[Sequence[str]]) -> list[str]:
    """A doubt about rows with more or fewer cells than most."""
    filled = [(at, len(row)) for at, row in enumerate(rows, 1) if sum(map(bool, row)) > 1]
    if not filled:
        return []
    width = Counter(count for _, count in filled).most_common(1)[0][0]
    odd = [at for at, count in filled if count != width]
    if not odd:
        return []
    places = ", ".join(map(str, odd[:_SHOWN])) + (", ..." if len(odd) > _SHOWN else "")
    return [f"{len(odd)} rows have more or fewer cells than the {width} of most: {places}."]
