"""What a message supposes: what somebody was told, and the sums in it."""

import pytest

from assistant.supposed import claimed_sums, supposed, tellers
from knowledge.phrases import plain_analyser


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Słyszałam, że spotkanie odwołano, czy to prawda?", "spotkanie odwołano"),
        ("Czy to prawda, że klub jest płatny?", "klub jest płatny"),
        ("klub jest płatny, czy to prawda?", "klub jest płatny"),
        ("zapisy trwają do piątku, tak?", "zapisy trwają do piątku"),
        ("ktoś mi powiedział, że dyżur jest płatny", "dyżur jest płatny"),
        ("czy trzeba się zapisać?", "trzeba się zapisać"),
        ("kiedy jest dyżur?", None),
    ],
)
def test_what_is_to_be_confirmed_is_the_claim_alone(text: str, claim: str | None) -> None:
    assert supposed(text) == claim


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("sąsiadka mówi, że klub zamknięto", {"sąsiadka", "mówi", "że"}),
        (
            "Dzień dobry. W szkole powiedzieli, że zapisy trwają",
            {"W", "szkole", "powiedzieli", "że"},
        ),
        ("klub zamknięto, podobno", set()),
        ("kiedy jest dyżur", set()),
    ],
)
def test_who_told_a_rumour_is_no_part_of_it(text: str, told_by: set[str]) -> None:
    tokens = plain_analyser().tokens(text)
    assert {tokens[i].text for i in tellers(text, tokens)} == told_by


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("podobno dodatek wynosi 500 zł", {"500", "zł"}),
        ("czy dodatek to 500 zł", {"500", "zł"}),
        ("kto wnioskował o zakup za 500 zł", set()),
        ("mamy 1500 zł, czy dostaniemy się na obóz", set()),
        ("czy przy 1500 zł na osobę dostaniemy się na obóz", set()),
        ("czy dla rodzin o dochodzie do 500 zł na osobę jest klub", set()),
    ],
)
def test_a_sum_that_is_supposed_is_not_what_is_asked_about(text: str, sums: set[str]) -> None:
    tokens = plain_analyser().tokens(text)
    assert {tokens[i].text for i in claimed_sums(text, tokens)} == sums
