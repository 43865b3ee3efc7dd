"""Which facts hold on a day, once what later documents change in earlier ones is counted in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.applied_changes import changed
from knowledge.model import Change, Citation, Event, Fact, SourceDocument

ANNULLED = ("change",)  # what a change is of that takes back another
DAY = "@"  # between the id of an event that comes again and one of its days
_PLACE = "#"  # between the id of a document and a place in it, in a target of its own
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


def place_target(document_id: str, start: int, end: int) -> str:
    """The target that stands for a place of a document."""
    return f"{document_id}{_PLACE}{start}-{end}"


def place_of_target(target: str) -> tuple[str, int, int] | None:
    """The document and place that a target stands for, or None where it is an id."""
    document_id, mark, span = target.rpartition(_PLACE)
    start, _, end = span.partition("-")
    return (document_id, int(start), int(end)) if mark and end.isdecimal() else None


class Standing:
    """What of a catalogue holds on one day."""

    def __init__(self, links: Links, documents: Mapping[str, SourceDocument], today: date) -> None:
        """`documents` are those that are out on the day, by id."""
        self.repeated = frozenset(
            key for group in links.repeats for key in [one for one in group if one in documents][1:]
        )
        self._today = today
        self._sure: dict[str, list[Change]] = defaultdict(list)
        self._unsure: dict[str, list[Change]] = defaultdict(list)
        self._replacing: dict[str, list[tuple[Change, str]]] = defaultdict(list)
        self.merged: set[str] = set()
        self.notices: set[str] = set()  # documents that change something, or may
        self._coming: dict[str, list[Change]] = defaultdict(list)
        self._awaited: set[str] = set()
        self._worded: dict[str, list[Citation]] = defaultdict(list)
        self._taken_back: dict[str, list[Change]] = defaultdict(list)
        out = [
            link
            for link in links.links
            if link.change.document_id in documents and link.change.document_id not in self.repeated
        ]
        annulled = {
            target: link.change
            for link in out
            if link.sure and link.change.of == ANNULLED
            for target in link.targets
        }
        for link in out:
            back = annulled.get(link.change.document_id)
            if back is not None:
                for target in link.targets:
                    self._taken_back[target].append(back)
            elif _is_to_come(link.change, today):
                self._await(link, documents)
            else:
                self._count(link, documents)

    def _count(self, link: Link, documents: Mapping[str, SourceDocument]) -> None:
        change = link.change
        self.notices.add(change.document_id)
        held = self._sure if link.sure else self._unsure
        for target in link.targets:
            held[target].append(change)
        if link.sure and change.how == "replaced":
            papers = [one for one in link.papers if one in documents]
            self._replacing[change.document_id] += [(change, one) for one in papers]
        if link.sure:
            self.merged.update(link.merged)

    def _await(self, link: Link, documents: Mapping[str, SourceDocument]) -> None:
        if not link.sure:
            return
        self.merged.update(link.merged)  # what is to be does not hold yet
        for target in link.targets:
            self._coming[target].append(link.change)
        if link.change.how == "amended":
            self._worded[link.change.document_id] += link.change.citations["change"]
        if link.change.how == "replaced" and any(one in documents for one in link.papers):
            self._awaited.add(link.change.document_id)

    def changes(self, target: str) -> tuple[Change, ...]:
        """What is changed of a fact or document, the earliest first.

        One day of an event that comes again goes by the id of the event, DAY and the day.
        """
        base, _, day = target.partition(DAY)
        found = self._sure.get(base, ())
        return tuple(one for one in found if not day or _is_of(one, date.fromisoformat(day)))

    def coming(self, target: str) -> tuple[Change, ...]:
        """What is changed of a fact or document from a later day on."""
        return tuple(self._coming.get(target.partition(DAY)[0], ()))

    def taken_back(self, target: str) -> tuple[Change, ...]:
        """What takes back a change of a fact or document."""
        found = self._taken_back.get(target.partition(DAY)[0], ())
        return tuple({one.id: one for one in found}.values())

    def doubtful(self, target: str) -> tuple[Change, ...]:
        """The changes that may be about a fact or document, or about another."""
        return tuple(self._unsure.get(target, ()))

    def replaced_by(self, document_id: str) -> tuple[tuple[Change, str], ...]:
        """The documents that a document replaces, each with the change that says so."""
        return tuple(self._replacing.get(document_id, ()))

    def is_coming(self, document_id: str, start: int, end: int) -> bool:
        """Whether a place holds words of a clause that count only from a later day."""
        return any(one.start < end and start < one.end for one in self._worded.get(document_id, ()))

    @property
    def any(self) -> bool:
        """Whether anything at all is changed, or may be."""
        return bool(self._sure or self._unsure or self._coming)

    def targets(self) -> Collection[str]:
        """The ids of all that is changed."""
        return self._sure.keys()

    def unsure_targets(self) -> Collection[str]:
        """The ids of all that may be changed."""
        return self._unsure.keys()

    def changed_places(self) -> list[tuple[str, int, int, str]]:
        """The document and place of every target that stands for one, with the target."""
        found = [(key, place_of_target(key)) for key in (*self._sure, *self._unsure)]
        return [(*place, key) for key, place in found if place is not None]

    def later_targets(self) -> Collection[str]:
        """The ids of all that is changed from a later day on, or whose change is taken back."""
        return self._coming.keys() | self._taken_back.keys()

    def is_withdrawn(self, document_id: str) -> bool:
        """Whether a document as a whole is no longer in force, or is not yet."""
        if document_id in self._awaited:
            return True
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
        state = changed(fact, self.changes(fact.id))
        if isinstance(state, Event) and state.recurs and state is not fact:
            return None if state.valid_until and state.valid_until < self._today else state
        return state


def _is_to_come(change: Change, today: date) -> bool:
    """Whether a change of a whole document or of a value counts from a later day on."""
    of_value = change.of == ("document",) or bool(change.after)
    return of_value and change.valid_from is not None and change.valid_from > today


def _is_of(change: Change, day: date) -> bool:
    """Whether a change is about one day of an event that comes again."""
    if change.how == "suspended":
        return (change.old or day) <= day <= (change.new or day)
    if change.until is not None:
        return False  # it is about all of them
    return change.old == day or (change.how == "restored" and change.old is None)


def _in_force(found: Iterable[Change]) -> list[Change]:
    """The changes that no later one takes back."""
    kept: list[Change] = []
    for one in found:
        kept = [] if one.how == "restored" else [*kept, one]
    return kept
