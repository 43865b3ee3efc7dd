"""Alters one thing of a good statement: a digit, a day, a name; each way yields new texts."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.number_words import spoken_numbers
from knowledge.numbers import Kind, Value, values
from knowledge.phrases import lexicon, plain_analyser

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_STREET = re.compile(r"(?<=[^\W\d_] )\d+(?=,| |\.|$)")
_TELLS = 4  # letters from which a weekday or month is sure to be one
_TIMES = 2  # texts that each way makes of one place


@dataclass(frozen=True)
class Altered:
    """A statement with one thing wrong."""

    kind: str
    text: str


@dataclass(frozen=True)
class Material:
    """What a statement is altered with: numbers of other rows, names, words of its language."""

    numbers: Sequence[str]
    names: Sequence[str]
    language: str


Way = Callable[[str, Material, Random], Iterator[str]]


def alterations(text: str, material: Material, random: Random) -> list[Altered]:
    """Every alteration of a statement that changes what it says, each text once."""
    found: dict[str, str] = {}
    for kind, way in WAYS.items():
        for changed in way(text, material, random):
            own = _says(text, material.language)
            if kind in UNNUMBERED or _says(changed, material.language) != own:
                found.setdefault(changed, kind)
    found.pop(text, None)
    return [Altered(kind, changed) for changed, kind in found.items()]


def _says(text: str, language: str) -> list[tuple[str, str]]:
    spoken = [("spoken", str(one.value)) for one in spoken_numbers(text, ("pl", language))]
    days = [("weekday", str(one.weekday)) for one in find_dates(text)]
    return [*((one.kind, one.value) for one in values(text)), *spoken, *days]


def _digit_of(*kinds: Kind) -> Way:
    def way(text: str, material: Material, random: Random) -> Iterator[str]:
        for value in values(text):
            if value.kind in kinds:
                places = [m.start() for m in _DIGIT.finditer(text, value.start, value.end)]
                for place in random.sample(places, min(_TIMES, len(places))):
                    yield _other_digit(text, place, random)

    return way


def _other_digit(text: str, place: int, random: Random) -> str:
    others = [digit for digit in "0123456789" if digit != text[place]]
    return text[:place] + random.choice(others) + text[place + 1 :]


def _letter_of(*kinds: Kind) -> Way:
    def way(text: str, material: Material, random: Random) -> Iterator[str]:
        for value in values(text):
            if value.kind in kinds:
                places = [i for i in range(value.start, value.end) if text[i].isalpha()]
                place = random.choice(places)
                letter = random.choice([c for c in "abdekmoprst" if c != text[place].lower()])
                yield text[:place] + letter + text[place + 1 :]

    return way


def _part_of_date(part: str) -> Way:
    def way(text: str, material: Material, random: Random) -> Iterator[str]:
        for one in (value for value in values(text) if value.kind == "date"):
            for m in re.finditer(r"\d+", text[one.start : one.end]):
                if (len(m[0]) == 4) is (part == "year"):
                    number = int(m[0]) + random.choice([-1, 1, 2])
                    if part == "year" or 1 <= number <= 31:
                        first = one.start + m.start()
                        yield text[:first] + str(number) + text[first + len(m[0]) :]

    return way


def _word_of_time(key: str) -> Way:
    def way(text: str, material: Material, random: Random) -> Iterator[str]:
        for section in lexicon("time").values():
            forms = [[fold(form) for form in group] for group in section.get(key, ())]
            for m in _WORD.finditer(text):
                for group in forms:
                    if len(m[0]) >= _TELLS and fold(m[0]) in group:
                        form = group.index(fold(m[0]))
                        others = [g for g in section[key] if fold(g[0]) not in group]
                        other = random.choice(others)
                        word = other[min(form, len(other) - 1)]
                        yield text[: m.start()] + word + text[m.end() :]

    return way


def _street_number(text: str, material: Material, random: Random) -> Iterator[str]:
    for m in _STREET.finditer(text):
        yield text[: m.start()] + str(int(m[0]) + random.choice([1, 2, 10])) + text[m.end() :]


def _percent(text: str, material: Material, random: Random) -> Iterator[str]:
    for m in re.finditer(r"\d+(?=\s*(?:%|procent))", text):
        yield _other_digit(text, m.start(), random)
        yield text[: m.end()] + " osób" + text[m.end() :].lstrip().removeprefix("%")


def _count_word(text: str, material: Material, random: Random) -> Iterator[str]:
    data = lexicon("number_words")
    for one in spoken_numbers(text, ("pl", material.language)):
        said = fold(text[one.start : one.end])
        for language in (data["pl"], data[material.language]):
            for number, forms in language.items():
                if said in map(fold, forms):
                    others = [n for n in language if n != number and 1 < n < 21]
                    word = language[random.choice(others)]
                    form = [fold(form) for form in forms].index(said)
                    yield text[: one.start] + word[min(form, len(word) - 1)] + text[one.end :]


def _as_count_word(text: str, material: Material, random: Random) -> Iterator[str]:
    for value in values(text):
        if value.kind == "number" and value.value.isdigit() and 2 <= int(value.value) <= 18:
            word = lexicon("number_words")["pl"][int(value.value) + 1][0]
            yield text[: value.start] + word + text[value.end :]


def _swapped(text: str, material: Material, random: Random) -> Iterator[str]:
    for kind in ("number", "amount", "time", "date", "phone"):
        spans = [
            span for value in values(text) if value.kind == kind for span in _digits(text, value)
        ]
        spans = sorted(set(spans))
        for (a, b), (c, d) in pairwise(spans):
            yield text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _digits(text: str, value: Value) -> list[tuple[int, int]]:
    """The figures of a value: those of each hour or day and year apart, of others together."""
    apart = value.kind in ("time", "date")
    pattern = r"\d+(?:[:.]\d\d)?" if apart else r"\d(?:[\d \u00a0,.-]*\d)?"
    return [m.span() for m in re.compile(pattern).finditer(text, value.start, value.end)]


def _of_another_row(text: str, material: Material, random: Random) -> Iterator[str]:
    held = {value.value for value in values(text)}
    others = [number for number in material.numbers if number.replace(" ", "") not in held]
    for value in values(text):
        if value.kind in ("number", "amount") and others:
            digits = re.match(r"[\d \u00a0]*\d(?:,\d+)?", text[value.start : value.end])
            end = value.start + (digits.end() if digits else 0)
            yield text[: value.start] + random.choice(others) + text[end:]


def _name(text: str, material: Material, random: Random) -> Iterator[str]:
    for m in list(_WORD.finditer(text))[1:]:
        if m[0][0].isupper() and len(m[0]) > 2 and text[m.start() - 2 : m.start()] != ". ":
            own = plain_analyser().tokens(text)
            known = {lemma for token in own for lemma in token.lemmas}
            others = [
                name
                for name in material.names
                if not plain_analyser().tokens(name)[0].lemmas & known
            ]
            if others:
                yield text[: m.start()] + random.choice(others) + text[m.end() :]


def _misspelt_name(text: str, material: Material, random: Random) -> Iterator[str]:
    for m in list(_WORD.finditer(text))[1:]:
        if m[0][0].isupper() and len(m[0]) > 4 and text[m.start() - 2 : m.start()] != ". ":
            place = m.start() + random.randrange(1, 4)
            letter = random.choice([c for c in "aeioukrst" if c != fold(text[place])])
            yield text[:place] + letter + text[place + 1 :]


def _negated(text: str, material: Material, random: Random) -> Iterator[str]:
    for m in re.finditer(r"\bnie (?=[^\W\d_])", text):
        yield text[: m.start()] + text[m.end() :]
    for m in re.finditer(r"\b(?:jest|są|można|ma|mają|może|będzie|prowadzi|odbędzie)\b", text):
        if not text[: m.start()].endswith("nie "):
            yield text[: m.start()] + "nie " + text[m.start() :]


UNNUMBERED = frozenset({"name", "misspelt name", "negation"})
WAYS: dict[str, Way] = {
    "digit of a number": _digit_of("number"),
    "day": _part_of_date("day"),
    "month": _word_of_time("months"),
    "year": _part_of_date("year"),
    "weekday": _word_of_time("weekdays"),
    "time": _digit_of("time"),
    "amount": _digit_of("amount"),
    "phone": _digit_of("phone"),
    "postcode": _digit_of("postcode"),
    "e-mail": _letter_of("email"),
    "url": _letter_of("url"),
    "number of an address": _street_number,
    "percent": _percent,
    "number in words": _count_word,
    "number put into words": _as_count_word,
    "two swapped": _swapped,
    "from another row": _of_another_row,
    "name": _name,
    "misspelt name": _misspelt_name,
    "negation": _negated,
}
