"""Notices that change nothing but the place of a meeting, linked to the meeting they change."""

from pathlib import Path

import pytest

from knowledge.model import Event
from tests.unit.linked import Linked, linked, page

_MEETING = (
    "<p>Zapraszamy na spotkanie konsultacyjne 14 maja 2031 r. (środa), godz. 17:00–19:00, "
    "w Szkole Podstawowej nr 2, ul. Leśna 3.</p>"
)


def _linked(folder: Path, told: str) -> Linked:
    return linked(
        folder / "in",
        {
            "spotkanie.html": page("Konsultacje planu zieleni", "2031-04-20", _MEETING),
            "zmiana.html": page("Konsultacje planu zieleni – zmiana", "2031-05-10", told),
        },
    )


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        (
            "<p>Spotkanie 14 maja 2031 r. (środa) odbędzie się w innym miejscu. Z powodu remontu "
            "szkoły zapraszamy do Gminnej Biblioteki Publicznej, ul. Młyńska 8. Sala na piętrze "
            "nie będzie potrzebna.</p>",
            "Gminna Biblioteka Publiczna, ul. Młyńska 8",
            None,
        ),
        (
            "<p>Spotkanie 14 maja 2031 r. odbędzie się w innym budynku. Zapraszamy do Domu "
            "Kultury „Zorza”, ul. Polna 1, sala na parterze. Godziny bez zmian.</p>",
            "Dom Kultury „Zorza”, ul. Polna 1",
            "sala na parterze",
        ),
        (
            "<p>Spotkanie w dniu 14 maja 2031 r. odbędzie się pod innym adresem. Spotykamy się "
            "w Klubie Seniora, ul. Rynek 5.</p>",
            "w Klubie Seniora, ul. Rynek 5",
            None,
        ),
    ],
)
def test_the_place_alone_is_changed(
    tmp_path: Path, told: str, place: str, room: str | None
) -> None:
    """The place stands in the sentence after the one that only calls it another."""
    found = _linked(tmp_path, told)
    events = [one for one in found.on("2031-05-12", "meeting") if isinstance(one, Event)]
    assert [(one.place, one.room, str(one.start)) for one in events] == [
        (place, room, "2031-05-14 17:00:00")
    ]


def test_another_matter_in_another_place_changes_nothing(tmp_path: Path) -> None:
    """A sentence of what stands elsewhere in the paper moves no meeting."""
    told = (
        "<p>Przypominamy o spotkaniu 14 maja 2031 r. O zieleni piszemy w innym miejscu. "
        "Zapraszamy do lektury w bibliotece, ul. Młyńska 8.</p>"
    )
    found = _linked(tmp_path, told)
    assert not [one for one in found.links.links if one.sure]
