"""A build killed in the middle: what was published answers on, and the next build is clean."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.snapshot import SnapshotStore
from tests.integration.library import BATHS, CLUBS, NOTICE, publish, write

# Builds, and at the named point says so and waits to be killed.
_BUILDER = """
import signal, sys
from pathlib import Path
from ingest.build import build
from knowledge import shelf
from knowledge.embedding import NgramEmbedder

documents, data, point = sys.argv[1:]

def reached(name):
    if name == point:
        print(name, flush=True)
        signal.pause()

def wrapped(name, function):
    def wrapper(*arguments):
        reached(name)
        return function(*arguments)
    return wrapper

shelf._flush_tree = wrapped("flush", shelf._flush_tree)
shelf.Shelf.point_to = wrapped("point", shelf.Shelf.point_to)
shelf.Shelf._clear = wrapped("clear", shelf.Shelf._clear)
build([Path(documents)], Path(data), NgramEmbedder(), lambda step, *_: reached(step))
"""


@pytest.mark.parametrize("point", ["Reading baths.md", "Checking", "flush", "point"])
def test_a_killed_build_harms_nothing(tmp_path: Path, point: str) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)
    data = tmp_path / "data"
    published = publish(documents, data)
    write(documents, baths=BATHS)
    arguments = [sys.executable, "-c", _BUILDER, str(documents), str(data), point]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline().strip() == point
        os.kill(builder.pid, signal.SIGKILL)
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        assert snapshot.id == published.snapshot_id
        assert snapshot.search("klub seniora", ["klub", "senior"])[0].lexical
    store.close()
    report = publish(documents, data)
    assert report.changed and report.documents == 3
    names = {path.name for path in (data / "snapshots").iterdir()}
    assert names == {*SnapshotStore(data).ids(), "current", "lock"}
