"""What a text says about deadlines: which day counts, and times counted from something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from knowledge.folding import fold
from knowledge.holidays_pl import is_public_holiday
from knowledge.number_words import spoken_numbers
from knowledge.phrases import lexicon
from knowledge.relative_dates import months_on
from knowledge.time_words import either

Unit = Literal["day", "working_day", "week", "month"]
_SATURDAY = 5
_NEGATED = re.compile(r"\b(?:nie|bez|ani)\s+$")


@dataclass(frozen=True)
class CountedDeadline:
    """A time at text[start:end] that is counted: `count` units before or after something.

    `day` is computed where that is the publication and its day is known, otherwise None;
    text[of[0]:of[1]] names what it is counted from.
    """

    start: int
    end: int
    count: int
    unit: Unit
    before: bool
    of: tuple[int, int]
    day: date | None = None


def deadline_rule(text: str) -> tuple[int, int] | None:
    """Where a text says what keeps a deadline: "decyduje data wpływu"; None where it does not."""
    folded = fold(text)
    every = _compiled("rule").finditer(folded)
    # "O przyjęciu nie decyduje kolejność zgłoszeń" says the opposite of what would be cut from it.
    found = next((one for one in every if not _NEGATED.search(folded, 0, one.start())), None)
    if found is None:
        return None
    end = _compiled("sentence_end").search(text, *found.span())
    rule = text[found.start() : end.start() if end else found.end()]
    return found.start(), found.start() + len(rule.rstrip(" ,–-"))


def counted_deadlines(text: str, published: date | None = None) -> list[CountedDeadline]:
    """Every "14 dni od ogłoszenia" and "3 dni przed zajęciami" in order."""
    return list(_counted(fold(text), published))


def _counted(folded: str, published: date | None) -> Iterator[CountedDeadline]:
    for m in _compiled("counted").finditer(folded):
        unit = _units()[" ".join(m["unit"].split())]
        spoken = [one.value for one in spoken_numbers(m["count"])] if m["count"] else [1]
        count = int(m["count"]) if (m["count"] or "").isdecimal() else (spoken or [0])[0]
        before = m["direction"] in _forms("before")
        day = None
        if published and not before and _compiled("publication").match(m["of"]):
            day = _later(published, count, unit)
        if 0 < count <= 366:
            yield CountedDeadline(*m.span(), count, unit, before, m.span("of"), day)


def _later(day: date, count: int, unit: Unit) -> date:
    if unit == "month":
        return months_on(day, count)
    if unit != "working_day":
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY and not is_public_holiday(day)
    return day


@cache
def _units() -> dict[str, Unit]:
    return {
        fold(form): unit for unit, forms in lexicon("deadlines")["units"].items() for form in forms
    }


@cache
def _forms(key: str) -> tuple[str, ...]:
    return tuple(fold(form) for form in lexicon("deadlines")[key])


@cache
def _compiled(name: str) -> re.Pattern[str]:
    deciding, moment, of = (either(_forms(key)) for key in ("deciding", "moment", "of"))
    kept = r"(?:o\s+(?:zachowaniu|dochowaniu)\s+terminu\s+|za\s+dat[ea]\s+\w+\s+)?"
    rest = r"(?:[^.;()\n]|\.(?=\s*[a-z])){0,120}"
    within = either(_forms("within"))
    published = "|".join(form.rstrip("*") + r"\w*" for form in _forms("publication"))
    patterns = {
        "rule": rf"\b{kept}{deciding}\s+(?:\w+\s+)?{moment}\s+(?:\w+\s+){{0,2}}?{of}\b{rest}",
        "counted": rf"(?<!\w)(?:{within}\s+)?(?:(?P<count>\d{{1,3}}|[^\W\d]+(?:\s[^\W\d]+)?)"
        rf"(?:\s*\([^()]{{1,30}}\))?\s+)?(?P<unit>{either(_units())})\s+"
        rf"(?P<direction>{either((*_forms('after'), *_forms('before')))})\s+"
        r"(?P<of>[^\W\d][^.,;()\n]{2,80})",
        "sentence_end": r"\.\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])",
        "publication": rf"(?:\w+\s+){{0,2}}?(?:{published})",
    }
    return re.compile(patterns[name])
