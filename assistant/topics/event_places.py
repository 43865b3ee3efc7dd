"""Where an event takes place, where no paper tells it."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.texts import Texts
from assistant.topics.event_lines import place_claims
from knowledge.model import Event

_PLACE = frozenset({"where", "address"})
_UNSAID = 0.7  # a sentence may tell it


def without_place(draft: Draft | None, frame: Frame, texts: Texts) -> Draft | None:
    """The draft, which says what is missing where a place is asked for and no event has one.

    Where none is coming, the place of the one that was is told beside its day.
    """
    if draft is None or not draft.claims or not frame.attributes & _PLACE:
        return draft
    events = [one for one in draft.facts if isinstance(one, Event)]
    if events and any(one.place or one.room for one in events):
        near = place_claims(events[0], texts)[:1] if len(events) == 1 and events[0].place else []
        return replace(draft, claims=tuple(dict.fromkeys((*draft.claims, *near))))
    if not events:
        return draft
    return replace(
        draft,
        score=min(draft.score, _UNSAID),
        status=AnswerStatus.PARTLY_ANSWERED,
        notices=(*draft.notices, texts.say("event.not_given")),
    )
