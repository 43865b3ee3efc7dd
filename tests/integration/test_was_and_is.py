"""A table of what was and what is: day, hours and place are new, and a way that is gone is told."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

NABOR = """# Rozmawiamy o planie pomocy w Topolewie

Urząd Miasta w Topolewie, 1 marca 2027 r.

Do zgłaszania uwag zapraszamy mieszkańców Topolewa.

Dyżury doradców odbędą się w siedzibie Urzędu Miasta, ul. Wierzbowa 4, pokój 12:

- czwartek, 18 marca 2027 r., godz. 14:00–17:00,
- środa, 31 marca 2027 r., godz. 10:00–13:00.

Otwarte spotkanie odbędzie się 22 marca 2027 r. o godz. 17:00 w Domu Kultury, ul. Młyńska 3.

Uwagi przyjmujemy do 9 kwietnia 2027 r.:

1. e-mailem: plan@topolewo.example,
2. osobiście w kancelarii Urzędu Miasta, ul. Wierzbowa 4, pok. 1,
3. do urny w Bibliotece Miejskiej przy ul. Szkolnej 11.

O tłumacza języka migowego można prosić do 15 marca 2027 r.
"""
ZMIANA = """# Zmiana terminów: rozmowy o planie pomocy w Topolewie

Urząd Miasta w Topolewie, 15 marca 2027 r.

| Co się zmienia | Było | Jest |
|---|---|---|
| Pierwszy dyżur | czwartek 18 marca 2027 r., 14:00–17:00, pokój 12 | piątek 19 marca 2027 r., 13:00–16:00, pokój 4 (parter) |
| Spotkanie otwarte | poniedziałek 22 marca 2027 r., 17:00, Dom Kultury, ul. Młyńska 3 | poniedziałek 5 kwietnia 2027 r., 17:30, aula Szkoły Podstawowej nr 2, ul. Kolejowa 15 |
| Prośba o tłumacza | do 15 marca 2027 r. | do 30 marca 2027 r. |
| Przyjmowanie uwag | do 9 kwietnia 2027 r. | do 23 kwietnia 2027 r. |

Dyżur w dniu 18 marca 2027 r. został odwołany. Uwagi można składać jak dotąd, lecz urna w Bibliotece Miejskiej przy ul. Szkolnej 11 została zlikwidowana.
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("topolewo"), nabor=NABOR, zmiana=ZMIANA) as found:
        yield found


def ask(assistant: Assistant, text: str, moment: str = "2027-03-16T09:00") -> Answer:
    return asked(assistant, text, moment)


def test_a_moved_duty_has_its_new_day_hours_and_room(assistant: Assistant) -> None:
    text = ask(assistant, "kiedy najblizszy dyzur w topolewie i gdzie").text
    assert "19 marca 2027, 13:00–16:00" in text
    assert "ul. Wierzbowa 4, pokój 4 (parter)" in text
    assert "pokój 12" not in text
    assert "19 marca 2027 nie odbędzie się" not in text


def test_a_moved_meeting_has_its_new_place(assistant: Assistant) -> None:
    text = ask(assistant, "Gdzie i o której jest otwarte spotkanie?").text
    assert "5 kwietnia 2027, 17:30" in text
    assert "Kolejowa 15" in text
    assert "Miejsce: w Domu Kultury" not in text


def test_of_two_last_days_only_the_one_asked_about_is_told(assistant: Assistant) -> None:
    text = ask(assistant, "Do kiedy przyjmują uwagi do planu?").text
    assert "23 kwietnia 2027" in text
    assert "30 marca" not in text


def test_a_way_that_is_gone_is_no_way_and_is_told(assistant: Assistant) -> None:
    text = ask(assistant, "Jak złożyć uwagi do planu?").text
    assert "plan@topolewo.example" in text
    assert "Do urny" not in text and "Do skrzynki" not in text
    assert "została zlikwidowana" in text


def test_before_the_change_is_out_the_way_is_given(assistant: Assistant) -> None:
    text = ask(assistant, "Jak złożyć uwagi do planu?", "2027-03-10T09:00").text
    assert "Szkolnej 11" in text
    assert "zlikwidowana" not in text
