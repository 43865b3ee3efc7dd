"""The last word on every answer: quote contract and number lock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.retrieve import View
from assistant.wording import plain_day
from knowledge.dates import find_dates, find_times
from knowledge.model import Citation
from knowledge.numbers import locked

_WITH_CLAIMS = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED})


def enforce(draft: Draft, view: View) -> Draft:
    """The draft without what its citations do not hold; with nothing left it abstains."""
    kept = tuple(claim for claim in draft.claims if holds(claim, view))
    nearest = tuple(c for c in draft.nearest if _verbatim(c, view))
    if kept == draft.claims and (kept or not (draft.facts and draft.status in _WITH_CLAIMS)):
        return replace(draft, nearest=nearest)
    if not kept:
        return replace(
            draft, claims=(), facts=(), nearest=nearest, status=AnswerStatus.NOT_IN_DOCUMENTS
        )
    status = draft.status
    if status is AnswerStatus.ANSWERED:
        status = AnswerStatus.PARTLY_ANSWERED
    return replace(draft, claims=kept, nearest=nearest, status=status)


def holds(claim: Claim, view: View) -> bool:
    """Whether a claim's citations are verbatim and hold every value that it says."""
    if not claim.citations or not all(_verbatim(c, view) for c in claim.citations):
        return False
    return not locked(claim.text, _evidence(claim.citations, view), claim.computed)


def _verbatim(citation: Citation, view: View) -> bool:
    if citation.document_id not in view.documents or not citation.quote.strip():
        return False
    text = view.snapshot.text(citation.document_id)
    return text[citation.start : citation.end] == citation.quote


def _evidence(citations: Sequence[Citation], view: View) -> list[str]:
    """The quotes, and the title and publication date that count as cited with them."""
    evidence = [citation.quote for citation in citations]
    for citation in citations:
        evidence += _in_figures(citation.quote, view.documents[citation.document_id].published)
    for document_id in dict.fromkeys(citation.document_id for citation in citations):
        document = view.documents[document_id]
        evidence.append(document.title)
        if document.published:
            evidence.append(plain_day(document.published, "pl"))
    return evidence


@lru_cache(maxsize=20_000)
def _in_figures(quote: str, published: date | None) -> tuple[str, ...]:
    """The days and hours of a quote in figures, as its day of publication completes them."""
    days = find_dates(quote, published, relative_words=False, year="next") if published else []
    written = [f"{day:%Y-%m-%d}" for one in days for day in (one.first, one.last)]
    hours = [hour for one in find_times(quote) for hour in (one.begin, one.until) if hour]
    return (*written, *(f"{hour:%H:%M}" for hour in hours))
