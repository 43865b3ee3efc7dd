"""Offers that fit somebody: by age, kind of disability and situation, the closest first."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.understand import Frame
from assistant.wording import listed
from knowledge.audience import Fit, fits
from knowledge.model import Audience, Offer, Task

TOPIC = "offers"
_ASKING = frozenset({"list", "where", "who_may", "enrolment"})
_SPECIFIC = frozenset(
    {"units", "how_many", "budget", "price", "opening_hours", "phone", "position", "basic", "when",
     "until", "submit", "person"}
)  # fmt: skip
_SHORT = 100  # characters; of equally fitting offers the plainly named come first
_LONGEST = 2300  # characters of a list, leaving room for its frame


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """A list of offers for whom the question names, or None where no list is asked for."""
    somebody = _somebody(frame.audience)
    asks = frame.looking or "offer" in frame.kinds or frame.topic == TOPIC
    listing = "list" in frame.attributes and somebody
    if not (asks or listing) or frame.attributes & _SPECIFIC or frame.kinds & {"proposal"}:
        return None
    asked = replace(frame.audience, groups=frozenset())
    ranked: list[tuple[int, float, Offer, Match]] = []
    refused: list[Match] = []
    for offer in view.facts(Offer):
        fit = fits(asked, offer.audience) if somebody else Fit(2)
        if fit is None:
            continue
        found = _match(frame, offer, view)
        if found.vetoes():
            refused.append(found)
            continue
        ranked.append((fit.rank, -round(found.coverage, 1), offer, found))
    shown = set(frame.anchor) if "more" in frame.order else set()
    ranked = [one for one in ranked if one[2].id not in shown]
    if not somebody:
        best = max((-coverage for _, coverage, _, _ in ranked), default=0.0)
        ranked = [one for one in ranked if -one[1] >= max(0.5, best - 0.25)]
    if not ranked:
        vetoes = min((found.vetoes() for found in refused), key=len, default=())
        return Draft(TOPIC, 0.3, AnswerStatus.NOT_IN_DOCUMENTS, vetoes=vetoes)
    ranked.sort(key=lambda one: (*one[:2], len(one[2].name) // _SHORT))
    coverage = max(-one[1] for one in ranked)
    score = (0.75 if somebody else 0.5) + 0.2 * coverage
    return _draft(score, [offer for _, _, offer, _ in ranked], view, texts)


def _somebody(audience: Audience) -> bool:
    return bool(audience.ages or audience.disabilities or audience.situations)


def _match(frame: Frame, offer: Offer, view: View) -> Match:
    document = view.documents[offer.document_id]
    quotes = [c.quote for c in cited(offer, "row", "name", "section")]
    lemmas = view.context(document, [c.heading for c in cited(offer, "row")])
    lemmas |= view.lemmas("\n".join([offer.name, *offer.units, *quotes]))
    return match(
        frame,
        lemmas,
        view,
        kinds=("offer", "task"),
        attributes=_ASKING,
        places=view.places(offer.document_id),
    )


def _draft(score: float, offers: list[Offer], view: View, texts: Texts) -> Draft:
    claims: list[Claim] = []
    shown: list[Offer] = []
    length = 0
    for offer in offers:
        claim = offer_claim(offer, texts)
        if claims and length + len(claim.text) > _LONGEST:
            break
        claims.append(claim)
        shown.append(offer)
        length += len(claim.text) + 6
    rest = len(offers) - len(shown)
    over = _over(shown[0], view)
    notices = [texts.say("offers.head")]
    if rest:
        notices.append(texts.say("offers.more"))
    if over:
        notices.append(texts.say("task.over"))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.ANSWERED,
        tuple(claims),
        notices=tuple(notices),
        facts=tuple(shown),
        suggestions=(texts.say("suggest.who_runs"),),
    )


def offer_claim(offer: Offer, texts: Texts) -> Claim:
    """One offer with who runs it, all conditions in its own words."""
    if not offer.units:
        return Claim(texts.say("offer.bare", name=offer.name), cited(offer, "row"))
    units = listed(offer.units, texts.language)
    return Claim(texts.say("offer.line", name=offer.name, units=units), cited(offer, "row"))


def _over(offer: Offer, view: View) -> bool:
    tasks = view.facts(Task, [offer.task_id]) if offer.task_id else []
    years = [year for task in tasks for year in task.indicators]
    return bool(years) and view.now.year > max(years)
