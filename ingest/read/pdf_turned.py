"""The letters and drawings of a PDF page, turned so that most of its text runs level."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.read.pdf_unseen import seen

Thing = dict[str, Any]  # a letter or a drawing as pdfplumber has it
Place = tuple[float, float]

_RIGHT = (1, 0)
_FAR_MORE = 2
_QUARTER = {"v": "h", "h": "v"}


@dataclass(frozen=True)
class Drawn:
    """What is on a page, in points from its top left corner.

    `letters` run level from left to right; `others` run in other directions and are turned each
    group on its own, with what turns a place in it back to its place on the page.
    """

    width: float
    height: float
    letters: list[Thing]
    drawings: list[Thing]
    edges: list[Thing]
    others: list[tuple[list[Thing], Callable[[Thing], Thing]]]


def drawn(page: Any) -> Drawn:
    """The letters and drawings of a pdfplumber page."""
    sideways = page.rotation % 180 != 0
    width, height = float(page.width), float(page.height)
    if sideways:
        width, height = height, width
    groups: dict[Place, list[Thing]] = {}
    for letter in seen(page):
        groups.setdefault(_direction(letter), []).append(letter)
    main = _main_direction(groups)
    things = [*page.lines, *page.rects, *page.curves]
    letters = groups.pop(main, [])
    dx, dy = _shift([*letters, *things], height)
    turn = _turn(main, width, height, dx, dy)
    if main[0] == 0:
        width, height = height, width
    others = []
    for way, some in groups.items():
        relative = _relative(way, main)
        upright = [turn(letter) for letter in some]
        back = _turn((relative[0], -relative[1]), *_sized(relative, width, height))
        forth = _turn(relative, width, height)
        others.append(([forth(letter) for letter in upright], back))
    return Drawn(
        width,
        height,
        [turn(letter) for letter in letters],
        [turn(thing) for thing in things],
        [turn(edge) for edge in page.edges],
        others,
    )


def _main_direction(groups: Mapping[Place, Sequence[Thing]]) -> Place:
    """Which way the page's text runs: to the right, unless far more letters run another way."""
    most = max(groups, key=lambda way: len(groups[way]), default=_RIGHT)
    level = len(groups.get(_RIGHT, ()))
    return most if len(groups.get(most, ())) > _FAR_MORE * level else _RIGHT


def _sized(way: Place, width: float, height: float) -> Place:
    return (height, width) if way[0] == 0 else (width, height)


def _direction(letter: Thing) -> Place:
    """Which way a letter's line runs: right (1, 0), up (0, 1), left or down."""
    a, b = letter["matrix"][:2]
    if abs(a) >= abs(b):
        return (1 if a >= 0 else -1, 0)
    return (0, 1 if b >= 0 else -1)


def _relative(way: Place, main: Place) -> Place:
    """A direction as seen once the main one runs to the right."""
    return (way[0] * main[0] + way[1] * main[1], way[1] * main[0] - way[0] * main[1])


def _shift(things: Iterable[Thing], height: float) -> Place:
    """What brings things onto the page: a turned page's origin is not always its corner."""
    left = min((thing["x0"] for thing in things), default=0.0)
    low = max((thing["bottom"] for thing in things), default=0.0)
    return max(0.0, -left), min(0.0, height - low)


def _turn(
    way: Place, width: float, height: float, dx: float = 0.0, dy: float = 0.0
) -> Callable[[Thing], Thing]:
    """What turns a thing on a page of that size so that the direction runs to the right."""

    def turn(thing: Thing) -> Thing:
        x0, x1 = thing["x0"] + dx, thing["x1"] + dx
        top, bottom = thing["top"] + dy, thing["bottom"] + dy
        if way[0] < 0:
            x0, x1, top, bottom = width - x1, width - x0, height - bottom, height - top
        elif way[1] < 0:
            x0, x1, top, bottom = top, bottom, width - x1, width - x0
        elif way[1] > 0:
            x0, x1, top, bottom = height - bottom, height - top, x0, x1
        turned = {**thing, "x0": x0, "x1": x1, "top": top, "bottom": bottom, "doctop": top}
        turned |= {"width": x1 - x0, "height": bottom - top, "upright": True}
        if way[0] == 0 and "orientation" in thing:
            turned["orientation"] = _QUARTER[thing["orientation"]]
        return turned

    return turn
