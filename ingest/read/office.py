"""The lexicon of units and column names that tables of programmes are recognised by."""

import re
from dataclasses import dataclass
from functools import cache

from knowledge.phrases import lexicon


@dataclass(frozen=True)
class OfficeWords:
    """Patterns that match at the beginning of a unit's name, a column's name and so on."""

    unit: re.Pattern[str]
    column: dict[str, re.Pattern[str]]
    section: re.Pattern[str]
    no_amount: re.Pattern[str]


@cache
def office_words() -> OfficeWords:
    """The lexicon, read once."""
    words = lexicon("office_words")
    units = [*words["units"], *words["unit_initials"]]
    return OfficeWords(
        unit=re.compile(
            rf"(?:{_either(units)})\b|organizacj[ae] pozarządow"
            r"|[^\W\d]+ (?:Urząd|Ośrodek|Centrum|Zarząd)\b"
        ),
        column={kind: _initial(names) for kind, names in words["columns"].items()},
        section=_initial(words["sections"]),
        no_amount=re.compile(rf"(?:{_either(words['no_amount'])})(?!\w)", re.IGNORECASE),
    )


def _either(words: list[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)


def _initial(words: list[str]) -> re.Pattern[str]:
    """Matches where one of the words begins with a capital letter, or the text is in capitals."""
    capital = [f"{word[0].upper()}{word[1:]}" for word in words]
    return re.compile(_either([*capital, *(word.upper() for word in words)]))
