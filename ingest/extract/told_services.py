"""Services announced in lists and paragraphs, and in the title of a notice of recruitment."""

import re
from dataclasses import replace

from ingest.extract.offers import is_service
from ingest.extract.sentences import sentences
from ingest.extract.tables import cite, fact_id, split_units
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of
from knowledge.folding import fold
from knowledge.model import Audience, Block, Citation, Offer, SourceDocument
from knowledge.text import Analyser

_PLACE_LABEL = re.compile(r"(?:Gdzie|Miejsce|Adres|Lokalizacja)\s*[:\t]", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-–—•*▪]|\d{1,2}[.)]|[a-z]\))?\s*")
_FOR = re.compile(
    r"(?P<name>[^.;:–—]{4,90}?)\s*(?:(?P<cut>[–—:,]|\s-)\s*|(?<=[”\"»])\s+)"
    r"(?:(?:zajęcia|spotkania|grupa|oferta|klub|wsparcie|przeznaczon\w+|skierowan\w+)\s+)?"
    r"(?:dla|do)\s+(?P<whom>[^.;]+)"
)
_INVITES = re.compile(
    r"(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ„\"«“][^.;:,]{3,90}?)\s+(?:(?:zaprasza|czeka)(?:ją)?(?:\s+na)?|przyjmuj[eą]"
    r"|(?P<says>przysługuj[eą]|(?:jest|są)\s+(?:(?:przeznaczon|skierowan|adresowan)\w+\s+)?(?:dla|do)))"
    r"\s+(?P<whom>[^.;]+)"
)
_DATED = re.compile(
    r"\b(?:godz|20\d\d|\d{1,2}\s+(?:stycz|lut|mar|kwiet|maj|czerw|lip|sierp|wrze|paźdz"
    r"|listop|grud))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[„\"«“][^„”\"«»“]{2,60}[”\"»]")
_UNIT = r"(?P<unit>[A-ZĄĆĘŁŃÓŚŹŻ„\"][^.;()\n]*?)"
_RUN_BY = re.compile(
    r"\b(?:[Pp]rowadz(?:i(?:\s+(?:ją|go|je|ich))?|ą(?:\s+(?:ją|go|je|ich))?|ący|ąca|ony\s+przez|one\s+przez|ona\s+przez)|realizuj[eą]|organizuj[eą]"
    r"|zapewnia(?:ją)?|(?:[Rr]ealizator|[Oo]rganizator|[Pp]rowadzący)(?:em|zy|ami|ka)?(?:\s+(?:jest|są))?)"
    rf"\s*[:–-]?\s*{_UNIT}(?=[.;()]|,\s|\s+(?:w|we|na|od|do|przy|raz)\s+(?:\d|każd|sal|poniedz|wtor|śro|czwart|piąt|sobot|siedzib|latach|roku)|$)"
)
_TOGETHER = re.compile(
    r"\s+(?:wspólnie\s+z|we\s+współpracy\s+z|razem\s+z|oraz|i\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ]))\s*"
)
_ENROLS = re.compile(
    r"\b(?i:nab[oó]r\w*|zapis\w*|rekrutacj\w*)\b[^„\"«]{0,60}?\b(?:do|na)\s+"
    r"(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ]\w+(?:\s+\w+){0,3}?\s+[„\"«“][^„”\"«»“]{2,60}[”\"»])"
)
_HAPPENS = re.compile(
    r"\bodbęd\w+|\bodbył\w*|\bzostał\w*|\bwniosek\b|\bwnioskuj\w*|\btel\.", re.IGNORECASE
)
_LONGEST = 600
_SPOKEN = ("minutes", "positions")
Span = tuple[int, int]


def told_services(
    document: SourceDocument,
    layout: Layout,
    analyser: Analyser,
    taken: frozenset[int],
    *,
    listed: bool = False,
) -> list[Offer]:
    """Every service that a line names with whom it is for; none in records of what was said.

    Where services are `listed`, as in a table, sentences only add to them.
    """
    if document.kind in _SPOKEN:
        return []
    found = []
    for block in layout.blocks:
        if block.kind not in ("paragraph", "item") or block.start in taken:
            continue
        offer = _told(document, layout, block, analyser)
        if offer is not None:
            found.append(offer)
        elif not listed:
            found += _inviting(document, layout, block, analyser)
    return found


def _inviting(
    document: SourceDocument, layout: Layout, block: Block, analyser: Analyser
) -> list[Offer]:
    """Services of which a sentence says whom they invite, take in or are meant for."""
    found = []
    for start, end in sentences(layout.text, block.start, block.end):
        match = _INVITES.match(layout.text, start, end)
        if match is None or _HAPPENS.search(match[0]) or _DATED.search(match["whom"]):
            continue
        name = " ".join(match["name"].split())
        if not (_QUOTED.search(name) or match["says"]) or not is_service(name, analyser):
            continue
        audience = conditions_of(f"dla {match['whom']}", analyser)
        if audience.ages or audience.disabilities or audience.situations:
            spans = match.span("name"), match.span("whom")
            found.append(_offer(document, layout, block, name, audience, spans, start))
    return found


def _told(
    document: SourceDocument, layout: Layout, block: Block, analyser: Analyser
) -> Offer | None:
    text = layout.text[block.start : block.end]
    bullet = _BULLET.match(text)
    begin = bullet.end() if bullet else 0
    match = _FOR.match(text, begin)
    if match is None or len(text) > _LONGEST or _HAPPENS.search(text):
        return None
    name = " ".join(match["name"].split())
    if match["cut"] == "," and not _QUOTED.search(name):
        return None
    if block.kind == "paragraph" and not _QUOTED.search(name):
        return None
    audience = conditions_of(f"dla {match['whom']}", analyser)
    named = conditions_of(name, analyser)
    if not (audience.ages or audience.disabilities or audience.situations or audience.groups):
        return None
    if not is_service(name, analyser) or (not name[0].isupper() and name[0] not in '„"«'):
        return None
    begin = block.start
    spans = tuple((begin + match.start(one), begin + match.end(one)) for one in ("name", "whom"))
    audience = replace(
        audience,
        ages=audience.ages or named.ages,
        disabilities=audience.disabilities or named.disabilities,
    )
    return _offer(document, layout, block, name, audience, (spans[0], spans[1]), begin)


def _offer(
    document: SourceDocument,
    layout: Layout,
    block: Block,
    name: str,
    audience: Audience,
    spans: tuple[Span, Span],
    place: int,
) -> Offer:
    """The offer that a block tells, its name and whom it is for at these spans of the text."""
    citations: dict[str, tuple[Citation, ...]] = {
        "row": (cite(document, layout, block),),
        "name": (cite(document, layout, block, spans[0]),),
        "conditions": (cite(document, layout, block, spans[1]),),
    }
    units, by = run_by(document, layout, block)
    if by is not None:
        citations["units"] = (by,)
    return Offer(
        id=fact_id(document, "offer", place),
        document_id=document.id,
        citations=citations,
        name=name,
        units=units,
        audience=replace(audience, eligible=" ".join(layout.text[slice(*spans[1])].split())),
    )


def run_by(
    document: SourceDocument, layout: Layout, block: Block
) -> tuple[tuple[str, ...], Citation | None]:
    """Who a block says runs what it is about, and where it says so."""
    match = _RUN_BY.search(layout.text, block.start, block.end)
    if match is None:
        return (), None
    parts = _TOGETHER.split(" ".join(match["unit"].split()))
    units = tuple(unit for part in parts for unit in split_units(part))
    return units, cite(document, layout, block, match.span("unit"))


def enrolled_service(document: SourceDocument, layout: Layout, analyser: Analyser) -> Offer | None:
    """The one service that a notice enrols for by its title, where the notice says who may come."""
    titles = [b for b in layout.blocks if b.kind == "heading" and b.level <= 1][:1]
    titles = titles or [b for b in layout.blocks[:3] if b.kind == "paragraph"]
    for block in titles:
        match = _ENROLS.search(layout.text, block.start, block.end)
        if match is None:
            continue
        name = _nominative(" ".join(match["name"].split()), analyser)
        if name is None or not is_service(name, analyser):
            return None
        citations: dict[str, tuple[Citation, ...]] = {
            "row": (cite(document, layout, block),),
            "name": (cite(document, layout, block, match.span("name")),),
        }
        units, place = _taught_by(document, layout)
        if place is not None:
            citations["units"] = (place,)
        return Offer(
            id=fact_id(document, "offer", block.start),
            document_id=document.id,
            citations=citations,
            name=name,
            units=units,
            audience=conditions_of(name, analyser),
        )
    return None


def _nominative(name: str, analyser: Analyser) -> str | None:
    """A name in the genitive as it is called: only its first word, a noun, is changed."""
    first, _, rest = name.partition(" ")
    token = analyser.tokens(first)[0]
    if "noun" not in token.pos or len(token.lemmas) != 1:
        return None
    (lemma,) = token.lemmas
    return f"{lemma.capitalize()} {rest}" if fold(first)[:3] == lemma[:3] else None


def _taught_by(document: SourceDocument, layout: Layout) -> tuple[tuple[str, ...], Citation | None]:
    for block in layout.blocks:
        if block.kind in ("paragraph", "item"):
            units, place = run_by(document, layout, block)
            if place is not None:
                return units, place
    return (), None


def _is_held_elsewhere(offer: Offer) -> bool:
    """Whether a card gives the place itself: whose place it is may also be who runs it."""
    rows = offer.citations.get("row", ())
    return len(rows) > 1 and any(_PLACE_LABEL.match(row.quote) for row in rows)


def run_by_publisher(document: SourceDocument, layout: Layout, offer: Offer) -> Offer:
    """An offer of nobody named, given to who publishes the notice, where its text names them."""
    if offer.units or offer.task_id or not document.publisher or _is_held_elsewhere(offer):
        return offer
    start = layout.text.find(document.publisher)
    block = next((b for b in layout.blocks if b.start <= start < b.end), None)
    if block is None or start + len(document.publisher) > block.end:
        return offer
    place = cite(document, layout, block, (start, start + len(document.publisher)))
    return replace(
        offer,
        units=(document.publisher,),
        citations={**offer.citations, "units": (place,)},
    )
