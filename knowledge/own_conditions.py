"""Words of people about themselves, and of papers about conditions, found by their beginnings."""

import re
from functools import cache

from knowledge.folding import fold
from knowledge.phrases import lexicon


@cache
def words_of(name: str) -> re.Pattern[str]:
    """The whole words of one group of the lexicon, to be looked for in folded text."""
    return _whole(lexicon("own_conditions")[name])


@cache
def numbered(name: str) -> dict[float, re.Pattern[str]]:
    """The words of a group by the numbers that they stand for."""
    return {float(key): _whole(told) for key, told in lexicon("own_conditions")[name].items()}


@cache
def _named(name: str) -> dict[str, re.Pattern[str]]:
    return {key: _whole(told) for key, told in lexicon("own_conditions")[name].items()}


def holds(name: str, folded: str) -> bool:
    """Whether a folded text holds a word of a group."""
    return words_of(name).search(folded) is not None


def as_papers_say(text: str) -> str:
    """A text with the Polish name, behind it, of what it names in another language."""
    folded = fold(text)
    more = [name for name, words in _named("as_papers_say").items() if words.search(folded)]
    return " ".join((text, *more))


def people(folded: str, counted: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where a folded text gives a number of people, and that number."""
    found = []
    for value, words in numbered("numbers").items():
        behind = re.compile(rf"{words.pattern}\s+(?:(?!lat|rok|mies)\w+\s+)?{counted.pattern}")
        found += [(one.start(), int(value)) for one in behind.finditer(folded)]
    for value, words in numbered("together").items():
        found += [(one.start(), int(value)) for one in words.finditer(folded)]
    return sorted(found)


def _whole(told: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)")
