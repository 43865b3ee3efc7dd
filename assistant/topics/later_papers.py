"""Sentences of a paper that give way to those of a later one, which changes the same event."""

from collections.abc import Callable, Collection

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.event_kinds import PROVIDED
from knowledge.model import Event

_SENTENCES = frozenset({"passages", "fees", "enrolment_ways", "events"})  # that quote a paper
_CHANGEABLE = PROVIDED | {"price", "enrolment", "until", "closing", "who_may", "age", "enclosures"}


def by_later(
    draft: Draft, frame: Frame, view: View, quoting: Callable[[View], Draft | None]
) -> Draft:
    """What is found in the later papers that change an event of the one quoted.

    `quoting` answers with sentences alone. A notice that moves a workshop may also tell its new
    price, or that nobody signs up any more; where it says nothing of it, the earlier paper stands.
    """
    if draft.topic not in _SENTENCES or not draft.claims or not frame.attributes & _CHANGEABLE:
        return draft
    quoted = {place.document_id for claim in draft.claims for place in claim.citations}
    later = _changing(quoted, view) - quoted
    told = quoting(view.only(later)) if later else None
    if told is None or told.status is not AnswerStatus.ANSWERED:
        return draft
    return told


def _changing(papers: Collection[str], view: View) -> set[str]:
    """The papers in force that change an event of one of these."""
    events = [one for one in view.facts(Event) if one.document_id in papers]
    return {
        change.document_id
        for event in events
        for change in view.standing.changes(event.id)
        if change.document_id in view.documents
    }
