"""Tables of what people do and until when give a last day for each row and column of terms."""

import pytest

from ingest.read.blocks import RawBlock
from knowledge.model import Deadline
from tests.unit.notices import head, para, read, table

_HEAD = (head("Nabór do żłobka w Jaworzynce"), para("Jaworzynka, 3 lutego 2031 r."))


def _last_days(*blocks: RawBlock) -> list[tuple[str, str]]:
    found = read(*_HEAD, *blocks).of(Deadline)
    return [
        (one.name, f"{one.until:%d.%m}" + ("" if one.all_day else f" {one.until:%H:%M}"))
        for one in found
        if one.until
    ]


@pytest.mark.parametrize("first", ["Czynność", "Etap", "Rodzaj czynności", "Etap rekrutacji"])
def test_a_row_of_an_activity_and_its_term(first: str) -> None:
    rows = table(
        (first, "Termin"),
        ("Złożenie karty zgłoszenia", "od 3 do 21 marca 2031 r., do godz. 14.00"),
        ("Weryfikacja wniosków przez komisję", "24-28 marca 2031 r."),
        ("Ogłoszenie wyników", "1 kwietnia 2031 r."),
        ("Potwierdzenie przyjęcia dziecka", "do 9 kwietnia 2031 r."),
    )
    assert _last_days(*rows) == [
        ("Złożenie karty zgłoszenia", "21.03 14:00"),
        ("Potwierdzenie przyjęcia dziecka", "09.04"),
    ]


def test_two_columns_of_terms_are_told_apart_by_their_names() -> None:
    rows = table(
        ("Lp.", "Czynność", "Termin naboru", "Termin naboru dodatkowego"),
        ("1", "Składanie podań", "do 21 marca 2031 r.", "2-5 maja 2031 r., do godz. 12"),
        ("2", "Potwierdzenie woli", "do 9 kwietnia 2031 r.", "do 16 maja 2031 r."),
    )
    assert _last_days(*rows) == [
        ("Składanie podań – termin naboru", "21.03"),
        ("Składanie podań – termin naboru dodatkowego", "05.05 12:00"),
        ("Potwierdzenie woli – termin naboru", "09.04"),
        ("Potwierdzenie woli – termin naboru dodatkowego", "16.05"),
    ]


def test_of_two_columns_of_days_the_end_counts() -> None:
    rows = table(
        ("Czynność", "Od", "Do"),
        ("Przyjmowanie wniosków", "3.03.2031", "21.03.2031"),
        ("Rozpatrywanie odwołań", "1.04.2031", "4.04.2031"),
    )
    assert _last_days(*rows) == [("Przyjmowanie wniosków", "21.03")]


def test_rows_without_a_header_and_single_days() -> None:
    rows = [
        RawBlock("row", cells=cells, table=1)
        for cells in (
            ("Składanie wniosków", "od 3 do 21 marca 2031 r."),
            ("Losowanie miejsc", "25 marca 2031 r."),
            ("Potwierdzenie woli", "9 kwietnia 2031 r."),
        )
    ]
    assert _last_days(*rows) == [("Składanie wniosków", "21.03")]


def test_a_table_of_tasks_gives_no_last_days() -> None:
    rows = table(
        ("Zadanie", "Realizator", "Termin"),
        ("Prowadzenie klubu malucha", "GOPS", "do 31 grudnia 2031 r."),
        ("Rozpatrywanie wniosków o bon", "GOPS", "do 30 czerwca 2031 r."),
    )
    assert _last_days(*rows) == []


@pytest.mark.parametrize("head_cell", ["Termin składania wniosków", "Zapisy do", "Wnioski do"])
def test_a_column_of_last_days_for_papers(head_cell: str) -> None:
    rows = table(
        ("Świadczenie", head_cell, "Kwota"),
        ("Bon na wyprawkę", "30 kwietnia 2031 r.", "300 zł"),
        ("Zwrot za dojazdy", "do 15.05.2031", "120 zł"),
    )
    name = head_cell[0].lower() + head_cell[1:]
    assert _last_days(*rows) == [
        (f"Bon na wyprawkę – {name}", "30.04"),
        (f"Zwrot za dojazdy – {name}", "15.05"),
    ]
