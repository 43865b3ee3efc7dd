"""Questions about handing in: refused ways, contradicting days, who may, and whom to ask."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

MALWY = """# Konsultacje planu opieki dziennej w Malwach

Urząd Gminy Malwy. Opublikowano 1 marca 2027 r.

W konsultacjach mogą uczestniczyć organizacje pozarządowe, które działają na terenie gminy.

Opinie o planie opieki dziennej można złożyć do 20 marca 2027 r.:

- osobiście w sekretariacie Urzędu, ul. Lipowa 4,
- pocztą na adres: Urząd Gminy Malwy, ul. Lipowa 4, 11-200 Malwy.

Opinie przesłane drogą mailową nie będą w tych konsultacjach brane pod uwagę.
W razie pytań prosimy pisać na adres pytania@malwy.example.
"""
MALWY_BEFORE = """# Konsultacje strategii mieszkaniowej w Malwach

Urząd Gminy Malwy. Opublikowano 1 marca 2026 r.

Uwagi do strategii mieszkaniowej można przesłać do 20 marca 2026 r. na adres uwagi@malwy.example.
"""
TARNINA = """# Konsultacje programu dla seniorów w Tarninie

Urząd Gminy Tarnina. Opublikowano 1 marca 2027 r.

Wójt zaprasza mieszkańców i organizacje do udziału w konsultacjach programu dla seniorów.
Uwagi można zgłaszać do 31 marca 2027 r.

## Jak zgłosić uwagi

Formularz z uwagami należy przesłać do 24 marca 2027 r. na adres seniorzy@tarnina.example.
"""
GRABINA = """# Nabór wniosków na stypendia sportowe w Grabinie

Urząd Gminy Grabina. Opublikowano 1 marca 2027 r.

Wnioski o stypendium sportowe składa się do 15 kwietnia 2027 r. przez ePUAP /Grabina/skrytka
lub osobiście w Urzędzie Gminy, ul. Polna 1, pok. 3.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("submission"),
        malwy=MALWY,
        malwy_before=MALWY_BEFORE,
        tarnina=TARNINA,
        grabina=GRABINA,
    ) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2027-03-10T08:00")


@pytest.mark.parametrize(
    "text",
    [
        "czy opinie o planie opieki dziennej w Malwach mogę wysłać mailem?",
        "moge przeslac opinie o planie opieki dziennej malwy mailem",
        "Czy opinię o planie opieki dziennej w Malwach można złożyć pocztą elektroniczną?",
    ],
)
def test_a_refused_way_is_said_to_be_refused(assistant: Assistant, text: str) -> None:
    answer = ask(assistant, text)
    assert answer.status is AnswerStatus.ANSWERED
    assert "nie będą" in answer.text
    assert "ul. Lipowa 4" in answer.text
    assert "uwagi@malwy.example" not in answer.text


def test_a_way_that_is_taken_is_not_said_to_be_refused(assistant: Assistant) -> None:
    answer = ask(assistant, "czy opinie o planie opieki dziennej w Malwach mogę wysłać pocztą?")
    assert "11-200 Malwy" in answer.text
    assert "nie będą" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "na jaki mail pisać z pytaniami o konsultacje planu opieki dziennej w Malwach?",
        "gdzie wysłać pytanie mailem w sprawie planu opieki dziennej malwy",
    ],
)
def test_questions_go_to_their_own_address(assistant: Assistant, text: str) -> None:
    assert "pytania@malwy.example" in ask(assistant, text).text


def test_a_way_that_a_paper_does_not_give_is_said_to_be_missing(assistant: Assistant) -> None:
    for text in (
        "na jaki mail wysłać wniosek o stypendium sportowe w Grabinie?",
        "czy wniosek o stypendium sportowe w Grabinie mogę wysłać faksem?",
    ):
        answer = ask(assistant, text)
        assert answer.status is AnswerStatus.PARTLY_ANSWERED
        assert "/Grabina/skrytka" in answer.text


def test_any_electronic_way_is_meant_by_electronically(assistant: Assistant) -> None:
    answer = ask(assistant, "czy wniosek o stypendium sportowe w Grabinie złożę elektronicznie?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "/Grabina/skrytka" in answer.text


def test_two_days_for_the_same_thing_are_both_told(assistant: Assistant) -> None:
    answer = ask(assistant, "do kiedy można zgłaszać uwagi do programu dla seniorów w Tarninie?")
    assert "31 marca 2027" in answer.text
    assert "24 marca 2027" in answer.text
    assert "różne terminy" in answer.text
    assert "nie dla pojedynczych rodziców" not in answer.text


def test_the_day_and_the_address_asked_for_in_one_question_are_both_told(
    assistant: Assistant,
) -> None:
    for text in (
        "do kiedy i na jaki adres wysłać opinię o planie opieki dziennej w Malwach?",
        "Gdzie i do kiedy składa się opinie o planie opieki dziennej w Malwach?",
    ):
        answer = ask(assistant, text)
        assert "20 marca 2027" in answer.text
        assert "11-200 Malwy" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "kto może zgłosić opinię do planu opieki dziennej w Malwach?",
        "kto moze skladac opinie w konsultacjach planu opieki dziennej malwy",
    ],
)
def test_who_may_take_part_is_told(assistant: Assistant, text: str) -> None:
    assert "organizacje pozarządowe" in ask(assistant, text).text


def test_who_may_in_another_matter_is_not_told(assistant: Assistant) -> None:
    answer = ask(assistant, "kto może zgłosić opinię do programu żłobków w Malwach?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
