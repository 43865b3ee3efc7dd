"""A kind sentence first, where somebody writes about a hard time of their own."""

from dataclasses import replace
from functools import cache

from assistant.answer import AnswerStatus, Language
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.texts import Texts
from knowledge.phrases import Phrases, lexicon, plain_analyser
from knowledge.word_classes import words_of

_NOT_THEN = frozenset({AnswerStatus.BLOCKED, AnswerStatus.CLARIFICATION, AnswerStatus.OUT_OF_SCOPE})


def with_warmth(draft: Draft, frame: Frame, asked: str, texts: Texts) -> Draft:
    """The draft with a kind sentence before it, where the words asked tell of a hard time."""
    if draft.status in _NOT_THEN or not _is_own(asked, texts.language):
        return draft
    if not (_is_hard(frame) or _hardships().find(plain_analyser().tokens(frame.text))):
        return draft
    return replace(draft, notices=(texts.say("warm.hard_time"), *draft.notices))


def _is_own(asked: str, language: Language) -> bool:
    return not _own(language).isdisjoint(words_of(asked))


def _is_hard(frame: Frame) -> bool:
    data, told = lexicon("warmth"), frame.audience
    return bool(
        told.situations & set(data["situations"]) or told.disabilities & set(data["disabilities"])
    )


@cache
def _own(language: Language) -> frozenset[str]:
    return frozenset(lexicon("warmth")["own"][language])


@cache
def _hardships() -> Phrases:
    return Phrases({"hardship": lexicon("warmth")["hardships"]}, plain_analyser())
