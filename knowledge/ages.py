"""Ages that a text names, in months with both ends included.

"Do lat 3" is 0-36: a child who has just turned three is still inside, as clubs and benefits are
counted to the end of that birthday.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from knowledge import age_patterns as written
from knowledge.age_words import with_digits
from knowledge.lasting import without_durations
from knowledge.school_years import classes_in

Ages = tuple[int, int | None]

_OLDEST = 25  # years; a larger number is not a child's age
_YOUNG = 30  # years; up to here "do 26 lat" is an age and no span of time
_LONGEST_LIFE = 110  # years
_OF_AGE = 16  # years; from where one who "ukończył" so many is as old or older
_WEEKS = 13 / 3  # of a month
_NEAR = 30  # characters before a number of months in which a child is named
_DIGITS = re.compile(r"\d+")


def ages_of(folded: str, spans: list[tuple[int, int]], *, and_older: bool = False) -> Ages | None:
    """The ages of folded text; `spans` are those that its words stand for."""
    each = each_age(folded, spans)
    if not each:
        return None
    low, high = _union(each)
    return low, None if and_older and high in {span[1] for span in spans} else high


def each_age(folded: str, spans: Sequence[Ages]) -> list[Ages]:
    """The ages of folded text one by one, where several people are told of."""
    folded = without_durations(with_digits(folded))
    for readings in _READINGS:
        found = [age for pattern, reading in readings for age in _read(folded, pattern, reading)]
        if found:
            return list(dict.fromkeys(found))
    return list(dict.fromkeys(classes_in(folded) or spans))


def _read(folded: str, pattern: re.Pattern[str], reading: "_Reading") -> Iterator[Ages]:
    for match in pattern.finditer(folded):
        since = "od " if match[0].startswith("od ") else ""
        if not written.NOT_AN_AGE.search(folded[: match.start()] + since):
            yield from reading(match)


def _union(ages: list[Ages]) -> Ages:
    highs = [high for _, high in ages]
    high = None if None in highs else max(h for h in highs if h is not None)
    return min(low for low, _ in ages), high


def _whole(match: re.Match[str]) -> list[int]:
    return [int(group) for group in match.groups() if group]


def _mixed(match: re.Match[str]) -> list[Ages]:
    low = int(match[1]) if match[2] else int(int(match[1]) / _WEEKS)
    high = int(match[3]) * 12
    return [(low, high)] if low < high <= _OLDEST * 12 else []


def _month_range(match: re.Match[str]) -> list[Ages]:
    low, high = _whole(match)
    return [(low, high)] if low < high else []


def _range(match: re.Match[str]) -> list[Ages]:
    low, high = _whole(match)
    last = 0 if "do ukonczenia" in match[0] else 11  # to that birthday, or through that year
    return [(low * 12, high * 12 + last)] if low < high <= _LONGEST_LIFE else []


def _bare_range(match: re.Match[str]) -> list[Ages]:
    low, high = _whole(match)
    return [(low * 12, high * 12 + 11)] if low < high <= _OLDEST else []


def _up_to(match: re.Match[str]) -> list[Ages]:
    high = _whole(match)[0]
    told = high <= _YOUNG or "zyci" in match[0] or "ukoncz" in match[0]
    return [(0, high * 12)] if told else []


def _up_to_month(match: re.Match[str]) -> list[Ages]:
    return [(0, _whole(match)[0])]


def _under_one(match: re.Match[str]) -> list[Ages]:
    return [(0, 12)]


def _from(match: re.Match[str]) -> list[Ages]:
    low = _whole(match)[0]
    return [(low * 12, None)] if low <= _OLDEST else []


def _from_years(match: re.Match[str]) -> list[Ages]:
    low, *high = _whole(match)
    return [(low * 12, high[0] * 12 + 11 if high else None)] if low <= _OLDEST else []


def _from_month(match: re.Match[str]) -> list[Ages]:
    return [(_whole(match)[0], None)]


def _grown(match: re.Match[str]) -> list[Ages]:
    low = _whole(match)[0]
    return [(low * 12, None)] if low >= _OF_AGE else []


def _turned_all(match: re.Match[str]) -> list[Ages]:
    return [(_whole(match)[0] * 12, None)]


def _several(match: re.Match[str]) -> list[Ages]:
    """Children of different ages: "3, 6 i 9 lat"."""
    years = sorted(int(number) for number in _DIGITS.findall(match[0]))
    return [(one * 12, one * 12 + 11) for one in years] if years[-1] <= _OLDEST else []


def _exact(match: re.Match[str]) -> list[Ages]:
    years = int(match[1])
    return [(years * 12, years * 12 + 11)] if years <= _OLDEST else []


def _one_year(match: re.Match[str]) -> list[Ages]:
    return [(12, 23)]


def _months(match: re.Match[str]) -> list[Ages]:
    before = match.string[: match.start()]
    if written.LASTING_MONTHS.search(before) and not written.CHILD.search(before[-_NEAR:]):
        return []
    return [(int(match[1]), int(match[1]))]


def _weeks(match: re.Match[str]) -> list[Ages]:
    months = int(_whole(match)[0] / _WEEKS)
    return [(months, months)]


_Reading = Callable[[re.Match[str]], list[Ages]]
# What is read together stands together; the first that finds something counts.
_READINGS: tuple[tuple[tuple[re.Pattern[str], _Reading], ...], ...] = (
    ((written.MIXED, _mixed),),
    ((written.MONTH_RANGE, _month_range),),
    ((written.RANGE, _range),),
    ((written.UP_TO_MONTH, _up_to_month),),
    ((written.UNDER_ONE, _under_one),),
    ((written.UP_TO, _up_to),),
    ((written.FROM_YEARS, _from_years),),
    ((written.FROM_MONTH, _from_month),),
    ((written.FROM, _from),),
    ((written.FROM_LATE, _grown),),
    ((written.TURNED, _grown),),
    ((written.TURNED_ALL, _turned_all),),
    ((written.LIST, _several),),
    ((written.TWO, _several),),
    ((written.EXACT, _exact), (written.MONTHS_OLD, _months)),
    ((written.ONE_YEAR, _one_year),),
    ((written.MONTHS, _months),),
    ((written.WEEKS_OLD, _weeks),),
    ((written.BARE_RANGE, _bare_range),),
    ((written.BARE_PLUS, _from),),
)
