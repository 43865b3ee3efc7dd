"""Specialists in the items of a section are told of one by one, with what holds for all of them."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

GUIDE = """# Gdzie po pomoc w Kalinowie

Ośrodek Pomocy Społecznej w Kalinowie, styczeń 2033 r.

## 1. Punkt pomocy w starostwie

ul. Wodna 11. Przyjmują prawnik i pracownik socjalny.

## 2. Poradnia Rodzinna „Kotwica”

ul. Spacerowa 7, tel. 18 300 40 51

Przyjmują:

- psycholog – poniedziałki i środy 13:00–17:00,
- mediatorka – piątki 9:00–12:00, pok. 6,
- logopeda dla dzieci do 5 lat – wtorki 8:00–11:00.

Porady są bezpłatne, skierowanie nie jest potrzebne. Na wizytę zapisujemy telefonicznie.
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("kalinowo"), informator=GUIDE) as one:
        yield one


def ask(guide: Assistant, question: str) -> Answer:
    return asked(guide, question, "2033-01-12T09:00")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("czy do psychologa trzeba skierowanie", "skierowanie nie jest potrzebne"),
        ("ile kosztuje wizyta u mediatorki", "Porady są bezpłatne"),
        ("jak zapisać się do psychologa", "18 300 40 51"),
        ("jak zapisać się do psychologa", "zapisujemy telefonicznie"),
        ("как записаться к психологу", "18 300 40 51"),
        ("gdzie przyjmuje logopeda", "ul. Spacerowa 7"),
        ("w którym pokoju przyjmuje mediatorka", "pok. 6"),
        ("szukam psychologa dla nastolatka", "13:00–17:00"),
        ("сколько стоит консультация психолога", "bezpłatne"),
    ],
)
def test_what_holds_for_the_section_is_told_of_each(
    guide: Assistant, question: str, told: str
) -> None:
    answer = ask(guide, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "czy logopeda przyjmuje w czwartki",
        "в воскресенье логопед принимает?",
        "czy logopeda przyjmie 8-latka",
        "czy psycholog przyjmuje w sobotę",
    ],
)
def test_a_wrong_day_or_age_is_denied(guide: Assistant, question: str) -> None:
    assert ask(guide, question).text.startswith(("Nie", "Нет"))


def test_hours_of_one_are_not_those_of_another(guide: Assistant) -> None:
    told = ask(guide, "kiedy przyjmuje psycholog w poradni rodzinnej").text
    assert "13:00–17:00" in told
    assert "8:00–11:00" not in told


def test_the_whole_section_is_for_more_than_one_item_says(guide: Assistant) -> None:
    assert "Dla kogo" not in ask(guide, "dla kogo jest poradnia kotwica").text


def test_each_of_two_is_told(guide: Assistant) -> None:
    told = ask(guide, "czy macie psychologa i logopedę?").text
    assert "13:00–17:00" in told
    assert "8:00–11:00" in told


def test_who_is_not_there_is_said_beside_who_is(guide: Assistant) -> None:
    answer = ask(guide, "czy macie dentystę i logopedę?")
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert "dentyst" in answer.text
    assert "8:00–11:00" in answer.text


@pytest.mark.parametrize("question", ["kiedy przyjmuje dentysta", "ile kosztuje fizjoterapeuta"])
def test_nobody_else_is_told_of(guide: Assistant, question: str) -> None:
    assert not ask(guide, question).statements
