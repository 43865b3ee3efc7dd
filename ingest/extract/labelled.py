"""Proposals written out in prose: "Wniosek 2 (Fundacja): ... Odpowiedź: ..."."""

import re

from ingest.extract.tables import fact_id
from ingest.read.blocks import Layout
from knowledge.model import PATH, Block, Citation, Proposal, SourceDocument

_ASKED = re.compile(
    r"(?:(?P<listed>\d{1,3})[.)]\s*)?(?:Wniosek|Uwaga|Postulat|Propozycja|Pytanie|Sugestia)\b"
    r"(?:\s*(?:nr\s*)?(?P<number>\d{1,3})\b[.)]?)?"
    r"(?:\s*[(–-]\s*(?P<organisation>[^():]{2,120}?)\s*\)?)?\s*:\s*",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(
    r"\s(?:Zgłaszając[ya]|Zgłosił[ao]?|Wnioskodawca|Autor(?:ka)?|Organizacja)\s*:\s*(?P<name>[^\n]+)"
)
_ANSWERED = re.compile(
    r"(?:^|(?<=\s))(?:Odpowiedź|Stanowisko|Rozstrzygnięcie|Wyjaśnienie)(?:\s+\w+){0,4}\s*:\s*"
)


def labelled_proposals(document: SourceDocument, layout: Layout) -> list[Proposal]:
    """Every labelled proposal that a labelled answer follows, in one block or in the next."""
    found: list[Proposal] = []
    blocks = [block for block in layout.blocks if block.kind not in ("row", "header")]
    for i, block in enumerate(blocks):
        asked = _ASKED.match(layout.text, block.start, block.end)
        if asked is None:
            continue
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        for place in (block, following):
            if place is None:
                continue
            begin = asked.end() if place is block else place.start
            answered = _ANSWERED.search(layout.text, begin, place.end)
            if answered and (place is block or answered.start() == place.start):
                end = answered.start() if place is block else block.end
                spans = ((asked.end(), end), (answered.end(), place.end))
                found.append(_proposal(document, layout, (block, place), asked, spans))
                break
    return found


def _proposal(
    document: SourceDocument,
    layout: Layout,
    blocks: tuple[Block, Block],
    asked: re.Match[str],
    spans: tuple[tuple[int, int], tuple[int, int]],
) -> Proposal:
    (asked_block, answer_block), (text, position) = blocks, spans
    rows = dict.fromkeys((asked_block, answer_block))
    citations = {
        "row": tuple(_cite(document, layout, one, (one.start, one.end)) for one in rows),
        "proposal": (_cite(document, layout, asked_block, text),),
        "position": (_cite(document, layout, answer_block, position),),
    }
    named = _ASKED_BY.search(layout.text, *text)
    who = asked["organisation"]
    span = asked.span("organisation")
    if not who and named:
        who, span, text = named["name"].strip(" .;"), named.span("name"), (text[0], named.start())
        citations["proposal"] = (_cite(document, layout, asked_block, text),)
    if who:
        citations["organisation"] = (_cite(document, layout, asked_block, span),)
    return Proposal(
        id=fact_id(document, "proposal", asked_block.start),
        document_id=document.id,
        citations=citations,
        number=int(number) if (number := asked["number"] or asked["listed"]) else None,
        organisation=who,
        text=layout.text[slice(*text)].strip(),
        position=layout.text[slice(*position)].strip(),
    )


def _cite(
    document: SourceDocument, layout: Layout, block: Block, span: tuple[int, int]
) -> Citation:
    quote = layout.text[slice(*span)].rstrip()
    start, end = span[0], span[0] + len(quote)
    return Citation(document.id, quote, start, end, block.page, PATH.join(block.headings))
