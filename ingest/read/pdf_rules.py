"""Rules that a table lacks where a page cuts a row: its columns end there without a line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_NEAR = 3.0  # points
_FEWEST_COLUMNS = 3  # vertical rules that end together


def closing_rules(edges: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Horizontal lines, as pdfplumber objects, where at least three vertical rules end openly."""
    upright: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    level: list[dict[str, Any]] = []
    for edge in edges:
        if edge["orientation"] == "v":
            upright[round(edge["x0"])].append((edge["top"], edge["bottom"]))
        else:
            level.append(edge)
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for x, pieces in upright.items():
        for y in _ends(sorted(pieces)):
            ends[round(y)].append(x)
    for y, xs in ends.items():
        left, right = min(xs), max(xs)
        if len(xs) >= _FEWEST_COLUMNS and not _is_ruled(level, y, left, right):
            yield {
                "object_type": "line",
                "orientation": "h",
                "x0": left,
                "x1": right,
                "top": y,
                "bottom": y,
                "width": right - left,
                "height": 0,
            }


def _ends(pieces: Sequence[tuple[float, float]]) -> Iterator[float]:
    """Both ends of every run of pieces that touch."""
    start, end = pieces[0]
    for top, bottom in pieces[1:]:
        if top - end > _NEAR:
            yield from (start, end)
            start, end = top, bottom
        end = max(end, bottom)
    yield from (start, end)


def _is_ruled(level: Sequence[dict[str, Any]], y: int, left: int, right: int) -> bool:
    middle = (left + right) / 2
    return any(
        abs(edge["top"] - y) <= _NEAR and edge["x0"] - _NEAR <= middle <= edge["x1"] + _NEAR
        for edge in level
    )
