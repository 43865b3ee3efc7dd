"""Cyrillic names in Polish spelling: of several ways to write one, the way that Polish knows."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from knowledge.text import Analyser

_MOST_WAYS = 400
_SOFT = {"л": "l", "н": "ń", "с": "ś", "з": "ź", "ц": "ć", "т": "ć", "д": "d", "р": "r"}
_LETTERS = {
    "а": ("a",), "б": ("b",), "в": ("w",), "г": ("g", "h"), "ґ": ("g",), "д": ("d",),
    "е": ("e",), "ж": ("ż", "rz"), "з": ("z",), "и": ("y", "i"), "і": ("i", "y", "ó"),
    "й": ("j",), "к": ("k",), "л": ("l", "ł"), "м": ("m",), "н": ("n", "ń"), "о": ("o", "ó"),
    "п": ("p",), "р": ("r",), "с": ("s", "ś"), "т": ("t",), "у": ("u", "ó"), "ф": ("f",),
    "х": ("ch", "h"), "ц": ("c",), "ч": ("cz",), "ш": ("sz",), "щ": ("szcz",), "ъ": ("",),
    "ы": ("y",), "ь": ("",), "э": ("e",), "'": ("",),
}  # fmt: skip
_IOTATED = {"я": "a", "ю": "u", "є": "e", "ї": "i", "ё": "o"}
_ENDINGS = (
    (re.compile("ьк(?=[аиіойуе])"), "к"),
    (re.compile("(?<=[сц]к)(?:ий|ій)$"), "i"),
    (re.compile("(?<=[сц]к)(?:ая|ої|ій)$"), "a"),
    (re.compile("ая$"), "a"),
    (re.compile("(?<=к)ів$"), "ów"),
    (re.compile("ий$|ый$"), "ы"),
    (re.compile("ю[чщ](?:ого|его)$"), "йонцего"),  # participles: "слухаючого"
    (re.compile("ю[чщ](?:их|ых)$"), "йонцых"),
    (re.compile("иц(?=[яіюеуы]$)"), "іц"),
    (re.compile("(?<=іц)я$"), "а"),
)
_ADJECTIVES = (
    (re.compile("(?<=[кг])(?:ом|ому|ім|им)$"), "ім"),
    (re.compile("(?:ом|ому|ім|им|ым)$"), "им"),
    (re.compile("(?<=[кг])(?:ой|ій)$"), "іей"),
    (re.compile("(?:ой|ій|ей)$"), "ей"),
    (re.compile("(?:ые|ие|і)$"), "е"),
    (re.compile("(?<=[кг])(?:их|іх)$"), "іх"),
    (re.compile("(?:ых|их)$"), "их"),
    (re.compile("(?:ую|у)$"), "а"),
)
_VOWELS = frozenset("аеиіоуыэяюєїё")
_NASAL = {"о": ("o{}", "ą"), "е": ("e{}", "ę")}  # before м or н and one of these consonants
_BEFORE_NASAL = frozenset("бпгґдткцчжш")


@lru_cache(maxsize=10_000)
def to_latin(word: str, *, russian: bool = False) -> str:
    """A Cyrillic word in Polish letters; a capital stays a capital."""
    spelt = (*_as_adjectives(word.lower()), word.lower())
    ways = [way for one in spelt for way in islice(_ways(one, russian), _MOST_WAYS)]
    found = next((way for way in ways if word.islower() and _is_common(way)), None)
    found = found or next((way for way in ways if _known(way)), None)
    if found is None and word.islower():
        found = next(
            filter(_is_common, islice(_ways(word, russian, by_ear=True), _MOST_WAYS)), None
        )
    latin = found or next(iter(_ways(word.lower(), russian)))
    return latin.capitalize() if word[:1].isupper() else latin


def _as_adjectives(word: str) -> Iterator[str]:
    """The word with the ending of a Polish adjective, where it may be one: "Дольном", "Лесной"."""
    for ending, instead in _ADJECTIVES:
        if ending.search(word):
            yield ending.sub(instead, word)


def _ways(word: str, russian: bool, *, by_ear: bool = False) -> "map[str]":
    """Every way to write a word, the likeliest first; `by_ear` it is Polish: "кеды", "дзецко"."""
    for ending, instead in _ENDINGS:
        word = ending.sub(instead, word)
    choices: list[tuple[str, ...]] = []
    for i, letter in enumerate(word):
        before, after = word[i - 1 : i], word[i + 1 : i + 2]
        if _is_nasal(word, i):
            choices.append(tuple(one.format(_LETTERS[after][0]) for one in _NASAL[letter]))
        elif letter in "мн" and _is_nasal(word, i - 1):
            continue  # a part of the vowel before it: "ąb" is heard as "омб"
        elif by_ear and letter == "е":
            choices.append(("ie", "e", "ę"))
        elif letter in _IOTATED:
            choices.append(_iotated(letter, before))
        elif after == "ь" and letter in _SOFT:
            choices.append((_SOFT[letter],))
        elif letter == "н" and after == "с" and word[i + 2 : i + 3] == "к":
            choices.append(("ń", "n"))
        elif letter == "и" and before and before in "кгґ":
            choices.append(("i",))
        elif russian and letter == "и":
            choices.append(("i", "y"))
        elif letter == "л" and after in _VOWELS and after not in "іиеюяєї":
            choices.append(("ł", "l"))
        else:
            choices.append(_LETTERS.get(letter, (letter,)))
    return map("".join, product(*choices))


def _is_nasal(word: str, i: int) -> bool:
    """Whether a vowel with the м or н behind it may stand for a Polish nasal vowel."""
    return (
        word[i : i + 1] in _NASAL
        and word[i + 1 : i + 2] in ("м", "н")
        and (word[i + 2 : i + 3] in _BEFORE_NASAL)
    )


def _iotated(letter: str, before: str) -> tuple[str, ...]:
    vowel = _IOTATED[letter]
    if not before or before in _VOWELS or before in "ьъ'":
        return ("jó", "ju") if letter == "ю" else ("j" + vowel,)
    if before == "л":
        return (vowel,)
    return ("i" + vowel, "ó") if letter == "ю" else ("i" + vowel,)


def _is_common(way: str) -> bool:
    """Whether Polish has it as a word and not only as a name."""
    return _analyser().tokens(way)[0].known


def _known(way: str) -> bool:
    token = _analyser().tokens(way.capitalize())[0]
    return token.known and (bool(token.names) or _analyser().tokens(way)[0].known)


@cache
def _analyser() -> Analyser:
    return Analyser()
