"""Ukrainian and Russian typed in Latin letters ("kogda dezhurstvo"), back in their own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice

from knowledge.lemmas import is_word

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*'?", re.IGNORECASE)
_MOST_WAYS = 300
_LONGEST = 24  # letters of a word that may be one
_SHORTEST = 4  # letters of a word that is looked for with a soft sign left out
_COMMON = {
    "tsya": ("ться", "тся"), "tsia": ("ться", "тся"), "tsja": ("ться", "тся"),
    "shch": ("щ",), "sch": ("щ", "сх"), "zh": ("ж",), "kh": ("х",), "ts": ("ц", "тс"),
    "ch": ("ч",), "sh": ("ш", "щ"), "yu": ("ю",), "ju": ("ю",), "ya": ("я",), "ja": ("я",),
    "cz": ("ч",), "sz": ("ш",), "rz": ("ж", "рз"),
    "a": ("а",), "b": ("б",), "c": ("ц", "к"), "d": ("д",), "f": ("ф",), "j": ("й", "ж"),
    "k": ("к",), "l": ("л",), "m": ("м",), "n": ("н",), "o": ("о",), "p": ("п",), "q": ("к",),
    "r": ("р",), "s": ("с",), "t": ("т",), "u": ("у",), "v": ("в",), "w": ("в",), "x": ("х",),
    "z": ("з",), "'": ("ь", ""),
}  # fmt: skip
_OWN = {
    "ru": {
        "yo": ("е",), "ye": ("е",), "iy": ("ий",), "yy": ("ый",), "ie": ("ие", "е"),
        "ia": ("ия", "я"),
        "e": ("е", "э"), "g": ("г",),
        "h": ("х", "г"), "i": ("и", "й"), "y": ("ы", "й", "и"), "io": ("е", "ио"),
    },
    "uk": {
        "ye": ("є",), "yi": ("ї",), "iy": ("ій", "ий"), "yy": ("ий",), "ie": ("є", "іє"),
        "ia": ("ія", "я"), "iu": ("ю",),
        "e": ("е", "є"), "g": ("г", "ґ"), "h": ("г", "х"), "i": ("і", "и", "ї", "й"),
        "y": ("и", "й"),
        "yo": ("йо",),
    },
}  # fmt: skip
_OFTEN = {"ru": {"est": "есть"}, "uk": {"ye": "є"}}
_SOFTENED = frozenset("лнтсдзцрщчш")
_SHORT = frozenset("ввуисяоа")


def to_cyrillic(text: str, language: str) -> str:
    """The text with the words that the language knows in Cyrillic; names and others stay."""
    return _WORD.sub(lambda match: _word(match.group(), language) or match.group(), text)


def known_in(words: Iterable[str], language: str) -> int:
    """How many of some words in Latin letters are words of the language."""
    return sum(1 for word in words if _word(word, language))


@lru_cache(maxsize=5_000)
def _word(latin: str, language: str) -> str | None:
    """The word in Cyrillic, where the dictionary of the language has it."""
    if len(latin) > _LONGEST:
        return None
    if latin in _OFTEN[language]:
        return _OFTEN[language][latin]
    if latin[0].isupper() and not latin.isupper():
        return _known(latin.lower(), language, soft=False)
    return _known(latin.lower(), language, soft=True)


def _known(latin: str, language: str, *, soft: bool) -> str | None:
    for way in islice(_ways(latin, language), _MOST_WAYS):
        if (len(way) > 1 or way in _SHORT) and is_word(way, language):
            return way
    if soft and len(latin) >= _SHORTEST:
        for way in islice(_ways(latin, language), _MOST_WAYS // 20):
            for softened in _softened(way):
                if is_word(softened, language):
                    return softened
    return None


def _ways(latin: str, language: str) -> Iterator[str]:
    """Every way to spell a word, letters that are written as several first."""
    if not latin:
        yield ""
        return
    letters = _tables()[language]
    for size in (4, 3, 2, 1):
        for letter in letters.get(latin[:size], ()) if size <= len(latin) else ():
            for rest in _ways(latin[size:], language):
                yield letter + rest


@cache
def _tables() -> dict[str, dict[str, tuple[str, ...]]]:
    return {language: _COMMON | own for language, own in _OWN.items()}


def _softened(word: str) -> Iterator[str]:
    """The word with a soft sign put after one consonant, as few people type it."""
    for i, letter in enumerate(word, start=1):
        if letter in _SOFTENED:
            yield f"{word[:i]}ь{word[i:]}"
