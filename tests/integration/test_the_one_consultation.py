"""Who may take part is told without asking back where papers tell of one consultation alone."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2033-03-14T09:00"
NOTICE = """# Konsultacje społeczne projektu uchwały o świetlicach

Wójt Gminy Topolin, 3 marca 2033 r.

W konsultacjach mogą wziąć udział mieszkańcy gminy, którzy ukończyli 16 lat.

Uwagi można przesyłać do 31 marca 2033 r. na adres e-mail: uwagi@topolin.example.
"""
GUIDE = """# Informator ośrodka w Topolinie

Ośrodek Pomocy Społecznej w Topolinie, luty 2033 r.

## Porady prawnika

Prawnik przyjmuje w środy 14:00–18:00, pokój nr 7. Prawnik mówi po ukraińsku.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("topolin"), konsultacje=NOTICE, info=GUIDE) as one:
        yield one


@pytest.mark.parametrize("question", ["kto może wziąć udział", "хто може взяти участь"])
def test_who_may_take_part_is_told_at_once(town: Assistant, question: str) -> None:
    assert "którzy ukończyli 16 lat" in asked(town, question, DAY).text


@pytest.mark.parametrize("question", ["kiedy", "kto był"])
def test_other_open_questions_are_asked_back(town: Assistant, question: str) -> None:
    assert asked(town, question, DAY).status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["хто розмовляє українською", "кто-нибудь говорит по-украински?", "kto mówi po ukraińsku"],
)
def test_who_speaks_a_language_is_told(town: Assistant, question: str) -> None:
    assert "Prawnik mówi po ukraińsku" in asked(town, question, DAY).text


def test_another_language_stays_refused(town: Assistant) -> None:
    answer = asked(town, "хто розмовляє англійською", DAY)
    assert answer.status in (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.OUT_OF_SCOPE)
