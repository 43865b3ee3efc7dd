"""How many of something one may have at most: the sentence that sets that limit."""

from collections.abc import Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoting import sentence_claim
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import told_sentences
from knowledge.text import Token

TOPIC = "at_most"
_SURE = 0.85
_ASKED = frozenset({"how_many", "attended", "enrolment", "who_may", "list", "submit"})
_LOOKED_AT = 40
_PROSE = frozenset({"paragraph", "item"})
_COUNTING = frozenset({"ile", "ilu", "iloma"})
_BESIDE = 3  # words between the limit and what it counts: "najwyżej w dwóch letnich turnusach"


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The limit of what the question counts, or None where no paper sets one."""
    del texts
    if "how_many" not in frame.attributes or frame.attributes - _ASKED or frame.kinds:
        return None
    counted = _counted(frame)
    if counted is None or not lexicon_phrases("questions", "having").find(_tokens(frame)):
        return None
    found = []
    for hit in view.search(frame, _LOOKED_AT):
        passage = hit.passage
        if passage.kind not in _PROSE:
            continue
        around = view.context(view.documents[passage.document_id], passage.headings)
        places = view.places(passage.document_id)
        for start, end, text in told_sentences(passage.text):
            if not _limits(view.snapshot.analyser.tokens(text), counted):
                continue
            said = view.joined(view.lemmas(text), around)
            judged = match(frame, said, view, attributes=_ASKED, places=places)
            if judged.grounded and not judged.vetoes():
                found.append(sentence_claim(passage, passage.start + start, passage.start + end))
    if len(found) != 1:
        return None
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(found))


def _tokens(frame: Frame) -> Sequence[Token]:
    return plain_analyser().tokens(frame.text)


def _counted(frame: Frame) -> Word | None:
    """The noun right behind "ile"."""
    tokens = _tokens(frame)
    words = {word.text: word for word in frame.words}
    for i, token in enumerate(tokens[:-1]):
        word = words.get(tokens[i + 1].text)
        if token.folded in _COUNTING and word is not None and word.role == "focus" and word.noun:
            return word
    return None


def _limits(tokens: Sequence[Token], counted: Word) -> bool:
    """Whether words say "at most" right before a number of what is counted."""
    for one in lexicon_phrases("questions", "at_most").find(tokens):
        behind = tokens[one.last : one.last + 1 + _BESIDE]
        if any(token.lemmas & counted.lemmas for token in behind):
            return True
    return False
