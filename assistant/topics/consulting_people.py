"""Who answers for consultations or tells of them, as their own paper names them."""

import re
from collections.abc import Iterator

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quoted_rows import row_claim
from assistant.topics.quoting import sentence_claim
from knowledge.folding import fold
from knowledge.model import Consultation, Passage
from knowledge.phones import phones
from knowledge.phrases import Phrases, lexicon_phrases, plain_analyser
from knowledge.sentences import sentences

TOPIC = "consulting_people"
_SURE = 0.92
_LOOKED_AT = 40
_MOST = 2  # who is in charge, and who tells more
_REACHED = frozenset({"phone", "email"})
_ASKED = _REACHED | {"units", "person", "list", "questions", "purpose", "who_may"}
_KINDS = frozenset({"consultation", "contact"})
_TOLD_IN = frozenset({"paragraph", "item", "row"})
_CONSULTED = frozenset({"konsultacja", "konsultacje"})
_DONE_BY = re.compile(r"\b(?:prze)?prowadz(?:on|an)\w+(?!.*\bprzez\b)")
_REACHING = re.compile(r"\d{3}|@")  # a number or an address stands beside the name


def people_told(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences that name who is in charge of consultations, or None where none do."""
    if not _asks_who(frame):
        return None
    held = {one.document_id for one in view.facts(Consultation)}
    papers = [hit.passage.document_id for hit in view.search(frame, _LOOKED_AT)]
    for paper in dict.fromkeys(one for one in papers if one in held):
        if not _is_meant(paper, frame, view):
            continue
        found = list(_naming(paper, view))
        if "phone" in frame.attributes:
            found = [one for one in found if phones(one.text)]
        if found:
            about = (texts.say("notice.about", title=view.documents[paper].title),)
            several = len(held) > 1
            told = tuple(found[:_MOST])
            return Draft(
                TOPIC, _SURE, AnswerStatus.ANSWERED, told, notices=about if several else ()
            )
    return None


def _asks_who(frame: Frame) -> bool:
    if "consultation" not in frame.kinds or frame.kinds - _KINDS or frame.attributes - _ASKED:
        return False
    if says("who_informs", frame.text):
        return True
    return bool(frame.attributes & (_REACHED | {"units", "person"}) or "contact" in frame.kinds)


def _is_meant(paper: str, frame: Frame, view: View) -> bool:
    """Whether all that a question names besides is of the paper."""
    known = view.context(view.documents[paper]) | view.places(paper)
    known |= view.lemmas(view.snapshot.text(paper))
    return all(credited(word, known) for word in frame.focus if _names_more(word))


def _names_more(word: Word) -> bool:
    return (word.noun or word.qualifies) and not (word.attributes or word.kinds)


def _naming(paper: str, view: View) -> Iterator[Claim]:
    for passage in view.snapshot.passages_of(paper):
        if passage.kind not in _TOLD_IN:
            continue
        for start, end in sentences(passage.text):
            if _names_whom(passage.text[start:end], passage, view):
                whole = row_claim(passage, view) if passage.kind == "row" else None
                yield whole or sentence_claim(passage, passage.start + start, passage.start + end)
                if whole:
                    break


def _names_whom(said: str, passage: Passage, view: View) -> bool:
    """Whether a sentence says who tells of the paper's matter, or who answers for consultations."""
    found = {one.name for one in _phrases().find(plain_analyser().tokens(said))}
    if "in_charge" in found and view.lemmas(said) & _CONSULTED:
        return _DONE_BY.search(fold(said)) is None  # "prowadzone są w terminie" names nobody
    return "informing" in found and bool(_REACHING.search(passage.text))


def _phrases() -> Phrases:
    return lexicon_phrases("office", "informing", "in_charge")
