"""The age of somebody a message tells of, apart from the ages that what it asks about is for."""

import re
from dataclasses import replace

from assistant.frame import Word
from knowledge import age_patterns as written
from knowledge.age_words import with_digits
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas

_LIMITS = (written.RANGE, written.UP_TO, written.FROM_LATE, written.FROM)
_SOMEBODY = re.compile(
    r"\b\d{1,2}[ -]?lat(?:ek|k\w{1,3})\b"
    r"|\b(?:mam|mamy|ma|jestem|syn\w*|cor(?:k|c|ecz)\w*|dziec(?:k|i)\w*|wnu\w+|chlop\w+|dziewcz\w+)"
    r"\b,?(?: [^\W\d]+){0,2}? \d{1,2} ?(?:lata?|l)\b"
)


def of_somebody(text: str) -> str | None:
    """The text without the ages of "klub do lat 3", where it also tells how old somebody is."""
    said = with_digits(fold(text))
    rest = said
    for limit in _LIMITS:
        rest = limit.sub(" ", rest)
    return rest if rest != said and _SOMEBODY.search(rest) else None


def without_the_child(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, where "syn ma 13 lat, może jechać" tells whose age it is and asks if he may."""
    told = lexicon_lemmas("questions", "riders") | lexicon_lemmas("questions", "may_go")
    things = sum(1 for word in words if word.role == "focus")
    return tuple(
        replace(word, role="function")
        if things == 1 and word.role == "generic" and word.lemmas & told
        else word
        for word in words
    )
