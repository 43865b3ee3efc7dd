"""The degrees of disability that a text names: "light", "moderate", "severe"."""

import re

_NAMES = {"lekk": "light", "umiarkowan": "moderate", "znaczn": "severe"}
_TOLD = re.compile(
    r"\b(?:lekk|umiarkowan|znaczn)\w*(?:,? (?:(?:lub|albo|i|oraz|bądź|czy) )?"
    r"(?:lekk|umiarkowan|znaczn)\w*)* (?:stopni|stopien|niepelnosprawnosc)\w*"
    r"|\bstop(?:ni|ien)\w*(?: niepelnosprawnosci)?:? (?:(?:lekk|umiarkowan|znaczn)\w*"
    r"(?:,? (?:lub|albo|i|oraz|bądź|czy)? ?)?)+"
)
_ONE = re.compile(r"\b(lekk|umiarkowan|znaczn)")


def degrees_in(folded: str) -> frozenset[str]:
    """Every degree that folded text names."""
    told = " ".join(match[0] for match in _TOLD.finditer(folded))
    return frozenset(_NAMES[match[1]] for match in _ONE.finditer(told))
