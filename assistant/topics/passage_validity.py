"""Amounts that change from a day on: which of two sentences holds on the day asked about."""

import re
from collections.abc import Iterable
from datetime import date

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.quoting import FoundSentence, passage_citation
from assistant.wording import local
from knowledge.dates import find_dates
from knowledge.numbers import values

_AMOUNTS = frozenset({"price", "budget", "how_many"})
_FROM = re.compile(r"\b(?:od|z|począwszy od)\s+(?:dnia|dniem)?\s*$", re.IGNORECASE)


def rank(one: FoundSentence, frame: Frame, view: View) -> int:
    """-1 for an amount that a sentence gives from a day on that has come, 1 for one to come."""
    if not frame.attributes & _AMOUNTS:
        return 0
    start = _begins(one, view)
    if start is None:
        return 0
    return -1 if start <= _asked(frame, view) else 1


def changing(
    top: FoundSentence,
    claims: list[Claim],
    passing: Iterable[FoundSentence],
    frame: Frame,
    view: View,
) -> list[Claim]:
    """The claims without an amount that no longer holds, and with the one that comes next."""
    held = rank(top, frame, view)
    others = [one for one in passing if one is not top and _same_matter(one, top, view)]
    if held < 0:
        over = {(o.passage.document_id, o.start) for o in others if rank(o, frame, view) >= 0}
        return [
            claim
            for claim in claims
            if not any((c.document_id, c.start) in over for c in claim.citations)
        ]
    told = {(c.document_id, c.start) for claim in claims for c in claim.citations}
    later = [
        one
        for one in others
        if rank(one, frame, view) > 0 and (one.passage.document_id, one.start) not in told
    ]
    return [*claims, *(_claim(one, view) for one in later[:1])] if held == 0 else claims


def _claim(one: FoundSentence, view: View) -> Claim:
    citation = passage_citation(one.passage, one.start, one.end)
    return Claim(" ".join(citation.quote.split()), (citation,))


def _same_matter(one: FoundSentence, top: FoundSentence, view: View) -> bool:
    """Whether both give an amount under one title or heading, or in words of the same kind."""
    mine, other = _text(one, view), _text(top, view)
    if not (_amounts(mine) and _amounts(other)):
        return False
    if one.passage.document_id == top.passage.document_id:
        return one.passage.headings == top.passage.headings
    return one.own >= top.own and one.own > 0


def _amounts(text: str) -> bool:
    return any(value.kind == "amount" for value in values(text))


def _begins(one: FoundSentence, view: View) -> date | None:
    text = _text(one, view)
    if not _amounts(text):
        return None
    published = view.documents[one.passage.document_id].published
    for match in find_dates(text, published, relative_words=False, year="next"):
        single = match.first == match.last or match.precision == "month"
        if single and match.precision != "year" and _FROM.search(text[: match.start]):
            return match.first
    return None


def _asked(frame: Frame, view: View) -> date:
    days = [one.first for one in frame.dates]
    return max([*days, local(view.now).date()]) if days else local(view.now).date()


def _text(one: FoundSentence, view: View) -> str:
    return view.snapshot.text(one.passage.document_id)[one.start : one.end]
