"""What is asked of one thing is never answered with what a paper tells of another."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2031-03-03T09:00"
CONSULTED = """# Konsultacje programu opieki w Trzebnicy Dolnej

Urząd Miasta Trzebnica Dolna, 17 lutego 2031 r. Uwagi do programu zbieramy do 28 marca 2031 r.
Formularz można wysłać na adres program@trzebnica.example.

## Dyżury konsultacyjne

| Dzień | Godziny | Miejsce |
|---|---|---|
| czwartek, 13 marca 2031 r. | 15:00–18:00 | Biblioteka „Pod Lipą”, ul. Mostowa 7 |
| wtorek, 18 marca 2031 r. | 9:00–11:00 | Urząd Miasta, Rynek 1, pok. 3 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("another"), konsultacje=CONSULTED) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "Jakie są godziny otwarcia biblioteki Pod Lipą?",
        "What are the opening hours of the library Pod Lipą?",
        "ile wynosi becikowe i gdzie złożyć wniosek",
        "do kiedy złożyć wniosek o zasiłek pielęgnacyjny",
    ],
)
def test_tells_neither_duty_hours_nor_a_last_day_of_another_thing(
    assistant: Assistant, question: str
) -> None:
    answer = asked(assistant, question, DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "28 marca" not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("w jakich godzinach jest dyżur w bibliotece Pod Lipą?", "15:00–18:00"),
        ("do kiedy można wysłać uwagi do programu opieki i na jaki adres?", "28 marca"),
    ],
)
def test_still_tells_the_thing_itself(assistant: Assistant, question: str, told: str) -> None:
    assert told in asked(assistant, question, DAY).text
