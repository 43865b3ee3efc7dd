"""What is told beside quoted sentences: their paper, and that the days they speak of are over."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.passage_days import days_told
from assistant.topics.quoting import FoundSentence
from assistant.wording import day, local
from knowledge.changes import Standing
from knowledge.folding import fold
from knowledge.model import Consultation, Deadline, Event
from knowledge.numbers import values
from knowledge.snapshot import Snapshot

_SHORT = 90  # characters of a sentence that needs its paper named
# Ways by attributes that are kinds of values too, and the words that name them.
_REACHED = {
    "email": re.compile(r"\be-?mail|\bmail|elektroniczn"),
    "phone": re.compile(r"telefon|\btel\b"),
}
_LOOKING_BACK = frozenset({"last", "past", "before"})


def notices(
    frame: Frame, top: FoundSentence, claims: Sequence[Claim], view: View, texts: Texts
) -> tuple[str, ...]:
    """The paper that a short sentence is from, and that what it announces is over."""
    told = days_told(frame, top, view, texts)
    about = texts.say("notice.about", title=view.documents[top.passage.document_id].title)
    if not told and _asks_of_now(frame) and (last := over_since(top.passage.document_id, view)):
        return about, texts.say("passage.past", when=day(last, texts.language))
    if top.stands_alone or len(claims) > 1 or len(claims[0].text) > _SHORT:
        return told
    return about, *told


def with_over(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """A draft of a section with a word that what its paper announces is over."""
    papers = {one.document_id for claim in draft.claims for one in claim.citations}
    last = over_since(min(papers), view) if len(papers) == 1 and _asks_of_now(frame) else None
    if last is None:
        return draft
    about = texts.say("notice.about", title=view.documents[min(papers)].title)
    past = texts.say("passage.past", when=day(last, texts.language))
    return replace(draft, notices=(about, past, *draft.notices))


def without_way(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """A draft on signing up with a word that its paper gives no e-mail or telephone for it."""
    wanted = frame.attributes & _REACHED.keys()
    if "enrolment" not in frame.attributes or len(wanted) != 1:
        return draft
    (way,) = wanted
    papers = {one.document_id for claim in draft.claims for one in claim.citations}
    for text in map(view.snapshot.text, papers):
        if _REACHED[way].search(fold(text)) or any(one.kind == way for one in values(text)):
            return draft
    missing = texts.say("parts.missing", what=texts.say(f"asked.{way}"))
    partly = AnswerStatus.PARTLY_ANSWERED
    return replace(draft, status=partly, notices=(*draft.notices, missing))


def over_since(document_id: str, view: View) -> date | None:
    """The last day of consultations that are over, None of other papers and those still open."""
    last = _last_day(document_id, view.snapshot, view.standing)
    return last if last is not None and last < local(view.now).date() else None


@lru_cache(maxsize=2_000)
def _last_day(document_id: str, snapshot: Snapshot, standing: Standing) -> date | None:
    """The last day of anything that a paper consults, None where not all of it has one."""
    facts = snapshot.facts(
        "consultation", "duty_slot", "meeting", "deadline", document_ids=[document_id]
    )
    days: list[date | None] = []
    for fact in map(standing.now, facts):
        if isinstance(fact, Deadline) and fact.until is not None:
            days.append(fact.until.date())
        elif isinstance(fact, Event):
            days.append(fact.start.date() if fact.start and not fact.recurs else None)
    known = [one for one in days if one is not None]
    if len(known) < len(days) or not any(isinstance(one, Consultation) for one in facts):
        return None
    return max(known, default=None)


def days_over(document_id: str, view: View) -> int:
    """How many days ago consultations ended, 0 for other papers and those still open."""
    last = over_since(document_id, view)
    return (local(view.now).date() - last).days if last else 0


def _asks_of_now(frame: Frame) -> bool:
    """Whether it matters that the days are over; how it came out is asked just then."""
    after = frame.order & _LOOKING_BACK or "outcome" in frame.attributes
    return not (frame.dates or after)
