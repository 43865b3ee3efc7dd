"""Programmes flattened to one cell a line below column names that hold a year each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.read.blocks import RawBlock
from ingest.read.flat_cells import is_budget
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.office import OfficeWords, office_words
from ingest.read.region import Region

_Kind = Literal["number", "task", "unit", "year", "text", "budget"]

_ONE_YEAR = re.compile(r"\D{0,50}\b20\d\d(?:\s*(?:r\.|rok\w*))?")
_PLAN = re.compile(r"(?:Cel|Plan|Liczba|Wartość|Miernik|Wskaźnik|Rezultat|Efekt)\w*\b")
_NUMBER_NAME = re.compile(r"(?:l\.?\s?p\.?|nr|numer)", re.IGNORECASE)
_WHO = re.compile(r"Kto\s")
_FIGURE = re.compile(r"\d|[-–—x]$|(?:ok|min|do)\.?\s\d")
_LONGEST_NAME = 60
_LEAST = 4
_SHOWN = 60


@dataclass(frozen=True)
class _Header:
    start: int
    body: int
    names: tuple[str, ...]
    kinds: tuple[_Kind, ...]


@dataclass(frozen=True)
class _Cell:
    lines: tuple[str, ...]
    end: int

    @property
    def text(self) -> str:
        return plain(join_lines(self.lines))


def flat_programmes(lines: Sequence[str]) -> list[Region]:
    """The tables of a text whose columns name their years; bare years are read elsewhere.

    What does not fit the columns ends a table, with a doubt.
    """
    words = office_words()
    found: list[Region] = []
    index = 0
    while index < len(lines):
        header = _header(lines, index, words) if lines[index].strip() else None
        if header is None:
            index += 1
            continue
        found.append(_region(lines, header, words))
        index = max(found[-1].end, header.body)
    return found


def _header(lines: Sequence[str], start: int, words: OfficeWords) -> _Header | None:
    names: list[str] = []
    kinds: list[_Kind] = []
    index = start
    while index < len(lines):
        text = plain(lines[index])
        kind = _kind(text, words)
        if text and names and text[0].islower() and len(text) <= _LONGEST_NAME:
            names[-1] = f"{names[-1]} {text}"
        elif kind:
            names.append(text)
            kinds.append(kind)
        elif text:
            break
        index += 1
    first = kinds[1:2] if kinds[:1] == ["number"] else kinds[:1]
    single = kinds.count("unit") == 1 and kinds.count("task") == 1
    if first != ["task"] or not single or "year" not in kinds or len(kinds) < _LEAST:
        return None
    return _Header(start, index, tuple(names), tuple(kinds))


def _kind(text: str, words: OfficeWords) -> _Kind | None:
    if not text or len(text) > _LONGEST_NAME or ":" in text:
        return None
    if _NUMBER_NAME.fullmatch(text):
        return "number"
    if words.column["budget"].match(text):
        return "budget"
    if _ONE_YEAR.fullmatch(text):
        return "year" if _PLAN.match(text) else None
    if words.column["unit"].match(text) or _WHO.match(text):
        return "unit"
    if words.column["indicator"].match(text):
        return "text"
    return "task" if words.column["task"].match(text) else None


def _region(lines: Sequence[str], header: _Header, words: OfficeWords) -> Region:
    count = len(header.kinds)
    cells = _cells(lines, header.body, count)
    rows = []
    for at in range(0, len(cells) - count + 1, count):
        row = cells[at : at + count]
        if not all(map(_fits, row, header.kinds, [words] * count)):
            break
        rows.append(row)
    rest = cells[len(rows) * count :]
    shown = join_lines(header.names)[:_SHOWN]
    if not rows:
        doubt = f"The table {shown!r} could not be rebuilt; its lines are kept as they are."
        return Region(header.start, header.start, (), (doubt,))
    blocks = [RawBlock("header", cells=header.names, table=header.start)]
    blocks += [
        RawBlock("row", cells=tuple(cell.text for cell in row), table=header.start) for row in rows
    ]
    doubts = []
    if any(is_budget(cell.lines, words) for cell in rest[:count]):
        below = rest[0].text[:_SHOWN]
        doubts.append(f"A row of the table {shown!r} could not be rebuilt, from {below!r} on.")
    return Region(header.start, rows[-1][-1].end, tuple(blocks), tuple(doubts))


def _cells(lines: Sequence[str], body: int, count: int) -> list[_Cell]:
    """The blocks between blank lines, or single lines where a block holds a whole row."""
    blocks: list[list[int]] = [[]]
    for index in range(body, len(lines)):
        if lines[index].strip():
            blocks[-1].append(index)
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    if blocks and len(blocks[0]) >= count:
        single: list[list[int]] = []
        for index in (index for block in blocks for index in block):
            if single and lines[index].strip()[:1].islower():
                single[-1].append(index)
            else:
                single.append([index])
        blocks = single
    return [_Cell(tuple(lines[i].strip() for i in block), block[-1] + 1) for block in blocks]


def _fits(cell: _Cell, kind: _Kind, words: OfficeWords) -> bool:
    """Whether a cell may stand in a column."""
    text = cell.text
    if kind in ("year", "number"):
        return bool(_FIGURE.match(text))
    if kind == "budget":
        return is_budget(cell.lines, words) or bool(_FIGURE.match(text))
    return kind == "text" or not (_FIGURE.match(text) or is_budget(cell.lines, words))
