"""Events that another sentence moves to another day."""

import re
from dataclasses import replace
from datetime import datetime

from ingest.extract.places import place_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.when import Moment, days_of, moments_of
from knowledge.dates import DateMatch
from knowledge.folding import fold
from knowledge.model import Event

_DAYS = 2
_INSTEAD = re.compile(r"\b(?:z|ze|zamiast)\s+(?:dnia\s+)?$")


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
) -> tuple[list[Event], list[str], list[Statement]]:
    """The events with those moved on their new day, a sentence about each move, what is left.

    Left are the statements that move an event which this document does not give itself.
    """
    doubts = []
    alone = []
    for statement in statements:
        old, _ = _days(scene, statement)
        kinds = {hit.name for hit in scene.found(statement.text, "duty_slot", "meeting")}
        hits = [e for e in found if e.kind in kinds and e.start and e.start.date() == old.first]
        if hits:  # what moves an event of another paper is linked to it, or doubted there
            doubts.append(f"Wydarzenie przeniesione na inny dzień: {statement.text}"[:160])
        alone += [] if hits else [statement]
        found = [_moved(scene, one, statement) if one in hits else one for one in found]
    return sorted(found, key=lambda e: (str(e.start), e.kind)), doubts, alone


def moved_to(scene: Scene, statement: Statement) -> Moment:
    """The new day with the hours that the sentence gives it."""
    _, new = _days(scene, statement)
    days = days_of(scene, statement)
    return next(one for one in moments_of(statement.text, days, []) if one.day == new)


def _days(scene: Scene, statement: Statement) -> tuple[DateMatch, DateMatch]:
    """The old day and the new one: "z 14 na 19 stycznia", "na 19 stycznia zamiast 14"."""
    first, second = days_of(scene, statement)
    before = fold(statement.text[: second.start])
    return (second, first) if _INSTEAD.search(before) else (first, second)


def _moved(scene: Scene, event: Event, statement: Statement) -> Event:
    """The event on its new day, with the hours and the place that the sentence gives anew."""
    moment = moved_to(scene, statement)
    start, until = moment.start, moment.until
    if moment.begin is None and event.start is not None:
        start = datetime.combine(moment.day.first, event.start.time())
        until = datetime.combine(moment.day.first, event.end.time()) if event.end else None
    own = scene.cite(statement)
    citations = {**event.citations, "when": (own, *event.citations["when"])}
    place = place_of(scene, statement.text)
    said = [scene.tokens(statement.text)[one.first].start
            for one in scene.found(statement.text, "moved")]  # fmt: skip
    if place is not None and said and place.start < said[0]:
        place = None  # where it was to be tells which one is moved
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
