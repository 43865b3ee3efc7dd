"""Whether something that is carried out for a time goes on: the sentence that says so or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.texts import Texts
from assistant.topics.quoting import sentence_claim
from assistant.yes_no_words import says
from knowledge.folding import fold
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import sentences

TOPIC = "going_on"
_SURE = 0.95
_ENOUGH = 0.6
_LOOKED_AT = 30
_BEFORE = 1  # sentences before one that may name what it tells of
_OTHERS = frozenset({"until", "when", "submit", "enrolment", "price", "who_may", "closing"})
_ACCOUNTED = ("change", "list", "premise", "next")
_OWN = re.compile(r"\b(?:mog[ea]|mozemy|mozna|moj\w*|nasz\w*)\b")  # one's own card or contract
_DENIED = re.compile(
    r"\bnie\s+(?:\w+\s+){0,2}(?:przedluz|kontynu|wznow|wznaw|prowadz)|\b(?:bez|brak\w*) kontynuacji"
)


@dataclass(frozen=True)
class _Told:
    """A sentence that tells whether something goes on, with how much of the question it meets."""

    passage: Passage
    start: int
    end: int
    text: str
    coverage: float


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """Yes or no with the sentence that tells it of the thing asked about, or None."""
    asking = says("asks_further", frame.text) and supposed(frame.text) is not None
    if not asking or _OWN.search(fold(frame.text)):
        return None
    if frame.kinds or frame.attributes & _OTHERS or not frame.focus:
        return None
    best = max(_told(_plain(frame), view), key=lambda one: one.coverage, default=None)
    if best is None:
        return None
    claim = sentence_claim(best.passage, best.start, best.end)
    verdict = ""
    if _DENIED.search(fold(best.text)):
        verdict = texts.say("answer.no")
    elif not says("limiting", best.text):
        verdict = texts.say("answer.yes")
    score = _SURE * best.coverage
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, (claim,), verdict=verdict)


def _plain(frame: Frame) -> Frame:
    """The frame without the words that only ask whether it goes on."""
    asking = lexicon_lemmas("yes_no", "asks_further")
    return replace(frame, words=tuple(w for w in frame.words if not w.lemmas & asking))


def _told(frame: Frame, view: View) -> Iterator[_Told]:
    if not frame.focus:
        return
    for hit in view.search(frame, _LOOKED_AT):
        passage = hit.passage
        if passage.kind == "row":
            continue  # which tells what somebody wished
        spans = sentences(passage.text)
        above = view.context(view.documents[passage.document_id], passage.headings)
        for at, (start, end) in enumerate(spans):
            text = passage.text[start:end]
            if not says("goes_further", text):
                continue
            near = view.lemmas(passage.text[spans[max(0, at - _BEFORE)][0] : end])
            said, own = (
                match(frame, lemmas, view, kinds=("task", "offer"), attributes=_ACCOUNTED,
                      places=view.places(passage.document_id))
                for lemmas in (view.joined(near, above), near)
            )  # fmt: skip
            if own.grounded and not said.vetoes() and said.coverage >= _ENOUGH:
                begun = passage.start + start
                yield _Told(passage, begun, passage.start + end, text, own.coverage)
