"""What became of a proposal, by the words of the office."""

from datetime import datetime

import pytest

from assistant.safeguarding import crisis_card
from knowledge.decisions import asked_decision, decision, opens_answer


@pytest.mark.parametrize(
    ("position", "decided"),
    [
        ("Uwzględniono w całości.", "accepted"),
        ("Propozycja została przyjęta.", "accepted"),
        ("Wójt przychyla się do prośby.", "accepted"),
        ("Nie uwzględniono – brak środków.", "rejected"),
        ("Wniosek nie został przyjęty, bo zadanie prowadzi powiat.", "rejected"),
        ("Odrzucono.", "rejected"),
        ("Uwaga nieuwzględniona", "rejected"),
        ("Uwzględniono częściowo: trzy ławki zamiast sześciu.", "partly"),
        ("Częściowo przyjęto", "partly"),
        ("Przyjęto w części dotyczącej szkół.", "partly"),
        ("Uwaga przyjęta do rozważenia.", "considered"),
        ("Wniosek zostanie rozpatrzony jesienią.", "considered"),
        ("Dziękujemy za zgłoszenie. Uwagi nie uwzględniono.", "rejected"),
        ("Biblioteka jest czynna w soboty.", None),
    ],
)
def test_a_position_is_told_by_its_first_word_that_decides(
    position: str, decided: str | None
) -> None:
    assert decision(position) == decided


def test_an_answer_begins_with_its_decision_or_with_who_answers() -> None:
    assert opens_answer("Wniosek odrzucono.")
    assert opens_answer("Nie uwzględniono, ponieważ brak środków.")
    assert opens_answer("Burmistrz odpowiedział, że szkoła ma już windę.")
    assert not opens_answer("Ostatnia edycja zgromadziła wielu uczestników i została przyjęta.")


@pytest.mark.parametrize(
    ("question", "decided"),
    [
        ("Ile uwag odrzucono?", "rejected"),
        ("które wnioski uwzgledniono w calosci", "accepted"),
        ("Ile postulatów przyjęto częściowo?", "partly"),
        ("How many remarks were not accepted?", "rejected"),
        ("скільки пропозицій враховано частково", "partly"),
        ("сколько замечаний отклонили", "rejected"),
        ("Ile uwag wpłynęło?", None),
    ],
)
def test_a_question_says_which_decision_it_is_after(question: str, decided: str | None) -> None:
    assert asked_decision(question) == decided


def test_a_helpline_that_was_proposed_is_no_cry_for_help() -> None:
    now = datetime(2031, 3, 4, 12)
    assert crisis_card("Dlaczego odrzucono wniosek o telefon zaufania?", "pl", now) is None
    assert crisis_card("Jaki jest telefon zaufania?", "pl", now) is not None
    assert crisis_card("Uwaga, potrzebuję telefonu zaufania", "pl", now) is not None
    hurt = "Odrzucono mój wniosek o telefon zaufania, a mąż mnie bije"
    assert crisis_card(hurt, "pl", now) is not None


@pytest.mark.parametrize(
    "position",
    [
        "Ośrodek dołoży starań, aby wniosek został zrealizowany.",
        "Stawkę ustalono, uwzględniając ceny paliwa.",
    ],
)
def test_a_hope_and_a_reason_decide_nothing(position: str) -> None:
    assert decision(position) is None
