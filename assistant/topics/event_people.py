"""Who is on duty, in the words of the row or sentence that also tells the day."""

from dataclasses import replace
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_lines import rule_claim
from assistant.wording import phrase
from knowledge.model import PATH, Block, Citation, Event
from knowledge.phrases import lemma_set, lexicon


def with_people(draft: Draft | None, frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The draft with who is on duty where that is asked for, or saying that it is not told."""
    if draft is None or not draft.claims or "on_duty" not in frame.attributes:
        return draft
    events = [fact for fact in draft.facts if isinstance(fact, Event)]
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
    return None


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
    return lemma_set(lexicon("questions")[name])
