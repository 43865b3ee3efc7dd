"""Ukrainian with the apostrophes that a phone makes hard to find: "пятницю", "сімя"."""

import re

from knowledge.glossary import vocabulary
from knowledge.lemmas import base_forms, is_word

_UNPARTED = re.compile(r"[^\W\d_]*[бпвмфр][яюєї][^\W\d_]*", re.IGNORECASE)
_PARTED = re.compile(r"(?<=[бпвмфр])(?=[яюєї])", re.IGNORECASE)


def with_apostrophes(text: str) -> str:
    """The text with apostrophes in the words that are known with them."""
    return _UNPARTED.sub(_parted, text)


def _parted(match: re.Match[str]) -> str:
    word = match.group().lower()
    parted = _PARTED.sub("'", word)
    if base_forms(word, "uk") & vocabulary("uk") or not is_word(parted, "uk"):
        return match.group()
    return _PARTED.sub("'", match.group())
