"""Which events, deadlines and contacts a change is about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ingest.extract.change_words import term_of
from ingest.link_papers import Papers, stems
from ingest.link_sides import goes_with, sides
from knowledge.catalogue import Catalogue
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change, Event
from knowledge.recurring import occurrences

_GRACE = timedelta(days=21)  # a deadline may be extended when it is over
_IN_A_ROW = 5  # weekdays of what is held on days in a row
# What any last day of a paper may be called the term of.
_HANDING_IN = ("sklad", "zloz", "zgla", "zglo", "nads", "przyj", "przes", "dosta", "nabor", "zapis",
               "rekru", "konsu", "wnosz", "ofert", "wnios", "uwag", "opini", "ankie")  # fmt: skip
_MANY = ("dyzury", "spotkania", "zajecia", "warsztaty", "konsultacje", "porady", "wszystkie")


@dataclass
class _Target:
    """A fact with a day: its kind and name, and every day and hour it has had."""

    id: str
    kind: str
    document_id: str
    name: str
    days: set[str] = field(default_factory=set)
    begins: set[str] = field(default_factory=set)
    recurs: Event | None = None

    def falls_on(self, day: date) -> bool:
        """Whether an event that comes again is held on a day."""
        event = self.recurs
        if event is None or (event.valid_from and day < event.valid_from):
            return False
        if event.valid_until and day > event.valid_until:
            return False
        return any(occurrences(event.recurs, day, day))


class Moments:
    """Events and deadlines by their days, those included to which they were moved."""

    def __init__(self, catalogue: Catalogue, papers: Papers) -> None:
        self._by_day: dict[str, list[_Target]] = defaultdict(list)
        self._by_document: dict[str, list[_Target]] = defaultdict(list)
        self._by_id: dict[str, _Target] = {}
        self._catalogue = catalogue
        for key, kind, document_id, name, moment in catalogue.moments():
            one = _Target(key, kind, document_id, name, {moment[:10]}, {moment[11:16]})
            self._by_day[moment[:10]].append(one)
            self._by_document[document_id].append(one)
            self._by_id[key] = one
        self._recurring = [
            _Target(e.id, e.kind, e.document_id, e.name, recurs=e) for e in catalogue.recurring()
        ]
        for one in self._recurring:
            self._by_document[one.document_id].append(one)

    def learn(self, change: Change, targets: Iterable[str]) -> None:
        """Takes in the day and hour to which targets were moved."""
        for key in targets:
            one = self._by_id.get(key)
            if one is None:
                continue
            if change.new is not None and str(change.new) not in one.days:
                one.days.add(str(change.new))
                self._by_day[str(change.new)].append(one)
            if change.begin is not None:
                one.begins.add(str(change.begin)[:5])

    def forget(self, ids: Iterable[str]) -> None:
        """Leaves out facts that only say again what a change says."""
        gone = set(ids)
        for held in (self._by_day, self._by_document):
            for key, found in held.items():
                held[key] = [one for one in found if one.id not in gone]
        self._recurring = [one for one in self._recurring if one.id not in gone]

    def at_place(self, targets: tuple[str, ...], change: Change) -> tuple[str, ...]:
        """Of several events of a day the one whose place the change names, or none.

        Where something is moved to tells nothing of where it was.
        """
        to = stems(f"{change.place or ''} {change.room or ''}")
        said = stems(change.citations["change"][0].quote) - to
        events = [one for one in self._catalogue.facts_with(targets).values()]
        scores = {
            one.id: len(said & stems(f"{one.name} {one.place or ''} {one.room or ''}"))
            for one in events
            if isinstance(one, Event)
        }
        best = max(scores.values(), default=0)
        found = tuple(key for key, score in scores.items() if score == best)
        return found if best and len(found) == 1 else ()

    def without_sides(self, found: list[_Target]) -> list[_Target]:
        """Of several last days those of a consultation itself, where it has any."""
        last = [one.id for one in found if one.kind == "deadline"]
        aside = sides(self._catalogue, last) if len(last) > 1 else frozenset()
        return [one for one in found if one.id not in aside]

    def days(self, targets: Iterable[str]) -> frozenset[str]:
        """Every day that targets have had."""
        held = [self._by_id[key].days for key in targets if key in self._by_id]
        return frozenset().union(*held)

    def on(self, day: str) -> list[_Target]:
        """What was ever on a day, or comes again on it."""
        again = [one for one in self._recurring if one.falls_on(date.fromisoformat(day))]
        return [*self._by_day.get(day, []), *again]

    def of(self, document_id: str) -> list[_Target]:
        """What a document dates."""
        return self._by_document.get(document_id, [])


def dated_targets(moments: Moments, papers: Papers, change: Change) -> tuple[tuple[str, ...], bool]:
    """The events or deadlines that a change is about, and whether that is sure."""
    if change.old is not None and change.how != "suspended":
        on_day = moments.on(str(change.old))
        near = [one for one in on_day if papers.may_change(change, one.document_id)]
        if not near:  # the day may be that on which the other paper was published
            named = [key for key in papers.near(change)
                     if papers.documents[key].published == change.old]  # fmt: skip
            near = [one for key in named for one in moments.of(key)]
    else:
        near = [one for key in papers.near(change) for one in moments.of(key)]
        near = [one for one in near if _may_still_change(one, papers, change)]
        near = _of_paper_named(near, papers, change)
    found = [one for one in near if one.kind in change.of]
    found = [one for one in found if _is_named(one, papers, change)]
    if change.old is None and not goes_with(change.about):  # "termin zgłaszania" is of the matter
        found = moments.without_sides(found)
    if change.old_begin is not None:
        exact = [one for one in found if str(change.old_begin)[:5] in one.begins]
        found = exact or found
    if change.old is None and "najblizsz" in fold(change.about):
        found = _nearest(found)
    targets, sure = _chosen(found, papers, change)
    if not sure and len(targets) > 1:
        there = moments.at_place(targets, change)
        targets, sure = (there, True) if there else (targets, sure)
    return targets, sure and not any(_is_run(one, change) for one in found if one.id in targets)


def _of_paper_named(near: list[_Target], papers: Papers, change: Change) -> list[_Target]:
    """Where a change says of which day's paper it is: what that paper dates."""
    published = papers.documents[change.document_id].published
    days = {one.first for one in find_dates(change.about, published, relative_words=False)}
    dated = [one for one in near if papers.documents[one.document_id].published in days]
    return dated or near


def _is_run(one: _Target, change: Change) -> bool:
    """Whether a change moves the first of days in a row, and does not say what of the others."""
    event = one.recurs
    if event is None or change.how != "moved" or change.until or change.old is None:
        return False
    in_a_row = len({day for hours in event.recurs for day in hours.weekdays}) >= _IN_A_ROW
    return in_a_row and change.old == event.valid_from and event.valid_until is not None


def _nearest(found: list[_Target]) -> list[_Target]:
    """Of each document what comes first."""
    first: dict[str, str] = {}
    for one in found:
        day = max(one.days, default="")
        first[one.document_id] = min(day, first.get(one.document_id, day))
    return [one for one in found if max(one.days, default="") == first[one.document_id]]


def _may_still_change(one: _Target, papers: Papers, change: Change) -> bool:
    """Whether something undated in a change was still to come when the change was published."""
    published = papers.documents[change.document_id].published
    if one.recurs is not None:
        until = one.recurs.valid_until
        return until is None or published is None or until >= published
    last = max(one.days)
    if change.how == "suspended":
        if change.old is not None and last < str(change.old):
            return False
        return change.new is None or last <= str(change.new)
    if published is None:
        return True
    limit = published - _GRACE if one.kind == "deadline" else published
    return last >= str(limit) and (change.new is None or str(change.new) not in one.days)


def _is_named(one: _Target, papers: Papers, change: Change) -> bool:
    """Whether what the change calls the thing is what its document calls it."""
    if one.kind == "deadline":
        named = term_of(change.about)
        alike = named is None or named.startswith(_HANDING_IN) or named in fold(one.name)
        return alike or change.old is not None
    called = stems(change.about)
    context = papers.context(one.document_id) | stems(one.name)
    return not called or bool(called & context)


def _chosen(found: list[_Target], papers: Papers, change: Change) -> tuple[tuple[str, ...], bool]:
    if not found:
        return (), False
    notice = papers.context(change.document_id)
    scored: dict[tuple[Any, ...], list[tuple[int, _Target]]] = defaultdict(list)
    for one in found:
        title = papers.documents[one.document_id].title
        score = 2 * len(stems(change.about) & stems(one.name))
        score += len(notice & stems(f"{title} {one.name}"))
        first = papers.first.get(one.document_id, one.document_id)
        scored[(first, one.kind, *sorted(one.days), *sorted(one.begins), one.name)].append(
            (score, one)
        )
    best = max(group[0][0] for group in scored.values())
    winners = [group for group in scored.values() if group[0][0] == best]
    targets = tuple(one.id for group in winners for _, one in group)
    papers_of = {papers.first.get(g[0][1].document_id, g[0][1].document_id) for g in winners}
    together = change.how in ("cancelled", "suspended", "restored") and len(papers_of) == 1
    if len(winners) > 1 and together and (change.how == "suspended" or _says_many(change)):
        return targets, True
    return targets, len(winners) == 1


def _says_many(change: Change) -> bool:
    return fold(change.about).startswith(_MANY)
