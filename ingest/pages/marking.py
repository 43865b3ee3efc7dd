"""The stored text of a document as markup, with every cited place marked and named."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from markupsafe import Markup, escape

from knowledge.model import Block, Fact

Place = tuple[int, int]
_DEEPEST = 6
_HIGHEST = 3


@dataclass(frozen=True)
class Piece:
    """One thing of a page; `page` is the number of the page that begins with it."""

    kind: Literal["heading", "paragraph", "list", "table"]
    level: int = 0
    text: Markup | None = None
    items: tuple[tuple[int, Markup], ...] = ()
    rows: tuple[tuple[bool, tuple[Markup, ...]], ...] = ()
    page: int | None = None


def anchor(place: Place) -> str:
    """What a cited place is called in the page."""
    return f"c{place[0]}-{place[1]}"


def cited(facts: Iterable[Fact]) -> list[Place]:
    """Every place that facts cite, in order."""
    return sorted(
        {(c.start, c.end) for fact in facts for group in fact.citations.values() for c in group}
    )


def pieces(text: str, blocks: Sequence[Block], places: Sequence[Place]) -> Iterator[Piece]:
    """The document in order, list items and table lines put together."""
    marker = _Marker(text, places)
    page: int | None = None
    level = _HIGHEST - 1
    for (kind, _), group in groupby(blocks, key=_together):
        held = list(group)
        begins = held[0].page if held[0].page != page else None
        page = held[-1].page
        if kind == "list":
            items = tuple((max(1, one.level), marker.markup(one.start, one.end)) for one in held)
            yield Piece("list", items=items, page=begins)
        elif kind == "table":
            rows = tuple((one.kind == "header", marker.cells(one)) for one in held)
            yield Piece("table", rows=rows, page=begins)
        elif held[0].kind == "heading":
            # A screen reader expects no level to be left out on the way down.
            level = max(_HIGHEST, min(held[0].level + _HIGHEST - 1, level + 1, _DEEPEST))
            yield Piece("heading", level, marker.markup(held[0].start, held[0].end), page=begins)
        else:
            yield Piece("paragraph", 0, marker.markup(held[0].start, held[0].end), page=begins)


def _together(block: Block) -> tuple[str, int | None]:
    if block.kind == "item":
        return "list", None
    if block.kind in ("row", "header") and block.cells:
        return "table", block.table
    return "single", block.start


class _Marker:
    """Cuts text at the ends of the cited places; asked from the beginning to the end."""

    def __init__(self, text: str, places: Sequence[Place]) -> None:
        self._text = text
        self._waiting = list(reversed(places))
        self._cuts = sorted({end for place in places for end in place})
        self._covered: list[list[int]] = []
        for start, end in places:
            if self._covered and start <= self._covered[-1][1]:
                self._covered[-1][1] = max(end, self._covered[-1][1])
            else:
                self._covered.append([start, end])

    def cells(self, block: Block) -> tuple[Markup, ...]:
        return tuple(self.markup(start, end) for start, end in block.cells)

    def markup(self, start: int, end: int) -> Markup:
        first = bisect_right(self._cuts, start)
        cuts = [start, *self._cuts[first : bisect_right(self._cuts, end - 1)], end]
        return Markup("").join(self._run(low, high) for low, high in pairwise(cuts))

    def _run(self, start: int, end: int) -> Markup:
        run = escape(self._text[start:end])
        number = bisect_right(self._covered, start, key=lambda one: one[0]) - 1
        if number < 0 or start >= self._covered[number][1]:
            return run
        names = []
        while self._waiting and self._waiting[-1][0] <= start:
            names.append(anchor(self._waiting.pop()))
        if not names:
            return Markup("<mark>{}</mark>").format(run)
        run = Markup('<mark id="{}">{}</mark>').format(names[0], run)
        for name in names[1:]:
            run = Markup('<span id="{}">{}</span>').format(name, run)
        return run
