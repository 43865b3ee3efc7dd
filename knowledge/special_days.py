"""Days on which a sentence says that hours that come again do not hold, and what holds then."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from knowledge.dates import DateMatch, find_dates, find_times
from knowledge.folding import fold
from knowledge.holidays_pl import is_public_holiday
from knowledge.model import WeeklyHours
from knowledge.occurrences import falls_on
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.recurring import Recurring, recurring
from knowledge.recurring_tokens import tokens

Span = tuple[time | None, time | None]

_CLOSED = re.compile(
    r"\b(?:nieczynn|zamkniet)\w*"
    r"|\bnie\s+(?:pracuj|przyjmuj|obsluguj|udziela|wydaj|dziala|prowadz|odbyw|odbedz)\w*"
    r"|\bnie\s+ma\s+(?:zaj|dyz|obslug)\w*|\bbez\s+(?:obslugi|interesantow)\b"
    r"|\bnie\s+(?:bedzie|beda|jest|sa)\s+(?:pracowa|przyjmowa|dziala|czynn|otwart|prowadzon)\w*"
    r"|\b(?:zajec|dyzurow|spotkan|treningow|lekcji|warsztatow)\s+nie\s+(?:ma|bedzie)\b"
    r"|\bnie\s+(?:ma|bedzie)\s+(?:zajec|dyzurow|spotkan|treningow|lekcji|warsztatow)\b"
    r"|\bprzerw[aey]\b|\bodwolan\w*|\bzawieszon\w*|\bdni(?:em|ami|)\s+woln\w*"
)
_TERM = re.compile(  # from which day to which something is on at its regular hours
    r"\b(?:zajecia|dyzury|spotkania|treningi|warsztaty)\s+(?:trwaja|odbywaja\s+sie|sa\s+prowadzone"
    r"|prowadzimy)\s+od\b"
)
_ONLY = re.compile(r"\b(?:tylko|wylacznie|jedynie)\b")
_OTHERWISE = re.compile(
    r"\b(?:wyjatkowo|skrocon|krocej|dluzej|zmienion|w\s+innych\s+godzin|inne\s+godziny)\w*"
)
_OPEN = re.compile(r"\b(?:czynn|otwart|dziala|pracuj|przyjmuj|bedzie|odbywa)\w*")
_WINTER, _FEAST, _SUMMER = "winter", "feast", "summer"
_SUMMER_MONTHS, _WINTER_MONTHS = frozenset({7, 8}), frozenset({1, 2})
_NEAR_FEAST = timedelta(days=4)


@dataclass(frozen=True)
class SpecialDays:
    """What a sentence says of some days: closed, or open on `weekly` or in the hours of `spans`.

    The days are `dates` (both ends included) or those of `months` of every year; where it names
    neither, `weekly` tells them. `seasons` are times whose days it does not give. Of a closed
    one, `weekly` are the weekdays that are.
    """

    closed: bool
    dates: tuple[tuple[date, date], ...] = ()
    months: frozenset[int] = frozenset()
    seasons: frozenset[str] = frozenset()
    weekly: tuple[WeeklyHours, ...] = ()
    spans: tuple[Span, ...] = ()

    def covers(self, day: date) -> bool | None:
        """Whether it speaks of a day; None where only days that it does not give could tell."""
        if any(first <= day <= last for first, last in self.dates) or day.month in self.months:
            return self._weekday(day)
        if any(_may_be(season, day) for season in self.seasons):
            return None
        if self.dates or self.months or self.seasons:
            return False
        return self._weekday(day)

    def _weekday(self, day: date) -> bool | None:
        if not (self.closed and self.weekly):
            return True
        held = [falls_on(one, day) for one in self.weekly]
        return True if True in held else None if None in held else False

    def is_over(self, today: date) -> bool:
        """Whether all the days that it speaks of are past."""
        return bool(self.dates) and not (self.months or self.seasons) and all(
            last < today for _, last in self.dates
        )  # fmt: skip


def special_days(text: str, published: date | None, today: date) -> list[SpecialDays]:
    """What a sentence says of days on which other hours hold than on the rest; often nothing."""
    parts = [_special(part, published, today) for part in _PARTS.split(text)]
    told = [one for one in parts if one is not None]
    if len(told) > 1:
        return told
    whole = _special(text, published, today)
    return [whole] if whole else []


def closed_weekdays(text: str) -> frozenset[int]:
    """The weekdays that the hours of a place call closed by name: "w piątki nieczynne"."""
    parts = (part.rstrip(". ") for part in _CLAUSES.split(text))
    closed = (part for part in parts if _CLOSED.search(fold(part)))
    told = (found for found in map(tokens, closed) if _PLAIN.issuperset(one.kind for one in found))
    days = (one for found in told for one in found if one.kind in ("day", "group"))
    return frozenset(number for one in days for number in one.numbers)


def _special(text: str, published: date | None, today: date) -> SpecialDays | None:
    folded = fold(text)
    known = find_dates(text, published or today, relative_words=False, year="next")
    dates = tuple(_span(one, folded) for one in known if one.precision == "day" or
                  (one.precision == "month" and one.year_given))  # fmt: skip
    months = frozenset(
        month
        for one in known
        if one.precision == "month" and not one.year_given
        for month in _months(one.first.month, one.last.month)
    )
    seasons = frozenset() if dates else named_seasons(text)
    if _SUMMER in seasons:
        months, seasons = months | _SUMMER_MONTHS, seasons - {_SUMMER}
    term = next((one for one in known if one.first != one.last), None)
    if term is not None and term.precision == "day" and _TERM.search(folded):
        return SpecialDays(True, ((date.min, term.first - _DAY), (term.last + _DAY, date.max)))
    closed, only = _CLOSED.search(folded), _ONLY.search(folded)
    weekly = tuple(one.hours for one in recurring(text, published))
    if closed and not weekly and (days := closed_weekdays(text)):
        weekly = (WeeklyHours(tuple(sorted(days))),)  # "w soboty nieczynna"
    timed = bool(dates or months or seasons)
    if closed and not (only and weekly) and (timed or weekly):
        return SpecialDays(True, dates, months, seasons, weekly)
    if closed or not timed:
        return None
    if weekly and (only or any(one.begin for one in weekly)):
        since = any(last == date.max for _, last in dates) and not only
        return None if since else SpecialDays(False, dates, months, seasons, weekly)
    spans = _spans(text)
    if spans and (_OTHERWISE.search(folded) or only or _OPEN.search(folded)):
        return SpecialDays(False, dates, months, seasons, (), spans)
    return None


_DAY = timedelta(days=1)
_PARTS = re.compile(r"[;,]\s+")
_PLAIN = frozenset({"prefix", "day", "group", "and", "closed", "word"})  # no hours, no "co drugi"
_CLAUSES = re.compile(r"[;.\n]\s+")


def _span(day: DateMatch, folded: str) -> tuple[date, date]:
    """The days meant by a day, all that follow or come before it where it says so."""
    if day.first != day.last or day.precision == "month":
        return day.first, day.last
    before = folded[: day.start].rstrip()
    if _SINCE.search(before):
        return day.first, date.max
    return (date.min, day.last) if _TILL.search(before) else (day.first, day.last)


_SINCE = re.compile(r"\b(?:od|od\s+dnia|poczawszy|poczynajac|z\s+dniem)$")
_TILL = re.compile(r"\b(?:do|do\s+dnia)$")


def _months(first: int, last: int) -> Iterable[int]:
    return range(first, last + 1) if first <= last else (*range(first, 13), *range(1, last + 1))


_SEASONS = (_WINTER, _FEAST, _SUMMER)


def _names(season: str, text: str) -> bool:
    return bool(lexicon_phrases("time_off", season).find(plain_analyser().tokens(text)))


def named_seasons(text: str) -> frozenset[str]:
    """The times off that a text names by a word: winter, summer, feast."""
    return frozenset(season for season in _SEASONS if _names(season, text))


def _may_be(season: str, day: date) -> bool:
    if season == _WINTER:
        return day.month in _WINTER_MONTHS
    near = range(-_NEAR_FEAST.days, _NEAR_FEAST.days + 1)
    return any(is_public_holiday(day + timedelta(days=step)) for step in near)


def _spans(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for one in find_times(text):
        if one.relation == "part":
            continue
        if one.relation == "before":
            found.append((None, one.until))
        else:
            found.append((one.begin, None if one.relation == "after" else one.until))
    return tuple(found)


@dataclass(frozen=True)
class OpenDay:
    """Whether a day is an open one (None: not known), in which hours, and what decides that.

    `by` is the number of the special days that tell it, None where the regular hours do.
    """

    is_open: bool | None
    spans: tuple[Span, ...] = ()
    by: int | None = None


@dataclass(frozen=True)
class Weeks:
    """Regular hours, and the days on which they do not hold."""

    regular: tuple[Recurring, ...]
    special: tuple[SpecialDays, ...] = ()

    def on(self, day: date) -> OpenDay:
        """What is known of a day."""
        usual = self._usual(day)
        for i, one in enumerate(self.special):
            covers = one.covers(day)
            if covers is None:
                return OpenDay(None if usual.is_open else usual.is_open, usual.spans, i)
            if covers:
                return self._then(one, i, usual, day)
        return usual

    def _then(self, special: SpecialDays, i: int, usual: OpenDay, day: date) -> OpenDay:
        if special.closed:
            return OpenDay(False, (), i)
        if special.weekly:
            held = [(one, falls_on(one, day)) for one in special.weekly]
            if not any(is_open for _, is_open in held):
                return OpenDay(None if any(x is None for _, x in held) else False, (), i)
            told = tuple((one.begin, one.until) for one, is_open in held if is_open and one.begin)
            return OpenDay(True, told or usual.spans, i)
        if special.months and not usual.is_open:
            return usual
        begin = usual.spans[0][0] if usual.spans else None
        return OpenDay(True, tuple((first or begin, last) for first, last in special.spans), i)

    def _usual(self, day: date) -> OpenDay:
        held = [
            (one.hours, falls_on(one.hours, day))
            for one in self.regular
            if (one.valid_from or date.min) <= day <= (one.valid_until or date.max)
        ]
        spans = tuple((one.begin, one.until) for one, is_open in held if is_open)
        if spans:
            return OpenDay(True, spans)
        return OpenDay(None if any(x is None for _, x in held) else False)
