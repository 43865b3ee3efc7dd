"""Services told in prose: a heading, or words before a dash, that name one, and what follows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.extract.contact_units import units_in
from ingest.extract.offers import is_service
from ingest.extract.prose_pieces import Piece, pieces_of, sections_of
from ingest.extract.row_kinds import plain_name
from ingest.extract.scene import Scene
from ingest.extract.tables import cite, fact_id, first_named
from ingest.extract.told_services import run_by
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of, joined
from knowledge.folding import fold
from knowledge.model import PATH, Audience, Block, Citation, Fact, Offer, SourceDocument
from knowledge.text import Analyser

_SPOKEN = ("minutes", "positions", "programme")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z]\)|[IVX]+\.)\s*")
_ASKING = re.compile(
    r"^(?:jak|kto|gdzie|kiedy|ile|co|czy|dla|do|po|o|od|w|z|na|komu|zasady|regulamin)\b", re.I
)
_LEADING = re.compile(
    r"\s*(?:[-–—•*▪]\s*|\d{1,2}[.)]\s*)?(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ„\"«“][^.;:?!\n–—]{2,70}?)"
    r"(?:\s+[–—-]\s+|\s*:\s+)(?=\S)"
)
_REMARKS = re.compile(
    r"\b(?:uwag|opini|postulat|ankiet)\w*\b.{0,40}\b(?:sklad|zlozy|zglas|zglos|przes)"
)
_CALLED = re.compile(r"^(?:telefon|infolinia)\s+(?!do\b|kontakt)", re.I)
_OTHER = re.compile(r"\s*(?P<what>\w+(?: \w+){0,3}) [„\"«“](?P<name>[^„”\"«»“\n]{3,60})[”\"»“]")
_WHOM_LABEL = re.compile(r"^(?:dla kogo|do kogo|adresaci|odbiorcy|uczestnicy|kto)\s*:\s*", re.I)
_LABELS = ("hours", "address", "reached", "phone", "email", "fee", "enrolling", "terms", "audience")
_LONGEST_NAME = 9  # words
_MOST = 14  # pieces
_LEAST, _LEAST_UNKNOWN = 2, 3  # kinds of what is told


@dataclass(frozen=True)
class _Told:
    """Where a service is named and the pieces that tell of it."""

    name: tuple[int, int]
    block: Block
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]


def prose_services(
    document: SourceDocument,
    layout: Layout,
    analyser: Analyser,
    taken: frozenset[int],
    listed: frozenset[int] = frozenset(),
) -> tuple[list[Offer], frozenset[int]]:
    """Services told in prose and the starts of the blocks that tell of them.

    Blocks that begin at one of `taken` belong to a task or a card. Items in which the name of a
    specialist begins at one of `listed` say of that one alone whom they are for.
    """
    if document.kind in _SPOKEN:
        return [], frozenset()
    found: list[Offer] = []
    own: set[int] = set()
    for told in (*_sections(layout, analyser, taken), *_leads(layout, analyser, taken)):
        if told.blocks[0].start in own:
            continue
        offer = _offer(document, layout, told, analyser, listed)
        if offer is not None:
            found.append(offer)
            own |= {block.start for block in told.blocks}
    return sorted(found, key=lambda one: one.citations["name"][0].start), frozenset(own)


def told_lines(scene: Scene, facts: Iterable[Fact]) -> frozenset[int]:
    """The starts of lines that tell how a service is reached, but for the hours of its house."""
    return frozenset(
        line.start
        for one in facts
        if isinstance(one, Offer) and "told" in one.citations
        for line in one.citations["row"]
        if len(one.citations["row"]) == 1
        or not (units_in(scene, one.name) and scene.names(line.quote, "opening"))
    )


def _sections(layout: Layout, analyser: Analyser, taken: frozenset[int]) -> Iterator[_Told]:
    """Headings that may be names, with the paragraphs and items right below each."""
    for heading, below in sections_of(layout, taken):
        pieces = tuple(p for one in below for p in pieces_of(layout, one, one.start, analyser))
        yield _Told((heading.start, heading.end), heading, (*below,), pieces)


def _leads(layout: Layout, analyser: Analyser, taken: frozenset[int]) -> Iterator[_Told]:
    """Paragraphs and items that begin with a name and a dash or colon."""
    for block in layout.blocks:
        if block.kind not in ("paragraph", "item") or block.start in taken:
            continue
        found = _LEADING.match(layout.text, block.start, block.end)
        if found is not None:
            pieces = tuple(pieces_of(layout, block, found.end(), analyser))
            yield _Told(found.span("name"), block, (block,), pieces)


def _offer(
    document: SourceDocument,
    layout: Layout,
    told: _Told,
    analyser: Analyser,
    listed: frozenset[int],
) -> Offer | None:
    name = " ".join(_NUMBERED.sub("", layout.text[slice(*told.name)]).split()).rstrip(" .:")
    if not _may_be_name(name, analyser) or not 0 < len(told.pieces) <= _MOST:
        return None
    service = is_service(name, analyser)
    kinds = frozenset().union(*(piece.kinds for piece in told.pieces))
    headed = told.block.kind == "heading"
    if (
        service is False
        or (service is None and not headed)
        or not kinds & {"whom", "charged", "fee"}
    ):
        return None
    if len(kinds - {"further"}) < (_LEAST if service else _LEAST_UNKNOWN):
        return None
    if not headed and not (kinds & {"whom", "charged"} and len(told.pieces) > 1):
        return None
    if "once" in kinds or ("spell" in kinds and "fee" not in kinds) or _asks_remarks(layout, told):
        return None
    others = _of_others(layout, told.pieces, name, analyser)
    of_all = [
        p
        for p in told.pieces
        if p not in others and not any(p.block.start <= one < p.block.end for one in listed)
    ]
    who, audience = _audience(layout, of_all, name, analyser)
    rows = (told.block, *told.blocks) if headed else told.blocks
    citations: dict[str, tuple[Citation, ...]] = {
        "row": tuple(cite(document, layout, one) for one in rows),
        "name": (cite(document, layout, told.block, told.name),),
        "told": _told_of(document, layout, [p for p in told.pieces if p not in others], of_all),
    }
    if who:
        citations["conditions"] = tuple(_cited(document, layout, piece) for piece in who)
    units: tuple[str, ...] = ()
    for block in told.blocks:
        units, place = run_by(document, layout, block) if not units else (units, None)
        if place is not None:
            citations["units"] = (place,)
    return Offer(
        id=fact_id(document, "offer", told.name[0], "told"),
        document_id=document.id,
        citations=citations,
        name=plain_name(name, layout.text),
        units=units,
        audience=audience,
    )


def _of_others(
    layout: Layout, pieces: Sequence[Piece], name: str, analyser: Analyser
) -> list[Piece]:
    """From a sentence that begins with another service's name in quotation marks, the block."""
    others: list[Piece] = []
    for piece in pieces:
        found = _OTHER.match(layout.text, *piece.span)
        another = (
            found is not None
            and fold(found["name"]) not in fold(name)
            and is_service(found["what"], analyser)
        )
        if another or (others and others[-1].block == piece.block):
            others.append(piece)
    return others


def _told_of(
    document: SourceDocument, layout: Layout, pieces: Sequence[Piece], of_all: Sequence[Piece]
) -> tuple[Citation, ...]:
    """What is told of all that a section offers, and the items that tell of one alone, whole."""
    cites = [
        _cited(document, layout, one) if one in of_all else cite(document, layout, one.block)
        for one in pieces
        if one.kinds - {"whom"}
    ]
    return tuple(dict.fromkeys(cites))


def _asks_remarks(layout: Layout, told: _Told) -> bool:
    return any(_REMARKS.search(fold(layout.text[slice(*one.span)])) for one in told.pieces)


def _may_be_name(name: str, analyser: Analyser) -> bool:
    if not name or len(name.split()) > _LONGEST_NAME or name[-1] in "?!" or _ASKING.match(name):
        return False
    return bool(_CALLED.match(name)) or first_named(name, analyser, *_LABELS) is None


def _audience(
    layout: Layout, pieces: Sequence[Piece], name: str, analyser: Analyser
) -> tuple[list[Piece], Audience]:
    """The pieces that say whom a service is for, and what they and the name say."""
    who = [piece for piece in pieces if "whom" in piece.kinds]
    who = who or [piece for piece in pieces if "charged" in piece.kinds]
    texts = [" ".join(layout.text[slice(*piece.span)].split()).rstrip(" .,;") for piece in who]
    texts = [_WHOM_LABEL.sub("", text) for text in texts]
    told = joined(
        *(conditions_of(text, analyser) for text in (*texts, name)),
    )
    return who, replace(told, eligible="; ".join(texts) or None)


def _cited(document: SourceDocument, layout: Layout, piece: Piece) -> Citation:
    start, end = piece.span
    block = piece.block
    quote = layout.text[start:end]
    return Citation(document.id, quote, start, end, block.page, PATH.join(block.headings))
