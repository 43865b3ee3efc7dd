"""Headers and footers of pages never become rows, units or halves of sentences."""

from pathlib import Path

import pytest

from ingest.read import read
from ingest.read.running import running_lines
from ingest.read.text import read_text

TABLE = """Plan Opieki nad Rodziną gminy Jodłowo
na lata 2031-2032


Zadania podstawowe

Jednostka odpowiedzialna

Wskaźniki

Środki

2031 2032 2031-2032

Porady dla opiekunów

Gminny Ośrodek Wsparcia

10 porad

12 porad

9 000 zł

{footer}

Świetlica dla uczniów
klas młodszych

Biblioteka Gminna

30 dzieci

35 dzieci

8 000 zł
"""


def _rows(path: Path, text: str) -> list[tuple[str, ...]]:
    path.write_text(text, encoding="utf-8")
    return [block.cells for block in read_text(path).blocks if block.kind == "row"]


@pytest.mark.parametrize(
    "footer",
    [
        "Strona 7 z 20 · Plan Opieki nad Rodziną Jodłowo",
        "Plan Opieki nad Rodziną – str. 7/20",
        "Plan Opieki nad Rodziną gminy Jodłowo | Strona 7 z 20",
        "- 7 -",
        "str. 7 z 20",
    ],
)
def test_a_footer_between_rows_is_no_row(tmp_path: Path, footer: str) -> None:
    rows = _rows(tmp_path / "plan.txt", TABLE.format(footer=footer))
    assert [row[:2] for row in rows] == [
        ("Porady dla opiekunów", "Gminny Ośrodek Wsparcia"),
        ("Świetlica dla uczniów klas młodszych", "Biblioteka Gminna"),
    ]


def test_a_footer_inside_a_block_goes_with_the_line_beside_it(tmp_path: Path) -> None:
    text = (
        "Notatka z narady\n\nGmina prowadzi świetlicę, w której dzieci\n"
        "Urząd Gminy Jodłowo\nStrona 1 z 3\nodrabiają lekcje pod opieką nauczycieli.\n\n"
        "Drugi akapit kończy się tutaj.\n\nUrząd Gminy Jodłowo\nStrona 2 z 3\n\nOstatnie zdanie.\n"
    )
    path = tmp_path / "notatka.txt"
    path.write_text(text, encoding="utf-8")
    said = [block.text for block in read_text(path).blocks]
    assert said[1:] == [
        "Gmina prowadzi świetlicę, w której dzieci odrabiają lekcje pod opieką nauczycieli.",
        "Drugi akapit kończy się tutaj.",
        "Ostatnie zdanie.",
    ]


def test_one_line_with_rising_page_numbers_is_running() -> None:
    lines = ["Gazetka osiedla, str. 4", "Tekst.", "Gazetka osiedla, str. 5", "Opis."]
    assert running_lines(lines) == {0, 2}
    lines = ["Rocznik | 4", "Tekst.", "Rocznik | 5", "Opis.", "Rocznik | 6"]
    assert running_lines(lines) == {0, 2, 4}


@pytest.mark.parametrize(
    "lines",
    [
        ["Zadanie 1", "Tekst.", "Zadanie 2", "Tekst.", "Zadanie 3"],
        ["Opis świetlicy znajduje się na stronie 4", "Tekst."],
        ["Regulamin opublikowano, zob. str. 3 z 9 uchwały", "Tekst."],
        ["Klub – 12", "Koło – 13", "Dom – 14"],
        ["Budżet – 2031", "Budżet – 2032", "Budżet – 2033"],
        ["10 porad", "11 porad", "12 porad"],
    ],
)
def test_other_numbered_lines_stay(lines: list[str]) -> None:
    assert running_lines(lines) == set()


@pytest.mark.parametrize("name", ["plan.md", "plan.html"])
def test_paragraphs_of_other_formats_lose_their_footers(tmp_path: Path, name: str) -> None:
    said = [
        "Plan Opieki nad Rodziną w Jodłowie",
        "Gmina otwiera świetlicę.",
        "Plan Opieki nad Rodziną – strona 2 z 5",
        "Świetlica działa codziennie.",
        "Plan Opieki nad Rodziną – strona 3 z 5",
        "Wstęp jest wolny.",
    ]
    marked = "".join(f"<p>{text}</p>" for text in said)
    page = f"<html><body><main>{marked}</main></body></html>"
    path = tmp_path / name
    path.write_text(page if name.endswith("html") else "\n\n".join(said), encoding="utf-8")
    kept = [block.text for block in read(path).blocks]
    assert kept == [said[0], said[1], said[3], said[5]]
