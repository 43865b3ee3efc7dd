"""Papers that an office publishes in Ukrainian or Russian, by the Polish words of the glossary."""

import re
from functools import lru_cache

from knowledge.translate import to_polish

_CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
_UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)


def polish_words(text: str) -> str:
    """The words of a Cyrillic text in Polish, as questions are read; nothing of any other."""
    return _read(text) if _CYRILLIC.search(text) else ""


@lru_cache(maxsize=5_000)
def _read(text: str) -> str:
    return to_polish(text, "uk" if _UKRAINIAN.search(text) else "ru")
