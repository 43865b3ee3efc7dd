"""What was changed in a fact or document, as sentences with both places."""

from collections.abc import Iterable

from assistant.draft import Claim, cited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_lines import kind_name
from assistant.topics.quoting import unnumbered
from assistant.wording import clock, phrase, plain_day, when
from knowledge.applied_changes import changed
from knowledge.changes import DAY, place_of_target
from knowledge.model import Change, Citation, Contact, Deadline, Event, Fact

WHOLE = ("document",)
_LONGEST_QUOTE = 240


def claims_of(fact_id: str, view: View, texts: Texts, *, whole: bool = False) -> list[Claim]:
    """What was changed of a fact, each change from what held before it.

    `whole` tells of an event at another time where it will be too, if that is new.
    """
    if place_of_target(fact_id):
        return [_verbatim("change.said", one, texts) for one in view.standing.changes(fact_id)]
    claims = []
    for original in _originals(fact_id, view):
        found = view.standing.changes(fact_id)
        if isinstance(original, Contact) or (isinstance(original, Event) and original.recurs):
            found = tuple(one for one in found if _still_matters(one, view))
        for i, change in enumerate(found):
            before = changed(original, found[:i]) or original
            after = changed(original, found[: i + 1])
            claims.append(_claim(before, after, change, view, texts))
            if whole and isinstance(before, Event) and isinstance(after, Event):
                claims += _place_claims(before, after, change, texts)
            claims += limit_claims(after, texts) if isinstance(after, Deadline) else []
    return claims


def limit_claims(deadline: Deadline, texts: Texts) -> list[Claim]:
    """The sentences that say for what alone another last day holds, as they stand."""
    limits = cited(deadline, "limits")
    return [Claim(texts.say("change.said", quote=phrase(one.quote)), (one,)) for one in limits]


def _place_claims(before: Event, after: Event, change: Change, texts: Texts) -> list[Claim]:
    if (after.place, after.room) == (before.place, before.room) or after.start is None:
        return []
    place = ", ".join(part for part in (after.place, after.room) if part)
    day = plain_day(after.start.date(), texts.language)
    told = tuple(dict.fromkeys((*change.citations["change"], *cited(after, "place"))))
    kind = kind_name(after, texts)
    return [Claim(texts.say("change.place", kind=kind, old=day, place=place), told)]


def _originals(fact_id: str, view: View) -> list[Fact]:
    """A fact as its own document says it, or one day of an event that comes again."""
    if DAY in fact_id:
        return [one for one in view.called_off() if one.id == fact_id]
    return view.snapshot.facts(ids=[fact_id], document_ids=view.documents)


def _still_matters(change: Change, view: View) -> bool:
    """Whether a change of an event that comes again is of no single day that is told apart."""
    if change.how != "suspended":
        return change.old is None or change.until is not None
    return change.new is None or change.new >= view.now.date()


def _claim(before: Fact, after: Fact | None, change: Change, view: View, texts: Texts) -> Claim:
    told = change.citations["change"]
    if isinstance(before, Event) and before.start is not None:
        both = tuple(dict.fromkeys((*told, *cited(before, "when"))))
        old = plain_day(before.start.date(), texts.language)
        if change.old_begin is not None and not isinstance(after, Event):
            old = f"{old}, {_hours(before)}"  # another slot of the day may take place
        kind = kind_name(before, texts)
        if change.how == "restored" and not _is_at_another_time(before, after):
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
        return Claim(text, (*told, *cited(change, "before")))
    return _verbatim("change.said", change, texts)


def _hours(event: Event) -> str:
    assert event.start is not None
    begin = clock(event.start.time())
    return f"{begin}–{clock(event.end.time())}" if event.end else begin


def _is_at_another_time(before: Event, after: Fact | None) -> bool:
    """Whether an event that takes place after all begins or ends at another hour."""
    if not isinstance(after, Event) or after.start is None:
        return False
    return after.start != before.start or (after.end is not None and after.end != before.end)


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
    quote = phrase(unnumbered(citation.quote))
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    return Claim(texts.say(key, quote=quote), (citation,))


def doubts_of(target: str, view: View, texts: Texts) -> list[Claim]:
    """The changes that may be about a fact or document, or about another."""
    return [_verbatim("change.doubtful", one, texts) for one in view.standing.doubtful(target)]


def to_come(target: str, view: View, texts: Texts) -> list[Claim]:
    """What is changed of a fact or document from a later day on, or is not changed after all."""
    standing, today = view.standing, view.now.date()
    own = [one for one in standing.changes(target.partition(DAY)[0]) if one.of != WHOLE]
    later = [one for one in own if one.valid_from and one.valid_from > today]
    ahead = [one for one in (*standing.coming(target), *later) if one.how != "amended"]
    claims = [_to_come(one, view, texts) for one in ahead]
    taken_back = [_verbatim("change.said", one, texts) for one in standing.taken_back(target)]
    return [*claims, *taken_back]


def _to_come(change: Change, view: View, texts: Texts) -> Claim:
    told = change.citations["change"]
    since = plain_day(change.valid_from, texts.language) if change.valid_from else ""
    if change.before and change.after:
        text = texts.say("change.value_from", since=since, old=change.before, new=change.after)
        return Claim(text, told)
    if change.how == "replaced" and change.of == WHOLE:
        title = view.documents[change.document_id].title
        return Claim(texts.say("change.replaced_from", since=since, title=title), told)
    return _verbatim("change.said", change, texts)


def of_paper(document_id: str, view: View, texts: Texts) -> list[Claim]:
    """That a document which is cited is no longer in force."""
    claims = []
    title = view.documents[document_id].title
    for change in view.standing.changes(document_id):
        if change.how == "amended":
            continue  # told with the clauses that it is about
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


def replacing(document_id: str, facts: Iterable[Fact], view: View, texts: Texts) -> list[Claim]:
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
