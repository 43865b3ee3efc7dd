"""Weekdays that the hours of a place call closed."""

import pytest

from knowledge.special_days import closed_weekdays


@pytest.mark.parametrize(
    ("hours", "closed"),
    [
        ("poniedziałek i środa 8.00-15.00; w czwartki i piątki nieczynne", {3, 4}),
        ("wtorek–czwartek 8:00–14:00; w piątki zespół nie obsługuje klientów", {4}),
        ("pn-pt 8-15; niedziela zamknięte", {6}),
        ("pn-pt 8-15; w co drugi piątek nieczynne", set()),
        ("pn-pt 8-15", set()),
        ("W soboty nieczynna.", {5}),
        ("W soboty i niedziele nieczynne.", {5, 6}),
    ],
)
def test_closed_weekdays(hours: str, closed: set[int]) -> None:
    assert closed_weekdays(hours) == closed
