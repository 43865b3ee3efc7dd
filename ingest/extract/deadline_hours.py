"""The hour until which a last day lasts, told from the hours at which an office is open."""

import re
from datetime import date, time

from ingest.extract.scene import Scene
from knowledge.dates import DateMatch, TimeMatch, find_dates, find_times
from knowledge.folding import fold
from knowledge.recurring import recurring

_NOON = re.compile(r"[\s,(–-]*(?:do|przed|w)\s+poludni(?:a|e|em)\b")
_SINCE = re.compile(r"\b(?:od|po|poczawszy\s+od)\s+(?:godz\w*\.?\s*)?$")
_ANY_DAY = date(2024, 1, 1)  # for days without a year, of which none is asked
_JOINT = re.compile(r"[\s,(–-]*(?:o\s+)?(?:godz\w*\.?\s*)?")  # between a day and its hour
_AHEAD, _BEHIND = 45, 10  # characters between the day and its hour
_ANY_TIME = ("email", "online", "epuap", "edelivery", "post", "box")  # ways without opening hours


def last_hour(scene: Scene, text: str, day: DateMatch) -> time | None:
    """The hour at which a last day ends; None where a sentence only says when an office is open.

    Hours of weekdays count where they are the same for all the week and the day is one of them,
    and hours of opening where there is no way of handing in that does without them.
    """
    if _NOON.match(fold(text[day.end :])):
        return time(12)
    times = [one for one in find_times(text) if one.relation in ("at", "before")]
    behind = [one for one in times if 0 <= one.start - day.end <= _AHEAD]
    ahead = [
        one
        for one in times
        if 0 <= day.start - one.end <= _BEHIND and not _of_earlier_day(text, one)
    ]
    for one in (*_of_day(text, day, behind), *ahead):
        if _begins(text, one):
            continue
        if _is_of_weekdays(text, day) or (_is_opening(one) and scene.names(text, *_ANY_TIME)):
            return None
        return one.until or one.begin
    return None


def _of_day(text: str, day: DateMatch, behind: list[TimeMatch]) -> list[TimeMatch]:
    """The hours behind a day, up to the next day that the text names."""
    later = [one.start for one in find_dates(text, relative_words=False) if one.start >= day.end]
    return [one for one in behind if one.start < min(later, default=len(text))]


def _of_earlier_day(text: str, hours: TimeMatch) -> bool:
    """Whether hours stand right behind another day, whose they are: "od 4 maja, godz. 9:00, do"."""
    days = find_dates(text, _ANY_DAY, relative_words=False)
    before = [one.end for one in days if one.end <= hours.start]
    if not before or hours.relation != "at":  # "do 20:00 15 maja" begins with its own word
        return False
    return _JOINT.fullmatch(fold(text[max(before) : hours.start])) is not None


def _begins(text: str, hours: TimeMatch) -> bool:
    """Whether an hour is that at which something begins."""
    return hours.until is None and _SINCE.search(fold(text[: hours.start])) is not None


def _is_opening(one: TimeMatch) -> bool:
    """Whether hours are those between which somebody takes things in."""
    return one.relation == "at" and one.until is not None


def _is_of_weekdays(text: str, day: DateMatch) -> bool:
    """Whether the hours of a text differ by weekday, or are not those of the day."""
    weekly = [one.hours for one in recurring(text)]
    if not weekly:
        return False
    return len(weekly) > 1 or day.last.weekday() not in weekly[0].weekdays
