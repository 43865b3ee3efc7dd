"""Weekdays of a month on which weekly hours do not hold: "w pierwszą środę nie przyjmuje"."""

import re
from dataclasses import replace

from ingest.extract.scene import Scene, Statement
from knowledge.folding import fold
from knowledge.model import Event, WeeklyHours

_NTH = {"pierwsz": 1, "drug": 2, "trzeci": 3, "czwart": 4}
_DAYS = ("poniedzialek", "wtorek", "srode", "czwartek", "piatek", "sobote", "niedziele")
_EVERY = (1, 2, 3, 4, 5)
_WHEN = re.compile(
    rf"\b(?P<nth>{'|'.join(_NTH)})\w*\s+(?P<day>{'|'.join(_DAYS)})\s+(?:kazdego\s+)?(?:miesiaca|m-ca)"
)
_OFF = re.compile(
    r"\bnie\s+(?:przyjmuj|dyzuruj|pracuj|udziela|odbywa|prowadz|jest\s+czynn|ma\s+(?:dyzur|zajec|porad))"
    r"|\bnieczynn|\bzamkniet|\bbez\s+dyzuru|\bbrak\s+dyzuru"
)


def without_nth(scene: Scene, event: Event, own: Statement) -> Event:
    """The event without the weekdays of each month that a sentence about the same takes out."""
    for one, nth, day in scene.once("nth pauses", 0, lambda: _read(scene)):
        if not _names(scene, one, own) or not any(day in hours.weekdays for hours in event.recurs):
            continue
        recurs = tuple(part for hours in event.recurs for part in _apart(hours, nth, day))
        cited = (*event.citations["when"], scene.cite(one))
        event = replace(event, recurs=recurs, citations={**event.citations, "when": cited})
    return event


def _read(scene: Scene) -> list[tuple[Statement, int, int]]:
    found = []
    for one in scene.statements:
        folded = fold(one.text)
        when = _WHEN.search(folded) if one.block.kind not in ("heading", "row") else None
        if when and _OFF.search(folded):
            found.append((one, _NTH[when["nth"]], _DAYS.index(when["day"])))
    return found


def _names(scene: Scene, one: Statement, own: Statement) -> bool:
    """Whether a sentence names what the hours are of, or stands below them and names nobody."""
    said = {x for t in scene.tokens(one.text) if "noun" in t.pos for x in t.lemmas}
    told = {x for t in scene.tokens(own.text) for x in t.lemmas}
    others = {x for t in scene.tokens(one.text) if "noun" in t.pos and not t.lemmas & _PLAIN
              for x in t.lemmas}  # fmt: skip
    return bool(said & told - _PLAIN) or (not others and one.block.headings == own.block.headings)


def _apart(hours: WeeklyHours, nth: int, day: int) -> tuple[WeeklyHours, ...]:
    """The hours of the other weekdays, and those of this one in the other weeks of a month."""
    if day not in hours.weekdays or hours.every > 1:
        return (hours,)
    kept = tuple(n for n in hours.of_month or _EVERY if n != nth)
    others = tuple(one for one in hours.weekdays if one != day)
    rest = (replace(hours, weekdays=others),) if others else ()
    return (*rest, replace(hours, weekdays=(day,), of_month=kept)) if kept else rest


_PLAIN = frozenset({"miesiac", "dzien", "dyzur", "sroda", "poniedzialek", "wtorek", "czwartek",
                    "piatek", "sobota", "niedziela", "godzina"})  # fmt: skip
