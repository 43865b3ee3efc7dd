"""Tables that were flattened to lines come back row by row, and nothing of them is lost."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.read.blocks import RawBlock
from ingest.read.flat_table import flat_tables
from ingest.read.region import nothing_lost
from ingest.read.text import read_text
from ingest.read.two_columns import two_column_tables

AREA = """Obszar 1: Wsparcie opiekunów

Realizator

Wskaźnik

Koszt

2031 2032 2031-2032
Prowadzenie poradni dla
opiekunów

Gminny Ośrodek Wsparcia
w Brzozowie

120 porad

130 porad

45 000 zł

Wyjazdy weekendowe dla rodzin Szkoła Podstawowa nr 2

3 wyjazdy 4 wyjazdy 12 500,50 zł
"""
NEXT_PAGE = """
Obszar 1 (c.d.) Realizator

Wskaźnik

Koszt

2031 2032 2031-2032

Świetlica w remizie

Wydział Pomocy Społecznej

i Zdrowia

15 dzieci 18 dzieci 9 000 zł

Kurs pierwszej pomocy

Fundacja Lipa,

stowarzyszenia

opracowanie programu kursu

wdrożenie w szkołach

bez kosztów
"""
OTHER_AREA = """


Obszar 2: Czas wolny

Zadanie

Realizator

Wskaźnik

2031

2032

Zajęcia ceramiczne

Dom Kultury

co najmniej 10 zajęć
dla 20 osób

co najmniej 12 zajęć
dla 24 osób

Wycieczki rodzinne

Klub Turysty 5 wycieczek,
40 osób

6 wycieczek,
44 osoby

Podsumowanie programu przygotuje wójt do końca marca każdego roku.
"""


def blocks(text: str) -> list[RawBlock]:
    return [block for region in flat_tables(text.split("\n")) for block in region.blocks]


def cells(found: Sequence[RawBlock], kind: str = "row") -> list[tuple[str, ...]]:
    return [block.cells for block in found if block.kind == kind]


def test_rebuilds_rows_of_two_years_with_a_budget() -> None:
    found = blocks(AREA)
    assert found[0] == RawBlock("heading", "Obszar 1: Wsparcie opiekunów", level=2)
    assert cells(found, "header") == [("Obszar 1", "Realizator", "2031", "2032", "Koszt 2031-2032")]
    assert cells(found) == [
        (
            "Prowadzenie poradni dla opiekunów",
            "Gminny Ośrodek Wsparcia w Brzozowie",
            "120 porad",
            "130 porad",
            "45 000 zł",
        ),
        (
            "Wyjazdy weekendowe dla rodzin",
            "Szkoła Podstawowa nr 2",
            "3 wyjazdy",
            "4 wyjazdy",
            "12 500,50 zł",
        ),
    ]


def test_columns_read_down_are_kept_as_text_and_doubted() -> None:
    stacked = """
Kurs gry na flecie

Klub szachowy

Szkoła Muzyczna

Dom Kultury

2 kursy

3 kursy

4 turnieje

5 turniejów

Zajęcia plastyczne dla
najmłodszych

Dom Kultury

20 zajęć

24 zajęcia
"""
    header = OTHER_AREA[: OTHER_AREA.index("Zajęcia")]
    regions = flat_tables((header + stacked).split("\n"))
    found = [block for region in regions for block in region.blocks]
    assert not any("flecie" in name and "2 kursy" in rest for name, _, *rest in cells(found))
    assert [doubt for region in regions for doubt in region.doubts]


def test_a_following_page_goes_on_with_the_table() -> None:
    found = blocks(AREA + NEXT_PAGE)
    assert len(cells(found, "header")) == 1
    assert len({block.table for block in found if block.table is not None}) == 1
    assert cells(found)[2:] == [
        (
            "Świetlica w remizie",
            "Wydział Pomocy Społecznej i Zdrowia",
            "15 dzieci",
            "18 dzieci",
            "9 000 zł",
        ),
        (
            "Kurs pierwszej pomocy",
            "Fundacja Lipa, stowarzyszenia",
            "opracowanie programu kursu",
            "wdrożenie w szkołach",
            "bez kosztów",
        ),
    ]


def test_columns_may_have_names_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "program.txt"
    path.write_text(AREA + NEXT_PAGE + OTHER_AREA, encoding="utf-8")
    reading = read_text(path)
    assert reading.doubts == ()
    assert cells(reading.blocks, "header")[1] == ("Zadanie", "Realizator", "2031", "2032")
    assert cells(reading.blocks)[4:] == [
        (
            "Zajęcia ceramiczne",
            "Dom Kultury",
            "co najmniej 10 zajęć dla 20 osób",
            "co najmniej 12 zajęć dla 24 osób",
        ),
        ("Wycieczki rodzinne", "Klub Turysty", "5 wycieczek, 40 osób", "6 wycieczek, 44 osoby"),
    ]
    assert {block.table for block in reading.blocks} == {None, 0, 1}
    assert reading.blocks[-1].text.startswith("Podsumowanie programu")


@pytest.mark.parametrize(
    ("years", "line", "expected"),
    [
        ("2030", "Klub Sąsiadów 12 spotkań", ("12 spotkań",)),
        ("2030 2031", "5 osób 7 osób", ("5 osób", "7 osób")),
        ("2030 2031 2032", "1 200 mg 900 mg 1 100 mg", ("1 200 mg", "900 mg", "1 100 mg")),
        ("2030 2031 2032", "tak tak tak", ("tak", "tak", "tak")),
        ("2030 2031 2032 2033", "10 20 30 40", ("10", "20", "30", "40")),
    ],
)
def test_parts_cells_on_one_line(years: str, line: str, expected: tuple[str, ...]) -> None:
    header = f"Działanie\n\nRealizator\n\nWskaźnik\n\n{years}\n\n"
    unit = "" if line.startswith("Klub") else "Klub Sąsiadów\n\n"
    found = blocks(f"{header}Wspólne gotowanie\n\n{unit}{line}\n")
    assert cells(found) == [("Wspólne gotowanie", "Klub Sąsiadów", *expected)]


def test_all_names_and_years_may_stand_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Plan pomocy rodzinom\n\n1. Opieka\n\n"
        "Lp. Nazwa zadania Jednostka realizująca Wskaźniki 2036 2037\n\n"
        "1. Dyżury prawnika\n\nUrząd Gminy\n\n5 dyżurów 6 dyżurów\n",
        encoding="utf-8",
    )
    reading = read_text(path)
    assert reading.title == "Plan pomocy rodzinom"
    assert reading.blocks[1] == RawBlock("heading", "1. Opieka", level=2)
    assert [block.cells for block in reading.blocks if block.cells] == [
        ("Lp. Nazwa zadania", "Jednostka realizująca", "2036", "2037"),
        ("1. Dyżury prawnika", "Urząd Gminy", "5 dyżurów", "6 dyżurów"),
    ]


def test_what_cannot_be_rebuilt_stays_and_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "program.txt"
    path.write_text("Zadania\n\nRealizator\n\nWskaźnik\n\n2030 2031\n\n7 osób\n", encoding="utf-8")
    reading = read_text(path)
    assert len(reading.doubts) == 1
    assert "7 osób" in [block.text for block in reading.blocks]


def test_years_in_running_text_make_no_table() -> None:
    text = "Jednostka powstała dawno.\n\n2030 2031\n\nBudowa\n\nUrząd Gminy\n\n3 osoby\n\n4 osoby"
    assert not [region for region in flat_tables(text.split("\n")) if len(region.blocks) > 9]
    assert flat_tables(["W roku", "2030 gmina pomogła."]) == []


TASKS = st.sampled_from(
    ["Pomoc w nauce", "Zajęcia dla dzieci\nz gminy", "Wspólne wyjazdy do lat 3", "Dyżur prawnika"]
)
UNITS = st.sampled_from(
    ["Urząd Gminy", "Miejski Ośrodek\nWsparcia", "Biblioteka Sowa", "Fundacja Lipa,\nkluby"]
)
WORDS = st.sampled_from(["osób", "spotkań w szkołach", "godzin\nzajęć", "wyjazdy, nowe zabawki"])


@st.composite
def rows(draw: st.DrawFn, years: int) -> tuple[str, ...]:
    words = draw(WORDS)
    numbers = draw(st.lists(st.integers(1, 9999), min_size=years, max_size=years))
    return (draw(TASKS), draw(UNITS), *(f"{number} {words}" for number in numbers))


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, list[tuple[str, ...]]]:
    years = draw(st.integers(2, 4))
    return years, draw(st.lists(rows(years), min_size=1, max_size=5))


@settings(deadline=None, max_examples=60)
@given(tables(), st.booleans())
def test_flattening_is_undone(table: tuple[int, list[tuple[str, ...]]], short: bool) -> None:
    years, expected = table
    lines = ["Zadania różne", "", "Realizator", "", "Wskaźnik", ""]
    lines += [" ".join(str(2030 + year) for year in range(years)), ""]
    for task, unit, *values in expected:
        one_line = short and not any("\n" in value for value in values)
        shown = [" ".join(values)] if one_line else values
        for part in (task, unit, *shown):
            lines += [*part.split("\n"), ""]
    regions = flat_tables(lines)
    plain = [tuple(cell.replace("\n", " ") for cell in row) for row in expected]
    assert [row for region in regions for row in cells(region.blocks)] == plain


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(["", "Urząd Gminy", "5 osób", "Pomoc", "5 osób 6 osób", "90 zł"])))
def test_no_character_of_a_rebuilt_table_is_lost(body: list[str]) -> None:
    lines = ["Zadania różne", "", "Realizator", "", "Wskaźnik", "", "2030 2031 2030-2031", *body]
    for region in flat_tables(lines):
        body_blocks = [b for b in region.blocks if b.kind in ("row", "paragraph")][1:]
        found = [part for block in body_blocks for part in (block.cells or (block.text,))]
        assert nothing_lost(lines[7 : region.end], found) or not region.blocks


REMARKS = """Zestawienie uwag do projektu statutu świetlicy

Nr Uwaga mieszkańca Odpowiedź wójta

1) Świetlica powinna być
otwarta w soboty.

Godziny otwarcia wydłużymy od
3. kwartału.

2) Brakuje podjazdu. Podjazd powstanie w 2032 r.
dzięki dotacji.

Nr Uwaga mieszkańca Odpowiedź wójta
3) Więcej zajęć dla dzieci
do lat 5.

Uwagę uwzględniono. W planie są:
1. zajęcia ruchowe,
2. zajęcia muzyczne.
4) Cisza nocna.

Nie dotyczy statutu.



Sporządziła: Anna Nowa
"""


def test_rebuilds_two_alternating_columns(tmp_path: Path) -> None:
    path = tmp_path / "uwagi.txt"
    path.write_text(REMARKS, encoding="utf-8")
    reading = read_text(path)
    assert cells(reading.blocks, "header") == [("Nr", "Uwaga mieszkańca", "Odpowiedź wójta")]
    assert cells(reading.blocks) == [
        (
            "1)",
            "Świetlica powinna być otwarta w soboty.",
            "Godziny otwarcia wydłużymy od 3. kwartału.",
        ),
        ("2)", "Brakuje podjazdu.", "Podjazd powstanie w 2032 r. dzięki dotacji."),
        (
            "3)",
            "Więcej zajęć dla dzieci do lat 5.",
            "Uwagę uwzględniono. W planie są: 1. zajęcia ruchowe, 2. zajęcia muzyczne.",
        ),
        ("4)", "Cisza nocna.", "Nie dotyczy statutu."),
    ]
    assert reading.blocks[-1].text == "Sporządziła: Anna Nowa"
    assert reading.doubts == ()


def test_a_numbered_list_is_no_table() -> None:
    text = "Wnioski z rozmów i odpowiedzi:\n\n1. Więcej zajęć.\n2. Dłuższe dyżury.\n"
    assert two_column_tables(text.split("\n")) == []


def test_a_row_with_one_column_is_doubted() -> None:
    text = "Lp. Pytanie Odpowiedź\n\n1. Kiedy zajęcia?\n\nW środy.\n\n2. Gdzie zajęcia?\n"
    (region,) = two_column_tables(text.split("\n"))
    assert len(region.doubts) == 1
