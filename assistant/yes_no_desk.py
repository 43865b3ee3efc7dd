"""Yes or no by a day: whether a desk takes things in then, or a letter sent then counts."""

import re
from datetime import date, datetime

from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.hours_told import hours_told
from assistant.retrieve import View
from assistant.topics.submission_lines import first_day
from assistant.topics.submission_means import wanted_means
from assistant.wording import local
from assistant.yes_no_words import Decided
from knowledge.deadline_words import deadline_rule
from knowledge.folding import fold
from knowledge.model import Deadline, SubmissionChannel

_TOPIC = "submission"
_TILL = re.compile(r"\bdo \w+$")
_BY_STAMP = re.compile(r"(?<!nie )\b(?:dat\w+|dzien|dnia)?\s*(?:stempl\w+|nadani\w+)")
_NOT_STAMP = re.compile(r"\b(?:nie|a nie)\s+(?:\w+\s+){0,2}?(?:stempl|nadani)")
_BY_RECEIPT = re.compile(r"\b(?:wplyw|wplyni|otrzyman|doreczen|dotarci)\w*")
_NOT_RECEIPT = re.compile(r"\b(?:nie|a nie)\s+(?:\w+\s+){0,2}?(?:wplyw|wplyni|otrzyman|doreczen)")


def by_desk(draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether things are taken in by hand on the one day asked about; None where nothing tells."""
    if draft.topic != _TOPIC or wanted_means(frame) != {"in_person"}:
        return None
    day = _day(frame)
    for one in draft.facts:
        if isinstance(one, Deadline) and too_late_then(one, day, frame):
            places = {*cited(one, "until")}
            said = next((claim for claim in draft.claims if places & {*claim.citations}), None)
            return (False, said) if said else None
    desks = [one for one in draft.facts
             if isinstance(one, SubmissionChannel) and one.means == "in_person"]  # fmt: skip
    if day is None or len(desks) != 1:
        return None
    given = {*cited(desks[0], "address")}
    claim = next((one for one in draft.claims if given & {*one.citations}), None)
    now = local(view.now).replace(tzinfo=None)
    told = hours_told([claim], view, now.date()) if claim else None
    if claim is None or told is None or day < now.date():
        return None
    state = told.weeks.on(day)
    if state.is_open is False:
        return False, claim
    if not state.is_open or told.unsure or frame.times or not _in_time(draft, day):
        return None
    ends = [until for _, until in state.spans]
    over = day == now.date() and not any(end and now.time() < end for end in ends)
    return None if over else (True, claim)


def by_posting(draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether a letter posted on the day asked about counts, by what the paper says keeps it."""
    if draft.topic != _TOPIC or wanted_means(frame) != {"post"}:
        return None
    day = _day(frame)
    ends = [one.until for one in draft.facts if isinstance(one, Deadline) and one.until]
    claim = next((one for one in draft.claims if deadline_rule(one.text)), None)
    if day is None or len(ends) != 1 or claim is None or day > ends[0].date():
        return None
    start, end = deadline_rule(claim.text) or (0, 0)
    rule = fold(claim.text[start:end])
    received = _counts(rule, _BY_RECEIPT, _NOT_RECEIPT)
    if _counts(rule, _BY_STAMP, _NOT_STAMP) and not received:
        return True, claim
    return (False, claim) if received and day == ends[0].date() else None


def may_come_late(draft: Draft, frame: Frame) -> bool:
    """Whether something is to be posted on a day where the paper counts the one it comes."""
    if wanted_means(frame) != {"post"} or _day(frame) is None:
        return False
    spans = [(one.text, span) for one in draft.claims if (span := deadline_rule(one.text))]
    return any(
        _counts(fold(text[start:end]), _BY_RECEIPT, _NOT_RECEIPT) for text, (start, end) in spans
    )


def too_late_then(deadline: Deadline, asked: date | None, frame: Frame) -> bool:
    """Whether every hour that is named on the last day itself is behind its last one."""
    hours = [one.begin for one in frame.times if one.relation != "part"]
    last = deadline.until
    if last is None or deadline.all_day or not hours or asked != last.date():
        return False
    return min(hours) > last.time()


def _counts(rule: str, said: re.Pattern[str], denied: re.Pattern[str]) -> bool:
    return said.search(denied.sub(" ", rule)) is not None


def _in_time(draft: Draft, day: date) -> bool:
    """Whether a day lies within the only last day that is told, and not before the first."""
    ends = [one for one in draft.facts if isinstance(one, Deadline) and one.until]
    if len(ends) != 1 or ends[0].until is None:
        return False
    first, last = first_day(ends[0]), ends[0].until
    return (first is None or first <= day) and datetime.combine(day, last.time()) <= last


def _day(frame: Frame) -> date | None:
    """The one day that a question names, unless it is one until which something is done."""
    if any(_TILL.search(fold(frame.text[: one.end])) for one in frame.dates):
        return None
    days = {one.first for one in frame.dates if one.precision == "day" and one.first == one.last}
    return days.pop() if len(days) == 1 == len(frame.dates) else None
