"""Beside the card for somebody in danger stands what the documents hold for their situation."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAMME = """# Program wsparcia rodzin w Trzmielinie na 2031 rok

| Zadanie | Realizator | Wskaźnik na 2031 |
|---|---|---|
| Punkt wsparcia dla opiekunów osób niesamodzielnych | Fundacja Oparcie | 40 rodzin |
| Grupa wsparcia dla młodzieży 13–17 lat z problemem alkoholowym w domu | Pod Kasztanem | 25 osób |
| Klub malucha dla dzieci do lat 3 | Dom Kultury | 60 dzieci |
"""
WISHES = """# Uwagi do programu wsparcia rodzin w Trzmielinie

| Nr | Podmiot | Uwaga | Stanowisko | Uzasadnienie |
|---|---|---|---|---|
| 1 | Fundacja „Wiatrak” | Zajęcia rękodzieła dla seniorów | Nie uwzględniono | Brak kadry. |
"""
NOW = "2031-03-05"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("trzmielin")
    with answering(folder, program=PROGRAMME, uwagi=WISHES) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tata pije, mam 14 lat, boję się go", "Grupa wsparcia dla młodzieży"),
        ("nie daję już rady z opieką nad mężem, mam dość wszystkiego", "Punkt wsparcia dla op"),
    ],
)
def test_what_is_there_for_a_situation_follows_the_card(
    assistant: Assistant, text: str, told: str
) -> None:
    answer = asked(assistant, text, NOW)
    assert answer.status is AnswerStatus.CRISIS
    assert told in answer.text
    assert "Klub malucha" not in answer.text


def test_what_is_for_the_young_is_not_told_to_a_wife(assistant: Assistant) -> None:
    answer = asked(assistant, "mąż pije i mnie bije, mamy dzieci, gdzie iść", NOW)
    assert answer.status is AnswerStatus.CRISIS
    assert "młodzieży" not in answer.text


def test_a_wish_follows_the_card_only_where_it_is_asked_about(assistant: Assistant) -> None:
    classes = asked(assistant, "Córka się tnie. Czy są zajęcia rękodzieła?", NOW)
    position = "Jakie jest stanowisko w sprawie zajęć rękodzieła?"
    assert classes.status is AnswerStatus.CRISIS
    assert "Wiatrak" not in classes.text
    assert "Nie uwzględniono" in asked(assistant, f"Córka się tnie. {position}", NOW).text
