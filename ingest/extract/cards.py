"""Tables in which each row is a label and what it says, such as the card of one service."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.read.blocks import Layout
from knowledge.model import Block
from knowledge.phrases import Phrases, lexicon, plain_analyser

_LEAST_ROWS = 3
_LONGEST_LABEL = 6  # words


@dataclass(frozen=True)
class Cell:
    """text[start:end] of a row of a card."""

    text: str
    start: int
    end: int
    block: Block


@dataclass(frozen=True)
class CardLine:
    """What a card says of how one gets something: the label, its value, and who runs it."""

    label: Cell
    value: Cell
    unit: Cell | None


def card_lines(layout: Layout) -> dict[int, CardLine]:
    """The lines of cards that tell how to apply or whom to ask, by the start of their blocks."""
    return {line.value.block.start: line for rows in _tables(layout) for line in _lines(rows)}


def _tables(layout: Layout) -> Iterator[list[tuple[Cell, Cell]]]:
    tables: dict[int, list[Block]] = {}
    for block in layout.blocks:
        if block.table is not None:
            tables.setdefault(block.table, []).append(block)
    for blocks in tables.values():
        if len(blocks) >= _LEAST_ROWS and all(len(block.cells) == 2 for block in blocks):
            yield [(_cell(layout, block, 0), _cell(layout, block, 1)) for block in blocks]


def _cell(layout: Layout, block: Block, number: int) -> Cell:
    start, end = block.cells[number]
    return Cell(layout.text[start:end], start, end, block)


def _lines(rows: list[tuple[Cell, Cell]]) -> Iterator[CardLine]:
    unit = next((value for label, value in rows if _names(label, "card_unit")), None)
    if unit is None:
        return
    for label, value in rows:
        if value.text.strip() and _names(label, "card_how"):
            yield CardLine(label, value, unit)


def _names(label: Cell, name: str) -> bool:
    tokens = plain_analyser().tokens(label.text)
    hits = [one for one in _phrases().find(tokens) if one.name == name]
    return len(tokens) <= _LONGEST_LABEL and bool(hits)


@cache
def _phrases() -> Phrases:
    return Phrases(lexicon("office"), plain_analyser())
