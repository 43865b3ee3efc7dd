"""Numbers, dates, hours, amounts, telephones and addresses of a text in one normal form.

The guard, the search for evidence and the scoring all compare these forms and nothing else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from knowledge.absolute_dates import Named, fold_dated, named
from knowledge.accounts import accounts
from knowledge.folding import fold
from knowledge.number_words import spoken_numbers
from knowledge.phones import plain_phones
from knowledge.times import find_times

Kind = Literal[
    "number", "amount", "date", "time", "phone", "email", "url", "postcode", "account", "edelivery"
]

_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = rf"(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d+)(?:[.,]\d+)?"
_FACTORS = {"tys": 1_000, "mln": 1_000_000, "mld": 1_000_000_000}
_BARE_RANGE = re.compile(r"(?<![\d.:,])(?:1?\d|2[0-4])\s?[-–]\s?(?:1?\d|2[0-4])(?![.:,]?\d)")
_CELL = "\t"  # a value may end with its cell: "godzin<TAB>1 200" is no hour


@dataclass(frozen=True)
class Value:
    """A value at text[start:end]: an ISO date or time, an amount in zł, bare digits, ..."""

    kind: Kind
    value: str
    start: int
    end: int


def values(text: str) -> list[Value]:
    """Every value of a text in order; words such as "dwa" or "III" are none."""
    return list(_values(text))


def locked(statement: str, evidence: Iterable[str], computed: Iterable[str] = ()) -> list[Value]:
    """The values of a statement that no evidence holds; `computed` words of it are left out."""
    free = [m.span() for one in computed if one for m in re.finditer(re.escape(one), statement)]
    said, sites = values(statement), _sites(statement)
    if not (said or sites):
        return []  # most names of things hold no value at all
    whole = list(evidence)
    evidence = [*whole, *(cell for one in whole if _CELL in one for cell in one.split(_CELL))]
    held = {(value.kind, value.value) for one in evidence for value in values(one)}
    lacking = [
        value
        for value in (*said, *_unknown_sites(statement, sites, evidence))
        if not any(start <= value.start and value.end <= end for start, end in free)
        and not _is_held(value, statement, held)
    ]
    if not lacking:
        return []
    held |= {("number", str(one.value)) for text in evidence for one in spoken_numbers(text)}
    held |= _headed_amounts(held, evidence)
    return [value for value in lacking if not _is_held(value, statement, held)]


def _sites(statement: str) -> list[re.Match[str]]:
    """What looks like an address of the web, whatever it ends in."""
    return list(_compiled("site").finditer(fold(statement)))


def _unknown_sites(
    statement: str, sites: Iterable[re.Match[str]], evidence: Iterable[str]
) -> Iterator[Value]:
    """Addresses of the web that stand in no evidence."""
    known = {value.start for value in values(statement)}
    whole = fold("\n".join(evidence)) if sites else ""
    for m in sites:
        if m.start() not in known and m[0] not in whole:
            yield Value("url", m[0], *m.span())


def _headed_amounts(held: set[tuple[Kind, str]], evidence: Iterable[str]) -> set[tuple[Kind, str]]:
    """The amounts that bare numbers are where other evidence is headed with the currency."""
    heads = {
        _FACTORS.get(m["factor"] or "", 1)
        for one in evidence
        for m in _compiled("currency").finditer(fold(one))
    }
    numbers = [Decimal(value) for kind, value in held if kind == "number"] if heads else []
    return {("amount", f"{number * factor:.2f}") for number in numbers for factor in heads}


def _is_of_hours(value: Value, statement: str) -> bool:
    """Whether a number stands in a bare range such as "10–18", as hours do in a cell."""
    return any(
        one.start() <= value.start and value.end <= one.end()
        for one in _BARE_RANGE.finditer(statement)
    )


def _is_held(value: Value, statement: str, held: set[tuple[Kind, str]]) -> bool:
    if (value.kind, value.value) in held:
        return True
    if value.kind == "number" and _is_of_hours(value, statement):
        return ("time", f"{int(value.value):02}:00") in held
    dates = {other for kind, other in held if kind == "date"}
    if value.kind == "date":
        return _date_is_held(value.value, dates)
    if value.kind == "number" and len(value.value) == 4:
        return any(date.startswith(value.value) for date in dates)
    if value.kind == "time" and value.value.endswith(":00"):
        said = statement[value.start : value.end]
        return said.isdigit() and ("number", said) in held
    return False


def _date_is_held(date: str, dates: set[str]) -> bool:
    """Less may be said than is written, and a written day may have its year elsewhere."""
    if date.startswith("--"):
        return any(other.endswith(date[1:]) for other in dates)
    if any(other.startswith(f"{date}-") for other in dates):
        return True
    year, day = date[:4], date[4:]
    return f"-{day}" in dates and any(other.startswith(year) for other in dates)


@lru_cache(maxsize=20_000)
def _values(text: str) -> tuple[Value, ...]:
    folded = fold_dated(text)
    if not _compiled("any").search(folded):
        return ()
    found: list[Value] = []
    taken = bytearray(len(text))
    for reading in _READINGS:
        for value in sorted(reading(folded), key=lambda one: one.start):
            if any(taken[value.start : value.end]):
                continue
            found.append(value)
        for value in found:
            taken[value.start : value.end] = b"\x01" * (value.end - value.start)
    return tuple(sorted(found, key=lambda value: (value.start, value.value)))


def _emails(folded: str) -> Iterator[Value]:
    for m in _compiled("email").finditer(folded):
        yield Value("email", m[0], *m.span())


def _urls(folded: str) -> Iterator[Value]:
    for m in _compiled("url").finditer(folded):
        address = m[0].rstrip(".,;:)")
        plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", address).rstrip("/")
        yield Value("url", plain, m.start(), m.start() + len(address))


def _dates(folded: str) -> Iterator[Value]:
    for one in named(folded):
        yield Value("date", _written(one), one.start, one.end)
        if one.to is not None:
            yield Value("date", _written(one.to), one.start, one.end)


def _written(one: Named) -> str:
    year = f"{one.year:04}" if one.year is not None else "-"
    month = f"-{one.month:02}" if one.month is not None else ""
    day = f"-{one.day:02}" if one.day is not None else ""
    return year + month + day


def _amounts(folded: str) -> Iterator[Value]:
    for m in _compiled("amount").finditer(folded):
        amount = Decimal(_plain(m["number"])) * _FACTORS.get(m["factor"] or "", 1)
        yield Value("amount", f"{amount:.2f}", *m.span())


def _postcodes(folded: str) -> Iterator[Value]:
    for m in _compiled("postcode").finditer(folded):
        yield Value("postcode", m[0], *m.span())


def _phones(folded: str) -> Iterator[Value]:
    for one in plain_phones(folded):
        yield Value("phone", one.number, one.start, one.end)


def _accounts(folded: str) -> Iterator[Value]:
    for one in accounts(folded):
        yield Value("account", one.number, one.start, one.end)


def _deliveries(folded: str) -> Iterator[Value]:
    for m in _compiled("edelivery").finditer(folded):
        yield Value("edelivery", re.sub(r"\s", "", m[0]), *m.span())


def _times(folded: str) -> Iterator[Value]:
    for one in find_times(folded, bare=True):
        if one.relation == "part":
            continue
        digits = _compiled("digits").search(folded, one.start, one.end)
        start = digits.start() if digits and one.until is None else one.start
        hours = {"before": (one.until,), "after": (one.begin,)}.get(
            one.relation, (one.begin, one.until)
        )
        for hour in hours:
            if hour is not None and digits:
                yield Value("time", f"{hour:%H:%M}", start, one.end)


def _numbers(folded: str) -> Iterator[Value]:
    for m in _compiled("number").finditer(folded):
        number = Decimal(_plain(m[0]))
        whole = number == number.to_integral_value()
        plain = f"{number.to_integral_value():f}" if whole else str(number.normalize())
        yield Value("number", plain, *m.span())


_READINGS = (
    _emails, _urls, _deliveries, _accounts, _dates, _amounts, _postcodes, _phones, _times, _numbers,
)  # fmt: skip


def _plain(number: str) -> str:
    return re.sub(_SPACE, "", number).replace(",", ".")


@cache
def _compiled(name: str) -> re.Pattern[str]:
    patterns = {
        "any": r"[\d@]|\w\.(?:pl|eu|com|org|net|info)\b|www",
        "email": r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        "url": r"(?:https?://|www\.)[^\s<>\"”„]+|(?<![@\w.-])(?:[a-z0-9-]+\.)+"
        r"(?:pl|eu|com|org|net|info|gov)(?![\w-])(?:/[^\s<>\"”„]*)?",
        "amount": rf"(?<![\d,.])(?P<number>{_NUMBER})\s*(?:(?P<factor>tys|mln|mld)\b\.?\s*)?"
        r"(?:zl\b|zlot\w+|pln\b|зл\b|злот\w+)",
        "currency": r"(?:[(\[]|\bw\s)(?:w\s+)?(?:(?P<factor>tys|mln|mld)\b\.?\s*)?(?:zl|pln)\b",
        "site": r"(?<![\w@.+-])[a-z0-9-]{3,}(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?![\w@-]|\.\w)",
        "postcode": r"(?<![\d-])\d\d-\d\d\d(?![\d-])",
        "edelivery": r"(?<![\w-])ae\s?:\s?pl(?:\s?-\s?\d{5}){2}\s?-\s?[a-z]{5}\s?-\s?\d\d(?![\w-])",
        "digits": r"\d",
        "number": rf"(?<![\d]){_NUMBER}",
    }
    return re.compile(patterns[name])
