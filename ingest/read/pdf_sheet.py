"""A page as its words and rules, whether a PDF gives them or recognition does."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from ingest.read.ocr import Scan
from ingest.read.ocr_rules import coarse, picture_ink, rules
from ingest.read.pdf_lines import Word, letters_to_words, to_lines
from ingest.read.pdf_turned import drawn

Box = tuple[float, float, float, float]
Edge = dict[str, Any]  # as pdfplumber has them: x0, x1, top, bottom, orientation, ...

_NEAR = 3.0  # points
_LETTER = 4.0  # points: the height of a small letter
_SHORTEST = 3.0  # points
_POINTS = 72.0  # in an inch


@dataclass
class Sheet:
    """A page in points from its top left corner.

    `edges` are rules and the sides of shades, `uprights` the places of what is really drawn
    upright and parts columns; `turned` are lines that do not run as the others do.
    """

    number: int
    width: float
    height: float
    words: list[Word]
    edges: list[Edge]
    uprights: list[Box]
    turned: list[Word] = field(default_factory=list)
    ink: NDArray[np.bool_] | None = None  # of a recognised page, `dots` to a point
    dots: float = 1.0

    def has_ink(self, box: Box) -> bool:
        """Whether something is drawn inside a place of a recognised page."""
        if self.ink is None:
            return False
        x0, top, x1, bottom = (round(side * self.dots) for side in box)
        edge = round(_NEAR * self.dots)
        inside = self.ink[top + edge : bottom - edge, x0 + edge : x1 - edge]
        return bool(inside.any(axis=1).sum() > _LETTER * self.dots) if inside.size else False

    def has_uprights(self, box: Box) -> bool:
        """Whether rules, not only the sides of shades, part the columns of a place."""
        x0, top, x1, bottom = box
        return any(
            x0 + _NEAR < left < x1 - _NEAR and above < bottom and below > top
            for left, above, _, below in self.uprights
        )

    def grids(self, more: Sequence[Edge] = ()) -> list[list[Box]]:
        """The cells of each table that the edges, and `more` of them, rule."""
        edges = [edge for edge in (*self.edges, *more) if _length(edge) >= 1]
        merged = [edge for edge in merge_edges(edges, 3, 3, 3, 3) if _length(edge) >= _SHORTEST]
        cells = intersections_to_cells(edges_to_intersections(merged, 3, 3))
        return [table for table in cells_to_tables(cells) if len(table) > 1]


def pdf_sheet(page: Any) -> Sheet:
    """The sheet of a pdfplumber page."""
    shown = drawn(page)
    uprights = [
        (thing["x0"], thing["top"], thing["x1"], thing["bottom"])
        for thing in shown.drawings
        if thing["height"] > _NEAR and not _is_shade(thing)
    ]
    words = [
        word for word in letters_to_words(shown.letters) if word.x1 > 0 and word.x0 < shown.width
    ]
    sheet = Sheet(page.page_number, shown.width, shown.height, words, shown.edges, uprights)
    for letters, back in shown.others:
        for line in to_lines(letters_to_words(letters), page.page_number):
            place = {"x0": line.x0, "x1": line.x1, "top": line.top, "bottom": line.bottom}
            sides = {side: back(place)[side] for side in place}
            sheet.turned.append(Word(line.text, **sides, size=line.size, bold=line.bold))
    return sheet


def scan_sheet(scan: Scan) -> Sheet:
    """The sheet of a recognised page."""
    scale = _POINTS / scan.dpi
    ink = picture_ink(scan.picture)
    level, upright = rules(ink, scan.dpi)
    edges = [_edge("h", x0 * scale, y * scale, x1 * scale, y * scale) for y, x0, x1 in level]
    edges += [_edge("v", x * scale, y0 * scale, x * scale, y1 * scale) for x, y0, y1 in upright]
    words = [
        Word(
            text=word.text,
            x0=word.x0 * scale,
            x1=word.x1 * scale,
            top=word.top * scale,
            bottom=word.bottom * scale,
            size=word.size * scale,
            bold=False,
            ocr=word.sure,
        )
        for word in scan.words
    ]
    boxes = [
        (edge["x0"], edge["top"], edge["x1"], edge["bottom"])
        for edge in edges
        if edge["orientation"] == "v"
    ]
    height, width = ink.shape
    size = width * scale, height * scale
    rough = coarse(ink)
    dots = rough.shape[1] / size[0]
    return Sheet(scan.page, *size, words, edges, boxes, ink=rough, dots=dots)


def _edge(orientation: str, x0: float, top: float, x1: float, bottom: float) -> Edge:
    return {
        "object_type": "line",
        "orientation": orientation,
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }


def _length(edge: Edge) -> float:
    return float(edge["width"] if edge["orientation"] == "h" else edge["height"])


def _is_shade(rect: dict[str, Any]) -> bool:
    wide = rect["width"] > _NEAR and rect["height"] > _NEAR
    return bool(rect["object_type"] == "rect" and wide and rect["fill"] and not rect["stroke"])
