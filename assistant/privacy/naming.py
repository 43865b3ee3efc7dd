"""How far a word reads as somebody's name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from assistant.privacy.finding import words
from knowledge.folding import fold
from knowledge.lemmas import grammemes
from knowledge.morphology import interpretations

_CYRILLIC = re.compile(r"[а-яіїєґё]", re.IGNORECASE)
_UKRAINIAN = re.compile(r"[іїєґ'’]")
_RUSSIAN = re.compile(r"[ыэёъ]")
_PLAIN = {"c": "cć", "l": "lł", "n": "nń", "o": "oó", "s": "sś", "z": "zżź"}  # within a name
_PLAIN_LAST = {"a": "aą", "e": "eę", "c": "cć", "l": "lł", "n": "nń", "s": "sś", "z": "zż"}
_MOST_SPELLINGS = 64
_LONGEST_PLAIN = 12
_LABELS = {"imię", "nazwisko", "nazwa_geograficzna", "człon_nazwy_geograficznej"}
_CLOSED = ("fin", "praet", "impt", "inf", "imps", "pcon", "bedzie", "pred", "adv", "num", "prep",
           "conj", "comp", "part", "qub", "ppron", "siebie", "winien", "aglt")  # fmt: skip
_CLOSED_CYRILLIC = {"VERB", "INFN", "GRND", "ADVB", "NPRO", "NUMR", "PREP", "CONJ", "PRCL", "PRED"}
_ENDINGS = ("", "a", "y", "i", "e", "o", "u", "em", "iem", "owi", "ie", "om", "ami", "ia", "ii")
_SURNAME_ENDS = re.compile(r"(?:[sc]k|dzk)(?:i|a|iej|iego|iemu|im|ich|imi)\Z|[sc]cy\Z")
_PLURAL = re.compile(r"(?:ow|[sc]kich|dzkich|[sc]cy|owie)\Z")
_MOSTLY = 0.7
_FEWEST_WORDS = 4
_LONGEST_PLAIN_NAME = 4  # "Sam" and "Mia" with endings are words of other meanings
_Reading = tuple[str, str, tuple[str, ...]]  # lemma, tag and labels


@dataclass(frozen=True)
class Naming:
    """What a word may be; `capital` where a text that uses both cases writes it so."""

    capital: bool
    given: bool = False
    surname: bool = False
    known: bool = False
    common: bool = False
    closed: bool = False
    people: bool = False  # of a nation or a town
    soft: bool = False  # a given name that is a thing as well
    usual: bool = False  # a surname so frequent that small letters will do
    acronym: bool = False
    initial: bool = False
    plural: bool = False  # "Kowalskich", "Nowaków"

    def fits(self, kind: str) -> bool:
        """Whether the word is a name where one is announced in a way of a kind."""
        if self.initial or (self.acronym and not self.given):
            return self.initial and kind == "surname" and self.capital
        return self._fits_capital(kind) if self.capital else self._fits_small(kind)

    def _fits_capital(self, kind: str) -> bool:
        if kind == "strong":
            return True
        if self.given and kind != "family":
            return True
        surname = self.surname and not self.closed and not self.people
        stranger = not self.known and not self.acronym
        return {
            "kin": surname or stranger,
            "relative": surname and not self.common,
            "mister": surname or stranger,
            "signed": surname or stranger,
            "family": surname and self.plural,
            "last": not self.closed,
            "surname": (self.surname and not self.closed) or stranger,
        }.get(kind, False)

    def _fits_small(self, kind: str) -> bool:
        given = self.given and not (self.common or self.closed)
        surname = (self.surname and not self.common) or self.usual
        if kind == "strong":
            return not self.closed and (self.given or self.surname or not self.known)
        if kind == "last":
            return not self.closed
        return given or {
            "kin": self.soft,
            "mister": surname,
            "surname": surname,
        }.get(kind, False)


def is_caseless(text: str) -> bool:
    """Whether capitals tell nothing: nearly every letter, or every word, has one."""
    letters = sum(map(str.isalpha, text))
    if letters and sum(map(str.isupper, text)) > _MOSTLY * letters:
        return True
    said = [word for word in text.split() if word[0].isalpha()]
    return len(said) >= _FEWEST_WORDS and all(word[0].isupper() for word in said)


def naming(word: str, caseless: bool) -> Naming:
    """What a word may be in a text whose capitals count or tell nothing."""
    capital = word[0].isupper() and not caseless
    acronym = not caseless and len(word) > 1 and word.isupper()
    return _naming(word.lower(), capital and not acronym, acronym)


@lru_cache(maxsize=10_000)
def _naming(word: str, capital: bool, acronym: bool) -> Naming:
    if _CYRILLIC.search(word):
        return _cyrillic(word, capital, acronym)
    word = word.replace("’", "'")
    folded = fold(word)
    read = list(interpretations(word.capitalize()))
    listed = folded in _foreign()
    labels = {label for *_, found in read for label in found}
    given = listed or "imię" in labels
    if word.isascii() and not capital and not _is_nominative_name(read):
        spelt = _spellings(word)
        proper = [reading for one in spelt for reading in _proper(one)]
        given = given or any("imię" in found for *_, found in proper)
        small = [reading for one in spelt for reading in _small(one)]
        named = not read and _is_nominative_name(proper)
        read += [one for one in small if not named or one[1].startswith(_CLOSED)]
    return Naming(
        capital=capital,
        given=given,
        surname="nazwisko" in labels or folded in words("surnames"),
        known=bool(read) or listed,
        common=any(_is_thing(reading) for reading in read),
        closed=any(tag.startswith(_CLOSED) for lemma, tag, _ in read if lemma[:1].islower()),
        people=any(lemma[:1].isupper() and "nazwa_pospolita" in found for lemma, _, found in read),
        soft=folded in words("soft"),
        usual=folded in words("surnames")
        or ("nazwisko" in labels and _SURNAME_ENDS.search(folded) is not None),
        acronym=acronym,
        initial=len(word) == 1,
        plural=_PLURAL.search(folded) is not None,
    )


def _is_thing(reading: _Reading) -> bool:
    lemma, _, labels = reading
    return lemma[:1].islower() and not _LABELS & set(labels)


def _is_nominative_name(read: Iterable[_Reading]) -> bool:
    return any("imię" in labels and "nom" in re.split(r"[:.]", tag) for _, tag, labels in read)


def _small(word: str) -> Iterator[_Reading]:
    return (one for one in interpretations(word) if one[0][:1].islower())


def _proper(word: str) -> Iterator[_Reading]:
    return (one for one in interpretations(word.capitalize()) if one[0][:1].isupper())


def _spellings(word: str) -> list[str]:
    """The word with the diacritics that it may have lost."""
    choices = [_PLAIN.get(letter, letter) for letter in word[:-1]]
    choices.append(_PLAIN_LAST.get(word[-1], word[-1]))
    ways = 1
    for choice in choices:
        ways *= len(choice)
    if len(word) > _LONGEST_PLAIN or ways > _MOST_SPELLINGS:
        return []
    return ["".join(letters) for letters in product(*choices)][1:]


@cache
def _foreign() -> frozenset[str]:
    """Given names that Polish dictionaries lack, with the endings that Polish gives them."""
    return frozenset(
        form
        for name in words("foreign_names")
        for ending in _ENDINGS
        for form in (name, name.rstrip("aeioy") + ending)
        if form == name or len(name) > _LONGEST_PLAIN_NAME
    )


def _cyrillic(word: str, capital: bool, acronym: bool) -> Naming:
    read = [one for language in _languages(word) for one in grammemes(word, language)]
    named = [one for one in read if one & {"Name", "Patr", "Surn"}]
    listed = word in words("foreign_names")
    return Naming(
        capital=capital,
        given=listed or _any(named, {"Name", "Patr"}),
        surname=_any(named, {"Surn"}),
        known=bool(read) or listed,
        common=not listed and (word in words("cyrillic_things") or len(named) * 4 < len(read)),
        closed=_any(read, _CLOSED_CYRILLIC)
        and not any({"Name", "nomn"} <= one or {"Patr", "nomn"} <= one for one in read),
        acronym=acronym,
        initial=len(word) == 1,
    )


def _any(read: Iterable[frozenset[str]], wanted: set[str]) -> bool:
    return any(one & wanted for one in read)


def _languages(word: str) -> tuple[str, ...]:
    if _UKRAINIAN.search(word):
        return ("uk",)
    return ("ru",) if _RUSSIAN.search(word) else ("uk", "ru")
