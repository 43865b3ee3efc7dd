"""Which facts hold on a day, once what later documents change in earlier ones is counted in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from knowledge.model import (
    Change,
    Citation,
    Contact,
    Deadline,
    Event,
    Fact,
    SourceDocument,
    SubmissionChannel,
)

DAY = "@"  # between the id of an event that comes again and one of its days
_END_OF_DAY = time(23, 59)
_WHOLE = frozenset({"repealed", "replaced"})
_CALLED_OFF = frozenset({"duty_slot", "meeting", "deadline", "submission_channel", "consultation"})


@dataclass(frozen=True)
class Link:
    """A change and what it is about: ids of facts, or of documents where it is of a whole one.

    Where it is not `sure`, the targets are those that it may be about. `merged` are the facts that
    its own document gives in the same words, and `papers` the documents of the targets.
    """

    change: Change
    targets: tuple[str, ...]
    sure: bool = True
    merged: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Links:
    """All links of a catalogue, the earliest published first.

    `repeats` are groups of documents that are the same, the one that counts first; `doubts` are
    pairs of a file and a sentence for people.
    """

    links: tuple[Link, ...] = ()
    repeats: tuple[tuple[str, ...], ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()


class Standing:
    """What of a catalogue holds on one day."""

    def __init__(self, links: Links, documents: Mapping[str, SourceDocument], today: date) -> None:
        """`documents` are those that are out on the day, by id."""
        self.repeated = frozenset(
            key for group in links.repeats for key in [one for one in group if one in documents][1:]
        )
        self._sure: dict[str, list[Change]] = defaultdict(list)
        self._unsure: dict[str, list[Change]] = defaultdict(list)
        self._replacing: dict[str, list[tuple[Change, str]]] = defaultdict(list)
        self.merged: set[str] = set()
        self.notices: set[str] = set()  # documents that change something, or may
        for link in links.links:
            change = link.change
            if change.document_id not in documents or change.document_id in self.repeated:
                continue
            if change.valid_from is not None and change.valid_from > today:
                continue
            self.notices.add(change.document_id)
            held = self._sure if link.sure else self._unsure
            for target in link.targets:
                held[target].append(change)
            if link.sure and change.how == "replaced":
                papers = [one for one in link.papers if one in documents]
                self._replacing[change.document_id] += [(change, one) for one in papers]
            if link.sure:
                self.merged.update(link.merged)

    def changes(self, target: str) -> tuple[Change, ...]:
        """What is changed of a fact or document, the earliest first.

        One day of an event that comes again goes by the id of the event, DAY and the day.
        """
        base, _, day = target.partition(DAY)
        found = self._sure.get(base, ())
        return tuple(one for one in found if not day or _is_of(one, date.fromisoformat(day)))

    def doubtful(self, target: str) -> tuple[Change, ...]:
        """The changes that may be about a fact or document, or about another."""
        return tuple(self._unsure.get(target, ()))

    def replaced_by(self, document_id: str) -> tuple[tuple[Change, str], ...]:
        """The documents that a document replaces, each with the change that says so."""
        return tuple(self._replacing.get(document_id, ()))

    @property
    def any(self) -> bool:
        """Whether anything at all is changed, or may be."""
        return bool(self._sure or self._unsure)

    def targets(self) -> Collection[str]:
        """The ids of all that is changed."""
        return self._sure.keys()

    def unsure_targets(self) -> Collection[str]:
        """The ids of all that may be changed."""
        return self._unsure.keys()

    def is_withdrawn(self, document_id: str) -> bool:
        """Whether a document as a whole is no longer in force."""
        return any(one.how in _WHOLE for one in _in_force(self.changes(document_id)))

    def is_called_off(self, document_id: str) -> bool:
        """Whether what a document announces will not be, as a competition that was annulled."""
        return any(one.how == "cancelled" for one in _in_force(self.changes(document_id)))

    def states_nothing(self, document_id: str, fact_ids: Collection[str]) -> bool:
        """Whether what a place states of a document's facts does not hold as it stands there."""
        told = [key for key in fact_ids if not key.startswith("change-")]
        if not told:
            return False
        if self.is_called_off(document_id):
            return any(key.rpartition("-")[0] in _CALLED_OFF for key in told)
        return all(map(self.changes, told))

    def now(self, fact: Fact) -> Fact | None:
        """The fact as it is on the day, or None where it does not hold any more."""
        if fact.id in self.merged or self.is_withdrawn(fact.document_id):
            return None
        if fact.kind in _CALLED_OFF and self.is_called_off(fact.document_id):
            return None
        return changed(fact, self.changes(fact.id))


def _is_of(change: Change, day: date) -> bool:
    """Whether a change is about one day of an event that comes again."""
    if change.how == "suspended":
        return (change.old or day) <= day <= (change.new or day)
    return change.old == day or (change.how == "restored" and change.old is None)


def _in_force(found: Iterable[Change]) -> list[Change]:
    """The changes that no later one takes back."""
    kept: list[Change] = []
    for one in found:
        kept = [] if one.how == "restored" else [*kept, one]
    return kept


def changed(fact: Fact, found: Iterable[Change]) -> Fact | None:
    """A fact after changes in their order, or None where the last of them calls it off."""
    state: Fact | None = fact
    for one in found:
        if one.how == "restored":
            state = state or fact
        elif isinstance(fact, Event) and fact.recurs and (one.old or one.new):
            continue  # a single day of those on which it comes again
        elif one.how in ("cancelled", "repealed", "replaced", "suspended"):
            state = None
        else:
            state = _with(state or fact, one)
    return state


def _with(fact: Fact, change: Change) -> Fact:
    if isinstance(fact, Event) and change.before == change.after:
        return _event(fact, change)
    if isinstance(fact, Deadline):
        return _deadline(fact, change)
    if change.after:
        return _corrected(fact, change)
    return fact


def _event(event: Event, change: Change) -> Event:
    assert event.start is not None
    day = change.new or event.start.date()
    begin = change.begin or event.start.time()
    end = event.end.time() if event.end else None
    if change.begin is not None:
        end = change.end
    told = change.citations["change"]
    whole = change.new is not None and change.begin is not None
    citations = {**event.citations}
    if change.new is not None or change.begin is not None:
        citations["when"] = told if whole else _joined(told, event.citations.get("when", ()))
    if change.place or change.room:
        place = event.citations.get("place", ())
        citations["place"] = told if change.place else _joined(told, place)
    if change.phones:
        citations["phones"] = told
    return replace(
        event,
        citations=citations,
        start=datetime.combine(day, begin),
        end=datetime.combine(day, end) if end else None,
        place=change.place or event.place,
        room=change.room or (None if change.place else event.room),
        phones=change.phones or event.phones,
    )


def _deadline(deadline: Deadline, change: Change) -> Deadline:
    if change.new is None:
        return deadline
    told = change.citations["change"]
    hour = change.end
    if hour is None and deadline.until is not None and not deadline.all_day:
        hour = deadline.until.time()
        told = _joined(told, deadline.citations.get("until", ()))
    return replace(
        deadline,
        citations={**deadline.citations, "until": told},
        until=datetime.combine(change.new, hour or _END_OF_DAY),
        all_day=hour is None,
    )


def _corrected(fact: Fact, change: Change) -> Fact:
    told = change.citations["change"]
    if isinstance(fact, Contact):
        group = "emails" if "@" in change.after else "phones"
        values = _swapped(fact.emails if group == "emails" else fact.phones, change)
        citations = {**fact.citations, group: _joined(told, fact.citations.get(group, ()))}
        if group == "emails":
            return replace(fact, emails=values, citations=citations)
        return replace(fact, phones=values, citations=citations)
    if isinstance(fact, Event):
        phones = _swapped(fact.phones, change)
        citations = {**fact.citations, "phones": _joined(told, fact.citations.get("phones", ()))}
        return replace(fact, phones=phones, citations=citations)
    if isinstance(fact, SubmissionChannel):
        address = change.after if compact(fact.address) == compact(change.before) else fact.address
        groups = {
            name: (_joined(told, places) if i == 0 else places)
            for i, (name, places) in enumerate(fact.citations.items())
        }
        phones = _swapped(fact.phones, change)
        return replace(fact, address=address, phones=phones, citations=groups)
    return fact


def _swapped(values: tuple[str, ...], change: Change) -> tuple[str, ...]:
    if not change.before:
        return (change.after,)
    old = compact(change.before)
    return tuple(dict.fromkeys(change.after if compact(v) == old else v for v in values))


def _joined(one: tuple[Citation, ...], other: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def compact(value: str) -> str:
    """A telephone, e-mail or address without what only lays it out."""
    plain = "".join(c for c in value.casefold() if c.isalnum() or c in "@.")
    digits = plain.removeprefix("48") if plain.isdigit() and len(plain) == 11 else plain
    return digits
