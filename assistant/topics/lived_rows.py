"""How long one must have lived in a place, where only the answer to a remark tells it."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.alike_papers import opening_of
from assistant.topics.asking import says
from assistant.topics.proposal_lines import several_claims
from knowledge.model import Proposal
from knowledge.numbers import values

_TOPIC = "rules_told"
_SURE = 0.85
_ENOUGH = 0.6


def of_rows(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The one remark of the paper meant whose answer sets how long, or None."""
    found = []
    for one in view.facts(Proposal):
        answered = "\n".join((one.position, *(value for _, value in one.details)))
        if not (says("tells_lived", answered) and any(values(answered))):
            continue
        document = view.documents[one.document_id]
        own = view.lemmas(f"{one.text}\n{answered}\n{opening_of(document, view)}")
        said = view.joined(own, view.context(document))
        places = view.places(one.document_id)
        judged = match(frame, said, view, attributes=frame.attributes, places=places)
        if judged.grounded and not judged.vetoes() and judged.coverage >= _ENOUGH:
            found.append((judged.coverage, one))
    if len(found) != 1:
        return None
    coverage, meant = found[0]
    claims, _ = several_claims(frame, [meant], view, texts)
    return Draft(_TOPIC, _SURE * coverage, AnswerStatus.ANSWERED, tuple(claims), facts=(meant,))


def lacks_years(frame: Frame, text: str) -> bool:
    """Whether it is asked how long one must have lived somewhere and a sentence says nothing of it.

    What is paid out, and where the office is, answers no such question.
    """
    return says("asks_lived", frame.text) and not says("tells_lived", text)
