"""Builds a snapshot of a folder into a data folder of its own, for evaluation and bench alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.conversations import Conversations
from assistant.service import Assistant
from ingest.build import build
from knowledge.embedding import NgramEmbedder
from knowledge.snapshot import SnapshotStore


@contextmanager
def fresh(documents: Path) -> Iterator[tuple[Assistant, SnapshotStore, Path]]:
    """An assistant over just these documents and its data folder; raises IngestError."""
    with TemporaryDirectory(prefix="evaluation-") as folder:
        data = Path(folder)
        build([documents], data, NgramEmbedder())
        store = SnapshotStore(data)
        try:
            yield Assistant(store.reading, Conversations()), store, data
        finally:
            store.close()
