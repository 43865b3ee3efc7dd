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
from knowledge.folding import fold
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import told_sentences

TOPIC = "rules_told"
_SURE = 0.9
_ENOUGH = 0.6
_LOOKED_AT = 40
_PAPERS = 6
_MOST = 2
_ALIKE = 0.02
_BUILT = frozenset({"header", "heading", "row"})
_EVENTS = frozenset({"duty_slot", "meeting"})
_REFERS = re.compile(r"\bna (?:jego|jej|ich) podstawie\b")  # to the act in the sentence before
_PERIOD = re.compile(
    r"\b\d+[\s-]*(?:dni|dnia|tygodni\w*|miesi\w+|lat[ai]?|rok\w*)\b|\b(?:rok|miesiac|tydzien)\b"
    r"|\bprzez okres\b|\bdo (?:dnia )?\d{1,2} \w+ 20\d\d|\b\d{1,2}\.\d{2}\.20\d\d"
)


@dataclass(frozen=True)
class _Told:
    """A sentence that tells it, with how much of the question it and what is above account for."""

    passage: Passage
    start: int
    end: int
    coverage: float


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences of the rules for what is asked about, or None where they say nothing of it."""
    matters = [one for one in ("papers", "issuing", "validity", "lived") if _asks(frame, one)]
    if not matters or frame.kinds & _EVENTS:
        return None
    plain = _plain(frame, matters)
    claims = []
    most = 1.0
    for matter in matters:
        best = _best(plain, matter, view)
        if not best:
            continue
        claims += [sentence_claim(one.passage, one.start, one.end) for one in best]
        most = min(most, best[0].coverage)
    if not claims:
        return of_rows(plain, view, texts) if "lived" in matters else None
    return Draft(TOPIC, _SURE * most, AnswerStatus.ANSWERED, tuple(claims))


def _asks(frame: Frame, matter: str) -> bool:
    if matter == "papers":
        return "enclosures" in frame.attributes
    if matter == "issuing" and "waiting" in frame.attributes:
        return True
    return says(f"asks_{matter}", frame.text)


def _plain(frame: Frame, matters: list[str]) -> Frame:
    """The frame without the words that only ask, and without the year of an old card."""
    asking = lexicon_lemmas("questions", "rules_words")
    for one in matters:
        if one != "papers":
            asking |= lexicon_lemmas("questions", f"asks_{one}")
    words = (
        replace(word, role="function")
        if word.role in ("focus", "generic") and (word.attributes or word.lemmas & asking)
        else word
        for word in frame.words
    )
    return replace(frame, words=tuple(words))


def _best(frame: Frame, matter: str, view: View) -> list[_Told]:
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    found = [one for paper in list(papers)[:_PAPERS] for one in _of(frame, matter, paper, view)]
    most = max((one.coverage for one in found), default=0.0)
    if most < _ENOUGH:
        return []
    near = [one for one in found if one.coverage >= most - _ALIKE]
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
            if not _tells(text, matter) or (matter == "validity" and says("held_on", text) != old):
                continue
            if not old and any(str(year) not in text for year in frame.asked_years):
                continue
            above = view.context(document, passage.headings)
            said = view.joined(view.lemmas(text), above, opening)
            found = match(frame, said, view, attributes=frame.attributes, places=view.places(paper))
            if not found.grounded or found.vetoes() or any(map(_names, found.missing)):
                continue
            yield _Told(passage, passage.start + begun, passage.start + end, found.coverage)


def _tells(text: str, matter: str) -> bool:
    if matter == "papers":
        return says("brought", text)
    return says(f"tells_{matter}", text) and _PERIOD.search(fold(text)) is not None


def _names(word: Word) -> bool:
    """Whether a word that is not told says which matter is meant."""
    return word.role in ("focus", "generic") and word.nominal
