"""Letterheads in plain text: who writes and when, line by line."""

from pathlib import Path

import pytest

from ingest.extract import metadata
from ingest.extract.metadata import Metadata
from ingest.read.blocks import lay_out
from ingest.read.text import read_text
from knowledge.text import Analyser
from tests.unit.notices import head, para, read

_BODY = "\n\nNabór do świetlicy „Promyk”\n\nZapraszamy dzieci. Wolnych miejsc jest 14.\n"


def _about(folder: Path, top: str) -> Metadata:
    path = folder / "pismo.txt"
    path.write_text(top + _BODY, "utf-8")
    reading = read_text(path)
    return metadata(path.name, reading, lay_out(reading.blocks), Analyser())


@pytest.mark.parametrize(
    ("top", "publisher"),
    [
        ("Gmina Stare Bory\nWydział Oświaty\n2 października 2030 r.", "Gmina Stare Bory"),
        (
            "Miejsko-Gminny Ośrodek Kultury w Borach\nBory, 2 października 2030 r.",
            "Miejsko-Gminny Ośrodek Kultury w Borach",
        ),
        (
            "MIEJSKI OŚRODEK POMOCY\nSPOŁECZNEJ W BORACH\n2.10.2030 r.",
            "MIEJSKI OŚRODEK POMOCY SPOŁECZNEJ W BORACH",
        ),
    ],
)
def test_an_office_and_its_day_are_no_title(tmp_path: Path, top: str, publisher: str) -> None:
    about = _about(tmp_path, top)
    assert about.title == "Nabór do świetlicy „Promyk”"
    assert (about.publisher, str(about.published)) == (publisher, "2030-10-02")


def test_lines_of_prose_at_the_top_stay_together(tmp_path: Path) -> None:
    about = _about(tmp_path, "Zapisy trwają\n2 października 2030 r.\ni dzień później.")
    assert about.published is None


@pytest.mark.parametrize(
    ("title", "more", "day"),
    [
        ("Punkt pomocy prawnej w Borach", "Środa: 15–19 – adwokat", "2030-01-02"),
        ("Spotkanie rodziców w Borach", "Zapraszamy do biblioteki", "None"),
        ("Biesiada w Borach", "Godzina: 17.00", "None"),
    ],
)
def test_a_day_below_the_title_dates_the_paper_unless_it_is_of_an_event(
    title: str, more: str, day: str
) -> None:
    found = read(head(title), para("Data: 2 stycznia 2030 r."), para(more))
    assert str(found.meta.published) == day
