"""Which of the four languages a message is written in."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from assistant.answer import Language
from knowledge.folding import fold
from knowledge.glossary import vocabulary
from knowledge.latin_cyrillic import known_in, to_cyrillic
from knowledge.lemmas import base_forms, is_word
from knowledge.phrases import lexicon, plain_analyser
from knowledge.time_words import english_months

if TYPE_CHECKING:
    from lingua import LanguageDetector

_CYRILLIC = re.compile(r"[а-яіїєґё]")
_LATIN = re.compile(r"[a-ząćęłńóśźż]")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_UKRAINIAN = re.compile(r"[їієґ]|[а-яіїє]['’ʼ][яюєї]")
_RUSSIAN = re.compile(r"[ыэъё]")
_POLISH = re.compile(r"[ąćęłńóśźż]")
_QUOTED = re.compile(r"[„“«\"][^”“»\"]*[”“»\"]")
_TURN = re.compile(r"\s[-–]\s|[:,]\s")
_FEW_WORDS = 2
_TELLING = 4  # letters of one word in Cyrillic that is no slip of the keyboard
_CLEAR = 2
_SURE = 0.25  # how far apart the detector's two languages must be


@lru_cache(maxsize=1_000)
def identify(text: str, last: Language | None = None) -> Language:
    """The language of a message; one or two words that could be several keep `last`."""
    lower = text.lower()
    cyrillic, latin = len(_CYRILLIC.findall(lower)), len(_LATIN.findall(lower))
    words = [word.replace("’", "'").replace("ʼ", "'") for word in _WORD.findall(lower)]
    if cyrillic > latin or (cyrillic and (_names_among_cyrillic(text) or _speaks_cyrillic(text))):
        return _of_cyrillic(lower, words, last)
    if not words:
        return last or "pl"
    goes_on = last in ("pl", "en") and len(words) <= _FEW_WORDS  # "a Zustricz?" names somebody
    if not goes_on and (typed := _cyrillic_in_latin(text, words)) is not None:
        return typed
    return _of_latin(text, words, last)


def _of_cyrillic(lower: str, words: list[str], last: Language | None) -> Language:
    ukrainian, russian = len(_UKRAINIAN.findall(lower)), len(_RUSSIAN.findall(lower))
    if bool(ukrainian) != bool(russian):
        return "uk" if ukrainian else "ru"
    counted = _count(words, "uk") - _count(words, "ru") + ukrainian - russian
    if counted:
        return "uk" if counted > 0 else "ru"
    if last in ("uk", "ru") and _known(words, last) == len(words):
        return last  # "а для кого?" is as much the one as the other
    known = _known(words, "uk") - _known(words, "ru")
    if known:
        return "uk" if known > 0 else "ru"
    if last in ("uk", "ru") and len(words) <= _FEW_WORDS:
        return last
    return _detected(lower, "uk", "ru") if len(words) > _FEW_WORDS else "uk"


def _of_latin(text: str, words: list[str], last: Language | None) -> Language:
    lower = text.lower()
    asked = _WORD.findall(_TURN.split(lower)[-1])  # behind a name: "Pomoc w domu - how many"
    if len(asked) < len(words) and len(asked) > _FEW_WORDS and all(map(_is_english, asked)):
        return "en"
    if _ends_in_english(words) or _begins_in_english(words):
        return "en"
    polish, english = _count(words, "pl"), _english(words)
    plainly = english - polish > _CLEAR or (english > polish and _only_names(text))
    if _POLISH.search(lower) and not plainly:
        return "pl"
    unclear = not polish and not english
    if unclear and last and len(words) <= _FEW_WORDS and not all(map(_in_polish, words)):
        return last if last in ("pl", "en") else "pl"
    named = {word.lower() for word in _WORD.findall(text)[1:] if word[:1].isupper()}
    if english and not polish and _polish_alone([w for w in words if w not in named]) > english:
        return "pl"
    if abs(polish - english) >= _CLEAR or (bool(polish) != bool(english)):
        return "pl" if polish > english else "en"
    if all(word in vocabulary("en") or word in english_months() for word in words):
        foreign = len(words) > 1 and not {*words} & _in_both()
        return "en" if last == "en" or foreign or not all(map(_in_polish, words)) else "pl"
    known = sum(map(_in_polish, words))
    if known * 3 >= len(words) * 2 or len(words) == 1 or (known > 1 and not english):
        return "pl"
    return _detected(lower, "pl", "en")


def _ends_in_english(words: list[str]) -> bool:
    """Whether a Polish name is followed by English alone, as in "klub latawiec price"."""
    if any(word in _spoken_in_polish() for word in words[-1:]):
        return False
    asks = {fold(word) for word in words} & _function_words("pl") - _reflexive()
    own = vocabulary("en") | _function_words("en")
    return (
        len(words) > 1
        and not asks
        and any(
            (one in own or base_forms(one, "en") & own) and not _in_polish(one)
            for one in words[-1:]
        )
    )


def _begins_in_english(words: list[str]) -> bool:
    """Whether English words open a question about a Polish name: "who runs Klub dla Rodziców"."""
    asking = lexicon("languages")["asking_in_english"]
    if len(words) <= _FEW_WORDS:
        return False
    if words[0] in lexicon("languages")["before_asking_in_english"] and words[1] in asking:
        return True
    own = _function_words("en") | vocabulary("en")
    return words[0] in asking and (words[1] in own or not _in_polish(words[1]))


@cache
def _spoken_in_polish() -> frozenset[str]:
    """English words that people also use in Polish, such as "email"."""
    return frozenset(fold(word) for word in lexicon("languages")["spoken_in_polish"])


@cache
def _reflexive() -> frozenset[str]:
    """Polish small words that stand in names too: "Dogadajmy się"."""
    return frozenset(fold(word) for word in lexicon("languages")["in_names"])


def _speaks_cyrillic(text: str) -> bool:
    """Whether somebody goes over to Cyrillic letters among Polish words, not just quoting one."""
    words = [word for word in _WORD.findall(_QUOTED.sub(" ", text)) if _CYRILLIC.match(word)]
    return len(words) > 1 or any(len(word) >= _TELLING for word in words)


def _cyrillic_in_latin(text: str, words: list[str]) -> Language | None:
    """The language of a message such as "kogda dezhurstvo"; None where it is none of these."""
    if any(_POLISH.search(word) for word in _WORD.findall(text) if word.islower()):
        return None
    own = [word for word in words if not _in_polish(word) and not _is_english(word)]
    if len(own) * 2 < len(words) or not own or len(own) <= _count(words, "en"):
        return None
    known: dict[Language, int] = {one: known_in(own, one) for one in ("ru", "uk")}
    best: Language = "uk" if known["uk"] > known["ru"] else "ru"
    if known[best] * 3 < len(own) * 2 or known[best] * 5 < len(words) * 2:
        return None
    if known[best] > 1:
        return best
    spelt = to_cyrillic(own[0], best)
    return best if spelt in vocabulary(best) or spelt in _function_words(best) else None


def _is_english(word: str) -> bool:
    return word in _function_words("en") or word in vocabulary("en") or word in english_months()


def _names_among_cyrillic(text: str) -> bool:
    """Whether words in Latin letters are but the names of a sentence in Cyrillic ones."""
    words = _WORD.findall(text)
    cyrillic = sum(1 for word in words if _CYRILLIC.search(word.lower()))
    return cyrillic > sum(1 for word in words if _LATIN.match(word))


def _polish_alone(words: list[str]) -> int:
    """How many words, single letters aside, Polish has and English has not."""
    return sum(
        1 for word in words if len(word) > 1 and word not in vocabulary("en") and _in_polish(word)
    )


def _only_names(text: str) -> bool:
    """Whether Polish letters stand in names alone, as in "Where is Józefińska street"."""
    return all(w[0].isupper() for w in _WORD.findall(text) if _POLISH.search(w.lower()))


def _count(words: list[str], language: Language) -> int:
    return sum(1 for word in words if fold(word) in _function_words(language))


def _english(words: list[str]) -> int:
    """How many words English has and Polish has not."""
    own = _function_words("en")
    return sum(
        1
        for word in words
        if word in own
        or (
            (word in vocabulary("en") or word in english_months())
            and not (_in_polish(word) or word in _in_both())
        )
    )


@cache
def _in_both() -> frozenset[str]:
    """Words that the glossary of English calls the same as Polish does, such as "ePUAP"."""
    return frozenset(fold(word) for phrase in lexicon("glossary_en") for word in phrase.split())


def _known(words: list[str], language: Language) -> int:
    return sum(1 for word in words if word in vocabulary(language) or is_word(word, language))


def _in_polish(word: str) -> bool:
    return plain_analyser().tokens(word)[0].known


@cache
def _function_words(language: Language) -> frozenset[str]:
    """Words that only this language of its pair has."""
    data = lexicon("languages")
    return frozenset(fold(word) for word in data[language])


def _detected(text: str, first: Language, other: Language) -> Language:
    """What the detector says of two languages; the first where it cannot tell."""
    found = _detector(first, other).detect_language_of(text)
    code = found.iso_code_639_1.name.lower() if found is not None else first
    return other if code == other else first


@cache
def _detector(first: Language, other: Language) -> "LanguageDetector":
    from lingua import IsoCode639_1, LanguageDetectorBuilder  # slow to load, rarely needed

    codes = [getattr(IsoCode639_1, one.upper()) for one in (first, other)]
    builder = LanguageDetectorBuilder.from_iso_codes_639_1(*codes)
    return builder.with_minimum_relative_distance(_SURE).build()
