"""Notices of one numbered part, linked to the row of the table that is that part."""

from pathlib import Path

import pytest

from ingest.parts import part_named
from knowledge.changes import place_of_target
from tests.unit.linked import Linked, linked, page

_HEAD = "<tr><th>Turnus</th><th>Dni</th><th>Cena</th></tr>"
_ROWS = "".join(
    f"<tr><td>{number}</td><td>{days} lipca 2031 r.</td><td>200 zł</td></tr>"
    for number, days in (("I", "1–7"), ("II", "8–14"), ("III", "15–21"))
)
_TABLE = f"<table>{_HEAD}{_ROWS}</table>"


def _linked(folder: Path, title: str, told: str, *, others: bool = False) -> Linked:
    papers = {
        "obozy.html": page("Obozy jeździeckie 2031", "2031-03-01", _TABLE),
        "zmiana.html": page(title, "2031-05-01", f"<p>{told}</p>"),
    }
    if others:
        papers["rejsy.html"] = page("Rejsy kajakowe 2031", "2031-03-01", _TABLE)
    return linked(folder / "in", papers)


@pytest.mark.parametrize(
    ("told", "row"),
    [
        ("Turnus III zostaje odwołany.", "III\t15–21"),
        ("Trzeci turnus nie odbędzie się.", "III\t15–21"),
        ("Turnus II odbędzie się w stadninie przy ul. Konnej 5.", "II\t8–14"),
    ],
)
@pytest.mark.parametrize("others", [False, True])
def test_the_row_with_that_number_is_meant(
    tmp_path: Path, told: str, row: str, others: bool
) -> None:
    found = _linked(
        tmp_path, "Komunikat o zmianach na obozach jeździeckich 2031", told, others=others
    )
    (link,) = [one for one in found.links.links if one.sure]
    (target,) = link.targets
    place = place_of_target(target)
    assert place is not None
    assert found.files(place[0]) == ["obozy.html"]
    assert not found.links.doubts
    assert place[2] - place[1] > len(row)


def test_no_row_of_another_paper_is_meant(tmp_path: Path) -> None:
    found = _linked(tmp_path, "Zmiana: zajęcia plastyczne", "Turnus III zostaje odwołany.")
    assert not [one for one in found.links.links if one.sure]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1. Turnus III zostaje odwołany.", ("turnus", 3)),
        ("2. turnus zostaje odwołany", ("turnus", 2)),
        ("Zajęcia grupy II odwołano", ("grup", 2)),
        ("Zajęcia grupy odwołano", None),
    ],
)
def test_a_number_of_a_clause_is_not_that_of_the_part(
    text: str, part: tuple[str, int] | None
) -> None:
    assert part_named(text) == part


def test_a_row_of_another_season_is_in_doubt(tmp_path: Path) -> None:
    title = "Komunikat o zmianach na obozach jeździeckich dla seniorów 2031"
    found = _linked(tmp_path, title, "Turnus III zostaje odwołany.")
    assert [one.sure for one in found.links.links] == [False]
