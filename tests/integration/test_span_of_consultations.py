"""From when until when consultations last, for how many days, and what goes with their meeting."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2033-02-14"
NOTICE = """# Konsultacje projektu Programu Wspierania Rodziny w Topolnicy

Topolnica, 8 lutego 2033 r.

Burmistrz Topolnicy zaprasza do konsultacji projektu programu.

Czas trwania: od 10 lutego do 3 marca 2033 r.

## Jak zgłosić uwagi

- e-mailem: uwagi@topolnica.example,
- osobiście w kancelarii urzędu, ul. Młyńska 1.

## Spotkanie otwarte

28 lutego 2033 r., godz. 17:00, Dom Kultury, ul. Ogrodowa 6. Do sali prowadzi podjazd.
Zapewniamy tłumaczenie na język ukraiński.
"""
GUIDE = """# Informator ośrodka pomocy w Topolnicy

Ośrodek Pomocy Społecznej, ul. Szkolna 9, tel. 33 500 10 20.

Wnioski o zasiłek na opał przyjmujemy do 30 kwietnia 2033 r. w pokoju 3.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The notice of consultations and a guide with a last day of its own."""
    with answering(tmp_path_factory.mktemp("topolnica"), notice=NOTICE, guide=GUIDE) as assistant:
        yield assistant


def ask(town: Assistant, question: str) -> Answer:
    return asked(town, question, f"{DAY}T09:00")


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("od kiedy do kiedy trwają konsultacje?", "10 lutego 2033", "3 marca 2033"),
        ("kiedy ruszają konsultacje", "10 lutego 2033", "3 marca 2033"),
        ("від якого до якого числа тривають консультації?", "10 лютого 2033", "3 березня 2033"),
        ("from when until when do the consultations last", "10 February 2033", "3 March 2033"),
    ],
)
def test_the_first_day_comes_before_the_last(
    town: Assistant, question: str, first: str, last: str
) -> None:
    told = ask(town, question).text
    assert 0 <= told.find(first) < told.find(last)


@pytest.mark.parametrize(
    ("question", "days"),
    [("ile dni trwają konsultacje?", "22 dni"), ("how many days do the consultations last?", "22")],
)
def test_days_are_counted_with_the_first_and_the_last(
    town: Assistant, question: str, days: str
) -> None:
    assert days in ask(town, question).text


@pytest.mark.parametrize("question", ["do kiedy trwają konsultacje", "ile zostało dni na uwagi"])
def test_the_last_day_alone_is_told_where_it_alone_is_asked(town: Assistant, question: str) -> None:
    answer = ask(town, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "3 marca 2033" in answer.text
    assert "22 dni" not in answer.text


def test_remarks_never_go_to_a_paper_that_invites_to_none(town: Assistant) -> None:
    told = ask(town, "do kiedy można zgłaszać uwagi?").text
    assert "3 marca 2033" in told
    assert "30 kwietnia" not in told


@pytest.mark.parametrize("question", ["чи буде перекладач на зустрічі?", "czy będzie tłumacz"])
def test_an_interpreter_is_found_in_the_sentence_on_translation(
    town: Assistant, question: str
) -> None:
    assert "tłumaczenie na język ukraiński" in ask(town, question).text


def test_the_way_into_a_house_is_told_from_behind_the_sentence_on_it(town: Assistant) -> None:
    told = ask(town, "czy na spotkanie wjadę wózkiem inwalidzkim?").text
    assert "Do sali prowadzi podjazd" in told
