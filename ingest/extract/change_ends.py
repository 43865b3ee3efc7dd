"""Last days that are put off, and what is called off, suspended or put back."""

import re
from collections.abc import Iterator, Sequence
from datetime import time

from ingest.extract.change_days import days_of, in_near_year, new_day, said_ahead, statements_ahead
from ingest.extract.change_making import change_of
from ingest.extract.change_moves import one_move, where
from ingest.extract.change_roles import Role, paired
from ingest.extract.change_words import DEADLINES, EVENTS, WHOLE
from ingest.extract.deadline_hours import last_hour
from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch, find_times
from knowledge.folding import fold
from knowledge.model import Change, ChangeHow

_CLOSED = re.compile(r"\b(?:zamyka|zamkni|konczy|zakoncz)\w*")
_OTHER_DAY = re.compile(
    r"\b(?:now|inn)(?:y|ym|e|a|ej)\s+(?:termin|dat|dzien)|\bw\s+zamian"
    r"|\b(?:termin|dyzur|dzien|spotkanie)\s+zastepcz"
    r"|\bzastepcz\w*\s+(?:termin|dyzur|dzien|spotkani)"
)


def of_deadline(
    scene: Scene,
    statement: Statement,
    how: ChangeHow,
    days: Sequence[DateMatch],
    roles: Sequence[Role],
    found: frozenset[str],
) -> Iterator[Change]:
    """Another last day, or that what has one will not be."""
    if how in ("cancelled", "suspended", "restored"):
        yield from called_off(scene, statement, how, WHOLE, days, roles, found)
        return
    since: Role = "new" if _CLOSED.search(fold(statement.text)) else "named"
    told = paired([one if one != "since" else since for one in roles])
    pairs = [(day, one) for day, one in zip(days, told, strict=True) if one in ("old", "new")]
    new = [day for day, one in pairs if one == "new"]
    old = [day for day, one in pairs if one == "old"]
    if len(new) == 2 and not old:
        old, new = new[:1], new[1:]
    used = [statement]
    if not new and not old and said_ahead(scene, statement):
        return
    if not new:
        new, used = new_day(scene, statement)
    if not new:
        return
    text = used[-1].text
    hour = last_hour(scene, text, new[-1])
    yield change_of(
        scene, used, "extended" if how == "extended" else "moved", DEADLINES,
        old=in_near_year(statement.text, old[0], new[-1]) if old else None,
        new=new[-1].last, end=hour,
    )  # fmt: skip


def called_off(
    scene: Scene,
    statement: Statement,
    how: ChangeHow,
    of: Sequence[str],
    days: Sequence[DateMatch],
    roles: Sequence[Role],
    found: frozenset[str],
) -> Iterator[Change]:
    """What will not take place, or takes place after all."""
    whole = not of or ("procedure" in found and not scene.names(statement.text, *EVENTS))
    if how == "suspended":
        since = [d for d, one in zip(days, roles, strict=True) if one in ("since", "old")]
        until = [d for d, one in zip(days, roles, strict=True) if one == "new"]
        until = until or [d for d in days if d.first != d.last]
        since = since or [d for d in until if d.first != d.last]
        yield change_of(
            scene, [statement], how, WHOLE if whole else tuple(of),
            old=since[0].first if since else (days[0].first if days and not until else None),
            new=until[0].last if until else None,
        )  # fmt: skip
        return
    old = [d for d, one in zip(days, roles, strict=True) if one not in ("named", "since")]
    if how == "cancelled" and len(old) == 1 and not whole and _has_instead(scene, statement):
        change = one_move(scene, statement, of, old[0], None)
        if change is not None and change.new is not None:
            yield change
            return
    if whole:
        yield change_of(scene, [statement], how, WHOLE)
        return
    if how == "restored" and len(old) == 1:
        yield _held_after_all(scene, statement, of, old[0])
        return
    for day in old:
        hours = _hours_of(statement.text, day, old)
        yield change_of(scene, [statement], how, tuple(of), old=day.first, old_begin=hours)
    if not old:
        yield change_of(scene, [statement], how, tuple(of))


def _hours_of(text: str, day: DateMatch, days: Sequence[DateMatch]) -> time | None:
    """The hour at which what is off on a day was to begin, where one is told."""
    later = min((one.start for one in days if one.start > day.start), default=len(text))
    times = [one for one in find_times(text) if one.relation == "at"]
    behind = [one for one in times if day.end <= one.start < later]
    told = behind or (times if len(days) == 1 else [])
    return told[0].begin if len(told) == 1 else None


def _held_after_all(
    scene: Scene, statement: Statement, of: Sequence[str], day: DateMatch
) -> Change:
    """What takes place after all, with the hours and the place that the sentence gives it."""
    times = [one for one in find_times(statement.text) if one.relation == "at"]
    place, room, phones = where(scene, [statement])
    hours = times[0] if len(times) == 1 else None
    return change_of(
        scene, [statement], "restored", tuple(of), old=day.first,
        begin=hours.begin if hours else None, end=hours.until if hours else None,
        place=place, room=room, phones=phones,
    )  # fmt: skip


def _has_instead(scene: Scene, statement: Statement) -> bool:
    """Whether a following sentence gives another day in place of one that is off."""
    return any(
        _OTHER_DAY.search(fold(one.text)) and days_of(scene, one)
        for one in statements_ahead(scene, statement)
    )
