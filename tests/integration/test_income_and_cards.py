"""Who earns too much is told no, and who has a card is told what they pay, however it is asked."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2033-02-14T09:00"
GUIDE = """# Informator ośrodka pomocy w Jaworniku

Ośrodek Pomocy Społecznej w Jaworniku, luty 2033 r.

## Klub „Motylek”

Zabawy dla dzieci od 2 do 4 lat. Spotkania w czwartki 10:00–11:30, ul. Sadowa 3. Wstęp 8 zł;
rodziny z Kartą Dużej Rodziny wchodzą za darmo.

## Dodatek na opał

Przysługuje rodzinom, których dochód na osobę nie przekracza 750 zł. Wniosek składa się w pokoju
nr 2.
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("jawornik"), informator=GUIDE) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "mamy dochód 900 zł na osobę, dostaniemy dodatek na opał?",
        "zarabiamy 1000 zl na osobe dostaniemy na opal",
        "у нас доход 900 злотых на человека, дадут пособие на топливо?",
    ],
)
def test_who_earns_too_much_is_told_no(guide: Assistant, question: str) -> None:
    told = asked(guide, question, DAY).text
    assert told.startswith(("Nie.", "Нет."))
    assert "750 zł" in told


def test_who_earns_less_is_told_the_limit_and_no_yes(guide: Assistant) -> None:
    answer = asked(guide, "dochód 700 zł na osobę, dostaniemy dodatek na opał?", DAY)
    assert answer.status is AnswerStatus.ANSWERED
    assert "750 zł" in answer.text
    assert not answer.text.startswith(("Tak", "Nie"))


@pytest.mark.parametrize(
    "question",
    [
        "mamy kdr, ile zaplacimy za klub motylek",
        "czy za klub motylek z KDR się płaci",
        "czy klub motylek jest tańszy z kartą dużej rodziny",
        "kto nie płaci za klub motylek",
        "ile kosztuje klub motylek",
    ],
)
def test_who_pays_nothing_is_told_with_the_fee(guide: Assistant, question: str) -> None:
    told = asked(guide, question, DAY).text
    assert "8 zł" in told
    assert "wchodzą za darmo" in told
