"""Weekdays and what belongs to them, read from the tokens of a text from left to right."""

from datetime import date

from knowledge.recurring_days import ALL_DAY, Days, but, span_of, take_over, without
from knowledge.recurring_tokens import DAILY, Token, says

_REACH = 160  # characters between weekdays and their hours
_BESIDE = {"and", "prefix", "each", "from", "mark", "dash", "till", "line", "note"}


class Reader:
    """Reads the tokens of a text one after another; each kind has its own step."""

    def __init__(self, text: str, found: list[Token]) -> None:
        self._text = text
        self._tokens = found
        self._done: list[Days] = []
        self._sentence: list[Days] = []
        self._reset()

    def _reset(self) -> None:
        self._done += self._sentence
        self._sentence = []
        self._leading: list[Token] = []
        self._gap: list[Token] = []  # since the last weekday or hours
        self._pending: list[Token] = []  # "każdy", "co drugi", "pierwszy", "w" before a weekday
        self._every: int | None = None
        self._month = self._closing = self._breaking = self._excepting = self._columns = False
        self._from: date | None = None
        self._until: date | None = None

    def read(self) -> list[Days]:
        """The weekdays in order, also those said to be closed."""
        for token in self._tokens:
            if token.kind == "stop":
                self._finish()
                continue
            step = getattr(self, f"_{token.kind}_", None)
            if step is not None:
                step(token)
            else:
                self._other(token)
        self._finish()
        return self._done

    def _finish(self) -> None:
        """The end of a sentence: hours that stood first belong to the weekdays after them."""
        always = [token for token in self._leading if token.kind == "always"]
        if not self._sentence and always:
            token = always[0]
            days = Days(token.start, token.end, list(DAILY), token, True, holidays=True)
            days.spans.append(ALL_DAY)
            self._sentence.append(days)
        for days in self._sentence:
            take_over(days)
            if not days.spans and not days.closed:
                for token in self._leading:
                    days.spans.append(span_of(token))
                    days.start = min(days.start, token.start)
            days.monthly = days.monthly or self._month
            days.valid_from = days.valid_from or self._from
            days.valid_until = days.valid_until or self._until
        self._reset()

    def _other(self, token: Token) -> None:
        self._gap.append(token)
        if token.kind == "word":
            self._pending = []
            self._excepting = self._excepting and len(self._gap) < 3

    def _day_(self, token: Token) -> None:
        days = self._sentence[-1] if self._sentence else None
        if self._excepting:
            nth = tuple(one.numbers[0] for one in self._pending if one.kind == "nth")
            self._sentence = [part for one in self._sentence for part in but(one, token, nth)]
            if days is not None:
                days.end = token.end
            self._gap, self._pending = [], []
            return
        kinds = {one.kind for one in self._gap}
        joined = days is not None and not days.spans and not days.closed and kinds <= _BESIDE
        if days and joined and "and" not in kinds and days.last.numbers == DAILY:
            days.numbers, days.holidays, days.last = [], None, token
            apart = False
        else:
            apart = bool(kinds & {"mark", "line"}) and not kinds & {"and", "dash", "till"}
        through = bool(kinds & {"dash", "till"}) and "and" not in kinds
        if days is None or not joined or apart or any(t.kind == "nth" for t in self._pending):
            self._begin(token)
            return
        if through and days.numbers and token.kind == days.last.kind == "day":
            first = days.numbers[-1]
            count = (token.numbers[0] - first) % 7
            days.numbers += [(first + step) % 7 for step in range(1, count + 1)]
            days.explicit = True
        else:
            days.numbers += token.numbers
        days.explicit = days.explicit or token.plural or token.kind == "group"
        days.short = days.short and token.short
        days.last, days.end = token, token.end
        self._gap, self._pending = [], []

    _group_ = _day_

    def _begin(self, token: Token) -> None:
        kinds = {one.kind for one in self._pending}
        every = next((one.numbers[0] for one in self._pending if one.kind == "every"), self._every)
        nth = tuple(one.numbers[0] for one in self._pending if one.kind == "nth")
        days = Days(
            min([token.start, *(one.start for one in self._pending)]),
            token.end,
            self._others(token) if token.rest else list(token.numbers),
            token,
            explicit=token.plural or token.kind == "group" or "each" in kinds or every is not None,
            short=token.short,
            prefixed="prefix" in kinds,
            once="once" in kinds,
            every=every or 1,
            nth=nth,
            closed=self._closing,
        )
        if token.kind == "group" and token.numbers == DAILY:
            days.holidays = True
        days.monthly = bool(nth) and "each" in kinds
        if self._sentence and {one.kind for one in self._gap} <= _BESIDE:
            days.stand_in_for(self._sentence[-1])
        self._sentence.append(days)
        self._gap, self._pending, self._every = [], [], None

    def _others(self, token: Token) -> list[int]:
        """The weekdays of a token that the text has not named before."""
        told = {number for days in (*self._done, *self._sentence) for number in days.numbers}
        return [number for number in token.numbers if number not in told]

    def _prefix_(self, token: Token) -> None:
        self._pending.append(token)
        self._gap.append(token)

    _each_ = _nth_ = _once_ = _prefix_

    def _every_(self, token: Token) -> None:
        self._pending.append(token)
        self._every = token.numbers[0]
        if self._sentence and not self._day_follows(token):
            days = self._sentence[-1]
            days.every, days.explicit, days.end = token.numbers[0], True, token.end
            self._every = None

    def _day_follows(self, token: Token) -> bool:
        following = self._tokens[self._tokens.index(token) + 1 :][:4]
        return any(one.kind in ("day", "group") for one in following)

    def _month_(self, token: Token) -> None:
        self._month = True
        if self._sentence and self._sentence[-1].nth:
            self._sentence[-1].end = max(token.end, self._sentence[-1].end)

    def _closed_(self, token: Token) -> None:
        days = self._sentence[-1] if self._sentence else None
        if days is not None and not days.spans and not any(t.kind == "word" for t in self._gap):
            days.closed = True
        else:
            self._closing = True

    def _except_(self, token: Token) -> None:
        self._excepting, self._gap = True, []

    def _feast_(self, token: Token) -> None:
        if self._excepting or self._closing:
            for days in self._sentence:
                days.holidays = False
            if self._sentence and self._excepting:
                self._sentence[-1].end = token.end
        elif self._sentence and {one.kind for one in self._gap} <= _BESIDE:
            days = self._sentence[-1]
            days.holidays, days.end = True, token.end
            days.notes.append(self._text[token.start : token.end])
            self._gap = []

    def _always_(self, token: Token) -> None:
        days = self._sentence[-1] if self._sentence else None
        if days is None or days.spans or days.closed:
            self._leading.append(token)
            return
        days.spans.append(ALL_DAY)
        days.end = token.end

    def _break_(self, token: Token) -> None:
        self._breaking = True

    def _note_(self, token: Token) -> None:
        self._gap.append(token)
        if self._sentence:
            days = self._sentence[-1]
            days.notes.append(self._text[token.start : token.end])
            days.end = token.end

    def _hours_(self, token: Token) -> None:
        days = self._column() or (self._sentence[-1] if self._sentence else None)
        beside = {one.kind for one in self._gap} <= _BESIDE
        if token.near and (days is None or not beside):
            self._other(Token("word", token.start, token.end))
            return
        if self._breaking:
            self._breaking = False
            if days is not None and token.hours is not None:
                days.spans = without(days.spans, token.hours)
                days.end = token.end
            return
        if days is None:
            self._leading.append(token)
        elif days.closed or token.start - days.end > _REACH or (days.spans and not beside):
            return
        else:
            if self._says("further"):
                days.instead_of = None
            days.spans.append(span_of(token))
            days.near = days.near or token.near
            days.end = token.end
        self._gap, self._pending = [], []

    def _column(self) -> Days | None:
        """The weekday above hours in a table that has its weekdays side by side."""
        waiting = [days for days in self._sentence if not days.spans]
        full = [days for days in self._sentence if days.spans]
        marks = [one.kind for one in self._gap]
        if not self._columns:
            self._columns = len(waiting) > 1 and not full and marks[:1] == ["line"]
        return waiting[0] if self._columns and waiting and set(marks) <= {"line", "mark"} else None

    def _date_(self, token: Token) -> None:
        day = token.day
        if self._excepting and self._sentence:
            for one in self._sentence:
                one.without += [(day.first, day.last)] if day else []
            self._sentence[-1].end = token.end
            self._gap = []
            return
        days = self._sentence[-1] if self._sentence else None
        if days is not None and not days.explicit and not days.spans and not days.nth:
            self._sentence.pop()
        if day is not None and day.precision != "year":
            before = {one.kind for one in self._gap[-2:]}
            if day.first != day.last:
                self._from, self._until = day.first, day.last
            elif "from" in before:
                self._from = day.first
            elif "till" in before:
                self._until = day.last
            elif days and days.every > 1 and self._begins(day.first, days):
                days.anchor, days.end = day.first, token.end
        self._gap.append(Token("word", token.start, token.end))

    def _begins(self, day: date, days: Days) -> bool:
        """Whether a day is said to be the first of hours that are not in every week."""
        return day.weekday() in days.numbers and self._says("first")

    def _says(self, what: str) -> bool:
        """Whether the last words before this token say so."""
        before = " ".join(self._text[one.start : one.end] for one in self._gap[-4:])
        return says(what, before)
