"""The last look at a built snapshot before it is published."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ingest.tables import misplaced, stored, uneven
from knowledge.catalogue import Catalogue, Notes
from knowledge.lexical import LexicalIndex
from knowledge.model import PATH, Block, Citation, Fact
from knowledge.vectors import VectorReader


class Flaw(Exception):
    """A built snapshot does not hold what it should; the message says what."""


def check(
    catalogue: Catalogue, lexical: LexicalIndex, vectors: VectorReader, new: Iterable[str]
) -> dict[str, int]:
    """The counts of a snapshot whose parts agree; raises Flaw.

    Quotes and tables are read back in the documents that are new: the others were when they were.
    """
    counts = catalogue.counts()
    passages = counts["passages"]
    for part, held in (("lexical index", len(lexical)), ("Chroma", len(vectors))):
        if held != passages:
            raise Flaw(f"the {part} holds {held} passages and the catalogue {passages}.")
    for document_id in new:
        _check_document(catalogue, document_id)
    return counts


def _check_document(catalogue: Catalogue, document_id: str) -> None:
    text, blocks = catalogue.text(document_id), catalogue.blocks(document_id)
    _check_tables(text, blocks, catalogue.notes_of(document_id), document_id)
    places = Places(text, blocks)
    for fact in catalogue.facts([document_id]):
        if places.misquoted(fact):
            raise Flaw(f"{fact.id} quotes what does not stand at its place.")
    for passage in catalogue.passages_of(document_id):
        if text[passage.start : passage.end] != passage.text:
            raise Flaw(f"passage {passage.id} does not stand at its place.")


def _check_tables(text: str, blocks: Sequence[Block], notes: Notes, document_id: str) -> None:
    for block in misplaced(text, blocks):
        raise Flaw(f"a line of table {block.table} of {document_id} is not at its place.")
    if stored(text, blocks) != notes.cells:
        raise Flaw(f"the tables of {document_id} are not those that were read.")
    if missing := [doubt for doubt in uneven(blocks) if doubt not in notes.doubts]:
        raise Flaw(f"{document_id}: {missing[0]}")


class Places:
    """The places of a document that facts may cite."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._starts = [block.start for block in blocks]

    def misquoted(self, fact: Fact) -> bool:
        """Whether any citation is not the exact text of its own document at its place."""
        return any(
            citation.document_id != fact.document_id or not self._stands(citation)
            for group in fact.citations.values()
            for citation in group
        )

    def _stands(self, citation: Citation) -> bool:
        """Whether quote, page and headings are those of the block it is in."""
        if not citation.quote:
            return False
        if self._text[citation.start : citation.end] != citation.quote:
            return False
        found = bisect_right(self._starts, citation.start) - 1
        if found < 0 or citation.start >= self._blocks[found].end:
            return False
        block = self._blocks[found]
        return (citation.page, citation.heading) == (block.page, PATH.join(block.headings))
