"""Last days that are put off, and what is called off, suspended or put back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time

from ingest.extract.change_days import days_of, in_near_year, new_day, said_ahead, statements_ahead
from ingest.extract.change_making import change_of
from ingest.extract.change_moves import moved, one_move, where
from ingest.extract.change_roles import OF_WHAT_IS_OFF, Role, invites, paired
from ingest.extract.change_words import DEADLINES, EVENTS, WHOLE, cues
from ingest.extract.deadline_hours import last_hour
from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch, find_times
from knowledge.folding import fold
from knowledge.model import Change, ChangeHow

_WAYS = ("email", "post", "box", "online", "epuap", "edelivery", "in_person_hand", "fax", "papers")
_OF_DEADLINES = frozenset({"extended", "moved", "corrected"})
_ALONE = re.compile(
    r"\b(?:termin\w*|zmian\w*|przedluzeni\w*|wydluzeni\w*|dat[aey]|powyzsz\w+)\b[^.;]{0,40}"
    r"\b(?:nie\s+)?(?:dotycz|obejmuj|obowiazuj|odnosi)\w*"
    r"|\bnie\s+dotyczy\b|\bnie\s+obejmuje\b|\b(?:dotyczy|obejmuje)\s+(?:to\s+)?(?:tylko|wylacznie|jedynie)\b"
    r"|\bz\s+wyjatkiem\b|\bpozostaj\w+\s+(?:bez\s+zmian|niezmienion)|\bnie\s+ulega(?:ja)?\s+zmianie"
    r"|\bpo\s+staremu\b|\bjak\s+dotychczas\b"
)
_REST = re.compile(
    r"\W*(?:pozostal\w+|reszta)\s+(?:postanowie|zapis|tres|punkt|warunk|czes|informac)"
)
_OTHER_MATTER = re.compile(r"\b(?:dyzur|spotkani|warszt|rapor|wynik|oglosz)\w*")
_CLOSED = re.compile(r"\b(?:zamyka|zamkni|konczy|zakoncz)\w*")
_OTHER_DAY = re.compile(
    r"\b(?:now|inn)(?:y|ym|e|a|ej)\s+(?:termin|dat|dzien)|\bw\s+zamian"
    r"|\b(?:termin|dyzur|dzien|spotkanie)\s+zastepcz"
    r"|\bzastepcz\w*\s+(?:termin|dyzur|dzien|spotkani)|\bzamiast" + OF_WHAT_IS_OFF
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
    change = change_of(
        scene, used, "extended" if how == "extended" else "moved", DEADLINES,
        old=in_near_year(statement.text, old[0], new[-1]) if old else None,
        new=new[-1].last, end=hour,
    )  # fmt: skip
    limits = tuple(scene.cite(one) for one in _limits(scene, used[-1]))
    yield replace(change, citations={**change.citations, "limits": limits}) if limits else change


def _limits(scene: Scene, last: Statement) -> list[Statement]:
    """The sentences behind another last day that say for what alone it holds, or what ends before.

    A sentence that names a way of handing in and a day of its own is one of them.
    """
    found: list[Statement] = []
    for one in statements_ahead(scene, last):
        folded = fold(one.text)
        of_way = scene.names(one.text, *_WAYS) and days_of(scene, one)
        if _REST.match(folded):
            continue
        if _ALONE.search(folded) or (of_way and not _OTHER_MATTER.search(folded)):
            found.append(one)
        elif cues(scene, one.text) & _OF_DEADLINES:
            break
    return found


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
    if how == "cancelled" and not whole and _gives_instead(statement.text, days, roles):
        yield from moved(scene, statement, of, days, roles)
        return
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


def _gives_instead(text: str, days: Sequence[DateMatch], roles: Sequence[Role]) -> bool:
    """Whether a text names one day that is off, and behind it one in its place."""
    told = [
        (day, one) for day, one in zip(days, roles, strict=True) if one not in ("named", "since")
    ]
    if len(told) != 2 or told[1][1] not in ("new", ""):
        return False
    between = text[told[0][0].end : told[1][0].start]
    return _OTHER_DAY.search(fold(between)) is not None or invites(between)


def _has_instead(scene: Scene, statement: Statement) -> bool:
    """Whether a following sentence gives another day in place of one that is off."""
    return any(
        days and (_OTHER_DAY.search(fold(one.text)) or invites(one.text[: days[0].start]))
        for one in statements_ahead(scene, statement)
        for days in [days_of(scene, one)]
    )
