"""Ages that a text names, in months with both ends included.

"Do lat 3" is 0-36: a child who has just turned three is still inside, as clubs and benefits are
counted to the end of that birthday.
"""

import re
from functools import cache

from knowledge.folding import fold
from knowledge.number_words import spoken_numbers
from knowledge.phrases import lexicon

Ages = tuple[int, int | None]

_OLDEST = 25  # years; a larger number is not a child's age
_YOUNG = 30  # years; up to here "do 26 lat" is an age and no span of time
_LONGEST_LIFE = 110  # years
_OF_AGE = 16  # years; from where one who "ukończył" so many is as old or older
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_AGE_AT_CLASS = 6  # years at the start of class 0
_WEEKS = 13 / 3  # of a month
_YEARS = r"(?:lat(?:a|ek|ka|ki|kow)?|l|roku zycia|r\.? ?z|roku|rok)\b\.?"
_OF_LIFE = r"(?:(?:\. ?)?(?:roku|rok) zycia|r\.? ?z\b\.?)"
_COUNTED = re.compile(r" (?:lat|miesi)")
_TWENTY = 20
_MONTH = r"(?:miesi\w*|mies\b\.?|m-c\w*|msc\w*)(?: zycia)?"
_WEEK = r"(?:tygodn\w*|tyg\b\.?)(?: zycia)?"
_NUMBER = r"(?<![\d.,:–-])(\d{1,2})\.?"
_MIXED = re.compile(
    rf"{_NUMBER} ?(?:({_MONTH})|{_WEEK}) ?(?:-|–|do) ?(?:ukonczenia )?(\d{{1,2}})\.? ?{_YEARS}"
)
_MONTH_RANGE = re.compile(rf"(?:od )?{_NUMBER} ?(?:-|–|do) ?(\d{{1,2}})\.? ?{_MONTH}")
_RANGE = re.compile(
    rf"(?:od )?(?:ukonczenia )?{_NUMBER} ?(?:{_YEARS} ?)?(?:-|–|do) ?(?:ukonczenia )?"
    rf"(\d{{1,2}})\.? ?{_YEARS}"
)
_UP_TO = re.compile(
    rf"\b(?:do (?:ukonczenia )?|ponizej |nie ukonczyl\w* ){_NUMBER} ?{_YEARS}|\bdo lat (\d{{1,2}})"
)
_FROM = re.compile(rf"\b(?:po|powyzej|od(?: ukonczenia)?) {_NUMBER} ?{_YEARS}")
_FROM_LATE = re.compile(
    rf"\b(?:po|powyzej|(?:od|po) ukonczeni[ua]|w wieku od|osob od|seniorow od) {_NUMBER} ?{_YEARS}"
    rf"|\bod {_NUMBER} ?{_OF_LIFE}"
    rf"|{_NUMBER} ?{_YEARS} (?:i|lub|oraz|albo) (?:starsz\w*|wiecej|powyzej)"
    rf"|\b(?:co najmniej|minimum|min\.) {_NUMBER} ?{_YEARS}"
    rf"|{_NUMBER} ?(?:\+|plus\b)(?! ?zl)"
)
_TURNED = re.compile(rf"(?<!nie )\b(?:ukonczy|skonczy)\w+ {_NUMBER} ?{_YEARS}")
_TURNED_ALL = re.compile(rf"(?<!nie )\bukonczy(?:ly|li) {_NUMBER} ?{_YEARS}")
_TWO = re.compile(
    rf"{_NUMBER} ?(?:{_YEARS} )?(?:i|oraz|lub|albo) (\d{{1,2}})[ -]?(?:{_YEARS}|letni\w*)"
)
_ONE_YEAR = re.compile(r"(?<![\d.,:–-])(?<!na )1 rok\b")
_EXACT = re.compile(
    rf"{_NUMBER}[ -]?(?:lat(?:a|ek|ka|ki|kiem|kowi)?|letni\w*|l\.?|roczn\w*)\b(?! temu)"
)
_MONTHS = re.compile(rf"{_NUMBER}[ -]?(?:miesi\w*|mies\b|m-c\w*|msc\w*)(?! temu)")
_CLASSES = re.compile(
    r"\bklas\w* (viii|vii|vi|iv|v|iii|ii|i|[1-8])(?: ?(?:[-–]|do) ?"
    r"(viii|vii|vi|iv|v|iii|ii|i|[1-8]))?\b"
)
_NOT_AN_AGE = re.compile(r"\b(?:na|za|przez|co|w ciagu|juz|juz od|(?:na czas|na okres)(?: do)?) $")


def ages_of(folded: str, spans: list[tuple[int, int]], *, and_older: bool = False) -> Ages | None:
    """The ages of folded text; `spans` are those that its words stand for."""
    folded = with_digits(folded)
    for pattern, reading in _READINGS:
        matches = [
            m for m in pattern.finditer(folded) if not _NOT_AN_AGE.search(folded[: m.start()])
        ]
        ages = [age for match in matches if (age := reading(match)) is not None]
        if ages:
            return _union(ages)
    if (classes := [_classes(m) for m in _CLASSES.finditer(folded)]) or spans:
        low, high = _union([*classes, *spans])
        return low, None if and_older else high
    return None


def _union(ages: list[Ages]) -> Ages:
    highs = [high for _, high in ages]
    high = None if None in highs else max(h for h in highs if h is not None)
    return min(low for low, _ in ages), high


def with_digits(folded: str) -> str:
    """Numbers in words before "lat" or in "latek" and "letni" as digits."""
    for one in reversed(list(spoken_numbers(folded))):
        if one.value <= _LONGEST_LIFE and _COUNTED.match(folded, one.end):
            folded = f"{folded[: one.start]}{one.value}{folded[one.end :]}"
    return _compounds().sub(_spelt_out, folded)


def _spelt_out(match: re.Match[str]) -> str:
    values = _prefixes()
    years = sum(values[part] for part in match.groups()[:2] if part)
    return f"{years}-{match[3]}"


@cache
def _prefixes() -> dict[str, int]:
    return {fold(word): value for word, value in lexicon("audiences")["age_prefixes"].items()}


@cache
def _compounds() -> re.Pattern[str]:
    """Words such as "czternastolatek" and "osiemdziesięciosześcioletnia"."""
    tens = "|".join(word for word, value in _prefixes().items() if value >= _TWENTY)
    words = "|".join(sorted(_prefixes(), key=len, reverse=True))
    return re.compile(rf"\b({tens})?({words})(lat(?:ek|k\w{{1,3}})|letni\w*)\b")


def _mixed(match: re.Match[str]) -> Ages | None:
    low = int(match[1]) if match[2] else int(int(match[1]) / _WEEKS)
    high = int(match[3]) * 12
    return (low, high) if low < high <= _OLDEST * 12 else None


def _month_range(match: re.Match[str]) -> Ages | None:
    low, high = int(match[1]), int(match[2])
    return (low, high) if low < high else None


def _range(match: re.Match[str]) -> Ages | None:
    low, high = int(match[1]), int(match[2])
    return (low * 12, high * 12 + 11) if low < high <= _LONGEST_LIFE else None


def _up_to(match: re.Match[str]) -> Ages | None:
    high = int(match[1] or match[2])
    told = high <= _YOUNG or "zyci" in match[0] or "ukoncz" in match[0]
    return (0, high * 12) if told else None


def _from(match: re.Match[str]) -> Ages | None:
    low = int(match[1])
    return (low * 12, None) if low <= _OLDEST else None


def _from_late(match: re.Match[str]) -> Ages | None:
    low = int(next(group for group in match.groups() if group))
    return (low * 12, None) if low >= _OF_AGE else None


def _turned(match: re.Match[str]) -> Ages | None:
    low = int(match[1])
    return (low * 12, None) if low >= _OF_AGE else None


def _turned_all(match: re.Match[str]) -> Ages:
    return int(match[1]) * 12, None


def _two(match: re.Match[str]) -> Ages | None:
    """Two children of different ages."""
    first, second = sorted((int(match[1]), int(match[2])))
    return (first * 12, second * 12 + 11) if second <= _OLDEST else None


def _exact(match: re.Match[str]) -> Ages | None:
    years = int(match[1])
    return (years * 12, years * 12 + 11) if years <= _OLDEST else None


def _one_year(match: re.Match[str]) -> Ages:
    return 12, 23


def _months(match: re.Match[str]) -> Ages | None:
    months = int(match[1])
    return months, months


def _classes(match: re.Match[str]) -> Ages:
    first, last = (_class(match[1]), _class(match[2] or match[1]))
    return (first + _AGE_AT_CLASS) * 12, (last + _AGE_AT_CLASS) * 12 + 11


def _class(written: str) -> int:
    return int(written) if written.isdigit() else _ROMAN[written]


_READINGS = (
    (_MIXED, _mixed),
    (_MONTH_RANGE, _month_range),
    (_RANGE, _range),
    (_UP_TO, _up_to),
    (_FROM, _from),
    (_FROM_LATE, _from_late),
    (_TURNED, _turned),
    (_TURNED_ALL, _turned_all),
    (_TWO, _two),
    (_EXACT, _exact),
    (_ONE_YEAR, _one_year),
    (_MONTHS, _months),
)
