"""Whoever runs the assistant is told what is wrong and what to do about it."""

from pathlib import Path

import pytest

from assistant.errors import StorageFailed
from assistant.storage import database
from knowledge.embedding import NgramEmbedder
from knowledge.snapshot import NoSnapshot, SnapshotStore


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database.os, "access", lambda *_: False)
    with pytest.raises(StorageFailed, match=f"{tmp_path} .*not writable"):
        database.opened_engine(f"sqlite:///{tmp_path / 'assistant.db'}")


def test_who_has_published_nothing_is_told_the_command(tmp_path: Path) -> None:
    store = SnapshotStore(tmp_path, NgramEmbedder())
    with pytest.raises(NoSnapshot, match="assistant ingest"), store.reading():
        pass
