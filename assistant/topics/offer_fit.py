"""How closely offers fit whom a question names: the order of a list, and a word where none does."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.audience import ABLE, Fit, fits, restricts
from knowledge.audience_words import akin
from knowledge.model import Audience, Offer, Task

Ranked = tuple[int, float, Offer]  # its rank, how much of the question it covers, and the offer
_SHORT = 100  # characters; of equally fitting offers the plainly named come first
_STAGE = 48  # months; an offer for such a span is made for one stage of childhood
_SOMEBODY_ELSES = frozenset({"offers", "tasks", "offer_details", "task_lists"})


def closest(who: Sequence[Audience], offered: Audience) -> Fit | None:
    """How an offer fits the one of several people whom it fits best."""
    found = [fit for fit in (fits(one, offered) for one in who) if fit is not None]
    return min(found, key=lambda fit: fit.rank, default=None)


def near_to(situations: Collection[str]) -> frozenset[str]:
    """The situations for which what there is may serve somebody in these."""
    return frozenset().union(*(akin().get(one, frozenset()) for one in situations))


def by_fit(frame: Frame, found: Ranked, near: frozenset[str], view: View) -> tuple[float, ...]:
    """What offers are ordered by: whom they are for, what they ask, how near their ages are."""
    rank, coverage, offer = found
    if near & offer.audience.situations:
        rank = -1
    unasked, length = _conditions(frame, offer, view)
    beyond = 0 if near else _beyond(frame.audience, offer.audience)  # then need says what is near
    return rank, unasked, beyond, length, -coverage


def with_other_people(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft with a word where all that it tells of is for people with a disability alone, and
    the question says that somebody has none."""
    who = frame.audience
    told = [one for one in draft.facts if isinstance(one, Offer | Task)]
    if draft.topic not in _SOMEBODY_ELSES or ABLE not in who.groups or who.disabilities:
        return draft
    analyser = view.snapshot.analyser
    if not told or not all(restricts(one.name, one.audience, analyser) for one in told):
        return draft
    said = texts.say("offers.not_for_them")
    return draft if said in draft.notices else replace(draft, notices=(said, *draft.notices))


def for_anybody(
    frame: Frame, draft: Draft, offers: Sequence[Offer], view: View, texts: Texts
) -> Draft:
    """The draft as a part of the answer, where a disability is named and no offer is made for
    anybody with one."""
    analyser = view.snapshot.analyser
    if not frame.audience.disabilities or any(
        one.audience.disabilities and restricts(one.name, one.audience, analyser) for one in offers
    ):
        return draft
    named = [w.text for w in frame.words if w.role == "audience"]
    told = (texts.say("offers.missing", what=" ".join(named)),) if named else ()
    return replace(draft, status=AnswerStatus.PARTLY_ANSWERED, notices=(*told, *draft.notices))


def only_of_age(offered: Audience, ages: tuple[int, int | None]) -> bool:
    """Whether an offer asks for nothing but an age, and all of that age are let in."""
    if offered.ages is None or offered.disabilities or offered.degrees or offered.situations:
        return False
    if offered.residence or offered.income:
        return False
    first, last = offered.ages
    return first <= ages[0] and (last is None or (ages[1] is not None and ages[1] <= last))


def _conditions(frame: Frame, offer: Offer, view: View) -> tuple[int, int]:
    """How much an offer asks of its users that the question does not say; then its length."""
    unasked = int(bool(offer.audience.ages and not frame.audience.ages))
    unasked += 2 * bool(offer.audience.degrees - frame.audience.degrees)
    if frame.audience.disabilities:
        unasked += not restricts(offer.name, offer.audience, view.snapshot.analyser)
    return unasked, len(offer.name) // _SHORT


def _beyond(asked: Audience, offered: Audience) -> int:
    """How far the ages of an offer reach beyond one stage of childhood, where an age is told."""
    if not asked.ages:
        return 0
    if offered.ages is None or offered.ages[1] is None:
        return 2
    return int(offered.ages[1] - offered.ages[0] > _STAGE)
