"""Is this the answer? Every way of answering is heard, and the best that is sure enough stands."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics import contacts, events, offers, passages, proposals, submission, tasks
from assistant.understand import Frame

_TOPICS = (events, submission, offers, tasks, proposals, contacts, passages)
_SURE = 0.42


def drafts(frame: Frame, view: View, texts: Texts) -> list[Draft]:
    """What every topic makes of the question, best first; an answer stands before a refusal."""
    found = [draft for topic in _TOPICS if (draft := topic.consider(frame, view, texts))]
    return sorted(found, key=lambda draft: -_rank(draft))


def choose(found: list[Draft]) -> Draft:
    """The draft that answers, or the refusal that knows most about what is missing."""
    for draft in found:
        if draft.score >= _SURE:
            return draft
    refusals = [d for d in found if d.status is AnswerStatus.NOT_IN_DOCUMENTS]
    best = max(refusals, key=lambda d: (d.score, len(d.nearest)), default=None)
    nearest = next((d.nearest for d in found if d.nearest), ())
    if best is None:
        return Draft("none", 0.0, AnswerStatus.NOT_IN_DOCUMENTS, nearest=nearest)
    return Draft(
        "none",
        best.score,
        AnswerStatus.NOT_IN_DOCUMENTS,
        notices=best.notices,
        nearest=best.nearest or nearest,
        contacts=best.contacts,
        vetoes=best.vetoes,
    )


def _rank(draft: Draft) -> float:
    return draft.score
