"""Tables of proposals with one cell a line come back as rows, or stay apart with a doubt."""

from pathlib import Path

import pytest

from ingest.read.blocks import Reading
from ingest.read.text import read_text

WRAPPED = """Notatka ze spotkania w sprawie świetlic gminnych

Na spotkaniu zebrano wnioski, które zestawiono poniżej.

Lp.
Podmiot
Postulat
Stanowisko Wójta
1.
Koło Gospodyń z Jodłowa
Kurs gotowania dla młodych rodziców prowadzony w każdą
pierwszą sobotę miesiąca
Postulat uwzględniony. Kurs ruszy w lutym 2031 r. w remizie.
2.
Fundacja Azymut
Wspólne ferie dla dzieci z dwóch sołectw
Postulat uwzględniony w części. Ferie odbędą się w jednym
sołectwie, a dowóz zapewni gmina.

Urząd Gminy Jodłowo
Strona 1 z 2

Na drugi turnus nie ma pieniędzy.
3.
Klub Seniora
Ławki przy placu zabaw
Postulat odrzucony.

Kolejne spotkanie odbędzie się w maju.

Urząd Gminy Jodłowo
Strona 2 z 2
"""


def _read(path: Path, text: str) -> Reading:
    path.write_text(text, encoding="utf-8")
    return read_text(path)


def _rows(reading: Reading) -> list[tuple[str, ...]]:
    return [block.cells for block in reading.blocks if block.kind == "row"]


def test_rows_over_a_footer_with_wrapped_cells(tmp_path: Path) -> None:
    reading = _read(tmp_path / "notatka.txt", WRAPPED)
    assert _rows(reading) == [
        (
            "1.",
            "Koło Gospodyń z Jodłowa",
            "Kurs gotowania dla młodych rodziców prowadzony w każdą pierwszą sobotę miesiąca",
            "Postulat uwzględniony. Kurs ruszy w lutym 2031 r. w remizie.",
        ),
        (
            "2.",
            "Fundacja Azymut",
            "Wspólne ferie dla dzieci z dwóch sołectw",
            "Postulat uwzględniony w części. Ferie odbędą się w jednym sołectwie, a dowóz zapewni "
            "gmina. Na drugi turnus nie ma pieniędzy.",
        ),
        ("3.", "Klub Seniora", "Ławki przy placu zabaw", "Postulat odrzucony."),
    ]
    assert reading.doubts == ()
    assert reading.blocks[-1].text == "Kolejne spotkanie odbędzie się w maju."


@pytest.mark.parametrize(
    "text",
    [
        "L.p.\nNazwa organizacji\nWniosek\nOdpowiedź\n1\nFundacja A\nNowa ławka\nTak.\n"
        "2\nKlub B\nNowa lampa\nNie.\n",
        "Lp. Organizacja Wniosek Odpowiedź\n1. Fundacja A\nNowa ławka\nTak.\n"
        "2. Klub B\nNowa lampa\nNie.\n\n3. Sprawy różne\n\nOmówiono sprawy różne.\n",
        "Lp.\n\nOrganizacja\n\nWniosek\n\nOdpowiedź\n\n1.\n\nFundacja A\n\nNowa ławka\n\nTak.\n\n"
        "2.\n\nKlub B\n\nNowa lampa\n\nNie.\n\nNa tym zakończono.\n",
        "Podmiot\nPostulat\nStanowisko\nFundacja A\nNowa ławka\nTak.\nKlub B\nNowa lampa\nNie.\n",
        "Podmiot\nPostulat\nStanowisko\n\nFundacja A\nNowa ławka\nTak.\n\n"
        "Klub B\nNowa lampa\nNie.\n",
    ],
)
def test_ways_to_write_the_same_rows(tmp_path: Path, text: str) -> None:
    lead = "Protokół z narady\n\nUczestnicy omówili dzisiaj dwie sprawy i zapisali je w tabeli.\n\n"
    reading = _read(tmp_path / "protokol.txt", lead + text)
    assert [row[-3:] for row in _rows(reading)] == [
        ("Fundacja A", "Nowa ławka", "Tak."),
        ("Klub B", "Nowa lampa", "Nie."),
    ]
    assert reading.doubts == ()


def test_a_row_in_doubt_keeps_its_cells_apart(tmp_path: Path) -> None:
    text = (
        "Protokół z narady\n\nLp.\nOrganizacja\nWniosek\nOdpowiedź\n"
        "1.\nFundacja A\nNowa ławka\nTak.\n2.\nKlub B\nNowa lampa\n"
        "3.\nKlub C\nNowy płot przy szkole w Jodłowie Górnym\nNie.\n"
    )
    reading = _read(tmp_path / "protokol.txt", text)
    assert [row[0] for row in _rows(reading)] == ["1.", "3."]
    said = [block.text for block in reading.blocks if block.kind == "paragraph"]
    assert said == ["Klub B", "Nowa lampa"]
    assert len(reading.doubts) == 1 and "Klub B" in reading.doubts[0]


def test_names_of_menus_and_lists_are_no_header(tmp_path: Path) -> None:
    text = "Aktualności gminy\n\nPytania\nOdpowiedzi\nKontakt\n\nGmina odpowiada na pytania.\n"
    reading = _read(tmp_path / "menu.txt", text)
    assert not [block for block in reading.blocks if block.kind in ("row", "header")]
