"""Duty slots and meetings: when, where, by which telephone, for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from ingest.extract.deadlines import is_until
from ingest.extract.moved import is_moved, move
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.timetables import Row, timetable_rows
from ingest.extract.when import Moment, days_of, hours_around, moments_of, when_around
from ingest.extract.whereabouts import whereabouts
from knowledge.dates import DateMatch
from knowledge.model import Audience, Citation, Consultation, Event

_KINDS = ("duty_slot", "meeting")
_NOUNS = {"duty_slot": "dyżur", "meeting": "spotkanie"}
_WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")

Kind = Literal["duty_slot", "meeting"]


def events(scene: Scene, consultation: Consultation | None) -> tuple[list[Event], list[str]]:
    """Every duty slot and meeting, with sentences about what is in doubt."""
    found: list[Event] = []
    doubts: list[str] = []
    moved: list[Statement] = []
    rows = {row.statement.start: row for row in timetable_rows(scene)}
    for statement in scene.statements:
        row = rows.get(statement.start)
        if statement.block.kind == "row" and row is None:
            continue
        days = [day for day in days_of(scene, statement) if not is_until(statement.text, day.start)]
        if not days or scene.names(statement.text, "cancelled"):
            continue
        if is_moved(scene, statement):
            moved.append(statement)
            continue
        hours, _ = hours_around(scene, statement)
        for moment in moments_of(statement.text, days, hours, bare=row is not None):
            event, doubt = _event(scene, statement, moment, row, consultation)
            found += [event] if event else []
            doubts += [doubt] if doubt else []
    off = _called_off(scene)
    found = [one for one in found if not _is_off(one, off)]
    found, moved_doubts = move(scene, _each_once(found), moved)
    doubts += moved_doubts
    return found, list(dict.fromkeys(doubts))


def _called_off(scene: Scene) -> set[tuple[str, date]]:
    """Kinds and days of events that another sentence says will not take place."""
    off = set()
    for one in scene.statements:
        if one.block.kind != "heading" and scene.names(one.text, "cancelled"):
            kinds = {hit.name for hit in scene.found(one.text, *_KINDS)}
            off |= {(kind, day.first) for kind in kinds for day in days_of(scene, one)}
    return off


def _is_off(event: Event, off: set[tuple[str, date]]) -> bool:
    return event.start is not None and (event.kind, event.start.date()) in off


@dataclass(frozen=True)
class _Topic:
    kind: Kind
    name: str
    own: bool


def _event(
    scene: Scene,
    statement: Statement,
    moment: Moment,
    row: Row | None,
    consultation: Consultation | None,
) -> tuple[Event | None, str | None]:
    topic = _topic(scene, statement, moment.day, row)
    if topic is None:
        return None, None
    quote = " ".join(statement.text.split())[:120]
    if moment.begin is None or moment.day.first != moment.day.last:
        strong = topic.own or (statement.lead is not None and row is None)
        return None, f"Brak dnia lub godziny wydarzenia: {quote}" if strong else None
    doubt = None
    if moment.day.weekday is not None and moment.day.weekday_agrees is False:
        real = _WEEKDAYS[moment.day.first.weekday()]
        doubt = f"Dzień tygodnia nie zgadza się z datą ({moment.day.first} to {real}): {quote}"
    around = _around(scene, statement, topic)
    where = whereabouts(scene, around, moment.day, row)
    citations: dict[str, tuple[Citation, ...]] = {
        "when": tuple(
            scene.cite(one) for one in (statement, *when_around(scene, statement, moment))
        )
    }
    if where.place_from:
        citations["place"] = tuple(scene.cite(one) for one in where.place_from)
    if where.phones_from is not None:
        citations["phones"] = (scene.cite(where.phones_from),)
    if consultation is not None and "eligible" in consultation.citations:
        citations["eligible"] = consultation.citations["eligible"]
    return Event(
        id=fact_id(scene.document, topic.kind, statement.start, moment.start, moment.until),
        document_id=scene.document.id,
        citations=citations,
        kind=topic.kind,
        name=topic.name,
        consultation_id=consultation.id if consultation else None,
        start=moment.start,
        end=moment.until,
        place=where.place,
        room=where.room,
        phones=where.phones,
        in_person=where.in_person,
        by_phone=where.by_phone,
        audience=consultation.audience if consultation else Audience(),
    ), doubt


def _topic(scene: Scene, statement: Statement, day: DateMatch, row: Row | None) -> _Topic | None:
    """The kind of event by the nearest word for one: own, of the leading lines, of headings."""
    for i, text in enumerate(_contexts(scene, statement, row)):
        hits = scene.found(text, *_KINDS)
        if not hits:
            continue
        tokens = scene.tokens(text)
        hit = hits[0]
        if i == 0 and row is None:
            before = [one for one in hits if tokens[one.first].start < day.start]
            hit = before[-1] if before else hits[0]
        kind: Kind = "duty_slot" if hit.name == "duty_slot" else "meeting"
        verb = "verb" in tokens[hit.first].pos and "noun" not in tokens[hit.first].pos
        name = _NOUNS[kind] if verb else _name(scene, text, hit.first)
        return _Topic(kind, name, i == 0)
    return None


def _contexts(scene: Scene, statement: Statement, row: Row | None) -> list[str]:
    """What tells the kind of event: of a row its own column, of listed days at last the title."""
    contexts = scene.contexts(statement)
    if row is not None:
        contexts = [row.what or "", *contexts[1:]]
    headings = statement.block.headings[-1:]
    dated = any(scene.names(text, "column_date") for text in headings)
    if scene.document.kind == "notice" and (dated or statement.block.kind in ("row", "item")):
        contexts.append(scene.document.title)
    return contexts


def _name(scene: Scene, text: str, index: int) -> str:
    """The word for the event with the adjectives and nouns that stand with it."""
    tokens = scene.tokens(text)
    first = last = index
    while (
        first > 0
        and index - first < 3
        and _joined(text, tokens[first - 1].end, tokens[first].start)
    ):
        if "adjective" not in tokens[first - 1].pos or "verb" in tokens[first - 1].pos:
            break
        first -= 1
    while last + 1 < len(tokens) and last - index < 3:
        word = tokens[last + 1]
        if not _joined(text, tokens[last].end, word.start) or not word.pos & {"adjective", "noun"}:
            break
        if word.pos & {"verb", "function"} or word.text[0].isupper() or word.is_number:
            break
        last += 1
    return text[tokens[first].start : tokens[last].end]


def _joined(text: str, end: int, start: int) -> bool:
    return text[end:start] == " "


def _around(scene: Scene, statement: Statement, topic: _Topic) -> list[Statement]:
    """The statements that may hold what this one leaves out, nearest first."""
    around = [statement, *statement.leads()]
    telling = scene.once(f"telling {topic.kind}", 0, lambda: _telling(scene, topic.kind))
    path = statement.block.headings
    near = [one for one in telling if one.block.headings == path and one not in around]
    far = [
        one
        for one in telling
        if one.block.headings != path and one not in around and scene.names(one.text, topic.kind)
    ]
    return [*around, *near, *far]


def _telling(scene: Scene, kind: Kind) -> list[Statement]:
    return [one for one in scene.statements if _tells_of(scene, one, kind)]


def _tells_of(scene: Scene, statement: Statement, kind: Kind) -> bool:
    """Whether a sentence without a day of its own is about this kind of event."""
    if statement.block.kind in ("row", "heading") or days_of(scene, statement):
        return False
    other = "meeting" if kind == "duty_slot" else "duty_slot"
    if scene.names(statement.text, other) and not scene.names(statement.text, kind):
        return False
    return scene.names(statement.text, kind, "venue_label")


def _each_once(found: list[Event]) -> list[Event]:
    """One event for each kind and beginning: the one that says most."""

    def key(event: Event) -> tuple[str, str]:
        return event.kind, str(event.start)

    def said(event: Event) -> int:
        return sum(bool(x) for x in (event.end, event.place, event.room, event.phones))

    groups: Iterator[tuple[tuple[str, str], Iterator[Event]]] = groupby(sorted(found, key=key), key)
    return sorted(
        (max(group, key=said) for _, group in groups), key=lambda e: (str(e.start), e.kind)
    )
