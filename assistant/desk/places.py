"""Places in the published documents: found by words, kept as a reference, shown with a mark."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from assistant.answer import Source
from knowledge.model import PATH, Passage, SourceDocument
from knowledge.numbers import values
from knowledge.snapshot import Snapshot

_REFERENCE = re.compile(r"([\w-]{1,200}):([0-9]{1,9}):([0-9]{1,9})", re.ASCII)
_FOUND = 12
_MOST_FACTS = 12
_WHOLE_DOCUMENT = 300


@dataclass(frozen=True)
class Place:
    """A passage with its document; `reference` finds it again in the same snapshot."""

    reference: str
    document: SourceDocument
    text: str
    where: str

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
            heading = _heading(library, document.id, start)
            found.append(Place(reference, document, text[start:end], heading))
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
    """Dates, hours, amounts, phones and addresses of some passages, as they are written there."""
    found = (
        place.text[value.start : value.end].strip()
        for place in places
        for value in values(place.text)
    )
    return [one for one in dict.fromkeys(found) if one][:_MOST_FACTS]


def _place(library: Snapshot, passage: Passage) -> Place:
    return Place(
        reference=f"{passage.document_id}:{passage.start}:{passage.end}",
        document=library.documents[passage.document_id],
        text=passage.text,
        where=_where(passage.page, passage.headings),
    )


def _heading(library: Snapshot, document_id: str, start: int) -> str:
    for block in library.blocks(document_id):
        if block.start <= start < block.end:
            return _where(block.page, block.headings)
    return ""


def _where(page: int | None, headings: tuple[str, ...]) -> str:
    parts = (f"s. {page}" if page else "", PATH.join(headings))
    return " · ".join(part for part in parts if part)
