"""What is asked around consultations: their report, whom to ask, and what is over."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTICE = """# Konsultacje projektu programu współpracy miasta Dębogóra z organizacjami

Dębogóra, 3 marca 2031 r.

Burmistrz Dębogóry zaprasza organizacje pozarządowe do konsultacji projektu programu.

Konsultacje trwają od 5 marca 2031 r. do 28 marca 2031 r.

## Uwagi

Uwagi na formularzu można składać:
- e-mailem: uwagi@debogora.example,
- osobiście w kancelarii urzędu, ul. Krótka 7.

## Spotkanie

Spotkanie odbędzie się zdalnie 24 marca 2031 r. o godz. 16:00.
Odnośnik i program wyślemy do 21 marca 2031 r.
Odpowiemy na pytania zgłoszone do 18 marca 2031 r.

## Co dalej

Sprawozdanie z konsultacji zamieścimy w BIP do 21 dni od ich zakończenia.

Informacji o konsultacjach społecznych udziela Ewa Gil, Biuro Partnerstwa, tel. 77 400 50 60.
"""
PROGRAMME = """# Program wspierania rodziny w Dębogórze

Rada Miasta Dębogóra, 2 grudnia 2030 r.

Program realizuje Miejski Ośrodek Pomocy Społecznej w Dębogórze.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The notice of consultations and a programme of the same town."""
    folder = tmp_path_factory.mktemp("debogora")
    with answering(folder, notice=NOTICE, programme=PROGRAMME) as assistant:
        yield assistant


def ask(town: Assistant, question: str, day: str = "2031-03-12") -> Answer:
    return asked(town, question, f"{day}T09:00")


@pytest.mark.parametrize(
    "question",
    [
        "kiedy będzie raport z konsultacji",
        "Kiedy będą wyniki konsultacji?",
        "gdzie znajdę podsumowanie konsultacji?",
        "когда опубликуют отчет",
        "коли опублікують звіт з консультацій?",
        "When will the consultation report be published?",
    ],
)
def test_the_report_of_consultations_is_promised(town: Assistant, question: str) -> None:
    answer = ask(town, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "do 21 dni od ich zakończenia" in answer.text


@pytest.mark.parametrize(
    "question", ["kiedy będzie raport z realizacji programu?", "kiedy wyniki naboru do żłobka?"]
)
def test_the_report_of_something_else_is_not(town: Assistant, question: str) -> None:
    assert "21 dni" not in ask(town, question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("jak zgłosić uwagi?", "obowiązywały do końca terminu"),
        ("How can I submit comments?", "held until the end"),
        ("как подать замечания?", "действовали до конца срока"),
    ],
)
def test_ways_of_the_time_before_are_told_as_such(
    town: Assistant, question: str, told: str
) -> None:
    assert told in ask(town, question, "2031-04-02").text
    assert told not in ask(town, question).text


def test_a_day_of_the_office_is_no_last_day_for_remarks(town: Assistant) -> None:
    told = ask(town, "do kiedy można zgłaszać uwagi?").text
    assert "28 marca 2031" in told
    assert "21 marca" not in told
    assert "18 marca 2031" in ask(town, "do kiedy mogę zgłosić pytania?").text


@pytest.mark.parametrize(
    "question",
    [
        "Kto odpowiada za konsultacje i jaki ma numer?",
        "kto prowadzi konsultacje społeczne",
        "jaki jest telefon w sprawie konsultacji?",
        "хто відповідає за консультації?",
        "Who is responsible for the consultations?",
    ],
)
def test_who_answers_for_consultations_is_told(town: Assistant, question: str) -> None:
    answer = ask(town, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "Ewa Gil" in answer.text
    assert "77 400 50 60" in answer.text


@pytest.mark.parametrize(
    "question", ["kto odpowiada za konsultacje medyczne?", "kto odpowiada za żłobki?"]
)
def test_nobody_answers_for_what_a_paper_does_not_name(town: Assistant, question: str) -> None:
    assert "Ewa Gil" not in ask(town, question).text


@pytest.mark.parametrize(
    "question",
    [
        "czy jest jakieś spotkanie online?",
        "Is there an online meeting?",
        "чи є онлайн зустріч?",
    ],
)
def test_a_meeting_online_is_told(town: Assistant, question: str) -> None:
    answer = ask(town, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "zdalnie" in answer.text
    assert any(day in answer.text for day in ("24 marca", "24 March", "24 березня"))
