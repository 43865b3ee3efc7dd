"""Whether something is open on the days asked about, by its hours and the days that differ."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from assistant.call_hours import are_of_calls
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.hours_told import HoursTold, bare, hours_told
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.wording import clock, local
from assistant.wording import day as day_named
from knowledge.dates import DateMatch, TimeMatch
from knowledge.holidays_pl import is_public_holiday
from knowledge.model import Contact
from knowledge.phrases import lexicon_lemmas
from knowledge.special_days import OpenDay, Weeks, named_seasons

_TOPICS = frozenset({"contacts", "passages", "offers", "offer_details", "admitted"})
_OF_HOURS = frozenset({"opening_hours", "when", "hour", "list", "until", "end", "where"})
_MOST = 3  # sentences about other days beside the hours
_WEEKS = 6  # looked at where a weekday is asked about without a date
_AHEAD = 200  # days in which the next open one is looked for


def with_open_days(draft: Draft, frame: Frame, view: View, texts: Texts, *, asks: bool) -> Draft:
    """The draft of hours with the days on which others hold, and a yes or no where it `asks`."""
    if draft.topic not in _TOPICS or not draft.claims or draft.verdict:
        return draft
    now = local(view.now).replace(tzinfo=None)
    told = hours_told(draft.claims, view, now.date())
    if told is None or are_of_calls(frame, told.said_in, view):
        return draft
    if lexicon_lemmas("questions", "rounds") & view.lemmas(told.claim.text):
        return draft  # their weekdays count only between the days on which they are held
    days = _asked(frame, told, now.date())
    if days:
        asks = asks or _asks_without_czy(frame)
        asks = asks and (_names_something(frame) or _is_only_one(told, view))
        return _of_days(draft, told, days, frame, now, texts, asks=asks)
    if "next" in frame.order and not frame.dates and frame.attributes <= _OF_HOURS:
        soonest = _next(told, now, texts)
        if soonest is not None:
            return _put(draft, told, (soonest, told.claim, *_others(told, now.date())))
    return _put(draft, told, (told.claim, *_others(told, now.date())))


def _of_days(
    draft: Draft, told: HoursTold, days: Sequence[date], frame: Frame, now: datetime, texts: Texts,
    *, asks: bool,
) -> Draft:  # fmt: skip
    states = [told.weeks.on(one) for one in days]
    verdicts = {
        _is_open(one, day, frame.times, told) for one, day in zip(states, days, strict=True)
    }
    if _is_one_weekday(frame, days):
        usual = [replace(told.weeks, special=()).on(one).is_open for one in days]
        if set(usual) == {False}:
            states, verdicts = [OpenDay(False)], {False}
        elif len(verdicts) > 1 and set(usual) == {True}:
            states = states[:1]
            verdicts = {_is_open(states[0], days[0], frame.times, told)}
    by = tuple(dict.fromkeys(told.said[one.by] for one in states if one.by is not None))
    by = tuple(one for one in by if one is not told.claim)
    is_open = verdicts.pop() if len(verdicts) == 1 else None
    # "do której dziś" of a day that the paper itself calls closed is answered with a no
    named = day_named(days[0], texts.language)
    no_day = [texts.say(f"contact.{key}", day=named) for key in ("no_such_day", "closed_day")]
    closed = is_open is False and all(one.by is not None for one in states)
    closed = closed and no_day[1] not in draft.notices  # which names the day
    decided = (asks or closed) and is_open is not None and frame.attributes <= _OF_HOURS
    if not decided:
        claims = (*by, told.claim) if by and is_open is not None else (told.claim, *by)
        soonest = _next(told, now, texts, weekday=days[0]) if _is_one_weekday(frame, days) and (
            is_open is None) else None  # fmt: skip
        return _put(draft, told, (*claims[: _MOST + 1], *([soonest] if soonest else ())))
    claims = (*by[:_MOST], told.claim)
    since = now if len(days) > 1 else max(now, datetime.combine(days[0], time()))
    soonest = None if is_open else _next(told, since, texts)
    draft = _put(draft, told, claims if soonest is None else (*claims, soonest))
    return replace(
        draft,
        notices=tuple(one for one in draft.notices if one not in no_day),
        verdict=texts.say("answer.yes" if is_open else "answer.no"),
    )


def _names_something(frame: Frame) -> bool:
    """Whether the question says what is open, rather than asking for whatever is."""
    return any(
        word.role == "focus" and not word.attributes and not (word.town or word.place)
        for word in frame.words
    )


def _is_only_one(told: HoursTold, view: View) -> bool:
    """Whether no other unit is told of whose hours might be meant as well."""
    units = {one.unit for one in view.facts(Contact) if one.opening_hours or one.hours}
    return len(units) == 1 and units.pop() in told.claim.text


def _asks_without_czy(frame: Frame) -> bool:
    """Whether it is asked if something is open by tone alone: "jutro czynne?"."""
    opens = any(word.lemmas & lexicon_lemmas("time_off", "open") for word in frame.words)
    return opens and frame.attributes == {"opening_hours"} and any(
        one.precision == "day" for one in frame.dates
    )  # fmt: skip


def _put(draft: Draft, told: HoursTold, claims: Sequence[Claim]) -> Draft:
    """The draft with those claims where its hours were."""
    texts = {bare(one.text) for one in claims}
    at = draft.claims.index(told.claim) if told.claim in draft.claims else 0
    before = [one for one in draft.claims[:at] if bare(one.text) not in texts]
    after = [one for one in draft.claims[at:] if bare(one.text) not in texts]
    if draft.topic in ("contacts", "passages"):
        return replace(draft, claims=(*claims, *before, *after))
    return replace(draft, claims=(*before, *claims, *after))


def _others(told: HoursTold, today: date) -> list[Claim]:
    """The sentences about days that are not past."""
    held = [
        claim
        for one, claim in zip(told.weeks.special, told.said, strict=True)
        if not one.is_over(today) and claim is not told.claim
    ]
    return list(dict.fromkeys(held))[:_MOST]


def _is_open(state: OpenDay, day: date, times: Sequence[TimeMatch], told: HoursTold) -> bool | None:
    if state.by is None and is_public_holiday(day):
        return None if _would_be_open(told.weeks, day) else False
    if not state.is_open:
        return state.is_open
    if state.by is None and told.unsure:
        return None
    asked = [one for one in times if one.relation != "part"]
    if not asked:
        return True if not times else None
    return _at(state, asked[0])


def _would_be_open(weeks: Weeks, day: date) -> bool:
    """Whether the regular hours name the weekday of a holiday, and do not except that day."""
    return any(
        (not one.hours.weekdays or day.weekday() in one.hours.weekdays)
        and not any(first <= day <= last for first, last in one.hours.without)
        for one in weeks.regular
    )


def _at(state: OpenDay, asked: TimeMatch) -> bool | None:
    """Whether an hour lies within those of a day."""
    known = [(begin, until) for begin, until in state.spans if begin and until]
    if not known or len(known) < len(state.spans):
        return None
    if asked.relation == "after":
        return any(asked.begin < until for _, until in known)
    if asked.relation == "before" and asked.until:
        return any(begin < asked.until for begin, _ in known)
    return any(begin <= asked.begin < until for begin, until in known)


def _next(
    told: HoursTold, now: datetime, texts: Texts, weekday: date | None = None
) -> Claim | None:
    """The next open day, counted; None where one that is not sure comes before."""
    for step in range(_AHEAD):
        day = now.date() + timedelta(days=step)
        if weekday is not None and day.weekday() != weekday.weekday():
            continue
        state = told.weeks.on(day)
        if state.is_open is None:
            return None
        ends = [until or begin for begin, until in state.spans]
        if not state.is_open or (step == 0 and all(end and end <= now.time() for end in ends)):
            continue
        if told.unsure and state.by is None:
            return None
        hours = [f"{clock(a)}–{clock(b)}" if b else clock(a) for a, b in state.spans if a]
        named = day_named(day, texts.language)
        citations = (*told.said[state.by].citations, *told.claim.citations) if (
            state.by is not None) else told.claim.citations  # fmt: skip
        said = texts.say("hours.next", when=", ".join((named, *hours)))
        return Claim(said, tuple(dict.fromkeys(citations)), (named, *hours))
    return None


def _asked(frame: Frame, told: HoursTold, today: date) -> list[date]:
    """The days asked about, from today on where some of them are still to come."""
    bare = [one for one in frame.dates if _is_bare_weekday(one, frame)]
    days = [one for one in frame.dates if one.precision == "day" and one not in bare]
    months = [one for one in frame.dates if one.precision == "month"]
    weekdays = {one.weekday for one in bare}
    if days:
        found = [day for one in days for day in _each(one.first, one.last)]
    elif months:
        found = [day for one in months for day in _each(one.first, one.last)]
        found = [day for day in found if day.weekday() in weekdays] if bare else found
    elif bare:
        found = [one.first + timedelta(weeks=n) for n in range(_WEEKS) for one in bare]
    else:
        found = _of_seasons(frame, told, today)
    if months or not (days or bare):
        usual = replace(told.weeks, special=())
        found = [day for day in found if bare or usual.on(day).is_open is not False]
        found = [day for day in found if day >= today] or found
    return found


def _of_seasons(frame: Frame, told: HoursTold, today: date) -> list[date]:
    """The days of the summer, or of a winter break that the paper gives in figures."""
    seasons = named_seasons(frame.text)
    if "summer" in seasons:
        year = today.year + (today.month > 8)
        return _each(date(year, 7, 1), date(year, 8, monthrange(year, 8)[1]))
    return [
        day
        for one, claim in zip(told.weeks.special, told.said, strict=True)
        if named_seasons(claim.text) & seasons
        for first, last in one.dates
        for day in _each(first, last)
    ]


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range(min((last - first).days + 1, 366))]


def _is_bare_weekday(one: DateMatch, frame: Frame) -> bool:
    said = frame.text[one.start : one.end]
    return one.weekday is not None and one.first == one.last and not any(
        c.isdigit() for c in said
    )  # fmt: skip


def _is_one_weekday(frame: Frame, days: Sequence[date]) -> bool:
    """Whether a weekday without a date was asked about, such as "w sobotę"."""
    return len(days) == _WEEKS and all(
        _is_bare_weekday(one, frame) for one in frame.dates
    )  # fmt: skip
