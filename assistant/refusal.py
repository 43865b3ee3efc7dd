"""A refusal that helps on: what comes nearest to the question, and which office may know."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from assistant.answer import AnswerStatus, Referral
from assistant.draft import Draft, everything_cited
from assistant.frame import Frame
from assistant.match import credited, match
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.snapshot_words import places_of, usable_on
from assistant.spoken import marks
from assistant.texts import Texts
from assistant.topics.alike_papers import nearest_of
from assistant.topics.quoting import passage_citation
from assistant.towns import names
from assistant.wording import listed
from knowledge.audience import fits
from knowledge.changes import DAY
from knowledge.folding import fold
from knowledge.model import Citation, Contact, Offer, Passage, Task
from knowledge.snapshot import Snapshot

_LOOKED_AT = 30
_SHOWN = 2
_NEAR = 0.25  # of the question, in a place that is shown as near
_OF_THE_MATTER = 0.5  # and in one whose unit can be asked
_MARGIN = 0.25  # by which a second place may fit worse
_LONGEST = 110  # characters of a title or name
_UNITS = 3
_IN = frozenset({"w", "we"})


@dataclass(frozen=True)
class _Near:
    """A place that speaks of something the question names, and how much of it."""

    passage: Passage
    coverage: float
    other: bool = False  # whether it lacks a word that says which thing is meant


def helped(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """A refusal with the nearest places named, and the office of the matter; others as they are."""
    if draft.status is not AnswerStatus.NOT_IN_DOCUMENTS or draft.claims:
        return draft
    near = _nearest(draft, frame, view)
    said = (
        [texts.count("refusal.nearest", len(near), places=_listed(frame, near, view, texts))]
        if near
        else []
    )
    return replace(
        draft,
        notices=(*draft.notices, *said),
        nearest=tuple(_citation(one.passage) for one in near) or _looked_at(draft, frame, view),
        contacts=draft.contacts[:_UNITS] or _offices(frame, near, view),
    )


def _looked_at(draft: Draft, frame: Frame, view: View) -> tuple[Citation, ...]:
    """What was found, to be opened, where nothing is near enough to be named."""
    found = (_citation(hit.passage) for hit in view.search(frame, _SHOWN))
    return draft.nearest[:_SHOWN] or tuple(found)


def _nearest(draft: Draft, frame: Frame, view: View) -> list[_Near]:
    """The places that fit best, those first that the refusing topic looked at."""
    if alike := nearest_of(frame, view):
        heads = (view.snapshot.passages_of(paper)[:1] for paper in alike)
        return [_Near(passage, 1.0, other=True) for own in heads for passage in own]
    found = [
        one
        for passage in _candidates(draft, frame, view)
        if (one := _near(frame, passage, view)) and one.coverage >= _NEAR
    ]
    found = found or _spoken_of(frame, view)
    found.sort(key=lambda one: -one.coverage)
    kept: dict[tuple[str, str], _Near] = {}
    for one in found:
        if one.coverage >= found[0].coverage - _MARGIN:
            kept.setdefault((one.passage.document_id, _inner(frame, one.passage, view)), one)
    return list(kept.values())[:_SHOWN]


def _candidates(draft: Draft, frame: Frame, view: View) -> Iterator[Passage]:
    """The passages that the topic cites and those that a search finds, of the town asked about."""
    towns = [word.lemmas for word in frame.words if word.town]
    for citation in draft.nearest:
        own = view.places(citation.document_id)
        if all(names(town, own) for town in towns):
            yield from _at(citation, view)
    yield from (hit.passage for hit in view.search(frame, _LOOKED_AT))


def _spoken_of(frame: Frame, view: View) -> list[_Near]:
    """Where the things stand that the last answer told of, for a question that goes on from it."""
    ids = [one.split(DAY)[0] for one in frame.anchor[:1]]
    facts = [fact for fact in view.snapshot.facts(ids=ids) if view.usable(fact)] if ids else []
    cited = [citation for fact in facts for citation in everything_cited(fact)[:1]]
    return [_Near(passage, 1.0) for citation in cited for passage in _at(citation, view)]


def _at(citation: Citation, view: View) -> list[Passage]:
    passages = view.snapshot.passages_of(citation.document_id)
    return [one for one in passages if one.start <= citation.start < one.end][:1]


def _near(frame: Frame, passage: Passage, view: View) -> _Near | None:
    """A passage as it stands against the question; None where it names nothing that is asked of."""
    bare = _without_places(frame)
    words = bare.words
    own = view.lemmas("\n".join((passage.text, *passage.headings)))
    asked = [w for w in words if w.role == "focus" and (w.kinds or not w.attributes)]
    things = [word for word in asked if word.nominal] or asked
    named = things + [word for word in words if word.role == "audience"]
    if passage.kind == "header" or not any(credited(word, own) for word in named):
        return None
    found = match(bare, own, view, kinds=frame.kinds, attributes=frame.attributes)
    return _Near(passage, found.coverage, bool(found.vetoes()))


@once_a_frame
def _without_places(frame: Frame) -> Frame:
    words = tuple(word for word in frame.words if not (word.town or word.place))
    return replace(frame, words=words)


def _citation(passage: Passage) -> Citation:
    return passage_citation(passage, passage.start, passage.end)


def _listed(frame: Frame, near: Sequence[_Near], view: View, texts: Texts) -> str:
    return listed(_named(frame, near, view, marks(texts.language)), texts.language)


def _named(frame: Frame, near: Sequence[_Near], view: View, quoted: tuple[str, str]) -> list[str]:
    """The places for people: titles, each with the records or headings that stand in it."""
    places: dict[str, list[str]] = {}
    for one in near:
        title = view.documents[one.passage.document_id].title
        inner = _inner(frame, one.passage, view)
        told = places.setdefault(title, [])
        if inner and not (fold(inner) in fold(title) or fold(title) in fold(inner)):
            told.append(_short(inner))
    return [
        _short(title).join(quoted) + (f" ({', '.join(inner)})" if inner else "")
        for title, inner in places.items()
    ]


def _short(text: str) -> str:
    text = " ".join(text.replace("„", "‚").replace("”", "’").split()).rstrip(" :;,")
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _inner(frame: Frame, passage: Passage, view: View) -> str:
    """The name of a row's record, where it is not for others, or the heading above a passage."""
    if passage.kind == "row" and passage.fact_ids:
        for record in _records(passage, view):
            if fits(frame.audience, record.audience) is not None:
                return record.name
        for contact in view.facts(Contact, passage.fact_ids):
            return contact.unit
    return passage.headings[-1] if passage.headings else ""


def _records(passage: Passage, view: View) -> tuple[Task | Offer, ...]:
    ids = passage.fact_ids
    return (*view.facts(Task, ids), *view.facts(Offer, ids)) if ids else ()


def _offices(frame: Frame, near: Sequence[_Near], view: View) -> tuple[Referral, ...]:
    """The unit that runs what is nearest, or who publishes it; of the town asked about alone."""
    if _names_strange_place(frame, view):
        return ()
    for one in near[:1]:
        if _is_of_other_town(frame, view.places(one.passage.document_id)):
            return ()
        if units := _units(frame, one, view):
            return units
    publishers = [view.documents[one.passage.document_id].publisher for one in near]
    for publisher in (*publishers, _office_of_town(frame, view)):
        if publisher:
            return (Referral(publisher),)
    return ()


def _names_strange_place(frame: Frame, view: View) -> bool:
    """Whether something is asked "w" a name that no document knows, such as another town."""
    return any(
        fold(before.text) in _IN and word.role == "focus" and word.noun and not word.town
        and not any(view.snapshot.knows(lemma) for lemma in word.lemmas)
        for before, word in pairwise(frame.words)
    )  # fmt: skip


def _is_of_other_town(frame: Frame, own: frozenset[str]) -> bool:
    """Whether the question names a town, known or not, that a document is not about."""
    return any((word.place or word.town) and not names(word.lemmas, own) for word in frame.words)


def _units(frame: Frame, near: _Near, view: View) -> tuple[Referral, ...]:
    """Who runs the task or offer of a row, where the row is what the question is about."""
    if near.other or near.coverage < _OF_THE_MATTER:
        return ()
    passage = near.passage
    units = dict.fromkeys(unit for one in _records(passage, view) for unit in one.units)
    if units:
        return tuple(Referral(unit) for unit in list(units)[:_UNITS])
    contacts = view.facts(Contact, passage.fact_ids) if passage.fact_ids else []
    contacts = [one for one in contacts if one.unit.strip()]
    told = "" if "fax" in frame.attributes else passage.text  # a phone might be taken for a fax
    return tuple(
        Referral(one.unit, tuple(phone for phone in one.phones if phone in told))
        for one in contacts
        if one.unit
    )[:1]


def _office_of_town(frame: Frame, view: View) -> str | None:
    """Who publishes most papers of the town asked about; of all papers where they are of one."""
    towns = [word.lemmas for word in frame.words if word.town]
    if not towns and any(word.place and word.name for word in frame.words):
        return None  # a town that no paper is about
    if not towns and not _is_of_one_town(view.snapshot):
        return None
    offices: Counter[str] = Counter()
    for (office, places), papers in _offices_of(view.snapshot, view.now.date()).items():
        if all(names(town, places) for town in towns):
            offices[office] += papers
    return max(offices, key=lambda one: (offices[one], one), default=None)


@lru_cache(maxsize=4)
def _offices_of(snapshot: Snapshot, today: date) -> Counter[tuple[str, frozenset[str]]]:
    """How many papers that are out each office publishes of each town."""
    out = usable_on(snapshot, today).documents
    return Counter(
        (document.publisher, places_of(snapshot, key))
        for key, document in out.items()
        if document.publisher
    )


@lru_cache(maxsize=4)
def _is_of_one_town(snapshot: Snapshot) -> bool:
    """Whether one town is named by all papers that name any."""
    towns = [set(document.towns) for document in snapshot.documents.values() if document.towns]
    return bool(towns) and bool(set.intersection(*towns))
