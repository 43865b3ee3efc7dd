"""A table as a full grid of cells, and its header and row blocks; shared by all formats."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.read.blocks import RawBlock

_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?:\s*r\.?)?")
_WHOLE = re.compile(r"razem|ogółem|łącznie|suma", re.IGNORECASE)
_LONGEST_TITLE = 500
_NUMBER = re.compile(r"\d{1,3}\s*[.)]?")
_LABEL = re.compile(
    r"(?:adres|siedziba|tel(?:efon)?|fax|faks|e-?mail|poczta|www|strona|nip|regon|krs|epuap|e-?puap"
    r"|e-?doręcze\w+|godziny|czynne|dni|kontakt|termin|data|miejsce|organizator|prowadzący|dla kogo"
    r"|adresaci|koszt|wstęp|zapisy|nazwa|numer|konto|uwagi|kto|jak|gdzie|kiedy|warun\w+|wymag\w+"
    r"|budżet|odpłatność|opłat\w+|opis|cel|zakres|rodzaj|tytuł|typ|realizator|odbiorc\w+|liczba"
    r"|limit|czas|okres|zgłosz\w+|rekrutacja|podstawa|dokumenty|zaplanowano|jednostka|pokój)\b",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"[-–+]?\d[\d\s.,:/%-]{2,}(?:zł|PLN|EUR|€|r\.)?|\S+@\S+|https?:.*|www\..*", re.IGNORECASE
)


@dataclass(eq=False)
class Cell:
    """A cell's text; a merged cell is one object standing in every place that it covers."""

    text: str
    head: bool = False


@dataclass
class Row:
    """A table line, complete: as many cells as the table has columns.

    `ocr` is how sure the reading of a scan is, from 0 to 1.
    """

    cells: list[Cell]
    page: int | None = None
    ocr: float | None = None


def tidy(rows: Sequence[Row]) -> list[Row]:
    """The rows without empty rows, empty columns and columns that only repeat the one before."""
    filled = [row for row in rows if any(cell.text for cell in row.cells)]
    width = max((len(row.cells) for row in filled), default=0)
    for row in filled:
        row.cells += [Cell("") for _ in range(width - len(row.cells))]
    kept = [
        column
        for column in range(width)
        if any(row.cells[column].text for row in filled)
        and not (column and all(row.cells[column] is row.cells[column - 1] for row in filled))
    ]
    return [Row([row.cells[column] for column in kept], row.page, row.ocr) for row in filled]


def table_blocks(
    rows: Sequence[Row], table: int, level: int, first_is_header: bool = False
) -> list[RawBlock]:
    """The blocks of a tidied table.

    A line that is one cell over all columns is a heading of `level`; several header lines become
    one. `first_is_header` says that the first line is a header where none is marked as one.
    """
    rows = list(rows)
    blocks: list[RawBlock] = []
    while len(rows) > 1 and is_title(rows[0]):
        blocks.append(_heading(rows.pop(0), level))
    depth = header_depth(rows, first_is_header)
    if depth == 1:
        _fill_groups(rows)
        _spread_groups(rows)
        depth = header_depth(rows, first_is_header)
    if depth:
        blocks += _header_blocks(rows[:depth], table)
    header = blocks[-1].cells if depth else ()
    for position, row in enumerate(rows[depth:], depth):
        cells = tuple(cell.text for cell in row.cells)
        if cells == header:
            continue
        if is_title(row) and position + 1 < len(rows) and not is_title(rows[position + 1]):
            blocks.append(_heading(row, level))
        else:
            blocks.append(
                RawBlock("row", page=row.page, cells=_once(row), table=table, ocr=row.ocr)
            )
    return blocks


def is_title(row: Row) -> bool:
    """Whether one cell over all columns names what follows."""
    first = row.cells[0]
    return (
        len(row.cells) > 1
        and all(cell is first for cell in row.cells)
        and len(first.text) <= _LONGEST_TITLE
        and not first.text.endswith((".", ";", ","))
    )


def header_depth(rows: Sequence[Row], first_is_header: bool) -> int:
    """How many of the first rows are the header."""
    depth = 0
    while depth < len(rows) and _is_head(rows[depth]):
        depth += 1
    if depth == len(rows):
        depth = min(depth, 1)
    if not depth and first_is_header and len(rows) > 1:
        texts = [cell.text for cell in rows[0].cells]
        told = _NUMBER.fullmatch(texts[0]) or any(map(is_value, texts)) or _is_form(rows)
        depth = 0 if told else 1
    while 0 < depth < len(rows) - 1 and _spans_down(rows[depth - 1], rows[depth]):
        depth += 1
    return depth


def is_value(text: str) -> bool:
    """Whether a cell holds a value, such as a date or an address, and no column's name."""
    return _VALUE.fullmatch(text) is not None and _YEAR.fullmatch(text) is None


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether lines are labels with their values, so that the first line is no header."""
    labels = [row.cells[0].text for row in rows]
    named = [bool(_LABEL.match(label) or label.endswith(":")) for label in labels]
    return len(rows[0].cells) == 2 and named[0] and 2 * sum(named) > len(named)


def _fill_groups(rows: Sequence[Row]) -> None:
    """A name above several columns goes with the names below it; the others stand for both lines.

    Programs merge the group's cell only: the cells below the other names stay empty.
    """
    if len(rows) < 3:
        return
    above, below = rows[0].cells, rows[1].cells
    groups = {cell for cell, after in pairwise(above) if cell is after and cell.text}
    inside = [at for at, cell in enumerate(above) if cell in groups]
    outside = [at for at, cell in enumerate(above) if cell not in groups]
    named = all(below[at].text and below[at] is not above[at] for at in inside)
    if inside and named and not any(below[at].text for at in outside):
        for at in outside:
            below[at] = above[at]


def _spread_groups(rows: Sequence[Row]) -> None:
    """Names that stand over the first of their columns of years, where no cells are merged.

    The line below has years and sums alone, and nothing below the other names.
    """
    if len(rows) < 3:
        return
    above, below = rows[0].cells, rows[1].cells
    told = [at for at, cell in enumerate(below) if cell.text]
    years = [at for at in told if _YEAR.fullmatch(below[at].text)]
    covered = [at for at, cell in enumerate(above) if not cell.text]
    if (
        len(years) < 2
        or not covered
        or not set(covered) <= set(told)
        or any(at not in years and not _WHOLE.fullmatch(below[at].text) for at in told)
    ):
        return
    for at in range(len(above)):
        if at in covered and at:
            above[at] = above[at - 1]
        elif at not in told:
            below[at] = above[at]


def _is_head(row: Row) -> bool:
    filled = {cell for cell in row.cells if cell.text}
    return all(cell.head for cell in filled) and len(filled) > 1


def _spans_down(above: Row, below: Row) -> bool:
    pairs = zip(above.cells, below.cells, strict=True)
    return any(one is other and one.text for one, other in pairs)


def _heading(row: Row, level: int) -> RawBlock:
    return RawBlock("heading", row.cells[0].text, row.page, level, ocr=row.ocr)


def _header_blocks(rows: Sequence[Row], table: int) -> list[RawBlock]:
    """One header line, after a line for the group's name where all columns of years have one."""
    page = rows[0].page
    groups: list[str] = []
    names, plain = [], []
    for column in range(len(rows[0].cells)):
        parts = list(dict.fromkeys(row.cells[column] for row in rows))
        texts = [cell.text for cell in parts if cell.text]
        names.append(" ".join(texts))
        if len(texts) > 1 and _YEAR.fullmatch(texts[-1]) and _is_group(rows, parts[0], column):
            groups += [text for text in texts[:-1] if text not in groups]
            texts = texts[-1:]
        plain.append(" ".join(texts))
    years = [name for name in plain if _YEAR.fullmatch(name)]
    if len(set(years)) < len(years):  # of which group a year is, only its own name tells
        groups = []
    else:
        names = plain
    sure = min((row.ocr for row in rows if row.ocr is not None), default=None)
    above = [RawBlock("paragraph", text, page, ocr=sure) for text in groups]
    return [*above, RawBlock("header", page=page, cells=tuple(names), table=table, ocr=sure)]


def _is_group(rows: Sequence[Row], cell: Cell, column: int) -> bool:
    cells = rows[0].cells
    return any(cells[near] is cell for near in (column - 1, column + 1) if 0 <= near < len(cells))


def _once(row: Row) -> tuple[str, ...]:
    """The cells of a row; one that covers every column is told once."""
    first = row.cells[0]
    if len(row.cells) > 1 and all(cell is first for cell in row.cells):
        return (first.text, *("" for _ in row.cells[1:]))
    return tuple(cell.text for cell in row.cells)
