"""What a later document changed in what an answer is about, told with both places."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.amended import with_amendments
from assistant.topics.called_off_here import days_of, moved_here
from assistant.topics.change_claims import claims_of, doubts_of, of_paper, replacing, to_come
from assistant.topics.event_choice import Choice
from assistant.topics.event_lines import TOPIC, event_claim, on_duty, place_claims
from knowledge.model import Citation, Deadline, Event, Fact

WITHDRAWN = "withdrawn"  # the topic of a draft that tells of a replaced document itself
WHAT_CHANGED = "what_changed"  # and of one that tells of the change
SUBMISSION = "submission"
_MOST = 3  # changes told in one answer


def with_changes(draft: Draft, view: View, texts: Texts) -> Draft:
    """The draft with what was changed in its facts and in the places that it cites."""
    if not draft.claims or not view.standing.any:
        return draft
    if draft.topic != WHAT_CHANGED:
        draft = with_amendments(draft, view, texts)
    told = {claim.text for claim in draft.claims}
    after: dict[str, Claim] = {}
    before: dict[str, Claim] = {}
    citations = tuple(dict.fromkeys(c for claim in draft.claims for c in claim.citations))
    gone = [claim for one in _gone_ways(draft, view) for claim in claims_of(one.id, view, texts)]
    meant = [fact for fact in draft.facts if not _is_another_day(fact, citations)]
    for fact in meant:
        after |= {claim.text: claim for claim in claims_of(fact.id, view, texts)}
        after |= {claim.text: claim for claim in doubts_of(fact.id, view, texts)}
        after |= {claim.text: claim for claim in to_come(fact.id, view, texts)}
    own = {fact.id for fact in draft.facts}
    for fact_id in _cited_changed(citations, view):
        if fact_id not in own and not _is_of_another_group(fact_id, draft.facts, view):
            before |= {claim.text: claim for claim in claims_of(fact_id, view, texts)}
            after |= {claim.text: claim for claim in doubts_of(fact_id, view, texts)}
            after |= {claim.text: claim for claim in to_come(fact_id, view, texts)}
    for paper in dict.fromkeys(citation.document_id for citation in citations):
        before |= {claim.text: claim for claim in of_paper(paper, view, texts)}
        after |= {claim.text: claim for claim in doubts_of(paper, view, texts)}
        after |= {claim.text: claim for claim in to_come(paper, view, texts)}
        if draft.topic not in (WITHDRAWN, WHAT_CHANGED):
            after |= {claim.text: claim for claim in replacing(paper, meant, view, texts)}
    first = [claim for text, claim in before.items() if text not in told][:_MOST]
    more = [c for text, c in after.items() if text not in told and text not in before][:_MOST]
    if not (first or more or gone):
        return draft
    head, *rest = draft.claims
    return replace(draft, claims=(*first, head, *more, *rest, *dict.fromkeys(gone)))


def _is_another_day(fact: Fact, citations: Sequence[Citation]) -> bool:
    """Whether it is one of several last days of its paper, and not one that is told."""
    places = cited(fact, "until")[:1] if isinstance(fact, Deadline) else ()
    return bool(places) and places[0] not in citations


def _gone_ways(draft: Draft, view: View) -> list[Fact]:
    """The ways of handing in that the papers of an answer gave and that are there no more."""
    if draft.topic != SUBMISSION:
        return []
    papers = {fact.document_id for fact in draft.facts}
    ways = view.snapshot.facts("submission_channel", document_ids=papers)
    return [one for one in ways if view.usable(one) and view.standing.changes(one.id)
            and view.standing.now(one) is None]  # fmt: skip


def _is_of_another_group(fact_id: str, facts: Sequence[Fact], view: View) -> bool:
    """Whether what was changed only stands in one sentence with what the answer is about."""
    events = [one for one in facts if isinstance(one, Event)]
    for other in view.snapshot.facts(ids=[fact_id]) if events else []:
        near = [one for one in events if cited(one, "when")[:1] == cited(other, "when")[:1]]
        return (
            bool(near)
            and other.kind == near[0].kind
            and all(isinstance(other, Event) and one.name != other.name for one in near)
        )
    return False


def with_called_off(
    draft: Draft | None,
    choice: Choice,
    off: Sequence[Event],
    score: float,
    view: View,
    texts: Texts,
) -> Draft | None:
    """The draft with the events that were to be on the day asked for, or next, and are not."""
    named = [one for one in off if _on_days(one, choice, view)] if choice.dates else []
    if choice.dates:
        if named:
            return _of_days(draft, choice, named, score, view, texts)
        return _moved_away(draft, choice, view, texts)
    ahead = [one for one in off if _would_be_next(one, choice, draft) and _is_off(one, view)]
    claims = [claim for one in ahead[:_MOST] for claim in claims_of(one.id, view, texts)]
    if not claims:
        return draft
    if draft is None or not draft.claims:
        return Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(ahead))
    return replace(draft, claims=(*claims, *draft.claims))


def _moved_away(draft: Draft | None, choice: Choice, view: View, texts: Texts) -> Draft | None:
    """The draft, or where nothing is on the day asked for what its paper moved away from it."""
    if draft is None or (draft.claims and choice.of_days(at_any_hour=True)):
        return draft
    papers = dict.fromkeys(event.document_id for event in choice.events)
    people = view.lemmas("\n".join(map(on_duty, choice.events)))
    moved = moved_here(papers, choice.dates, people, view)
    if not moved:
        return draft
    there = {c.document_id for claim in moved for c in claim.citations}
    days = {day for claim in moved for day in days_of(claim, view)}
    now = [one for one in choice.events
           if one.document_id in there and one.start and one.start.date() in days
           and one.start >= choice.now]  # fmt: skip
    told = []
    for one in now:
        told += [event_claim("event.listed", one, texts), *place_claims(one, texts)]
    return replace(
        draft, status=AnswerStatus.ANSWERED, claims=(*moved, *told), facts=tuple(now),
        notices=(), nearest=(),
    )  # fmt: skip


def _of_days(
    draft: Draft | None,
    choice: Choice,
    named: Sequence[Event],
    score: float,
    view: View,
    texts: Texts,
) -> Draft:
    claims = [claim for one in named[:_MOST] for claim in claims_of(one.id, view, texts)]
    facts: list[Fact] = []
    there = choice.of_days(at_any_hour=True) if draft is not None else []
    if there and draft is not None and draft.claims:
        return replace(draft, claims=tuple(dict.fromkeys((*claims, *draft.claims))))
    for one in named:
        now = view.standing.now(one)
        if isinstance(now, Event):
            facts.append(now)
            claims += [event_claim("event.listed", now, texts), *place_claims(now, texts)]
    if not facts and choice.coming:
        facts.append(choice.coming[0])
        claims += [event_claim("event.next", choice.coming[0], texts)]
        claims += place_claims(choice.coming[0], texts)
    return Draft(
        TOPIC,
        max(score, draft.score if draft else 0.0),
        AnswerStatus.ANSWERED,
        tuple(dict.fromkeys(claims)),
        facts=tuple(facts) or tuple(named),
        suggestions=(texts.say("suggest.next_event"),),
    )


def _on_days(event: Event, choice: Choice, view: View) -> bool:
    """Whether an event was to be on a day that is asked for, before or between its changes."""
    assert event.start is not None
    now = view.standing.now(event)
    days = {event.start.date(), *(one.new for one in view.standing.changes(event.id) if one.new)}
    if isinstance(now, Event) and now.start is not None and len(days) > 1:
        days.discard(now.start.date())
    return any(m.first <= day <= m.last for m in choice.dates for day in days)


def _would_be_next(event: Event, choice: Choice, draft: Draft | None) -> bool:
    if event.start is None or event.start < choice.now:
        return False
    shown = [f.start for f in draft.facts if isinstance(f, Event) and f.start] if draft else []
    ahead = [start for start in shown if start >= choice.now]
    return not ahead or event.start <= min(ahead)


def _is_off(event: Event, view: View) -> bool:
    return view.standing.now(event) is None


def _cited_changed(citations: Iterable[Citation], view: View) -> list[str]:
    """The facts that were changed or may have been, and stand in the places cited."""
    found: dict[str, None] = {}
    for citation in citations:
        for start, end, fact_id in view.changed_places.get(citation.document_id, ()):
            if start < citation.end and citation.start < end:
                found.setdefault(fact_id)
    return list(found)
