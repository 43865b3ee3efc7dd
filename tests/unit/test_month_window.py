import pytest

from knowledge.month_window import MonthWindow, month_window, names_day_of_month


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Wniosek składa się od 1. do 20. dnia każdego miesiąca.", 1, 20),
        ("Wnioski przyjmujemy między 5. a 12. dniem miesiąca", 5, 12),
        ("w dniach 3–9 każdego miesiąca", 3, 9),
        ("najpóźniej do 15 dnia danego miesiąca", 1, 15),
        ("do 10-go każdego miesiąca", 1, 10),
    ],
)
def test_days_of_every_month(text: str, first: int, last: int) -> None:
    assert month_window(text) == MonthWindow(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "do 10. dnia miesiąca następującego po miesiącu, którego dotyczy",
        "od 1 do 20 maja",
        "w wieku od 6. do 12. miesiąca życia",
        "do 45. dnia każdego miesiąca",
    ],
)
def test_other_days_are_none_of_every_month(text: str) -> None:
    assert month_window(text) is None


def test_a_day_of_a_month_by_its_number() -> None:
    assert names_day_of_month("do 10. dnia miesiąca następującego po miesiącu opieki")
    assert not names_day_of_month("do 10 dni w miesiącu") and not names_day_of_month("10 maja")
