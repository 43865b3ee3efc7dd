"""Tables drawn on PDF pages, as full grids of cells."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from ingest.read.grid import Cell, Row, tidy
from ingest.read.hyphens import is_torn, join_lines
from ingest.read.pdf_lines import Line, Word, to_lines
from ingest.read.pdf_open_tables import open_tables
from ingest.read.pdf_rules import closing_rules
from ingest.read.pdf_sheet import Box, Sheet

SAME_PLACE = 4.0  # points


@dataclass
class PageTable:
    """A table of one page, or of several once joined.

    `edges` are the columns' borders, `room` is the empty height below on its last page, in points.
    """

    rows: list[Row]
    edges: tuple[float, ...]
    page: int
    top: float
    bottom: float
    room: float = 0.0
    unread: int = 0  # cells of a scan in which something is drawn that no word was found for


def page_tables(sheet: Sheet) -> tuple[list[PageTable], list[Word]]:
    """The tables of a page, and the words that stand in none of them."""
    tables = []
    rest = list(sheet.words)
    for boxes in _layouts(sheet):
        xs = _edges(x for box in boxes for x in (box[0], box[2]))
        ys = _edges(y for box in boxes for y in (box[1], box[3]))
        around = xs[0], ys[0], xs[-1], ys[-1]
        inside = [word for word in (*rest, *sheet.turned) if _within(word, *around)]
        if len(xs) < 3 or not inside:
            continue
        rows = tidy(_grid(boxes, xs, ys, inside, sheet.number))
        if not rows or len(rows[0].cells) < 2:
            continue
        taken = set(inside)
        rest = [word for word in rest if word not in taken]
        sheet.turned = [word for word in sheet.turned if word not in taken]
        unread = sum(
            sheet.has_ink(box) and not any(_within(word, *box) for word in inside) for box in boxes
        )
        tables.append(PageTable(rows, xs, sheet.number, ys[0], ys[-1], unread=unread))
    return tables, rest


def _layouts(sheet: Sheet) -> list[list[Box]]:
    """The cells of each table: of the open ones, then of the ruled ones outside of them."""
    grids = sheet.grids(list(closing_rules(sheet.edges)))
    ruled = [(_bounds(cells), cells) for cells in grids]
    gridded = [box for box, _ in ruled if sheet.has_uprights(box)]
    layouts = []
    open_boxes = []
    for table in open_tables(sheet, sheet.words, gridded):
        layouts.append(list(table.cells))
        open_boxes.append(table.place)
    for box, cells in ruled:
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in open_boxes):
            layouts.append(cells)
    return layouts


def _bounds(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _within(word: Word, x0: float, top: float, x1: float, bottom: float) -> bool:
    x, y = word.centre
    return x0 <= x <= x1 and top <= y <= bottom


def _edges(values: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > SAME_PLACE:
            edges.append(value)
    return tuple(edges)


def _grid(
    boxes: Sequence[Box],
    xs: Sequence[float],
    ys: Sequence[float],
    words: Sequence[Word],
    page: int,
) -> list[Row]:
    owner: dict[tuple[int, int], int] = {}
    for number, (x0, top, x1, bottom) in enumerate(boxes):
        for row in range(_slot(ys, top + SAME_PLACE), _slot(ys, bottom - SAME_PLACE) + 1):
            for column in range(_slot(xs, x0 + SAME_PLACE), _slot(xs, x1 - SAME_PLACE) + 1):
                owner.setdefault((row, column), number)
    held: dict[tuple[int, int] | int, list[Word]] = {}
    for word in words:
        place = (_slot(ys, word.centre[1]), _slot(xs, word.centre[0]))
        held.setdefault(owner.get(place, place), []).append(word)
    cells: dict[tuple[int, int] | int, Cell] = {}
    rows = []
    for row in range(len(ys) - 1):
        line = []
        for column in range(len(xs) - 1):
            key = owner.get((row, column), (row, column))
            if key not in cells:
                cells[key] = cell_of(held.get(key, []), page)
            line.append(cells[key])
        own = [word for word in words if _slot(ys, word.centre[1]) == row]
        rows.append(Row(line, page, mean_sure(own)))
    return rows


def mean_sure(words: Iterable[Word]) -> float | None:
    """How sure the reading of a scan's words is; None where text was given as text."""
    sure = [word.ocr for word in words if word.ocr is not None]
    return round(fmean(sure), 2) if sure else None


def _slot(edges: Sequence[float], value: float) -> int:
    return min(max(bisect_right(edges, value) - 1, 0), len(edges) - 2)


def cell_of(words: Sequence[Word], page: int) -> Cell:
    """The words of a cell as its text; one in bold type is a header's."""
    lines = to_lines(words, page)
    text = join_lines(_torn_joined(lines))
    return Cell(text, bool(lines) and all(line.bold for line in lines))


def _torn_joined(lines: Sequence[Line]) -> list[str]:
    """The texts of a cell's lines; words that did not fit their line are one again."""
    widest = max((line.x1 - line.x0 for line in lines), default=0.0)
    texts = [line.text for line in lines[:1]]
    for above, line in pairwise(lines):
        full = above.x1 - above.x0 > widest - above.size
        if full and is_torn(texts[-1], line.text):
            texts[-1] += line.text
        else:
            texts.append(line.text)
    return texts
