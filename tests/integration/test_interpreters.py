"""Interpreters at meetings: of the language asked for, at the meeting asked about."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

DAY = "2026-11-10T10:00"
NOTICE = """# Ogłoszenie o konsultacjach programu „Razem w Brzezinkach”

Burmistrz Brzezinek zaprasza do konsultacji projektu programu od 2 do 30 listopada 2026 r.

## Spotkania

1. Spotkanie otwarte – 18 listopada 2026 r. (środa), godz. 17:00,
Dom Kultury, ul. Cicha 3, sala 5
na parterze. Zapewniamy tłumacza języka ukraińskiego. Zapisy nie są wymagane.
2. Spotkanie on-line – 25 listopada 2026 r. (środa), godz. 18:00.
Spotkanie tłumaczone na polski język migowy.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("interpreters"), {"ogloszenie.md": NOTICE}) as told:
        yield told


@pytest.mark.parametrize(
    "question",
    [
        "czy na otwartym spotkaniu będzie tłumacz języka ukraińskiego?",
        "чи буде на відкритій зустрічі перекладач української?",
        "чи буде на зустрічі перекладач?",
    ],
)
def test_the_interpreter_of_the_language_asked_for_is_told(ask: Ask, question: str) -> None:
    text = ask(question, DAY).text

    assert "tłumacza języka ukraińskiego" in text
    assert "migowy" not in text


@pytest.mark.parametrize(
    "question",
    [
        "czy na spotkaniu będzie tłumacz rosyjskiego",
        "czy na spotkaniu online będzie tłumacz ukraiński",
    ],
)
def test_an_interpreter_of_another_language_or_meeting_is_no_yes(ask: Ask, question: str) -> None:
    assert not ask(question, DAY).text.startswith("Tak")


def test_what_two_parts_of_a_message_quote_is_told_once(ask: Ask) -> None:
    question = "чи буде на відкритій зустрічі перекладач української? треба записуватись?"

    assert ask(question, DAY).text.count("Zapisy nie są wymagane") == 1


def test_a_room_on_a_floor_is_told_whole(ask: Ask) -> None:
    assert "sala 5 na parterze" in ask("gdzie jest spotkanie 18 listopada", DAY).text
