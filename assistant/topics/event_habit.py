"""Whether something is on every week: "czy dyżur jest w każdą sobotę"."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant.draft import Draft
from assistant.frame import Frame
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.event_choice import Choice
from assistant.topics.event_lines import rule_claim
from knowledge.folding import fold
from knowledge.model import Event, WeeklyHours

_DAY = r"(?:poniedzial\w*|wtor\w*|srod\w*|czwart\w*|piat\w*|sobot\w*|niedziel\w*)"
_EVERY = re.compile(
    rf"\b(?:kazd\w+|wszystkie)\s+(?:we?\s+)?{_DAY}|\bco\s+tydzien\b|\bcotygodni"
    r"|\bcodzienn|\bkazdego\s+dnia\b|\bco\s+dzien\b"
)
_WEEK = 7


def supposes_every_week(frame: Frame) -> bool:
    """Whether a question supposes that something is on in each week."""
    return bool(_EVERY.search(fold(frame.text)))


def not_every_week(frame: Frame, draft: Draft, choice: Choice, texts: Texts) -> Draft | None:
    """The draft with a no, where every week is supposed and the days that are told say otherwise.

    Days given one by one tell nothing of the weeks behind the last; they only say no.
    """
    if not supposes_every_week(frame) or not asks_whether(frame):
        return None
    no = texts.say("answer.no")
    weekdays = {one.weekday for one in frame.dates if one.weekday is not None}
    first = next((one for one in (*draft.facts, *choice.events) if isinstance(one, Event)), None)
    if first is not None and first.recurs:
        if any(_is_weekly(one, weekdays) for one in first.recurs):
            return None
        rule = rule_claim(first, texts)
        others = (claim for claim in draft.claims if claim != rule)
        return replace(draft, claims=(rule, *others), verdict=no)
    days = [one.start.date() for one in choice.events if one.start is not None]
    if any(one.recurs for one in choice.events) or _goes_on(days, weekdays):
        return None
    return replace(draft, verdict=no)


def _is_weekly(hours: WeeklyHours, weekdays: set[int]) -> bool:
    return hours.every == 1 and not hours.of_month and weekdays <= {*hours.weekdays}


def _goes_on(days: list[date], weekdays: set[int]) -> bool:
    """Whether days given one by one are all a week apart, so that there may be more of them."""
    apart = {(after - day).days for day, after in pairwise(sorted(days))}
    return apart == {_WEEK} and (not weekdays or {day.weekday() for day in days} == weekdays)
