"""What a later document changed in what an answer is about, told with both places."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_choice import Choice
from assistant.topics.event_lines import TOPIC, event_claim, kind_name, place_claims
from assistant.wording import clock, phrase, plain_day, when
from knowledge.changes import DAY, changed
from knowledge.model import Change, Citation, Deadline, Event, Fact

WITHDRAWN = "withdrawn"  # the topic of a draft that tells of a replaced document itself
_MOST = 3  # changes told in one answer
_LONGEST_QUOTE = 240


def with_changes(draft: Draft, view: View, texts: Texts) -> Draft:
    """The draft with what was changed in its facts and in the places that it cites."""
    if not draft.claims or not view.standing.any:
        return draft
    told = {claim.text for claim in draft.claims}
    after: dict[str, Claim] = {}
    before: dict[str, Claim] = {}
    for fact in draft.facts:
        after |= {claim.text: claim for claim in claims_of(fact.id, view, texts)}
        after |= {claim.text: claim for claim in _doubts(fact.id, view, texts)}
    citations = tuple(dict.fromkeys(c for claim in draft.claims for c in claim.citations))
    own = {fact.id for fact in draft.facts}
    for fact_id in _cited_changed(citations, view):
        if fact_id not in own:
            before |= {claim.text: claim for claim in claims_of(fact_id, view, texts)}
            after |= {claim.text: claim for claim in _doubts(fact_id, view, texts)}
    for paper in dict.fromkeys(citation.document_id for citation in citations):
        before |= {claim.text: claim for claim in of_paper(paper, view, texts)}
        after |= {claim.text: claim for claim in _doubts(paper, view, texts)}
        if draft.topic != WITHDRAWN:
            after |= {claim.text: claim for claim in _replacing(paper, draft.facts, view, texts)}
    first = [claim for text, claim in before.items() if text not in told][:_MOST]
    more = [c for text, c in after.items() if text not in told and text not in before][:_MOST]
    if not (first or more):
        return draft
    head, *rest = draft.claims
    return replace(draft, claims=(*first, head, *more, *rest))


def with_called_off(
    draft: Draft | None,
    choice: Choice,
    off: Sequence[Event],
    score: float,
    view: View,
    texts: Texts,
) -> Draft | None:
    """The draft with the events that were to be on the day asked for, or next, and are not."""
    named = [one for one in off if _on_days(one, choice)] if choice.dates else []
    if choice.dates:
        return _of_days(draft, choice, named, score, view, texts) if named else draft
    ahead = [one for one in off if _would_be_next(one, choice, draft) and _is_off(one, view)]
    claims = [claim for one in ahead[:_MOST] for claim in claims_of(one.id, view, texts)]
    if not claims:
        return draft
    if draft is None or not draft.claims:
        return Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(ahead))
    return replace(draft, claims=(*claims, *draft.claims))


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


def _on_days(event: Event, choice: Choice) -> bool:
    assert event.start is not None
    return any(m.first <= event.start.date() <= m.last for m in choice.dates)


def _would_be_next(event: Event, choice: Choice, draft: Draft | None) -> bool:
    if event.start is None or event.start < choice.now:
        return False
    shown = [f.start for f in draft.facts if isinstance(f, Event) and f.start] if draft else []
    ahead = [start for start in shown if start >= choice.now]
    return not ahead or event.start <= min(ahead)


def _is_off(event: Event, view: View) -> bool:
    return view.standing.now(event) is None


def claims_of(fact_id: str, view: View, texts: Texts) -> list[Claim]:
    """What was changed of a fact, each change from what held before it."""
    claims = []
    for original in _originals(fact_id, view):
        found = view.standing.changes(fact_id)
        if isinstance(original, Event) and original.recurs:
            found = tuple(one for one in found if _still_matters(one, view))
        for i, change in enumerate(found):
            before = changed(original, found[:i]) or original
            after = changed(original, found[: i + 1])
            claims.append(_claim(before, after, change, view, texts))
    return claims


def _originals(fact_id: str, view: View) -> list[Fact]:
    """A fact as its own document says it, or one day of an event that comes again."""
    if DAY in fact_id:
        return [one for one in view.called_off() if one.id == fact_id]
    return view.snapshot.facts(ids=[fact_id], document_ids=view.documents)


def _still_matters(change: Change, view: View) -> bool:
    """Whether a change of an event that comes again is of no single day that is told apart."""
    if change.how != "suspended":
        return change.old is None
    return change.new is None or change.new >= view.now.date()


def _claim(before: Fact, after: Fact | None, change: Change, view: View, texts: Texts) -> Claim:
    told = change.citations["change"]
    if isinstance(before, Event) and before.start is not None:
        both = tuple(dict.fromkeys((*told, *cited(before, "when"))))
        old = plain_day(before.start.date(), texts.language)
        kind = kind_name(before, texts)
        if change.how == "restored":
            return Claim(texts.say("change.restored", kind=kind, old=old), both)
        if not isinstance(after, Event):
            over = before.start.date() < view.now.date()
            key = "change.was_cancelled" if over else "change.cancelled"
            return Claim(texts.say(key, kind=kind, old=old), both)
        if after.start is not None and after.start.date() != before.start.date():
            new = when(after, texts.language)
            both = tuple(dict.fromkeys((*told, *cited(after, "when"), *cited(before, "when"))))
            return Claim(texts.say("change.moved", kind=kind, old=old, new=new), both)
        if (after.start, after.end) != (before.start, before.end):
            new = when(after, texts.language)
            return Claim(texts.say("change.hours", kind=kind, new=new), both)
        if (after.place, after.room) != (before.place, before.room):
            place = ", ".join(part for part in (after.place, after.room) if part)
            both = tuple(dict.fromkeys((*both, *cited(after, "place"))))
            return Claim(texts.say("change.place", kind=kind, old=old, place=place), both)
    if isinstance(before, Deadline) and isinstance(after, Deadline):
        return _deadline_claim(before, after, change, texts)
    if change.before and change.after:
        text = texts.say("change.corrected", before=change.before, after=change.after)
        return Claim(text, told)
    return _verbatim("change.said", change, texts)


def _deadline_claim(before: Deadline, after: Deadline, change: Change, texts: Texts) -> Claim:
    told = tuple(
        dict.fromkeys(
            (*change.citations["change"], *cited(after, "until"), *cited(before, "until"))
        )
    )
    if before.until is None or after.until is None:
        return _verbatim("change.said", change, texts)
    old, new = (plain_day(one.until.date(), texts.language) for one in (before, after) if one.until)
    if not after.all_day and not before.all_day and after.until.date() == before.until.date():
        old, new = clock(before.until.time()), clock(after.until.time())
    key = "change.extended" if after.until > before.until else "change.deadline"
    return Claim(texts.say(key, old=old, new=new), told)


def _verbatim(key: str, change: Change, texts: Texts) -> Claim:
    citation = change.citations["change"][0]
    quote = phrase(citation.quote)
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    return Claim(texts.say(key, quote=quote), (citation,))


def _doubts(target: str, view: View, texts: Texts) -> Iterable[Claim]:
    return [_verbatim("change.doubtful", one, texts) for one in view.standing.doubtful(target)]


def of_paper(document_id: str, view: View, texts: Texts) -> list[Claim]:
    """That a document which is cited is no longer in force."""
    claims = []
    title = view.documents[document_id].title
    for change in view.standing.changes(document_id):
        told = change.citations["change"]
        if change.how in ("repealed", "replaced"):
            claims.append(_withdrawn(title, change, view, texts))
        else:
            claims.append(_verbatim("change.said", change, texts))
        assert told
    return claims


def _withdrawn(title: str, change: Change, view: View, texts: Texts) -> Claim:
    told = change.citations["change"]
    notice = view.documents[change.document_id]
    since = change.valid_from or notice.published
    if change.how == "replaced":
        date = plain_day(since, texts.language) if since else ""
        key = "change.replaced_since" if since else "change.replaced"
        text = texts.say(key, title=title, new=notice.title, since=date) if since else texts.say(
            key, title=title, new=notice.title
        )  # fmt: skip
        return Claim(text, told)
    if since is None:
        return Claim(texts.say("change.repealed", title=title), told)
    since_text = plain_day(since, texts.language)
    return Claim(texts.say("change.repealed_since", title=title, since=since_text), told)


def _replacing(document_id: str, facts: Iterable[Fact], view: View, texts: Texts) -> list[Claim]:
    """That a document which is cited replaces another, and which last day differs."""
    claims = []
    for change, target in view.standing.replaced_by(document_id)[:1]:
        told = (*change.citations["change"], *_opening(target, view))
        title = view.documents[target].title
        claims.append(Claim(texts.say("change.replaces", title=title), told))
        earlier = [
            one
            for one in view.snapshot.facts("deadline", document_ids=[target])
            if isinstance(one, Deadline)
        ]
        for now in facts:
            if isinstance(now, Deadline) and now.document_id == document_id:
                same = [one for one in earlier if one.name == now.name] or earlier
                if len(same) == 1 and same[0].until != now.until:
                    claims.append(_deadline_claim(same[0], now, change, texts))
    return claims


def _opening(document_id: str, view: View) -> tuple[Citation, ...]:
    """The first line of a document."""
    for block in view.snapshot.blocks(document_id)[:1]:
        text = view.snapshot.text(document_id)[block.start : block.end]
        return (Citation(document_id, text, block.start, block.end, block.page),)
    return ()


def _cited_changed(citations: Iterable[Citation], view: View) -> list[str]:
    """The facts that were changed or may have been, and stand in the places cited."""
    found: dict[str, None] = {}
    for citation in citations:
        for start, end, fact_id in view.changed_places.get(citation.document_id, ()):
            if start < citation.end and citation.start < end:
                found.setdefault(fact_id)
    return list(found)
