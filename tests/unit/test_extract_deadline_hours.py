"""The hour of a last day, which is no hour at which an office is open on other days."""

import pytest

from knowledge.model import Deadline
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
