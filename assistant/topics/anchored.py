"""What goes on from one offer, and is of no other: "what's the phone?" after a workshop."""

from collections.abc import Sequence

from assistant.draft import Draft, everything_cited
from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.model import Citation, Fact, Offer, Task

_OF_EACH = frozenset({"phone", "email", "address", "enrolment"})  # each offer has its own


def without_others(found: Sequence[Draft], frame: Frame, view: View) -> list[Draft]:
    """The drafts but those of other offers than the last answer told, where none is named anew."""
    anchor = frozenset(frame.anchor) if frame.attributes & _OF_EACH else frozenset()
    if not anchor or "more" in frame.order or frame.alone.things:
        return list(found)
    left = [one for one in found if not _is_of_others(one.facts, anchor)]
    bare = [one for one in left if one.claims and not one.facts]
    offers = view.facts(Offer) if bare else []
    if not any(one.id in anchor for one in offers):
        return left
    away = [one for one in offers if one.id not in anchor]
    return [one for one in left if one not in bare or not _quotes(one, away)]


def _is_of_others(facts: Sequence[Fact], anchor: frozenset[str]) -> bool:
    return bool(facts) and all(
        isinstance(one, Offer | Task) and anchor.isdisjoint(_ids(one)) for one in facts
    )


def _ids(fact: Fact) -> frozenset[str]:
    """The id of an offer or task, and that of the record of the same."""
    same = fact.task_id if isinstance(fact, Offer) else getattr(fact, "offer_id", None)
    return frozenset({fact.id, same or ""})


def _quotes(draft: Draft, offers: Sequence[Offer]) -> bool:
    """Whether the first sentence of a draft is from the row of one of some offers."""
    said = draft.claims[0].citations
    rows = (row for one in offers for row in everything_cited(one)[:1])
    return any(_within(place, row) for row in rows for place in said)


def _within(place: Citation, row: Citation) -> bool:
    same = place.document_id == row.document_id
    return same and row.start <= place.start and place.end <= row.end
