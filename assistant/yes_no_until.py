"""Yes or no by last days: whether something can still be handed in, on the day asked for."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.submission_lines import first_day, has_others
from assistant.topics.submission_monthly import closed_then
from assistant.topics.submission_otherwise import of_way, refused_otherwise
from assistant.topics.submission_refused import refused
from assistant.topics.submission_seat import sits_elsewhere
from assistant.topics.submission_span import comes_on
from assistant.wording import local
from assistant.yes_no_desk import may_come_late, too_late_then
from assistant.yes_no_words import Decided, says
from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold
from knowledge.holidays_pl import is_public_holiday
from knowledge.model import Deadline
from knowledge.sentences import sentences

_UNTIL = re.compile(r"\b(?:do|najpozniej)(?: dnia)? $")
_IS_LAST = re.compile(
    r"\b(?:termin\w*|ostatni\w* (?:dzien|dniem))\b.* "
    r"(?:to|jest|byl|mija|uplywa|przypada|konczy sie|wypada)(?: (?:na|w dniu|dnia|dzien))? $"
)
_TOLD_LAST = re.compile(
    r"^,? ?(?:to|jest|byl|bedzie|to jest) (?:jest )?(?:ten )?(?:\w+ )?"
    r"(?:termin|ostatni dzien|ostateczn)"
)
_AFTER = re.compile(r"\b(?:po|pozniej(?: niz)?|dluzej niz|za)(?: dniu)? $")
_NOW = re.compile(r"\b(?:juz|teraz|dzis|dzisiaj|jeszcze|od razu)\b")
_REACH = 16  # characters before a day in which its preposition stands
_ARRANGED = frozenset({"interpreter", "childcare"})  # asked for by a day of its own
_OPEN = frozenset({"until", "enrolment"}) | _ARRANGED
_SATURDAY = 5
_WAYS = frozenset({"email", "post", "in_person", "fax", "epuap", "edelivery"})


def still(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether something can still be handed in on the day asked for, or today."""
    asks, late, over = (says(name, text) for name in ("still", "late", "over"))
    asks = asks or says("taken_yet", text)
    deadlines = [one for one in draft.facts if isinstance(one, Deadline) and one.until]
    if not deadlines:
        return _on_day_of_month(text, draft, frame, view)
    if "change" in frame.attributes:
        return None
    if (stated := _stated(text, deadlines, draft, frame)) is not None:
        return stated
    if not (asks or late or over or says("taken", text)) or (_of_rule(frame) and not late):
        return None
    now = local(view.now).replace(tzinfo=None)
    asked = asked_day(frame, now.date())
    open_ones = {_is_open(one, now, asked) and not too_late_then(one, asked, frame)
                 for one in deadlines}  # fmt: skip
    places = {place for one in deadlines for place in cited(one, "until")}
    said = next((one for one in draft.claims if places & set(one.citations)), None)
    if (
        len(open_ones) > 1
        or said is None
        or (open_ones == {True} and any(map(has_others, deadlines)))
    ):
        return None
    is_open = open_ones.pop()
    if over:
        return not is_open and all(_began(one, now.date()) for one in deadlines), said
    if late:
        return None if _lets_late(said, view) else (False, said)
    if not is_open:
        ahead = not any(_began(one, now.date()) for one in deadlines)
        return None if ahead and _asks_whoever(text, frame) else (False, said)
    return _open(text, draft, frame, said, view) if asks else None


def _stated(text: str, deadlines: Sequence[Deadline], draft: Draft, frame: Frame) -> Decided | None:
    """Whether the day that is said to be the last is the one of a last day told."""
    day = _supposed_last(text, frame)
    ends = {one.until.date(): one for one in deadlines if one.until is not None}
    if day is None or (len(ends) > 1 and day in ends):
        return None
    places = cited(ends.get(day, deadlines[0]), "until")
    said = next((one for one in draft.claims if {*places} & {*one.citations}), None)
    return None if said is None else (day in ends, said)


def _asks_whoever(text: str, frame: Frame) -> bool:
    """Whether it is asked who is let in rather than whether that has begun."""
    return "who_may" in frame.attributes and not _NOW.search(fold(text))


def _of_rule(frame: Frame) -> bool:
    return "rule" in frame.attributes


def _open(text: str, draft: Draft, frame: Frame, said: Claim, view: View) -> Decided | None:
    """Yes, unless a way is refused, or somebody asks, or an hour, of which a day says nothing."""
    if frame.times or any(one.weekday is not None for one in frame.dates):
        return None  # whether the desk is open then is another thing
    today = local(view.now).date()
    if may_come_late(draft, frame):
        return None
    coming = comes_on(frame, [one for one in draft.facts if isinstance(one, Deadline)], today)
    if coming and (coming <= today or coming.weekday() >= _SATURDAY or is_public_holiday(coming)):
        return None  # what is told may be shut by then
    if refusing := _refusing(draft):
        return (False, refusing) if len(frame.attributes & _WAYS) == 1 else None
    if otherwise := refused_otherwise(text, draft):
        return False, otherwise
    somebody = frame.audience.ages or frame.audience.disabilities or says("private", text)
    somebody = somebody or sits_elsewhere(frame)
    unsure = (not coming and draft.status is AnswerStatus.PARTLY_ANSWERED) or bool(somebody)
    if says("pictured", text) and not any(says("pictured", one.text) for one in draft.claims):
        return None  # "w formie skanu" says nothing of a photo
    way = None if frame.dates else of_way(frame, draft, view)  # a day is told by the last one
    return None if unsure else (True, way or said)


def _on_day_of_month(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """No, where things are taken in on other days of every month than the one asked for."""
    days = [one for one in frame.dates if one.precision == "day" and one.first == one.last]
    if not says("still", text) or frame.times or len(days) > 1 or len(days) < len(frame.dates):
        return None
    asked = days[0].first if days else local(view.now).date()
    closed = (one for one in draft.claims if closed_then(one.citations[0].quote, asked.day))
    return next(((False, one) for one in closed), None)


def asked_day(frame: Frame, today: date) -> date | None:
    """The first day on which something is to be done, of spans ahead that a question names.

    Of "until the end of the year" it is the last one, and of "after 26 September" the next.
    """
    ahead = [_day_of(one, frame.text) for one in frame.dates if one.last >= today]
    return max(ahead, default=None)


def _day_of(match: DateMatch, text: str) -> date:
    before = fold(text[max(0, match.start - _REACH) : match.start])
    named = fold(text[match.start : match.end])
    if _AFTER.search(before) and not named.startswith("za "):
        return match.last + timedelta(days=1)
    if before.endswith("do ") and (match.precision == "day" or named.startswith("konca")):
        return match.last
    return match.first


def _lets_late(claim: Claim, view: View) -> bool:
    """Whether the paper of a last day also takes what comes later, for all that it says."""
    for paper in {one.document_id for one in claim.citations}:
        for passage in view.snapshot.passages_of(paper):
            if any(
                says("late", said) and not says("denying", said)
                for start, end in sentences(passage.text)
                if (said := passage.text[start:end])
            ):
                return True
    return False


def _refusing(draft: Draft) -> Claim | None:
    """The sentence told that refuses the way of handing in that is asked for."""
    return next(
        (c for c in draft.claims if any(refused(one.quote) is not None for one in c.citations)),
        None,
    )


def still_by_words(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """No, where the one last day that a sentence or row gives is over; else it is told alone.

    No too, where it is not the day until which a question supposes that something is open.
    """
    if (shut := _not_taken_now(text, draft, frame, view)) is not None:
        return shut
    supposed = _supposed_last(text, frame)
    signing = "enrolment" in frame.attributes and "until" not in frame.attributes
    asks = says("still", text) or (signing and says("by_now", text))
    dated = frame.dates and not frame.attributes & _ARRANGED  # a day there is that of the meeting
    if not frame.attributes & _OPEN or (supposed is None and (not asks or dated)):
        return None
    today = local(view.now).date()
    told = [
        (days.pop(), claim)
        for claim in draft.claims
        if len(days := set(_last_days(claim.text, today))) == 1
        and (not signing or says("signing_up", claim.text))
    ]
    right = [last == supposed if supposed else last >= today for last, _ in told]
    return None if not told or any(right) else (False, told[0][1])


def _not_taken_now(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """No, where a sentence gives the only span in which something is taken, and it is not now."""
    if frame.dates or not (says("taken_yet", text) or says("taken", text)):
        return None
    today = local(view.now).date()
    for claim in draft.claims:
        if says("taken_yet", claim.text) or says("taken", claim.text):
            spans = [d for d in find_dates(claim.text, today, relative_words=False)
                     if d.precision == "day" and d.first < d.last]  # fmt: skip
            if len(spans) == 1 and not spans[0].first <= today <= spans[0].last:
                return False, claim
    return None


def _last_days(text: str, today: date) -> Iterator[date]:
    """The days until which a sentence says that something may be done."""
    for one in find_dates(text, today, relative_words=False):
        spanned = one.first != one.last and fold(text[one.start : one.end]).startswith("od ")
        if one.precision == "day" and (spanned or _UNTIL.search(fold(text[: one.start]))):
            yield one.last


def _supposed_last(text: str, frame: Frame) -> date | None:
    """The one day that is said to be the last: "termin to 30 maja", "zapisy trwają do 30 maja"."""
    days = [one for one in frame.dates if one.precision == "day" and one.first == one.last]
    if len(days) != 1 or len(frame.dates) != 1 or frame.times:
        return None
    if any(says(name, text) for name in ("taken", "late", "denying", "moved", "prolonged")):
        return None
    before = fold(frame.text[: days[0].start])
    handing_in = frame.attributes & {"who_may", "submit"} and not says("asks_need", text)
    by_then = _UNTIL.search(before) and not handing_in
    told = _IS_LAST.search(before) or _TOLD_LAST.search(fold(frame.text[days[0].end :]))
    return days[0].first if by_then or told else None


def _began(deadline: Deadline, day: date) -> bool:
    """Whether what a last day ends has begun by a day, where its line says when it does."""
    first = first_day(deadline)
    return first is None or first <= day


def _is_open(deadline: Deadline, now: datetime, asked: date | None) -> bool:
    assert deadline.until is not None
    if not _began(deadline, max(asked or now.date(), now.date())):
        return False
    if asked is not None and asked > now.date():
        return asked <= deadline.until.date()
    if deadline.all_day:
        return now.date() <= deadline.until.date()
    return now <= deadline.until
