"""Who something is for: one grammar for offers, events and questions.

Ages are months with both ends included. "Do lat 3" is 0-36: a child who has just turned three is
still inside, as clubs and benefits are counted to the end of that birthday.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.phrases import Found, Phrases, lexicon
from knowledge.text import Analyser, Token

_OLDEST = 25  # years; a larger number is not a child's age
_GROWN_UP = (228, 1440)  # months; from where no child and no teenager is meant
_MINORS = frozenset({"children", "youth", "pupils", "families"})
_STAGE_SPAN = 48  # months; an offer for such a span is made for one stage of childhood
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_AGE_AT_CLASS = 6  # years at the start of class 0
_YEARS = r"(?:lat(?:a|ek|ka|ki|kow)?|l|roku zycia|r z|roku|rok)\b\.?"
_NUMBER = r"(?<![\d.,:–-])(\d{1,2})\.?"
_RANGE = re.compile(rf"(?:od )?{_NUMBER} ?(?:-|–|do) ?(\d{{1,2}})\.? ?{_YEARS}")
_UP_TO = re.compile(rf"\bdo (?:(?:ukonczenia )?{_NUMBER} ?{_YEARS}|lat (\d{{1,2}}))")
_FROM = re.compile(rf"\b(?:po|powyzej|od(?: ukonczenia)?) {_NUMBER} ?{_YEARS}")
_ONE_YEAR = re.compile(r"(?<![\d.,:–-])(?<!na )1 rok\b")
_EXACT = re.compile(
    rf"{_NUMBER}[ -]?(?:lat(?:a|ek|ka|ki|kiem|kowi)?|letni\w*|l\.?|roczn\w*)\b(?! temu)"
)
_MONTHS = re.compile(rf"{_NUMBER}[ -]?(?:miesi\w*|mies\b|m-c\w*|msc\w*)(?! temu)")
_CLASSES = re.compile(
    r"\bklas\w* (viii|vii|vi|iv|v|iii|ii|i)(?: ?[-–] ?(viii|vii|vi|iv|v|iii|ii|i))?\b"
)
_INCLUDING = re.compile(r",? (?:w tym|również|także) ")
_NOT_AN_AGE = re.compile(r"\b(?:na|za|przez|co|w ciagu|juz|juz od) $")

Ages = tuple[int, int | None]


@dataclass(frozen=True)
class Fit:
    """How an offer fits somebody: 0 made for them, then all like them, then their stage of life."""

    rank: int
    span: int = 10_000


def audience_of(text: str, analyser: Analyser) -> Audience:
    """Who a text names: ages, kinds of disability, situations and groups."""
    return _audience(text, analyser)


def names_somebody(tokens: Sequence[Token]) -> frozenset[int]:
    """Which of the tokens name an age, a disability or a situation."""
    found = [one for one in _phrases().find(tokens) if not one.name.startswith("groups.")]
    return frozenset(place for one in found for place in one.used)


def restricts(name: str, audience: Audience, analyser: Analyser) -> bool:
    """Whether something is for families with a disability alone; "w tym" widens, never narrows."""
    if not audience_of(name, analyser).disabilities:
        return bool(audience.disabilities)
    return bool(audience_of(_INCLUDING.split(name)[0], analyser).disabilities)


def fits(asked: Audience, offered: Audience) -> Fit | None:
    """Whether what is offered is for whom the question names, and how closely."""
    if asked.ages and offered.ages and not _overlap(asked.ages, offered.ages):
        return None
    for_minors = offered.groups & (_MINORS - {"families"})
    if asked.ages == _GROWN_UP and asked.disabilities and for_minors:
        return None
    span = _span(offered.ages)
    by_situation = bool(asked.situations & offered.situations)
    if asked.disabilities:
        return _fits_disability(asked, offered, span)
    if offered.disabilities and not by_situation:
        return None
    if asked.situations:
        return Fit(0, span) if by_situation else None
    if offered.situations and not asked.ages:
        return None
    if asked.ages:
        return Fit(0 if not offered.situations else 1, span) if offered.ages else None
    return Fit(2, span)


def _fits_disability(asked: Audience, offered: Audience, span: int) -> Fit | None:
    kinds = asked.disabilities - {"any"}
    made_for_stage = bool(asked.ages and offered.ages and span <= _STAGE_SPAN)
    if kinds & offered.disabilities:
        return Fit(0, span)
    if "any" in offered.disabilities:
        if asked.ages and not made_for_stage:
            return Fit(3, span)
        return Fit(1 if kinds else 0, span)
    if offered.disabilities:
        return None if kinds or asked.ages else Fit(4, span)
    return Fit(2, span) if made_for_stage and not offered.situations else None


def _overlap(one: Ages, other: Ages) -> bool:
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])


def _span(ages: Ages | None) -> int:
    if ages is None or ages[1] is None:
        return 10_000
    return ages[1] - ages[0]


@lru_cache(maxsize=20_000)
def _audience(text: str, analyser: Analyser) -> Audience:
    tokens = analyser.tokens(text)
    found: dict[str, list[Found]] = {}
    for one in _phrases().find(tokens):
        found.setdefault(one.name, []).append(one)
    disabilities = _named("disabilities", found)
    if disabilities - {"any"}:
        disabilities -= {"any"}
    groups, situations = _named("groups", found), _named("situations", found)
    grown_up = "grown_up" in found or ("partner" in found and "violence" in situations)
    return Audience(
        ages=_ages(fold(text), _spans(found, groups), "older" in found)
        or (_GROWN_UP if grown_up and not groups & _MINORS else None),
        disabilities=disabilities,
        situations=situations,
        groups=groups,
    )


def _named(section: str, found: Iterable[str]) -> frozenset[str]:
    return frozenset(key.split(".", 1)[1] for key in found if key.startswith(section + "."))


@cache
def _phrases() -> Phrases:
    data = lexicon("audiences")
    groups: dict[str, list[str]] = {name: data[name] for name in ("older", "grown_up", "partner")}
    for section in ("disabilities", "situations", "groups"):
        groups |= {f"{section}.{name}": phrases for name, phrases in data[section].items()}
    for section in ("ages", "stages"):
        for phrase, (low, high) in data[section].items():
            groups.setdefault(f"age.{low}.{high}", []).append(phrase)
    return Phrases(groups, Analyser())


def _spans(found: Iterable[str], groups: frozenset[str]) -> list[tuple[int, int]]:
    """The ages that single words and phrases name; children and youth together are no age."""
    keys = [key.split(".")[1:] for key in found if key.startswith("age.")]
    spans = [(int(low), int(high)) for low, high in keys]
    youth = tuple(lexicon("audiences")["stages"]["młodzież"])
    return [span for span in spans if span != youth or "children" not in groups]


def _ages(folded: str, spans: list[tuple[int, int]], and_older: bool) -> Ages | None:
    folded = _with_digits(folded)
    for pattern, reading in _READINGS:
        matches = [
            m for m in pattern.finditer(folded) if not _NOT_AN_AGE.search(folded[: m.start()])
        ]
        ages = [age for match in matches if (age := reading(match)) is not None]
        if ages:
            return _union(ages)
    if (classes := [_classes(m) for m in _CLASSES.finditer(folded)]) or spans:
        ages = [*classes, *spans]
        low, high = _union(ages)
        return low, None if and_older else high
    return None


def _union(ages: list[Ages]) -> Ages:
    highs = [high for _, high in ages]
    high = None if None in highs else max(h for h in highs if h is not None)
    return min(low for low, _ in ages), high


def _with_digits(folded: str) -> str:
    """Numerals in words before "lat" or "lata" as digits."""
    return _numerals().sub(lambda match: str(_numeral_values()[match.group(1)]), folded)


@cache
def _numeral_values() -> dict[str, int]:
    return {fold(word): value for word, value in lexicon("audiences")["numerals"].items()}


@cache
def _numerals() -> re.Pattern[str]:
    words = "|".join(sorted((w for w in _numeral_values() if w != "roku"), key=len, reverse=True))
    return re.compile(rf"\b({words})(?= (?:lat|latka|miesi))")


def _range(match: re.Match[str]) -> Ages | None:
    low, high = int(match[1]), int(match[2])
    return (low * 12, high * 12 + 11) if low < high <= _OLDEST else None


def _up_to(match: re.Match[str]) -> Ages | None:
    high = int(match[1] or match[2])
    return (0, high * 12) if high <= _OLDEST else None


def _from(match: re.Match[str]) -> Ages | None:
    low = int(match[1])
    return (low * 12, None) if low <= _OLDEST else None


def _exact(match: re.Match[str]) -> Ages | None:
    years = int(match[1])
    return (years * 12, years * 12 + 11) if years <= _OLDEST else None


def _one_year(match: re.Match[str]) -> Ages:
    return 12, 23


def _months(match: re.Match[str]) -> Ages | None:
    months = int(match[1])
    return months, months


def _classes(match: re.Match[str]) -> Ages:
    first = _ROMAN[match[1]]
    last = _ROMAN[match[2]] if match[2] else first
    return (first + _AGE_AT_CLASS) * 12, (last + _AGE_AT_CLASS) * 12 + 11


_READINGS = (
    (_RANGE, _range),
    (_UP_TO, _up_to),
    (_FROM, _from),
    (_EXACT, _exact),
    (_ONE_YEAR, _one_year),
    (_MONTHS, _months),
)
