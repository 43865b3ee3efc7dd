import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.request import urlopen

import numpy as np
import pytest

from ingest.build import IngestError, Refused, build
from ingest.gate import Compared, GateReport
from ingest.rehearsal import rehearse
from ingest.snapshots import restore
from knowledge.embedding import NgramEmbedder
from knowledge.folder_vectors import FolderVectors
from knowledge.snapshot import NoSnapshot, SnapshotStore
from knowledge.store import (
    VectorStore,
    _close,
    _server,
    drop_from_server,
    open_vectors,
    read_vectors,
)
from knowledge.vectors import WrongEncoder
from tests.integration.library import BATHS, CLUBS, NOTICE, CountingEmbedder, write

EMBEDDER = NgramEmbedder(64)
TEXTS = ["klub rodzica", "asystent rodziny", "dyżur eksperta"]
Open = Callable[[str, str], VectorStore]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Chroma server of our own on this machine."""
    command = Path(sys.executable).with_name("chroma")
    folder = tmp_path_factory.mktemp("server")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = [command, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        while run.poll() is None and not answers(port):
            pass
        yield f"http://127.0.0.1:{port}"
        run.terminate()


def answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=5):
            return True
    except OSError:
        return False


@pytest.fixture(params=["folder", "server"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens stores of either kind by snapshot and encoder."""
    url = request.getfixturevalue("server") if request.param == "server" else None
    used: set[str] = set()

    def opened(snapshot_id: str, encoder: str) -> VectorStore:
        used.add(snapshot_id)
        return open_vectors(tmp_path / snapshot_id, snapshot_id, encoder, url)

    yield opened
    if url:
        drop_from_server(url, used)


def test_the_nearest_come_first_and_changes_last(opened: Open) -> None:
    store = opened("one", "e")
    assert len(store) == 0 and store.query(EMBEDDER.encode(["klub"])[0], 3) == []
    store.add(["a", "b", "c"], EMBEDDER.encode(TEXTS))
    found = store.query(EMBEDDER.encode(["klub rodzica"])[0], 2)
    assert [key for key, _ in found] == ["a", "b"]
    assert found[0][1] == pytest.approx(1.0, abs=1e-5) and found[1][1] < 0.9
    store.delete(["a"])
    store.close()
    again = opened("one", "e")
    assert len(again) == 2
    assert again.query(EMBEDDER.encode(["klub rodzica"])[0], 5)[0][0] == "b"
    assert again.query(np.zeros(64, dtype=np.float32), 5) == []
    again.close()


def test_vectors_of_another_encoder_are_refused(opened: Open) -> None:
    opened("one", "first").close()
    with pytest.raises(WrongEncoder, match="encoder first, not with second"):
        opened("one", "second")


def test_vectors_are_taken_over(opened: Open) -> None:
    old, new = opened("one", "e"), opened("two", "e")
    old.add(["a", "b", "c"], EMBEDDER.encode(TEXTS))
    new.copy_from(old, ["a", "c", "unknown"])
    assert len(new) == 2
    assert new.query(EMBEDDER.encode([TEXTS[2]])[0], 1)[0][1] == pytest.approx(1.0, abs=1e-5)
    old.close()
    new.close()


def test_closed_folders_keep_no_files_open_and_can_be_made_anew(tmp_path: Path) -> None:
    rounds = 12
    for _ in range(rounds):
        store = open_vectors(tmp_path / "chroma", "one", "e", None)
        assert len(store) == 0
        store.add(["a", "b", "c"], EMBEDDER.encode(TEXTS))
        store.query(EMBEDDER.encode(["klub"])[0], 2)
        store.close()
        shutil.rmtree(tmp_path / "chroma")
    # Chroma closes its files on a thread of its own, so the last of them may still be at it.
    assert _open_files(tmp_path) < rounds


def _open_files(folder: Path) -> int:
    targets = []
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):
            targets.append(entry.readlink())
    return sum(target.is_relative_to(folder) for target in targets)


def test_a_reader_leaves_the_vectors_of_a_folder_as_they_were_built(tmp_path: Path) -> None:
    store = open_vectors(tmp_path / "chroma", "one", "e", None)
    store.add(["a", "b", "c"], EMBEDDER.encode(TEXTS))
    store.close()
    graph = [path for path in (tmp_path / "chroma").rglob("*.bin")]
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in graph}
    for opened in (open_vectors, read_vectors):
        reader = opened(tmp_path / "chroma", "one", "e", None)
        assert reader.query(EMBEDDER.encode(["klub"])[0], 2)
        reader.close()
        assert before == {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in graph}


@pytest.mark.parametrize(("limit", "value"), [("_FEW", 2), ("_READ", 2), ("_READ", 3)])
def test_a_published_folder_is_read_without_the_client_as_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(f"knowledge.folder_vectors.{limit}", value)
    store = open_vectors(tmp_path / "chroma", "one", "e", None)
    store.add(["a", "b", "c"], EMBEDDER.encode(TEXTS))
    asked = EMBEDDER.encode(["klub rodzica"])[0]
    expected = store.query(asked, 9)
    store.close()
    rounds = 12
    for _ in range(rounds):
        reader = read_vectors(tmp_path / "chroma", "one", "e", None)
        assert isinstance(reader, FolderVectors)
        found = reader.query(asked, 9)
        assert [key for key, _ in found] == [key for key, _ in expected] and len(reader) == 3
        assert [near for _, near in found] == pytest.approx([near for _, near in expected])
        assert reader.query(np.zeros(64, dtype=np.float32), 5) == []
        reader.close()
    assert _open_files(tmp_path) < rounds
    with pytest.raises(WrongEncoder, match="encoder e, not with f"):
        read_vectors(tmp_path / "chroma", "one", "f", None)


def test_a_core_that_is_called_otherwise_leaves_the_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_vectors(tmp_path / "chroma", "one", "e", None)
    store.add(["a"], EMBEDDER.encode(TEXTS[:1]))
    store.close()
    monkeypatch.setattr("knowledge.folder_vectors._TENANT", None)
    reader = read_vectors(tmp_path / "chroma", "one", "e", None)
    assert isinstance(reader, VectorStore) and len(reader) == 1
    reader.close()


def test_a_snapshot_on_a_server_takes_over_what_stays(server: str, tmp_path: Path) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)
    data = tmp_path / "data"
    build([documents], data, NgramEmbedder(), chroma_url=server)
    write(documents, baths=BATHS)
    embedder = CountingEmbedder()
    report = build([documents], data, embedder, chroma_url=server)
    assert all("Pływalnia" in text for text in embedder.encoded)
    store = SnapshotStore(data, chroma_url=server)
    with store.reading() as snapshot:
        assert len(snapshot.vectors) == report.passages
        assert snapshot.search("klub seniora", [])[0].dense
    store.close()
    with pytest.raises(NoSnapshot), SnapshotStore(data).reading():
        pass


def test_what_is_refused_or_rehearsed_leaves_nothing_on_a_server(
    server: str, tmp_path: Path
) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)
    data = tmp_path / "data"
    worse = Compared("one", "Kiedy?", datetime(2031, 5, 1), "9:00", "10:00", True, False)
    first = build([documents], data, NgramEmbedder(), chroma_url=server)
    before = _collections(server)
    write(documents, baths=f"{BATHS}\nRok 2031.")  # what no other test keeps on the server
    with pytest.raises(Refused):
        build(
            [documents], data, NgramEmbedder(), chroma_url=server,
            gate=lambda snapshot: GateReport((worse,)),
        )  # fmt: skip
    assert _collections(server) == before
    assert rehearse([documents], data, NgramEmbedder()).documents == 3
    assert _collections(server) == before
    second = build([documents], data, NgramEmbedder(), chroma_url=server)
    assert len(_collections(server)) == len(before) + 1
    assert restore(data, first.snapshot_id, NgramEmbedder(), server) == first.snapshot_id
    assert SnapshotStore(data).ids() == [first.snapshot_id, second.snapshot_id]


def _collections(server: str) -> set[str]:
    client = _server(server)
    names = {collection.name for collection in client.list_collections()}
    _close(client)
    return names


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS)
    with pytest.raises(IngestError, match=re.escape("127.0.0.1:1.")):
        build([documents], tmp_path / "data", NgramEmbedder(), chroma_url="http://127.0.0.1:1")
