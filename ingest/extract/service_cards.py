"""Cards of services: two columns, or lines, of labels and what they stand for."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.extract.labelled_cards import FURTHER, Card, cards_of, text_of
from ingest.extract.offer_tables import NOTHING, audience_of_cells
from ingest.extract.offers import is_service, offer_of
from ingest.extract.row_kinds import plain_name
from ingest.extract.sentences import sentences
from ingest.extract.tables import cite, fact_id, split_units
from ingest.extract.task_figures import programme_years
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of, joined
from knowledge.model import Citation, Fact, Offer, SourceDocument, Task
from knowledge.text import Analyser

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def service_cards(
    document: SourceDocument, layout: Layout, analyser: Analyser, title: str
) -> tuple[list[Task | Offer], frozenset[int]]:
    """Services told on cards, and the starts of the blocks that hold them.

    One with money or a figure for a year is a task of its programme too.
    """
    found: list[Task | Offer] = []
    taken: set[int] = set()
    for card in cards_of(layout, analyser):
        found += _facts(document, layout, card, analyser, title)
        taken |= {block.start for block in (*card.about, *card.blocks)}
    return found, frozenset(taken)


def card_lines(facts: Iterable[Fact]) -> frozenset[int]:
    """The starts of lines that tell how a service of nobody named is reached, and no office."""
    return frozenset(
        line.start
        for one in facts
        if isinstance(one, Offer)
        and not one.task_id
        and len(one.citations["row"]) > 1
        and "units" not in one.citations
        for line in one.citations["row"]
    )


def _facts(
    document: SourceDocument, layout: Layout, card: Card, analyser: Analyser, title: str
) -> list[Task | Offer]:
    name = text_of(layout, card.name)
    if not any(letter.isalpha() for letter in name):
        return []
    citations = _citations(document, layout, card)
    budget = () if card.priced else card.held.get("budget", ())
    told = [
        text
        for kind in ("audience", "terms")
        for value in card.held.get(kind, ())
        if (text := text_of(layout, value)).lower() not in NOTHING
    ]
    units = tuple(
        unit for value in card.held.get("units", ()) for unit in split_units(text_of(layout, value))
    )
    task = Task(
        id=fact_id(document, "task", card.name.block.start),
        document_id=document.id,
        citations=citations,
        name=plain_name(name, layout.text),
        section=card.name.block.headings[-1] if card.name.block.headings else "",
        units=units,
        indicators=_indicators(layout, card, title),
        budget=next((text_of(layout, one) for one in budget), None),
        audience=joined(
            audience_of_cells(name, told, analyser), conditions_of(_about(layout, card), analyser)
        ),
    )
    offer = offer_of(task, analyser, served=True)
    if not task.indicators and not task.budget:
        return [replace(offer, task_id=None)] if offer else []
    if offer is None or is_service(name, analyser) is False:
        return [task]
    return [replace(task, offer_id=offer.id), offer]


def _citations(
    document: SourceDocument, layout: Layout, card: Card
) -> dict[str, tuple[Citation, ...]]:
    """Every line of the card is its row, and each field its own place."""
    blocks = dict.fromkeys((card.name.block, *card.about, *card.blocks))
    citations = {
        "row": tuple(cite(document, layout, block) for block in blocks),
        "name": (cite(document, layout, card.name.block, card.name.span),),
    }
    if card.about:
        citations["about"] = tuple(cite(document, layout, block) for block in card.about)
    for kind, values in card.held.items():
        if kind in FURTHER or (kind == "budget" and card.priced):
            continue
        group = "conditions" if kind in ("audience", "terms") else kind
        places = tuple(cite(document, layout, value.block, value.span) for value in values)
        citations[group] = (*citations.get(group, ()), *places)
    return citations


def _about(layout: Layout, card: Card) -> str:
    """The first sentence below the name of a service, which says what it is."""
    if not card.about:
        return ""
    start, end = sentences(layout.text, card.about[0].start, card.about[0].end)[0]
    return layout.text[start:end]


def _indicators(layout: Layout, card: Card, title: str) -> dict[int, str]:
    planned: dict[int, str] = {}
    only = programme_years(title)
    for value in card.held.get("planned", ()):
        years = [int(year) for year in _YEAR.findall(value.label)] or only
        if len(years) == 1:
            planned[years[0]] = text_of(layout, value)
    return planned
