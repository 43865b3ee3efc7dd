"""The catalogue of a snapshot: documents, passages, facts and word forms in one SQLite file."""

import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, cast

from pydantic import Field, TypeAdapter

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
_BATCH = 500


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


@dataclass(frozen=True)
class Notes:
    """What a report says of one document: doubts, and how many tables and rows it has.

    `lost` counts the characters of its tables that were read and not kept; `cells` is a digest of
    the cells that were read.
    """

    doubts: tuple[str, ...] = ()
    tables: int = 0
    rows: int = 0
    lost: int = 0
    cells: str = ""


class Catalogue:
    """Reads a catalogue, from any thread; a builder opens it to be written."""

    def __init__(self, path: Path, *, writable: bool = False) -> None:
        new = writable and not path.exists()
        mode = "rwc" if writable else "ro&immutable=1"
        self._connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, check_same_thread=False
        )
        self._lock = threading.Lock()
        if writable:  # the whole folder is written to disk before it is published
            self._connection.execute("PRAGMA synchronous = OFF")
        if new:
            self._connection.executescript(_SCHEMA)

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._connection.close()

    # Reading

    def documents(self) -> list[SourceDocument]:
        """Every document in the order of file names."""
        rows = self._rows("SELECT document FROM documents ORDER BY file, id")
        return [_adapter(SourceDocument).validate_json(row[0]) for row in rows]

    def text(self, document_id: str) -> str:
        """The stored text of a document; raises KeyError."""
        return self._of_document("text", document_id)

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """The blocks of a document in order; raises KeyError."""
        data = self._of_document("blocks", document_id)
        blocks: tuple[Block, ...] = _adapter(tuple[Block, ...]).validate_json(data)
        return blocks

    def notes(self) -> list[tuple[str, Notes]]:
        """What there is to report of each file."""
        rows = self._rows("SELECT file, notes FROM documents ORDER BY file, id")
        return [(file, _adapter(Notes).validate_json(notes)) for file, notes in rows]

    def notes_of(self, document_id: str) -> Notes:
        """What there is to report of one document; raises KeyError."""
        notes: Notes = _adapter(Notes).validate_json(self._of_document("notes", document_id))
        return notes

    def facts(self, document_ids: Iterable[str] | None = None) -> list[Fact]:
        """Every fact, or those of some documents, in the order of files and places."""
        query = (
            "SELECT fact FROM facts JOIN documents ON documents.id = document_id {} "
            'ORDER BY file, document_id, facts.start, facts."end", kind, facts.id'
        )
        if document_ids is None:
            rows = self._rows(query.format(""))
        else:
            where = "WHERE document_id = ?"
            rows = [row for key in document_ids for row in self._rows(query.format(where), [key])]
        return [_fact_adapter().validate_json(row[0]) for row in rows]

    def facts_of(self, kind: str) -> list[Fact]:
        """Every fact of one kind, in the order of files and places."""
        rows = self._rows(
            "SELECT fact FROM facts JOIN documents ON documents.id = document_id "
            'WHERE kind = ? ORDER BY file, document_id, facts.start, facts."end", facts.id',
            [kind],
        )
        return [_fact_adapter().validate_json(row[0]) for row in rows]

    def documents_of_facts(self, fact_ids: Iterable[str]) -> list[str]:
        """The documents of those of the facts that exist, in the order of files."""
        found: set[str] = set()
        for batch in _batches(fact_ids):
            marks = ",".join("?" * len(batch))
            rows = self._rows(f"SELECT document_id FROM facts WHERE id IN ({marks})", batch)
            found.update(row[0] for row in rows)
        return sorted(found)

    def documents_of_passages(self, passage_ids: Sequence[str]) -> list[str]:
        """The documents of passages, each once, in the order of the passages."""
        found: dict[str, str] = {}
        for batch in _batches(passage_ids):
            marks = ",".join("?" * len(batch))
            found |= dict(
                self._rows(f"SELECT id, document_id FROM passages WHERE id IN ({marks})", batch)
            )
        return list(dict.fromkeys(found[key] for key in passage_ids if key in found))

    def raw_facts(self, document_id: str) -> list[tuple[str, str, str]]:
        """Id, kind and JSON of every fact of a document."""
        rows = self._rows(
            "SELECT id, kind, fact FROM facts WHERE document_id = ? ORDER BY start, id",
            [document_id],
        )
        return [(str(key), str(kind), str(fact)) for key, kind, fact in rows]

    def moments(self) -> list[tuple[str, str, str, str, str]]:
        """Id, kind, document, name and ISO time of every event and deadline that has one."""
        rows = self._rows(
            "SELECT id, kind, document_id, json_extract(fact, '$.name'), "
            "coalesce(json_extract(fact, '$.start'), json_extract(fact, '$.until')) AS moment "
            "FROM facts WHERE kind IN ('duty_slot', 'meeting', 'deadline') "
            "AND moment IS NOT NULL ORDER BY document_id, start, id"
        )
        return [(row[0], row[1], row[2], row[3] or "", row[4]) for row in rows]

    def links(self) -> Links:
        """Which change is about what, and which documents are the same."""
        for row in self._rows("SELECT links FROM links"):
            links: Links = _adapter(Links).validate_json(row[0])
            return links
        return Links()

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """The passages of these ids that exist, in the order of the ids."""
        found: dict[str, Passage] = {}
        for batch in _batches(ids):
            marks = ",".join("?" * len(batch))
            rows = self._rows(f"SELECT id, passage FROM passages WHERE id IN ({marks})", batch)
            found |= {key: _adapter(Passage).validate_json(data) for key, data in rows}
        return [found[key] for key in ids if key in found]

    def passages_of(self, document_id: str) -> list[Passage]:
        """The passages of one document in order."""
        rows = self._rows(
            "SELECT passage FROM passages WHERE document_id = ? ORDER BY start, id", [document_id]
        )
        return [_adapter(Passage).validate_json(row[0]) for row in rows]

    def passage_ids(self, document_ids: Iterable[str] | None = None) -> list[str]:
        """Ids of the passages of these documents, or of all."""
        if document_ids is None:
            return [row[0] for row in self._rows("SELECT id FROM passages ORDER BY id")]
        return [
            row[0]
            for key in document_ids
            for row in self._rows("SELECT id FROM passages WHERE document_id = ?", [key])
        ]

    def counts(self) -> dict[str, int]:
        """How many documents, passages and facts of each kind there are."""
        counts = {
            table: int(self._rows(f"SELECT count(*) FROM {table}")[0][0])
            for table in ("documents", "passages", "facts")
        }
        kinds = self._rows("SELECT kind, count(*) FROM facts GROUP BY kind ORDER BY kind")
        return counts | {f"facts.{kind}": int(count) for kind, count in kinds}

    def facts_with(self, ids: Iterable[str]) -> dict[str, Fact]:
        """Those of the facts that exist, by id."""
        found: dict[str, Fact] = {}
        for batch in _batches(ids):
            marks = ",".join("?" * len(batch))
            rows = self._rows(f"SELECT id, fact FROM facts WHERE id IN ({marks})", batch)
            found |= {key: _fact_adapter().validate_json(fact) for key, fact in rows}
        return found

    def fact_counts(self) -> dict[str, int]:
        """How many facts each document gives, of those that give any."""
        return dict(self._rows("SELECT document_id, count(*) FROM facts GROUP BY document_id"))

    def passages_with(self, lemma: str) -> int:
        """How many passages hold a lemma."""
        rows = self._rows("SELECT sum(passages) FROM lemmas WHERE lemma = ?", [lemma])
        return int(rows[0][0] or 0)

    def words(self) -> set[str]:
        """Every word of the documents as written."""
        return {row[0] for row in self._rows("SELECT DISTINCT word FROM words")}

    # Writing

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
                    document.id, document.file, document.digest, _json(SourceDocument, document),
                    record.text, _json(tuple[Block, ...], record.blocks),
                    _json(Notes, record.notes),
                ),
            )  # fmt: skip
            connection.executemany(
                "INSERT INTO passages VALUES (?, ?, ?, ?)",
                [(p.id, document.id, p.start, _json(Passage, p)) for p in record.passages],
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
            connection.execute("INSERT INTO links VALUES (?)", (_json(Links, links),))

    def _of_document(self, column: str, document_id: str) -> str:
        rows = self._rows(f"SELECT {column} FROM documents WHERE id = ?", [document_id])
        if not rows:
            raise KeyError(document_id)
        return str(rows[0][0])

    def _rows(self, query: str, values: Sequence[str] = ()) -> list[Any]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def forms(self, forms: Iterable[str]) -> dict[str, frozenset[str]]:
        """The lemmas of those of the folded forms that are known."""
        found = {}
        for batch in _batches(forms):
            marks = ",".join("?" * len(batch))
            rows = self._rows(f"SELECT form, lemmas FROM forms WHERE form IN ({marks})", batch)
            found.update({form: frozenset(lemmas.split()) for form, lemmas in rows})
        return found


def _fact_row(fact: Fact) -> tuple[str, str, str, int, int, str]:
    places = [(c.start, c.end) for group in fact.citations.values() for c in group]
    start = min((place[0] for place in places), default=0)
    end = max((place[1] for place in places), default=0)
    data = _fact_adapter().dump_json(fact).decode()
    return fact.id, fact.kind, fact.document_id, start, end, data


def _json(kind: Any, value: Any) -> str:
    return _adapter(kind).dump_json(value).decode()


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@cache
def _fact_adapter() -> TypeAdapter[Fact]:
    return cast(TypeAdapter[Fact], TypeAdapter(Annotated[Fact, Field(discriminator="kind")]))


def _batches(values: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while batch := list(islice(rest, _BATCH)):
        yield batch
