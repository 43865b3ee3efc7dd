"""The last look at a built snapshot before it is published."""

from collections.abc import Iterable

from knowledge.catalogue import Catalogue
from knowledge.lexical import LexicalIndex
from knowledge.model import Fact
from knowledge.store import VectorReader


class Flaw(Exception):
    """A built snapshot does not hold what it should; the message says what."""


def check(
    catalogue: Catalogue, lexical: LexicalIndex, vectors: VectorReader, new: Iterable[str]
) -> dict[str, int]:
    """The counts of a snapshot whose parts agree; raises Flaw.

    Quotes are checked in the documents that are new: the others were when they were.
    """
    counts = catalogue.counts()
    passages = counts["passages"]
    for part, held in (("lexical index", len(lexical)), ("Chroma", len(vectors))):
        if held != passages:
            raise Flaw(f"the {part} holds {held} passages and the catalogue {passages}.")
    for document_id in new:
        text = catalogue.text(document_id)
        for fact in catalogue.facts([document_id]):
            if misquoted(fact, text):
                raise Flaw(f"{fact.id} quotes what does not stand at its place.")
        for passage in catalogue.passages_of(document_id):
            if text[passage.start : passage.end] != passage.text:
                raise Flaw(f"passage {passage.id} does not stand at its place.")
    return counts


def misquoted(fact: Fact, text: str) -> bool:
    """Whether any citation of a fact is not the exact text of its own document at its place."""
    return any(
        citation.document_id != fact.document_id
        or not citation.quote
        or text[citation.start : citation.end] != citation.quote
        for group in fact.citations.values()
        for citation in group
    )
