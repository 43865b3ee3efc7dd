"""Small raised figures beside words: marks of footnotes go, so that no number grows by them."""

from collections.abc import Iterator, Sequence
from typing import Any

Letter = dict[str, Any]

_SMALL = 0.85  # of the type size before it
_RAISED = 0.15  # of that size
_NEAR = 0.25  # of that size
_RAISE = str.maketrans("0123456789*", "⁰¹²³⁴⁵⁶⁷⁸⁹*")


def without_marks(letters: Sequence[Letter]) -> list[Letter]:
    """The letters without the marks of footnotes that stand on the page; others are set raised."""
    runs = list(_raised(letters))
    if not runs:
        return list(letters)
    dropped: set[int] = set()
    raised: set[int] = set()
    for start, end in runs:
        mark = "".join(letter["text"] for letter in letters[start:end])
        places = range(start, end)
        if _explained(mark, letters[start], letters):
            dropped.update(places)
        else:
            raised.update(places)
    return [
        {**letter, "text": letter["text"].translate(_RAISE)} if at in raised else letter
        for at, letter in enumerate(letters)
        if at not in dropped
    ]


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
