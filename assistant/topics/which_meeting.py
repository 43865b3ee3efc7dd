"""On which day a meeting was of which an answer tells, where its body met more than once."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.paper_identity import identities
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.meeting_asked import ORDER
from assistant.wording import day as day_named
from knowledge.dates import find_dates

_FEWEST = 2
_MINUTES = "minutes"


def with_day(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft with the day of the meeting, where neither the question nor the answer names it."""
    if draft.status is not AnswerStatus.ANSWERED or frame.follow_up or frame.settled is not None:
        return draft
    papers = {place.document_id for claim in draft.claims for place in claim.citations}
    if len(papers) != 1 or frame.dates or frame.order & ORDER:
        return draft
    paper = papers.pop()
    if view.documents[paper].kind != _MINUTES:
        return draft
    known = [one for one in identities(view) if one.kind == _MINUTES]
    own = next((one for one in known if one.document_id == paper), None)
    if own is None or own.day is None:
        return draft
    places = view.places(paper)
    alike = [one for one in known
             if one.is_of_body(own) and view.places(one.document_id) == places]  # fmt: skip
    told = (day.first for claim in draft.claims for day in find_dates(claim.text, own.day))
    if len(alike) < _FEWEST or own.day in told:
        return draft
    said = texts.say("minutes.of_day", day=day_named(own.day, texts.language))
    return replace(draft, notices=(said, *draft.notices))
