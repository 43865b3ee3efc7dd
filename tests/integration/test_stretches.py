from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.stretches import stretches
from knowledge.snapshot import Snapshot, SnapshotStore
from tests.integration.library import publish, write

PAPER = """# Punkt porad w Olszynce

Porad udziela mecenas Gminnego Centrum.

Punkt czeka na mieszkańców w środy od 14:00 do 16:00.

Na rozmowę nie trzeba się zapisywać.

| Miesiąc | Sala |
|---|---|
| maj | 11 |
| czerwiec | 12 |
| lipiec | 13 |
"""


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    root: Path = tmp_path_factory.mktemp("stretches")
    publish(write(root / "documents", punkt=PAPER), root / "data")
    with closing(SnapshotStore(root / "data")) as store:
        yield store.current()


def near(snapshot: Snapshot, asked: str, characters: int, limit: int = 9) -> list[str]:
    hits = snapshot.search(asked, snapshot.analyser.lemmas(asked))
    found = stretches(hits, snapshot, limit, characters)
    text = snapshot.text(found[0].hit.passage.document_id)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [one.text for one in found]


def test_without_room_a_stretch_is_the_passage_alone(snapshot: Snapshot) -> None:
    first = near(snapshot, "czy trzeba się zapisywać", 0)[0]
    assert first == "Na rozmowę nie trzeba się zapisywać."


def test_neighbours_come_with_a_passage_as_far_as_there_is_room(snapshot: Snapshot) -> None:
    first = near(snapshot, "czy trzeba się zapisywać", 120)[0]
    assert "od 14:00 do 16:00" in first and "zapisywać" in first
    assert len(first) <= 120


def test_a_passage_that_stands_in_a_stretch_already_starts_no_other(snapshot: Snapshot) -> None:
    assert len(near(snapshot, "punkt porad", 5_000)) == 1
    assert len(near(snapshot, "punkt porad", 0)) > 3


def test_a_row_brings_the_line_that_names_its_columns(snapshot: Snapshot) -> None:
    hits = snapshot.search("czerwiec", snapshot.analyser.lemmas("czerwiec"))
    (alone,) = stretches(hits, snapshot, 1)
    assert (alone.text, alone.header) == ("czerwiec\t12", "Miesiąc\tSala")
    (whole,) = stretches(hits, snapshot, 1, 5_000)
    assert whole.header == "" and "Miesiąc\tSala" in whole.text
