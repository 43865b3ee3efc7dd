"""What the rows of offers add to the sentences made of their records."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.offer_lines import offer_line
from assistant.topics.row_cells import further_of, short_of, told_beside
from assistant.topics.task_lines import named_claim
from assistant.topics.task_own_lines import own_lines
from knowledge.model import Offer, Passage, Task

_ASKED_BESIDE = frozenset({"price", "when", "hour"})


def with_ways_in(frame: Frame, draft: Draft, view: View) -> Draft:
    """The draft of a single offer with how one gets in, where that is asked and its row says it."""
    offers = [fact for fact in draft.facts if isinstance(fact, Offer)]
    if len(offers) != 1 or "enrolment" not in frame.attributes:
        return draft
    cells, _ = told_beside(frame, offers[0], view.now.date())
    return replace(draft, claims=(*draft.claims, *(cell.claim for cell in cells)))


def with_cells(frame: Frame, draft: Draft, view: View, *, few: int, longest: int) -> Draft:
    """The offers shown with what else their rows say of what is asked; a few with all in short."""
    short = len(draft.facts) <= few
    cells = {
        one.id: _beside(frame, one, view, short=short)
        for one in draft.facts
        if isinstance(one, Offer)
    }
    length = sum(len(claim.text) for claim in draft.claims)
    if not short and length + sum(len(c.text) for own in cells.values() for c in own) > longest:
        return draft
    told: list[Claim] = []
    left = list(draft.facts)
    for claim in draft.claims:
        told.append(claim)
        if left and claim.text.startswith(getattr(left[0], "name", "\n")):
            told += cells.get(left.pop(0).id, [])
    return replace(draft, claims=tuple(told))


def tells_asked(frame: Frame, offers: Sequence[Offer], view: View) -> bool:
    """Whether a row tells the hour or fee that is asked beside which offers there are."""
    asked = frame.attributes & _ASKED_BESIDE
    today = view.now.date()
    return not (asked and offers) or any(
        told_beside(frame, one, today)[1] & asked or own_lines(frame, one, view) for one in offers
    )


def _beside(frame: Frame, offer: Offer, view: View, *, short: bool) -> list[Claim]:
    """What an offer's row says of what is asked; where and when it is and what it costs."""
    told = short_of(offer) if short else None
    if told is not None:
        return [told]
    cells = told_beside(frame, offer, view.now.date())[0]
    return [cell.claim for cell in cells] or list(own_lines(frame, offer, view))


def quoted_offer(frame: Frame, passage: Passage, view: View, texts: Texts) -> list[Claim]:
    """A row that is one service, told as such rather than cell by cell; nothing for another.

    So is a task where an age is asked, which its name tells.
    """
    if passage.kind != "row":
        return []
    facts = view.snapshot.facts(ids=passage.fact_ids)
    tasks = [one for one in facts if isinstance(one, Task)]
    if len(tasks) == 1 and "age" in frame.attributes and tasks[0].audience.ages:
        return [named_claim(tasks[0], texts)]
    offers = [one for one in facts if isinstance(one, Offer)]
    further = further_of(offers[0]) if len(offers) == len(facts) == 1 else None
    return [offer_line(offers[0], texts), further] if further is not None else []
