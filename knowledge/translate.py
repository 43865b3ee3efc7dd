"""Questions in Ukrainian, English or Russian as Polish words that the Polish pipeline understands.

Not a translation to be read: every known word or phrase is replaced by the Polish one of
knowledge/language/glossary_*.yaml, in the order of the question; names are spelt in Polish.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz.distance import OSA

from knowledge.folding import fold
from knowledge.latin_cyrillic import to_cyrillic
from knowledge.lemmas import base_forms, grammemes, is_base_form, is_word
from knowledge.phrases import lexicon, plain_analyser
from knowledge.polish_time import polish_day, rewritten, smoothed
from knowledge.surzhyk import only_joins, sibling, spellings
from knowledge.transliterate import to_latin
from knowledge.word_classes import swapped

_TOKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.:,/-]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'", "ё": "е", "Ё": "Е"})
_CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
_POLISH_END = re.compile(r"(?:[aiou]|ej|ie|ach|nym|wie)$")
_NAMED = frozenset({"fundacja", "stowarzyszenie"})
_SEVERAL = {"spotkanie": "spotkania", "dyżur": "dyżury"}
_ASKING = frozenset({"kiedy", "gdzie", "jak", "co", "ile", "kto", "jaki", "jakie", "który", "do"})
_ASKING_VERBS = frozenset({"do", "does", "did", "is", "are", "has", "have", "will"})
_CLAUSE = frozenset({"", "and", "or", "but", *",.;:?!"})
_LONGEST_PHRASE = 7
_SHORTEST_MISTYPED = 5
_SHORTEST_SWAPPED = 3


@dataclass
class _Glossary:
    """Phrases of one language by the readings of their first word."""

    language: str
    by_reading: dict[str, list[tuple[tuple[str, ...], str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    words: frozenset[str] = frozenset()


def to_polish(text: str, language: str) -> str:
    """The question as Polish words in its own order; Polish comes back as it is."""
    if language == "pl":
        return text
    plain = rewritten(text.translate(_APOSTROPHES), language)
    if sibling(language) and not _CYRILLIC.search(plain):
        plain = to_cyrillic(plain, language)
    tokens = _TOKEN.findall(plain)
    glossary = _glossary(language)
    readings = _all_readings(tokens, glossary)
    said: list[str] = []
    titled: list[int] = []
    place = 0
    while place < len(tokens):
        polish, used = _phrase_at(place, tokens, readings, glossary)
        if not used:
            polish, used = _of_neighbour(place, tokens, language)
        if used == 1 and tokens[place][0].isupper() and said and said[-1] in _NAMED:
            used = 0  # the name of an organisation is spelt, not translated
        if used:
            if language == "en" and polish and place and _is_title(tokens[place : place + used]):
                titled.append(len(said))
            polish = _in_number(polish, tokens[place : place + used], language)
            if not polish and not place and tokens[0].lower() == "а":
                polish = "a"  # such as "a dla starszych?"
            if not polish and language == "en" and _begins_question(place, tokens):
                polish = "czy"
            said.append(_inside(polish, said))
        else:
            said.append(_alone(tokens[place], language, said))
            used = 1
        place += used
    return smoothed(" ".join(word for word in _quoted(said, titled) if word))


def _all_readings(tokens: Sequence[str], glossary: "_Glossary") -> list[frozenset[str]]:
    return [
        _readings(token, glossary, name=i > 0 and token[0].isupper())
        for i, token in enumerate(tokens)
    ]


def _of_neighbour(place: int, tokens: Sequence[str], language: str) -> tuple[str, int]:
    """The Polish for a word or phrase of the neighbouring language, as many mix the two."""
    other = sibling(language)
    token = tokens[place]
    if not other or token[0].isupper() or not _CYRILLIC.search(token):
        return "", 0
    if is_word(token.lower(), language):
        return "", 0
    rest = tokens[place : place + _LONGEST_PHRASE]
    glossary = _glossary(other)
    return _phrase_at(0, rest, _all_readings(rest, glossary), glossary)


def _begins_question(place: int, tokens: Sequence[str]) -> bool:
    """Whether a verb such as "does" begins a question or its second part, to say yes or no to."""
    before = tokens[place - 1].lower() if place else ""
    return tokens[place].lower() in _ASKING_VERBS and before in _CLAUSE


def _inside(polish: str, said: Sequence[str]) -> str:
    """A phrase without "czy" behind a question word: "kiedy mogę", not "kiedy czy mogę"."""
    asked = any(word.split()[0] in _ASKING for word in said if word)
    return polish.removeprefix("czy ") if asked and polish != "czy" else polish


def _in_number(polish: str, tokens: Sequence[str], language: str) -> str:
    """The Polish word in the plural where several of a kind are asked about: "когда встречи"."""
    plural = _SEVERAL.get(polish)
    if plural is None or len(tokens) != 1:
        return polish
    word = tokens[0].lower()
    if language == "en":
        return plural if word.endswith("s") else polish
    forms = grammemes(word, language)
    several = any({"plur", "nomn"} <= one for one in forms)
    return plural if several and not is_base_form(word, language) else polish


def _is_title(tokens: Sequence[str]) -> bool:
    return all(token[0].isupper() for token in tokens)


def _quoted(said: Sequence[str], titled: Sequence[int]) -> list[str]:
    """The words, with those of an English title such as "Mum's Academy" in quotation marks."""
    words = list(said)
    for first in titled:
        if first - 1 in titled or first + 1 not in titled:
            continue
        last = first + 1
        while last + 1 in titled:
            last += 1
        words[first], words[last] = f"„{words[first]}", f"{words[last]}”"
    return words


def vocabulary(language: str) -> frozenset[str]:
    """Every single word of the glossary of a language, lower case."""
    return _glossary(language).words


def _phrase_at(
    place: int, tokens: Sequence[str], readings: Sequence[frozenset[str]], glossary: _Glossary
) -> tuple[str, int]:
    """The Polish for the longest phrase that begins here, and how many tokens it takes."""
    best: tuple[int, int, str] | None = None
    for reading in readings[place]:
        for phrase, polish in glossary.by_reading.get(reading, ()):
            rest = readings[place : place + len(phrase)]
            if len(rest) < len(phrase) or not all(
                word in readings_here or base_forms(word, glossary.language) & readings_here
                for word, readings_here in zip(phrase, rest, strict=True)
            ):
                continue
            exact = sum(
                word == token.lower()
                for word, token in zip(phrase, tokens[place : place + len(phrase)], strict=True)
            )
            if best is None or (len(phrase), exact) > best[:2]:
                best = (len(phrase), exact, polish)
    return (best[2], best[0]) if best else ("", 0)


def _readings(token: str, glossary: _Glossary, *, name: bool) -> frozenset[str]:
    """What a token may be a form of; a slip is seen in no `name`, which stays as it is."""
    word = token.lower()
    if not word[0].isalpha():
        return frozenset({word})
    found = base_forms(word, glossary.language)
    if found & glossary.by_reading.keys() or name or len(word) < _SHORTEST_SWAPPED:
        return found
    if glossary.language == "en" and _in_polish(word):
        return found  # a Polish name in small letters
    if glossary.language != "en":
        if is_word(word, glossary.language):
            return found
        for spelt in spellings(word, glossary.language):
            right = base_forms(spelt, glossary.language)
            if right & glossary.by_reading.keys():
                return found | right
    if len(word) < _SHORTEST_MISTYPED:
        return found | {one for one in swapped(word) if one in glossary.words}
    return found | _repaired(word, glossary)


def _in_polish(word: str) -> bool:
    """Whether a word of an English message is a Polish one by its ending and the dictionary."""
    return bool(_POLISH_END.search(word)) and plain_analyser().tokens(word)[0].known


def _repaired(word: str, glossary: _Glossary) -> frozenset[str]:
    """The base forms of the glossary's words one slip of the finger away."""
    near = [
        one
        for one in glossary.by_reading
        if one[0] == word[0]
        and len(one) >= _SHORTEST_MISTYPED - 1
        and abs(len(one) - len(word)) <= 1
        and OSA.distance(one, word, score_cutoff=1) <= 1
    ]
    return frozenset(near)


def _alone(token: str, language: str, said: Sequence[str]) -> str:
    """A token that the glossary does not know: a word of time, a name, a number or a mark."""
    word = token.lower()
    time = polish_day(fold(word), said[-1] if said else "", language)
    if time:
        return time
    if _CYRILLIC.search(token):
        if token == word and only_joins(word, language):
            return ""
        return to_latin(token, russian=language == "ru")
    return token


@cache
def _glossary(language: str) -> _Glossary:
    glossary = _Glossary(language)
    words: set[str] = set()
    for polish, phrases in lexicon(f"glossary_{language}").items():
        for phrase in phrases:
            parts = tuple(_TOKEN.findall(str(phrase).translate(_APOSTROPHES).lower()))
            parts = tuple(part for part in parts if part[0].isalnum())
            words.update(parts if len(parts) == 1 else ())
            for reading in base_forms(parts[0], language):
                glossary.by_reading[reading].append((parts[:_LONGEST_PHRASE], str(polish)))
    glossary.words = frozenset(words)
    return glossary
