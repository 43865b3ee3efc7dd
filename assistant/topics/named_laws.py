"""The names of acts of law, which name people without offering them anything."""

import re

_LAW = re.compile(
    r"\b(?:ustaw|rozporządzeni|konwencj|dyrektyw)\w*\W+(?:[^,.;]{0,60}?\s)?(?:o|w\s+sprawie)\s[^,.;]*",
    re.IGNORECASE,
)


def without_laws(text: str) -> str:
    """A text without the names in it such as "ustawa o systemie pieczy zastępczej"."""
    return _LAW.sub(" ", text)
