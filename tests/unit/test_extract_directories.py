"""Lists of units with telephones, addresses and hours, as tables and as labelled sections."""

from datetime import time

import pytest

from knowledge.model import Contact, Task, WeeklyHours
from tests.unit.notices import Read, head, item, para, read, table


def contact(found: Read, unit: str) -> Contact:
    [one] = [one for one in found.of(Contact) if one.unit == unit]
    return one


def test_a_row_of_a_list_of_units_is_a_contact() -> None:
    found = read(
        head("Wykaz placówek w Lipowie"),
        *table(
            ("Lp.", "Nazwa jednostki", "Adres", "Tel.", "E-mail", "Godziny otwarcia"),
            ("1", "Poradnia Rodzinna", "ul. Długa 3", "44 111 22 33", "p@lipowo.example",
             "pn.-pt. 8.00-16.00"),
            ("2", "Klub Seniora „Wrzos”", "Rynek 5, pok. 2", "44 111 22 34\n44 111 22 35", "",
             "wt. 9-12"),
        ),
    )  # fmt: skip
    clinic, club = contact(found, "Poradnia Rodzinna"), contact(found, "Klub Seniora „Wrzos”")
    assert clinic.phones == ("44 111 22 33",) and clinic.emails == ("p@lipowo.example",)
    assert clinic.address == "ul. Długa 3" and clinic.opening_hours == "pn.-pt. 8.00-16.00"
    assert clinic.hours == (WeeklyHours((0, 1, 2, 3, 4), time(8), time(16)),)
    assert club.phones == ("44 111 22 34", "44 111 22 35") and not club.emails
    assert [place.quote.split("\t")[1] for place in club.citations["phones"]] == [club.unit]
    assert len(found.of(Contact)) == 2 and not found.of(Task)


@pytest.mark.parametrize("line", [para, item])
def test_a_heading_with_labelled_lines_is_a_contact(line: type[para]) -> None:  # type: ignore[valid-type]
    found = read(
        head("Gdzie szukać pomocy"),
        para("Ośrodek Pomocy Społecznej w Lipowie zaprasza."),
        head("Punkt Informacji dla Opiekunów", 2),
        line("Adres: ul. Młyńska 7, 62-001 Lipowo"),
        line("Telefon do zapisów: 601 222 333"),
        line("Faks: 44 111 00 00"),
        line("Godziny przyjęć: w poniedziałki i czwartki 14.00-19.00"),
        head("Dział Świadczeń", 2),
        line("Telefon: 44 111 22 40"),
        line("E-mail: swiadczenia@lipowo.example"),
    )
    point, benefits = found.of(Contact)
    assert (point.unit, benefits.unit) == ("Punkt Informacji dla Opiekunów", "Dział Świadczeń")
    assert point.phones == ("601 222 333",) and point.address == "ul. Młyńska 7, 62-001 Lipowo"
    assert [(one.weekdays, one.begin) for one in point.hours] == [((0, 3), time(14))]
    assert benefits.emails == ("swiadczenia@lipowo.example",)


def test_a_cell_of_everything_is_taken_apart() -> None:
    found = read(
        head("Kluby w Lipowie"),
        *table(
            ("Placówka", "Kontakt", "Dla kogo"),
            ("Świetlica „Promyk”", "ul. Polna 4, tel. 44 111 22 50, pn.-pt. 13-18", "dzieci"),
        ),
    )
    [club] = found.of(Contact)
    assert (club.unit, club.address, club.phones) == (
        "Świetlica „Promyk”", "ul. Polna 4", ("44 111 22 50",),
    )  # fmt: skip
    assert club.hours[0].weekdays == (0, 1, 2, 3, 4)


def test_a_table_of_duty_hours_or_tasks_is_no_list_of_units() -> None:
    found = read(
        head("Dyżury w Lipowie"),
        *table(
            ("Zadanie", "Jednostka", "Kontakt", "2026"),
            ("Klub gier", "Biblioteka Gminna", "tel. 44 111 22 60", "5 spotkań"),
        ),
    )
    assert len(found.of(Task)) == 1 and not found.of(Contact)


def test_a_column_of_access_is_kept_with_the_unit() -> None:
    found = read(
        head("Wykaz placówek w Lipowie"),
        *table(
            ("Placówka", "Telefon", "Dostępność", "Pętla indukcyjna"),
            ("Poradnia Rodzinna", "44 111 22 33", "podjazd od ul. Długiej", "tak"),
            ("Klub „Wrzos”", "44 111 22 34", "–", "brak"),
            ("Świetlica „Bór”", "44 111 22 35", "", ""),
        ),
    )
    told = {one.unit: one.accessibility for one in found.of(Contact)}
    assert told == {
        "Poradnia Rodzinna": "podjazd od ul. Długiej; Pętla indukcyjna: tak",
        "Klub „Wrzos”": "Pętla indukcyjna: brak",
        "Świetlica „Bór”": None,
    }


def test_a_line_of_access_under_a_unit_is_kept() -> None:
    found = read(
        head("Punkt Informacji dla Opiekunów", 2),
        para("Telefon: 601 222 333"),
        para("Dostępność: winda, miejsce dla wózków"),
    )
    [point] = found.of(Contact)
    assert point.accessibility == "winda, miejsce dla wózków"
    assert point.citations["accessibility"][0].quote.startswith("Dostępność")


def test_columns_of_weekdays_are_the_hours_of_each_unit() -> None:
    found = read(
        head("Godziny pracy"),
        *table(
            ("Jednostka", "Pon.", "Wt.", "Śr.", "Telefon"),
            ("Urząd Gminy, ul. Główna 1", "8–17", "7–15", "7–15", "16 300 00 01"),
            ("Biblioteka Gminna", "nieczynne", "10–18", "10–18", "16 300 00 03"),
        ),
    )
    office, library = contact(found, "Urząd Gminy"), contact(found, "Biblioteka Gminna")
    assert office.address == "ul. Główna 1"
    assert [(one.weekdays, one.begin) for one in office.hours] == [
        ((0,), time(8)),
        ((1,), time(7)),
        ((2,), time(7)),
    ]
    assert [one.weekdays for one in library.hours] == [(1,), (2,)]
    assert library.opening_hours == "Pon.: nieczynne; Wt.: 10–18; Śr.: 10–18"


def test_units_may_head_the_columns_beside_the_days() -> None:
    found = read(
        head("Godziny otwarcia"),
        *table(
            ("Dzień", "Sekretariat", "Punkt Zasiłków"),
            ("poniedziałek", "7:30–15:30", "9:00–17:00"),
            ("wtorek", "7:30–15:30", "nieczynny"),
        ),
    )
    assert [one.weekdays for one in contact(found, "Sekretariat").hours] == [(0,), (1,)]
    (point,) = contact(found, "Punkt Zasiłków").hours
    assert (point.weekdays, point.begin) == ((0,), time(9))


def test_a_timetable_of_people_lists_no_units() -> None:
    found = read(
        head("Dyżury"),
        *table(
            ("Dzień", "Psycholog", "Prawnik"),
            ("poniedziałek", "7:30–15:30", "9:00–17:00"),
            ("wtorek", "7:30–15:30", "8:00–14:00"),
        ),
    )
    assert not found.of(Contact)


def test_the_minutes_of_an_hour_are_no_label() -> None:
    found = read(
        head("Gdzie szukać pomocy"),
        head("Świetlica „Dziupla”", 2),
        para("ul. Klonowa 17, tel. 16 300 10 40"),
        para("Czynna codziennie od 13:00 do 18:00."),
    )
    place = contact(found, "Świetlica „Dziupla”")
    assert place.opening_hours == "Czynna codziennie od 13:00 do 18:00."
    assert place.hours[0].until == time(18)


def test_lines_of_one_paragraph_below_a_label_are_read_each() -> None:
    found = read(
        head("Centrum Usług w Lipowie – kontakt i godziny przyjęć"),
        head("Siedziba", 2),
        para("ul. Długa 3, 44-100 Lipowo\ntel. 44 111 22 33, e-mail: cu@lipowo.example"),
        head("Godziny pracy", 3),
        item("poniedziałek 7:30–17:00"),
        item("wtorek–czwartek 7:30–15:30"),
    )
    centre = contact(found, "Centrum Usług w Lipowie")
    assert centre.address == "ul. Długa 3, 44-100 Lipowo"
    assert centre.phones == ("44 111 22 33",) and centre.emails == ("cu@lipowo.example",)
    assert len(centre.hours) == 2
