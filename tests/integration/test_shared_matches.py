"""Evidence that says the same of a question's words is held against them once."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime

import pytest

from assistant.frame import Frame
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.towns import placed
from assistant.understand import Understanding
from assistant.wording import WARSAW
from knowledge.snapshot import SnapshotStore
from tests.integration.library import BATHS, CLUBS, NOTICE, publish, write

_NOW = datetime(2031, 5, 10, 8, tzinfo=WARSAW)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    root = tmp_path_factory.mktemp("x")
    publish(write(root / "documents", dyzur=NOTICE, kluby=CLUBS, basen=BATHS), root / "data")
    with closing(SnapshotStore(root / "data")) as store, store.reading() as snapshot:
        yield View(snapshot, _NOW)


def asked(text: str, view: View) -> Frame:
    read = Understanding(view.snapshot.analyser).frame(text, _NOW.date())
    return placed(read, view.snapshot)


def held(frame: Frame, evidence: str, view: View, *places: str) -> Match:
    return match(frame, view.lemmas(evidence), view, places=frozenset(places))


def test_what_no_word_reaches_makes_no_difference(view: View) -> None:
    frame = asked("Ile kosztuje basen dla seniorów?", view)
    texts = ("Basen jest czynny codziennie.", "Basen remontowano, a okna wymieniono.")
    # The first time round words are met that may be near those of the question.
    *_, first, second = (held(frame, one, view) for one in (*texts, *texts))
    assert second is first


@pytest.mark.parametrize(
    "evidence",
    [
        "Basen dla seniorów jest czynny codziennie.",  # one more of its words
        "Pływalnia jest czynna codziennie.",  # another word for one
        "Okna wymieniono.",
    ],
)
def test_what_a_word_reaches_does(view: View, evidence: str) -> None:
    frame = asked("Ile kosztuje basen dla seniorów?", view)
    assert held(frame, evidence, view) != held(frame, "Basen jest czynny.", view)


def test_a_word_of_a_family_met_later_counts_too(view: View) -> None:
    frame = asked("Kto prowadzi wypożyczalnię wózków?", view)
    before = held(frame, "Okna wymieniono.", view)
    assert held(frame, "Wypożyczanie trwa do piątku.", view).coverage > before.coverage


def test_a_town_is_told_from_another_by_its_beginning(view: View) -> None:
    frame = asked("Kiedy jest dyżur w Jodłowej Dolinie?", view)
    there = held(frame, "Dyżur odbywa się w Jodłowej Dolinie.", view)
    assert not there.vetoes()
    assert held(frame, "Dyżur odbywa się w Nowej Wsi.", view).vetoes()
    town = frozenset().union(*(word.lemmas for word in frame.words if word.town))
    assert not held(frame, "Dyżur.", view, *town).vetoes()
