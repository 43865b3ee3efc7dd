"""Interpreters: one of another language, or at another meeting, than is asked for is no help."""

from functools import lru_cache

from assistant.frame import Frame
from assistant.topics.asking import says
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas, plain_analyser

_SIGNED = frozenset({"migowy", "pjm"})


def is_of_another_language(text: str, frame: Frame) -> bool:
    """Whether a text tells of an interpreter who speaks none of the languages asked for.

    Who asks in another language than Polish hears, and means no sign language.
    """
    asked, told = _languages(frame.text), _languages(text)
    if not asked and not frame.native:
        return bool(told) and told <= _SIGNED
    return bool(asked and told) and not asked & told and not (asked | told) <= _SIGNED


def is_of_another_meeting(frame: Frame, passage: Passage) -> bool:
    """Whether an interpreter at a meeting online is asked for, and a passage is of none."""
    asked = frame.attributes >= {"interpreter", "broadcast"}
    return asked and not says("broadcasting", "\n".join((passage.text, *passage.headings)))


@lru_cache(maxsize=20_000)
def _languages(text: str) -> frozenset[str]:
    names = lexicon_lemmas("questions", "languages_spoken")
    tokens = plain_analyser().tokens(text)
    return frozenset(lemma for one in tokens for lemma in one.lemmas & names)
