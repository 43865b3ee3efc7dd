"""Runs of a Word document that no reader sees: white upon white paper, or too small."""

from collections.abc import Sequence
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PALEST = 0xF5
_SMALLEST = 4  # half points
_NARROWEST = 10  # percent of how wide letters are
_NO_FILL = ("auto", "none", "clear", "")
_PLAIN_TABLES = ("", "TableGrid", "Tabela-Siatka", "TableNormal", "Standardowy")


def is_unseen(run: Any, styles: Sequence[Any] = ()) -> bool:
    """Whether a run is set in letters that are too small, or white with nothing dark below.

    What it does not say itself, its styles say, the nearest first.
    """
    looks = [run.find(W + "rPr"), *(style.find(W + "rPr") for style in styles)]
    looks = [look for look in looks if look is not None]
    if not looks:
        return False
    size, width = _first(looks, "sz"), _first(looks, "w")
    if size is not None and _number(size.get(W + "val")) <= _SMALLEST:
        return True
    if width is not None and _number(width.get(W + "val")) <= _NARROWEST:
        return True
    if not _is_white(_first(looks, "color")):
        return False
    below = [style.find(W + "pPr") for style in styles]
    return not _has_ground(run, [*looks, *(one for one in below if one is not None)])


def _first(looks: Sequence[Any], name: str) -> Any:
    return next((found for one in looks if (found := one.find(W + name)) is not None), None)


def _is_white(colour: Any) -> bool:
    if colour is None:
        return False
    if colour.get(W + "themeColor") in ("background1", "light1"):
        return colour.get(W + "themeShade") is None
    return _is_pale(colour.get(W + "val", ""))


def _is_pale(value: str) -> bool:
    try:
        return len(value) == 6 and min(bytes.fromhex(value)) >= _PALEST
    except ValueError:
        return False


def _has_ground(run: Any, looks: Sequence[Any]) -> bool:
    """Whether anything but paper lies below: a marker pen, shading, a picture, a styled table."""
    marked = _first(looks, "highlight")
    if marked is not None and marked.get(W + "val") not in ("white", "none"):
        return True
    if any(map(_is_shaded, looks)):
        return True
    for above in run.iterancestors():
        if above.tag == W + "txbxContent":
            return True
        if any(_is_shaded(part) for part in above if part.tag in _PROPERTIES):
            return True
        if above.tag == W + "tbl":
            style = above.find(f"{W}tblPr/{W}tblStyle")
            if style is not None and style.get(W + "val", "") not in _PLAIN_TABLES:
                return True
        if above.tag == W + "p":
            style = above.find(f"{W}pPr/{W}pStyle")
            if style is not None and style.get(W + "val", "").lower().startswith(_TITLES):
                return True
    return False


_PROPERTIES = tuple(W + name for name in ("pPr", "tcPr", "trPr", "tblPr"))
_TITLES = ("title", "tytu", "banner")


def _is_shaded(look: Any) -> bool:
    shade = look.find(W + "shd")
    if shade is None:
        return False
    fill = shade.get(W + "fill", "auto")
    return shade.get(W + "themeFill") is not None or (
        fill.lower() not in _NO_FILL and not _is_pale(fill)
    )


def _number(value: str | None) -> float:
    try:
        return float(value or "")
    except ValueError:
        return float("inf")
