"""What each paper says about handing something in, and which paper a question means."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, cached_property

from assistant.draft import everything_cited
from assistant.frame import Frame
from assistant.match import Match, credited, match
from assistant.once import once_a_fact, once_a_frame
from assistant.retrieve import View
from assistant.topics.planned_years import plans_named
from assistant.topics.submission_means import MEANS, wanted_means
from assistant.topics.submission_refused import against, refusals
from assistant.topics.submission_taken import taken_by_others
from knowledge.model import Consultation, Deadline, SubmissionChannel
from knowledge.phrases import lexicon_lemmas

_LEAST = 0.5  # of a question that two papers answer alike
_NOTICE = 6000  # characters in which a notice names all that may be applied for
KINDS = ("submission_channel", "consultation", "deadline")
_IN = re.compile(r"(?:^|\s)w(?:\s+roku)?\s+$", re.IGNORECASE)  # and no year of a title
TRIGGERS = frozenset({"submit", "until", "rule", *MEANS})
_OWN = TRIGGERS | {"address", "where", "who_may", "phone", "list", "when", "enrolment"}
_BEHIND = 0.1  # of coverage, for a paper whose days are over and that nothing asked for names
_INVITED = 0.2  # more, where remarks are asked for and the paper invites to send them


@dataclass(frozen=True)
class Place:
    """What one document says about handing in."""

    document_id: str
    channels: tuple[SubmissionChannel, ...]
    deadlines: tuple[Deadline, ...]
    consultation: Consultation | None
    found: Match
    named: int  # how many of the question's words for what is handed in it says

    def open(self, now: datetime) -> bool:
        """Whether something can still be handed in."""
        ends = [d.until for d in self.deadlines if d.until is not None]
        return not ends or max(ends) >= now

    @cached_property
    def latest(self) -> datetime:
        """The last day, for choosing the most recent."""
        return max((d.until for d in self.deadlines if d.until), default=datetime.min)


def places_of(frame: Frame, view: View) -> list[Place]:
    """What every paper with a last day or a way of handing in says, against the question."""
    channels, deadlines = view.facts(SubmissionChannel), view.facts(Deadline)
    consultations = {c.document_id: c for c in view.facts(Consultation)}
    own: dict[str, tuple[list[SubmissionChannel], list[Deadline]]] = {}
    for channel in channels:
        own.setdefault(channel.document_id, ([], []))[0].append(channel)
    for deadline in deadlines:
        own.setdefault(deadline.document_id, ([], []))[1].append(deadline)
    return [
        Place(
            key,
            tuple(ways),
            tuple(days),
            consultations.get(key),
            *_match(frame, key, [*ways, *days], consultations.get(key), view),
        )
        for key, (ways, days) in own.items()
    ]


def _match(
    frame: Frame,
    document_id: str,
    own: Sequence[SubmissionChannel | Deadline],
    consultation: Consultation | None,
    view: View,
) -> tuple[Match, int]:
    told = own if consultation is None else [*own, consultation]
    title = view.context(view.documents[document_id])
    lemmas = title.union(*(_lemmas(fact, view) for fact in told))
    if "submit" in frame.attributes:  # "przyjmą?" asks of whatever is handed in
        lemmas |= lexicon_lemmas("office", "accepting")
    places = view.places(document_id)
    found = match(frame, lemmas, view, kinds=KINDS, attributes=_OWN, places=places)
    kinds = [word for word in frame.words if not word.kinds.isdisjoint(KINDS)]
    named = sum(bool(credited(word, lemmas)) for word in kinds)
    if not found.vetoes(lenient=True):
        return found, named
    notice = view.snapshot.text(document_id)[:_NOTICE]
    if taken_by_others(found.forbidding(lenient=True), notice, view):
        return found, named
    lemmas |= view.lemmas(notice)
    whole = match(frame, lemmas, view, kinds=KINDS, attributes=_OWN, places=places)
    return (found if whole.vetoes() else replace(found, missing=whole.missing)), named


@once_a_fact
def _lemmas(fact: SubmissionChannel | Deadline | Consultation, view: View) -> frozenset[str]:
    """The lemmas of what a fact is about and of its quotes, and where it tells how, above them."""
    places = everything_cited(fact)
    parts = [c.quote for c in places]
    if isinstance(fact, Consultation):
        parts += [fact.name, fact.subject, fact.audience.eligible or ""]
    else:
        parts.append(fact.what if isinstance(fact, SubmissionChannel) else fact.name)
        parts += [c.heading for c in places]
    return view.lemmas("\n".join(dict.fromkeys(parts)))


def of_years(places: list[Place], frame: Frame, view: View) -> list[Place]:
    """Where a question says in which year, the papers with a last day then, if any has one."""
    planning = [one for one in places if plans_named(frame.text, one.document_id, view)]
    places = planning or places
    years = {
        one.first.year
        for one in frame.dates
        if one.year_given and one.weekday is None and _IN.search(frame.text[: one.start])
    }
    then = [one for one in places if years & {d.until.year for d in one.deadlines if d.until}]
    return then or places


def rivals_of(
    best: Place, places: Sequence[Place], frame: Frame, now: datetime, view: View
) -> list[Place]:
    """The papers that a question may mean: the best, and others open as long that fit as well."""
    if frame.follow_up or frame.anchor or wanted_means(frame) or not best.open(now):
        return [best]
    if not (frame.attributes & {"until", "closing"} and best.deadlines):
        return [best]
    bare = not (frame.things or frame.kinds or frame.dates)  # any paper may be meant
    if best.found.coverage < _LEAST and not bare:
        return [best]
    covered = round(best.found.coverage, 1)
    alike = [
        one
        for one in places
        if one.deadlines and one.open(now)
        and (bare or round(one.found.coverage, 1) == covered)
        and (bare or bool(one.consultation) == bool(best.consultation))
        and one.document_id not in view.standing.notices
    ]  # fmt: skip
    kept = [one for one in alike if one.document_id in frame.papers]
    if kept:
        return kept[:1]
    titles = {view.documents[one.document_id].title for one in alike}
    single = len(titles) < len(alike) or best not in alike
    return [best] if single else sorted(alike, key=lambda one: one.latest)


def best_of(places: Sequence[Place], frame: Frame, now: datetime, view: View) -> Place:
    """The paper that a question means; one that speaks of the way asked about before others."""
    wanted = wanted_means(frame)
    things = {one.document_id: _things(one, frame) for one in places}
    in_order = sorted((one for one in places if one.deadlines), key=_latest)
    handing = "submit" in frame.attributes or any(w.lemmas & _forms() for w in frame.words)
    remarks = any(w.lemmas & lexicon_lemmas("office", "consulted") for w in frame.words)
    alone = all(w.lemmas & _handed() for w in frame.alone.things)

    def fit(place: Place) -> tuple[bool, bool, float, bool, int, bool, bool, datetime]:
        given = not wanted or any(c.means in wanted for c in place.channels)
        said = given or bool(against(refusals(view.snapshot, place.document_id), wanted, given))
        facts = (*place.channels, *place.deadlines) if frame.anchor else ()
        anchored = any(fact.id in frame.anchor for fact in facts)
        invited = place.consultation is not None
        later = _later_than(place, in_order, things, now)
        if invited and remarks:  # which a paper that invites to none does not take instead
            later = [one for one in later if one.consultation is not None]
        covered = min([one.found.coverage - _BEHIND for one in later], default=1.0)
        covered = round(min(place.found.coverage, covered) + _INVITED * (invited and remarks), 1)
        only = said or handing  # a box or number may be all that is asked
        anchored = anchored or (alone and place.document_id in frame.papers)
        return anchored, only, covered, invited, place.named, place.open(now), said, place.latest

    return max(places, key=fit)


def _later_than(
    place: Place, in_order: Sequence[Place], things: Mapping[str, frozenset[str]], now: datetime
) -> list[Place]:
    """The papers of later days that fit all that a question names, where those of one are over."""
    if place.open(now):
        return []
    held = things[place.document_id]
    later = in_order[bisect_right(in_order, place.latest, key=_latest) :]
    return [one for one in later if one.named >= place.named and held <= things[one.document_id]]


def _latest(place: Place) -> datetime:
    return place.latest


def _things(place: Place, frame: Frame) -> frozenset[str]:
    """The things that a question names and a paper accounts for, but for forms and letters."""
    return _named_things(frame).difference(word.text for word in place.found.missing)


@once_a_frame
def _named_things(frame: Frame) -> frozenset[str]:
    named = (w for w in frame.focus if w.noun or w.name)
    named = (w for w in named if not (w.carried or w.attributes or w.lemmas & _forms()))
    return frozenset(word.text for word in named)


@cache
def _forms() -> frozenset[str]:
    return lexicon_lemmas("office", "forms")


@cache
def _handed() -> frozenset[str]:
    return _forms() | lexicon_lemmas("office", "handed")
