"""What an office decided about something, asked in one's own words and in other languages."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

_NOTE = """# Notatka ze spotkania z organizacjami w Dąbrówce, 14 maja 2031 r.

## Postulaty i stanowisko Ośrodka

| Lp. | Organizacja | Postulat | Stanowisko Ośrodka |
|---|---|---|---|
| 1 | Fundacja „Most” | Dopłata do obozów dzieci z rodzin zastępczych – 700 zł. | Uwzględniono: 480 zł na dziecko. |
| 2 | Stowarzyszenie „Lipa” | Wzrost stawki za godzinę superwizji z 150 zł do 210 zł. | Odpowiedź po opinii księgowej. |
| 3 | Klub „Razem” | Nocne dyżury opiekunek dla seniorów. | Nie uwzględniono z powodu braku kadry. |
| 4 | Koło „Zielone” | Zniesienie progu dochodowego przy posiłkach. | Nie uwzględniono, próg określa ustawa. |

Wnioski złożone po czasie będą rozpatrywane w kolejnym miesiącu.
"""  # noqa: E501
_DAY = "2031-06-02T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("decisions"), notatka=_NOTE) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ile w końcu dostaną rodziny zastępcze na wakacje dziecka?", "480 zł"),
        ("co z podwyżką stawki za superwizję?", "po opinii księgowej"),
        ("What did the office decide about raising the supervision rate?", "po opinii księgowej"),
        ("What was the decision on the income threshold?", "próg określa ustawa"),
        ("jaka była decyzja w sprawie progu dochodowego?", "próg określa ustawa"),
        ("Какое решение о повышении ставки супервизии?", "po opinii księgowej"),
    ],
)
def test_the_position_on_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    text = asked(assistant, question, _DAY).text
    assert told in text
    assert "po czasie" not in text


@pytest.mark.parametrize(
    "question",
    [
        "ile w końcu dostaną rodziny zastępcze na remont?",
        "What was the decision on the school bus?",
        "jaka była decyzja w sprawie żłobka?",
    ],
)
def test_what_nobody_asked_for_has_no_decision(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, _DAY).status is AnswerStatus.NOT_IN_DOCUMENTS
