"""What became of something that somebody asked for, asked without a word for a decision."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTE = """# Notatka ze spotkania w Sosnowym Borze

Zgłoszone wnioski i odpowiedzi

| Kto zgłosił | Czego dotyczy wniosek | Odpowiedź gminy |
|---|---|---|
| Fundacja „Most” | Umowy na warsztaty plastyczne na dwa lata. | Wniosek przyjęty. Konkurs w maju. |
| OSP Sosnowy Bór | Zakup latarek do remizy. | Wniosek odrzucony. Brak pieniędzy. |
"""
DAY = "2031-09-20"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("wish")
    with answering(folder, notatka=NOTE) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Co z warsztatami plastycznymi, o które prosiła Fundacja Most?", "Wniosek przyjęty"),
        ("Co z latarkami, o które wnioskowała OSP?", "Wniosek odrzucony"),
    ],
)
def test_the_position_is_told(town: Assistant, question: str, said: str) -> None:
    assert said in asked(town, question, DAY).text


def test_what_nobody_asked_for_has_no_position(town: Assistant) -> None:
    answer = asked(town, "Co z basenem, o który prosiła Fundacja Most?", DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
