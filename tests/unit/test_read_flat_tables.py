"""Tables that lost their lines in plain text, in the ways that programs flatten them."""

from pathlib import Path

import pytest

from ingest.read.blocks import Reading
from ingest.read.text import read_text

SPACES = """Dzień              Godziny         Miejsce
poniedziałek       8:00-11:00      Dom Kultury, ul. Długa 1
wtorek             9:00-12:00      Szkoła nr 2
czwartek, 5 maja   16:00-18:00     Biblioteka
"""
WRAPPED = """Lp.  Zadanie                     Kto                   Budżet
1.   Poradnictwo rodzinne        Ośrodek Pomocy        120 000 zł
     i mediacje                  Społecznej
2.   Klub malucha                Dom Kultury           45 000 zł

Lp.  Zadanie                     Kto                   Budżet
3.   Wakacje z książką           Biblioteka            12 500 zł
                                 Publiczna
"""
RULED = """Etap                Od            Do
-----------------   -----------   -----------
Nabór wniosków      1 marca       15 marca
Ocena               16 marca      30 marca
"""
DRAWN = """+----------------+------------------+--------------+
| Nazwa          | Adres            | Telefon      |
+================+==================+==============+
| Klub Malucha   | ul. Długa 1,     | 12 345 67 89 |
|                | 33-333 Lipnica   |              |
+----------------+------------------+--------------+
| Świetlica      | ul. Krótka 2     | 12 345 67 88 |
+----------------+------------------+--------------+
"""
BOX = """┌──────────────┬──────────────┐
│ Nazwa        │ Adres        │
├──────────────┼──────────────┤
│ Klub         │ ul. Długa 1  │
│              │ (parter)     │
│ Świetlica    │ ul. Krótka 2 │
└──────────────┴──────────────┘
"""
KEYED = """Nazwa: Klub Malucha
Adres: ul. Długa 1,
  33-333 Lipnica
Telefon: 12 345 67 89

Nazwa: Świetlica
Adres: ul. Krótka 2
Telefon: 12 345 67 88
"""
NAMES = ["Nazwa placówki", "Adres", "Telefon"]
CELLS = ["Klub Malucha", "ul. Długa 1", "12 345 67 89", "Świetlica", "ul. Krótka 2", "12 345 67 88"]
PLACES = [tuple(NAMES), tuple(CELLS[:3]), tuple(CELLS[3:])]
LINES = [" | ".join(line) for line in PLACES]


def reading(folder: Path, table: str) -> Reading:
    path = folder / "tekst.txt"
    text = f"Wykaz w Lipnicy\n\nZapraszamy rodziny.\n\n{table}\nProsimy o punktualność.\n"
    path.write_text(text, "utf-8")
    return read_text(path)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (SPACES, [
            ("Dzień", "Godziny", "Miejsce"),
            ("poniedziałek", "8:00-11:00", "Dom Kultury, ul. Długa 1"),
            ("wtorek", "9:00-12:00", "Szkoła nr 2"),
            ("czwartek, 5 maja", "16:00-18:00", "Biblioteka"),
        ]),
        (WRAPPED, [
            ("Lp.", "Zadanie", "Kto", "Budżet"),
            ("1.", "Poradnictwo rodzinne i mediacje", "Ośrodek Pomocy Społecznej", "120 000 zł"),
            ("2.", "Klub malucha", "Dom Kultury", "45 000 zł"),
            ("3.", "Wakacje z książką", "Biblioteka Publiczna", "12 500 zł"),
        ]),
        (RULED, [
            ("Etap", "Od", "Do"),
            ("Nabór wniosków", "1 marca", "15 marca"),
            ("Ocena", "16 marca", "30 marca"),
        ]),
        (DRAWN, [
            ("Nazwa", "Adres", "Telefon"),
            ("Klub Malucha", "ul. Długa 1, 33-333 Lipnica", "12 345 67 89"),
            ("Świetlica", "ul. Krótka 2", "12 345 67 88"),
        ]),
        (BOX, [
            ("Nazwa", "Adres"),
            ("Klub", "ul. Długa 1 (parter)"),
            ("Świetlica", "ul. Krótka 2"),
        ]),
        (KEYED, [
            ("Nazwa", "Adres", "Telefon"),
            ("Klub Malucha", "ul. Długa 1, 33-333 Lipnica", "12 345 67 89"),
            ("Świetlica", "ul. Krótka 2", "12 345 67 88"),
        ]),
        ("\n".join(LINES), PLACES),
        ("\n".join(line.replace(" | ", ";") for line in LINES), PLACES),
        ("\n".join(line.replace(" | ", "\t") for line in LINES), PLACES),
        ("\n".join([*NAMES, *CELLS]), PLACES),
        ("\n\n".join([*NAMES, *CELLS]), PLACES),
        ("\n\n".join([*NAMES, *CELLS[:3], *NAMES, *CELLS[3:]]), PLACES),
    ],
)  # fmt: skip
def test_tables(tmp_path: Path, table: str, expected: list[tuple[str, ...]]) -> None:
    read = reading(tmp_path, table + "\n")
    cells = [block.cells for block in read.blocks if block.cells]
    assert cells == expected
    assert next(block.kind for block in read.blocks if block.cells) == "header"
    assert read.doubts == ()
    assert [block.text for block in read.blocks if not block.cells] == [
        "Wykaz w Lipnicy",
        "Zapraszamy rodziny.",
        "Prosimy o punktualność.",
    ]


def test_a_total_is_a_row_of_its_own(tmp_path: Path) -> None:
    total = "     Razem                                             177 500 zł\n"
    rows = [b.cells for b in reading(tmp_path, WRAPPED + total).blocks if b.kind == "row"]
    assert rows[-1] == ("", "Razem", "", "177 500 zł")


def test_a_table_whose_rows_are_not_told_apart_is_a_doubt(tmp_path: Path) -> None:
    table = """Działanie          Kto              Termin        Koszt
Prowadzenie        GOPS, Dzienny    I kwartał     864 000 zł
Domu Seniora w     Dom Seniora      2027 r.
gminie
Teleopieka         OSP              od marca      97 500 zł
"""
    read = reading(tmp_path, table)
    assert not any(block.cells for block in read.blocks)
    assert len(read.doubts) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Tekst  z podwójnymi  spacjami w środku,\nktóry biegnie dalej  w następnych wierszach\n"
        "i kończy się  tutaj po paru  słowach.",
        "  BURMISTRZ                                 Lipnica, 4 maja 2031 r.\n  Jan Kowalski",
        "- wtorek:      8:00-10:00\n- środa:       9:00-11:00\n- czwartek:    9:00-11:00",
        "Kontakt: pokój 3\nTelefon: 12 345 67 89",
        "Wniosek należy złożyć w terminie; po terminie się go nie rozpatrzy; to ważne.",
    ],
)
def test_running_text_is_no_table(tmp_path: Path, prose: str) -> None:
    assert not any(block.cells for block in reading(tmp_path, prose + "\n").blocks)


def test_long_tables_are_read_in_time(tmp_path: Path) -> None:
    row = "wtorek             9:00-12:00      Szkoła nr 2\n"
    read = reading(tmp_path, SPACES + row * 5000)
    assert sum(block.kind == "row" for block in read.blocks) == 5003
