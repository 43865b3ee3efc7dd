"""What rules of one matter say in passing: its papers, its periods, how long one must live there.

Such a sentence names its matter only in the title or heading above it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.alike_papers import opening_of
from assistant.topics.asking import says
from assistant.topics.lived_rows import of_rows
from assistant.topics.quoting import sentence_claim
from assistant.topics.told_matters import (
    IN_PARAGRAPHS,
    OF_SENTENCES,
    is_of_asked,
    is_of_years,
    matters_asked,
    tells_matter,
    words_that_ask,
)
from knowledge.folding import fold
from knowledge.model import Passage
from knowledge.sentences import told_sentences

TOPIC = "rules_told"
_SURE = 0.9
_BEFORE_EVENTS = 1.02  # the plan of meetings is no meeting
_ENOUGH = 0.6
_LOOKED_AT = 40
_PAPERS = 6
_MOST = 2
_ALIKE = 0.02
_BUILT = frozenset({"header", "heading", "row"})
_ASKING = ("focus", "generic", "time")
_EVENTS = frozenset({"duty_slot", "meeting"})
_REFERS = re.compile(r"\bna (?:jego|jej|ich) podstawie\b")  # to the act in the sentence before


@dataclass(frozen=True)
class _Told:
    """A sentence that tells it, with how much of the question it and what is above account for."""

    passage: Passage
    start: int
    end: int
    coverage: float


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences of the rules for what is asked about, or None where they say nothing of it."""
    matters = matters_asked(frame)
    if frame.kinds & _EVENTS:
        matters = tuple(one for one in matters if one in OF_SENTENCES)
    if not matters:
        return None
    plain = _plain(frame, matters)
    claims = []
    most = 1.0
    for matter in matters:
        best = _best(plain, frame, matter, view)
        if not best:
            continue
        claims += [sentence_claim(one.passage, one.start, one.end) for one in best]
        most = min(most, best[0].coverage)
    if not claims:
        return of_rows(plain, view, texts) if "lived" in matters else None
    sure = _BEFORE_EVENTS if frame.kinds & _EVENTS and "announced" in matters else _SURE
    return Draft(TOPIC, sure * most, AnswerStatus.ANSWERED, tuple(claims))


def _plain(frame: Frame, matters: tuple[str, ...]) -> Frame:
    """The frame without the words that only ask, and without the year of an old card."""
    asking = words_that_ask(matters)
    of_rules = not set(matters) <= set(OF_SENTENCES)
    words = (
        replace(word, role="function")
        if word.role in _ASKING and ((of_rules and word.attributes) or word.lemmas & asking)
        else word
        for word in frame.words
    )
    return replace(frame, words=tuple(words))


def _best(plain: Frame, frame: Frame, matter: str, view: View) -> list[_Told]:
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(plain, _LOOKED_AT))
    found = [one for paper in list(papers)[:_PAPERS] for one in _of(plain, matter, paper, view)]
    most = max((one.coverage for one in found), default=0.0)
    if most < _ENOUGH:
        return []
    near = [one for one in found if one.coverage >= most - _ALIKE]
    if matter in IN_PARAGRAPHS:
        near = _naming_it(frame, near, view)
    return [one for one in near if one.passage.document_id == near[0].passage.document_id][:_MOST]


def _of(frame: Frame, matter: str, paper: str, view: View) -> Iterator[_Told]:
    document = view.documents[paper]
    opening = view.lemmas(opening_of(document, view))
    old = matter == "validity" and says("asks_old", frame.text)
    for passage in view.snapshot.passages_of(paper):
        if passage.kind in _BUILT:
            continue
        begun = 0
        for start, end, text in told_sentences(passage.text):
            begun = begun if _REFERS.search(fold(text)) else start
            if not tells_matter(text, matter):
                continue
            if matter == "validity" and says("held_on", text) != old:
                continue
            if not old and not is_of_years(frame.asked_years, text, document, matter):
                continue
            if not is_of_asked(frame, text, matter):
                continue
            above = view.context(document, passage.headings)
            beside = _beside(passage, text, matter, view)
            said = view.joined(beside, above, opening)
            asked = frozenset() if matter in OF_SENTENCES else frame.attributes
            found = match(frame, said, view, attributes=asked, places=view.places(paper))
            if not found.grounded or found.vetoes() or any(map(_names, found.missing)):
                continue
            yield _Told(passage, passage.start + begun, passage.start + end, found.coverage)


def _beside(passage: Passage, text: str, matter: str, view: View) -> frozenset[str]:
    """The lemmas of a sentence, or of all beside it that says of what it is."""
    if matter not in IN_PARAGRAPHS:
        return view.lemmas(text)
    near = [passage.text]
    if matter == "payout":  # the list of amounts above it says who is paid how much
        own = view.snapshot.passages_of(passage.document_id)
        near += [one.text for one in own if one.headings == passage.headings]
    return view.joined(*map(view.lemmas, near))


def _naming_it(frame: Frame, told: list[_Told], view: View) -> list[_Told]:
    """Of sentences those that themselves have the most of a question: which of two lists."""
    texts = (view.snapshot.text(one.passage.document_id)[one.start : one.end] for one in told)
    own = [match(frame, view.lemmas(text), view).coverage for text in texts]
    return [one for one, held in zip(told, own, strict=True) if held >= max(own) - _ALIKE]


def _names(word: Word) -> bool:
    """Whether a word that is not told says which matter is meant."""
    return word.role in ("focus", "generic") and word.nominal
