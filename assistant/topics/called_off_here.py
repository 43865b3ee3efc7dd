"""Sentences of a paper that call off what another sentence of it announces for the same day."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.draft import Claim, Draft, cited
from assistant.retrieve import View
from assistant.topics.event_spans import Span
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import PATH, Change, Citation
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_OFF = re.compile(r"\b(?:odwolan[aeoy]?\b|odwolujemy|odwoluje\b|nie\s+odbed(?:zie|a)\s+sie)")
_CLOSED = re.compile(r"\b(?:nieczynn|zamkniet)\w+")
_MOVED = re.compile(r"\b(?:przenos|przenies|przeloz|przeklada|przesun|przesuw)\w*")
_PART = re.compile(r"[;,\t\n]")
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
        for claim, place in _saying(_OFF, paper, view):
            known = any(place.start < one.end and one.start < place.end
                        for one in told if one.document_id == paper)  # fmt: skip
            if not known and days & set(_days(place.quote, view, paper)):
                off.setdefault(claim.text, claim)
    claims = (*off.values(), *_with_new_days(draft.claims, view))
    return replace(draft, claims=claims) if len(claims) > len(draft.claims) else draft


def _with_new_days(claims: Iterable[Claim], view: View) -> Iterator[Claim]:
    """The claims, each that calls something off followed by the sentence that gives another day."""
    told = tuple(claims)
    known = {claim.text for claim in told}
    for claim in told:
        yield claim
        for place in claim.citations[:1]:
            said = fold(place.quote)
            if (_OFF.search(said) or _CLOSED.search(said)) and any(
                _days(place.quote, view, place.document_id)
            ):
                yield from (one for one in _going_on(place, view) if one.text not in known)


def moved_here(
    papers: Iterable[str], asked: Iterable[Span], people: frozenset[str], view: View
) -> list[Claim]:
    """What papers say themselves of something that they move away from a day asked for, or call
    off on it; of duties only of those of `people`, and with the sentence that gives another day."""
    asked = tuple(asked)
    found = []
    for paper in papers:
        for claim, place in _saying(_MOVED, paper, view):
            days = list(_days(place.quote, view, paper))
            if len(days) > 1 and any(span.holds(days[0]) for span in asked):
                found.append(claim)
        for change in moved_from(paper, view):
            if any(span.holds(change.old) for span in asked if change.old):
                found += [
                    Claim(" ".join(one.quote.split()), (one,)) for one in cited(change, "change")
                ]
        for claim, place in _saying(_OFF, paper, view):
            days = list(_days(place.quote, view, paper))
            if not any(span.holds(day) for day in days for span in asked):
                continue
            if people and not people & view.lemmas(place.quote):
                continue
            found += [claim, *_going_on(place, view)]
        found += off_in_rows(paper, asked, people, view)
    return list({claim.text: claim for claim in found}.values())


def moved_from(paper: str, view: View) -> list[Change]:
    """The changes that a paper makes from one day to another."""
    told = view.snapshot.facts("change", document_ids=[paper])
    changes = [one for one in told if isinstance(one, Change) and one.how == "moved"]
    return [one for one in changes if one.old and one.new and one.old != one.new]


def off_in_rows(
    paper: str, asked: Collection[Span], people: frozenset[str], view: View
) -> Iterator[Claim]:
    """The rows of a table about those asked for that say that a day asked for is off.

    A part of a cell that names no day is of the one before it, or of one that was struck out.
    """
    text = view.snapshot.text(paper)
    for block in view.snapshot.blocks(paper) if _says(view.snapshot, paper, _OFF) else ():
        quote = text[block.start : block.end]
        if block.kind != "row" or not _OFF.search(fold(quote)) or not people & view.lemmas(quote):
            continue
        before: list[date] = []
        for part in _PART.split(quote):
            own = list(_days(part, view, paper))
            off = own or before
            if _OFF.search(fold(part)) and all(any(s.holds(d) for s in asked) for d in off):
                place = Citation(
                    paper, quote, block.start, block.end, block.page, PATH.join(block.headings)
                )
                yield Claim("; ".join(filter(None, map(str.strip, quote.split("\t")))), (place,))
            before = own


def _going_on(place: Citation, view: View) -> Iterator[Claim]:
    """The next sentence of a paragraph or item, where it names a day of its own."""
    text = view.snapshot.text(place.document_id)
    for block in view.snapshot.blocks(place.document_id):
        if not block.start <= place.start < block.end:
            continue
        for start, end in sentences(text[block.start : block.end]):
            first, last = block.start + start, block.start + end
            if first >= place.end:
                quote = text[first:last]
                since = next(_days(place.quote, view, place.document_id), None)
                if any(_days(quote, view, place.document_id, since)):
                    yield Claim(
                        " ".join(quote.split()),
                        (replace(place, quote=quote, start=first, end=last),),
                    )
                return


def days_of(claim: Claim, view: View) -> set[date]:
    """The days that the place of a claim names."""
    return {day for one in claim.citations for day in _days(one.quote, view, one.document_id)}


def _days(text: str, view: View, paper: str, since: date | None = None) -> Iterator[date]:
    around = view.documents[paper].published or since
    for one in find_dates(text, around, relative_words=False, year="next"):
        if one.precision == "day" and one.first == one.last:
            yield one.first


def _saying(what: re.Pattern[str], paper: str, view: View) -> Iterator[tuple[Claim, Citation]]:
    if not _says(view.snapshot, paper, what):
        return
    text = view.snapshot.text(paper)
    for block in view.snapshot.blocks(paper):
        if block.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(text[block.start : block.end]):
            quote = text[block.start + start : block.start + end]
            if what.search(fold(quote)):
                place = Citation(
                    paper, quote, block.start + start, block.start + end,
                    block.page, PATH.join(block.headings),
                )  # fmt: skip
                yield Claim(" ".join(quote.split()), (place,)), place


@lru_cache(maxsize=20_000)
def _says(snapshot: Snapshot, paper: str, what: re.Pattern[str]) -> bool:
    """Whether a paper says something anywhere, as few do."""
    return what.search(fold(snapshot.text(paper))) is not None
