"""Offers that fit somebody: by age, kind of disability and situation, the closest first."""

from dataclasses import dataclass, field, replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import Match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.elders import for_elders
from assistant.topics.offer_fit import Ranked, by_fit, closest, for_anybody, near_to
from assistant.topics.offer_lines import admission, is_over, match_offer, offer_line, plans
from assistant.topics.offer_parts import without_wholes
from assistant.topics.offer_rows import tells_asked, with_cells, with_ways_in
from assistant.topics.offer_terms import (
    begins,
    fitting,
    has_timetable,
    of_a_day,
    paused,
    wants_free,
    with_fee_unsaid,
)
from assistant.topics.offers_asked import (
    TOPIC,
    asks_for_list,
    is_somebody,
    names_specialist,
    of_workshops,
    workshops_alone,
)
from assistant.topics.offers_serving import for_a_need, serving
from assistant.topics.offers_specialists import with_specialists
from knowledge.audience import Fit
from knowledge.audience_words import everyday
from knowledge.model import Audience, Offer, Task
from knowledge.people import people
from knowledge.phrases import domain

_FOR = "dla"
_FEW = 3  # so many are told with all that is planned for them
_SERVING = 0.75  # what is for everybody who needs such help
_SURE = 0.82  # rows that say themselves that they are on the day asked about
_LONGEST = 2300  # characters of a list, leaving room for its frame


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """A list of offers for whom the question names, or None where no list is asked for.

    Where nothing is made for a situation, what is made for the age or disability stands.
    """
    frame = of_workshops(for_elders(frame))
    if wants_free(frame) and (is_somebody(frame.audience) or names_specialist(frame)):
        frame = replace(frame, attributes=frame.attributes - {"price"})
    draft = _listed(frame, view, texts)
    who = frame.audience
    if draft is None:
        return None
    aged = who.ages or who.disabilities or _told_by_the_way(frame)
    if not draft.claims and who.situations and aged:
        wider = replace(frame, audience=replace(who, situations=frozenset()))
        if not (who.ages or who.disabilities):  # its words are no longer what is sought
            wider = replace(wider, words=tuple(map(_by_the_way, frame.words)))
        draft = _listed(wider, view, texts, near_to(who.situations)) or draft
    draft = with_specialists(frame, draft, lambda one: _listed(one, view, texts), view, texts)
    if not draft.claims and (served := serving(frame, view)):
        draft = for_a_need(_draft(_SERVING, served, [], view, texts), texts)
    draft = with_ways_in(frame, draft, view)
    return with_fee_unsaid(frame, draft, texts)


def _by_the_way(word: Word) -> Word:
    return replace(word, role="generic") if word.role == "audience" else word


def _told_by_the_way(frame: Frame) -> bool:
    """Whether a named thing is asked for, and the situation is only that of whoever asks."""
    if not frame.audience.situations <= everyday() or not _names_thing(frame):
        return False
    return all(word.text.lower() != _FOR for word in frame.words)


def _names_thing(frame: Frame) -> bool:
    return any(
        word.role == "focus" and word.noun and not (word.place or word.town) for word in frame.words
    )


@dataclass
class _Found:
    """Offers by how closely they fit, those that lack a word of the question, and their years."""

    ranked: list[Ranked] = field(default_factory=list)
    unmentioned: list[tuple[int, Match, Offer]] = field(default_factory=list)
    known: set[int] = field(default_factory=set)


def _listed(
    frame: Frame, view: View, texts: Texts, near: frozenset[str] = frozenset()
) -> Draft | None:
    somebody = is_somebody(frame.audience)
    daily = of_a_day(frame, view)
    if daily:
        frame = replace(frame, attributes=frozenset({"list"}))
    elif not asks_for_list(frame, somebody):
        return None
    found = _find(frame, view, somebody)
    found.ranked = workshops_alone(frame, found.ranked, view)
    best = max((coverage for _, coverage, _ in found.ranked), default=0.0)
    least = 0.0 if somebody else max(0.5, best - 0.25)
    about = [one for one in found.ranked if one[1] >= least]
    left = fitting(frame, [offer for _, _, offer in about], view)
    ranked = [one for one in about if left is None or one[2] in left] or about
    told = without_wholes([offer for _, _, offer in ranked])
    ranked = [one for one in ranked if one[2] in told]
    if daily and not any(has_timetable(offer) for _, _, offer in ranked):
        return None
    if daily and not left:
        said = texts.say("offers.not_then")
        return Draft(TOPIC, _SURE, AnswerStatus.NOT_IN_DOCUMENTS, notices=(said,))
    if not somebody and len(ranked) <= _FEW and not (daily or "offer" in frame.kinds):
        return None
    beside = _beside_the_point(found.unmentioned) if somebody and frame.looking else []
    if not ranked and beside:
        missing = texts.say("offers.missing", what=", ".join(beside[0][1].vetoes()))
        draft = _draft(0.5, [offer for _, _, offer in beside], [], view, texts)
        draft = with_cells(frame, draft, view, few=_FEW, longest=_LONGEST)
        return replace(
            draft,
            status=AnswerStatus.PARTLY_ANSWERED,
            notices=(missing, *draft.notices),
            vetoes=beside[0][1].vetoes(),
        )
    if not tells_asked(frame, [offer for _, _, offer in ranked], view):
        return None
    if not ranked:
        return _none([match for _, match, _ in found.unmentioned], found.known, texts)
    ranked.sort(key=lambda one: by_fit(frame, one, near, view))
    if daily:
        ranked.sort(key=lambda one: begins(one[2]))
    coverage = max(coverage for _, coverage, _ in ranked)
    wanted = frame.looking or frame.attributes or frame.kinds or frame.topic
    score = ((0.75 if wanted else 0.6) if somebody else 0.45) + 0.2 * coverage
    score = max(score, _SURE) if daily else score
    if stopped := paused(frame, [offer for _, _, offer in ranked], view):
        return Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(stopped))
    made = [offer for rank, _, offer in ranked if rank == 0]
    draft = _draft(score, [offer for _, _, offer in ranked], made, view, texts)
    draft = for_anybody(frame, draft, [offer for _, _, offer in ranked], view, texts)
    return with_cells(frame, draft, view, few=_FEW, longest=_LONGEST)


def _find(frame: Frame, view: View, somebody: bool) -> _Found:
    shown = set(frame.anchor) if "more" in frame.order else set()
    dated = bool(frame.asked_years or frame.dates)
    tasks = {task.id: task for task in view.facts(Task)} if dated else {}
    named = _names_thing(frame)
    pastime = "pastime" in admission(frame.text)
    who = people(frame.text, frame.audience, view.snapshot.analyser)
    found = _Found()
    for offer in view.facts(Offer):
        fit = closest(who, offer.audience) if somebody else Fit(2)
        if (fit is None and not _open_to_all(offer.audience)) or offer.id in shown:
            continue
        if pastime and fit and fit.rank > 0 and "carers" in offer.audience.situations:
            continue  # help for those who care is nothing that a child goes to
        matched = match_offer(frame, offer, view)
        if fit is None:
            if not named or matched.vetoes() or not matched.grounded:
                continue
            fit = Fit(1)
        if matched.vetoes():
            found.unmentioned.append((fit.rank, matched, offer))
            continue
        task = tasks.get(offer.task_id or "")
        if task is None or _is_planned(frame, task, view, found.known):
            found.ranked.append((fit.rank, matched.coverage, offer))
    return found


def _is_planned(frame: Frame, task: Task, view: View, known: set[int]) -> bool:
    """Whether a task is for a year that is asked for; `known` gathers the years of its plan."""
    years = frame.asked_years
    known |= set(task.indicators)
    if not years or task.indicators:
        return not years or bool(years & set(task.indicators))
    title = view.documents[task.document_id].title
    return any(str(year) in title for year in years)


def _beside_the_point(
    unmentioned: list[tuple[int, Match, Offer]],
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


def _open_to_all(audience: Audience) -> bool:
    if "seniors" in audience.groups:
        return False
    return not (audience.ages or audience.disabilities or audience.situations)


def _draft(score: float, offers: list[Offer], made: list[Offer], view: View, texts: Texts) -> Draft:
    claims: list[Claim] = []
    shown: list[Offer] = []
    length = 0
    for offer in offers:
        claim = offer_line(offer, texts)
        if claims and length + len(claim.text) > _LONGEST:
            break
        claims.append(claim)
        shown.append(offer)
        length += len(claim.text) + 6
        if len(made) == 1 and offer in made:
            planned = plans(offer, view, texts)
            claims += planned
            length += sum(len(plan.text) + 6 for plan in planned)
    rest = len(offers) - len(shown)
    over = is_over(shown[0], view)
    several = len(offers) > 1
    notices = [texts.count("offers.found", len(offers)) if several else texts.say("offers.head")]
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
