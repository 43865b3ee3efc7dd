"""Tables drawn on PDF pages: their grids, and those that go on over a page break made one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ingest.read.grid import Cell, Row, header_depth, is_title, tidy
from ingest.read.hyphens import join_lines
from ingest.read.pdf_lines import Word, to_lines
from ingest.read.pdf_rules import closing_rules
from knowledge.text import fold

_SAME_PLACE = 4.0  # points
_LEAST_ROOM = 40.0  # points: where a line or two would still fit, no row was broken
_CONTINUED = re.compile(
    r"\s*[-–—(,:]*\s*\(?(?:\bc\.?\s?d\.?|\bciąg dalszy|\bcont(?:inued|\.))\)?\s*[-–—:.]*\s*$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")


@dataclass
class PageTable:
    """A table of one page, or of several once joined.

    `edges` are the columns' borders, `room` is the empty height below on its last page, in points.
    """

    rows: list[Row]
    edges: tuple[float, ...]
    page: int
    top: float
    bottom: float
    room: float = 0.0


def page_tables(page: Any, words: Sequence[Word]) -> tuple[list[PageTable], list[Word]]:
    """The ruled tables of a pdfplumber page, and the words that stand in none of them."""
    tables = []
    rest = list(words)
    for found in page.find_tables({"explicit_horizontal_lines": list(closing_rules(page.edges))}):
        cells = found.cells
        xs = _edges(x for cell in cells for x in (cell[0], cell[2]))
        ys = _edges(y for cell in cells for y in (cell[1], cell[3]))
        x0, top, x1, bottom = found.bbox
        inside = [word for word in rest if _within(word, x0, top, x1, bottom)]
        if len(xs) < 3 or not inside:
            continue
        rows = tidy(_grid(cells, xs, ys, inside, page.page_number))
        if not rows or len(rows[0].cells) < 2:
            continue
        taken = set(inside)
        rest = [word for word in rest if word not in taken]
        tables.append(PageTable(rows, xs, page.page_number, top, bottom))
    return tables, rest


def _within(word: Word, x0: float, top: float, x1: float, bottom: float) -> bool:
    x, y = word.centre
    return x0 <= x <= x1 and top <= y <= bottom


def _edges(values: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SAME_PLACE:
            edges.append(value)
    return tuple(edges)


def _grid(
    boxes: Sequence[tuple[float, float, float, float]],
    xs: Sequence[float],
    ys: Sequence[float],
    words: Sequence[Word],
    page: int,
) -> list[Row]:
    owner: dict[tuple[int, int], int] = {}
    for number, (x0, top, x1, bottom) in enumerate(boxes):
        for row in range(_slot(ys, top + _SAME_PLACE), _slot(ys, bottom - _SAME_PLACE) + 1):
            for column in range(_slot(xs, x0 + _SAME_PLACE), _slot(xs, x1 - _SAME_PLACE) + 1):
                owner.setdefault((row, column), number)
    held: dict[tuple[int, int] | int, list[Word]] = {}
    for word in words:
        place = (_slot(ys, word.centre[1]), _slot(xs, word.centre[0]))
        held.setdefault(owner.get(place, place), []).append(word)
    cells: dict[tuple[int, int] | int, Cell] = {}
    rows = []
    for row in range(len(ys) - 1):
        line = []
        for column in range(len(xs) - 1):
            key = owner.get((row, column), (row, column))
            if key not in cells:
                cells[key] = _cell(held.get(key, []), page)
            line.append(cells[key])
        rows.append(Row(line, page))
    return rows


def _slot(edges: Sequence[float], value: float) -> int:
    return min(max(bisect_right(edges, value) - 1, 0), len(edges) - 2)


def _cell(words: Sequence[Word], page: int) -> Cell:
    lines = to_lines(words, page)
    text = join_lines(line.text for line in lines)
    return Cell(text, bool(lines) and all(line.bold for line in lines))


def without_continued(text: str) -> str:
    """A name without "c.d." at its end; the same text where there is none."""
    return _CONTINUED.sub("", text)


def repeats_name(text: str, name: str) -> bool:
    """Whether a text on a later page only says again, perhaps with "c.d.", what goes on."""
    bare, full = _plain(without_continued(text)), _plain(name)
    if not bare or not full:
        return False
    return bare == full or (bare != _plain(text) and full.startswith(bare))


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(fold(text)))


def join_over_break(before: PageTable, after: PageTable, section: str) -> bool:
    """Adds a page's first table to the one that the page before ended with, if it goes on."""
    rows = list(after.rows)
    names = [section, *(row.cells[0].text for row in before.rows if is_title(row))]
    while len(rows) > 1 and is_title(rows[0]):
        if not any(repeats_name(rows[0].cells[0].text, name) for name in names):
            break
        rows.pop(0)
    if len(rows[0].cells) != len(before.rows[0].cells):
        return False
    start = 0
    while start < len(before.rows) - 1 and is_title(before.rows[start]):
        start += 1
    header = before.rows[start : start + header_depth(before.rows[start:], True)]
    rows = _apart(header, rows)
    repeated = _repeats(header, rows)
    same_place = _same_edges(before.edges, after.edges)
    own_header = header_depth(rows, False) > 0 or is_title(rows[0])
    if not repeated and (own_header or not same_place):
        return False
    body = rows[len(header) :] if repeated else rows
    _add_rows(before, body, before.rows[start + len(header) :])
    before.page, before.room = after.page, after.room
    return True


def _add_rows(before: PageTable, rows: list[Row], body: Sequence[Row]) -> None:
    if not rows:
        return
    last, first = before.rows[-1], rows[0]
    if before.room < _LEAST_ROOM and _goes_on(last, first, body):
        last.cells = _joined(last, first)
        rows = rows[1:]
    elif not first.cells[0].text and _is_merged(body):
        first.cells[0] = last.cells[0]
    before.rows += rows


def _apart(header: Sequence[Row], rows: list[Row]) -> list[Row]:
    """The rows with the header alone: above a broken row's rest some programs draw no line."""
    if len(header) != 1:
        return rows
    pairs = list(zip(header[0].cells, rows[0].cells, strict=True))
    longer = [old for old, new in pairs if new.text != old.text]
    if not longer or not all(new.text.startswith(old.text) and old.text for old, new in pairs):
        return rows
    rest = [Cell(new.text[len(old.text) :].strip()) for old, new in pairs]
    return [header[0], Row(rest, rows[0].page), *rows[1:]]


def _repeats(header: Sequence[Row], rows: Sequence[Row]) -> bool:
    if not header or len(rows) < len(header):
        return False
    pairs = [
        (old.text, new.text)
        for above, below in zip(header, rows, strict=False)
        for old, new in zip(above.cells, below.cells, strict=True)
    ]
    return all(_plain(old) == _plain(new) or repeats_name(new, old) for old, new in pairs)


def _same_edges(before: Sequence[float], after: Sequence[float]) -> bool:
    return len(before) == len(after) and all(
        abs(one - other) <= _SAME_PLACE for one, other in zip(before, after, strict=True)
    )


def _goes_on(last: Row, first: Row, body: Sequence[Row]) -> bool:
    """Whether a page's first row is the rest of the row that the page before broke off."""
    if not body or is_title(first) or is_title(last):
        return False
    filled = [(old, new) for old, new in zip(last.cells, first.cells, strict=True) if new.text]
    cut = sum(1 for old, new in filled if _is_cut(old.text, new.text))
    if 2 * cut > len(filled):
        return True
    if not first.cells[0].text:
        return not (len(filled) == len(first.cells) - 1 and _is_merged(body))
    needed = any(
        not cell.text and all(row.cells[column].text for row in body)
        for column, cell in enumerate(first.cells)
    )
    return needed and 2 * len(filled) < len(first.cells)


def _is_merged(body: Sequence[Row]) -> bool:
    """Whether one first cell stands beside several rows."""
    return any(above.cells[0] is below.cells[0] for above, below in pairwise(body))


def _is_cut(before: str, after: str) -> bool:
    unfinished = bool(before) and not before.endswith((".", ";", "!", "?"))
    return unfinished and (after[0].islower() or before.endswith(("-", ",", "(")))


def _joined(broken: Row, rest: Row) -> list[Cell]:
    made: dict[tuple[Cell, Cell], Cell] = {}
    for pair in zip(broken.cells, rest.cells, strict=True):
        if pair not in made:
            old, new = pair
            made[pair] = Cell(join_lines((old.text, new.text)), old.head)
    return [made[pair] for pair in zip(broken.cells, rest.cells, strict=True)]
