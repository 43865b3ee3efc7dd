"""The whole row of a timetable that tells what comes again: its room, its remarks, for whom."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.draft import Claim, Draft, cited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_lines import on_duty, place_claims
from assistant.topics.quoted_rows import claim_of
from assistant.topics.quoting import passage_citation
from knowledge.dates import find_dates, find_times
from knowledge.folding import fold
from knowledge.model import Citation, Event
from knowledge.phrases import plain_analyser
from knowledge.recurring import recurring
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_FEW = 2  # events that are told with their rows
_FROM = re.compile(r"^(?:uwaga[:!]?\s+)?(?:od|z)\s+(?:dni\w+\s+)?(?=\d)")
_ROOM = re.compile(r"\b(?:pok(?:oj\w*)?\b|sal[aię]\b|gabine\w*)")


def with_rows(draft: Draft | None, view: View, texts: Texts) -> Draft | None:
    """The draft with the row that says on which weekdays an event is, and what goes with it.

    A sentence that gives those on duty another room from some day on stands before it.
    """
    if draft is None or not draft.claims:
        return draft
    events = [fact for fact in draft.facts if isinstance(fact, Event) and fact.recurs]
    today = view.now.date()
    events = [one for one in events if one.start is None or one.start.date() >= today]
    rows = {row: event for event in events if (row := _row(event, view)) is not None}
    if not rows or len(rows) > _FEW:
        return draft
    claims, told = list(draft.claims), []
    for row, event in rows.items():
        for note in _notes(event, view):
            if note.citations[0] not in {c for claim in claims for c in claim.citations}:
                claims.insert(0, note)
            if _holds_now(note, event, view):
                claims = [one for one in claims if one not in _housed(event, texts)]
                row = _without_room(row)
        told.append(row)
    return replace(draft, claims=(*claims, *told))


def _row(event: Event, view: View) -> Claim | None:
    """The row whose one cell holds weekdays and hours, each of its cells named."""
    place = cited(event, "when")[0]
    cells = place.quote.split("\t")
    if not any(recurring(cell) and find_times(cell, bare=True) for cell in cells):
        return None
    blocks = view.snapshot.blocks(event.document_id)
    row = next((one for one in blocks if one.start == place.start and one.kind == "row"), None)
    return claim_of(event.document_id, row, view) if row is not None and len(cells) > 1 else None


def _notes(event: Event, view: View) -> Iterator[Claim]:
    """What the paper says of those on duty that holds from a day on."""
    people = plain_analyser().lemma_set(on_duty(event))
    for note in _since(view.snapshot, event.document_id):
        if people & plain_analyser().lemma_set(note.quote):
            yield Claim(" ".join(note.quote.split()), (note,))


@lru_cache(maxsize=2_000)
def _since(snapshot: Snapshot, document_id: str) -> tuple[Citation, ...]:
    """The sentences that give another room from a day on: "Od 2 maja … przyjmuje w pok. 7"."""
    return tuple(
        passage_citation(passage, passage.start + start, passage.start + end)
        for passage in snapshot.passages_of(document_id)
        if passage.kind in ("paragraph", "item")
        for start, end in sentences(passage.text)
        if _FROM.match(fold(passage.text[start:end]))
        and _ROOM.search(fold(passage.text[start:end]))
    )


def _holds_now(note: Claim, event: Event, view: View) -> bool:
    published = view.documents[event.document_id].published
    days = find_dates(note.text, published, relative_words=False, year="next")
    return bool(days and event.start is not None and days[0].first <= event.start.date())


def _housed(event: Event, texts: Texts) -> list[Claim]:
    """What is told of the room in the record itself."""
    return place_claims(replace(event, phones=()), texts) if event.room else []


def _without_room(row: Claim) -> Claim:
    parts = [one for one in row.text.split("; ") if not _ROOM.match(fold(one.partition(":")[0]))]
    return replace(row, text="; ".join(parts))
