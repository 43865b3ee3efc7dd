"""A situation for which nothing is made is led to the services that it calls for."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAM = """# Program dla rodzin w Sosnowej Górze na lata 2031–2033

## Zadania

| Lp. | Zadanie | Realizator | Wskaźnik | 2031 | 2032 | 2033 |
|---|---|---|---|---|---|---|
| 1 | Konsultacje psychologa dla mieszkańców | Poradnia Miejska | Liczba konsultacji | 80 | 90 | 95 |
| 2 | Mediacje dla rodzin | Ośrodek Pomocy | Liczba mediacji | 12 | 14 | 16 |
| 3 | Zajęcia na basenie dla dzieci w wieku od 5 do 9 lat | Pływalnia | Liczba zajęć | 20 | 25 | 30 |
"""  # noqa: E501
_DAY = "2031-05-04T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("sosnowa"), program=PROGRAM) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("córka ma depresję, jest jakaś pomoc?", "Konsultacje psychologa", "Mediacje"),
        ("umarł mi mąż, szukam wsparcia", "Konsultacje psychologa", "Mediacje"),
        ("rozwodzimy się, czy jest jakaś pomoc", "Mediacje dla rodzin", "basen"),
        ("у доньки депресія, яка є допомога?", "Konsultacje psychologa", "Mediacje"),
        ("my wife is depressed, is there any support", "Konsultacje psychologa", "Mediacje"),
    ],
)
def test_what_the_situation_calls_for_is_told_as_a_part(
    assistant: Assistant, question: str, told: str, other: str
) -> None:
    answer = asked(assistant, question, _DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert told in answer.text
    assert other not in answer.text


@pytest.mark.parametrize("question", ["jakie leki na depresję", "ile kosztuje leczenie depresji"])
def test_what_is_no_such_service_stays_untold(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, _DAY).status is AnswerStatus.NOT_IN_DOCUMENTS


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("czy na basen można przyjść z 6-latkiem", "Tak."),
        ("czy na basen można przyjść z 12-latkiem", "Nie."),
    ],
)
def test_an_age_that_is_all_that_is_asked_for_decides(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert asked(assistant, question, _DAY).text.startswith(verdict)
