"""Days that no calendar has, and days on another weekday than is written."""

from datetime import date

import pytest

from knowledge.day_flaws import impossible_days, wrong_weekdays
from tests.unit.notices import head, item, para, read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rajd: 31 września 2031 r., godz. 9.00", "31 września 2031 r."),
        ("Zapisy do 30.02.2031", "30.02.2031"),
        ("Bal 31 XI 2031 o 17.00", "31 XI 2031"),
        ("Zbiórka 2031-04-31", "2031-04-31"),
        ("w czwartek 31 listopada", "31 listopada"),
        ("29 lutego 2031 r.", "29 lutego 2031 r."),
    ],
)
def test_a_day_that_no_calendar_has(text: str, said: str) -> None:
    assert impossible_days(text) == (said,)


@pytest.mark.parametrize(
    "text",
    ["29 lutego 2032 r.", "31 maja", "tel. 31 09 20 31", "uchwała nr 31/06/2031", "pkt 3.31"],
)
def test_other_figures_are_none(text: str) -> None:
    assert impossible_days(text) == ()


def test_a_weekday_counts_from_the_day_of_publication() -> None:
    (wrong,) = wrong_weekdays("w sobotę 9 maja", date(2031, 3, 1))
    assert wrong.first == date(2031, 5, 9)
    assert not wrong_weekdays("w piątek 9 maja", date(2031, 3, 1))


def test_the_report_names_days_that_cannot_be_wherever_they_stand() -> None:
    seen = read(
        head("Wiosna w Lesznicy"),
        para("Lesznica, 1 marca 2031 r."),
        para("Dzień dziecka: sobota, 1 czerwca 2031 r., godz. 11.00, stadion."),
        item("turniej szachowy: 31 czerwca 2031 r., godz. 10.00"),
    )
    assert [doubt.split(":")[0] for doubt in seen.found.doubts] == [
        "Dzień tygodnia nie zgadza się z datą (2031-06-01 to niedziela)",
        "Takiego dnia nie ma w kalendarzu (31 czerwca 2031 r.)",
    ]
