"""Hours of the asker's own day: who works until 15 asks what is on after that."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from functools import cache

from knowledge.dates import TimeMatch
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.text import Token

_LATEST = time(23, 59)
_AFTERNOON = 6  # the last hour that, of the end of work, means the afternoon
_NEAR = 3  # words between what somebody does all day and its last hour


def when_free(times: Sequence[TimeMatch], tokens: Sequence[Token]) -> tuple[TimeMatch, ...]:
    """The hours of a question, each at which somebody's work ends as the one after which."""
    return tuple(_after(one, told) if (told := _work(one, tokens)) else one for one in times)


def _after(hours: TimeMatch, told: Token) -> TimeMatch:
    """The hours after work, with the words that tell of it."""
    end = hours.until if hours.relation == "before" and hours.until else hours.begin
    if end.hour <= _AFTERNOON:
        end = end.replace(hour=end.hour + 12)
    return replace(hours, start=told.start, begin=end, until=_LATEST, relation="after")


def _work(hours: TimeMatch, tokens: Sequence[Token]) -> Token | None:
    if hours.relation not in ("before", "at"):
        return None
    before = [token for token in tokens if token.start < hours.start][-_NEAR:]
    return next(filter(_tells_of_work, before), None)


def _tells_of_work(token: Token) -> bool:
    """Whether a word says what the asker does; without diacritics only where it begins."""
    word = token.text.lower()
    return word in _own() or (token.start == 0 and word in {fold(one) for one in _own()})


@cache
def _own() -> frozenset[str]:
    return frozenset(map(str, lexicon("questions")["own_work"]))
