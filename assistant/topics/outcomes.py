"""When and where the results of a consultation are made known, as a paper says it beforehand."""

import re

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import asks_outcome
from assistant.topics.quoting import sentence_claim
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import sentences

TOPIC = "outcomes"
_SURE = 0.9
_LOOKED_AT = 40
_PROSE = ("paragraph", "item")
_CONSULTED = frozenset({"konsultacja", "konsultacje", "uwaga"})
_PUBLISHED = re.compile(r"\b(?:oglos|opublik|publik|zamie|poda|udostepn|przedstaw|zawiadom)\w*")


def results_told(frame: Frame, view: View) -> Draft | None:
    """The sentence that says when or where the results will be, or None where none is asked for."""
    if not frame.attributes & {"when", "where"}:
        return None
    reports = lexicon_lemmas("questions", "reports_awaited")
    reported = any(word.lemmas & reports for word in frame.words)
    if "consultation" not in frame.kinds and not (reported and frame.things):
        return None
    about = reports | lexicon_lemmas("office", "consulted")
    if not (reported or asks_outcome(frame)) or any(
        word.noun and not (word.town or word.lemmas & about) for word in frame.focus
    ):
        return None
    outcomes = lexicon_lemmas("questions", "results_awaited") | reports
    for hit in view.search(frame, _LOOKED_AT):
        passage = hit.passage
        if passage.kind not in _PROSE:
            continue
        for start, end in sentences(passage.text):
            said = passage.text[start:end]
            lemmas = view.lemmas(said)
            folded = fold(said)
            if not (lemmas & outcomes and lemmas & _CONSULTED and _PUBLISHED.search(folded)):
                continue
            claim = sentence_claim(passage, passage.start + start, passage.start + end)
            return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, (claim,))
    if reported:
        return None  # a report that is there already may say it
    return Draft(TOPIC, _SURE, AnswerStatus.NOT_IN_DOCUMENTS)
