"""Whether somebody on their own asks to hand in what organisations alone are invited to."""

from functools import lru_cache

from assistant.frame import Frame
from assistant.topics.asking import asks_whether
from assistant.topics.submission_places import Place
from knowledge.phrases import lexicon_lemmas, lexicon_phrases, plain_analyser

_MAY = frozenset({"submit", "who_may"})
_NGO = frozenset({"ngo"})


def shut_out(frame: Frame, place: Place) -> bool:
    """Whether a parent or resident asks if they may, and only organisations may by the paper."""
    invited = place.consultation.audience.groups if place.consultation else frozenset()
    return (
        invited == _NGO
        and bool(frame.attributes & _MAY)
        and asks_whether(frame)
        and _alone(frame.text)
    )


def is_for_some(place: Place) -> bool:
    """Whether a paper invites some people alone, such as organisations, not whoever lives there."""
    audience = place.consultation.audience if place.consultation else None
    if audience is None or not audience.eligible:
        return False
    narrow = audience.groups or audience.situations or audience.disabilities or audience.ages
    return bool(narrow) or _says_only(audience.eligible)


@lru_cache(maxsize=2_000)
def _says_only(text: str) -> bool:
    return bool(lexicon_phrases("yes_no", "only").find(plain_analyser().tokens(text)))


@lru_cache(maxsize=20_000)
def _alone(text: str) -> bool:
    """Whether a text tells of somebody private, and of no organisation but one that is denied."""
    tokens = plain_analyser().tokens(text)
    if not lexicon_phrases("yes_no", "private").find(tokens):
        return False
    bodies = lexicon_lemmas("yes_no", "bodies")
    named = [i for i, token in enumerate(tokens) if token.lemmas & bodies]
    return all(any(t.folded in ("nie", "bez") for t in tokens[max(0, i - 4) : i]) for i in named)
