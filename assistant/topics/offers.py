"""Offers that fit somebody: by age, kind of disability and situation, the closest first."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, beside_row, cited
from assistant.frame import Frame, Word
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_place
from assistant.topics.task_lines import indicator_claims, offer_conditions
from assistant.wording import listed
from knowledge.audience import Fit, fits, restricts
from knowledge.model import Audience, Offer, Task
from knowledge.phrases import domain

TOPIC = "offers"
_ASKING = frozenset({"list", "where", "who_may", "enrolment"})
_SPECIFIC = frozenset(
    {"units", "how_many", "budget", "price", "opening_hours", "phone", "address", "position"}
    | {"basic", "when", "hour", "until", "submit", "person", "salary"}
)
_OTHER_KINDS = frozenset({"proposal", "duty_slot", "meeting", "submission_channel"})
_FEW = 3  # so many are told with all that is planned for them
_SHORT_PLANS = 300
_SHORT = 100  # characters; of equally fitting offers the plainly named come first
_LONGEST = 2300  # characters of a list, leaving room for its frame


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """A list of offers for whom the question names, or None where no list is asked for.

    Where nothing is made for a situation, what is made for the age or disability stands.
    """
    draft = _listed(frame, view, texts)
    who = frame.audience
    if draft is None or draft.claims or not (who.situations and (who.ages or who.disabilities)):
        return draft
    wider = replace(frame, audience=replace(who, situations=frozenset()))
    return _listed(wider, view, texts) or draft


def _listed(frame: Frame, view: View, texts: Texts) -> Draft | None:
    somebody = _somebody(frame.audience)
    if not _asks(frame, somebody):
        return None
    shown = set(frame.anchor) if "more" in frame.order else set()
    years = frame.asked_years
    tasks = {task.id: task for task in view.facts(Task)} if years or frame.dates else {}
    ranked: list[tuple[int, float, Offer]] = []
    refused: list[Match] = []
    unmentioned: list[tuple[int, Match, Offer]] = []
    known: set[int] = set()
    named = any(word.role == "focus" and word.noun and not word.place for word in frame.words)
    for offer in view.facts(Offer):
        fit = fits(frame.audience, offer.audience) if somebody else Fit(2)
        if (fit is None and not _open_to_all(offer.audience)) or offer.id in shown:
            continue
        found = _match(frame, offer, view)
        if fit is None:
            if not named or found.vetoes() or not found.grounded:
                continue
            fit = Fit(1)
        if found.vetoes():
            refused.append(found)
            unmentioned.append((fit.rank, found, offer))
            continue
        if years and offer.task_id in tasks:
            planned = set(tasks[offer.task_id].indicators)
            known |= planned
            if not years & planned:
                continue
        ranked.append((fit.rank, found.coverage, offer))
    if not somebody:
        best = max((coverage for _, coverage, _ in ranked), default=0.0)
        ranked = [one for one in ranked if one[1] >= max(0.5, best - 0.25)]
        if len(ranked) <= _FEW and "offer" not in frame.kinds:
            return None
    if not ranked and somebody and (left := _beside_the_point(unmentioned, view)):
        missing = texts.say("offers.missing", what=", ".join(left[0][1].vetoes()))
        draft = _draft(0.5, [offer for _, _, offer in left], [], view, texts)
        return replace(
            draft,
            status=AnswerStatus.PARTLY_ANSWERED,
            notices=(missing, *draft.notices),
            vetoes=left[0][1].vetoes(),
        )
    if not ranked:
        return _none(refused, known, texts)
    ranked.sort(key=lambda one: (one[0], *_conditions(frame, one[2], view), -one[1]))
    coverage = max(coverage for _, coverage, _ in ranked)
    wanted = frame.looking or frame.attributes or frame.kinds or frame.topic
    score = ((0.75 if wanted else 0.6) if somebody else 0.45) + 0.2 * coverage
    made = [offer for rank, _, offer in ranked if rank == 0]
    return _draft(score, [offer for _, _, offer in ranked], made, view, texts)


def _asks(frame: Frame, somebody: bool) -> bool:
    """Whether a list of offers is wanted, rather than one thing about one of them."""
    if frame.attributes & _SPECIFIC or frame.kinds & _OTHER_KINDS or asks_place(frame):
        return False
    if frame.looking or "offer" in frame.kinds or frame.topic == TOPIC:
        return True
    if frame.kinds:
        return False
    return somebody and (bool(frame.attributes & {"list", "where"}) or not frame.attributes)


def _beside_the_point(
    unmentioned: list[tuple[int, Match, Offer]], view: View
) -> list[tuple[int, Match, Offer]]:
    """The offers for whom the question names, where what no offer mentions is no service of the
    field, such as a discount or an exam; a named town or another service stays a refusal."""
    left = [
        one
        for one in unmentioned
        if one[0] == 0 and not any(_is_service(word) for word in one[1].missing)
    ]
    return sorted(left, key=lambda one: -one[1].coverage)


def _is_service(word: Word) -> bool:
    if word.role != "focus":
        return False
    if word.town or (word.place and word.name):
        return True
    return word.noun and (word.name or not word.known or bool(word.lemmas & domain()))


def _none(refused: list[Match], known: set[int], texts: Texts) -> Draft:
    notices: tuple[str, ...] = ()
    if known:
        years = ", ".join(map(str, sorted(known)))
        notices = (texts.say("task.other_years", years=years),)
    vetoes = min((found.vetoes() for found in refused), key=len, default=())
    score = 0.7 if known else 0.3
    return Draft(TOPIC, score, AnswerStatus.NOT_IN_DOCUMENTS, notices=notices, vetoes=vetoes)


def _conditions(frame: Frame, offer: Offer, view: View) -> tuple[int, int]:
    """How much an offer asks of its users that the question does not say; then its length."""
    unasked = int(bool(offer.audience.ages and not frame.audience.ages))
    if frame.audience.disabilities:
        unasked += not restricts(offer.name, offer.audience, view.snapshot.analyser)
    return unasked, len(offer.name) // _SHORT


def _open_to_all(audience: Audience) -> bool:
    return not (audience.ages or audience.disabilities or audience.situations)


def _somebody(audience: Audience) -> bool:
    return bool(audience.ages or audience.disabilities or audience.situations)


def _match(frame: Frame, offer: Offer, view: View) -> Match:
    document = view.documents[offer.document_id]
    quotes = [c.quote for c in cited(offer, "row", "name", "section")]
    above = view.context(document, [c.heading for c in cited(offer, "row")])
    lemmas = view.joined(above, view.lemmas("\n".join([offer.name, *offer.units, *quotes])))
    return match(
        frame,
        lemmas,
        view,
        kinds=("offer", "task"),
        attributes=_ASKING,
        places=view.places(offer.document_id),
    )


def _draft(score: float, offers: list[Offer], made: list[Offer], view: View, texts: Texts) -> Draft:
    claims: list[Claim] = []
    shown: list[Offer] = []
    length = 0
    for offer in offers:
        claim = _line(offer, texts)
        if claims and length + len(claim.text) > _LONGEST:
            break
        claims.append(claim)
        shown.append(offer)
        length += len(claim.text) + 6
        if len(made) == 1 and offer in made:
            plans = _plans(offer, view, texts)
            claims += plans
            length += sum(len(plan.text) + 6 for plan in plans)
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


def _line(offer: Offer, texts: Texts) -> Claim:
    """One offer with who runs it, all conditions in its own words."""
    who = offer_conditions(offer, texts)
    if not offer.units:
        text = texts.say("offer.bare", name=offer.name)
        return Claim(text + who, beside_row(offer, "conditions"))
    units = listed(offer.units, texts.language)
    text = texts.say("offer.line", name=offer.name, units=units)
    return Claim(text + who, beside_row(offer, "units", "conditions"))


def _plans(offer: Offer, view: View, texts: Texts) -> list[Claim]:
    """What is planned each year for the one offer made for whom the question names."""
    tasks = view.facts(Task, [offer.task_id]) if offer.task_id else []
    claims = [claim for task in tasks for claim in indicator_claims(task, frozenset(), texts)]
    return claims if sum(len(claim.text) for claim in claims) <= _SHORT_PLANS else []


def _over(offer: Offer, view: View) -> bool:
    tasks = view.facts(Task, [offer.task_id]) if offer.task_id else []
    years = [year for task in tasks for year in task.indicators]
    return bool(years) and view.now.year > max(years)
