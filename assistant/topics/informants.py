"""Who answers for consultations or gives information on them, and under which number."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quoting import sentence_claim
from knowledge.model import Consultation
from knowledge.sentences import sentences

TOPIC = "informants"
_SURE = 0.93
_PROSE = ("paragraph", "item")
_ASKED = frozenset({"person", "phone", "list", "who_may", "email", "units", "chair"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentence of the latest paper that invites to consultations; None where none is asked."""
    if "consultation" not in frame.kinds or frame.attributes - _ASKED:
        return None
    if not says("who_informs", frame.text) or any(word.name or word.place for word in frame.things):
        return None
    papers = {one.document_id for one in view.facts(Consultation)}
    dated = sorted(papers, key=lambda one: str(view.documents[one].published), reverse=True)
    for paper in dated:
        claims = tuple(
            sentence_claim(passage, passage.start + start, passage.start + end)
            for passage in view.snapshot.passages_of(paper)
            if passage.kind in _PROSE
            for start, end in sentences(passage.text)
            if says("informing", passage.text[start:end])
        )
        if claims:
            suggestions = (texts.say("suggest.submit"),)
            return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, claims[:1], suggestions=suggestions)
    return None
