"""Sums in a row for each year, areas known by a figure alone, and who gives what on request."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

_YEARS = """# Program Dobrego Startu Rodzin gminy Olchowe Pole na lata 2031–2033

## Zadania

| Nr | Zadanie | Realizator | Miernik | 2031 | 2032 | 2033 |
|---|---|---|---|---|---|---|
| 1 | Wsparcie asystenta rodziny | Ośrodek Pomocy | liczba rodzin | 12 | 14 | 16 |
| 2 | Opieka wytchnieniowa w domu | Ośrodek Pomocy | liczba godzin | 300 | 320 | 340 |

## Finansowanie

| Rok | Środki własne gminy | Dotacje z budżetu państwa | Razem |
|---|---|---|---|
| 2031 | 210 000 zł | 60 000 zł | 270 000 zł |
| 2032 | 230 000 zł | 75 000 zł | 305 000 zł |

## Zasady

Asystenta rodziny przydziela Ośrodek Pomocy (ul. Cicha 2) na wniosek rodzica lub pedagoga szkolnego.
"""
_AREAS = """# Program Aktywny Senior gminy Olchowe Pole na lata 2031–2032

## Pieniądze

Planowane nakłady (w złotych):

| Obszar | 2031 | 2032 | Razem |
|---|---|---|---|
| I. Zdrowie na co dzień | 41 000 | 43 000 | 84 000 |
| II. Spotkania i kultura | 52 000 | 57 000 | 109 000 |
| Ogółem | 93 000 | 100 000 | 193 000 |
"""
_GIVERS = """# Program Zdrowe Dzieci gminy Olchowe Pole na lata 2031–2032

## Budżet (w zł)

| Źródło | 2031 | 2032 | Razem |
|---|---|---|---|
| Wkład gminy | 610 000 | 640 000 | 1 250 000 |
| Środki unijne (EFS+) | 130 000 | 145 000 | 275 000 |
| Wsparcie rządowe | 90 000 | 95 000 | 185 000 |
| Razem | 830 000 | 880 000 | 1 710 000 |
"""
_NOTE = """# Notatka ze spotkania z organizacjami

Na dotacje dla organizacji w 2032 r. planuje się 88 000 zł.

Uwagi do projektu organizacje przesyłają do 17 października 2031 r. na adres ngo@olchowe.example.
"""
_LEAFLET = """# Kursy i zajęcia w Olchowym Polu

## Warsztaty dla rodziców

Cztery spotkania, środy 17.00–19.00. Zapisy do 30 września 2031 r.: kursy@olchowe.example.

## Polski dla mam z zagranicy

Wtorki 9.00–10.30, Dom Kultury, ul. Długa 1. Bezpłatnie.
"""
_DAY = "2031-09-02T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {"program": _YEARS, "plan": _AREAS, "zdrowie": _GIVERS, "notatka": _NOTE}
    papers |= {"ulotka": _LEAFLET}
    folder = tmp_path_factory.mktemp("year-rows")
    with answering(folder, **papers) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ile dotacji z budżetu państwa w 2032?", ["75 000"]),
        ("ile środków własnych gminy w programie dobrego startu w 2031?", ["210 000"]),
        ("ile dołoży państwo do programu dobrego startu rodzin w 2032?", ["75 000"]),
        (
            "Ile wynosi budżet programu dobrego startu na 2032 i ile z tego dokłada państwo?",
            ["305 000", "75 000"],
        ),
        ("Jaki jest budżet obszaru II w 2032?", ["57 000"]),
        (
            "Jaki jest budżet programu aktywny senior na 2031 rok i ile w obszarze II?",
            ["93 000", "52 000"],
        ),
        (
            "jaki jest budżet programu zdrowe dzieci w 2032 i ile z tego z Unii",
            ["880 000", "145 000"],
        ),
        ("ile z budżetu państwa w programie zdrowe dzieci w 2031?", ["90 000"]),
        ("How much EU money is in the Zdrowe Dzieci programme in 2031?", ["130 000"]),
    ],
)
def test_the_column_and_the_row_that_are_named_are_told(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    text = asked(assistant, question, _DAY).text
    assert all(one in text for one in told), text
    assert "88 000" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Jaki jest budżet obszaru IV w 2032?",
        "ile dołoży województwo w 2032?",
        "ile z Unii w programie zdrowe dzieci w 2034?",
    ],
)
def test_a_row_or_giver_that_is_not_there_is_not_told(assistant: Assistant, question: str) -> None:
    assert not asked(assistant, question, _DAY).statements


@pytest.mark.parametrize(
    "question", ["jak dostać asystenta rodziny", "How can I get a family assistant?"]
)
def test_who_gives_something_on_request_is_how_one_gets_it(
    assistant: Assistant, question: str
) -> None:
    assert "na wniosek rodzica" in asked(assistant, question, _DAY).text


@pytest.mark.parametrize(
    "question",
    [
        "Jak złożyć wniosek o opiekę wytchnieniową?",
        "Gdzie złożę wniosek o opiekę wytchnieniową?",
    ],
)
def test_what_is_applied_for_takes_no_last_day_of_another_matter(
    assistant: Assistant, question: str
) -> None:
    text = asked(assistant, question, _DAY).text
    assert "17 października" not in text
    assert "30 września" not in text


def test_lessons_of_polish_are_found_and_of_another_language_are_not(assistant: Assistant) -> None:
    assert "9.00–10.30" in asked(assistant, "czy są kursy języka polskiego", _DAY).text
    other = asked(assistant, "czy są kursy języka angielskiego", _DAY)
    assert other.status is AnswerStatus.NOT_IN_DOCUMENTS
