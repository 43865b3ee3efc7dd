"""Where a message asks two things, and where it only seems to."""

import pytest

from assistant.asked_parts import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("kiedy i gdzie jest dyżur", ["kiedy", "gdzie jest dyżur"]),
        ("ile godzin pomocy i dla kogo", ["ile godzin pomocy", "dla kogo"]),
        ("psycholog kiedy i jak się zapisać", ["kiedy", "jak się zapisać"]),
        ("Gdzie szukać pomocy? A kiedy dyżur?", ["Gdzie szukać pomocy", "kiedy dyżur"]),
        ("kto prowadzi klub, ile kosztuje", ["kto prowadzi klub", "ile kosztuje"]),
        ("Ile kosztuje i czy trzeba się zapisać?", ["Ile kosztuje", "czy trzeba się zapisać"]),
        ("jak i kiedy można składać uwagi", ["jak", "kiedy można składać uwagi"]),
        ("Przystanek w Turzycach: godziny i parking", ["godziny otwarcia", "parking"]),
        ("zimowisko cena, wiek i czy są narty", ["ile kosztuje", "w jakim wieku", "czy są narty"]),
        ("Poradnia - adres, mail oraz kierownik", ["adres", "email", "kierownik"]),
        ("muszę się zapisać? i czy jest winda", ["czy muszę się zapisać", "czy jest winda"]),
        ("Mogę przyjść z synem i czy są zapisy", ["czy Mogę przyjść z synem", "czy są zapisy"]),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    found = parted(text)
    assert found is not None
    assert [part.text for part in found.parts] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Kiedy jest dyżur?",
        "czy to zadanie podstawowe czy komplementarne",
        "Czy jest miejsce, gdzie można pójść z niemowlakiem?",
        "jakie zajęcia są dla dzieci, które nie mówią",
        "Nie wiem, jak złożyć formularz",
        "muszę wyjść o 15, czy mogę przyjść wcześniej?",
        "co tydzień jest dyżur i gdzie",
        "wniosek o adres i dom",
        "godziny pracy poradni",
        "ile trwają zajęcia i warsztaty",
    ],
)
def test_one_question(text: str) -> None:
    assert parted(text) is None


def test_what_stands_before_runs_on() -> None:
    before = parted("Przystanek: godziny i parking")
    assert before is not None and before.runs_on
    story = parted("Mam dwoje dzieci. Do kogo i do kiedy złożyć wniosek?")
    assert story is not None and not story.runs_on


def test_who_asks_is_told_behind_the_questions() -> None:
    message = parted("o której jest spacer i gdzie zbiórka, mam córkę 2 lata")

    assert message is not None
    assert [part.text for part in message.parts] == ["o której jest spacer", "gdzie zbiórka"]
    assert message.before == "mam córkę 2 lata"
