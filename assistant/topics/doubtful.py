"""Warnings beside what a document says that cannot be so, or that it contradicts itself."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.draft import Claim, Draft, cited
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.contradictions import is_contradiction
from knowledge.dates import find_dates
from knowledge.day_flaws import impossible_days, wrong_weekdays
from knowledge.model import Citation, Contact, Event, Fact

_DOUBTED = ("when", "phones")  # the fields that a document may contradict


def with_doubts(draft: Draft, view: View, texts: Texts) -> Draft:
    """The draft with notices on what is doubtful, and what its document says otherwise."""
    told = {citation for claim in draft.claims for citation in claim.citations}
    otherwise = tuple(dict.fromkeys(_otherwise(draft, told, view)))
    notices = [texts.say("doubt.contradiction")] if otherwise else []
    claims = (*draft.claims, *(_quoted(one) for one in otherwise if one not in told))
    for claim in claims:
        notices += [texts.say("day.impossible", said=said) for said in impossible_days(claim.text)]
        if _tells_wrong_weekday(claim, view):
            notices.append(texts.say("event.weekday_doubt"))
    return replace(draft, claims=claims, notices=tuple(dict.fromkeys((*draft.notices, *notices))))


def _otherwise(draft: Draft, told: set[Citation], view: View) -> Iterator[Citation]:
    """What the documents say against the facts of a draft, as far as it tells of that field."""
    for fact in draft.facts:
        doubts = {doubt for doubt in fact.doubts if is_contradiction(doubt)}
        if not doubts or not told.intersection(_of_field(fact)):
            continue
        others: list[Event | Contact] = [*view.facts(Event), *view.facts(Contact)]
        for other in others:
            if other.id != fact.id and doubts.intersection(other.doubts):
                yield from cited(other, *_DOUBTED)[:1]


def _of_field(fact: Fact) -> tuple[Citation, ...]:
    return cited(fact, *_DOUBTED[:1]) or cited(fact, *_DOUBTED[1:])


def _quoted(citation: Citation) -> Claim:
    return Claim(" ".join(citation.quote.split()), (citation,))


def _tells_wrong_weekday(claim: Claim, view: View) -> bool:
    told = None
    for citation in claim.citations:
        published = view.documents[citation.document_id].published
        for wrong in wrong_weekdays(citation.quote, published):
            if told is None:
                told = {match.first for match in find_dates(claim.text, published)}
            if wrong.first in told:
                return True
    return False
