"""The work of a build: learn what is new, and change a copy of the published snapshot by it."""

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.check import check
from ingest.forms import put_in_forms
from ingest.learn import Learned
from ingest.linking import link
from ingest.plan import Plan
from ingest.pool import learn_all
from ingest.reading import Limits, Outcome
from ingest.sources import Source
from knowledge.catalogue import Catalogue
from knowledge.catalogue_writing import WritableCatalogue
from knowledge.embedding import Embedder
from knowledge.lexical import Entry, LexicalIndex
from knowledge.shelf import Shelf
from knowledge.snapshot import CATALOGUE, CHROMA, LEXICAL, MANIFEST
from knowledge.store import VectorStore, open_vectors

Progress = Callable[[str, int, int], None]

_BATCH = 2000  # passages that are embedded at once


class NothingRead(Exception):
    """No file could be read; the message names each and says why."""


@dataclass
class _Parts:
    """The open parts of the folder that is built, and the passages that wait for their vectors."""

    catalogue: WritableCatalogue
    lexical: LexicalIndex
    vectors: VectorStore
    embedder: Embedder
    new: list[str] = field(default_factory=list)
    _ids: list[str] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)

    def take(self, learned: Learned, add: Callable[[Entry], None]) -> None:
        self.catalogue.add(learned.record)
        self.new.append(learned.record.document.id)
        for entry, text in zip(learned.entries, learned.texts, strict=True):
            add(entry)
            self._ids.append(entry.id)
            self._texts.append(text)
            if len(self._ids) >= _BATCH:
                self.embed()

    def embed(self) -> None:
        if self._ids:
            self.vectors.add(self._ids, self.embedder.encode(self._texts))
            self._ids, self._texts = [], []


def make(
    todo: Plan,
    shelf: Shelf,
    embedder: Embedder,
    progress: Progress,
    chroma_url: str | None,
    limits: Limits,
) -> Path:
    """A checked folder with exactly the planned files; raises Flaw, NothingRead and CannotRead."""
    folder = shelf.begin(todo.base)
    with ExitStack() as stack:
        catalogue = stack.enter_context(closing(WritableCatalogue(folder / CATALOGUE)))
        lexical = stack.enter_context(closing(LexicalIndex(folder / LEXICAL)))
        vectors = stack.enter_context(
            closing(open_vectors(folder / CHROMA, todo.snapshot_id, embedder.id, chroma_url))
        )
        parts = _Parts(catalogue, lexical, vectors, embedder)
        gone = _gone(todo)
        removed = catalogue.passage_ids(gone)
        catalogue.remove(gone)
        if chroma_url and todo.base:
            _take_over(vectors, catalogue, todo.base, embedder.id, chroma_url)
        vectors.delete(removed)
        with (
            lexical.changing(removed) as add,
            closing(_learn(todo, shelf, limits, progress)) as new,
        ):
            files = _take_in(todo, new, parts, add)
        parts.embed()
        put_in_forms(catalogue, folder)
        link(catalogue)
        progress("Checking", 0, 1)
        counts = check(catalogue, lexical, vectors, parts.new)
    manifest = {
        "id": todo.snapshot_id,
        "made_by": todo.made_by,
        "counts": counts,
        "files": files,
        "left_out": [name for name, _ in todo.left_out],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")
    progress("Checking", 1, 1)
    return folder


def _gone(todo: Plan) -> list[str]:
    """The documents of the copied snapshot that are not planned."""
    planned = {(source.name, source.digest) for source in todo.sources}
    return [
        line["document"]
        for key, line in todo.known.items()
        if line["document"] and key not in planned
    ]


def _learn(
    todo: Plan, shelf: Shelf, limits: Limits, progress: Progress
) -> Generator[tuple[Source, Outcome], None, None]:
    """The files that the copied snapshot does not know, each with what it gives, in order."""
    new = [one for one in todo.sources if (one.name, one.digest) not in todo.known]
    begun = 0

    def started(source: Source) -> None:
        nonlocal begun
        progress(f"Reading {source.name}", begun, len(new))
        begun += 1

    with ExitStack() as stack:
        scratch = stack.enter_context(shelf.scratch())
        outcomes = stack.enter_context(closing(learn_all(new, limits, scratch, started=started)))
        yield from zip(new, outcomes, strict=True)
    progress("Reading", len(new), len(new))


def _take_in(
    todo: Plan,
    new: Iterator[tuple[Source, Outcome]],
    parts: _Parts,
    add: Callable[[Entry], None],
) -> list[dict[str, Any]]:
    """Puts what was read into the parts; the manifest's line of every file."""
    lines = dict(todo.known)
    for source, outcome in new:
        if outcome.learned is not None:
            parts.take(outcome.learned, add)
        document = outcome.learned.record.document.id if outcome.learned else None
        lines[source.name, source.digest] = {
            "file": source.name,
            "digest": source.digest,
            "document": document,
            "problem": outcome.problem,
        }
    files = [lines[source.name, source.digest] for source in todo.sources]
    if not any(line["document"] for line in files):
        raise NothingRead("; ".join(f"{line['file']}: {line['problem']}" for line in files))
    return files


def _take_over(
    vectors: VectorStore, catalogue: Catalogue, base: str, encoder: str, chroma_url: str
) -> None:
    """Copies the vectors that stay from the collection of the published snapshot."""
    with closing(open_vectors(Path(), base, encoder, chroma_url)) as old:
        vectors.copy_from(old, catalogue.passage_ids())
