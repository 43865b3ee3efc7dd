"""Proposals told in sentences: "Koło A wniosło o ... . Nie uwzględniono, ponieważ ..."."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract.answered_stanzas import answered_stanzas
from ingest.extract.sentences import sentences
from ingest.extract.tables import fact_id
from ingest.extract.wishing import ASKS, ASKS_NOW
from ingest.read.blocks import Layout
from knowledge.decisions import opens_answer
from knowledge.model import PATH, Block, Citation, Proposal, SourceDocument

Span = tuple[int, int]

_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+")
_LABEL = re.compile(
    r"\s*[-–—•]?\s*(?:Odpowiedź|Odp\.|Stanowisko|Rozstrzygnięcie|Wyjaśnienie|Ustalono|Ustaleni[ea]"
    r"|Decyzja|Sposób\s+(?:rozpatrzenia|uwzględnienia)|Komentarz|Odniesienie\s+się|Uzasadnienie"
    r"\s+stanowiska)(?:\s+[^\W\d]+){0,4}\s*:\s*"
)
_STANCE = re.compile(r"\s*[-–—•]?\s*Stanowisko(?:\s+[^\W\d]+){0,4}\s*:\s*")
_REMARKED = re.compile(
    r"\s*(?P<who>[A-ZŻŹĆĄŚĘŁÓŃ][\w.-]+(?:\s+[A-ZŻŹĆĄŚĘŁÓŃ][\w.-]+){1,3})"
    r"(?::\s+|,?\s+(?:wskaza|zauważy|podkreśli|powiedzia|zwróci|przypomnia|zgłosi|przekaza|stwierdzi)"
    r"\w*(?:\s+uwagę)?,?\s+(?:na\s+to,\s+)?(?:że\s+)?)"
)
_PART = re.compile(r"[;–—]\s+")
_DASH = re.compile(r"\s+[–—-]\s+|:\s+")
_BEHIND = re.compile(r"\s*\((?P<who>[A-ZŻŹĆĄŚĘŁÓŃ][^()]{2,100})\)[.;]?\s*$")
_LONGEST_NAME = 120
_ASKED = re.compile(r"(?:wnios|postulat|propozycj|uwag|sugesti|pytani|prośb|opini)", re.IGNORECASE)


class Told(NamedTuple):
    """Where the parts of a proposal stand; `who` is None where nobody is named."""

    number: int | None
    who: Span | None
    text: Span
    position: Span
    asked: Block
    answered: Block
    beside: tuple[Block, ...] = ()  # the heading that names it, and lines with labels
    reasons: tuple[tuple[Block, Span], ...] = ()


def told_proposals(document: SourceDocument, layout: Layout) -> list[Proposal]:
    """Every proposal told in running text or listed, with the answer that follows it."""
    blocks = [b for b in layout.blocks if b.kind not in ("row", "header")]
    stanzas = [*_in_stanzas(layout)]
    taken = {block.start for one in stanzas for block in one.beside}
    found = [one for one in _in_sentences(layout, blocks) if one.answered.start not in taken]
    taken |= {one.asked.start for one in found}
    found += stanzas
    listed = [one for one in _listed(layout, blocks) if one.asked.start not in taken]
    found += [
        one
        for one in listed
        if len(listed) + len(found) > 1 or _ASKED.search(" ".join(one.asked.headings))
    ]
    taken |= {block.start for one in (*found, *listed) for block in (one.asked, one.answered)}
    for i, block in enumerate(blocks):
        if block.kind != "heading" and block.start not in taken:
            found += _remarked(layout, blocks, i)
    found.sort(key=lambda one: one.text)
    return [_proposal(document, layout, one) for one in found]


def _in_sentences(layout: Layout, blocks: list[Block]) -> Iterator[Told]:
    """What somebody asked for in one sentence, with the sentences up to the next that asks."""
    text = layout.text
    for i, block in enumerate(blocks):
        if block.kind == "heading":
            continue
        spans = sentences(text, block.start, block.end)
        asking = [at for at, span in enumerate(spans) if _asker(text, span) is not None]
        for at, last in zip(asking, [*asking, len(spans)][1:], strict=True):
            found = _asker(text, spans[at])
            if found is None:
                continue
            number, who, wish = found
            rest = (spans[at + 1][0], spans[last - 1][1]) if last > at + 1 else None
            labelled = [one for one in spans[at + 1 : last] if _LABEL.match(text, *one)]
            if rest and labelled:
                rest = (labelled[0][0], rest[1])
            place, answer = block, rest
            if rest is None and (cut := _answer_within(text, wish)):
                wish, answer = (wish[0], cut[0]), (cut[1], wish[1])
            elif rest is None and i + 1 < len(blocks) and at == asking[-1]:
                place = blocks[i + 1]
                answer = (place.start, place.end) if place.kind != "heading" else None
            label = _LABEL.match(text, *answer) if answer else None
            if answer and label:
                answer = (label.end(), answer[1])
            now = ASKS_NOW.search(text, who[1], wish[0]) is not None
            if answer and (label or (not now and opens_answer(text[slice(*answer)]))):
                yield Told(number, who, wish, answer, block, place)


def _remarked(layout: Layout, blocks: list[Block], i: int) -> Iterator[Told]:
    """What somebody only remarks, where a position labelled as one follows it."""
    text, block, place = layout.text, blocks[i], blocks[i]
    spans = sentences(text, block.start, block.end)
    at = next((n for n, one in enumerate(spans) if n and _STANCE.match(text, *one)), None)
    answer = (spans[at][0], spans[-1][1]) if at else None
    if answer is None and i + 1 < len(blocks) and blocks[i + 1].kind != "heading":
        place = blocks[i + 1]
        answer = (place.start, place.end)
    label = _STANCE.match(text, *answer) if answer else None
    if answer is None or label is None or _STANCE.match(text, *spans[0]):
        return
    who = _REMARKED.match(text, *spans[0])
    wish = (who.end() if who else spans[0][0], spans[at - 1][1] if at else spans[-1][1])
    named = who.span("who") if who else None
    yield Told(None, named, wish, (label.end(), answer[1]), block, place)


def _in_stanzas(layout: Layout) -> Iterator[Told]:
    """What labelled lines below a heading tell; the heading names it where no line does."""
    for one in answered_stanzas(layout):
        block, answer = one.held["answered"]
        asked, wish = one.held.get("asked", (one.heading, (one.heading.start, one.heading.end)))
        who = one.held["who"][1] if "who" in one.held else one.who
        lines = tuple(place for place, _ in (*one.held.values(), *one.reasons))
        beside = (one.heading, *lines, *one.further)
        yield Told(one.number, who, wish, answer, asked, block, beside, one.reasons)


def _answer_within(text: str, wish: Span) -> Span | None:
    """Where the wish ends and its answer begins in one sentence: "...; wniosek przyjęto"."""
    for cut in _PART.finditer(text, *wish):
        if opens_answer(text[cut.end() : wish[1]]):
            return cut.start(), cut.end()
    return None


def _asker(text: str, span: Span) -> tuple[int | None, Span, Span] | None:
    """The number, who asked and for what, of a sentence that tells it."""
    led = _NUMBER.match(text, *span)
    start = led.end() if led else span[0]
    end = min(span[1], start + _LONGEST_NAME + 40)
    verb = ASKS.search(text, start, end) or ASKS_NOW.search(text, start, end)
    if verb is None or not 3 <= verb.start() - start <= _LONGEST_NAME or verb.end() >= span[1]:
        return None
    who = text[start : verb.start()].rstrip(" :–—-")
    if not who[0].isupper() or who.count(",") > 2:
        return None
    return (int(led[1]) if led else None), (start, start + len(who)), (verb.end(), span[1])


def _listed(layout: Layout, blocks: list[Block]) -> Iterator[Told]:
    """A numbered item or one that opens with a name, with an answer that a label begins.

    The answer stands in it or, below a number, in the next block.
    """
    text = layout.text
    for i, block in enumerate(blocks):
        if block.kind == "heading":
            continue
        led = _NUMBER.match(text, block.start, block.end)
        start = led.end() if led else block.start
        here = next(_labels(text, start, block.end), None)
        below = blocks[i + 1] if i + 1 < len(blocks) else block
        label = here or (_LABEL.match(text, below.start, below.end) if led else None)
        if label is None or (below.kind == "heading" and not here):
            continue
        place = block if here else below
        who, wish = _named(text, (start, here.start() if here else block.end))
        if led or who:
            number = int(led[1]) if led else None
            yield Told(number, who, wish, (label.end(), place.end), block, place)


def _labels(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for span in sentences(text, start, end)[1:]:
        if label := _LABEL.match(text, *span):
            yield label


def _named(text: str, span: Span) -> tuple[Span | None, Span]:
    """Who asked and for what, of "Koło A – nowy klub" or "Nowy klub (Koło A)"."""
    start, end = span
    while end > start and text[end - 1] in " \n.;":
        end -= 1
    behind = _BEHIND.search(text, start, end)
    if behind:
        return behind.span("who"), (start, behind.start())
    cut = _DASH.search(text, start, min(end, start + _LONGEST_NAME))
    if cut and text[start].isupper() and not re.search(r"\d", text[start : cut.start()]):
        return (start, cut.start()), (cut.end(), end)
    return None, (start, end)


def _proposal(document: SourceDocument, layout: Layout, told: Told) -> Proposal:
    cite = _Cite(document, layout)
    rows = dict.fromkeys((*told.beside, told.asked, told.answered))
    wish = layout.text[slice(*told.text)].rstrip(" \n.")
    citations = {
        "row": tuple(cite(one, (one.start, one.end)) for one in rows),
        "proposal": (cite(told.asked, (told.text[0], told.text[0] + len(wish))),),
        "position": tuple(
            cite(*place) for place in ((told.answered, told.position), *told.reasons)
        ),
    }
    if told.who:
        named = next((b for b in rows if b.start <= told.who[0] < b.end), told.asked)
        citations["organisation"] = (cite(named, told.who),)
    return Proposal(
        id=fact_id(document, "proposal", told.asked.start, told.text[0]),
        document_id=document.id,
        citations=citations,
        number=told.number,
        organisation=" ".join(layout.text[slice(*told.who)].split()) if told.who else None,
        text=citations["proposal"][0].quote,
        position="\n".join(one.quote for one in citations["position"]),
    )


class _Cite(NamedTuple):
    document: SourceDocument
    layout: Layout

    def __call__(self, block: Block, span: Span) -> Citation:
        """A citation of a span of a block without the space around it."""
        whole = self.layout.text[slice(*span)]
        quote = whole.strip()
        start = span[0] + len(whole) - len(whole.lstrip())
        return Citation(
            self.document.id,
            quote,
            start,
            start + len(quote),
            block.page,
            PATH.join(block.headings),
        )
