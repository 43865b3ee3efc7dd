"""The words of time of all languages as folded look-up tables and pattern parts."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from knowledge.folding import fold
from knowledge.phrases import lexicon

DASH = r"[-–—−]"
# A four-digit year that is not part of a longer number.
YEAR = r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d\d\d)"


def _sections() -> list[dict[str, Any]]:
    return list(lexicon("time").values())


@cache
def table(key: str) -> dict[str, int]:
    """Folded form to its number, for lists (from 0) and mappings of forms, in every language."""
    found: dict[str, int] = {}
    for section in _sections():
        entries = section.get(key, {})
        pairs = entries.items() if isinstance(entries, dict) else enumerate(entries)
        for number, forms in pairs:
            found.update({fold(form): int(number) for form in forms})
    return found


@cache
def months() -> dict[str, int]:
    """Folded form of a month to 1..12."""
    return {form: number + 1 for form, number in table("months").items()}


@cache
def genitive_months() -> dict[str, int]:
    """The Polish forms that stand behind a day: "stycznia", which "1. stycznia" needs."""
    return {
        fold(form): number + 1
        for number, forms in enumerate(lexicon("time")["pl"]["months"])
        for form in forms
        if form.endswith(("a", "ego"))
    }


@cache
def english_months() -> dict[str, int]:
    """The same for English alone, where the day may follow the month."""
    return {
        fold(form): number + 1
        for number, forms in enumerate(lexicon("time")["en"]["months"])
        for form in forms
    }


@cache
def words(key: str) -> tuple[str, ...]:
    """Every folded word of a list in every language, longest first."""
    found = {fold(word) for section in _sections() for word in section.get(key, ())}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def parts_of_day() -> dict[str, str]:
    """Folded phrase to the hours it means, as "HH:MM-HH:MM"."""
    return {
        fold(phrase): hours
        for section in _sections()
        for hours, phrases in section.get("parts", {}).items()
        for phrase in phrases
    }


def either(forms: Iterable[str]) -> str:
    """A pattern part that matches any of the forms, longest first, spaces of any width."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered) + ")"


def word(key: str) -> str:
    """A pattern part that matches any whole word of a list."""
    return rf"\b{either(words(key))}\b"
