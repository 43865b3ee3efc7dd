"""For whom a task is: told where its row or name says so, and said to be left open otherwise."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2033-02-14T09:00"
PROGRAMME = """# Program gminy Modrzyce na lata 2033-2034

Rada Gminy Modrzyce, 10 stycznia 2033 r.

| Zadanie | Realizator | 2033 | 2034 |
|---|---|---|---|
| Karta Modrzyc – zniżki u partnerów gminy | Urząd Gminy | 300 kart | 350 kart |
| Klub rodziców | Biblioteka Gminna | 1 klub | 2 kluby |
| Kurs dla rękodzielników | Dom Kultury | 4 kursy | 4 kursy |
"""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("modrzyce"), program=PROGRAMME) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    ["komu przysługuje karta modrzyc", "dla kogo jest karta modrzyc", "для кого карта Modrzyc"],
)
def test_what_is_left_open_is_said(programme: Assistant, question: str) -> None:
    answer = asked(programme, question, DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert "Karta Modrzyc – zniżki" in answer.text


@pytest.mark.parametrize(
    "question",
    ["dla kogo jest klub rodziców", "dla kogo jest kurs dla rękodzielników",
     "kto prowadzi kartę modrzyc"],
)  # fmt: skip
def test_what_a_name_tells_is_not_missed(programme: Assistant, question: str) -> None:
    assert asked(programme, question, DAY).status is AnswerStatus.ANSWERED
