"""A stored document as something to look at, with one place in it marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import Literal

from assistant.texts import Texts
from knowledge.model import Block


@dataclass(frozen=True)
class Run:
    """A piece of text, marked or not; `first` is the one to scroll to."""

    text: str
    marked: bool = False
    first: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Item:
    """A list item with the items under it."""

    runs: Runs
    children: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Table:
    """The lines of a table: those that head it, and the rest, each flagged when it heads too."""

    head: tuple[tuple[Runs, ...], ...]
    body: tuple[tuple[bool, tuple[Runs, ...]], ...]
    name: str

    @property
    def labels(self) -> tuple[str, ...]:
        """What each column is called, for a screen too narrow for columns."""
        last = self.head[-1] if self.head else ()
        return tuple("".join(run.text for run in cell) for cell in last)


@dataclass(frozen=True)
class Piece:
    """One thing on the page; `page` names a new page of the original where one begins."""

    kind: Literal["heading", "paragraph", "list", "table"]
    page: str = ""
    level: int = 0
    runs: Runs = ()
    items: tuple[Item, ...] = ()
    table: Table | None = None


class Marker:
    """Cuts text into runs along the marked range of offsets, which may be empty."""

    def __init__(self, text: str, start: int = 0, end: int = 0) -> None:
        self._text = text
        self._start = start
        self._end = end
        self.found = False

    def runs(self, start: int, end: int) -> Runs:
        """The text between two offsets."""
        low, high = max(start, self._start), min(end, self._end)
        if low >= high or not self._text[low:high].strip():
            return (Run(self._text[start:end]),)
        marked = Run(self._text[low:high], True, not self.found)
        self.found = True
        around = (Run(self._text[start:low]), marked, Run(self._text[high:end]))
        return tuple(run for run in around if run.text)


def pieces(blocks: Sequence[Block], marker: Marker, texts: Texts | None = None) -> list[Piece]:
    """The document in order, list items and table lines put together; `texts` name pages and
    tables, in Polish where they are not given."""
    texts = texts or Texts("pl")
    found: list[Piece] = []
    page: int | None = None
    for (kind, _), group in groupby(blocks, key=_together):
        together = list(group)
        begins = together[0].page
        named = texts.say("web.page", n=begins) if begins and begins != page else ""
        page = together[-1].page
        if kind == "item":
            found.append(Piece("list", named, items=_items(together, marker)))
        elif kind == "table":
            name = texts.say("web.table")
            found.append(Piece("table", named, table=_table(together, marker, name)))
        else:
            found.append(_single(together[0], named, marker))
    return found


def _single(block: Block, named: str, marker: Marker) -> Piece:
    runs = marker.runs(block.start, block.end)
    if block.kind == "heading":
        return Piece("heading", named, block.level, runs)
    return Piece("paragraph", named, block.level, runs)


def _together(block: Block) -> tuple[str, int | None]:
    if block.kind == "item":
        return "item", None
    if block.kind in ("row", "header") and block.cells:
        return "table", block.table
    return "single", block.start


def _items(blocks: Sequence[Block], marker: Marker) -> tuple[Item, ...]:
    items: list[Item] = []
    rest = list(blocks)
    while rest:
        block, *rest = rest
        under = list(takewhile(lambda other: other.level > block.level, rest))  # noqa: B023
        rest = rest[len(under) :]
        runs = marker.runs(block.start, block.end)
        items.append(Item(runs, _items(under, marker)))
    return tuple(items)


def _table(blocks: Sequence[Block], marker: Marker, name: str) -> Table:
    lines = [(block.kind == "header", _cells(block.cells, marker)) for block in blocks]
    head = tuple(cells for _, cells in takewhile(lambda line: line[0], lines))
    return Table(head, tuple(lines[len(head) :]), name)


def _cells(spans: Iterable[tuple[int, int]], marker: Marker) -> tuple[Runs, ...]:
    return tuple(marker.runs(start, end) for start, end in spans)
