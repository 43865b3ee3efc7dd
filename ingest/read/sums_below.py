"""The sum under a table that was flattened to one cell a line, as the last row of the table."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.read.blocks import RawBlock
from ingest.read.region import Region

_SUM = re.compile(r"(?:razem|ogółem|suma|łącznie|w sumie)\b[^.;:!?]*:?", re.IGNORECASE)
_LONGEST = 6  # words
_AMOUNT = re.compile(r"\d[\d \u00a0.,]*(?:zł|PLN)?", re.IGNORECASE)
_MOST_BLANK = 2
_MOST_APART = 8  # empty cells between the name of the sum and its amount


def with_sums(lines: Sequence[str], regions: Sequence[Region]) -> list[Region]:
    """The tables, each with the sum that stands on the lines below it."""
    claimed = {index for region in regions for index in range(region.start, region.end)}
    return [_with_sum(lines, region, claimed) for region in regions]


def _with_sum(lines: Sequence[str], region: Region, claimed: set[int]) -> Region:
    rows = [block for block in region.blocks if block.kind == "row"]
    if not rows or region.blocks[-1] is not rows[-1] or len(rows[-1].cells) < 2:
        return region
    at = _next(lines, region.end, _MOST_BLANK, claimed)
    if at is None or not _SUM.fullmatch(lines[at].strip()):
        return region
    name = lines[at].strip()
    amounts: list[str] = []
    end = at + 1
    while (at := _next(lines, end, _MOST_APART, claimed)) is not None:
        if not _AMOUNT.fullmatch(lines[at].strip()):
            break
        amounts.append(lines[at].strip())
        end = at + 1
    columns = [i for i, cell in enumerate(rows[-1].cells) if i and _AMOUNT.fullmatch(cell.strip())]
    if len(name.split()) > _LONGEST or not 0 < len(amounts) <= len(columns):
        return region
    cells = [""] * len(rows[-1].cells)
    for column, amount in zip(columns[-len(amounts) :], amounts, strict=True):
        cells[column] = amount
    cells[0 if _is_words(rows[-1].cells[0]) else 1] = name
    row = RawBlock("row", cells=tuple(cells), table=rows[-1].table)
    return replace(region, end=end, blocks=(*region.blocks, row))


def _is_words(cell: str) -> bool:
    return any(sign.isalpha() for sign in cell)


def _next(lines: Sequence[str], start: int, blank: int, claimed: set[int]) -> int | None:
    """The next line that says something, after at most so many that do not."""
    for at in range(start, min(start + blank + 1, len(lines))):
        if at in claimed:
            return None
        if lines[at].strip():
            return at
    return None
