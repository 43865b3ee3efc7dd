"""Who gets a card or a service: the sentence that says so, before rows of figures and lists."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAM = """# Program wspierania rodziny w Wilkowie na lata 2025–2027

## Zadania

| Lp. | Zadanie | Realizator | Wskaźnik | 2025 | 2026 | 2027 |
|---|---|---|---|---|---|---|
| 1 | Wilkowska Karta Rodzica | Wydział Oświaty | Liczba kart | 300 | 350 | 400 |
| 2 | Zajęcia dla dzieci z niepełnosprawnością | Klub Orzeł | Liczba zajęć | 20 | 25 | 30 |

## Jak skorzystać

Wilkowską Kartę Rodzica otrzymują rodziny z dwojgiem dzieci oraz rodzice dziecka z orzeczeniem. Wniosek składa się w Wydziale Oświaty.

Rodziny z Wilkowską Kartą Rodzica otrzymują zniżkę na basen.
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("wilkow"), program=PROGRAM) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "Kto może dostać Kartę Rodzica?",
        "komu należy się karta rodzica",
        "Mam jedno dziecko z orzeczeniem. Dostanę Wilkowską Kartę Rodzica?",
        "Czy dostanę kartę rodzica, jeśli mam jedno dziecko?",
        "Хто може отримати Kartę Rodzica?",
    ],
)
def test_who_gets_it_is_told_in_the_words_of_the_paper(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, "2026-05-04T10:00").text
    assert "rodziny z dwojgiem dzieci oraz rodzice dziecka z orzeczeniem" in text
    assert "zniżkę" not in text
    assert "Klub Orzeł" not in text


@pytest.mark.parametrize("question", ["Komu należy się karta seniora?", "Dostanę kartę miejską?"])
def test_another_card_is_not_told_of(assistant: Assistant, question: str) -> None:
    assert "dwojgiem" not in asked(assistant, question, "2026-05-04T10:00").text
