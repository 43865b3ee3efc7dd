"""Dates and hours of every kind that offices write, as tables of text and meaning."""

import time as clock
from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import find_dates, find_times
from knowledge.numbers import values
from knowledge.recurring import recurring
from knowledge.time_words import table
from tests.unit.tables import table_of

PUBLISHED = date(2027, 1, 4)  # a Monday


def days(text: str, reference: date | None = None) -> str:
    matches = find_dates(text, reference, relative_words=False, year="next")
    return " ".join(str(m.first) if m.first == m.last else f"{m.first}..{m.last}" for m in matches)


def hours(text: str) -> str:
    """Spans as "09:00-12:00", "<15:00" for "do 15", ">16:00" for "po 16", "part" for "rano"."""
    return " ".join(_hours(m.begin, m.until, m.relation) for m in find_times(text, bare=True))


def _hours(begin: time, until: time | None, relation: str) -> str:
    last = f"{until:%H:%M}" if until else ""
    if relation in ("before", "after"):
        return f"<{last}" if relation == "before" else f">{begin:%H:%M}"
    return "part" if relation == "part" else f"{begin:%H:%M}" + (f"-{last}" if last else "")


KINDS = table_of("dates_kinds.yaml")


@pytest.mark.parametrize(("text", "expected"), KINDS["with_years"])
def test_dates_with_their_year(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(("text", "expected"), KINDS["of_the_publication"])
def test_dates_whose_year_the_publication_tells(text: str, expected: str) -> None:
    assert days(text, PUBLISHED) == expected


@pytest.mark.parametrize("text", KINDS["no_dates"])
def test_numbers_that_are_no_dates(text: str) -> None:
    assert days(text) == ""
    assert days(text, PUBLISHED) == ""


@pytest.mark.parametrize(("text", "expected"), KINDS["hours"])
def test_hours(text: str, expected: str) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize("text", KINDS["no_hours"])
def test_numbers_that_are_no_hours(text: str) -> None:
    assert hours(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 stycznia odbyło się spotkanie", "2027-01-03"),
        ("W dniu 12 grudnia odbyły się warsztaty", "2026-12-12"),
        ("w niedzielę 3 stycznia", "2027-01-03"),
        ("w poniedziałek 3 stycznia", "2028-01-03"),
        ("12 grudnia zapraszamy na warsztaty", "2027-12-12"),
    ],
)
def test_words_and_weekdays_tell_a_past_day_from_the_next(text: str, expected: str) -> None:
    assert days(text, PUBLISHED) == expected


def test_a_year_counted_from_the_publication_says_so() -> None:
    (match,) = find_dates("do 12 grudnia ub.r.", PUBLISHED)
    assert (match.first, match.step, match.year_given) == (date(2026, 12, 12), -1, False)


_GENITIVE = {number + 1: forms[1] for number, forms in enumerate([
    ["", "stycznia"], ["", "lutego"], ["", "marca"], ["", "kwietnia"], ["", "maja"],
    ["", "czerwca"], ["", "lipca"], ["", "sierpnia"], ["", "września"], ["", "października"],
    ["", "listopada"], ["", "grudnia"],
])}  # fmt: skip
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_ORDINALS = {number: words for words, number in table("ordinals").items()}
_WEEKDAYS = ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"]
_WRITTEN = [
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year}",
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year} r.",
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year} roku",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year} r.",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}r.",
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year % 100:02} r.",
    lambda d: d.isoformat(),
    lambda d: f"{d.year}.{d.month:02}.{d.day:02}",
    lambda d: f"{d.day} {_ROMAN[d.month - 1]} {d.year}",
    lambda d: f"{d.day}.{_ROMAN[d.month - 1]}.{d.year} r.",
    lambda d: f"{_ORDINALS[d.day]} {_GENITIVE[d.month]} {d.year} roku",
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year} r. ({_WEEKDAYS[d.weekday()]})",
    lambda d: f"{_WEEKDAYS[d.weekday()]}, {d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.day}-go {_GENITIVE[d.month]} {d.year}",
    lambda d: f"{d.day}. {_GENITIVE[d.month]} {d.year}",
]  # fmt: skip


@settings(max_examples=300)
@given(
    st.dates(date(2011, 1, 1), date(2049, 12, 31)),
    st.sampled_from(_WRITTEN),
    st.sampled_from(["", "Spotkanie ", "do dnia ", "tel. 12 345 67 89, "]),
    st.sampled_from(["", " w godz. 9-12", ", pok. 210", " o 17.00", "; 4 osoby"]),
)
def test_any_day_in_any_form_is_found_exactly(day: date, form, before: str, after: str) -> None:  # type: ignore[no-untyped-def]
    (match,) = find_dates(before + form(day) + after)
    assert (match.first, match.last, match.weekday_agrees is not False) == (day, day, True)


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 200), st.sampled_from(["–", " - "])
)
def test_any_range_is_found_exactly(first: date, length: int, dash: str) -> None:
    last = date.fromordinal(first.toordinal() + length)
    whole = f"{first:%d.%m.%Y}{dash}{last:%d.%m.%Y}"
    worded = (
        f"od {first.day} {_GENITIVE[first.month]} {first.year} r. "
        f"do {last.day} {_GENITIVE[last.month]} {last.year} r."
    )
    assert days(whole) == days(worded) == f"{first}..{last}"


@given(st.times(), st.sampled_from(["godz. {}", "o godz. {}", "o {}", "od {}", "{}"]))
def test_any_hour_is_found_exactly(moment: time, form: str) -> None:
    (match,) = find_times(form.format(f"{moment:%H:%M}"), bare=True)
    assert match.begin == moment.replace(second=0, microsecond=0)


@given(st.text(alphabet="0123456789 .:-–/iodwzmarcpIVX,\tśrgn(", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for reference in (None, PUBLISHED):
        matches = find_dates(text, reference, year="next")
        assert all(m.first <= m.last and 0 <= m.start < m.end <= len(text) for m in matches)
        assert all(one.end <= other.start for one, other in pairwise(matches))
    times = find_times(text, bare=True)
    assert all(0 <= m.start < m.end <= len(text) for m in times)
    assert all(one.end <= other.start for one, other in pairwise(times))


@given(st.text(max_size=80))
def test_any_text_at_all_is_read(text: str) -> None:
    find_dates(text, PUBLISHED)
    find_times(text, bare=True)
    values(text)


@pytest.mark.parametrize(
    "piece",
    ["7", "12.", "1, ", "od 1 do ", "marzec i ", "1.01-", "godz. 8 i ", "12 616 ", " ", "\n", "- "],
)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begun = clock.process_time()
        find_dates(text, PUBLISHED)
        find_times(text, bare=True)
        recurring(text)
        values(text)
        return clock.process_time() - begun

    seconds(1_000)
    assert seconds(100_000) < 60 * max(seconds(10_000), 0.02)


@pytest.mark.parametrize("text", ["w sobotę i niedzielę, 26-27 czerwca 2027 r.",
                                  "sobota–niedziela, 26–27 czerwca 2027 r."])  # fmt: skip
def test_two_weekdays_of_a_span_agree_with_its_ends(text: str) -> None:
    [found] = find_dates(text, date(2027, 5, 1), relative_words=False)
    assert found.weekday_agrees is not False


def test_a_weekday_that_is_on_neither_end_of_a_span_does_not_agree() -> None:
    [found] = find_dates("wtorek, 26-27 czerwca 2027 r.", date(2027, 5, 1), relative_words=False)
    assert found.weekday_agrees is False
