"""Whether somebody may use one offer that is named: its conditions in the document's words."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.texts import Texts
from assistant.topics.offer_fit import only_of_age
from assistant.topics.offer_lines import admission, is_named, is_over, match_offer, offer_line
from assistant.topics.offer_meant import meant
from knowledge.audience import shuts_out
from knowledge.model import Audience, Offer

TOPIC = "admitted"
_SURE, _LIKELY = 0.93, 0.8
_ASKED = frozenset({"list", "who_may", "age", "enrolment", "where", "premise", "residence"})
_CONDITIONS = frozenset({"may", "terms", "residence", "income", "degree"})
_OTHER_KINDS = frozenset(
    {"proposal", "duty_slot", "meeting", "submission_channel", "consultation", "contact"}
)
_MOST = 3
_MEANT, _NEAR = 0.5, 0.15  # of the question's weight


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """Who the named offer is for, with a word where that is not whom the question names."""
    somebody = bool(frame.audience.ages or frame.audience.disabilities)
    beside = _ASKED | {"position"} if somebody else _ASKED  # "czy przyjmą go", said of a child
    if frame.attributes - beside or frame.kinds & _OTHER_KINDS or frame.order & {"more"}:
        return None
    asked = admission(frame.text) & _CONDITIONS
    if frame.limits and supposed(frame.text):
        asked |= {"may"}  # "mam 10-latka, czy klub do lat 3 jest dla niego"
    if not asked and not frame.attributes & {"who_may", "age"}:
        return None
    if asked <= {"may"} and "where" in frame.attributes and frame.audience == Audience():
        return None  # "gdzie przyjmuje logopeda" asks for the place alone
    named = [one for one in view.facts(Offer) if is_named(frame, one, view)]
    named = named or _of_these_ages(frame, view)
    told = [one for one in named if _tells(one.audience, asked, frame)]
    told = told or ([] if named else _of_one_rule(frame, asked, view))
    if not told and not named and "may" in asked and frame.audience.ages:
        anybody = replace(frame, audience=Audience())  # also what is not for them
        told = [one for one in meant(anybody, view) if _tells(one.audience, asked, frame)]
    if not told and not named and "may" in asked and "list" not in frame.attributes:
        told = _shutting_out(frame, view) or _letting_in(frame, view)
    told = [one for one in told if not _is_later(one, frame, view)]
    if not told or len(told) > _MOST:
        return None
    notices = [texts.say("offers.not_for_them")] if all(
        shuts_out(frame.audience, one.audience) for one in told
    ) else []  # fmt: skip
    if all(is_over(one, view) for one in told):
        notices.append(texts.say("task.over"))
    return Draft(
        TOPIC,
        _SURE if asked else _LIKELY,
        AnswerStatus.ANSWERED,
        tuple(offer_line(one, texts) for one in told),
        notices=tuple(notices),
        facts=tuple(told),
        suggestions=(texts.say("suggest.who_runs"),),
    )


def _shutting_out(frame: Frame, view: View) -> list[Offer]:
    """What a programme plans and the question names, where it is not for the age that is told."""
    if not frame.audience.ages:
        return []
    anybody = replace(frame, audience=Audience())
    ages = Audience(ages=frame.audience.ages, ages_each=frame.audience.ages_each)
    return [one for one in meant(anybody, view, planned=True) if shuts_out(ages, one.audience)]


def _letting_in(frame: Frame, view: View) -> list[Offer]:
    """The one thing that a programme plans and the question names, where it asks for no more than
    an age, and it is the age that is told."""
    ages = frame.audience.ages
    if not ages:
        return []
    found = [one for one in meant(frame, view, planned=True) if only_of_age(one.audience, ages)]
    return found if len(found) == 1 else []


def _of_these_ages(frame: Frame, view: View) -> list[Offer]:
    """The offers of the kind a question names that are for just the ages it gives."""
    if frame.limits is None:
        return []
    anybody = replace(frame, audience=Audience())
    judged = [(match_offer(anybody, one, view), one) for one in view.facts(Offer)
              if one.audience.ages == frame.limits]  # fmt: skip
    fitting = [(found.coverage, one) for found, one in judged
               if found.grounded and not found.vetoes()]  # fmt: skip
    own = frame.audience.disabilities
    plain = [
        (coverage, one)
        for coverage, one in fitting
        if not (one.audience.disabilities - own or one.audience.situations)
    ]
    most = max((coverage for coverage, _ in plain or fitting), default=0.0)
    return [one for coverage, one in plain or fitting if coverage >= most - _NEAR]


def _is_later(offer: Offer, frame: Frame, view: View) -> bool:
    """Whether a paper is of later years than all that are asked for, and names none of them."""
    paper = view.documents[offer.document_id]
    years = frame.asked_years
    if not years or paper.published is None or max(years) >= paper.published.year:
        return False
    return not any(str(year) in paper.title for year in years)


def _of_one_rule(frame: Frame, asked: frozenset[str], view: View) -> list[Offer]:
    """The offers of the kind a question names that all have the one condition it asks about."""
    if (
        not asked & {"residence", "income"}
        or frame.audience.situations
        or not any(
            word.role == "focus" and word.noun and not (word.place or word.town)
            for word in frame.words
        )
    ):
        return []
    judged = [
        (match_offer(frame, one, view, whole=True), one)
        for one in view.facts(Offer)
        if _tells(one.audience, asked, frame)
    ]
    fitting = [(found.coverage, one) for found, one in judged
               if found.grounded and not found.vetoes()]  # fmt: skip
    most = max((coverage for coverage, _ in fitting), default=0.0)
    of_kind = [one for coverage, one in fitting if coverage >= max(_MEANT, most - _NEAR)]
    rules = {(one.document_id, one.audience.residence, one.audience.income) for one in of_kind}
    return of_kind if len(rules) == 1 else []


def _tells(audience: Audience, asked: frozenset[str], frame: Frame) -> bool:
    """Whether the document sets a condition of the kind that is asked about."""
    if "residence" in asked:
        return bool(audience.residence)
    if "income" in asked:
        return bool(audience.income)
    if "degree" in asked:
        return bool(audience.degrees)
    if "age" in frame.attributes or frame.audience.ages:
        return bool(audience.ages)
    return bool(audience.ages or audience.disabilities or audience.eligible)
