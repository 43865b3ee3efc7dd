"""Writing a catalogue: what a build puts in and takes out."""

import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.catalogue import Catalogue, Notes, as_json, fact_adapter
from knowledge.changes import Links
from knowledge.model import Block, Fact, Passage, SourceDocument

_SCHEMA = """
CREATE TABLE documents (
  id TEXT PRIMARY KEY, file TEXT, digest TEXT, document TEXT, text TEXT, blocks TEXT, notes TEXT);
CREATE TABLE passages (id TEXT PRIMARY KEY, document_id TEXT, start INTEGER, passage TEXT);
CREATE INDEX passages_of ON passages (document_id);
CREATE TABLE facts (
  id TEXT PRIMARY KEY, kind TEXT, document_id TEXT, start INTEGER, "end" INTEGER, fact TEXT);
CREATE INDEX facts_of ON facts (document_id);
CREATE TABLE lemmas (lemma TEXT, document_id TEXT, passages INTEGER);
CREATE INDEX lemmas_of ON lemmas (document_id);
CREATE INDEX documents_with ON lemmas (lemma, passages);
CREATE TABLE words (word TEXT, document_id TEXT);
CREATE INDEX words_of ON words (document_id);
CREATE TABLE links (links TEXT);
CREATE TABLE forms (form TEXT PRIMARY KEY, lemmas TEXT) WITHOUT ROWID;
"""
_OF_A_DOCUMENT = ("passages", "facts", "lemmas", "words")


@dataclass(frozen=True)
class Record:
    """All that is kept of one document.

    `lemmas` counts the passages that hold each; `words` are those of its text as written.
    """

    document: SourceDocument
    text: str
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    lemmas: Mapping[str, int]
    words: frozenset[str]
    notes: "Notes"


class WritableCatalogue(Catalogue):
    """A catalogue that a build opens, or makes where there is none."""

    def __init__(self, path: Path) -> None:
        new = not path.exists()
        self._connection = self._connected(path, "rwc")
        self._lock = threading.Lock()
        # The whole folder is written to disk before it is published.
        self._connection.execute("PRAGMA synchronous = OFF")
        if new:
            self._connection.executescript(_SCHEMA)

    def remove(self, document_ids: Collection[str]) -> None:
        """Takes documents out with all that belongs to them."""
        keys = [(key,) for key in document_ids]
        with self._connection:
            for table in _OF_A_DOCUMENT:
                self._connection.executemany(f"DELETE FROM {table} WHERE document_id = ?", keys)
            self._connection.executemany("DELETE FROM documents WHERE id = ?", keys)

    def add(self, record: Record) -> None:
        """Puts a document in with all that belongs to it."""
        document = record.document
        with self._connection as connection:
            connection.execute(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    document.id, document.file, document.digest, as_json(SourceDocument, document),
                    record.text, as_json(tuple[Block, ...], record.blocks),
                    as_json(Notes, record.notes),
                ),
            )  # fmt: skip
            connection.executemany(
                "INSERT INTO passages VALUES (?, ?, ?, ?)",
                [(p.id, document.id, p.start, as_json(Passage, p)) for p in record.passages],
            )
            connection.executemany(
                "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", map(_fact_row, record.facts)
            )
            connection.executemany(
                "INSERT INTO lemmas VALUES (?, ?, ?)",
                [(lemma, document.id, count) for lemma, count in sorted(record.lemmas.items())],
            )
            connection.executemany(
                "INSERT INTO words VALUES (?, ?)",
                [(word, document.id) for word in sorted(record.words)],
            )

    def replace_forms(self, forms: Mapping[str, Iterable[str]]) -> None:
        """Puts in the table of word forms."""
        rows = [(form, " ".join(sorted(lemmas))) for form, lemmas in forms.items()]
        with self._connection as connection:
            connection.execute("DELETE FROM forms")
            connection.executemany("INSERT INTO forms VALUES (?, ?)", rows)

    def put_links(self, links: Links) -> None:
        """Puts in what the whole of the documents says of changes."""
        with self._connection as connection:
            connection.execute("DELETE FROM links")
            connection.execute("INSERT INTO links VALUES (?)", (as_json(Links, links),))


def _fact_row(fact: Fact) -> tuple[str, str, str, int, int, str]:
    places = [(c.start, c.end) for group in fact.citations.values() for c in group]
    start = min((place[0] for place in places), default=0)
    end = max((place[1] for place in places), default=0)
    data = fact_adapter().dump_json(fact).decode()
    return fact.id, fact.kind, fact.document_id, start, end, data
