"""Places and papers that only a number tells apart, such as schools "nr 2" and "nr 3"."""

import re
from functools import lru_cache

from assistant.frame import Frame, Word
from knowledge.folding import fold

_STEM = 4  # letters that inflected forms of one noun share
_NUMBERED = re.compile(
    r"\b(?P<words>(?:[a-z]+\s+){0,2}[a-z]{2,})\s+(?:nr|numer|no)\b\.?\s*(?P<number>\d{1,3})(?!\d)"
    r"|\b(?P<plain>(?:szko[lł]|przedszkol|zlobk|zlobek|swietlic|filii|fili[aę])[a-z]*|sp|lo)\s+"
    r"(?P<figure>\d{1,2})(?![\d:.,-])"
)
_SHORT = {"sp": "szko", "lo": "lice"}


def other_number(frame: Frame, text: str) -> tuple[Word, ...]:
    """The words of a question that name by number another one than a text does."""
    if not (asked := numbers_behind(frame.text)):
        return ()
    told = numbers_behind(text)
    other = {
        stem
        for stem, numbers in asked.items()
        if (there := told.get(stem)) and numbers.isdisjoint(there)
    }
    if not other:
        return ()
    return tuple(
        word for word in frame.words if (plain := fold(word.text)) and _stem(plain) in other
    )


@lru_cache(maxsize=20_000)
def numbers_behind(text: str) -> dict[str, frozenset[str]]:
    """The numbers that stand behind nouns, by the beginnings of those."""
    found: dict[str, frozenset[str]] = {}
    for match in _NUMBERED.finditer(fold(text)):
        number = (match["number"] or match["figure"]).lstrip("0")
        for one in (match["words"] or match["plain"]).split():
            if len(one) >= _STEM or one in _SHORT:
                found[_stem(one)] = found.get(_stem(one), frozenset()) | {number}
    return found


def _stem(word: str) -> str:
    return _SHORT.get(word, word[:_STEM])
