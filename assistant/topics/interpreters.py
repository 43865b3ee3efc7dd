"""Interpreters: one of another language, or at another meeting, than is asked for is no help."""

from functools import lru_cache

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.snapshot import Snapshot

_SIGNED = frozenset({"migowy", "pjm"})


def is_of_another_language(text: str, frame: Frame) -> bool:
    """Whether a text tells of an interpreter who speaks none of the languages asked for.

    Who asks in another language than Polish hears, and means no sign language.
    """
    asked, told = _languages(frame.text), _languages(text)
    if not asked and not frame.native:
        return bool(told) and told <= _SIGNED
    return bool(asked and told) and not asked & told and not (asked | told) <= _SIGNED


def is_of_another_meeting(frame: Frame, passage: Passage, view: View) -> bool:
    """Whether an interpreter at a meeting online is asked for, and a passage is of none.

    Of a meeting that is not said to be online, another passage of the paper may speak of it.
    """
    if "interpreter" not in frame.attributes:
        return False
    if "broadcast" in frame.attributes:
        return not _is_online(passage)
    return (
        "meeting" in frame.kinds
        and _is_online(passage)
        and _has_another(view.snapshot, passage.document_id)
    )


def _is_online(passage: Passage) -> bool:
    return says("broadcasting", "\n".join((passage.text, *passage.headings[-1:])))


@lru_cache(maxsize=2_000)
def _has_another(snapshot: Snapshot, document_id: str) -> bool:
    """Whether a paper speaks of interpreters elsewhere than of a meeting online."""
    return any(
        says("interpreters", one.text) and not _is_online(one)
        for one in snapshot.passages_of(document_id)
    )


@lru_cache(maxsize=20_000)
def _languages(text: str) -> frozenset[str]:
    names = lexicon_lemmas("questions", "languages_spoken")
    tokens = plain_analyser().tokens(text)
    return frozenset(lemma for one in tokens for lemma in one.lemmas & names)
