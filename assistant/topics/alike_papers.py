"""Papers of one body that are alike but for number and day: which of them is meant."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.paper_identity import Identity, identities, sharing_number
from assistant.retrieve import View
from assistant.topics.event_spans import asked_spans
from assistant.topics.meeting_asked import ORDER, a_body_met, of_a_meeting, ordinals, sitting
from assistant.towns import names
from knowledge.folding import fold
from knowledge.model import SourceDocument
from knowledge.references import asked_references, numbered

_LOOKED_AT = 40
_OPENING = 400  # characters of a first paragraph that are looked at
_TIMELY = frozenset({"when", "hour"})
_MEETING = frozenset({"meeting"})
_FEWEST = 2  # papers alike that make a series


def opening_of(document: SourceDocument, view: View) -> str:
    """The first paragraph of minutes, which says who met: what follows does not say it again."""
    if document.kind != "minutes":
        return ""
    text = view.snapshot.text(document.id)
    blocks = view.snapshot.blocks(document.id)
    first = next((one for one in blocks if one.kind == "paragraph"), None)
    return text[first.start : first.end][:_OPENING] if first else ""


def asked_numbers(frame: Frame) -> frozenset[str]:
    """The numbers of papers that evidence must name, as no paper was yet found by them."""
    return asked_references(frame.text) - (frame.settled or frozenset())


def by_number(frame: Frame, view: View) -> tuple[Frame, View] | None:
    """The frame and view of the papers that go by the number asked about, or None."""
    asked = numbered(frame.text)
    if not asked:
        return None
    years = frozenset(one.first.year for one in frame.dates if one.precision == "year")
    found = {
        one.document_id: one
        for kind, number in asked
        for one in sharing_number(number, view)
        if one.goes_by(kind, number, years)
    }
    own = _of_body(frame, [*found.values()], identities(view), view) if found else []
    if not own:
        return None
    settled = frozenset(number for _, number in asked)
    return _settled(frame, settled), view.only([one.document_id for one in own])


def by_day(frame: Frame, view: View) -> tuple[Frame, View] | None:
    """The frame and view of the minutes of the day, or of the place in their row, or None."""
    if not (of_a_meeting(frame) or a_body_met(frame)):
        return None
    nth = _nth(frame)
    if not (frame.dates or frame.order & ORDER or nth):
        return None
    known = [one for one in identities(view) if one.kind == "minutes" and one.day]
    held = [one for one in known if one.day and one.day <= view.now.date()]
    series = _one_series(frame, _of_body(frame, held, known, view), view)
    if len(series) < _FEWEST:
        return None
    series.sort(key=lambda one: str(one.day))
    spans = asked_spans(frame, view.now.date(), past=True)
    of_days = [one for one in series if one.day and any(span.holds(one.day) for span in spans)]
    if spans and not of_days:
        return None
    if nth is not None and not spans and any(one.numbers for one in series):
        meant = [one for one in series if one.goes_by("meeting", str(nth), frozenset())]
    else:
        meant = _in_row(frame, of_days if spans else series, nth)
    if not meant:
        return None
    ordered = bool(frame.order & ORDER or nth)
    days = [one.day for one in meant if one.day]
    within = all(one.first <= day <= one.last for one in frame.dates for day in days)
    if not within or not frame.attributes & _TIMELY:  # "po 8 maja"; what was said has no day
        frame = replace(frame, dates=(), years=frozenset())
    frame = replace(frame, order=frozenset({"last", "past"})) if ordered else frame
    return _settled(frame), view.only([one.document_id for one in meant])


def names_other_body(frame: Frame, view: View) -> bool:
    """Whether a meeting is asked about of a body like one of whose there are minutes, yet another.

    "Komisja budżetowa" is another than any "komisja" that no minutes call so.
    """
    if not of_a_meeting(frame):
        return False
    known = [one for one in identities(view) if one.body]
    bodies = [frozenset(one.body) for one in known]
    heads = [_names(one, view) for one in known]
    body = [w for w in _body_words(frame, heads) if any(w.lemmas & own for own in bodies)]
    return any(
        _narrows(word, after, body) and not any(credited(after, own) for own in heads)
        for word, after in pairwise(frame.words)
    )


def nearest_of(frame: Frame, view: View) -> list[str]:
    """The papers that come nearest to the number or day asked about, where none is of it."""
    asked = numbered(frame.text)
    known = identities(view)
    if asked:
        kind = asked[0][0]
        own = _of_body(frame, [one for one in known if one.numbers], known, view)
        alike = [one for one in own if any(name == kind for name, _ in one.numbers)]
        return [one.document_id for one in sorted(alike, key=lambda one: _apart(one, asked))][:2]
    days = [one.first for one in frame.dates if one.precision != "year"]
    if not days or not of_a_meeting(frame):
        return []
    own = _of_body(frame, [one for one in known if one.kind == "minutes" and one.day], known, view)
    own.sort(key=lambda one: min(abs((one.day - day).days) for day in days if one.day))
    return [one.document_id for one in own][:2]


def _apart(one: Identity, asked: Sequence[tuple[str, str]]) -> int:
    kind, number = asked[0]
    own = next((value for name, value in one.numbers if name == kind), "")
    pairs = zip(reversed(number.split("/")), reversed(own.split("/")), strict=False)
    return sum(abs(int(one) - int(other)) for one, other in pairs)


def _settled(frame: Frame, numbers: frozenset[str] = frozenset()) -> Frame:
    """The frame without the words that only said which paper is meant."""
    words = tuple(
        replace(word, role="function") if _says_which(word) else word for word in frame.words
    )
    return replace(frame, words=words, numbers=frozenset(), settled=numbers)


def _says_which(word: Word) -> bool:
    if word.attributes or word.role in ("function", "time"):
        return False
    joins = word.role == "generic" and not word.noun
    return joins or bool(word.kinds & _MEETING or word.lemmas & sitting()) or _only_counts(word)


def _only_counts(word: Word) -> bool:
    figures = fold(word.text)
    return set(figures) <= set("ivxlcdm") or any(word.lemmas & own for own in ordinals().values())


def _of_body(
    frame: Frame, papers: Sequence[Identity], known: Sequence[Identity], view: View
) -> list[Identity]:
    """The papers whose titles and bodies hold every word that those of any such paper hold."""
    names_of = {one.document_id: _names(one, view) for one in known}
    body = _body_words(frame, names_of.values())
    towns = [word for word in frame.focus if word.town]
    return [
        one
        for one in papers
        if all(credited(word, names_of[one.document_id]) for word in body)
        and all(names(word.lemmas, view.places(one.document_id)) for word in towns)
    ]


def _body_words(frame: Frame, heads: Collection[frozenset[str]]) -> list[Word]:
    said = [w for w in frame.words if w.role == "focus" and not (w.attributes or w.town)]
    said = [w for w in said if not (w.kinds or _only_counts(w))]
    return [word for word in said if any(credited(word, own) for own in heads)]


def _names(one: Identity, view: View) -> frozenset[str]:
    """The lemmas of a title and of who met, or of the whole head where nothing names a body."""
    if not one.body:
        return view.lemmas(one.head)
    return view.joined(view.lemmas(one.title), frozenset(one.body))


def _narrows(word: Word, after: Word, body: Sequence[Word]) -> bool:
    """Whether a word says of a body that it is another: "komisja budżetowa" of "komisja"."""
    told = after.attributes or after.kinds or after.town or after in body
    return word in body and word.noun and after.role == "focus" and after.qualifies and not told


def _one_series(frame: Frame, papers: list[Identity], view: View) -> list[Identity]:
    """The papers of one body: of the kind that is named, or of the passage nearest the question."""
    if all(_of_one(papers[0], one, view) for one in papers[1:]):
        return papers
    named = [one for one in papers if any({*one.body[:1]} & word.lemmas for word in frame.words)]
    by_id = {one.document_id: one for one in named or papers}
    if named and all(_of_one(named[0], one, view) for one in named[1:]):
        return named
    for hit in view.search(frame, _LOOKED_AT):
        near = by_id.get(hit.passage.document_id)
        if near is not None:
            return [one for one in papers if _of_one(near, one, view)]
    return []


def _of_one(one: Identity, other: Identity, view: View) -> bool:
    towns = view.places(one.document_id), view.places(other.document_id)
    return towns[0] == towns[1] and one.is_of_body(other)


def _in_row(frame: Frame, series: list[Identity], nth: int | None) -> list[Identity]:
    """Those of papers in the order of their days that words such as "last" or "third" name."""
    if nth is not None:
        return series[nth - 1 : nth]
    if "last_but_one" in frame.order:
        return series[-2:-1]
    at = [i for i, one in enumerate(series) if one.document_id in frame.papers]
    if frame.follow_up and at and "before" in frame.order:
        return series[max(0, at[0] - 1) : at[0]]
    if "first" in frame.order:
        return series[:1]
    return series[-1:] if frame.order & {"last", "before"} else series


def _nth(frame: Frame) -> int | None:
    for number, lemmas in ordinals().items():
        if any(word.lemmas & lemmas for word in frame.words):
            return number
    return None
