"""Which lines of a table without rules between its rows are one row."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.read.pdf_bands import Band, Row, parted, row_groups
from ingest.read.pdf_lines import Word

_NUMBER = re.compile(r"\d{1,3}[.)]?$")
_MOSTLY = 0.6
_DIGITS = re.compile(r"\d+")
_GOES_ON = re.compile(
    r"(?:[,\-–‐(/]|\b(?:w|we|z|ze|do|na|dla|od|o|u|ul\.|im\.|św\.|przy|przez|za|po|pod|nad|oraz|i|lub"
    r"|a|nr))$",
    re.IGNORECASE,
)


def table_rows(band: Band) -> list[list[Row]]:
    """The lines of each table row, those of a bold header first."""
    header = 0
    while header < len(band.rows) and _is_bold(band.rows[header]):
        header += 1
    if header == len(band.rows) or _are_rows(band.rows[:header], band):
        header = 0
    found = [list(band.rows[:header])] if header else []
    body = replace(band, rows=band.rows[header:])
    groups = row_groups(body)
    for group in groups:
        found += _split(group, body)
    return found


def is_numbered(band: Band) -> bool:
    """Whether the first column counts the rows."""
    starts = [cells[0] for row in band.rows if (cells := parted(row, band.strips))[0]]
    numbers = [cell for cell in starts if len(cell) == 1 and _NUMBER.match(cell[0].text)]
    return len(numbers) > 1 and len(numbers) >= _MOSTLY * (len(starts) - 1)


def filled(row: Row, band: Band) -> int:
    """In how many columns a line has words."""
    return sum(map(bool, parted(row, band.strips)))


def _is_bold(row: Row) -> bool:
    return all(word.bold for word in row.words)


def _are_rows(rows: Sequence[Row], band: Band) -> bool:
    """Whether bold lines are rows of their own and not one header wrapped in several lines."""
    full = [row for row in rows if filled(row, band) > len(band.strips)]
    return len(full) > 1 and any(
        below.top - above.bottom > 0.5 * below.size for above, below in pairwise(rows)
    )


def _split(group: Sequence[Row], band: Band) -> list[list[Row]]:
    rows: list[list[Row]] = [[group[0]]]
    numbered = is_numbered(band)
    rights = [max(row[-1].x1 for row in column) for column in band.columns]
    for above, row in pairwise(group):
        cells = parted(row, band.strips)
        if numbered:
            starts = bool(cells[0]) and _NUMBER.match(cells[0][0].text) is not None
        else:
            starts = _starts_row(parted(above, band.strips), cells, rights)
        if starts:
            rows.append([row])
        else:
            rows[-1].append(row)
    return rows


def _starts_row(
    above: Sequence[Sequence[Word]], cells: Sequence[Sequence[Word]], rights: Sequence[float]
) -> bool:
    """Whether a line begins a row: its cells do not look like the rest of those above."""
    held = [cell for cell in cells if cell]
    if len(held) < 2:
        return False
    both = [
        (old, new, right)
        for old, new, right in zip(above, cells, rights, strict=True)
        if old and new
    ]
    if any(_alike(old, new) for old, new, _ in both):
        return True
    fresh = [_is_fresh(cell) for cell in held]
    if any(_GOES_ON.search(old[-1].text) for old, _, _ in both):
        return False
    if not cells[0]:
        return len(held) == len(cells) - 1 and all(fresh)
    had_room = any(_had_room(old, new, right) for old, new, right in both)
    return had_room or all(fresh)


def _alike(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether two cells hold numbers of one form, such as hours or amounts."""
    one, other = (" ".join(word.text for word in cell) for cell in (old, new))
    if not one[0].isdigit() or not other[0].isdigit():
        return False
    return _DIGITS.sub("0", one) == _DIGITS.sub("0", other)


def _is_fresh(cell: Sequence[Word]) -> bool:
    return not cell[0].text[0].islower()


def _had_room(old: Sequence[Word], new: Sequence[Word], right: float) -> bool:
    """Whether the first word would still have stood on the line above."""
    return old[-1].x1 + 0.4 * new[0].size + (new[0].x1 - new[0].x0) < right
