"""Timetables read crosswise: each slot is where a day, hours and a place or person meet."""

import pytest

from knowledge.model import Event
from tests.unit.notices import head, para, read, table

_TITLE = (head("Dyżury specjalistów w Brzezinach"), para("Brzeziny, 3 lutego 2031 r."))
_LIBRARY, _CENTRE = "Biblioteka, ul. Polna 3", "Ośrodek Pomocy Społecznej, ul. Długa 2, pok. 7"


def found(*blocks: object) -> list[Event]:
    return read(*_TITLE, *blocks).of(Event)  # type: ignore[arg-type]


def slots(*blocks: object) -> list[tuple[str, str | None]]:
    return [
        (f"{one.start:%d.%m %H:%M}-{one.end:%H:%M}", one.place)
        for one in found(*blocks)
        if one.start and one.end
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Gdzie", "wtorek 6 maja", "czwartek 8 maja 2031 r."),
            (_LIBRARY, "9:00–12:00", "–"),
            (_CENTRE, "15-18", "16.30–19.00"),
        ),
        (
            ("", "6.05.2031", "8.05.2031"),
            (_LIBRARY, "9:00–12:00", ""),
            (_CENTRE, "15:00–18:00", "16:30–19:00"),
        ),
        (
            ("Dzień", _LIBRARY, _CENTRE),
            ("6 maja 2031 r.", "9:00–12:00", "15:00–18:00"),
            ("8 maja 2031 r.", "nieczynne", "16:30–19:00"),
        ),
        (
            ("Godziny", "6 maja 2031", "8 maja 2031"),
            ("9:00–12:00", _LIBRARY, "x"),
            ("15:00–18:00", _CENTRE, "—"),
            ("16:30–19:00", "—", _CENTRE),
        ),
        (
            ("Dzień", "9:00–12:00", "15:00–18:00", "16:30–19:00"),
            ("6 maja 2031", _LIBRARY, _CENTRE, "-"),
            ("8 maja 2031", "-", "-", _CENTRE),
        ),
        (
            ("Miejsce", "9:00–12:00", "15:00–18:00", "16:30–19:00"),
            (_LIBRARY, "6 maja", "–", "–"),
            (_CENTRE, "–", "6 maja 2031", "8 maja 2031"),
        ),
    ],
)
def test_each_cell_is_a_slot_of_its_day_and_place(rows: tuple[tuple[str, ...], ...]) -> None:
    assert slots(*table(*rows)) == [
        ("06.05 09:00-12:00", _LIBRARY),
        ("06.05 15:00-18:00", _CENTRE),
        ("08.05 16:30-19:00", _CENTRE),
    ]


def test_two_places_may_be_open_at_the_same_hours() -> None:
    rows = table(("Gdzie", "6 maja"), (_LIBRARY, "9–12"), ("Szkoła Podstawowa nr 2", "9–12"))
    assert slots(*rows) == [
        ("06.05 09:00-12:00", _LIBRARY),
        ("06.05 09:00-12:00", "Szkoła Podstawowa nr 2"),
    ]


def test_columns_of_people_tell_who_is_on_duty() -> None:
    rows = table(("Data", "Psycholog", "Prawnik"), ("6 maja 2031", "9–12", "13–15"))
    assert [one.name for one in found(*rows)] == ["dyżur – Psycholog", "dyżur – Prawnik"]


def test_a_row_of_duty_by_telephone_has_its_own_number() -> None:
    rows = table(
        ("Gdzie", "6 maja", "8 maja"),
        (_LIBRARY, "9–12", "–"),
        ("dyżur telefoniczny, nr 55 600 10 22", "–", "17–19"),
    )
    first, second = found(*rows)
    assert (first.phones, first.in_person) == ((), True)
    assert (second.name, second.phones) == ("dyżur telefoniczny", ("55 600 10 22",))
    assert (second.place, second.by_phone) == (None, True)


def test_weekdays_over_the_columns_come_again_each_week() -> None:
    rows = table(("Specjalista", "wtorek", "czwartek"), ("prawnik", "15-18", "8:00–10:00"))
    (one,) = found(*rows)
    assert one.name == "dyżur – prawnik"
    assert [(h.weekdays, f"{h.begin:%H:%M}") for h in one.recurs] == [
        ((1,), "15:00"),
        ((3,), "08:00"),
    ]


def test_weekdays_beside_hours_come_again_each_week() -> None:
    rows = table(
        ("Kto", "Dzień", "Godziny", "Gdzie"),
        ("logopeda", "wt. i czw.", "8–10", _LIBRARY),
        ("prawnik", "środa", "15–18", "pok. 5"),
    )
    first, second = found(*rows)
    assert (first.recurs[0].weekdays, first.place) == ((1, 3), _LIBRARY)
    assert (second.recurs[0].weekdays, second.room) == ((2,), "pok. 5")


def test_hours_at_which_a_house_is_open_are_no_duty() -> None:
    rows = table(("Filia", "wtorek", "czwartek"), (_LIBRARY, "9-12", "14-18"))
    assert found(head("Godziny otwarcia filii", 2), *rows) == []


def test_the_quotes_are_the_cells_of_the_slot_alone() -> None:
    rows = table(("Gdzie", "6 maja 2031", "8 maja 2031"), (_LIBRARY, "9–12", "16–19"))
    quotes = [[c.quote for c in one.citations["when"]] for one in found(*rows)]
    assert quotes == [["9–12", "6 maja 2031"], ["16–19", "8 maja 2031"]]


def test_a_number_for_interpreters_is_none_of_the_duty() -> None:
    asked = para("Potrzebę tłumacza przed dyżurem prosimy zgłosić SMS-em na numer 601 500 142.")
    rows = table(("Gdzie", "6 maja 2031"), (_LIBRARY, "9–12"))
    assert [one.phones for one in found(*rows, asked)] == [()]
