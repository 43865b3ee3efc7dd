"""What the readers say of files, in the language of the report."""

import re
from functools import cache

from knowledge.phrases import lexicon

_GAP = re.compile(r"\{(\w+)\}")


def in_polish(note: str) -> str:
    """A reader's sentence in Polish, with the sentence inside it; another one as it is."""
    for pattern, polish in _notes():
        if found := pattern.fullmatch(note):
            return polish.format(**{k: in_polish(text) for k, text in found.groupdict().items()})
    return note


@cache
def _notes() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_pattern(english), polish) for english, polish in lexicon("reader_notes"))


def _pattern(english: str) -> re.Pattern[str]:
    parts = _GAP.split(english)
    spelled = (f"(?P<{part}>.+?)" if i % 2 else re.escape(part) for i, part in enumerate(parts))
    return re.compile("".join(spelled), re.DOTALL)
