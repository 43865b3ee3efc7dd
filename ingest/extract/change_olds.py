"""What a document names only as what was before the changes that it makes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.applied_changes import compact
from knowledge.model import Change, Citation, Contact, Deadline, Event, Fact, SubmissionChannel


def without_old(facts: Sequence[Fact], found: Iterable[Change]) -> list[Fact]:
    """The facts without those that a sentence only names as what was before."""
    found = list(found)
    old = [
        (one, citation)
        for one in found
        if one.old is not None and (one.old != one.new or one.old_begin)
        for citation in one.citations["change"]
    ]
    wrong = {compact(one.before) for one in found if one.before}
    kept = [fact for fact in facts if not any(_says(fact, one, place) for one, place in old)]
    right = (_without_values(fact, wrong) if wrong else fact for fact in kept)
    return [fact for fact in right if fact is not None]


def _without_values(fact: Fact, wrong: set[str]) -> Fact | None:
    """The fact without telephones and e-mails that the document itself calls wrong."""
    if isinstance(fact, SubmissionChannel) and compact(fact.address or "") in wrong:
        return None
    if not isinstance(fact, Contact):
        return fact
    phones = tuple(one for one in fact.phones if compact(one) not in wrong)
    emails = tuple(one for one in fact.emails if compact(one) not in wrong)
    if (phones, emails) == (fact.phones, fact.emails):
        return fact
    if not (phones or emails or fact.address):
        return None
    return replace(fact, phones=phones, emails=emails)


def _says(fact: Fact, change: Change, place: Citation) -> bool:
    moment = moment_of(fact)
    if moment is None or moment.date() != change.old:
        return False
    if change.new is None and change.old_begin not in (None, moment.time()):
        return False
    if change.new is None and change.old_begin is None and change.begin is not None:
        return False
    group = "when" if isinstance(fact, Event) else "until"
    first = fact.citations.get(group, ())[:1]
    return any(c.start < place.end and place.start < c.end for c in first)


def moment_of(fact: Fact) -> datetime | None:
    """The beginning of an event or the last moment of a deadline."""
    if isinstance(fact, Event):
        return fact.start
    return fact.until if isinstance(fact, Deadline) else None


def within(change: Change, own: Iterable[Fact]) -> bool:
    """Whether the document itself gives, elsewhere, what it changes."""
    if change.old is None or change.how not in ("moved", "cancelled"):
        return False
    spans = change.citations["change"]
    for fact in own:
        moment = moment_of(fact)
        if moment is None or not {fact.kind} & set(change.of):
            continue
        group = "when" if isinstance(fact, Event) else "until"
        places = fact.citations.get(group, ())
        outside = any(not any(c == span for span in spans) for c in places)
        if outside and any(c == span for c in places for span in spans):
            return True  # moved within the document, with both places cited
    return False
