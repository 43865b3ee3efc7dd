"""Events that another sentence moves to another day."""

from dataclasses import replace
from datetime import datetime

from ingest.extract.places import place_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.when import days_of, moments_of
from knowledge.model import Event

_DAYS = 2


def is_moved(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence moves a slot or meeting from one day to another."""
    return (
        statement.block.kind not in ("row", "heading")
        and scene.names(statement.text, "moved")
        and len(days_of(scene, statement)) == _DAYS
        and scene.names(statement.text, "duty_slot", "meeting")
    )


def move(
    scene: Scene, found: list[Event], statements: list[Statement]
) -> tuple[list[Event], list[str]]:
    """The events with those moved on their new day, and a sentence about each move."""
    doubts = []
    for statement in statements:
        old, _ = days_of(scene, statement)
        kinds = {hit.name for hit in scene.found(statement.text, "duty_slot", "meeting")}
        doubts.append(f"Wydarzenie przeniesione na inny dzień: {statement.text}"[:160])
        result: list[Event] = []
        for event in found:
            hit = event.kind in kinds and event.start and event.start.date() == old.first
            result.append(_moved(scene, event, statement) if hit else event)
        found = result
    return sorted(found, key=lambda e: (str(e.start), e.kind)), doubts


def _moved(scene: Scene, event: Event, statement: Statement) -> Event:
    """The event on its new day, with the hours and the place that the sentence gives anew."""
    day = days_of(scene, statement)[1]
    (moment, *_) = moments_of(statement.text, [day], [])
    start, until = moment.start, moment.until
    if moment.begin is None and event.start is not None:
        start = datetime.combine(day.first, event.start.time())
        until = datetime.combine(day.first, event.end.time()) if event.end else None
    own = scene.cite(statement)
    citations = {**event.citations, "when": (own, *event.citations["when"])}
    place = place_of(scene, statement.text)
    if place is not None:
        citations["place"] = (own,)
    return replace(
        event,
        id=fact_id(scene.document, event.kind, statement.start, start, until),
        citations=citations,
        start=start,
        end=until,
        place=statement.text[place.start : place.end] if place else event.place,
        room=None if place else event.room,
        in_person=True if place else event.in_person,
    )
