"""Seasons: what is held in winter answers no question on what is held in summer."""

from collections.abc import Mapping
from functools import cache, lru_cache

from assistant.frame import Frame
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas, plain_analyser

_YEARS = frozenset({"lat", "lata", "latach", "latami"})  # of an age, though summers too
_SEASONS = ("spring", "summer", "autumn", "winter")


def other_season(frame: Frame, text: str, heading: str) -> bool:
    """Whether a question names one season, and a text, or else its heading, another."""
    seasonal = (word for word in frame.words if fold(word.text) not in _YEARS)
    asked = _named(frozenset(lemma for word in seasonal for lemma in word.lemmas))
    if len(asked) != 1:
        return False
    told = _told(text) or _told(heading)
    return bool(told) and not told & asked


@lru_cache(maxsize=20_000)
def _told(text: str) -> frozenset[str]:
    told = (one for one in plain_analyser().tokens(text) if one.folded not in _YEARS)
    return _named(frozenset(lemma for one in told for lemma in one.lemmas))


def _named(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name, words in _words().items() if lemmas & words)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: lexicon_lemmas("questions", f"season_{name}") for name in _SEASONS}
