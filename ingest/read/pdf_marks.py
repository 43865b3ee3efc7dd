"""Small raised figures beside words: marks of footnotes go, so that no number grows by them.

At the end of a cell they stay, set apart, as they tell which row of a table a note is about.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ingest.read.blocks import RawBlock

Letter = dict[str, Any]

_SMALL = 0.85  # of the type size before it
_RAISED = 0.15  # of that size
_NEAR = 0.25  # of that size
_RAISE = str.maketrans("0123456789*", "⁰¹²³⁴⁵⁶⁷⁸⁹*")
_HIDE = 0xE0000  # invisible twins of plain letters, which stand for marks until cells are known
_HIDDEN = re.compile(r"\s*[\U000e0020-\U000e007e]+")
_AFTER = '”"»)]'  # besides letters


def without_marks(letters: Sequence[Letter]) -> list[Letter]:
    """The letters without the marks of footnotes that stand on the page; others are set raised."""
    runs = list(_raised(letters))
    if not runs:
        return list(letters)
    dropped: set[int] = set()
    raised: set[int] = set()
    hidden: dict[int, str] = {}
    for start, end in runs:
        mark = "".join(letter["text"] for letter in letters[start:end])
        places = range(start, end)
        if _explained(mark, letters[start], letters):
            dropped.update(places)
            before = letters[start - 1]["text"]
            if before[-1:].isalpha() or before in _AFTER:
                hidden[start - 1] = "".join(chr(_HIDE + ord(sign)) for sign in mark)
        else:
            raised.update(places)
    return [
        _marked(letter, at in raised, hidden.get(at, ""))
        for at, letter in enumerate(letters)
        if at not in dropped
    ]


def _marked(letter: Letter, raised: bool, mark: str) -> Letter:
    if not raised and not mark:
        return letter
    text = letter["text"]
    return {**letter, "text": (text.translate(_RAISE) if raised else text) + mark}


def settle_marks(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """The blocks with the marks of notes shown at the ends of cells and gone everywhere else."""
    for block in blocks:
        if block.kind == "row":
            yield replace(block, cells=tuple(map(_shown, block.cells)))
        else:
            cells = tuple(_HIDDEN.sub("", cell) for cell in block.cells)
            yield replace(block, text=_HIDDEN.sub("", block.text), cells=cells)


def _shown(cell: str) -> str:
    end = _HIDDEN.search(cell)
    if end is None or end.end() < len(cell.rstrip()):
        return _HIDDEN.sub("", cell)
    mark = "".join(chr(ord(sign) - _HIDE) for sign in end[0].strip())
    return f"{cell[: end.start()]} {mark.translate(_RAISE)}"


def _raised(letters: Sequence[Letter]) -> Iterator[tuple[int, int]]:
    """Where raised figures begin and end that follow a word without a gap."""
    at = 1
    while at < len(letters):
        base = letters[at - 1]
        end = at
        while end < len(letters) and _is_raised(letters[end], base):
            end += 1
        near = end > at and abs(letters[at]["x0"] - base["x1"]) < _NEAR * base["size"]
        if near and base["text"].strip():
            yield at, end
        at = max(end, at + 1)


def _is_raised(letter: Letter, base: Letter) -> bool:
    return bool(
        (letter["text"].isdigit() or letter["text"] == "*")
        and letter["size"] < _SMALL * base["size"]
        and base["bottom"] - letter["bottom"] > _RAISED * base["size"]
        and letter["top"] > base["top"] - base["size"]
    )


def _explained(mark: str, letter: Letter, letters: Sequence[Letter]) -> bool:
    """Whether a line further down the page begins with the mark."""
    previous: Letter | None = None
    for at, other in enumerate(letters):
        starts = previous is None or abs(other["bottom"] - previous["bottom"]) > other["size"]
        if starts and other["top"] > letter["top"] + letter["size"]:
            text = "".join(near["text"] for near in letters[at : at + len(mark) + 1])
            if text.startswith(mark) and not text[len(mark) :].isdigit():
                return True
        previous = other
    return False
