"""Weekdays that stand together in a text, and the hours that it gives for them."""

from dataclasses import dataclass, field, replace
from datetime import date, time

from knowledge.recurring_tokens import Token
from knowledge.times import TimeMatch

Span = tuple[time | None, time | None]

ALL_DAY: Span = (time(0), time(23, 59))
_FIVE = (1, 2, 3, 4, 5)


@dataclass
class Days:
    """Weekdays that stand together, and what the text says of them as it is read on.

    `explicit` is set for words that mean every week by themselves, `prefixed` for "w" or "we".
    """

    start: int
    end: int
    numbers: list[int]
    last: Token
    explicit: bool = False
    short: bool = False
    prefixed: bool = False
    once: bool = False  # "w przyszły wtorek"
    every: int = 1
    nth: tuple[int, ...] = ()
    monthly: bool = False
    closed: bool = False
    holidays: bool | None = None
    spans: list[Span] = field(default_factory=list)
    near: bool = False
    notes: list[str] = field(default_factory=list)
    valid_from: date | None = None
    valid_until: date | None = None
    anchor: date | None = None
    without: list[tuple[date, date]] = field(default_factory=list)
    instead_of: "Days | None" = None

    def stand_in_for(self, before: "Days") -> None:
        """Notes the span of weekdays whose hours these replace: "pn.-pt. 8-15, wt. do 17"."""
        whole = before.spans and len(before.numbers) > 2 and self.every == 1 and not self.nth
        if whole and set(self.numbers) < set(before.numbers):
            self.instead_of = before


def take_over(days: Days) -> None:
    """Takes the hours of some weekdays for those that a span of weekdays before them would give."""
    before = days.instead_of
    if before is None or len(days.spans) != 1 or days.closed:
        return
    begin, until = days.spans[0]
    first, last = before.spans[0][0], before.spans[-1][1]
    days.spans = [(begin or first, until or last)]
    before.numbers = [number for number in before.numbers if number not in days.numbers]


def but(days: Days, token: Token, nth: tuple[int, ...]) -> list[Days]:
    """The weekdays without those of a token, or without its first, second or last in a month."""
    left = [number for number in days.numbers if number not in token.numbers]
    if not nth or days.nth or len(left) == len(days.numbers):
        days.numbers = left
        return [days]
    kept = tuple(n for n in _FIVE if n not in nth) if nth[0] > 0 else tuple(
        -n for n in _FIVE if -n not in nth
    )  # fmt: skip
    if not left:
        days.nth, days.monthly = kept, True
        return [days]
    some = replace(days, numbers=list(token.numbers), nth=kept, monthly=True, instead_of=None)
    days.numbers = left
    return [days, some]


def span_of(token: Token) -> Span:
    """The hours of a token, None on a side that it leaves open."""
    if token.kind == "always" or token.hours is None:
        return ALL_DAY
    return _of(token.hours)


def _of(hours: TimeMatch) -> Span:
    if hours.relation == "before":
        return None, hours.until
    return hours.begin, None if hours.relation == "after" else hours.until


def without(spans: list[Span], pause: TimeMatch) -> list[Span]:
    """The last span with a pause cut out of it."""
    if not spans or pause.until is None:
        return spans
    begin, until = spans[-1]
    if begin is None or until is None or not begin < pause.begin < pause.until < until:
        return spans
    return [*spans[:-1], (begin, pause.begin), (pause.until, until)]
