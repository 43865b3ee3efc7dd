"""When and where the results of a consultation are made known, as a paper says it beforehand."""

import re
from collections.abc import Iterator

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.retrieve import View
from assistant.topics.asking import asks_outcome
from assistant.topics.passage_types import names_day
from assistant.topics.quoting import sentence_claim
from knowledge.deadline_words import counted_deadlines
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import sentences

TOPIC = "outcomes"
_SURE = 0.9
_LOOKED_AT = 40
_PROSE = ("paragraph", "item")
_CONSULTED = frozenset({"konsultacja", "konsultacje"})
_PUBLISHED = re.compile(
    r"\b(?:oglos|oglasz|opublik|publik|zamies|poda(?!ni)|udostepn|przedstaw|zawiadom|ukaz)\w*"
)
_PUBLIC = re.compile(r"\b(?:bip|biuletyn|stron)\w*")
_REPORTS = re.compile(r"^(?:raport|sprawozda)")  # written of other things than consultations too


def results_told(frame: Frame, view: View) -> Draft | None:
    """The sentence that says when or where the results will be, or None where none is asked for."""
    if not frame.attributes & {"when", "where"} or not asks_outcome(frame):
        return None
    named = "consultation" in frame.kinds
    if not named and not (_asks_report(frame) and _PUBLISHED.search(fold(frame.text))):
        return None
    outcomes = lexicon_lemmas("questions", "results_awaited")
    if any(_is_of_else(word, outcomes) for word in frame.focus):
        return None
    found = list(_promises(frame, view, outcomes))
    of_these = [one for one, consulted in found if consulted]
    if not named and len(of_these) < len(found):
        return None  # a report of something else may be meant
    for told in of_these[:1]:
        return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, (told,))
    return Draft(TOPIC, _SURE, AnswerStatus.NOT_IN_DOCUMENTS) if named else None


def _promises(frame: Frame, view: View, outcomes: frozenset[str]) -> Iterator[tuple[Claim, bool]]:
    """The sentences that promise results, and whether they are those of a consultation."""
    for hit in view.search(frame, _LOOKED_AT):
        passage = hit.passage
        if passage.kind not in _PROSE:
            continue
        above = view.passage_lemmas(passage) & _CONSULTED
        for start, end in sentences(passage.text):
            said = passage.text[start:end]
            lemmas = view.lemmas(said)
            if not (lemmas & outcomes and _PUBLISHED.search(fold(said))):
                continue
            consulted = bool(lemmas & _CONSULTED or (above and _tells_when_or_where(said)))
            yield sentence_claim(passage, passage.start + start, passage.start + end), consulted


def _tells_when_or_where(said: str) -> bool:
    """Whether a sentence names a day, a time counted from something, or the public bulletin."""
    return names_day(said) or bool(counted_deadlines(said)) or bool(_PUBLIC.search(fold(said)))


def _asks_report(frame: Frame) -> bool:
    return any(_REPORTS.match(fold(one)) for word in frame.words for one in word.lemmas)


def _is_of_else(word: Word, outcomes: frozenset[str]) -> bool:
    """Whether a word names something that results are asked of, and that is no consultation."""
    published = _PUBLISHED.match(fold(word.text))
    return word.noun and not (word.town or word.lemmas & outcomes or published)
