"""Verbatim sentences, for what no fact holds: the fewest that account for the question."""

from collections.abc import Sequence
from functools import partial

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.arranged import arranged_beside
from assistant.topics.asked_headings import asked_there, in_own_words
from assistant.topics.asking import says
from assistant.topics.attendance_rows import is_marked
from assistant.topics.attending import (
    also_there,
    asks_who_of_meant,
    says_who,
    tells_who_came,
    with_counted_there,
)
from assistant.topics.card_lines import card_claims
from assistant.topics.conducting import asks_who_conducts, may_tell_who
from assistant.topics.event_kinds import PROVIDED
from assistant.topics.found_sentences import ENOUGH, fewest_vetoes, passing_of
from assistant.topics.held_until import holding_now
from assistant.topics.named_day import names_the_day
from assistant.topics.named_laws import is_of_a_law_alone
from assistant.topics.not_told import lacks_what_is_asked
from assistant.topics.offer_lines import is_for_them
from assistant.topics.offer_rows import quoted_offer
from assistant.topics.openings import rows_told
from assistant.topics.other_sections import is_of_other_house
from assistant.topics.passage_bonus import bonus, lists, names_together
from assistant.topics.passage_days import days_away, is_timely, of_other_years
from assistant.topics.passage_notices import days_over, notices, with_over, without_way
from assistant.topics.passage_sides import (
    gives_theirs,
    is_of_others,
    is_row_for_others,
    is_vote,
    leaves_out,
    sets_age,
    speaking_of_it,
    speaks_of,
    wish_claims,
    wished_in,
)
from assistant.topics.passage_types import admits_somebody, holds, typed_of
from assistant.topics.quoting import (
    FoundSentence,
    lead_of,
    passage_citation,
    section_claims,
    sentence_claim,
    with_items,
)
from assistant.topics.reasons import asks_why, with_reason_beside, with_reasons_first
from assistant.topics.row_ranks import of_the_rank
from assistant.topics.rows_alike import prices_alike, rows_alike
from assistant.topics.surroundings import surrounding
from assistant.topics.terms_alone import names_terms_alone
from assistant.topics.totals import asks_total, is_total
from assistant.topics.yearly_fees import fee_claims
from knowledge.model import Audience, Passage
from knowledge.references import asked_references

TOPIC = "passages"
_EVENTS = frozenset({"duty_slot", "meeting"})
_BARRED = frozenset({"person", "salary"})
_CONTACTS = frozenset({"phone", "fax", "email"})
_LOOKED_AT = 40
_SHORT_SECTION = 450  # characters
FULL, _WEAKER = 0.78, 0.62  # of a sentence at most, and of one where records tell more
_MAY_SIGN_UP = 0.68
_SIGNS_UP = 0.75  # where a sentence says how one signs up, or that one need not
_SIGNING = ("signs_up", "granting")
_OF_AGE = 0.85  # where a sentence says of which age one is
_ALIKE = 0.02
_OF_ELSE = 0.55  # of a sentence that speaks of something else, where it is asked for whom it is


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences that hold what is asked, or None where nothing is near enough."""
    found = _found(frame, view, texts)
    return found and in_own_words(frame, found, view)


def _found(frame: Frame, view: View, texts: Texts) -> Draft | None:
    if frame.attributes & _BARRED or names_terms_alone(frame):
        return None
    near = with_counted_there(frame, view.search(frame, _LOOKED_AT), view)

    def passes(one: FoundSentence) -> bool:
        return _passes(frame, one, view)

    every = asks_total(frame) or "attended" in frame.attributes or asks_why(frame)
    every = every or bool(frame.ranked) or "who_may" in frame.attributes
    passing = passing_of(frame, near, view, passes, alike=1.0 if every else _ALIKE)
    of_rank = [one for one in passing if of_the_rank(frame, one, view)]
    passing = of_rank or passing
    if asks_total(frame):
        sums = [one for one in passing if is_total(_text_of(one, view))]
        passing = [one for one in sums if one.found.coverage >= ENOUGH] or passing
    if "who_may" in frame.attributes:
        of_age = [one for one in passing if sets_age(frame, _text_of(one, view), view)]
        of_age = speaking_of_it(of_age)
        of_age = of_age or [one for one in passing if admits_somebody(_text_of(one, view))]
        passing = of_age or passing
    if "attended" in frame.attributes:
        there = [one for one in passing if tells_who_came(_with_heading(one, view))]
        there = [one for one in there if one.found.coverage >= ENOUGH]
        passing = there or (passing if frame.settled is None else [])
    passing = with_reasons_first(frame, passing, view)
    most = max((one.found.coverage for one in passing), default=0.0)
    if most < ENOUGH:
        unsaid = bool(frame.attributes & {"result", "outcome"}) or asks_who_of_meant(frame)
        unsaid = unsaid or asks_who_conducts(frame)
        whole = None if unsaid else surrounding(frame, near, view)
        if whole is None:
            return _nothing(frame, near, view)
        return without_way(with_over(whole, frame, view, texts), frame, view, texts)
    plain = not frame.attributes - {"list", "where", "who_may"}  # what is, not what was wished
    now = not (frame.dates or frame.order - {"next"})
    top = min(
        (one for one in passing if one.found.coverage >= most - _ALIKE),
        key=lambda one: (
            plain and wished_in(one, view) is not None,
            now and days_over(one.passage.document_id, view),
            -round(max(one.own, one.headed) + bonus(frame, one, view), 1),
            *(days_away(one, view) if now and "when" in frame.attributes else ()),
            leaves_out(_text_of(one, view)),
            one.end - one.start,
        ),
    )
    claims = rows_alike(frame, top, passing, view) or _claims(frame, top, passing, view, texts)
    claims = with_reason_beside(frame, top, claims, view)
    if (present := holding_now(frame, top, near, view, passes)) is not None:
        told_now = sentence_claim(present.passage, present.start, present.end)
        claims = [told_now, *(one for one in claims if one.text != told_now.text)]
    claims += arranged_beside(frame, top, claims)
    for one in also_there(frame, top, passing, view):
        claims += with_items(one, view, whole=True)
    if any(len(word.ranks) > 1 for word in frame.ranked) and top in of_rank:
        others = (one for one in of_rank if one is not top and one.passage.kind == "row")
        claims += [claim for one in others for claim in with_items(one, view, whole=False)]
    score = (_WEAKER if "units" in frame.attributes or _for_somebody(frame) else FULL) * most
    if "enrolment" in frame.attributes:  # "zgłosić" may be said of other things
        plainly = any(says(name, _text_of(top, view)) for name in _SIGNING)
        score = max(score, _SIGNS_UP) if plainly else min(score, _MAY_SIGN_UP)
    if sets_age(frame, _text_of(top, view), view):
        score = max(score, _OF_AGE * most)  # before rows that are silent on ages
    elif "who_may" in frame.attributes and not names_together(frame, _text_of(top, view), view):
        score = min(score, _OF_ELSE)  # a record of that name says more
    if asked_references(frame.text):
        score = (score + FULL) / 2  # that very paper or session was found
    told = notices(frame, top, claims, view, texts)
    if asks_why(frame) and is_marked(view.snapshot, top.passage):  # a mark gives no reason
        lacking, partly = texts.say("event.not_given"), AnswerStatus.PARTLY_ANSWERED
        return Draft(TOPIC, score, partly, tuple(claims), notices=(lacking, *told))
    draft = Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(claims), notices=told)
    return without_way(draft, frame, view, texts)


def _passes(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether nothing speaks against a sentence that accounts for enough of the question."""
    return (
        one.found.grounded
        and not one.found.vetoes()
        and speaks_of(frame, one)
        and not is_of_a_law_alone(frame, _text_of(one, view), view)
        and gives_theirs(frame, one, view)
        and not is_of_others(frame, one)
        and not is_row_for_others(frame, one, view)
        and not is_of_other_house(frame, one, view)
        and not (frame.kinds & _EVENTS and one.found.vetoes(lenient=True))
        and is_timely(frame, one, view)
        and says_who(frame, one, view)
        and may_tell_who(frame, one.passage, _text_of(one, view))
        and not is_vote(frame, one, view)
        and names_the_day(frame, _text_of(one, view), *one.passage.headings)
        and not lacks_what_is_asked(frame, _text_of(one, view))
        and (
            sets_age(frame, _text_of(one, view), view)  # that it is for others is the answer
            or is_for_them(frame, _with_lead(one, view), view)
        )
    )


def _claims(
    frame: Frame, top: FoundSentence, passing: Sequence[FoundSentence], view: View, texts: Texts
) -> list[Claim]:
    """The sentence that answers with what belongs to it, or the section that its heading names."""
    if claims := wish_claims(frame, top, view, texts):
        return claims
    if claims := asked_there(frame, top, view) or fee_claims(frame, top, view):
        return claims
    if claims := card_claims(frame, top.passage, top.start, top.end, view, texts):
        return claims
    if "who_may" in frame.attributes and not frame.attributes & PROVIDED:
        # no condition that stands beside is left out
        section = section_claims(top, view)
        if sum(len(one.text) for one in section) <= _SHORT_SECTION and section:
            return section
    typed = typed_of(frame)
    exact = bool(typed - {"when"})  # the sentence has the very figure or word asked for
    if not (top.stands_alone or exact) and (claims := section_claims(top, view)):
        return claims
    return (
        quoted_offer(frame, top.passage, view, texts)
        or rows_told(frame, top, view, texts)
        or prices_alike(frame, top, passing, view)
        or with_items(
            top,
            view,
            whole=lists(frame, top, view),
            told=partial(_holds_too, frame, typed, view) if exact else None,
        )
    )


def _holds_too(frame: Frame, typed: frozenset[str], view: View, text: str) -> bool:
    return holds(text, typed, frame, view) and not of_other_years(frame, text)


def _for_somebody(frame: Frame) -> bool:
    """Whether tasks, or something for somebody, are looked for: records tell more of them."""
    if frame.kinds & {"task", "offer"}:
        return True
    asked = frame.attributes - {"list", "where"} or frame.kinds
    return not asked and frame.audience != Audience()


def _with_heading(one: FoundSentence, view: View) -> str:
    return "\n".join((*one.passage.headings[-1:], _text_of(one, view)))


def _with_lead(one: FoundSentence, view: View) -> str:
    lead = lead_of(one.passage, view)
    above = view.snapshot.text(one.passage.document_id)[lead.start : lead.end] if lead else ""
    return f"{above}\n{_text_of(one, view)}"


def _text_of(one: FoundSentence, view: View) -> str:
    return view.snapshot.text(one.passage.document_id)[one.start : one.end]


def _nothing(frame: Frame, near: list[Passage], view: View) -> Draft:
    return Draft(
        TOPIC,
        0.0,
        AnswerStatus.NOT_IN_DOCUMENTS,
        nearest=tuple(passage_citation(p, p.start, p.end) for p in near[:2]),
        vetoes=fewest_vetoes(frame, near, view),
    )
