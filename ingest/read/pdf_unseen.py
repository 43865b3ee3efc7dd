"""Letters of a PDF page that no reader sees: white on white, too small, or beside the page."""

from collections.abc import Sequence
from typing import Any

Thing = dict[str, Any]  # a letter or a drawing as pdfplumber has it

_PALEST = 0.96  # of white, from which a letter upon paper is not seen
_SMALLEST = 2.0  # points


def seen(page: Any) -> list[Thing]:
    """The letters of a pdfplumber page that a reader sees.

    White letters stay where a picture or a painted shape lies under them.
    """
    turned = page.rotation % 360 != 0  # what lies where is not told alike by all that turn pages
    letters = [
        one for one in page.chars if _size(one) >= _SMALLEST and (turned or _is_on(one, page.bbox))
    ]
    if not any(_is_pale(one) for one in letters):
        return letters
    grounds = [*page.images, *(one for one in (*page.rects, *page.curves) if _is_painted(one))]
    return [one for one in letters if not _is_pale(one) or _lies_on(one, grounds)]


def _size(letter: Thing) -> float:
    return max(float(letter["size"]), float(letter["height"]), float(letter["width"]))


def _is_on(letter: Thing, page: Sequence[float]) -> bool:
    left, top, right, bottom = page
    return bool(
        letter["x1"] > left and letter["x0"] < right
        and letter["bottom"] > top and letter["top"] < bottom
    )  # fmt: skip


def _is_pale(thing: Thing) -> bool:
    return _lightness(thing.get("non_stroking_color")) >= _PALEST


def _is_painted(thing: Thing) -> bool:
    return bool(thing.get("fill")) and not _is_pale(thing)


def _lightness(colour: Any) -> float:
    """From 0 for black to 1 for white by the darkest part; 0 for a pattern or no colour."""
    if isinstance(colour, (int, float)):
        return float(colour)
    if not isinstance(colour, (list, tuple)) or not colour:
        return 0.0
    if not all(isinstance(part, (int, float)) for part in colour):
        return 0.0
    if len(colour) == 4:  # inks instead of lights
        return 1.0 - max(float(colour[3]), *(float(part) for part in colour[:3]))
    return min(float(part) for part in colour)


def _lies_on(letter: Thing, grounds: Sequence[Thing]) -> bool:
    across = (letter["x0"] + letter["x1"]) / 2
    down = (letter["top"] + letter["bottom"]) / 2
    return any(
        one["x0"] <= across <= one["x1"] and one["top"] <= down <= one["bottom"] for one in grounds
    )
