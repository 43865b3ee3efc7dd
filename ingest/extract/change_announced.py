"""Moves that only a heading calls so: "zmiana miejsca" above, the new place in a sentence below."""

import re
from dataclasses import replace

from ingest.extract.change_days import days_of
from ingest.extract.change_making import change_of
from ingest.extract.change_moves import where
from ingest.extract.change_words import EVENTS, called, cues, things
from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch, find_dates, find_times
from knowledge.folding import fold
from knowledge.model import Change

_DAY = re.compile(r"\b(?:termin|dat[aeyę]\b|dni[ae]?\b)")
_HOUR = re.compile(r"\bgodzin")
_PLACE = re.compile(r"\b(?:miejsc|sal[aiey]\b|lokalizac|adres|siedzib)")
_TAKES_PLACE = re.compile(
    r"\b(?:odbed|odbyw|bedzie\s+odbyw|rozpoczn|zaczn|zaprasz|spotyk|spotkamy|przyjm)\w*"
)
_OF_ANOTHER_TIME = re.compile(r"\b(?:ubiegl|zeszl|poprzedni|minion|dotychczas|pierwotn)\w*|\bmial")


def announced_move(scene: Scene, statement: Statement) -> Change | None:
    """The move that a heading announces and the one sentence below it gives, or None.

    Where several sentences could, none is taken: they are a timetable rather than a change.
    """
    head = _head(scene, statement)
    if head is None or not _is_told(scene, statement, head):
        return None
    own = [one for one in scene.statements if _is_told(scene, one, head)]
    if len(own) != 1:
        return None
    old, new = _days(scene, statement, head)
    times = [one for one in find_times(statement.text) if one.relation == "at"]
    hours = times[0] if times and (new or _HOUR.search(fold(head))) else None
    place, room, phones = where(scene, [statement])
    if new is None and hours is None and not (_PLACE.search(fold(head)) and (place or room)):
        return None
    change = change_of(
        scene, [statement], "moved", things(scene, statement, scene.document.title) or EVENTS,
        old=old.first if old else None,
        new=new.first if new else None,
        begin=hours.begin if hours else None, end=hours.until if hours else None,
        place=place, room=room, phones=phones,
    )  # fmt: skip
    return replace(change, about=f"{called(scene, statement.text)} {called(scene, head)}".strip())


def _head(scene: Scene, statement: Statement) -> str | None:
    """The heading above a sentence, or the title, that says that something is moved."""
    for text in (*reversed(statement.block.headings), scene.document.title):
        if "moved" in cues(scene, text) and not cues(scene, text) & {"cancelled", "hypothetical"}:
            return text
    return None


def _is_told(scene: Scene, statement: Statement, head: str) -> bool:
    """Whether a sentence says of an event what the heading says to be changed."""
    text, folded = statement.text, fold(statement.text)
    if statement.block.kind in ("heading", "row") or not _TAKES_PLACE.search(folded):
        return False
    if _OF_ANOTHER_TIME.search(folded) or cues(scene, text) & {"unchanged", "hypothetical"}:
        return False
    if not set(things(scene, statement, scene.document.title)) <= set(EVENTS):
        return False
    days = days_of(scene, statement)
    if len(days) > 1:
        return False
    what = fold(head)
    times = [one for one in find_times(text) if one.relation == "at"]
    place, room, _ = where(scene, [statement])
    return bool(
        (_DAY.search(what) and days)
        or (_HOUR.search(what) and times)
        or (_PLACE.search(what) and (place or room))
    )


def _days(
    scene: Scene, statement: Statement, head: str
) -> tuple[DateMatch | None, DateMatch | None]:
    """The day that was and the one that is; one that stays is only the day that was."""
    found = find_dates(head, scene.document.published, relative_words=False, year="next")
    above = [one for one in found if one.precision == "day"]
    below = days_of(scene, statement)
    if not _DAY.search(fold(head)):
        return next(iter(below or above), None), None
    old = above[0] if len(above) == 1 else None
    new = below[0] if below else None
    if old and new and old.first == new.first:
        return None, new
    return old, new
