"""Numbered tables of two columns, flattened so that both columns follow each other in a row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from ingest.read.blocks import RawBlock
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region, nothing_lost

LEFT = (
    r"(?:treść\s+)?(?:zgłoszon\w+\s+)?(?:propozycj|uwag|postulat|pytani|wnios|opini|sugesti|problem)"
    r"\w*"
)
RIGHT = (
    r"(?:stanowisk|odpowied|rozstrzygni|wyjaśnieni|komentarz|decyzj|rekomendacj|ustosunkowani"
    r"|sposób\s+(?:rozpatrzenia|uwzględnienia|realizacji))\w*"
)
_HEADER = re.compile(
    rf"\s*(?P<number>l\.?\s?p\.?|nr|numer)?\s*(?P<left>{LEFT}\b.*?)\s+(?P<right>{RIGHT}\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"l\.?\s?p\.?", re.IGNORECASE)
_ITEM = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"„(]?[A-ZĄĆĘŁŃÓŚŹŻ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:np|m\.in|in|ul|al|os|pl|im|św|dr|hab|prof|mgr|inż|tzw|tj|ww|wg|art|ust|pkt|poz|nr|tel"
    r"|str|godz|ok|woj|gm|[A-ZŁŚŻ]))\.$",
    re.IGNORECASE,
)
_HEADER_START = re.compile(rf"\s*(?:l\.?\s?p\.?(?:\s|$)|nr\b|numer\b|{LEFT}\b)", re.IGNORECASE)
_MOST_HEADER_LINES = 8
_MOST_BLANK = 2
_WIDER = 1.35
_SHOWN = 60


@dataclass(frozen=True)
class _Header:
    cells: tuple[str, str, str]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class _Item:
    """The lines of one row, its number taken off; blank lines are kept."""

    number: str
    lines: tuple[str, ...]


def two_column_tables(lines: Sequence[str]) -> list[Region]:
    """The tables "number, proposal, position" of a text whose two columns alternate."""
    found = []
    index = 0
    while index < len(lines):
        region = _table(lines, index) if _HEADER_START.match(lines[index]) else None
        if region:
            found.append(region)
        index = region.end if region else index + 1
    return found


def _table(lines: Sequence[str], start: int) -> Region | None:
    first = _first_item(lines, start)
    header = _header(lines[start:first]) if first is not None else None
    if header is None or first is None:
        return None
    items, end = _items(lines, first, header)
    return _region(start, end, header, items) if len(items) > 1 else None


def _first_item(lines: Sequence[str], start: int) -> int | None:
    """The line of the item 1 that follows a header of few lines."""
    filled = 0
    for index in range(start, min(start + 2 * _MOST_HEADER_LINES, len(lines))):
        match = _ITEM.match(lines[index])
        if match and index > start:
            return index if match[1] == "1" else None
        filled += bool(lines[index].strip())
        if filled > _MOST_HEADER_LINES:
            return None
    return None


def _header(lines: Sequence[str]) -> _Header | None:
    filled = [line.strip() for line in lines if line.strip()]
    match = _HEADER.fullmatch(plain(join_lines(filled)))
    if any(line.endswith((":", ".")) and not _NUMBER.fullmatch(line) for line in filled):
        return None
    if match is None or not match["right"][0].isupper():
        return None
    cells = (match["number"] or "", match["left"].strip(), match["right"].strip())
    return _Header(cells, tuple(filled))


def _items(lines: Sequence[str], first: int, header: _Header) -> tuple[list[_Item], int]:
    """The items numbered 1, 2, 3 ... and the line after the last one."""
    items: list[tuple[str, list[str]]] = []
    index, end, blank = first, first, 0
    repeated = len(header.lines)
    while index < len(lines):
        match = _ITEM.match(lines[index])
        if tuple(line.strip() for line in lines[index : index + repeated]) == header.lines:
            index, blank = index + repeated, 0
            continue
        if match and int(match[1]) == len(items) + 1:
            items.append((match[0].strip(), [lines[index][match.end() :]]))
        elif blank > _MOST_BLANK and lines[index].strip():
            break
        else:
            items[-1][1].append(lines[index])
        blank = 0 if lines[index].strip() else blank + 1
        index += 1
        end = end if blank else index
    return [_Item(number, tuple(body)) for number, body in items], end


def _region(start: int, end: int, header: _Header, items: Sequence[_Item]) -> Region:
    width = median(len(item.lines[0].strip()) for item in items)
    blocks = [RawBlock("header", cells=header.cells, table=start)]
    doubts = []
    for item in items:
        left, right = _columns(item, width)
        cells = (item.number, plain(join_lines(left)), plain(join_lines(right)))
        blocks.append(RawBlock("row", cells=cells, table=start))
        if not cells[2]:
            doubts.append(f"Row {item.number} {cells[1][:_SHOWN]!r} has only one column.")
        elif not nothing_lost([plain(line) for line in item.lines], cells[1:]):
            doubts.append(f"Row {item.number} {cells[1][:_SHOWN]!r} may have lost characters.")
    return Region(start, end, tuple(blocks), tuple(doubts))


def _columns(item: _Item, width: float) -> tuple[Sequence[str], Sequence[str]]:
    """The two columns: parted by the first blank line, or after the sentence of a wide line."""
    blank = next((at for at, line in enumerate(item.lines) if not line.strip()), len(item.lines))
    left, right = item.lines[:blank], item.lines[blank:]
    at = _sentence_end(item.lines[0])
    wide = len(item.lines[0].strip()) > _WIDER * width
    if at and (wide or not any(line.strip() for line in right)):
        line = item.lines[0]
        return [line[:at]], [line[at:], *item.lines[1:]]
    return left, right


def _sentence_end(line: str) -> int | None:
    """Where the first sentence of a line ends and another one begins."""
    for match in _SENTENCE.finditer(line):
        if not _ABBREVIATION.search(line[: match.start()]):
            return match.start()
    return None
