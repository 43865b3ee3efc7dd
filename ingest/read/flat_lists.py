"""Tables that were flattened to one cell a line, told by column names whose values are known."""

import re
from collections.abc import Sequence

from ingest.read.blocks import RawBlock
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region

_DAYS = r"poniedział|wtor|środ|czwart|piąt|sobot|niedziel|codzien|dni|od "
_FORMS = (
    (r"l\.?\s?p\.?|nr|numer", r"\d{1,3}\s*[.)]?"),
    (r"(?:nr )?tel(?:efon\w*|\.)?|kom(?:órka|\.)|fax|faks", r"[\d +()/,;-]{6,}|brak|-|–"),
    (r"(?:adres )?e-?mail|poczta elektroniczna", r"\S+@\S+|brak|-|–"),
    (r"data\b.*|termin\b.*|dzień\b.*|kiedy", rf".*\d.*|(?:w |we )?(?:{_DAYS}).*"),
    (r"godzin\w*\b.*|od|do", r".*\d.*"),
    (r"kwota\b.*|budżet\b.*|koszt\b.*|cena|dotacja|środki", r".*\d.*|bezpłat\w+|brak|-|–"),
    (r"liczba\b.*|ilość\b.*", r"\d.*|-|–"),
)
_TYPED = [
    (re.compile(name, re.IGNORECASE), re.compile(value, re.IGNORECASE)) for name, value in _FORMS
]
_OTHER = re.compile(
    r"(?:nazw|adres|miejsc|siedzib|lokalizac|zadani|działani|realizator|prowadząc|organizator"
    r"|jednostk|placówk|osob|imię|temat|rodzaj|opis|uwagi|pok[oó]j|sala|wiek|dla kogo|odbiorc"
    r"|adresac|kontakt|wskaźnik|zakres|ekspert|specjalist|form)\w*\b.*",
    re.IGNORECASE,
)
_LONGEST_NAME = 40
_FEWEST, _MOST = 3, 9
_FEWEST_ROWS = 2
_LONGEST_HEADER = 40  # lines

Cells = list[tuple[tuple[str, ...], int, int]]


def flat_lists(lines: Sequence[str]) -> list[Region]:
    """The flattened tables of a text; a column whose values are known says where rows end."""
    found = []
    index = 0
    while index < len(lines):
        region = None
        if _is_name(plain(lines[index])):
            head = lines[index : index + _LONGEST_HEADER]
            for cells_of in (_by_line, _by_block):
                if region is None and _names(cells_of(head, 0)):
                    region = _region(cells_of(lines, index))
        if region:
            found.append(region)
        index = region.end if region else index + 1
    return found


def _is_name(text: str) -> bool:
    if (
        not text
        or len(text) > _LONGEST_NAME
        or not text[0].isupper()
        or text.endswith(".")
        or ":" in text
    ):
        return bool(_TYPED[0][0].fullmatch(text))
    return bool(_OTHER.fullmatch(text)) or any(name.fullmatch(text) for name, _ in _TYPED)


def _by_line(lines: Sequence[str], start: int) -> Cells:
    return [((lines[at],), at, at + 1) for at in range(start, len(lines)) if lines[at].strip()]


def _by_block(lines: Sequence[str], start: int) -> Cells:
    cells: Cells = []
    at = start
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].strip():
            end += 1
        if end > at:
            cells.append((tuple(lines[at:end]), at, end))
        at = max(end, at + 1)
    return cells


def _names(cells: Cells) -> list[str]:
    """The names of the columns that cells begin with; none where no value tells a row's end."""
    texts = [plain(join_lines(cell)) for cell, _, _ in cells[: _MOST + 1]]
    count = next((at for at, text in enumerate(texts) if not _is_name(text)), len(texts))
    names = texts[:count]
    typed = any(form.fullmatch(name) for form, _ in _TYPED for name in names)
    return names if typed and _FEWEST <= len(set(names)) == count <= _MOST else []


def _region(cells: Cells) -> Region | None:
    names = _names(cells)
    count = len(names)
    forms = [next((form for name, form in _TYPED if name.fullmatch(one)), None) for one in names]
    rows: list[tuple[str, ...]] = []
    end = 0
    for at in range(count, len(cells) - count + 1, count):
        row = tuple(plain(join_lines(cell)) for cell, _, _ in cells[at : at + count])
        if row != tuple(names):
            if not all(
                form is None or form.fullmatch(text) for form, text in zip(forms, row, strict=True)
            ):
                break
            rows.append(row)
        end = cells[at + count - 1][2]
    if len(rows) < _FEWEST_ROWS:
        return None
    start = cells[0][1]
    blocks = [RawBlock("header", cells=tuple(names), table=start)]
    blocks += [RawBlock("row", cells=row, table=start) for row in rows]
    return Region(start, end, tuple(blocks))
