"""Documents to a published snapshot: copy, apply the difference, check, switch."""

import time
from collections.abc import Sequence
from pathlib import Path

from ingest.check import Flaw
from ingest.make import Progress, learn_new, make
from ingest.plan import Plan, plan, without_base
from ingest.report import Report, Tables
from ingest.sources import Missing, find
from knowledge.catalogue import Catalogue
from knowledge.embedding import Embedder
from knowledge.shelf import Busy, Shelf
from knowledge.snapshot import CATALOGUE, place, read_manifest
from knowledge.store import Unreachable, drop_from_server


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
            if changed and todo.snapshot_id in shelf.ids():
                shelf.point_to(todo.snapshot_id)
            elif changed:
                _publish(todo, shelf, embedder, progress, chroma_url)
            return _report(todo, shelf, changed, time.monotonic() - began)
    except Missing as error:
        raise IngestError(f"There is nothing at {error}.") from error
    except Busy as error:
        raise IngestError(f"Another ingest is running (process {error}).") from error
    except OSError as error:
        where = error.filename or data
        raise IngestError(f"Nothing is published: {where}: {error.strerror}.") from error


def _publish(
    todo: Plan, shelf: Shelf, embedder: Embedder, progress: Progress, chroma_url: str | None
) -> None:
    news = learn_new(todo, progress)
    if not any(line["document"] for line in news.files):
        reasons = "; ".join(f"{line['file']}: {line['problem']}" for line in news.files)
        raise IngestError(f"No file can be read: {reasons}")
    before = shelf.ids()
    try:
        folder = make(todo, news, shelf, embedder, progress, chroma_url)
    except (Flaw, OSError, Unreachable) as error:
        if todo.base is None or isinstance(error, Unreachable):
            raise IngestError(f"Nothing is published: {error}") from error
        return _publish(without_base(todo), shelf, embedder, progress, chroma_url)
    except Exception:  # the snapshot that was copied is damaged, in whichever of its parts
        if todo.base is None:
            raise
        return _publish(without_base(todo), shelf, embedder, progress, chroma_url)
    shelf.publish(folder, todo.snapshot_id)
    if chroma_url:
        drop_from_server(chroma_url, set(before) - set(shelf.ids()))


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
