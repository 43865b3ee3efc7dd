"""No to whom a sentence leaves out: "nie przysługuje, jeżeli rodzic jest na urlopie"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.persons_counted import is_number, people_asked, people_at_most
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoting import sentence_claim
from assistant.yes_no_words import says
from knowledge.folding import fold
from knowledge.model import Passage
from knowledge.phrases import plain_analyser
from knowledge.sentences import told_sentences
from knowledge.snapshot import Snapshot

TOPIC = "excluded"
_SURE = 0.95
_PROSE = frozenset({"paragraph", "item"})
_LEAVES_OUT = re.compile(
    r"\bnie\s+(?:przyslugu|obejmuj|przyznaj|nalezy\s+sie|moga\s+(?:otrzym|dosta|korzyst|ubiega)"
    r"|jest\s+przyznawan|beda\s+przyjmowan|przyjmuj)\w*"
    r"(?P<if>.*?\b(?:jezeli|jesli|gdy|kiedy|osob\w+|rodzic\w*|rodzin\w*|dzieci\w*|tym,?\s+kto\w*)\b.*)"
)
_DENIED = re.compile(r"\b(?:nie|bez)\b(?!\s*\?)")
_PLAIN = frozenset({"dziecko", "rodzic", "osoba", "rok", "mama", "tata", "rodzina", "corka", "syn"})
_ANY = frozenset({"sam", "wszystek", "caly", "kazdy", "taki", "inny"})
_SHORT = 3  # letters of words that name nothing


@dataclass(frozen=True)
class _Rule:
    """A sentence of a passage at start:end, with the lemmas of whom it leaves out."""

    passage: Passage
    start: int
    end: int
    left_out: frozenset[str]
    most: int | None


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The one sentence that leaves out whom the question tells of, or None where none does."""
    counted = people_asked(frame.text)
    if not says("getting", frame.text) or (counted is None and _DENIED.search(fold(frame.text))):
        return None
    found = [one for one in _rules(view.snapshot) if _leaves_out(one, frame, view, counted)]
    found = [one for one in found if one.passage.document_id in view.documents]
    if len(found) != 1:
        return None
    one = found[0]
    claim = sentence_claim(one.passage, one.start, one.end)
    verdict = texts.say("answer.no")
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, (claim,), verdict=verdict)


def _leaves_out(one: _Rule, frame: Frame, view: View, counted: int | None) -> bool:
    document = view.documents.get(one.passage.document_id)
    if document is None:
        return False
    around = view.joined(
        view.lemmas(one.passage.text), view.context(document, one.passage.headings)
    )
    words = [word for word in frame.words if _tells(word)]
    if not words or not all(credited(word, around) for word in words):
        return False
    if not all(lemmas & around for lemmas in _qualities(frame.text)):
        return False  # "na urlopie wypoczynkowym" is another leave
    if one.most is not None:
        return counted is not None and counted > one.most
    told = [word for word in words if credited(word, one.left_out) == 1.0]
    return any(not word.lemmas & _PLAIN for word in told)


def _tells(word: Word) -> bool:
    """Whether a word says whom or what a question is about, besides kin, numbers and asking."""
    if word.role in ("function", "time") or word.town or word.place or word.lemmas & _PLAIN:
        return False
    if len(word.text) <= _SHORT or is_number(word.text):
        return False
    return word.role == "focus" or word.noun or word.nominal


@lru_cache(maxsize=2_000)
def _qualities(text: str) -> tuple[frozenset[str], ...]:
    """The lemmas of each adjective of a text."""
    tokens = plain_analyser().tokens(text)
    told = (one for one in tokens if one.is_content and one.pos == {"adjective"})
    return tuple(one.lemmas for one in told if len(one.text) > _SHORT and not one.lemmas & _ANY)


@lru_cache(maxsize=4)
def _rules(snapshot: Snapshot) -> tuple[_Rule, ...]:
    """The sentences of all papers that leave somebody out, or set a number of people at most."""
    found = []
    for document_id in snapshot.documents:
        for passage in snapshot.passages_of(document_id):
            if passage.kind not in _PROSE:
                continue
            for start, end, text in told_sentences(passage.text):
                folded = fold(text)
                denied = _LEAVES_OUT.search(folded) if "nie" in folded else None
                most = people_at_most(text) if denied is None else None
                if denied is None and most is None:
                    continue
                lemmas = _lemmas(folded[denied.start("if") :]) if denied else frozenset()
                places = (passage.start + start, passage.start + end)
                found.append(_Rule(passage, *places, lemmas, most))
    return tuple(found)


def _lemmas(text: str) -> frozenset[str]:
    tokens = plain_analyser().tokens(text)
    return frozenset(lemma for one in tokens if one.is_content for lemma in one.lemmas)
