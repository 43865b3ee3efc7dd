"""Kills an ingest at a hundred random moments: python -m evals.bench.killed [TIMES].

Two folders of documents are published in turn, and each attempt is killed like a process that
the machine ends. All the while somebody asks; the exit code is 1 when an answer failed, a
snapshot was half there, or a process or a file was left behind.
"""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.bench.library import write_notices
from evals.bench.processes import of_folder
from ingest.check import Places
from knowledge.shelf import Shelf
from knowledge.snapshot import NoSnapshot, Snapshot, SnapshotStore

TIMES = 100
_SEED = 20270101
_SIZES = (20, 30)  # documents of the two folders
_QUESTION = ("dyżur w sprawie rodzin", ["dyzur", "rodzina"])
_PATIENCE = 10  # seconds in which the processes of a killed ingest must have ended


def main(arguments: list[str] | None = None) -> int:
    """Prints what was killed when and what was found; returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    times = int(given[0]) if given else TIMES
    with TemporaryDirectory(prefix="killed-") as folder:
        data = Path(folder) / "data"
        folders = [
            write_notices(Path(folder) / f"documents-{size}", size, seed=size) for size in _SIZES
        ]
        whole = min(_published(one, data) for one in (*folders, *folders))
        with _asked(data) as asked:
            faults = _killed(folders, data, times, whole)
        faults += [f"an answer failed: {error}" for error in asked.errors]
        for one in folders:
            _published(one, data)
            faults += _left(data)
        print(
            f"killed {times} times within {whole:.1f} s of the start, {asked.answers} answers "
            f"meanwhile, {len(asked.errors)} failed; {len(faults)} faults"
        )
    for fault in faults:
        print(f"  {fault}")
    return 1 if faults else 0


def _killed(folders: list[Path], data: Path, times: int, whole: float) -> list[str]:
    moments = random.Random(_SEED)
    faults = []
    for number in range(times):
        moment = moments.uniform(0, whole)
        ingest = _ingest(folders[number % len(folders)], data)
        try:
            ingest.wait(moment)
        except subprocess.TimeoutExpired:
            ingest.send_signal(signal.SIGKILL)
            ingest.wait()
        faults += [f"killed after {moment:.2f} s: {fault}" for fault in _flaws(data)]
    return faults


def _flaws(data: Path) -> Iterator[str]:
    """What is wrong with the snapshot that is published, and which processes go on."""
    store = SnapshotStore(data)
    try:
        with store.reading() as snapshot:
            yield from _incomplete(snapshot)
    except NoSnapshot as error:
        yield str(error)
    finally:
        store.close()
    until = time.monotonic() + _PATIENCE
    while left := list(of_folder(data)):
        if time.monotonic() > until:
            yield f"processes that go on: {left}"
            return
        time.sleep(0.05)


def _incomplete(snapshot: Snapshot) -> Iterator[str]:
    counts = snapshot.manifest["counts"]
    if len(snapshot.documents) not in _SIZES or len(snapshot.documents) != counts["documents"]:
        yield f"{len(snapshot.documents)} documents"
    if len(snapshot.vectors) != counts["passages"]:
        yield "vectors are missing"
    for document_id in snapshot.documents:
        places = Places(snapshot.text(document_id), snapshot.blocks(document_id))
        if any(map(places.misquoted, snapshot.facts(document_ids=[document_id]))):
            yield "a quote does not stand at its place"
    if not snapshot.search(*_QUESTION):
        yield "nothing is found"


def _left(data: Path) -> Iterator[str]:
    names = {path.name for path in (data / "snapshots").iterdir()}
    for name in sorted(names - {*Shelf(data).ids(), "current", "lock"}):
        yield f"left behind: {name}"


class _Asked:
    """How often somebody asked, and what failed."""

    def __init__(self) -> None:
        self.answers = 0
        self.errors: list[str] = []


@contextmanager
def _asked(data: Path) -> Iterator[_Asked]:
    """Asks again and again from one reader that takes up new snapshots, as a server does."""
    asked, done = _Asked(), threading.Event()

    def ask() -> None:
        store = SnapshotStore(data)
        while not done.wait(0.01):
            try:
                with store.reading() as snapshot:
                    if not snapshot.search(*_QUESTION):
                        asked.errors.append("nothing is found")
                asked.answers += 1
            except Exception as error:
                asked.errors.append(f"{type(error).__name__}: {error}")
        store.close()

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield asked
    finally:
        done.set()
        thread.join()


def _published(documents: Path, data: Path) -> float:
    """Seconds that a whole ingest takes."""
    began = time.monotonic()
    ingest = _ingest(documents, data)
    if ingest.wait() != 0:
        raise RuntimeError("The ingest failed.")
    return time.monotonic() - began


def _ingest(documents: Path, data: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "assistant", "ingest", str(documents)],
        env={**os.environ, "ASSISTANT_DATA": str(data)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    sys.exit(main())
