"""A disk that is full: what was published stays, nothing is left behind, and the reason is told."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.build import IngestError
from knowledge.snapshot import SnapshotStore
from tests.integration.library import BATHS, CLUBS, NOTICE, publish, write

_SIZE = 24 << 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("A small disk can be mounted by root alone.")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path, leave: int) -> Path:
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    filler = folder / "filler"
    with filler.open("wb") as file:
        file.write(b"x" * max(0, free - leave))
    return filler


@pytest.mark.parametrize("left", [0, 100_000, 3_000_000])
def test_a_full_disk_costs_the_new_snapshot_alone(
    tmp_path: Path, small_disk: Path, left: int
) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)
    published = publish(documents, small_disk)
    before = {path.name for path in (small_disk / "snapshots").iterdir()}
    write(documents, baths=BATHS)
    filler = fill(small_disk, left)
    with pytest.raises(IngestError, match=r"no room left|No space left"):
        publish(documents, small_disk)
    assert {path.name for path in (small_disk / "snapshots").iterdir()} == before
    store = SnapshotStore(small_disk)
    with store.reading() as snapshot:
        assert snapshot.id == published.snapshot_id
        assert snapshot.search("klub seniora", ["klub", "senior"])[0].lexical
    store.close()
    filler.unlink()
    assert publish(documents, small_disk).documents == 3
