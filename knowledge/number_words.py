"""Numbers written as words in any of the four languages: "trzy", "dwadzieścia pięć", "сорок"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.folding import fold
from knowledge.phrases import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MULTIPLIERS = (1_000, 1_000_000)
_HUNDRED = 100


@dataclass(frozen=True)
class Spoken:
    """The number that text[start:end] is the words for."""

    value: int
    start: int
    end: int


def spoken_numbers(text: str, languages: Collection[str] = ("pl",)) -> Iterator[Spoken]:
    """Every number in words of these languages, in order; "dwadzieścia pięć" is one number."""
    values = _values(tuple(languages))
    parts: list[Spoken] = []
    for match in _WORD.finditer(fold(text)):
        value = values.get(match[0])
        if value is None:
            continue
        one = Spoken(value, *match.span())
        if parts and (text[parts[-1].end : one.start].strip(" -") or not _continues(parts, one)):
            yield _together(parts)
            parts = []
        parts.append(one)
    if parts:
        yield _together(parts)


def _continues(parts: list[Spoken], one: Spoken) -> bool:
    """Whether a word goes on with the number before it: tens and ones, or a multiplier."""
    last = parts[-1].value
    if one.value in _MULTIPLIERS or (one.value == _HUNDRED and last < 10):
        return last < one.value
    return last >= 20 and one.value < 10 ** (len(str(last)) - 1)


def _together(parts: list[Spoken]) -> Spoken:
    total = current = 0
    for one in parts:
        if one.value in _MULTIPLIERS:
            total, current = total + max(current, 1) * one.value, 0
        elif one.value == _HUNDRED and 0 < current < 10:
            current *= _HUNDRED
        else:
            current += one.value
    return Spoken(total + current, parts[0].start, parts[-1].end)


@cache
def _values(languages: tuple[str, ...]) -> dict[str, int]:
    return {
        fold(form): int(value)
        for language in languages
        for value, forms in lexicon("number_words")[language].items()
        for form in forms
    }
