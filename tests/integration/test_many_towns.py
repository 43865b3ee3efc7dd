"""Of a great many papers alike, those of the town that is asked about."""

from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

import knowledge.snapshot as snapshots
from assistant.conversations import Conversations
from assistant.service import Assistant
from knowledge.snapshot import SnapshotStore
from tests.integration.library import asked, publish, write

_TOWNS = ("Bobrowno", "Cisowiec", "Grabowo", "Jeżewo")
_MATTERS = ("parków", "szkół", "żłobków")
_NUMBERED = {pair: number for number, pair in enumerate(product(_TOWNS, _MATTERS))}


def _notice(town: str, matter: str, number: int) -> str:
    return (
        f"# Ogłoszenie nr {number}: uwagi do projektu {matter}\n\n## Uwagi\n\n"
        f"Uwagi do projektu {matter} przyjmujemy do {1 + number} maja 2031 r., "
        f"e-mail uwagi{number}@urzad.example. Uwagi do projektu opisuje się na formularzu.\n\n"
        f"## Kto ogłasza\n\nWójt Gminy {town}.\n"
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("towns")
    notices = {f"ogloszenie-{n:03d}": _notice(*pair, n) for pair, n in _NUMBERED.items()}
    publish(write(folder / "documents", **notices), folder / "data")
    return folder / "data"


def test_of_many_papers_those_of_the_town_alone_are_near(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SnapshotStore(data)) as store, store.reading() as snapshot:

        def near(*towns: set[str]) -> set[str]:
            ranked = snapshot.ranked("uwagi do projektu", ["uwaga", "projekt"], towns=towns)
            papers = snapshot.near(ranked, len(_NUMBERED))
            return {snapshot.documents[key].file for key in papers}

        own = {f"ogloszenie-{n:03d}.md" for (town, _), n in _NUMBERED.items() if town == "Grabowo"}
        assert len(near({"grabowo"})) == len(_NUMBERED)  # of few, all are looked at
        monkeypatch.setattr(snapshots, "_MANY", 3)
        assert near({"grabowo"}) == own
        assert len(near({"gdynia"})) == len(_NUMBERED)


def test_a_word_for_any_town_is_no_thing_that_is_asked_for(data: Path) -> None:
    question = "Do kiedy uwagi do projektu szkół w miejscowości Grabowo?"
    with closing(SnapshotStore(data)) as store:
        assistant = Assistant(store.reading, Conversations())
        told = asked(assistant, question, "2031-04-01T08:00")
    assert f"{1 + _NUMBERED['Grabowo', 'szkół']} maja 2031" in told.text
