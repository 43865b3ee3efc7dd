"""Documents to a published snapshot: copy, apply the difference, check, switch."""

import json
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ingest.check import Flaw, check
from ingest.forms import word_forms
from ingest.learn import Learned, learn
from ingest.plan import Plan, plan, without_base
from ingest.read.blocks import Unreadable
from ingest.report import Report, Tables
from ingest.sources import find
from knowledge.catalogue import Catalogue
from knowledge.embedding import Embedder
from knowledge.lexical import LexicalIndex
from knowledge.shelf import Busy, Shelf
from knowledge.snapshot import CATALOGUE, LEXICAL, MANIFEST, open_vectors, place, read_manifest
from knowledge.text import Analyser

Progress = Callable[[str, int, int], None]
_Files = list[dict[str, Any]]


class IngestError(Exception):
    """Nothing was published; the message is one sentence for people."""


def build(
    paths: Sequence[Path],
    data: Path,
    embedder: Embedder,
    progress: Progress = lambda step, done, total: None,
    chroma_url: str | None = None,
) -> Report:
    """Publishes exactly the documents under the paths; raises IngestError with nothing changed."""
    began = time.monotonic()
    shelf = Shelf(data)
    try:
        found = find(paths)
        with shelf.writing():
            todo = plan(found, shelf, embedder.id, place(chroma_url))
            if not todo.sources:
                names = ", ".join(map(str, paths)) or "the path"
                raise IngestError(f"There is no document to read under {names}.")
            changed = shelf.ids()[:1] != [todo.snapshot_id]
            if changed:
                _publish(todo, shelf, embedder, progress, chroma_url)
            return _report(todo, shelf, changed, time.monotonic() - began)
    except FileNotFoundError as error:
        raise IngestError(f"There is nothing at {error.args[0]}.") from error
    except Busy as error:
        raise IngestError(f"Another ingest is running (process {error}).") from error


def _publish(
    todo: Plan, shelf: Shelf, embedder: Embedder, progress: Progress, chroma_url: str | None
) -> None:
    try:
        _make(todo, shelf, embedder, progress, chroma_url)
    except (Flaw, sqlite3.DatabaseError) as error:
        if todo.base is None:
            raise IngestError(f"The new snapshot is not sound: {error}.") from error
        _make(without_base(todo), shelf, embedder, progress, chroma_url)


def _make(
    todo: Plan, shelf: Shelf, embedder: Embedder, progress: Progress, chroma_url: str | None
) -> None:
    analyser = Analyser()
    learned, entries = _learn(todo, analyser, progress)
    if not any(entry["document"] for entry in entries):
        reasons = "; ".join(f"{entry['file']}: {entry['problem']}" for entry in entries)
        raise IngestError(f"No file can be read: {reasons}")
    folder = shelf.begin(todo.base)
    kept = {entry["document"] for entry in entries}
    gone = [one["document"] for one in todo.known.values() if one["document"] not in kept]
    catalogue = Catalogue(folder / CATALOGUE, writable=True)
    removed = catalogue.passage_ids([key for key in gone if key])
    catalogue.remove([key for key in gone if key])
    for number, one in enumerate(learned):
        progress("Keeping", number, len(learned))
        catalogue.add(one.record)
    catalogue.replace_forms(word_forms(catalogue.words()))
    lexical = LexicalIndex(folder / LEXICAL)
    lexical.change(removed, [entry for one in learned for entry in one.entries])
    vectors = open_vectors(folder, todo.snapshot_id, embedder.id, chroma_url)
    ids = [entry.id for one in learned for entry in one.entries]
    texts = [text for one in learned for text in one.texts]
    progress("Embedding", 0, len(texts))
    vectors.change(removed, ids, embedder.encode(texts))
    progress("Checking", 0, 1)
    counts = check(catalogue, lexical, vectors)
    for part in (catalogue, lexical, vectors):
        part.close()
    manifest = {"id": todo.snapshot_id, "made_by": todo.made_by, "counts": counts, "files": entries}
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")
    shelf.publish(folder, todo.snapshot_id)
    progress("Published", 1, 1)


def _learn(todo: Plan, analyser: Analyser, progress: Progress) -> tuple[list[Learned], _Files]:
    """What the new files give, and the manifest's line of every file."""
    learned = []
    entries: _Files = []
    for number, source in enumerate(todo.sources):
        progress(source.name, number, len(todo.sources))
        known = todo.known.get((source.name, source.digest))
        if known is not None:
            entries.append(known)
            continue
        document, problem = None, None
        try:
            one = learn(source, analyser)
            learned.append(one)
            document = one.record.document.id
        except Unreadable as error:
            problem = str(error)
        except Exception as error:  # one file's flaw must not keep the others from being published
            problem = f"It cannot be read ({type(error).__name__}: {error})."
        entries.append(
            {
                "file": source.name,
                "digest": source.digest,
                "document": document,
                "problem": problem,
            }
        )
    progress("Read", len(todo.sources), len(todo.sources))
    return learned, entries


def _report(todo: Plan, shelf: Shelf, changed: bool, seconds: float) -> Report:
    folder = shelf.folder(todo.snapshot_id)
    manifest = read_manifest(folder)
    catalogue = Catalogue(folder / CATALOGUE)
    notes = catalogue.notes()
    catalogue.close()
    counts = manifest["counts"]
    return Report(
        snapshot_id=todo.snapshot_id,
        changed=changed,
        documents=counts["documents"],
        passages=counts["passages"],
        facts_by_kind={
            name.removeprefix("facts."): count
            for name, count in counts.items()
            if name.startswith("facts.")
        },
        doubts=(
            *todo.doubts,
            *(f"{file}: {doubt}" for file, note in notes for doubt in note.doubts),
        ),
        unreadable=(
            *((one["file"], one["problem"]) for one in manifest["files"] if one["problem"]),
            *todo.left_out,
        ),
        tables=Tables(sum(note.tables for _, note in notes), sum(note.rows for _, note in notes)),
        seconds=seconds,
    )
