"""Tables of proposals that were flattened to one cell a line, rebuilt by their numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.read.blocks import RawBlock
from ingest.read.cell_lines import Cell, blocks_of, cell_starts, cells_of
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region
from ingest.read.two_columns import LEFT, RIGHT

_NUMBER_NAME = re.compile(r"(?:l\.?\s?p\.?|nr|numer)(?:\s+|$)", re.IGNORECASE)
_ASKED = re.compile(rf"{LEFT}\b", re.IGNORECASE)
_ANSWERED = re.compile(rf"{RIGHT}\b", re.IGNORECASE)
_WHO = re.compile(
    r"(?:nazwa|organizacj|podmiot|zgłaszając|wnioskodawc|autor|instytucj|kto\b)\w*", re.IGNORECASE
)
_OTHER = re.compile(
    r"(?:odpowiedzialn|realizator|jednostk|komórk|termin|data|temat|adresat|kontakt)\w*",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])")
_ALONE = re.compile(r"\s*(\d{1,3})[.)]?\s*")
_LED = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
_MOST_COLUMNS = 7
_MOST_HEADER_LINES = 14
_LONGEST_HEADER = 110
_LONGEST_ROW = 60  # lines
_SHOWN = 60


@dataclass(frozen=True)
class _Header:
    """The names of the columns on the lines start to body; `number` is the name of the first."""

    start: int
    body: int
    number: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class _Item:
    number: str
    lines: tuple[str, ...]
    start: int
    cells: list[Cell] | None = None


def flat_minutes(lines: Sequence[str]) -> list[Region]:
    """The tables of a text; rows that cannot be told surely stay cell by cell, with a doubt."""
    widths = sorted(len(line.strip()) for line in lines if line.strip())
    width = widths[len(widths) * 95 // 100] if widths else 0
    found: list[Region] = []
    index = 0
    while index < len(lines):
        header = _header(lines, index)
        region = _region(lines, header, width) if header else None
        if region:
            found.append(region)
        index = region.end if region else index + 1
    return found


def _header(lines: Sequence[str], start: int) -> _Header | None:
    """The header whose names stand from a line on, on lines of their own or behind "Lp."."""
    led = _NUMBER_NAME.match(plain(lines[start]))
    number = led[0].strip() if led else ""
    names: list[str] = []
    index = start
    while index < min(start + _MOST_HEADER_LINES, len(lines)):
        text = plain(lines[index])
        if text and (_ALONE.fullmatch(text) or _LED.match(text)):
            break
        rest = text[led.end() :] if led and index == start else text
        if not _add_names(rest, names, bool(number)):
            break
        index += 1
    asked = next((at for at, name in enumerate(names) if _ASKED.match(name)), None)
    answered = any(_ANSWERED.match(name) for name in names[asked:])
    who = any(_WHO.match(name) for name in names)
    if asked is None or not answered or not (number or who):
        return None
    if not (2 if number else 3) <= len(names) <= _MOST_COLUMNS:
        return None
    return _Header(start, index, number, tuple(names))


def _add_names(text: str, names: list[str], numbered: bool) -> bool:
    """Whether a line is part of a header; its names are added to those above."""
    if len(text) > _LONGEST_HEADER or text.endswith((".", ":", ",")):
        return False
    for part in _CAPITAL.split(text) if numbered else [text]:
        named = any(form.match(part) for form in (_ASKED, _ANSWERED, _OTHER, _WHO))
        if named and part[:1].isupper() and not (names and names[-1].lower() == "nazwa"):
            names.append(part)
        elif part and numbered and names:
            names[-1] = f"{names[-1]} {part}"
        elif part:
            return False
    return True


def _region(lines: Sequence[str], header: _Header, width: int) -> Region | None:
    if header.number:
        items, end = _items(lines, header, width)
    else:
        items, end = _unnumbered(lines, header, width)
    if not items:
        return None
    names = (header.number, *header.names) if header.number else header.names
    table = header.start
    blocks = [RawBlock("header", cells=names, table=table)]
    doubts = []
    for item in items:
        if item.cells:
            cells = tuple(plain(join_lines(cell)) for cell in item.cells)
            numbered = (item.number, *cells) if header.number else cells
            blocks.append(RawBlock("row", cells=numbered, table=table))
            continue
        blocks += [RawBlock("paragraph", text) for text in _apart(item, width)]
        shown = plain(join_lines((item.number, *item.lines)))[:_SHOWN]
        doubts.append(f"A row of the table {names[-1][:_SHOWN]!r} could not be rebuilt: {shown!r}.")
    return Region(header.start, end, tuple(blocks), tuple(doubts))


def _apart(item: _Item, width: int) -> list[str]:
    """The lines of a row that is in doubt, as far apart as its cells may be."""
    found = []
    for block in blocks_of(item.lines):
        edges = [0, *cell_starts(block, width), len(block)]
        found += [plain(join_lines(block[a:b])) for a, b in pairwise(edges) if a < b]
    return found


def _items(lines: Sequence[str], header: _Header, width: int) -> tuple[list[_Item], int]:
    """The rows numbered 1, 2, 3 ... and the line behind the last one."""
    starts = _starts(lines, header)
    count = len(header.names)
    items: list[_Item] = []
    for place, (index, number, column) in enumerate(starts):
        end = starts[place + 1][0] if place + 1 < len(starts) else len(lines)
        body = _without_header((lines[index][column:], *lines[index + 1 : end]), header)
        items.append(_Item(number, tuple(body), index, cells_of(body, count, width)))
    while items:
        last = items.pop()
        cells, used = _last(last.lines, count, width)
        filled = sum(bool(line.strip()) for line in last.lines[:used])
        if cells or filled >= count or not last.lines[0].strip():
            items.append(_Item(last.number, last.lines[:used], last.start, cells))
            return items, last.start + used
    return [], header.body


def _last(lines: Sequence[str], count: int, width: int) -> tuple[list[Cell] | None, int]:
    """The cells of the last row, and of how many lines: no more blocks than it takes."""
    first = None
    for end in range(1, min(len(lines), _LONGEST_ROW) + 1):
        if not lines[end - 1].strip() or (end < len(lines) and lines[end].strip()):
            continue
        first = first or end
        cells = cells_of(lines[:end], count, width)
        if cells:
            return cells, end
    return None, first or len(lines)


def _starts(lines: Sequence[str], header: _Header) -> list[tuple[int, str, int]]:
    """Where the rows begin: line, number as written, and where the line goes on behind it."""
    found: list[tuple[int, str, int]] = []
    alone: bool | None = None
    for index in range(header.body, len(lines)):
        single, led = _ALONE.fullmatch(lines[index]), _LED.match(lines[index])
        match = led if alone is False else single if alone else single or led
        if match and int(match[1]) == len(found) + 1:
            alone = match is single if alone is None else alone
            found.append((index, match[0].strip(), match.end()))
        elif not found and lines[index].strip():
            break
        if found and index - found[-1][0] > _LONGEST_ROW:
            break
    if not alone and len(header.names) < 3:
        return []  # two columns and a number on the line of the first are told apart elsewhere
    return found


def _without_header(lines: Sequence[str], header: _Header) -> list[str]:
    """The lines of a row without the header that a following page repeats."""
    names = [name for name in (header.number, *header.names) if name]
    kept = list(lines)
    for at in range(len(kept) - len(names), -1, -1):
        if [plain(line) for line in kept[at : at + len(names)]] == names:
            kept[at : at + len(names)] = [""] * len(names)
    return kept


def _unnumbered(lines: Sequence[str], header: _Header, width: int) -> tuple[list[_Item], int]:
    """The rows of a table without numbers: a block each, or as many lines as it has columns."""
    count = len(header.names)
    start = next((at for at in range(header.body, len(lines)) if lines[at].strip()), len(lines))
    items: list[_Item] = []
    end = at = start
    while at < len(lines):
        stop = next((i for i in range(at, len(lines)) if not lines[i].strip()), len(lines))
        cells = cells_of(lines[at:stop], count, width)
        if cells is None:
            break
        items.append(_Item("", tuple(lines[at:stop]), at, cells))
        end = stop
        at = next((i for i in range(stop, len(lines)) if lines[i].strip()), len(lines))
    if items:
        return items, end
    end = next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
    body = lines[start:end]
    if len(body) < 2 * count:
        return [], end
    if len(body) % count or len(cell_starts(body, width)) < len(body) - 1:
        return [_Item("", tuple(body), start)], end
    rows = [tuple(body[at : at + count]) for at in range(0, len(body), count)]
    return [_Item("", row, start, [(line.strip(),) for line in row]) for row in rows], end
