"""Ages as people write them, in digits: "trzy i pół roku" is "42 mies", "5-cio latek" "5-latek"."""

import re
from functools import cache

from knowledge.folding import fold
from knowledge.number_words import spoken_numbers
from knowledge.phrases import lexicon

_LONGEST_LIFE = 110  # years
_TWENTY = 20
_HALF = 6  # months
_COUNTED = re.compile(r" (?:lat|latek|latk|miesi|mies\b|tyg|i pol |i 1/2 )")
_YEARS = r"(?:lat\w*|roku|rok|roczk\w+|roczek)"
_SPELT_ENDING = re.compile(
    r"\b(\d{1,2})[ -]?(?:cio|cie|mio|miu|sto|scio|ro|u|o)?[ -]?(lat(?:ek|k\w{1,3})|letni\w*)\b"
)
_HALF_YEARS = re.compile(
    rf"\b(\d{{1,2}})(?:[.,]5[ -]?| i (?:pol|1/2) )(?:{_YEARS}|roczn\w+|letni\w*)\b"
)
_AND_A_HALF = re.compile(rf"\b(\d{{1,2}}) {_YEARS} i pol\b")
_FROM_ONE = re.compile(r"\bod (?:ukonczenia )?(?:1\.? )?(?:roku|roczku)(?: zycia)?(?= do )")
_FROM_HALF = re.compile(r"\bod pol roku(?= do )")
_ONE_AND_A_HALF = re.compile(r"\bpoltora(?: (?:roku|roczku|lat\w*)|[ -]?roczn\w+)\b")
_AND_MONTHS = re.compile(
    rf"\b(?:(\d{{1,2}}) )?{_YEARS}(?: i|,)? (\d{{1,2}}) (?:miesi\w*|mies\b\.?|m-c\w*)"
)


def with_digits(folded: str) -> str:
    """Folded text with its numbers of years, months and weeks in digits, halves as months."""
    for one in reversed(list(spoken_numbers(folded))):
        if one.value <= _LONGEST_LIFE and _COUNTED.match(folded, one.end):
            folded = f"{folded[: one.start]}{one.value}{folded[one.end :]}"
    folded = _with_halves().sub(
        lambda m: _months(_prefixes()[m[1]] * 12 + _HALF), folded
    )  # "trzyipółlatek"
    folded = _compounds().sub(_spelt_out, folded)
    folded = _HALF_YEARS.sub(lambda m: _months(int(m[1]) * 12 + _HALF), folded)
    folded = _AND_A_HALF.sub(lambda m: _months(int(m[1]) * 12 + _HALF), folded)
    folded = _FROM_ONE.sub(f"od {_months(12)}", folded)
    folded = _FROM_HALF.sub(f"od {_months(_HALF)}", folded)
    folded = _ONE_AND_A_HALF.sub(_months(12 + _HALF), folded)
    folded = _AND_MONTHS.sub(lambda m: _months(int(m[1] or 1) * 12 + int(m[2])), folded)
    return _SPELT_ENDING.sub(r"\1-\2", folded)


def _months(count: int) -> str:
    return f"{count} mies"


def _spelt_out(match: re.Match[str]) -> str:
    values = _prefixes()
    years = sum(values[part] for part in match.groups()[:2] if part)
    return f"{years}-{match[3]}"


@cache
def _with_halves() -> re.Pattern[str]:
    small = "|".join(sorted((re.escape(one) for one in _prefixes()), key=len, reverse=True))
    return re.compile(
        rf"\b({small})[ -]?i[ -]?pol[ -]?(?:lat(?:ek|k\w{{1,3}})|letni\w*|roczn\w*)\b"
    )


@cache
def _prefixes() -> dict[str, int]:
    return {fold(word): value for word, value in lexicon("audiences")["age_prefixes"].items()}


@cache
def _compounds() -> re.Pattern[str]:
    """Words such as "czternastolatek" and "osiemdziesięciosześcioletnia"."""
    tens = "|".join(word for word, value in _prefixes().items() if value >= _TWENTY)
    words = "|".join(sorted(_prefixes(), key=len, reverse=True))
    return re.compile(rf"\b({tens})?({words})(lat(?:ek|k\w{{1,3}})|letni\w*)\b")
