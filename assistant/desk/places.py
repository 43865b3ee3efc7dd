"""Places in the published documents: found by words, kept as a reference, shown with a mark."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from assistant.answer import Source
from assistant.wording import plain_day
from knowledge.model import PATH, Passage, SourceDocument
from knowledge.numbers import Value, values
from knowledge.snapshot import Snapshot

_REFERENCE = re.compile(r"([\w-]{1,200}):([0-9]{1,9}):([0-9]{1,9})", re.ASCII)
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_COUNTED = re.compile(r"[ \u00a0]([^\W\d_]{2,})")
_FOUND = 12
_MOST_FACTS = 12
_WHOLE_DOCUMENT = 300


@dataclass(frozen=True)
class Place:
    """A passage of a document; `reference` finds it again in the same snapshot."""

    document: SourceDocument
    start: int
    end: int
    text: str
    where: str

    @property
    def reference(self) -> str:
        """The place in short, as a form carries it."""
        return f"{self.document.id}:{self.start}:{self.end}"

    @property
    def stem(self) -> str:
        """The document's file name without its ending, as cases name it."""
        return PurePath(self.document.file).stem


@dataclass(frozen=True)
class Shown:
    """Where a source stands today: no document when it is not published any more."""

    document: SourceDocument | None
    start: int = 0
    end: int = 0
    moved: bool = False


def searched(library: Snapshot, words: str, within: str) -> list[Place]:
    """Passages near some words, of one document where it is named; without words all of it."""
    if not words.strip():
        if within not in library.documents:
            return []
        return [_place(library, one) for one in library.passages_of(within)[:_WHOLE_DOCUMENT]]
    lemmas = [one for token in library.analyser.tokens(words) for one in sorted(token.lemmas)]
    hits = library.search(words, lemmas, 10 * _FOUND if within else _FOUND)
    found = [hit.passage for hit in hits if within in ("", hit.passage.document_id)]
    return [_place(library, passage) for passage in found[:_FOUND]]


def referred(library: Snapshot, references: Iterable[str]) -> list[Place]:
    """The places of these references that the published documents still hold."""
    found = []
    for reference in dict.fromkeys(references):
        match = _REFERENCE.fullmatch(reference)
        document = library.documents.get(match[1]) if match else None
        if match is None or document is None:
            continue
        start, end = int(match[2]), int(match[3])
        text = library.text(document.id)
        if start < end <= len(text):
            heading = _heading(library, document, start)
            found.append(Place(document, start, end, text[start:end], heading))
    return found


def cited(library: Snapshot, sources: Iterable[Source]) -> list[Place]:
    """The sources of an answer, as far as the published documents still hold them."""
    references = []
    for source in sources:
        today = shown(library, source)
        if today.document and today.end:
            references.append(f"{today.document.id}:{today.start}:{today.end}")
    return referred(library, references)


def shown(library: Snapshot, source: Source) -> Shown:
    """Where a source stands in the published documents, also after they changed."""
    document = library.documents.get(source.document_id)
    if document is not None:
        text = library.text(document.id)
        if text[source.start : source.end] == source.quote:
            return Shown(document, source.start, source.end)
    same = (one for one in library.documents.values() if one.file == source.file)
    document = document or next(same, None)
    if document is None:
        return Shown(None)
    start = library.text(document.id).find(source.quote)
    end = start + len(source.quote)
    return Shown(document, start, end, True) if start >= 0 else Shown(document, moved=True)


def facts(places: Iterable[Place]) -> list[str]:
    """Dates, hours, amounts, phones and addresses of some passages, each as one would say it."""
    found = (_said(value, place.text) for place in places for value in values(place.text))
    return [one for one in dict.fromkeys(found) if one][:_MOST_FACTS]


def _said(value: Value, text: str) -> str:
    written = text[value.start : value.end].strip()
    if value.kind == "time":
        return value.value
    if value.kind == "date" and _WHOLE_DAY.fullmatch(value.value):
        return plain_day(date.fromisoformat(value.value), "pl")
    if value.kind == "number":  # alone it would stand in nearly every answer
        counted = _COUNTED.match(text, value.end)
        return written + " " + counted[1] if counted else ""
    return written


def _place(library: Snapshot, passage: Passage) -> Place:
    return Place(
        document=library.documents[passage.document_id],
        start=passage.start,
        end=passage.end,
        text=passage.text,
        where=_where(library.documents[passage.document_id], passage.page, passage.headings),
    )


def _heading(library: Snapshot, document: SourceDocument, start: int) -> str:
    for block in library.blocks(document.id):
        if block.start <= start < block.end:
            return _where(document, block.page, block.headings)
    return ""


def _where(document: SourceDocument, page: int | None, headings: tuple[str, ...]) -> str:
    path = PATH.join(headings[1:] if headings[:1] == (document.title,) else headings)
    return " · ".join(part for part in (f"s. {page}" if page else "", path) if part)
