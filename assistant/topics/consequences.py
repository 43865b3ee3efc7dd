"""What follows from not doing something: "brak wpłaty oznacza rezygnację"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.alike_papers import opening_of
from assistant.topics.asking import says
from assistant.topics.quoting import sentence_claim
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import told_sentences

TOPIC = "consequences"
_SURE = 0.9
_ENOUGH = 0.6
_LOOKED_AT = 40
_PAPERS = 6
_MOST = 2
_ALIKE = 0.02
_BUILT = frozenset({"header", "heading", "row"})
_UNDONE = ("paying", "coming", "completing", "confirming")
_ASKED = re.compile(
    r"\bco\b(?:\s+\w+){0,3},?\s+(?:jak|jesli|jezeli|gdy|kiedy)\s+(?:\w+\s+){0,2}nie\b"
    r"|\bco (?:mi )?grozi\b.*\bnie|\bco (?:sie stanie|bedzie)\b.*\bnie\b"
)


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences that tell what follows for what is asked about, or None."""
    undone = _asked(frame)
    if not undone:
        return None
    plain = _plain(frame, undone)
    found = [one for name in undone for one in _told(plain, name, view)]
    most = max((coverage for coverage, _ in found), default=0.0)
    if most < _ENOUGH:
        return None
    claims = [claim for coverage, claim in found if coverage >= most - _ALIKE]
    paper = claims[0].citations[0].document_id
    told = tuple(one for one in claims if one.citations[0].document_id == paper)
    return Draft(TOPIC, _SURE * most, AnswerStatus.ANSWERED, told[:_MOST])


def asks_alone(frame: Frame) -> bool:
    """Whether a question begins with what follows from not doing something, and asks just that."""
    return bool(_asked(frame)) and bool(_ASKED.match(fold(frame.text).lstrip("ai ")))


def lacks_consequence(frame: Frame, text: str) -> bool:
    """Whether it is asked what follows from not doing something and a sentence says nothing of it.

    What others pay less for is no answer to what becomes of those who do not pay.
    """
    undone = _asked(frame)
    return bool(undone) and not any(_tells(text, name) for name in undone)


def _asked(frame: Frame) -> tuple[str, ...]:
    if not _ASKED.search(fold(frame.text)):
        return ()
    return tuple(name for name in _UNDONE if says(f"asks_{name}", frame.text))


def _tells(text: str, name: str) -> bool:
    return says(f"not_{name}", text) and says("follows", text)


def _plain(frame: Frame, undone: tuple[str, ...]) -> Frame:
    """The frame without the words for what is not done and for what may follow."""
    asking = lexicon_lemmas("questions", "following_words")
    for name in undone:
        asking |= lexicon_lemmas("questions", f"asks_{name}")
    if "completing" in undone:  # a paper says "załączniki" of whatever is enclosed
        asking |= lexicon_lemmas("questions", "enclosed_things")
    words = (
        replace(word, role="function") if word.lemmas & asking or word.attributes else word
        for word in frame.words
    )
    return replace(frame, words=tuple(words))


def _told(frame: Frame, name: str, view: View) -> Iterator[tuple[float, Claim]]:
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    for paper in list(papers)[:_PAPERS]:
        document = view.documents[paper]
        opening = view.lemmas(opening_of(document, view))
        for passage in view.snapshot.passages_of(paper):
            if passage.kind in _BUILT:
                continue
            above = view.context(document, passage.headings)
            for start, end, text in told_sentences(passage.text):
                if not _tells(text, name):
                    continue
                said = view.joined(view.lemmas(text), above, opening)
                judged = match(
                    frame, said, view, attributes=frame.attributes, places=view.places(paper)
                )
                if judged.grounded and not judged.vetoes():
                    claim = sentence_claim(passage, passage.start + start, passage.start + end)
                    yield judged.coverage, claim
