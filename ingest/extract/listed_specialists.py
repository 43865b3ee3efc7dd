"""Specialists in the items of a section, "psycholog – wtorki 15:00-19:00", each as a service."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.prose_pieces import Piece, pieces_of, sections_of
from ingest.extract.tables import cite, fact_id
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of
from knowledge.model import PATH, Audience, Block, Citation, Offer, SourceDocument
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.recurring import recurring
from knowledge.text import Analyser

_SPOKEN = ("minutes", "positions", "programme")
_NAME = re.compile(
    r"\s*(?:[-–—•*▪]\s*|\d{1,2}[.)]\s*)?(?P<name>[^\W\d][^.;:,?!()\n–—\d]{2,60}?)"
    r"(?P<behind>\s+(?:dla|od|do|we?)\s|\s+[–—-]\s|\s*[,:(–—])"
)
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-z]\)|[IVX]+\.)\s*")
_LONGEST_NAME = 5  # words
_FEWEST = 2  # items of a list


def listed_specialists(
    document: SourceDocument, layout: Layout, analyser: Analyser, taken: frozenset[int]
) -> list[Offer]:
    """A service for each item that names a specialist and hours of every week.

    What the paragraphs of the section say holds for each of its items: the address, the fee, how
    one signs up. Blocks that begin at one of `taken` belong to a task or a card.
    """
    if document.kind in _SPOKEN:
        return []
    found: list[Offer] = []
    for heading, below in sections_of(layout, taken):
        named = [(one, span) for one in below if (span := _named(layout, one, analyser))]
        if len(named) < _FEWEST:
            continue
        items = {one.start for one, _ in named}
        shared = [one for one in below if one.start not in items and _is_shared(layout, one)]
        common = [p for one in shared for p in pieces_of(layout, one, one.start, analyser)]
        for one, span in named:
            own = [*pieces_of(layout, one, one.start, analyser)]
            rows = (heading, one, *shared)
            found.append(_offer(document, layout, rows, span, own, common))
    return found


def _is_shared(layout: Layout, block: Block) -> bool:
    """Whether a block is a paragraph that does not only open the list: "Przyjmują:"."""
    return block.kind == "paragraph" and not layout.text[block.start : block.end].endswith(":")


def _named(layout: Layout, block: Block, analyser: Analyser) -> tuple[int, int] | None:
    """Where an item names its specialist, before the hours of every week."""
    found = _NAME.match(layout.text, block.start, block.end) if block.kind == "item" else None
    if found is None or len(found["name"].split()) > _LONGEST_NAME:
        return None
    tokens = analyser.tokens(found["name"])
    if not tokens or not tokens[0].lemmas & lexicon_lemmas("office", "specialists"):
        return None
    weekly = recurring(layout.text[found.end("name") : block.end])
    return found.span("name") if any(one.hours.begin for one in weekly) else None


def _offer(
    document: SourceDocument,
    layout: Layout,
    rows: Sequence[Block],
    span: tuple[int, int],
    own: Sequence[Piece],
    common: Sequence[Piece],
) -> Offer:
    text = layout.text
    who = [one for one in own if "whom" in one.kinds]
    told = [one for one in (*own, *common) if one.kinds - {"whom"}]
    citations: dict[str, tuple[Citation, ...]] = {
        "row": tuple(cite(document, layout, one) for one in rows),
        "name": (cite(document, layout, rows[1], span),),
        "told": tuple(_cited(document, layout, one) for one in told),
    }
    audience = Audience()
    if who:
        said = "; ".join(" ".join(text[slice(*one.span)].split()).rstrip(" .,;") for one in who)
        audience = replace(conditions_of(said, plain_analyser()), eligible=said)
        citations["conditions"] = tuple(_cited(document, layout, one) for one in who)
    unit = _NUMBERED.sub("", " ".join(text[rows[0].start : rows[0].end].split()))
    units = (unit,) if _is_unit(unit) else ()
    if units:
        citations["units"] = (cite(document, layout, rows[0]),)
    return Offer(
        id=fact_id(document, "offer", span[0], "listed"),
        document_id=document.id,
        citations=citations,
        name=" ".join(text[slice(*span)].split()),
        units=units,
        audience=audience,
    )


def _is_unit(name: str) -> bool:
    """Whether a heading begins with the noun of a unit: "Poradnia Rodzinna"."""
    tokens = plain_analyser().tokens(name)
    nouns = lexicon_lemmas("columns", "unit_nouns") | lexicon_lemmas("office", "run_by_office")
    return bool(tokens) and bool(tokens[0].lemmas & nouns)


def _cited(document: SourceDocument, layout: Layout, piece: Piece) -> Citation:
    start, end = piece.span
    heading = PATH.join(piece.block.headings)
    return Citation(document.id, layout.text[start:end], start, end, piece.block.page, heading)
