"""Sentences that take days out of regular hours, and what holds on a day with them."""

from datetime import date, time

import pytest

from knowledge.recurring import recurring
from knowledge.sentences import sentences
from knowledge.special_days import Weeks, special_days

PUBLISHED = date(2031, 1, 8)


def weeks(hours: str, *others: str) -> Weeks:
    """Regular hours with the sentences about other days."""
    told = [one for text in others for one in special_days(text, PUBLISHED, PUBLISHED)]
    return Weeks(tuple(recurring(hours, PUBLISHED)), tuple(told))


@pytest.mark.parametrize(
    ("other", "shut", "still_open"),
    [
        ("W dniach 10–16 lutego 2031 r. pracownia jest nieczynna.", "2031-02-11", "2031-02-18"),
        ("W sierpniu pracownia jest zamknięta.", "2032-08-03", "2032-09-07"),
        ("W lipcu i sierpniu pracownia działa tylko w piątki.", "2031-07-08", "2031-07-11"),
        ("W ostatni wtorek miesiąca pracownia nie działa.", "2031-03-25", "2031-03-18"),
        ("Przerwa wakacyjna: 1 lipca – 31 sierpnia 2031 r.", "2031-07-01", "2031-09-02"),
        ("W wakacje pracownia nieczynna.", "2031-08-19", "2031-06-24"),
        ("Od 1 października 2031 r. pracownia nie działa.", "2031-12-02", "2031-09-30"),
    ],
)
def test_days_taken_out_of_regular_hours_are_closed(other: str, shut: str, still_open: str) -> None:
    told = weeks("Pracownia jest czynna we wtorki i piątki w godz. 15:00–18:00.", other)
    assert told.on(date.fromisoformat(shut)).is_open is False
    assert told.on(date.fromisoformat(still_open)).is_open is True


def test_a_break_without_days_leaves_its_season_open_to_doubt() -> None:
    told = weeks("Czynne we wtorki w godz. 15–18.", "W ferie zimowe pracownia jest nieczynna.")
    assert told.on(date(2031, 2, 4)).is_open is None
    assert told.on(date(2031, 3, 4)).is_open is True


def test_two_clauses_speak_of_two_times() -> None:
    told = weeks(
        "Czynne we wtorki i piątki w godz. 15–18.",
        "W lipcu pracownia nieczynna, w sierpniu czynna tylko w piątki w godz. 10–12.",
    )
    assert told.on(date(2031, 7, 11)).is_open is False
    assert told.on(date(2031, 8, 5)).is_open is False
    assert told.on(date(2031, 8, 8)).spans == ((time(10), time(12)),)


def test_hours_of_one_day_stand_in_for_the_usual_ones() -> None:
    told = weeks(
        "Pracownia czynna od poniedziałku do piątku w godz. 12:00–18:00.",
        "W środę 9 kwietnia 2031 r. pracownia czynna jest wyjątkowo do godz. 14:00.",
    )
    assert told.on(date(2031, 4, 9)).spans == ((time(12), time(14)),)
    assert told.on(date(2031, 4, 10)).spans == ((time(12), time(18)),)


@pytest.mark.parametrize(
    "text",
    [
        "Pracownia jest czynna we wtorki w godz. 15–18, oprócz pierwszego wtorku miesiąca.",
        "Zajęcia są w każdy wtorek o 15:00, ale nie w pierwszy wtorek miesiąca.",
    ],
)
def test_all_but_the_first_of_a_month(text: str) -> None:
    told = weeks(text)
    assert told.on(date(2031, 3, 4)).is_open is False
    assert told.on(date(2031, 3, 11)).is_open is True


def test_one_weekday_of_several_is_left_out_once_a_month() -> None:
    told = weeks("Czynne od poniedziałku do piątku 8:00–15:00, oprócz ostatniego piątku miesiąca.")
    assert told.on(date(2031, 3, 28)).is_open is False
    assert told.on(date(2031, 3, 21)).is_open is True
    assert told.on(date(2031, 3, 27)).is_open is True


@pytest.mark.parametrize(
    "text",
    [
        "Zapisy trwają od 3 do 14 lutego 2031 r.",
        "Pracownia jest czynna we wtorki od 4 lutego 2031 r. w godz. 15–18.",
        "W sierpniu ukaże się nowy informator.",
    ],
)
def test_other_sentences_with_days_take_none_out(text: str) -> None:
    assert special_days(text, PUBLISHED, PUBLISHED) == []


def test_days_that_open_a_sentence_are_no_sentence() -> None:
    text = "Czynne w piątki. W dniach 3–7 marca 2031 r. Pracownia „Glina” jest nieczynna."
    assert len(sentences(text)) == 2
    assert len(sentences("Umowę zawarto 5 maja 2031 r. Gmina ją podpisała.")) == 2
