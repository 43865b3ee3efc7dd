from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import find_dates, find_times, is_legal_reference

THURSDAY = date(2025, 8, 28)


def days(text: str, reference: date | None = THURSDAY) -> list[tuple[str, str]]:
    return [(str(m.first), str(m.last)) for m in find_dates(text, reference)]


@pytest.mark.parametrize(
    "text",
    [
        "2 września 2025 r.", "2 wrzesnia 2025", "2.09.2025", "02.09.2025 r.", "2025-09-02",
        "2 IX 2025", "2/09/2025", "drugiego września 2025 roku", "September 2, 2025",
        "2nd of nothing, 2 September 2025", "2 вересня 2025 року", "2 сентября 2025",
        "we wtorek 2 września 2025 r.", "tel. 12 345 67 21, 2 września 2025",
    ],
)  # fmt: skip
def test_one_day_in_many_spellings(text: str) -> None:
    assert days(text, None) == [("2025-09-02", "2025-09-02")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("od 1 do 15 marca 2026", "2026-03-01", "2026-03-15"),
        ("1–15 marca 2026 r.", "2026-03-01", "2026-03-15"),
        ("29-31.08.2025", "2025-08-29", "2025-08-31"),
        ("od 1 marca do 15 kwietnia 2026 r.", "2026-03-01", "2026-04-15"),
        ("od 20 grudnia do 6 stycznia 2026 r.", "2025-12-20", "2026-01-06"),
        ("od 1.09.2025 r. do 15.09.2025 r.", "2025-09-01", "2025-09-15"),
        ("wrzesień 2025", "2025-09-01", "2025-09-30"),
        ("na lata 2025-2027", "2025-01-01", "2027-12-31"),
        ("w 2027 roku", "2027-01-01", "2027-12-31"),
        ("a w 2027?", "2027-01-01", "2027-12-31"),
    ],
)
def test_ranges_months_and_years(text: str, first: str, last: str) -> None:
    assert days(text, None) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("dziś", "2025-08-28", "2025-08-28"),
        ("jutro po południu", "2025-08-29", "2025-08-29"),
        ("wczoraj", "2025-08-27", "2025-08-27"),
        ("w poniedziałek", "2025-09-01", "2025-09-01"),
        ("w czwartek", "2025-08-28", "2025-08-28"),
        ("w przyszły czwartek", "2025-09-04", "2025-09-04"),
        ("w zeszły piątek", "2025-08-22", "2025-08-22"),
        ("w tym tygodniu", "2025-08-25", "2025-08-31"),
        ("w przyszlym tygodniu", "2025-09-01", "2025-09-07"),
        ("za tydzień", "2025-09-04", "2025-09-04"),
        ("za trzy dni", "2025-08-31", "2025-08-31"),
        ("w weekend", "2025-08-30", "2025-08-31"),
        ("we wrześniu", "2025-09-01", "2025-09-30"),
        ("w przyszłym roku", "2026-01-01", "2026-12-31"),
        ("do 26 września", "2025-09-26", "2025-09-26"),
        ("do 26.09", "2025-09-26", "2025-09-26"),
        ("завтра", "2025-08-29", "2025-08-29"),
        ("в понедельник", "2025-09-01", "2025-09-01"),
        ("next week", "2025-09-01", "2025-09-07"),
    ],
)
def test_words_that_need_a_reference_day(text: str, first: str, last: str) -> None:
    assert days(text) == [(first, last)]


@pytest.mark.parametrize("text", ["w weekendy", "opieka w weekendach"])
def test_weekends_that_come_again_are_no_day(text: str) -> None:
    assert not find_dates(text, date(2025, 8, 27))


def test_documents_are_read_without_relative_words() -> None:
    assert not find_dates("jutro i w poniedziałek", THURSDAY, relative_words=False)


@pytest.mark.parametrize(
    ("text", "count"),
    [("12 i 14 stycznia 2026", 2), ("12, 14 i 16 stycznia 2026 r.", 3), ("3 i 4 maja 2026", 2)],
)
def test_several_days_of_one_month(text: str, count: int) -> None:
    assert len(find_dates(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "12 616-53-21", "30-529", "art. 3 ust. 3", "1 173 840 zł", "2000 osób", "wzrost o 2%",
        "rodzice mają 2 dzieci", "31 zajęć w maju", "30 lutego", "pok. 210", "12 345 67 89",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    assert not find_dates(text)


@pytest.mark.parametrize(
    ("text", "weekday", "agrees"),
    [
        ("w piątek 29 sierpnia 2025 r.", 4, True),
        ("2 września 2025 r. (środa)", 2, False),
        ("pon., 1.09.2025", 0, True),
        ("03.09.2025, środa", 2, True),
        ("3 września 2025", None, None),
    ],
)
def test_weekday_is_compared_with_the_day(
    text: str, weekday: int | None, agrees: bool | None
) -> None:
    (match,) = find_dates(text)
    assert (match.weekday, match.weekday_agrees) == (weekday, agrees)


@pytest.mark.parametrize(
    ("text", "legal"),
    [
        ("ustawy z dnia 24 kwietnia 2003 r. o działalności", True),
        ("(Dz.U. z 2024 r. poz. 1491)", True),
        ("uchwała nr 3/24 Rady z 5 maja 2024 r.", True),
        ("w dniu 24 kwietnia 2003 r.", False),
        ("do 24 kwietnia 2003 r.", False),
    ],
)
def test_dates_of_acts_are_told_apart(text: str, legal: bool) -> None:
    (match,) = find_dates(text)
    assert is_legal_reference(text, match) is legal


@pytest.mark.parametrize(
    ("text", "begin", "until"),
    [
        ("w godzinach 8:00–11:00", time(8), time(11)),
        ("od 15.00 do 17.30", time(15), time(17, 30)),
        ("godz. 9-12", time(9), time(12)),
        ("między 10 a 12", time(10), time(12)),
        ("16.00 - 18.00", time(16), time(18)),
        ("8⁰⁰–11⁰⁰", time(8), time(11)),
        ("o godz. 17.00", time(17), None),
        ("dzisiaj o 17?", time(17), None),
        ("o siedemnastej", time(17), None),
        ("po 16", time(16), time(23, 59)),
        ("do godz. 15.00", time(0), time(15)),
        ("po południu", time(12), time(18)),
        ("at 5 pm", time(17), None),
        ("после обеда", time(12), time(18)),
    ],
)
def test_hours(text: str, begin: time, until: time | None) -> None:
    (match,) = find_times(text)
    assert (match.begin, match.until) == (begin, until)


@pytest.mark.parametrize(
    "text",
    [
        "od 1 do 15 marca 2026", "od 3 do 7 lat", "po 6 roku życia", "do lat 3", "klas 6-8",
        "wzrost o 2% liczby", "29-31.08.2025", "1.09–15.09", "30-529 Kraków", "12 616-53-21",
    ],
)  # fmt: skip
def test_other_numbers_are_no_hours(text: str) -> None:
    assert not find_times(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 maja 2031 (poniedziałek)\t8–9\tJan Wrona\tsala 2",
        "12 maja 2031 r. (poniedziałek) 8–9 Maja Wrona",
        "poniedziałek\t12 maja 2031\tMaj Olga",
        "12.05.2031\t3\tmaja też",
    ],
)
def test_no_day_is_read_out_of_a_name_or_across_the_border_of_a_cell(text: str) -> None:
    assert days(text) == [("2031-05-12", "2031-05-12")]


def test_a_row_keeps_its_hours_beside_a_name_and_its_weekday_beside_the_day() -> None:
    (hours,) = find_times("12 maja 2031\t8–9\tJan Wrona", bare=True)
    assert (hours.begin, hours.until) == (time(8), time(9))
    (day,) = find_dates("poniedziałek\t12 maja 2031\t8–9")
    assert day.weekday == 0
    assert days("16 Jan 2031") == [("2031-01-16", "2031-01-16")]


@given(st.text(alphabet="0123456789 .:-–/iodwzmarcp,", max_size=40))
def test_any_text_gives_real_days_in_order_at_their_place(text: str) -> None:
    matches = find_dates(text, THURSDAY)
    assert all(m.first <= m.last and 0 <= m.start < m.end <= len(text) for m in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))
    assert all(0 <= m.start < m.end <= len(text) for m in find_times(text, bare=True))
