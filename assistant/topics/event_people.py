"""Who is on duty, in the words of the row or sentence that also tells the day."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_lines import on_duty, rule_claim
from assistant.wording import phrase
from knowledge.model import PATH, Block, Citation, Event
from knowledge.phrases import lemma_set, lexicon_lemmas, plain_analyser
from knowledge.sentences import sentences

_LONGEST = 500  # characters of a sentence that is quoted for who is on duty


def with_people(draft: Draft | None, frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The draft with who is on duty where that is asked for, or saying that it is not told."""
    if draft is None or not draft.claims or "on_duty" not in frame.attributes:
        return draft
    events = [fact for fact in draft.facts if isinstance(fact, Event)]
    if events and all(on_duty(event) for event in events):
        return draft  # every line names them
    found = [_people(event, view, texts) for event in events]
    claims = [claim for claim in dict.fromkeys(found) if claim is not None]
    told = tuple(claim for claim in draft.claims if claim not in claims)
    if claims:
        return replace(draft, claims=(*told[:1], *claims, *told[1:]))
    notices = (*draft.notices, texts.say("event.not_given"))
    return replace(draft, status=AnswerStatus.PARTLY_ANSWERED, notices=notices)


def _people(event: Event, view: View, texts: Texts) -> Claim | None:
    for citation in cited(event, "when")[:1]:
        if "\t" in citation.quote:
            return _cell(citation, view, texts)
        if view.lemmas(citation.quote) & _words("on_duty_verbs"):
            return rule_claim(event, texts)
    for citation in cited(event, "place"):
        if view.lemmas(citation.quote) & _words("on_duty_verbs"):
            return Claim(texts.say("event.rule", said=phrase(citation.quote)), (citation,))
    return _named_above(event, view, texts)


def _named_above(event: Event, view: View, texts: Texts) -> Claim | None:
    """The heading that says whose duty it is, such as "Dyżur mediatora", or the paper's one
    sentence or heading that does."""
    place = cited(event, "when")[0]
    text = view.snapshot.text(place.document_id)
    blocks = view.snapshot.blocks(place.document_id)
    headings = [b for b in blocks if b.kind == "heading" and "dyzur" in _lemmas(b, text)]
    above = [b for b in headings if b.start < place.start]
    if above and _names_people(text[above[-1].start : above[-1].end]):
        return _told(above[-1], 0, above[-1].end - above[-1].start, text, place, texts)
    said = [
        (block, start, end)
        for block in blocks
        if block.kind == "paragraph"
        for start, end in sentences(text[block.start : block.end])
        if _on_duty(text[block.start + start : block.start + end]) and end - start <= _LONGEST
    ]
    named = [(b, 0, b.end - b.start) for b in headings if _names_people(text[b.start : b.end])]
    for found in (said, named):
        if len(found) == 1:
            return _told(*found[0], text, place, texts)
    return None


def _told(block: Block, start: int, end: int, text: str, place: Citation, texts: Texts) -> Claim:
    first, last = block.start + start, block.start + end
    citation = Citation(
        place.document_id, text[first:last], first, last, block.page, PATH.join(block.headings)
    )
    return Claim(texts.say("event.rule", said=phrase(citation.quote)), (citation,))


def _lemmas(block: Block, text: str) -> frozenset[str]:
    return lemma_set([text[block.start : block.end]])


def _on_duty(sentence: str) -> bool:
    """Whether somebody is said to be on duty."""
    lemmas = lemma_set([sentence])
    return "dyzurowac" in lemmas or ("dyzur" in lemmas and bool(lemmas & {"pelnic", "prowadzic"}))


def _names_people(heading: str) -> bool:
    """Whether a noun stands right after the word for duty hours."""
    tokens = plain_analyser().tokens(heading)
    return any("dyzur" in one.lemmas and after.pos == {"noun"} for one, after in pairwise(tokens))


def _cell(row: Citation, view: View, texts: Texts) -> Claim | None:
    """The cell of a row under the heading that says who."""
    header = _header(row, view)
    if header is None:
        return None
    text = view.snapshot.text(row.document_id)[header.start : header.end]
    for name, cell in zip(text.split("\t"), row.quote.split("\t"), strict=False):
        if cell.strip() and view.lemmas(name) & _words("on_duty_columns"):
            above = Citation(
                row.document_id, text, header.start, header.end, header.page,
                PATH.join(header.headings),
            )  # fmt: skip
            return Claim(texts.say("event.rule", said=phrase(cell)), (row, above))
    return None


def _header(row: Citation, view: View) -> Block | None:
    header = None
    for block in view.snapshot.blocks(row.document_id):
        if block.start >= row.start:
            break
        if block.kind in ("header", "row"):
            header = block if block.kind == "header" else header
        else:
            header = None
    return header


@cache
def _words(name: str) -> frozenset[str]:
    return lexicon_lemmas("questions", name)
