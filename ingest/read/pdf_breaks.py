"""Tables that go on over a page break, made one: headers once, broken rows whole."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.read.grid import Cell, Row, header_depth, is_title
from ingest.read.hyphens import join_lines
from ingest.read.pdf_tables import SAME_PLACE, PageTable
from knowledge.folding import fold

_LEAST_ROOM = 40.0  # points: where a line or two would still fit, no row was broken
_CONTINUED = re.compile(
    r"\s*[-–—(,:]*\s*\(?(?:\bc\.?\s?d\.?|\bciąg dalszy|\bcont(?:inued|\.))\)?\s*[-–—:.]*\s*$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")


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
        last.ocr = min((sure for sure in (last.ocr, first.ocr) if sure is not None), default=None)
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
    return [header[0], Row(rest, rows[0].page, rows[0].ocr), *rows[1:]]


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
        abs(one - other) <= SAME_PLACE for one, other in zip(before, after, strict=True)
    )


def _goes_on(last: Row, first: Row, body: Sequence[Row]) -> bool:
    """Whether a page's first row is the rest of the row that the page before broke off."""
    if not body or is_title(first) or is_title(last):
        return False
    filled = [(old, new) for old, new in zip(last.cells, first.cells, strict=True) if new.text]
    cut = sum(1 for old, new in filled if _is_cut(old.text, new.text))
    starts = first.cells[0].text
    if 2 * cut > len(filled) and (not starts or _is_cut(last.cells[0].text, starts)):
        return True
    if not starts:
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
