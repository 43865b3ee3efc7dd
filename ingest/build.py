"""Documents to a published snapshot: copy, apply the difference, check, switch."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ingest.damaged import forget_damaged
from ingest.gate import Gate
from ingest.in_polish import in_polish
from ingest.make import NothingRead, Progress, make
from ingest.plan import Plan, plan, without_base
from ingest.pool import CannotRead
from ingest.reading import Limits
from ingest.release import Pages, Release, examined
from ingest.report import Report, Tables
from ingest.sources import Missing, find
from knowledge.catalogue import Catalogue
from knowledge.embedding import Embedder
from knowledge.shelf import Busy, Shelf
from knowledge.snapshot import CATALOGUE, place, read_manifest
from knowledge.store import drop_from_server
from knowledge.vectors import Unreachable


class IngestError(Exception):
    """Nothing was published; the message is one sentence for people."""


class Refused(IngestError):
    """The gate is against the snapshot that was built; the report says why."""

    def __init__(self, report: Report) -> None:
        super().__init__("The gate is against it, so the snapshot published before stays.")
        self.report = report


def build(
    paths: Sequence[Path],
    data: Path,
    embedder: Embedder,
    progress: Progress = lambda step, done, total: None,
    chroma_url: str | None = None,
    limits: Limits | None = None,
    gate: Gate | None = None,
    *,
    anyway: bool = False,
    pages: Pages = lambda folder, report: report,
) -> Report:
    """Publishes exactly the documents under the paths; raises IngestError with nothing changed.

    The `gate` is asked before the snapshot goes live, also where it was live once. Where it is
    against it, Refused is raised, or with `anyway` the report says so. `pages` get the folder of
    the snapshot and give the report back with what they made of it.
    """
    began = time.monotonic()
    shelf = Shelf(data)
    try:
        found = find(paths)
        with shelf.writing():
            forget_damaged(shelf)
            todo = plan(found, shelf, embedder.id, place(chroma_url))
            if not todo.sources:
                names = ", ".join(map(str, paths)) or "the path"
                raise IngestError(f"There is no document to read under {names}.")
            changed = shelf.ids()[:1] != [todo.snapshot_id]
            if not changed:
                folder = shelf.folder(todo.snapshot_id)
                report = pages(folder, _report(todo, folder, changed))
            else:
                release = Release(gate, anyway, pages)
                report = _publish(
                    todo, shelf, embedder, progress, chroma_url, limits or Limits(), release
                )
            return replace(report, seconds=time.monotonic() - began)
    except Refused as refused:
        refused.report = replace(refused.report, seconds=time.monotonic() - began)
        raise
    except Missing as error:
        raise IngestError(f"There is nothing at {error}.") from error
    except Busy as error:
        raise IngestError(f"Another ingest is running (process {error}).") from error
    except CannotRead as error:
        raise IngestError(str(error)) from error
    except OSError as error:
        where = error.filename or data
        raise IngestError(f"Nothing is published: {where}: {error.strerror}.") from error


def _publish(
    todo: Plan,
    shelf: Shelf,
    embedder: Embedder,
    progress: Progress,
    chroma_url: str | None,
    limits: Limits,
    release: Release,
) -> Report:
    before = shelf.ids()
    kept = todo.snapshot_id in before
    try:
        if kept:
            folder = shelf.folder(todo.snapshot_id)
        else:
            folder = _made(todo, shelf, embedder, progress, chroma_url, limits)
        progress("Asking", 0, 1)
        report = _report(todo, folder, changed=True)
        report = examined(folder, report, shelf, embedder, chroma_url, release.gate)
        if report.refused and not release.anyway:
            raise Refused(release.pages(folder, replace(report, published=False)))
        if kept:
            shelf.point_to(todo.snapshot_id)
        else:
            shelf.publish(folder, todo.snapshot_id)
    except BaseException as error:
        shelf.discard()
        if chroma_url and not kept and isinstance(error, Refused):
            drop_from_server(chroma_url, {todo.snapshot_id})
        raise
    if chroma_url:
        drop_from_server(chroma_url, set(before) - set(shelf.ids()))
    return release.pages(shelf.folder(todo.snapshot_id), report)


def _made(
    todo: Plan,
    shelf: Shelf,
    embedder: Embedder,
    progress: Progress,
    chroma_url: str | None,
    limits: Limits,
) -> Path:
    """The folder to publish: the changed copy, or one from nothing where the copy is damaged."""
    try:
        return make(todo, shelf, embedder, progress, chroma_url, limits)
    except NothingRead as error:
        raise IngestError(f"No file can be read: {error}") from error
    except Unreachable as error:
        raise IngestError(f"Nothing is published: {error}") from error
    except CannotRead:
        raise
    except Exception as error:
        if (full := shelf.is_full()) or todo.base is None:
            reason = "there is no room left on the disk." if full else f"{error}"
            raise IngestError(f"Nothing is published: {reason}") from error
    # The snapshot that was copied is damaged, in whichever of its parts.
    return _made(without_base(todo), shelf, embedder, progress, chroma_url, limits)


def _report(todo: Plan, folder: Path, changed: bool) -> Report:
    manifest = read_manifest(folder)
    catalogue = Catalogue(folder / CATALOGUE)
    notes = catalogue.notes()
    linked = catalogue.links().doubts
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
            *(in_polish(doubt) for doubt in todo.doubts),
            *(f"{file}: {doubt}" for file, note in notes for doubt in note.doubts),
            *(f"{file}: {doubt}" for file, doubt in linked),
        ),
        unreadable=(
            *(
                (one["file"], in_polish(one["problem"]))
                for one in manifest["files"]
                if one["problem"]
            ),
            *((file, in_polish(problem)) for file, problem in todo.left_out),
        ),
        tables=Tables(
            count=sum(note.tables for _, note in notes),
            rows=sum(note.rows for _, note in notes),
            lost=sum(note.lost for _, note in notes),
        ),
    )
