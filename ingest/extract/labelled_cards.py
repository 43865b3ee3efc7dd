"""Cards of services as they stand: a name, or the heading over them, and labelled lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.extract.tables import cells, column
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of
from knowledge.dates import find_dates
from knowledge.model import Block
from knowledge.numbers import values
from knowledge.text import Analyser

FURTHER = ("when", "place", "fee")
_LABELLED = re.compile(r"\s*([^\W\d_][^:|\n]{1,50}?)\s*:\s+(?=\S)")
_LEAST = 2  # fields besides the name that make a card
_PLANNED = re.compile(r"\b(?:zaplanowan|planowan|plan\b|wskaźnik|liczba|miernik|limit|ile)", re.I)
_COLUMNS = {"when": ("term", "hours"), "place": ("place", "address"), "fee": ("fee",)}
_WITHIN = frozenset({"na", "w", "po", "przed"})  # "Na miejscu: obiad" tells no place
_MOST_ABOUT = 3  # paragraphs
_LONGEST_LABEL = 60


@dataclass(frozen=True)
class Value:
    """What a label stands for: text[span] of its block."""

    block: Block
    span: tuple[int, int]
    label: str


@dataclass
class Card:
    """`about` are the paragraphs between a heading that names the service and its first label."""

    name: Value
    held: dict[str, list[Value]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    about: list[Block] = field(default_factory=list)
    headed: bool = False

    @property
    def priced(self) -> bool:
        """Whether its money is what its users pay, rather than what a programme spends."""
        return self.headed and not {"units", "planned"} & set(self.held)


def cards_of(layout: Layout, analyser: Analyser) -> Iterator[Card]:
    """Every card that tells a service, whether of a programme or of a leaflet."""
    for card in _cards(layout, analyser):
        if _is_of_programme(card) or _is_of_leaflet(layout, card, analyser):
            yield card


def _is_of_programme(card: Card) -> bool:
    fields = set(card.held) - set(FURTHER)
    return len(fields) >= _LEAST and bool({"units", "audience", "terms"} & fields)


def _is_of_leaflet(layout: Layout, card: Card, analyser: Analyser) -> bool:
    """Whether a heading has below it for whom a service is or its fee, and when or where it is.

    What happens on one day is a service only where it is made for somebody or charged.
    """
    held = set(card.held)
    fee = "fee" in held or (card.priced and "budget" in held)
    if not card.headed or not ({"audience"} & held or fee) or not {"when", "place"} & held:
        return False
    days = [find_dates(text_of(layout, one)) for one in card.held.get("when", ())]
    if fee or not any(one.precision == "day" for found in days for one in found):
        return True
    whom = [conditions_of(text_of(layout, one), analyser) for one in card.held["audience"]]
    return any(one.ages or one.disabilities or one.situations for one in whom)


def _cards(layout: Layout, analyser: Analyser) -> Iterator[Card]:
    card: Card | None = None
    heading: Block | None = None
    about: list[Block] = []
    for block in layout.blocks:
        if block.kind == "heading":
            if card:
                yield card
            card, heading, about = None, block, []
            continue
        pair = _pair(layout, block)
        if pair is None:
            if card is not None and not card.blocks[-1].cells and not block.cells:
                continue
            if card:
                yield card
            card, heading = None, None if block.cells else heading
            about = [] if block.cells else [*about, block]
            continue
        label, span = pair
        value = Value(block, span, label)
        kind = _kind(label, analyser) or _who(layout, value, analyser)
        if kind == "name":
            if card:
                yield card
            card = Card(value, blocks=[block])
        elif card is not None:
            card.blocks.append(block)
            if kind is not None:
                card.held.setdefault(kind, []).append(value)
        elif heading is not None and kind in ("audience", "units", "budget", *FURTHER):
            named = Value(heading, (heading.start, heading.end), "")
            told = [one for one in about if _is_sentence(layout, one)][:_MOST_ABOUT]
            card = Card(named, {kind: [value]}, [block], told, headed=True)
    if card:
        yield card


def _is_sentence(layout: Layout, block: Block) -> bool:
    """Whether a line below a heading says what it is about, rather than where it is."""
    text = layout.text[block.start : block.end].strip()
    return text[-1:] in ".!?…" and not any(one.kind in ("phone", "email") for one in values(text))


def _pair(layout: Layout, block: Block) -> tuple[str, tuple[int, int]] | None:
    """The label of a line or of a row of two cells, and the span of what it stands for."""
    if block.cells:
        if len(block.cells) != 2:
            return None
        label = " ".join(cells(layout, block)[0].split()).rstrip(": ")
        return (label, block.cells[1]) if label and len(label) <= _LONGEST_LABEL else None
    match = _LABELLED.match(layout.text, block.start, block.end)
    return (match[1], (match.end(), block.end)) if match else None


def _kind(label: str, analyser: Analyser) -> str | None:
    for name in ("audience", "terms", "units", "budget"):
        if column(name, [label], analyser) is not None:
            return name
    if _PLANNED.search(label):
        return "planned"
    words = label.split()
    if len(words) <= 3 and column("service", [label], analyser) is not None:
        return "name"
    for kind, names in _COLUMNS.items() if words[0].lower() not in _WITHIN else ():
        if any(column(name, [label], analyser) is not None for name in names):
            return kind
    return None


def _who(layout: Layout, value: Value, analyser: Analyser) -> str | None:
    """Whether a line such as "Kto: dzieci 7–10 lat" says for whom a service is."""
    if value.label.lower() not in ("kto", "grupa", "uczestnicy", "kategoria wiekowa"):
        return None
    return "audience" if conditions_of(text_of(layout, value), analyser).ages else None


def text_of(layout: Layout, value: Value) -> str:
    """What a label stands for, on one line."""
    return " ".join(layout.text[slice(*value.span)].split()).rstrip(" ;")
