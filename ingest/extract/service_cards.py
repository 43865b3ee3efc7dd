"""Cards of services: two columns, or lines, of labels and what they stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.extract.offer_tables import NOTHING, audience_of_cells
from ingest.extract.offers import is_service, offer_of
from ingest.extract.row_kinds import plain_name
from ingest.extract.tables import cells, cite, column, fact_id, split_units
from ingest.extract.task_figures import programme_years
from ingest.read.blocks import Layout
from knowledge.model import Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser

_LABELLED = re.compile(r"\s*([^\W\d_][^:|\n]{1,50}?)\s*:\s+(?=\S)")
_LEAST = 2  # fields besides the name that make a card
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_FIELDS = ("units", "audience", "terms", "budget", "planned")
_PLANNED = re.compile(r"\b(?:zaplanowan|planowan|plan\b|wskaźnik|liczba|miernik|limit|ile)", re.I)


@dataclass(frozen=True)
class _Value:
    block: Block
    span: tuple[int, int]
    label: str


@dataclass
class _Card:
    name: _Value
    held: dict[str, list[_Value]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


def service_cards(
    document: SourceDocument, layout: Layout, analyser: Analyser, title: str
) -> tuple[list[Task | Offer], frozenset[int]]:
    """Services told on cards, and the starts of the blocks that hold them.

    One with money or a figure for a year is a task of its programme too.
    """
    found: list[Task | Offer] = []
    taken: set[int] = set()
    for card in _cards(layout, analyser):
        if len(card.held) < _LEAST or not {"units", "audience", "terms"} & set(card.held):
            continue
        found += _facts(document, layout, card, analyser, title)
        taken |= {block.start for block in card.blocks}
    return found, frozenset(taken)


def _cards(layout: Layout, analyser: Analyser) -> Iterator[_Card]:
    card: _Card | None = None
    heading: Block | None = None
    for block in layout.blocks:
        if block.kind == "heading":
            if card:
                yield card
            card, heading = None, block
            continue
        pair = _pair(layout, block)
        if pair is None:
            if card is not None and not card.blocks[-1].cells and not block.cells:
                continue
            if card:
                yield card
            card, heading = None, None if block.cells else heading
            continue
        label, span = pair
        kind = _kind(label, analyser)
        value = _Value(block, span, label)
        if kind == "name":
            if card:
                yield card
            card = _Card(value, blocks=[block])
        elif card is not None:
            card.blocks.append(block)
            if kind is not None:
                card.held.setdefault(kind, []).append(value)
        elif heading is not None and kind in ("audience", "units") and not block.cells:
            named = _Value(heading, (heading.start, heading.end), "")
            card = _Card(named, {kind: [value]}, [block])
    if card:
        yield card


def _pair(layout: Layout, block: Block) -> tuple[str, tuple[int, int]] | None:
    """The label of a line or of a row of two cells, and the span of what it stands for."""
    if block.cells:
        if len(block.cells) != 2:
            return None
        label = " ".join(cells(layout, block)[0].split()).rstrip(": ")
        return (label, block.cells[1]) if label and len(label) <= _LONGEST_LABEL else None
    match = _LABELLED.match(layout.text, block.start, block.end)
    return (match[1], (match.end(), block.end)) if match else None


_LONGEST_LABEL = 60


def _kind(label: str, analyser: Analyser) -> str | None:
    for name in ("audience", "terms", "units", "budget"):
        if column(name, [label], analyser) is not None:
            return name
    if _PLANNED.search(label):
        return "planned"
    words = label.split()
    if len(words) <= 3 and column("service", [label], analyser) is not None:
        return "name"
    return None


def _facts(
    document: SourceDocument, layout: Layout, card: _Card, analyser: Analyser, title: str
) -> list[Task | Offer]:
    name = _text(layout, card.name)
    if not any(letter.isalpha() for letter in name):
        return []
    citations = _citations(document, layout, card)
    told = [
        text
        for kind in ("audience", "terms")
        for value in card.held.get(kind, ())
        if (text := _text(layout, value)).lower() not in NOTHING
    ]
    units = tuple(
        unit for value in card.held.get("units", ()) for unit in split_units(_text(layout, value))
    )
    task = Task(
        id=fact_id(document, "task", card.name.block.start),
        document_id=document.id,
        citations=citations,
        name=plain_name(name, layout.text),
        section=card.name.block.headings[-1] if card.name.block.headings else "",
        units=units,
        indicators=_indicators(layout, card, title),
        budget=next((_text(layout, one) for one in card.held.get("budget", ())), None),
        audience=audience_of_cells(name, told, analyser),
    )
    offer = offer_of(task, analyser, served=True)
    if not task.indicators and not task.budget:
        return [replace(offer, task_id=None)] if offer else []
    if offer is None or is_service(name, analyser) is False:
        return [task]
    return [replace(task, offer_id=offer.id), offer]


def _citations(
    document: SourceDocument, layout: Layout, card: _Card
) -> dict[str, tuple[Citation, ...]]:
    """Every line of the card is its row, and each field its own place."""
    blocks = dict.fromkeys((card.name.block, *card.blocks))
    citations = {
        "row": tuple(cite(document, layout, block) for block in blocks),
        "name": (cite(document, layout, card.name.block, card.name.span),),
    }
    for kind, values in card.held.items():
        group = "conditions" if kind in ("audience", "terms") else kind
        places = tuple(cite(document, layout, value.block, value.span) for value in values)
        citations[group] = (*citations.get(group, ()), *places)
    return citations


def _indicators(layout: Layout, card: _Card, title: str) -> dict[int, str]:
    planned: dict[int, str] = {}
    only = programme_years(title)
    for value in card.held.get("planned", ()):
        years = [int(year) for year in _YEAR.findall(value.label)] or only
        if len(years) == 1:
            planned[years[0]] = _text(layout, value)
    return planned


def _text(layout: Layout, value: _Value) -> str:
    return " ".join(layout.text[slice(*value.span)].split()).rstrip(" ;")
