"""Duty slots and meetings: when, where, by which telephone, for whom."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date
from itertools import groupby

from ingest.extract.announced_before import as_it_is_now
from ingest.extract.called_off_cells import days_off, is_off_in_part
from ingest.extract.cross_tables import cross_rows
from ingest.extract.day_doubts import WEEKDAYS
from ingest.extract.ends import ended, ends_before
from ingest.extract.event_topics import KINDS, around, called, topic_of
from ingest.extract.moved import is_moved, move, moved_to
from ingest.extract.next_meetings import with_whom
from ingest.extract.offer_tables import audience_of_cells
from ingest.extract.pauses import is_closing_row
from ingest.extract.places import invited_to
from ingest.extract.ranged import bounds_of, ranged_hours
from ingest.extract.scene import Scene, Statement
from ingest.extract.table_hours import without_midnight
from ingest.extract.tables import fact_id
from ingest.extract.timetables import Row, timetable_rows
from ingest.extract.until import is_until
from ingest.extract.when import Moment, days_of, hours_around, moments_of, when_around
from ingest.extract.whereabouts import whereabouts
from knowledge.dates import DateMatch
from knowledge.folding import fold
from knowledge.model import Audience, Citation, Consultation, Event
from knowledge.recurring import recurring

_IN_DOUBT = 0.5
_SINCE = re.compile(
    r"\b(?:od|start|poczawszy\s+od)\s+(?:(?:godz\w*\.?\s*)?\d{1,2}[:.]\d\d\s+)?(?:dnia\s+)?$"
)


def events(scene: Scene, consultation: Consultation | None) -> tuple[list[Event], list[str]]:
    """Every duty slot and meeting, with sentences about what is in doubt."""
    found: list[Event] = []
    doubts: list[str] = []
    moved: list[Statement] = []
    rows = {row.statement.start: row for row in timetable_rows(scene)}
    crossed = cross_rows(scene)
    for statement in scene.statements:
        for slot in crossed.get(statement.start, ()):
            for moment in slot.slots or ():
                event, doubt = _event(scene, statement, moment, slot, consultation)
                found += [event] if event else []
                doubts += [doubt] if doubt else []
        if statement.start in crossed:
            continue
        row = rows.get(statement.start)
        if statement.block.kind == "row" and (row is None or is_closing_row(statement)):
            continue
        days = _single_days(scene, statement)
        if days and scene.names(statement.text, "cancelled"):
            off_days = days_off(scene, statement, days)
            days = [day for day in days if day not in off_days]
        if not days:
            continue
        if is_moved(scene, statement):
            moved.append(statement)
            continue
        told = as_it_is_now(scene, statement)
        days = [day for day in days if not told.text[day.start].isspace()]
        for moment in _moments(scene, told, days, row):
            event, doubt = _event(scene, told, moment, row, consultation)
            found += [event] if event else []
            doubts += [doubt] if doubt else []
    off = _called_off(scene)
    found = [one for one in found if not _is_off(one, off)]
    people = {row.statement.start: row.who for row in rows.values() if row.who}
    found, moved_doubts, alone = move(scene, _each_once(found, people, _starts(crossed)), moved)
    doubts += moved_doubts
    for statement in alone:
        told = as_it_is_now(scene, statement)
        event, doubt = _event(scene, told, moved_to(scene, statement), None, consultation)
        found += [event] if event else []
        doubts += [doubt] if doubt else []
    return found, list(dict.fromkeys(doubts))


def _moments(
    scene: Scene, statement: Statement, days: list[DateMatch], row: Row | None
) -> Sequence[Moment]:
    if row is not None and row.slots is not None:
        return row.slots
    hours, _ = hours_around(scene, statement)
    text = statement.text if row is None else without_midnight(statement.text)
    return moments_of(text, days, hours, bare=row is not None)


def _single_days(scene: Scene, statement: Statement) -> list[DateMatch]:
    """The days on which something may be, without last days and the bounds of weekly hours."""
    days = [day for day in days_of(scene, statement) if not is_until(statement.text, day.start)]
    if len(days) < len(days_of(scene, statement)) and scene.names(
        statement.text, "hand_in", "intake", "booking"
    ):
        days = [day for day in days if not _SINCE.search(fold(statement.text[: day.start]))]
    weekly = recurring(statement.text, scene.document.published) if days else []
    weekly = [one for one in weekly if one.hours.begin is not None]
    bounds = {bound for one in weekly for bound in bounds_of(one)}
    return [day for day in days if not (weekly and (day.first in bounds or day.first != day.last))]


def _called_off(scene: Scene) -> set[tuple[str, date]]:
    """Kinds and days of events that another sentence says will not take place."""
    off = set()
    for one in scene.statements:
        if one.block.kind == "heading" or is_off_in_part(scene, one):
            continue
        if scene.names(one.text, "cancelled"):
            kinds = {hit.name for hit in scene.found(one.text, *KINDS)}
            off |= {(kind, day.first) for kind in kinds for day in days_of(scene, one)}
    return off


def _is_off(event: Event, off: set[tuple[str, date]]) -> bool:
    return event.start is not None and (event.kind, event.start.date()) in off


def _event(
    scene: Scene,
    statement: Statement,
    moment: Moment,
    row: Row | None,
    consultation: Consultation | None,
) -> tuple[Event | None, str | None]:
    topic = topic_of(scene, statement, moment.day.start, row)
    if topic is None:
        return None, None
    quote = " ".join(statement.text.split())[:120]
    every = ranged_hours(statement.text, moment) if topic.own else None
    if moment.begin is None or (moment.day.first != moment.day.last and every is None):
        bounded = row is not None and bool(row.slots)
        strong = topic.own or bounded or (statement.lead is not None and row is None)
        return None, f"Brak dnia lub godziny wydarzenia: {quote}" if strong else None
    doubt = None
    if moment.day.weekday is not None and moment.day.weekday_agrees is False:
        real = WEEKDAYS[moment.day.first.weekday()]
        doubt = f"Dzień tygodnia nie zgadza się z datą ({moment.day.first} to {real}): {quote}"
    if ends_before(statement.text, moment):
        doubt = doubt or f"Koniec wydarzenia wypada przed jego początkiem: {quote}"
    moment, ending = ended(scene, statement, moment)
    near = around(scene, statement, topic.kind)
    where = whereabouts(scene, near, moment.day, row)
    said = row.told if row is not None and row.told else (statement,)
    citations: dict[str, tuple[Citation, ...]] = {
        "when": tuple(
            scene.cite(one)
            for one in (*said, *when_around(scene, statement, moment), ending)
            if one is not None
        )
    }
    if where.place_from:
        citations["place"] = tuple(scene.cite(one) for one in where.place_from)
    if where.phones_from is not None:
        citations["phones"] = (scene.cite(where.phones_from),)
    audience = consultation.audience if consultation else Audience()
    if row is not None and row.whom:
        audience = audience_of_cells("", [row.whom], scene.analyser)
        citations["eligible"] = (scene.cite(statement),)
    elif consultation is not None and "eligible" in consultation.citations:
        citations["eligible"] = consultation.citations["eligible"]
    return Event(
        id=fact_id(
            scene.document, topic.kind, statement.start, moment.start, moment.until, *_subject(row)
        ),
        document_id=scene.document.id,
        citations=citations,
        kind=topic.kind,
        name=with_whom(scene, statement, called(topic, row, statement.block.headings)),
        consultation_id=consultation.id if consultation else None,
        start=None if every else moment.start,
        end=None if every else moment.until,
        recurs=(every,) if every else (),
        valid_from=moment.day.first if every else None,
        valid_until=moment.day.last if every else None,
        place=invited_to(where.place) if where.place else None,
        room=where.room,
        phones=where.phones,
        in_person=where.in_person,
        by_phone=where.by_phone,
        audience=audience,
        confidence=_IN_DOUBT if doubt else 1.0,
        doubts=(doubt,) if doubt else (),
    ), doubt


def _starts(crossed: dict[int, list[Row]]) -> frozenset[int]:
    """Where the cells stand that crosswise tables have for one slot alone."""
    return frozenset(row.told[0].start for rows in crossed.values() for row in rows if row.told)


def _subject(row: Row | None) -> list[str]:
    """What tells the slots of one line of a crosswise table apart."""
    return [f"{row.place} {row.who}"] if row is not None and row.told else []


def _each_once(found: list[Event], people: dict[int, str], crossed: Container[int]) -> list[Event]:
    """One event for each kind, beginning and who is on duty: the one that says most."""

    def key(event: Event) -> tuple[str, str]:
        row = event.citations["when"][0].start
        who = people.get(row) or (f"{event.place} {event.name}" if row in crossed else "")
        return event.kind, f"{event.start} {event.valid_from} {event.recurs} {who}"

    def said(event: Event) -> int:
        return sum(bool(x) for x in (event.end, event.place, event.room, event.phones))

    groups: Iterator[tuple[tuple[str, str], Iterator[Event]]] = groupby(sorted(found, key=key), key)
    return sorted(
        (max(group, key=said) for _, group in groups), key=lambda e: (str(e.start), e.kind)
    )
