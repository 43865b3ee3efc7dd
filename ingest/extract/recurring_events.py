"""Duty slots and meetings that come again: "w każdy wtorek w godz. 16-19"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.extract.cross_tables import cross_rows
from ingest.extract.event_topics import KINDS, Topic, around, called, on_duty, topic_of
from ingest.extract.monthly_groups import group_meeting
from ingest.extract.nth_pauses import without_nth
from ingest.extract.pauses import paused
from ingest.extract.ranged import bounds_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.timetables import Row
from ingest.extract.when import days_of
from ingest.extract.whereabouts import whereabouts
from knowledge.dates import DateMatch, find_dates
from knowledge.model import PATH, Audience, Citation, Consultation, Event, WeeklyHours
from knowledge.phrases import Found
from knowledge.recurring import Recurring, recurring
from knowledge.recurring_off import blanked, days_off
from knowledge.text import Token

_LEAST_DAYS = 14
_AFTER, _TO = frozenset({"po", "bez"}), frozenset({"na", "do"})


def recurring_events(
    scene: Scene, consultation: Consultation | None, listed: frozenset[int] = frozenset()
) -> list[Event]:
    """One event for each sentence that says on which weekdays something takes place.

    Blocks that begin at one of `listed` belong to a list of units and are left out.
    """
    found: list[tuple[Event, Statement]] = []
    for statement in scene.statements:
        if statement.block.kind in ("heading", "row") or statement.block.start in listed:
            continue
        if _is_called_off(scene, statement) or scene.names(statement.text, "opening"):
            continue
        every = [
            one
            for one in recurring(statement.text, scene.document.published)
            if one.hours.begin is not None
        ]
        own = scene.names(statement.text, *KINDS)
        if not own and scene.names(statement.text, "answering", "asking"):
            continue
        if not own and _tells_where_to_hand_in(scene, statement):
            continue
        if not every or _is_dated(scene, statement, every) or _is_booking(scene, statement, every):
            continue
        topic = topic_of(scene, statement, every[0].start)
        topic = topic or group_meeting(scene, statement, every)
        if topic is not None and _near(scene, topic, statement):
            hours = tuple(one.hours for one in every)
            event = _event(scene, statement, topic, hours, every, consultation)
            found.append((event, statement))
    for row in _weekly_rows(scene):
        if row.statement.block.start in listed:
            continue
        topic = topic_of(scene, row.statement, 0, row) or on_duty(scene, row)
        if topic is not None and not _tells_opening(scene, row.statement):
            event = _event(scene, row.statement, topic, row.weekly, (), consultation, row)
            found.append((event, row.statement))
    bounded = ((_in_period(scene, _bounded(scene, one)), own) for one, own in found)
    held = ((without_nth(scene, one, own), own) for one, own in bounded)
    return [paused(scene, one, own) for one, own in held]


def _is_called_off(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence calls something off, and not only on days that it leaves out."""
    if not scene.names(statement.text, "cancelled"):
        return False
    off = days_off(statement.text, scene.document.published)
    return not off or scene.names(blanked(statement.text, off), "cancelled")


def _weekly_rows(scene: Scene) -> Iterator[Row]:
    """Every row of a table of weekdays, the hours of one place or person together."""
    for rows in cross_rows(scene).values():
        together: dict[Row, list[Row]] = {}
        for row in rows:
            if row.weekly:
                together.setdefault(replace(row, weekly=(), told=()), []).append(row)
        for row, found in together.items():
            hours = tuple(one for other in found for one in other.weekly)
            days = tuple(one for other in found for one in other.told)
            yield replace(row, weekly=hours, told=days)


def _tells_opening(scene: Scene, statement: Statement) -> bool:
    """Whether the nearest words above a table are about the hours at which something is open."""
    return any(scene.names(text, "opening") for text in scene.contexts(statement)[1:3])


def _tells_where_to_hand_in(scene: Scene, statement: Statement) -> bool:
    """Whether an item goes on a line about handing something in, whose hours are an office's."""
    lead = statement.lead.text if statement.lead is not None else ""
    walk_in = scene.names(statement.text, "walk_in")  # "bez zapisów" of what one comes to
    return scene.names(lead, "hand_in") and not (walk_in or scene.names(lead, *KINDS))


def _bounded(scene: Scene, event: Event) -> Event:
    """The event between the days that the document gives for everything it offers."""
    within = scene.once("bounds", 0, lambda: _bounds(scene))
    if within is None or (event.valid_from and event.valid_until):
        return event
    day, source = within
    cited = (*event.citations["when"], scene.cite(source))
    return replace(
        event,
        valid_from=event.valid_from or day.first,
        valid_until=event.valid_until or day.last,
        citations={**event.citations, "when": cited},
    )


def _in_period(scene: Scene, event: Event) -> Event:
    """The event within the months or the quarter that the heading of a timetable is for."""
    if event.valid_from or event.valid_until or "\t" not in event.citations["when"][0].quote:
        return event
    above = event.citations["when"][0].heading.split(PATH)
    for one in scene.statements:
        titled = one.block.kind == "heading" and one.text.strip() in (*above, scene.document.title)
        days = find_dates(one.text, relative_words=False) if titled else []
        spans = {(day.first, day.last) for day in days if day.precision == "month"}
        if len(spans) == 1:
            first, last = spans.pop()
            cited = (*event.citations["when"], scene.cite(one))
            return replace(
                event,
                valid_from=first,
                valid_until=last,
                citations={**event.citations, "when": cited},
            )
    return event


def _bounds(scene: Scene) -> tuple[DateMatch, Statement] | None:
    """The one range of days of a document in which nothing is handed in, with its sentence."""
    found = [
        (day, one)
        for one in scene.statements
        if one.block.kind not in ("heading", "row")
        for day in days_of(scene, one)
        if (day.last - day.first).days >= _LEAST_DAYS
    ]
    if len(found) != 1 or recurring(found[0][1].text):
        return None
    return None if scene.names(found[0][1].text, "hand_in", "intake", "office_does") else found[0]


def _is_dated(scene: Scene, statement: Statement, every: list[Recurring]) -> bool:
    """Whether a sentence names single days, so that its hours are those of the days."""
    return any(
        day.first == day.last and not any(day.first in bounds_of(one) for one in every)
        for day in days_of(scene, statement)
    )


def _is_booking(scene: Scene, statement: Statement, every: list[Recurring]) -> bool:
    """Whether the hours are those in which one signs up: "zapisy na dyżur pn.-pt. 8-14"."""
    tokens = scene.tokens(statement.text)
    ahead = [
        hit
        for hit in scene.found(statement.text, "booking", *KINDS)
        if tokens[hit.first].start < every[0].start
    ]
    booking = [hit for hit in ahead if hit.name == "booking" and not _led(tokens, hit, _AFTER)]
    if not booking:
        return False
    later = [hit for hit in ahead if hit.first > booking[-1].first and hit.name != "booking"]
    return all(_led(tokens, hit, _TO) for hit in later)


def _led(tokens: Sequence[Token], hit: Found, words: frozenset[str]) -> bool:
    """Whether one of some words leads into a phrase."""
    return any(token.folded in words for token in tokens[max(0, hit.first - 3) : hit.first])


def _near(scene: Scene, topic: Topic, statement: Statement) -> bool:
    """Whether the word for the event is the sentence's own or leads into it.

    A heading "Dyżur psychologa" does so for who "przyjmuje" below it, and takes in no papers.
    """
    if topic.own or statement.lead is not None:
        return True
    headed = scene.names(" ".join(statement.block.headings[-1:]), "duty_slot")
    takes_in = scene.names(statement.text, "papers")
    return headed and scene.names(statement.text, "receiving") and not takes_in


def _event(
    scene: Scene,
    statement: Statement,
    topic: Topic,
    hours: Sequence[WeeklyHours],
    every: Sequence[Recurring],
    consultation: Consultation | None,
    row: Row | None = None,
) -> Event:
    near = around(scene, statement, topic.kind)
    where = whereabouts(scene, near, _span(every[0] if every else None), row)
    said = (statement, *row.told) if row is not None else (statement,)
    citations: dict[str, tuple[Citation, ...]] = {"when": tuple(map(scene.cite, said))}
    if where.place_from:
        citations["place"] = tuple(scene.cite(one) for one in where.place_from)
    if where.phones_from is not None:
        citations["phones"] = (scene.cite(where.phones_from),)
    if consultation is not None and "eligible" in consultation.citations:
        citations["eligible"] = consultation.citations["eligible"]
    apart = (row.place, row.who, *hours) if row is not None else ()
    return Event(
        id=fact_id(scene.document, topic.kind, statement.start, "recurring", *apart),
        document_id=scene.document.id,
        citations=citations,
        valid_from=min((one.valid_from for one in every if one.valid_from), default=None),
        valid_until=max((one.valid_until for one in every if one.valid_until), default=None),
        kind=topic.kind,
        name=called(topic, row, statement.block.headings),
        consultation_id=consultation.id if consultation else None,
        place=where.place,
        room=where.room,
        phones=where.phones,
        in_person=where.in_person,
        by_phone=where.by_phone,
        audience=consultation.audience if consultation else Audience(),
        recurs=tuple(dict.fromkeys(hours)),
    )


def _span(one: Recurring | None) -> DateMatch:
    """The weekdays in the place of a day; which day it is does not count for a place."""
    return DateMatch(one.start if one else 0, one.end if one else 0, date.min, date.min)
