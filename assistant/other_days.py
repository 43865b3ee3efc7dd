"""Questions for another day than one on which somebody cannot come: "nie mogę we wtorek"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.frame import Context, Frame
from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold
from knowledge.model import Event

OTHER = "other"  # among what a frame says of the order of events

_OTHER = re.compile(
    r"\b(?:(?:inn\w+|kolejn\w+) (?:dni\b|dzien|dnia|termin\w*|dat\w*)|kiedy indziej|innym razem)"
)
_UNABLE = re.compile(
    r"\bnie (?:\w+ ){0,2}?(?:pasuj\w+|moge|mozemy|moze|dam rady|damy rady|zdaz\w+|odpowiada\w*"
    r"|przyj\w+|make)\b"
)
_EVENTS = frozenset({"duty_slot", "meeting"})
_TOPIC = "events"


def for_other_days(frame: Frame, context: Context | None) -> Frame | None:
    """The frame of all the days of what was told of or is named, where another is asked for.

    Of nothing named they are those of every event; another thing keeps its own days.
    """
    said = fold(frame.text)
    if not (_OTHER.search(said) and _UNABLE.search(said)):
        return None
    kinds = frame.kinds & _EVENTS
    if not kinds and any(not (word.town or word.place) for word in frame.things):
        return None
    goes_on = context is not None and context.topic == _TOPIC
    told = context.frame.kinds & _EVENTS if context and goes_on else frozenset()
    return replace(
        frame,
        kinds=kinds or told or _EVENTS,
        attributes=frozenset({"when"}),
        order=frozenset({"all", OTHER}),
        anchor=context.fact_ids if context and goes_on and len(context.fact_ids) == 1 else (),
        dates=(),
        times=(),
    )


def without_those(events: Sequence[Event], frame: Frame, today: date) -> list[Event]:
    """The events on other days than those named, or than the one just told of where none is."""
    named = find_dates(frame.text, today)
    if not named:
        return [one for one in events if one.id not in frame.anchor]
    return [one for one in events if one.start and not _is_on(one.start.date(), named)]


def _is_on(day: date, named: Sequence[DateMatch]) -> bool:
    return any(
        one.first <= day <= one.last
        or (one.weekday == day.weekday() and one.precision == "day" and not one.year_given)
        for one in named
    )
