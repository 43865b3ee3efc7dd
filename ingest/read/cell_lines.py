"""Which lines of a flattened row are one cell: by blank lines, capitals and line widths."""

import re
from collections.abc import Sequence
from itertools import pairwise

Cell = tuple[str, ...]

_STARTS = re.compile(r"[\"„«(]?[A-ZĄĆĘŁŃÓŚŹŻ]")
_SENTENCE = re.compile(r"[.!?][\"”»)]?$")
_TORN = re.compile(
    r"(?:[,\-–‐]|\b(?:w|we|z|ze|do|na|dla|od|o|u|ul\.|im\.|św\.|przy|przez|za|po|pod|nad|oraz|i|lub))$",
    re.IGNORECASE,
)
_ANY_WIDTH = 10_000


def cells_of(lines: Sequence[str], count: int, width: int) -> list[Cell] | None:
    """The lines as `count` cells where only one division is likely, else None.

    `width` is that of the text's full lines: a line that ends before it was ended on purpose.
    """
    filled = [line.strip() for line in lines if line.strip()]
    blocks = blocks_of(lines)
    if count < 1 or len(filled) < count:
        return None
    if len(blocks) == count and count > 1:
        return blocks
    if len(filled) == count and len(cell_starts(filled, _ANY_WIDTH)) == count - 1:
        return [(line,) for line in filled]
    starts = cell_starts(filled, width)
    hard = [at for at in starts if not _SENTENCE.search(filled[at - 1])]
    for places in (starts, hard):
        if len(places) == count - 1:
            return _cut(filled, places)
    paragraphs = [at for at in starts if at not in hard]
    if hard and len(hard) == count - 2 and paragraphs and hard[-1] < paragraphs[0]:
        return _cut(filled, [*hard, paragraphs[0]]) if len(paragraphs) == 1 else None
    return None


def cell_starts(lines: Sequence[str], width: int) -> list[int]:
    """Which lines, but for the first, surely begin a cell or a paragraph of one."""
    return [
        at
        for at in range(1, len(lines))
        if _STARTS.match(lines[at])
        and not _TORN.search(lines[at - 1])
        and len(lines[at - 1]) + 1 + len(lines[at].split()[0]) <= width
    ]


def blocks_of(lines: Sequence[str]) -> list[Cell]:
    """The lines between blank ones."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [tuple(block) for block in blocks if block]


def _cut(lines: Sequence[str], places: Sequence[int]) -> list[Cell]:
    edges = [0, *places, len(lines)]
    return [tuple(lines[a:b]) for a, b in pairwise(edges)]
