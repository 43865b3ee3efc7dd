"""Things that stand in a row, such as the third turn or goal 2: which of them is meant or told."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas, plain_analyser
from knowledge.roman_figures import roman_value
from knowledge.text import Token

_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{1,3}|V|X)", re.IGNORECASE)
_LETTER = re.compile(r"[A-H]")
_BARE = re.compile(r"\s*(?:nr\s*)?([\w]+)[.)]?\s*", re.IGNORECASE)
_OPENING = re.compile(r"\s*([IVX]+|\d{1,2})[.)]\s+[^\W\d]")
_LONGEST_NUMBER = 2  # digits


class Rank(NamedTuple):
    """A noun at a token with the number, letter or ordinal beside it in one form: "3", "b"."""

    noun: int
    beside: int
    lemmas: frozenset[str]
    number: str


@lru_cache(maxsize=20_000)
def ranks(text: str) -> tuple[Rank, ...]:
    """The things in a row that a text names: "w trzecim turnusie", "Cel 2", "II edycja"."""
    return ranked(text, plain_analyser().tokens(text))


def ranked(text: str, tokens: Sequence[Token]) -> tuple[Rank, ...]:
    """The same of a text whose tokens are known."""
    found = []
    for i, token in enumerate(tokens):
        if not token.lemmas & _nouns():
            continue
        for beside in (i + 1, i - 1) if _is_clause(tokens, i) else (i - 1, i + 1):
            if 0 <= beside < len(tokens) and (number := _number(text, tokens, beside, i)):
                found.append(Rank(i, beside, token.lemmas & _nouns(), number))
                break
    return _with_lone(text, tokens, found)


def _is_clause(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the figure before a noun is that of its clause: "2. Grupa III" is no second group."""
    if noun != 1 or not tokens[0].is_number or len(tokens) <= noun + 1:
        return False
    after = tokens[noun + 1]
    return not after.is_number and bool(alone(after.text, after.lemmas))


def _with_lone(text: str, tokens: Sequence[Token], found: list[Rank]) -> tuple[Rank, ...]:
    """With the ordinals that leave their noun to another: "w pierwszym turnusie, a w trzecim".

    One that stands before the noun is what a part of a message asks, which left it to the rest.
    """
    if not found:
        return ()
    own = {one.beside for one in found}
    for i, token in enumerate(tokens):
        number = _ordinal(token.lemmas) if i not in own else ""
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if not number or (after and "noun" in after.pos and _joins(text, token, after)):
            continue
        if i < found[0].noun:
            return (found[0]._replace(beside=i, number=number),)
        found.append(found[-1]._replace(beside=i, number=number))
    return tuple(found)


def _joins(text: str, one: Token, after: Token) -> bool:
    return not text[one.end : after.start].strip()


def numbers_told(rank: frozenset[str], cells: Sequence[str], names: Sequence[str]) -> set[str]:
    """Which of the things of a noun the cells of a row are, by their words or their columns."""
    told = {one.number for cell in cells for one in ranks(cell) if one.lemmas & rank}
    if told or len(names) != len(cells):
        return told
    for name, cell in zip(names, cells, strict=True):
        if plain_analyser().lemma_set(name) & rank and (number := _alone(cell)):
            told.add(number)
    return told


def numbers_in(rank: frozenset[str], texts: Iterable[str]) -> set[str]:
    """Which of the things of a noun some texts name."""
    return {one.number for text in texts for one in ranks(text) if one.lemmas & rank}


def _alone(cell: str) -> str:
    """The number that is all of a cell, or that opens it before a name: "III. Kultura"."""
    found = _BARE.fullmatch(cell) or _OPENING.match(cell)
    return _value(found[1], lemmas=plain_analyser().lemma_set(found[1])) if found else ""


def _number(text: str, tokens: Sequence[Token], beside: int, noun: int) -> str:
    """The number that a token beside a noun gives it, or nothing where it counts something."""
    token = tokens[beside]
    first, last = sorted((token, tokens[noun]), key=lambda one: one.start)
    gap = text[first.end : last.start]
    before = beside < noun
    if gap.strip(" .\u00a0") or (not before and "." in gap):
        return ""
    if token.is_number:
        after = tokens[beside + 1] if beside + 1 < len(tokens) else None
        counts = after is not None and not before and bool(after.lemmas & _units())
        return "" if counts or (before and "." not in gap) else _value(token.text, frozenset())
    if before and token.text == "i":
        return ""
    return _value(token.text, token.lemmas)


def _value(said: str, lemmas: frozenset[str]) -> str:
    if said.isdecimal():
        return str(int(said)) if len(said) <= _LONGEST_NUMBER else ""
    if number := _ordinal(lemmas):
        return number
    if _ROMAN.fullmatch(said) and (said.isupper() or (len(said) > 1 and said.islower())):
        return str(roman_value(said))
    return said.lower() if _LETTER.fullmatch(said) else ""


def alone(said: str, lemmas: frozenset[str]) -> str:
    """The number of a word that can be nothing else: an ordinal, or a Roman figure in capitals."""
    if number := _ordinal(lemmas):
        return number
    return str(roman_value(said)) if said.isupper() and _ROMAN.fullmatch(said) else ""


def _ordinal(lemmas: frozenset[str]) -> str:
    return next((str(number) for number, forms in _ordinals().items() if lemmas & forms), "")


@cache
def _ordinals() -> Mapping[int, frozenset[str]]:
    named = {int(n): lemma_set(forms) for n, forms in lexicon("questions")["nth"].items()}
    return {1: lemma_set(["pierwszy"]), **named}


@cache
def _nouns() -> frozenset[str]:
    return lexicon_lemmas("questions", "in_a_row")


@cache
def _units() -> frozenset[str]:
    return lexicon_lemmas("questions", "units_counted")
