"""The catalogue of a snapshot: documents, passages, facts and word forms in one SQLite file."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, cast

from pydantic import Field, TypeAdapter

from knowledge.changes import Links
from knowledge.errors import NoSnapshot
from knowledge.model import Block, Event, Fact, Passage, SourceDocument

_BATCH = 500


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
    """Reads a catalogue, from any thread."""

    def __init__(self, path: Path) -> None:
        self._connection = self._connected(path, "ro&immutable=1")
        self._lock = threading.Lock()

    @staticmethod
    def _connected(path: Path, mode: str) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, check_same_thread=False
        )

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._connection.close()

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
        return [fact_adapter().validate_json(row[0]) for row in rows]

    def facts_of(self, kind: str) -> list[Fact]:
        """Every fact of one kind, in the order of files and places."""
        rows = self._rows(
            "SELECT fact FROM facts JOIN documents ON documents.id = document_id "
            'WHERE kind = ? ORDER BY file, document_id, facts.start, facts."end", facts.id',
            [kind],
        )
        return [fact_adapter().validate_json(row[0]) for row in rows]

    def documents_of_facts(self, fact_ids: Iterable[str]) -> list[str]:
        """The documents of those of the facts that exist, in the order of files."""
        found: set[str] = set()
        for batch in _batches(fact_ids):
            marks = ",".join("?" * len(batch))
            rows = self._rows(f"SELECT document_id FROM facts WHERE id IN ({marks})", batch)
            found.update(row[0] for row in rows)
        return sorted(found)

    def documents_of_passages(self, passage_ids: Sequence[str]) -> dict[str, str]:
        """The document of each of the passages that exist."""
        found: dict[str, str] = {}
        for batch in _batches(passage_ids):
            marks = ",".join("?" * len(batch))
            found |= dict(
                self._rows(f"SELECT id, document_id FROM passages WHERE id IN ({marks})", batch)
            )
        return found

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

    def recurring(self) -> list[Event]:
        """Every event that comes again."""
        rows = self._rows(
            "SELECT fact FROM facts WHERE kind IN ('duty_slot', 'meeting') "
            "AND json_array_length(fact, '$.recurs') > 0 ORDER BY document_id, start, id"
        )
        found = [fact_adapter().validate_json(row[0]) for row in rows]
        return [one for one in found if isinstance(one, Event)]

    def units(self) -> list[tuple[str, str, bool]]:
        """The id and the unit of every contact, and whether it holds from a certain day on."""
        query = (
            "SELECT id, json_extract(fact, '$.unit'), json_extract(fact, '$.valid_from') "
            "FROM facts WHERE kind = 'contact'"
        )
        return [(str(key), str(unit), since is not None) for key, unit, since in self._rows(query)]

    def names(self) -> list[str]:
        """What contacts, offers and tasks are called, each name once."""
        query = (
            "SELECT DISTINCT coalesce(json_extract(fact, '$.name'), json_extract(fact, '$.unit')) "
            "AS name FROM facts WHERE kind IN ('contact', 'offer', 'task') AND name IS NOT NULL"
        )
        return [str(row[0]) for row in self._rows(query)]

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
            found |= {key: fact_adapter().validate_json(fact) for key, fact in rows}
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

    def _of_document(self, column: str, document_id: str) -> str:
        rows = self._rows(f"SELECT {column} FROM documents WHERE id = ?", [document_id])
        if not rows:
            raise KeyError(document_id)
        return str(rows[0][0])

    def _rows(self, query: str, values: Sequence[str] = ()) -> list[Any]:
        with self._lock:
            try:
                return self._connection.execute(query, values).fetchall()
            except sqlite3.ProgrammingError:
                raise
            except sqlite3.DatabaseError as error:  # the file was changed after it was published
                raise NoSnapshot(
                    f"Opublikowane dokumenty są uszkodzone ({error}); trzeba opublikować nowe."
                ) from error

    def forms(self, forms: Iterable[str]) -> dict[str, frozenset[str]]:
        """The lemmas of those of the folded forms that are known."""
        found = {}
        for batch in _batches(forms):
            marks = ",".join("?" * len(batch))
            rows = self._rows(f"SELECT form, lemmas FROM forms WHERE form IN ({marks})", batch)
            found.update({form: frozenset(lemmas.split()) for form, lemmas in rows})
        return found


def as_json(kind: Any, value: Any) -> str:
    """A value as it is stored."""
    return _adapter(kind).dump_json(value).decode()


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@cache
def fact_adapter() -> TypeAdapter[Fact]:
    """Facts of any kind, told apart by their kind."""
    return cast(TypeAdapter[Fact], TypeAdapter(Annotated[Fact, Field(discriminator="kind")]))


def _batches(values: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while batch := list(islice(rest, _BATCH)):
        yield batch
