"""Sentences of a paper that call off what another sentence of it announces for the same day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.draft import Claim, Draft
from assistant.retrieve import View
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import PATH, Citation
from knowledge.sentences import sentences

_OFF = re.compile(r"\b(?:odwolan[aeoy]?\b|odwolujemy|odwoluje\b|nie\s+odbed(?:zie|a)\s+sie)")
_TOPICS = frozenset({"passages", "offers", "offer_details"})
_MOST_DAYS = 3  # of a claim that announces something


def with_called_off(draft: Draft, view: View) -> Draft:
    """The draft that first tells what its own papers call off of the days that it gives."""
    if draft.topic not in _TOPICS or not draft.claims:
        return draft
    told = {citation for claim in draft.claims for citation in claim.citations}
    off: dict[str, Claim] = {}
    for paper in dict.fromkeys(citation.document_id for citation in told):
        quotes = [one.quote for one in told if one.document_id == paper]
        days = {day for quote in quotes for day in _days(quote, view, paper)}
        if not 0 < len(days) <= _MOST_DAYS:
            continue
        for claim, place in _calling_off(paper, view):
            known = any(place.start < one.end and one.start < place.end
                        for one in told if one.document_id == paper)  # fmt: skip
            if not known and days & set(_days(place.quote, view, paper)):
                off.setdefault(claim.text, claim)
    return replace(draft, claims=(*off.values(), *draft.claims)) if off else draft


def _days(text: str, view: View, paper: str) -> Iterator[date]:
    published = view.documents[paper].published
    for one in find_dates(text, published, relative_words=False, year="next"):
        if one.precision == "day" and one.first == one.last:
            yield one.first


def _calling_off(paper: str, view: View) -> Iterator[tuple[Claim, Citation]]:
    text = view.snapshot.text(paper)
    if not _OFF.search(fold(text)):
        return
    for block in view.snapshot.blocks(paper):
        if block.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(text[block.start : block.end]):
            quote = text[block.start + start : block.start + end]
            if _OFF.search(fold(quote)):
                place = Citation(
                    paper, quote, block.start + start, block.start + end,
                    block.page, PATH.join(block.headings),
                )  # fmt: skip
                yield Claim(" ".join(quote.split()), (place,)), place
