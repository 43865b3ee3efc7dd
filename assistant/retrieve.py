"""What the documents hold for a question on its day: a view of one snapshot."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar, cast

from assistant.frame import Frame
from assistant.given_contacts import gives
from assistant.said_beside import says_more
from assistant.snapshot_words import beside, lemmas_of, places_of, towns_of, union, usable_on
from assistant.towns import names
from knowledge.changes import DAY
from knowledge.hits import Hit
from knowledge.model import Event, Fact, Passage, SourceDocument
from knowledge.nearness import Ranked
from knowledge.recurring import occurrences
from knowledge.snapshot import Snapshot

_MOST_OF_SOME = 200  # where only those of one town or of some papers count
_MOST_HITS = 40  # what one search gives to all that ask for as many or fewer
_FEW = 60  # documents; of more than these only the nearest are looked through for facts
_MOST_HELD = 50_000  # documents and kinds of facts
_WHOLE = 2  # documents; of so few every passage is looked at
_Fact = TypeVar("_Fact", bound=Fact)
_Read = TypeVar("_Read")


class View:
    """The documents that may be used on one day; later ones and their facts do not exist yet."""

    def __init__(self, snapshot: Snapshot, now: datetime) -> None:
        self.snapshot = snapshot
        self.now = now
        self._kept: dict[tuple[int, Hashable], tuple[Frame, Any]] = {}
        self._unheld: dict[str, bool] = {}
        self._facts: dict[str, list[Any]] = {}  # of all near documents, by kind
        self._near: Collection[str] | None = None
        self._few = False  # whether only some documents of the snapshot are looked at
        self._hits: dict[tuple[str, tuple[str, ...]], list[Hit]] = {}
        self._ranked: dict[tuple[str, tuple[str, ...]], Ranked] = {}
        self.documents: Mapping[str, SourceDocument]
        self.documents, self.standing, self._held = usable_on(snapshot, now.date())

    def facts(self, kind: type[_Fact], ids: Collection[str] | None = None) -> list[_Fact]:
        """The facts of one type that hold on the day, of usable documents."""
        name = kind.__name__
        if ids is not None:
            return cast(list[_Fact], self._holding(name, ids))
        if name not in self._facts:
            self._facts[name] = self._holding(name, None)
        return self._facts[name].copy()

    def _holding(self, kind: str, ids: Collection[str] | None) -> list[Fact]:
        now: list[Fact] = []
        if ids is not None:
            found = self.snapshot.facts(*_KIND_NAMES[kind], ids=ids, document_ids=self.documents)
            now += self._standing(fact for fact in found if self.usable(fact))
        else:
            near = self.documents if self._near is None else self.snapshot.in_order(self._near)
            for key in near:
                if key in self.documents:
                    if (key, kind) not in self._held:
                        self._hold(key, kind)
                    now += self._held[key, kind]
        if kind == Event.__name__:
            now += self._standing(one for one in self.called_off() if _fits(one, ids))
        return now

    def _standing(self, facts: Iterable[Fact]) -> Iterator[Fact]:
        """Those of facts that hold on the day, as they then are."""
        now = map(self.standing.now, facts)
        return (fact for fact in now if fact is not None)

    def _hold(self, document_id: str, kind: str) -> None:
        """Works out the facts of one document that hold on the day, as they then are."""
        found = self.snapshot.facts(*_KIND_NAMES[kind], document_ids=[document_id])
        if len(self._held) >= _MOST_HELD:
            self._held.clear()
        self._held[document_id, kind] = tuple(
            self._standing(fact for fact in found if self.usable(fact))
        )

    def of(self, document_ids: Iterable[str]) -> "View":
        """The same view of some of its documents alone."""
        view = copy(self)
        view.documents = {key: self.documents[key] for key in document_ids}
        view._facts = {}
        return view

    def narrow(self, frame: Frame) -> None:
        """Of many documents leaves those nearest to a question to look for facts in."""
        if self._few or len(self.documents) <= _FEW:
            return
        near = self.snapshot.near(self._ranking(frame), _FEW)
        shown = self.snapshot.facts(ids=[one.split("@")[0] for one in frame.anchor])
        self._near = {*near, *(fact.document_id for fact in shown)}
        self._facts = {}

    def only(self, papers: Collection[str]) -> "View":
        """The same view of some of its documents alone."""
        narrowed, wanted = copy(self), frozenset(papers)
        narrowed.documents = {key: one for key, one in self.documents.items() if key in wanted}
        narrowed._near = list(narrowed.documents)
        narrowed._few = True
        narrowed._hits = {}
        narrowed._facts = {}
        return narrowed

    def but(self, gone: Collection[str], instead: str) -> "View":
        """The same view without some of its documents, for which one is looked at as near."""
        kept = self.only([key for key in self.documents if key not in gone])
        if self._near is not None:
            near = dict.fromkeys((*self._near, instead))
            kept._near = [key for key in near if key not in gone]
        return kept

    def called_off(self) -> list[Event]:
        """The events that are not, or not when, their own document says, as it says it."""
        keys = self.standing.targets()
        found = self.snapshot.facts("duty_slot", "meeting", ids=keys) if keys else []
        events = [one for one in found if isinstance(one, Event) and self.usable(one)]
        single = [day for one in events if one.recurs for day in self._changed_days(one)]
        return [*(one for one in events if one.start), *single]

    def _changed_days(self, event: Event) -> Iterator[Event]:
        """The single days of an event that comes again on which it is changed."""
        days = [one.old for one in self.standing.changes(event.id) if one.is_of_one_day]
        for day in dict.fromkeys(one for one in days if one is not None):
            for start, end in occurrences(event.recurs, day, day):
                yield replace(
                    event,
                    id=f"{event.id}{DAY}{day}",
                    start=start.replace(tzinfo=None),
                    end=end.replace(tzinfo=None) if end else None,
                    recurs=(),
                )

    def is_off(self, event: Event) -> bool:
        """Whether one day of an event that comes again was moved or called off."""
        if not event.recurs or DAY not in event.id:
            return False
        found = self.standing.changes(event.id)
        return bool(found) and found[-1].how != "restored"

    @cached_property
    def changed_places(self) -> dict[str, list[tuple[int, int, str]]]:
        """Where documents say what was changed later or may have been: start, end, fact."""
        standing = self.standing
        keys = {*standing.targets(), *standing.unsure_targets(), *standing.later_targets()}
        places: dict[str, list[tuple[int, int, str]]] = {}
        for fact in self.snapshot.facts(ids=keys):
            groups = _CHANGED_GROUPS.get(fact.kind) or tuple(fact.citations)
            for citation in (c for name in groups for c in fact.citations.get(name, ())[:1]):
                place = (citation.start, citation.end, fact.id)
                places.setdefault(citation.document_id, []).append(place)
        for paper, start, end, key in standing.changed_places():
            places.setdefault(paper, []).append((start, end, key))
        return places

    def usable(self, fact: Fact) -> bool:
        """Whether the fact's document is out and the fact holds on the day."""
        if fact.document_id not in self.documents:
            return False
        today = self.now.date()
        document = self.documents[fact.document_id]
        if document.kind == "minutes" and isinstance(fact, Event) and self._unwritten(fact, today):
            return False
        if isinstance(fact, Event) and fact.recurs:
            return True  # its first and last day are told
        if fact.valid_from and today < fact.valid_from:
            return False
        return not (fact.valid_until and today > fact.valid_until)

    def _unwritten(self, event: Event, today: date) -> bool:
        """Whether minutes do not exist yet, as they are written after the first of their events."""
        if event.document_id not in self._unheld:
            own = self.snapshot.facts("duty_slot", "meeting", document_ids=[event.document_id])
            days = [one.start.date() for one in own if isinstance(one, Event) and one.start]
            first = min(days, default=today)
            self._unheld[event.document_id] = first > today
        return self._unheld[event.document_id]

    def near_texts(self, frame: Frame) -> list[str]:
        """The texts of passages near the question, whatever town they are of."""
        self.search(frame)
        hits = self._hits[frame.text, frame.lemmas]
        return [hit.passage.text for hit in hits if hit.passage.document_id in self.documents]

    def _ranking(self, frame: Frame, least: int = 0) -> Ranked:
        """The passages nearest to the question, ranked once for all that ask."""
        asked = frame.text, frame.lemmas
        ranked = self._ranked.get(asked)
        if ranked is None or len(ranked) < least:
            towns = [word.lemmas for word in frame.words if word.town]
            ranked = self.snapshot.ranked(frame.text, frame.lemmas, least, frame.said, towns)
            self._ranked[asked] = ranked
        return ranked

    def search(self, frame: Frame, limit: int = 30) -> list[Hit]:
        """Passages near the question, best first."""
        asked = frame.text, frame.lemmas
        towns = [word.lemmas for word in frame.words if word.town]
        if asked not in self._hits or limit > _MOST_HITS:
            few = len(self.snapshot.documents) <= _FEW  # of many, those of a town are ranked alone
            some_drop_out = self._few or (towns and few)
            most = max(limit, _MOST_OF_SOME if some_drop_out else _MOST_HITS)
            self._hits[asked] = self.snapshot.hits(self._ranking(frame, most), most, frame.text)
        hits = self._hits[asked]
        if self._few:
            hits = [hit for hit in hits if hit.passage.document_id in self.documents]
            if len(self.documents) <= _WHOLE:
                hits += beside(hits, self.documents, self.snapshot)
        if towns:
            hits = [hit for hit in hits if self._is_of(hit.passage, towns)]
        return [hit for hit in hits[:limit] if self._holds(hit.passage)]

    def _is_of(self, passage: Passage, towns: Collection[frozenset[str]]) -> bool:
        """Whether a passage or its document is about all the words of a town's name."""
        if passage.document_id not in self.documents:
            return False
        own = self.places(passage.document_id)
        return all(names(name, own) or names(name, self.passage_lemmas(passage)) for name in towns)

    def _holds(self, passage: Passage) -> bool:
        """Whether a passage may be used: its document is out and in force, and what it states."""
        standing, paper = self.standing, passage.document_id
        if paper not in self.documents or not standing.any:
            return paper in self.documents
        if standing.is_withdrawn(paper) or standing.is_coming(paper, passage.start, passage.end):
            return False
        held = not standing.states_nothing(paper, passage.fact_ids)
        return held or says_more(passage, self.changed_places.get(paper, ()))

    def kept(self, frame: Frame, key: Hashable, read: Callable[[], _Read]) -> _Read:
        """What is worked out of a frame and something of these documents, once for each."""
        place = id(frame), key
        if place not in self._kept:
            self._kept[place] = frame, read()  # the frame is held with it
        found: _Read = self._kept[place][1]
        return found

    def lemmas(self, text: str) -> frozenset[str]:
        """Every lemma of a text."""
        return lemmas_of(self.snapshot, text)

    def passage_lemmas(self, passage: Passage) -> frozenset[str]:
        """Every lemma of a passage with its title and heading path."""
        document = self.documents[passage.document_id]
        return self.joined(self.lemmas(passage.text), self.context(document, passage.headings))

    def context(self, document: SourceDocument, headings: Collection[str] = ()) -> frozenset[str]:
        """Every lemma of a document's title, publisher and the headings above a place."""
        return self.lemmas("\n".join((document.title, document.publisher or "", *headings)))

    def is_about_town(self, town: str) -> bool:
        """Whether any document is about a town."""
        return bool(self.lemmas(town) & towns_of(self.snapshot))

    def holds_contact(self, value: str) -> bool:
        """Whether a document gives this phone, e-mail or address, however it is spaced."""
        return gives(self.snapshot, value)

    def joined(self, *parts: frozenset[str]) -> frozenset[str]:
        """The lemmas of several parts of one piece of evidence."""
        return union(*parts)

    def places(self, document_id: str) -> frozenset[str]:
        """Lemmas of the towns and places a document is about."""
        return places_of(self.snapshot, document_id)


def _fits(event: Event, ids: Collection[str] | None) -> bool:
    return DAY in event.id and (ids is None or event.id.partition(DAY)[0] in ids)


_CHANGED_GROUPS = {"duty_slot": ("when",), "meeting": ("when",), "deadline": ("until",)}
_KIND_NAMES = {
    "Consultation": ("consultation",),
    "Event": ("duty_slot", "meeting"),
    "Deadline": ("deadline",),
    "SubmissionChannel": ("submission_channel",),
    "Task": ("task",),
    "Offer": ("offer",),
    "Proposal": ("proposal",),
    "Contact": ("contact",),
}
