"""What somebody who is named said at a meeting, as its minutes tell it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quoting import sentence_claim
from knowledge.model import Passage
from knowledge.sentences import sentences

TOPIC = "speakers"
_SURE = 0.9
_ASKED = frozenset({"position", "agenda", "person", "list", "submit"})
_KINDS = frozenset({"proposal", "meeting"})
_AFTER_TITLE = re.compile(
    r"\b(?:pani[ąae]?|pana?|panu|ks\.?|ksiądz|pan[ie]m?)\s+([^\W\d_]+)", re.IGNORECASE
)
_PROSE = frozenset({"item", "paragraph"})
_LOOKED_AT = 60
_MOST = 10


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences in which minutes say what the named person said, or None where none do."""
    del texts
    if frame.attributes - _ASKED or frame.kinds - _KINDS or not says("asks_said", frame.text):
        return None
    sought = [word for word in frame.words if _is_sought(word)]
    after_title = _AFTER_TITLE.findall(frame.text)
    named = [word for word in sought if word.name or not word.known or word.text in after_title]
    named += [two for one, two in pairwise(frame.words) if one in named[-1:] and two in sought]
    if not named:
        return None
    told = list(_told(named, [word for word in sought if word not in named], frame, view))
    if not told or len(told) > _MOST:
        return None
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(told))


def _told(
    named: Sequence[Word], about: Sequence[Word], frame: Frame, view: View
) -> Iterator[Claim]:
    """What follows from the sentence that names the speaker to the end of its paragraph."""
    found = [hit.passage for hit in view.search(frame, _LOOKED_AT)]
    for passage in sorted(found, key=lambda one: (one.document_id, one.start)):
        if passage.kind not in _PROSE or not _holds(about, passage.text, view):
            continue
        said = list(sentences(passage.text))
        first = next((i for i, one in enumerate(said) if _speaks(named, passage, one, view)), None)
        if first is None:
            continue
        for start, end in said[max(0, first - 1) :]:  # with what it replies to
            yield sentence_claim(passage, passage.start + start, passage.start + end)


def _speaks(named: Sequence[Word], passage: Passage, span: tuple[int, int], view: View) -> bool:
    text = passage.text[slice(*span)]
    return _is_called(named, text, view) and says("speaking", text)


def _is_sought(word: Word) -> bool:
    named = word.role in ("focus", "audience") and (word.noun or word.name)
    return named and not (word.attributes or word.kinds)


def _is_called(named: Sequence[Word], text: str, view: View) -> bool:
    """Whether a sentence has the last name, and the first one whole or as its letter."""
    said = view.lemmas(text)
    *first, last = named
    return bool(credited(last, said)) and all(
        credited(word, said) or re.search(rf"\b{word.text[0].upper()}\.", text) for word in first
    )


def _holds(words: Sequence[Word], text: str, view: View) -> bool:
    said = view.lemmas(text)
    return all(credited(word, said) for word in words)
