"""Events of several papers where the question does not say which paper's is meant."""

from collections.abc import Callable
from dataclasses import replace

from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_choice import Choice
from assistant.topics.event_kinds import KINDS, TIMELY
from assistant.topics.event_lines import event_claim, kind_name
from assistant.topics.rivals import of_one_town, of_the_conversation, told_apart
from knowledge.folding import fold
from knowledge.model import Event

_Answer = Callable[[Choice], Draft]


def apart(
    frame: Frame, choice: Choice, answered: _Answer, view: View, texts: Texts
) -> Draft | None:
    """What each of several papers tells, or None where one paper alone can be meant."""
    if frame.topic or choice.dates or frame.times:
        return None
    if not frame.kinds & KINDS or not frame.attributes & TIMELY:
        return None
    groups = _groups(choice, view)
    newest = next((same for same in groups.values() if len(same) > 1), None)
    if newest is not None and len(groups) == 1:
        return _newest_first(newest, frame, choice, answered, texts)
    papers = of_one_town([same[0] for same in groups.values()], view)
    papers = of_the_conversation(papers, frame)
    if len(papers) == 1 and len(groups) > 1:
        return answered(_of(papers[0], frame, choice))
    if frame.follow_up or len(papers) < 2 or frame.order & {"next", "last", "past", "first", "all"}:
        return None
    drafts = {paper: answered(_of(paper, frame, choice)) for paper in papers}
    drafts = {paper: draft for paper, draft in drafts.items() if draft.claims}
    if len(drafts) < 2:
        return None
    kind = kind_name(choice.events[0], texts).lower()
    return told_apart(drafts, "suggest.when_of", view, texts, kind)


def _groups(choice: Choice, view: View) -> dict[tuple[str, str], list[str]]:
    """The papers with events ahead, those of one title and office together, newest first."""
    papers: dict[str, Event] = {}
    starts = set()
    for event in choice.running + choice.coming:
        if event.document_id in papers or event.document_id in view.standing.notices:
            continue
        if event.start not in starts:
            papers[event.document_id] = event
            starts.add(event.start)
    groups: dict[tuple[str, str], list[str]] = {}
    for paper in papers:
        document = view.documents[paper]
        key = fold(document.title), fold(document.publisher or paper)
        groups.setdefault(key, []).append(paper)
    for same in groups.values():
        same.sort(key=lambda paper: str(view.documents[paper].published), reverse=True)
    return groups


def _of(paper: str, frame: Frame, choice: Choice) -> Choice:
    own = [event for event in choice.events if event.document_id == paper]
    return Choice(frame, own, choice.now)


def _newest_first(
    papers: list[str], frame: Frame, choice: Choice, answered: _Answer, texts: Texts
) -> Draft:
    """The event of the newest of papers of one title, then those that older ones gave."""
    draft = answered(_of(papers[0], frame, choice))
    older = [_of(paper, frame, choice) for paper in papers[1:]]
    before = [(one.running + one.coming)[0] for one in older]
    earlier = tuple(event_claim("event.earlier_paper", event, texts) for event in before)
    return replace(draft, claims=(*draft.claims, *earlier), facts=(*draft.facts, *before))
