"""Specialists who are looked for: several at once, and those who help some people alone."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAM = """# Program dla rodzin w Sosnowej Górze na lata 2031–2033

## Zadania

| Lp. | Zadanie | Realizator | Wskaźnik | 2031 | 2032 | 2033 |
|---|---|---|---|---|---|---|
| 1 | Porady psychologa dla rodzin z dziećmi do lat 4 | Poradnia | Liczba porad | 80 | 90 | 95 |
| 2 | Logopeda dla dzieci do lat 4 z niepełnosprawnością | Klub | Liczba porad | 12 | 14 | 16 |
| 3 | Zajęcia muzyczne dla dzieci do lat 4 | Dom Kultury | Liczba zajęć | 20 | 25 | 30 |
"""
_DAY = "2031-05-04T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("sosnowa"), program=PROGRAM) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "jest jakiś psycholog i logopeda dla dwulatka?",
        "speech therapist and psychologist for my 2 year old",
    ],
)
def test_each_of_several_is_told(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, _DAY).text
    assert "Porady psychologa" in text
    assert "Logopeda dla dzieci" in text
    assert "muzyczne" not in text


def test_who_is_not_there_is_said_beside_who_is(assistant: Assistant) -> None:
    answer = asked(assistant, "szukam psychologa i dentysty dla dwulatka", _DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert "Porady psychologa" in answer.text
    assert "dentyst" in answer.text


def test_help_for_some_people_alone_is_told_as_such(assistant: Assistant) -> None:
    answer = asked(assistant, "logopeda dla dwulatka", _DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert "Logopeda dla dzieci" in answer.text
    assert "nie dla wszystkich" in answer.text


@pytest.mark.parametrize("question", ["dentysta dla dwulatka", "logopeda dla zdrowego dwulatka"])
def test_who_is_not_there_or_not_for_them_is_not_told(assistant: Assistant, question: str) -> None:
    assert not asked(assistant, question, _DAY).statements
