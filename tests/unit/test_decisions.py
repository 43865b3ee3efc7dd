"""What became of a proposal, by the words of the office."""

import pytest

from knowledge.decisions import decision, opens_answer


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
