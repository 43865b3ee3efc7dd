"""Tables of yearly indicators that were flattened to lines, rebuilt without losing a character."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.read.blocks import RawBlock
from ingest.read.flat_cells import Lines, is_budget
from ingest.read.flat_header import FlatHeader, flat_headers
from ingest.read.flat_rows import FlatRow, flat_rows
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.office import OfficeWords, office_words
from ingest.read.region import Region, nothing_lost
from knowledge.folding import fold

_GAP = 3
_LIST = re.compile(r"\s*(?:[•▪●◦|\ue000-\uf8ff]|#+\s)")
_CELL = re.compile(r"\s*\d+(?:[ \u00a0]\d{3})*\s")
_LEVEL = 2
_SHOWN = 60


@dataclass(frozen=True)
class _Block:
    lines: Lines
    start: int
    end: int
    before: int


@dataclass
class _Section:
    """The table that a header on a following page may go on with."""

    header: FlatHeader
    table: int


def flat_tables(lines: Sequence[str]) -> list[Region]:
    """The rebuilt tables of a text; one that cannot be rebuilt is an empty region and a doubt."""
    words = office_words()
    headers = flat_headers(lines, words)
    section: _Section | None = None
    found = []
    for number, header in enumerate(headers):
        end = headers[number + 1].start if number + 1 < len(headers) else len(lines)
        region = _region(lines, header, end, section, words)
        if region.blocks:
            same = section is not None and _goes_on(section.header, header)
            section = section if same else _Section(header, header.start)
        found.append(region)
    return found


def _region(
    lines: Sequence[str],
    header: FlatHeader,
    end: int,
    section: _Section | None,
    words: OfficeWords,
) -> Region:
    parts = _parts(lines, header, end)
    rows: list[FlatRow] = []
    last = header.body
    doubts = []
    for number, blocks in enumerate(parts):
        found = flat_rows(
            [block.lines for block in blocks], len(header.years), bool(header.budget), words
        )
        used = found[-1].blocks[1] if found else 0
        whole = used == len(blocks) and all(row.sure for row in found)
        if number and not whole:
            break
        rows += found
        doubts += [_doubt(header, row.task) for row in found if row.stacked]
        last = blocks[used - 1].end if used else last
        if not number and _row_like([block.lines for block in blocks[used:]], words):
            doubts.append(_doubt(header, blocks[used].lines))
    source = [header.first, *lines[header.body : last]]
    if not rows or not nothing_lost(source, (" ".join(_flat(row)) for row in rows)):
        return Region(header.start, header.start, (), (_doubt(header, ()),))
    return Region(header.start, last, _blocks(header, rows, section), tuple(doubts))


def _parts(lines: Sequence[str], header: FlatHeader, end: int) -> list[list[_Block]]:
    """The blocks below a header, in parts that stand apart; a list or heading ends them."""
    parts: list[list[_Block]] = [[]]
    current: list[str] = [header.first] if header.first else []
    start, blank, before = header.body - 1, 0, 0
    for index in range(header.body, end + 1):
        line = lines[index] if index < end else ""
        if line.strip():
            if not current:
                start, before = index, blank
            current.append(line)
            blank = 0
            continue
        if current:
            if _LIST.match(current[0]):
                break
            if before >= _GAP and parts[-1]:
                parts.append([])
            parts[-1].append(_Block(tuple(current), start, index, before))
            current = []
        blank += 1
    return [part for part in parts if part]


def _row_like(blocks: Sequence[Lines], words: OfficeWords) -> bool:
    """Whether blocks that are no rows look as if they should be."""
    return any(
        is_budget(block, words) or _CELL.match(block[0]) or words.unit.match(block[0].strip())
        for block in blocks[1:]
    )


def _goes_on(section: FlatHeader, header: FlatHeader) -> bool:
    """Whether a header repeats that of the section above it, on a following page."""
    if (section.years, bool(section.budget)) != (header.years, bool(header.budget)):
        return False
    above, here = _folded(section.title), _folded(header.title)
    if header.goes_on:
        return above.startswith(here)
    return above == here


def _folded(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())


def _blocks(
    header: FlatHeader, rows: Sequence[FlatRow], section: _Section | None
) -> tuple[RawBlock, ...]:
    blocks: list[RawBlock] = []
    if section is not None and _goes_on(section.header, header):
        table = section.table
    else:
        table = header.start
        if header.title:
            blocks.append(RawBlock("heading", header.title, level=_LEVEL))
        if header.indicator:
            blocks.append(RawBlock("paragraph", header.indicator))
        blocks.append(RawBlock("header", cells=header.cells, table=table))
    for row in rows:
        if row.stacked:
            blocks.append(RawBlock("paragraph", _cell(_flat(row))))
            continue
        cells = [_cell(part) for part in (row.task, row.unit, *row.cells)]
        budget = [_cell(row.budget)] if header.budget else []
        blocks.append(RawBlock("row", cells=(*cells, *budget), table=table))
    return tuple(blocks)


def _cell(lines: Lines) -> str:
    return plain(join_lines(lines))


def _flat(row: FlatRow) -> Lines:
    return tuple(line for part in (row.task, row.unit, *row.cells, row.budget) for line in part)


def _doubt(header: FlatHeader, lines: Lines) -> str:
    name = header.title or header.task
    if not lines:
        return f"The table {name[:_SHOWN]!r} could not be rebuilt; its lines are kept as they are."
    text = join_lines(lines)[:_SHOWN]
    return f"A row of the table {name[:_SHOWN]!r} could not be rebuilt, from {text!r} on."
