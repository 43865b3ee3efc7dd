"""What organisations asked for and what the office said to it."""

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.how_many import counted
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.counting import counts_by_document
from assistant.topics.decided import by_decision
from assistant.topics.decided_how import by_manner
from assistant.topics.event_kinds import KINDS, provided_alone
from assistant.topics.extremes import asks_utmost
from assistant.topics.programme import asks_its_sum
from assistant.topics.proposal_askers import (
    asked_for_nothing,
    count_of_asker,
    is_unknown_asker,
)
from assistant.topics.proposal_author import by_author
from assistant.topics.proposal_holds import holds
from assistant.topics.proposal_lines import several_claims
from assistant.topics.proposal_match import is_of_their_age, judged_against, of_figures
from assistant.topics.proposal_named import askers_named, is_of_asker, names_another
from assistant.topics.reasons import gives_reason
from knowledge import references
from knowledge.decisions import asked_decision, decision
from knowledge.folding import fold
from knowledge.model import Proposal

TOPIC = "proposals"
_MINUTES = "minutes"  # the kind of paper that tells of a meeting
_MOST_SHOWN = 3
_MARGIN, _AS_NEAR = 0.12, 0.02
_ENOUGH, _ENOUGH_UNNAMED = 0.45, 0.65
_NAMED = 0.2
_CERTAIN = 0.9  # what was asked is counted, not matched
_UNNAMED = -0.08  # of equal evidence the text itself comes before what was asked for
_UNNAMED_WHO = -0.2  # who does something, and what there is, is told where it is planned
_NOT_TOLD = frozenset({"chair", "residence"})  # by a wish and its answer
_OF_HOURS = re.compile(r"^o ktorej\b|\bgodzin")
_ASKING = frozenset({"change", "opening_hours"})  # words that only ask name no thing
_VOTED = re.compile(r"\b(?:prze)?glos")


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from proposals and positions, or None where none is near."""
    timed = bool(frame.times) or any(one.weekday is not None for one in frame.dates)
    given = {"price", "opening_hours"} if timed else {"price"}
    if "position" in frame.attributes and not _OF_HOURS.search(fold(frame.text)):
        given.add("hour")  # "zajęcia, o które prosili" asks for none
    if "position" in frame.attributes:
        given.add("enrolment")  # "co zdecydowano o progu dochodowym"
    if frame.never_given - given or frame.attributes & _NOT_TOLD or asks_utmost(frame):
        return None
    if not frame.anchor and says("speaking_a_language", frame.text):
        return None  # a wish of people from a country tells nobody who speaks as they do
    if asks_its_sum(frame) and "proposal" not in frame.kinds:
        return None
    if "childcare" in frame.attributes and provided_alone(frame):
        return None  # "można przyjść z dzieckiem" is no wish
    if not frame.anchor and (told := by_manner(frame, view.facts(Proposal), TOPIC, view, texts)):
        return told
    if not frame.anchor and (told := by_decision(frame, view.facts(Proposal), TOPIC, view, texts)):
        return told
    if "more" in frame.order and frame.topic == TOPIC and frame.anchor:
        return _rest(frame, view, texts)
    named = bool(frame.kinds & {"proposal"} or frame.attributes & {"position", "author"})
    anchored = view.facts(Proposal, frame.anchor) if frame.anchor else []
    of_event = bool(frame.kinds & KINDS)  # "czy spotkanie jest aktualne" is about no wish
    thing = any(
        not (w.town or w.attributes & _ASKING or view.is_about_town(w.text))
        and (w.noun and not w.kinds & KINDS if of_event else True)
        for w in frame.focus
    )
    if not (named or anchored or thing) or (not named and _is_of_meeting(frame)):
        return None
    if frame.attributes & {"position"} and not (frame.kinds or anchored or frame.numbers or thing):
        return None  # what somebody said, and of nothing that was proposed
    everything = anchored or view.facts(Proposal)
    if frame.topic == TOPIC and frame.numbers and frame.papers and not anchored:
        everything = [p for p in everything if p.document_id in frame.papers]
    if not anchored and (word := counted(frame)) and "proposal" in word.kinds:
        of_one, own = count_of_asker(frame, everything, view, texts)
        if of_one is not None:
            return Draft(TOPIC, _CERTAIN, AnswerStatus.ANSWERED, (of_one,), facts=own)
        if "meeting" in frame.kinds:
            kinds = {paper: one.kind for paper, one in view.documents.items()}
            everything = [p for p in everything if kinds[p.document_id] == _MINUTES] or everything
        claims = counts_by_document(everything, "proposal", view, texts)
        if frame.things or not claims:
            return None
        return Draft(TOPIC, _CERTAIN, AnswerStatus.ANSWERED, tuple(claims))
    if name := asked_for_nothing(frame, everything, TOPIC, view):
        none = texts.say("proposal.none_of", name=name)
        return Draft(TOPIC, 1.0, AnswerStatus.NOT_IN_DOCUMENTS, notices=(none,))
    if not anchored and (told := by_author(frame, everything, TOPIC, view, texts)):
        return told
    if not anchored and is_unknown_asker(frame, everything, view):
        return Draft(TOPIC, _CERTAIN, AnswerStatus.NOT_IN_DOCUMENTS)
    numbers = frame.numbers - _of_acts(frame)
    numbered = [p for p in everything if named and p.number in numbers]
    if named and numbers and not numbered and not _more_than_a_number(frame):
        return Draft(TOPIC, _NAMED, AnswerStatus.NOT_IN_DOCUMENTS)
    if not anchored and (askers := askers_named(frame)):
        everything = [p for p in everything if askers & view.lemmas(p.organisation or "")]
        if not everything:
            return Draft(TOPIC, _NAMED, AnswerStatus.NOT_IN_DOCUMENTS)
    judged = [(p, *judged_against(frame, p, view)) for p in (numbered or everything)]
    passing = [
        (p, score)
        for p, found, score in judged
        if (p in anchored and (not frame.asked_years or holds(frame, p, view)))
        or p in numbered
        or (
            found.grounded
            and not found.vetoes()
            and not names_another(frame, found)
            and holds(frame, p, view)
            and is_of_their_age(frame, p, view)
        )
    ]
    if not passing:
        best = max(judged, key=lambda one: one[2], default=None)
        if best is None or not named:
            return None
        return Draft(
            TOPIC,
            0.3 * best[2],
            AnswerStatus.NOT_IN_DOCUMENTS,
            nearest=cited(best[0], "proposal"),
            vetoes=best[1].vetoes(),
        )
    passing = of_figures(frame, _decided(frame, passing), anchored + numbered, view)
    named = named or any(is_of_asker(frame, p, view) or _explains(frame, p) for p, _ in passing)
    most = max(score for _, score in passing)
    if most < (_ENOUGH if named else _ENOUGH_UNNAMED) and not (anchored or numbered):
        return None
    near_enough = (one for one in passing if one[1] >= most - _MARGIN)
    ranked = sorted(near_enough, key=lambda one: _rank(one[0], one[1], most - _AS_NEAR))
    chosen = ranked[:_MOST_SHOWN]
    beside = _UNNAMED_WHO if _asks_what_there_is(frame) else _UNNAMED
    score = 0.78 * (1.0 if numbered else most) + (_NAMED if named else beside)
    found = tuple(p for p, _ in chosen)
    nearest = tuple(p for p, own in chosen if own >= most - _AS_NEAR)
    return _told(frame, found, nearest, score, view, texts)


def _rank(proposal: Proposal, score: float, as_near: float) -> tuple[float, int]:
    """The nearest first; of those as near the shortest, for it speaks of hardly anything else."""
    return -min(score, as_near), len(proposal.text) if score >= as_near else 0


def _rest(frame: Frame, view: View, texts: Texts) -> Draft:
    """What else the paper of the proposals just told holds, first of those who made them."""
    told = view.facts(Proposal, frame.anchor)
    papers = {one.document_id for one in told}
    left = [p for p in view.facts(Proposal) if p.document_id in papers and p.id not in frame.anchor]
    askers = {one.organisation for one in told if one.organisation}
    left = [p for p in left if p.organisation in askers] or left
    if not left:
        return Draft(TOPIC, _CERTAIN, AnswerStatus.NOT_IN_DOCUMENTS)
    found = tuple(left[:_MOST_SHOWN])
    draft = _told(frame, found, found[:-1] or found, _CERTAIN, view, texts)
    more = (texts.say("offers.more"),) if len(left) > len(draft.facts) else ()
    return replace(draft, notices=draft.notices + more)


def _asks_what_there_is(frame: Frame) -> bool:
    """Whether it is asked who does something, or whether there is any: "są jakieś kluby?"."""
    if frame.attributes:
        return "units" in frame.attributes
    return frame.looking or any("byc" in word.lemmas for word in frame.words)


def _told(
    frame: Frame,
    found: tuple[Proposal, ...],
    fewer: tuple[Proposal, ...],
    score: float,
    view: View,
    texts: Texts,
) -> Draft:
    """What was answered to proposals, to fewer of them where all cannot be told whole."""
    claims, cut = several_claims(frame, found, view, texts)
    if cut and len(fewer) < len(found):
        found = fewer
        claims, cut = several_claims(frame, found, view, texts)
    notices = (texts.say("proposal.cut"),) if cut else ()
    status = AnswerStatus.ANSWERED
    if "vote" in frame.attributes and _VOTED.search(fold(frame.text)):  # by whom, and how many
        notices, status = (texts.say("event.not_given"), *notices), AnswerStatus.PARTLY_ANSWERED
    return Draft(TOPIC, score, status, tuple(claims), notices=notices, facts=found)


def _is_of_meeting(frame: Frame) -> bool:
    """Whether a meeting itself is asked about: who came, or of what that one day's was."""
    if "meeting" not in frame.kinds:
        return False
    days = [one for one in frame.dates if one.precision == "day"]
    dated = days and all(word.kinds or word.attributes for word in frame.focus)
    return "attended" in frame.attributes or bool(dated)


def _decided(frame: Frame, passing: list[tuple[Proposal, float]]) -> list[tuple[Proposal, float]]:
    """Of the proposals meant those decided as the question for a list of them says, if any."""
    wanted = asked_decision(frame.text) if "list" in frame.attributes else None
    if wanted is None:
        return passing
    return [one for one in passing if decision(one[0].position) == wanted] or passing


def _explains(frame: Frame, proposal: Proposal) -> bool:
    """Whether the question asks for a reason and the position gives one."""
    details = (f"{name}: {value}" for name, value in proposal.details)
    return gives_reason(frame, "\n".join((proposal.position, *details)))


def _of_acts(frame: Frame) -> frozenset[int]:
    """The figures by which a question names a resolution or a session, and no proposal."""
    return frozenset(int(one) for _, number in references.numbered(frame.text)
                     for one in number.split("/"))  # fmt: skip


def _more_than_a_number(frame: Frame) -> bool:
    return any(word.role == "focus" and not word.kinds | word.attributes for word in frame.words)
