"""From which day something is handed in, and until which hour of the last."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.submission_lines import first_day
from assistant.topics.submission_means import MEANS
from assistant.wording import day, phrase
from knowledge.dates import DateMatch, find_dates
from knowledge.deadline_words import deadline_rule
from knowledge.folding import fold
from knowledge.model import Deadline

_TILL = re.compile(r"\bdo \w+$")  # "do poniedziałku" asks of no one day
_TILL_HOUR = re.compile(r"\bdo ktorej\b|\bnajpozniej o ktorej\b|\bo ktorej\b.*\bnajpozniej\b")
_UNTIL = re.compile(r"\bdo (?:kiedy|ktorego|jakie)")
_FROM = re.compile(r"\bod (?:kiedy|ktorego|jakie)")
_POSTED = re.compile(
    r"\b(?:stempl|stempel|data nadania|daty nadania|data wplywu|daty wplywu|dzien nadania)"
)
_IN_THE_POST = 5  # days that a letter may take
_TIMELY = frozenset({"hour", "when", "list"})
_PAPERS = frozenset({"submission_channel", "deadline"})
_HANDING = frozenset({"submit", "enrolment"})


def asked_as_span(frame: Frame, view: View) -> Frame:
    """The frame as one that asks for a last day, where the first is asked for or an hour of it.

    Of an hour that is asked of nothing but a day, that is a day on which a last hour is told.
    """
    if not (asks_since(frame) or asks_last_hour(frame, view)):
        return frame  # most questions
    return replace(frame, attributes=frame.attributes - _TIMELY | {"until"})


def asks_since(frame: Frame) -> bool:
    """Whether it is asked from which day on something may be handed in."""
    return asks_span(frame) or bool(frame.attributes & _HANDING and says("since", frame.text))


def asks_span(frame: Frame) -> bool:
    """Whether it is asked from when until when consultations last, or for how many days."""
    text = fold(frame.text)
    last_alone = _UNTIL.search(text) is not None and _FROM.search(text) is None
    return "consultation" in frame.kinds and not last_alone and says("spans", frame.text)


def asks_last_hour(frame: Frame, view: View) -> bool:
    """Whether it is asked until which hour something may be handed in."""
    if not asks_till_hour(frame):
        return False
    if "submit" in frame.attributes or frame.kinds & _PAPERS:
        return True
    days = {one.first for one in frame.dates if one.precision == "day" and not _bare(one, frame)}
    alone = days and not (frame.things or frame.kinds or frame.attributes - _TIMELY - {"until"})
    return bool(alone) and any(
        one.until is not None and not one.all_day and one.until.date() in days
        for one in view.facts(Deadline)
    )


def since_claims(
    frame: Frame, meant: Sequence[Deadline], told: Sequence[Claim], texts: Texts
) -> list[Claim]:
    """The first days, where they are asked for and not `told` yet, or the sentences with them."""
    said = "\n".join(one.text for one in told)
    if asks_span(frame):
        return [claim for one in meant if (claim := _span_claim(frame, one, said, texts))]
    quotes = {
        phrase(place.quote): place
        for one in meant
        for place in cited(one, "until")
        if asks_since(frame) and _begins(one, place.quote)
    }
    return [
        Claim(texts.say("deadline.rule", rule=quote), (place,))
        for quote, place in quotes.items()
        if quote not in said
    ]


def in_order(frame: Frame, until: Sequence[Claim], since: Sequence[Claim]) -> list[Claim]:
    """Last and first days in the order asked for: the first day before the last of a span."""
    return [*since, *until] if asks_span(frame) else [*until, *since]


def _span_claim(frame: Frame, one: Deadline, said: str, texts: Texts) -> Claim | None:
    """The first day of what a deadline ends, with the number of days where that is asked for."""
    first = first_day(one)
    if first is None or one.until is None:
        return None
    opens = texts.say("deadline.opens", when=day(first, texts.language))
    days = texts.count("deadline.days_long", (one.until.date() - first).days + 1)
    asks_days = bool(frame.attributes & {"how_many", "lasting"})
    told = [*([] if opens in said else [opens]), *([days] if asks_days else [])]
    return Claim(" ".join(told), cited(one, "until"), (days,)) if told else None


def not_told(
    frame: Frame,
    meant: Sequence[Deadline],
    today: date,
    texts: Texts,
    *,
    hours: bool,
    ways: Sequence[Claim] = (),
) -> tuple[str, ...]:
    """What a question asks of a first day or a last hour that no line of the paper gives.

    The latter is told where the `hours` are at which things are taken, as is whether one may come
    on a weekday, on a day or in what is left of the last one. One of the `ways` told may say
    which day counts.
    """
    missing = []
    quoted = [(one, place.quote) for one in meant for place in cited(one, "until")]
    if asks_since(frame) and quoted and not any(_begins(*one) for one in quoted):
        missing.append(texts.say("asked.since"))
    if asks_till_hour(frame) and not hours and meant and all(one.all_day for one in meant):
        missing.append(texts.say("asked.till_hour"))
    elif not hours and (_asks_desk_day(frame) or (meant and comes_on(frame, meant, today))):
        missing.append(texts.say("asked.opening_hours"))
    asks_rule = "rule" in frame.attributes and _POSTED.search(fold(frame.text))
    if (
        (asks_rule or _posts_late(frame, meant))
        and (meant and not any(one.rule for one in meant))
        and not any(deadline_rule(one.text) for one in ways)
    ):
        missing.append(texts.say("asked.rule"))
    return (texts.say("parts.missing", what="; ".join(missing)),) if missing else ()


def _asks_desk_day(frame: Frame) -> bool:
    """Whether it is asked on which weekday one may come and hand something in."""
    by_others = frame.attributes & MEANS.keys() - {"in_person"}
    bare = any(
        one.weekday is not None
        and _bare(one, frame)
        and not _TILL.search(fold(frame.text[: one.end]))
        for one in frame.dates
    )
    return bare and bool(frame.attributes & {"submit", "in_person"}) and not by_others


def asks_till_hour(frame: Frame) -> bool:
    """Whether an hour is asked for up to which something may be done."""
    return bool(_TILL_HOUR.search(fold(frame.text)))


def comes_on(frame: Frame, meant: Sequence[Deadline], today: date) -> date | None:
    """The one day on which somebody wants to bring something, today where it is the last one."""
    if "in_person" not in frame.attributes or frame.attributes & MEANS.keys() - {"in_person"}:
        return None
    if any(fold(frame.text[: one.start]).endswith("do ") for one in frame.dates):
        return None  # until when it is
    days = {one.first for one in frame.dates if one.first == one.last}
    if days:
        return days.pop() if len(days) == 1 else None
    return today if any(one.until and one.until.date() == today for one in meant) else None


def _posts_late(frame: Frame, meant: Sequence[Deadline]) -> bool:
    """Whether somebody wants to post something so late that it may come after the last day."""
    if "post" not in frame.attributes or len(frame.dates) != 1:
        return False
    (sent,) = frame.dates
    if sent.first != sent.last or fold(frame.text[: sent.start]).endswith("do "):
        return False
    last = [one.until.date() for one in meant if one.until is not None]
    return any(0 <= (one - sent.first).days <= _IN_THE_POST for one in last)


def _bare(one: DateMatch, frame: Frame) -> bool:
    """Whether a weekday alone is named, which asks for the hours of each."""
    return not any(map(str.isdigit, frame.text[one.start : one.end]))


def _begins(deadline: Deadline, quote: str) -> bool:
    """Whether a line that gives a last day gives one before it too."""
    if deadline.until is None:
        return False
    last = deadline.until.date()
    days = find_dates(quote, last, relative_words=False)
    return any(one.precision == "day" and one.first < last for one in days)
