"""The last look at a built snapshot before it is published."""

from knowledge.catalogue import Catalogue
from knowledge.lexical import LexicalIndex
from knowledge.model import Fact
from knowledge.store import VectorStore


class Flaw(Exception):
    """A built snapshot does not hold what it should; the message says what."""


def check(catalogue: Catalogue, lexical: LexicalIndex, vectors: VectorStore) -> dict[str, int]:
    """The counts of a snapshot whose parts agree and whose quotes are exact; raises Flaw."""
    counts = catalogue.counts()
    passages = counts["passages"]
    for part, held in (("lexical index", len(lexical)), ("Chroma", len(vectors))):
        if held != passages:
            raise Flaw(f"the {part} holds {held} passages and the catalogue {passages}.")
    texts = {document.id: catalogue.text(document.id) for document in catalogue.documents()}
    for fact in catalogue.facts():
        wrong = misquoted(fact, texts.get(fact.document_id, ""))
        if wrong:
            raise Flaw(f"{fact.id} quotes what does not stand at its place.")
    for document_id, text in texts.items():
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
