"""What a consultation is for, who answers for it, and when its results will be made known."""

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.consulting_people import people_told
from assistant.topics.outcomes import results_told
from knowledge.model import Consultation

TOPIC = "consultations"


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The aim, people or results of the consultation meant, or None where neither is asked for."""
    if told := results_told(frame, view) or people_told(frame, view, texts):
        return told
    if "purpose" not in frame.attributes or "consultation" not in frame.kinds:
        return None
    judged = [
        (match(frame, _lemmas(fact, view), view, kinds=("consultation",), attributes=("purpose",)),
         view.documents[fact.document_id].published, fact)
        for fact in view.facts(Consultation)
        if fact.purpose
    ]  # fmt: skip
    passing = [one for one in judged if not one[0].vetoes(lenient=True)]
    if not passing:
        return None
    found, _, best = max(passing, key=lambda one: (round(one[0].coverage, 1), str(one[1])))
    claims = tuple(Claim(" ".join(c.quote.split()), (c,)) for c in cited(best, "purpose"))
    return Draft(
        TOPIC, 0.5 + 0.45 * found.coverage, AnswerStatus.ANSWERED, claims, facts=(best,),
        suggestions=(texts.say("suggest.submit"),),
    )  # fmt: skip


def _lemmas(fact: Consultation, view: View) -> frozenset[str]:
    parts = [fact.name, fact.subject, fact.purpose or "", fact.audience.eligible or ""]
    return view.context(view.documents[fact.document_id]) | view.lemmas("\n".join(parts))
