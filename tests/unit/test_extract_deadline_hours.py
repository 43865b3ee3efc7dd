"""The hour of a last day, which is no hour at which an office is open on other days."""

import pytest

from knowledge.model import Deadline, Event
from tests.unit.notices import head, para, read


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("do 15 grudnia 2026 r. do godz. 15:30", "15:30"),
        ("do 15 grudnia 2026 r., godz. 12.00", "12:00"),
        ("do 15 grudnia 2026 r. do południa", "12:00"),
        ("do 15 grudnia 2026 r. w godz. 8.00–15.00 w pok. 3", "15:00"),
        ("do 15 grudnia 2026 r. w pok. 3 (pn.–pt. 7:30–15:30)", "15:30"),
        ("do 15 grudnia 2026 r. (poniedziałek 8:00–17:00, pozostałe dni 7:30–15:00)", None),
        ("do 15 grudnia 2026 r. w pok. 3, w środy do 17:00", None),
        ("do 15 grudnia 2026 r. w pok. 3 w godz. 8–15 albo mailem", None),
        ("do 15 grudnia 2026 r. albo przez ePUAP", None),
    ],
)
def test_the_hour_of_a_last_day(said: str, hour: str | None) -> None:
    found = read(
        head("Nabór wniosków w Rybnie Leśnym"),
        para("Rybno Leśne, 2 listopada 2026 r."),
        para(f"Wnioski przyjmuje się {said}."),
    ).of(Deadline)
    assert [f"{one.until:%H:%M}" for one in found if one.until] == [hour or "23:59"]
    assert [one.all_day for one in found] == [hour is None]


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("od 4 maja 2026 r. od godz. 8:00 do 15 maja 2026 r. do godz. 15:00", "15.05 15:00"),
        ("od godz. 8:00 dnia 4 maja 2026 r. do godz. 15:30 dnia 15 maja 2026 r.", "15.05 15:30"),
        ("od 4 maja 2026 r. (godz. 10:00) do 15 maja 2026 r. (godz. 14:00)", "15.05 14:00"),
        ("od 4 maja 2026 r. od godz. 9:00 do 15 maja 2026 r.", "15.05 23:59"),
        ("od 4 maja 2026 r., godz. 9:00, do 15 maja 2026 r.", "15.05 23:59"),
        ("od 8:00 4 maja 2026 r. do 20:00 15 maja 2026 r.", "15.05 20:00"),
        (
            "w dniach 4–15 maja 2026 r., od godz. 8.00 pierwszego dnia do godz. 15.00 ostatniego",
            "15.05 15:00",
        ),
    ],
)
def test_the_hour_at_which_intake_begins_is_not_that_of_its_end(said: str, until: str) -> None:
    found = read(
        head("Dyżury i nabór wniosków w Rybnie Leśnym"),
        para("Rybno Leśne, 2 kwietnia 2026 r."),
        para(f"Wnioski przyjmuje się {said}."),
    )
    assert [f"{one.until:%d.%m %H:%M}" for one in found.of(Deadline) if one.until] == [until]
    assert found.of(Event) == []


def test_the_end_of_intake_may_be_named_without_a_preposition() -> None:
    found = read(
        head("Rekrutacja do klubu w Rybnie Leśnym"),
        para("Rybno Leśne, 2 kwietnia 2026 r."),
        para(
            "Start 4 maja 2026 r. o 12:00, zakończenie składania wniosków 15 maja 2026 r. o 15:00."
        ),
    ).of(Deadline)
    assert [f"{one.until:%d.%m %H:%M}" for one in found if one.until] == ["15.05 15:00"]
