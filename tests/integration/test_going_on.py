"""Whether what is carried out for a time goes on: the sentence that says so, with yes or no."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

_NOTE = """# Notatka ze spotkania w sprawie pomocy rodzinom w Dąbrówce, 14 maja 2031 r.

Kierowniczka podała wynik pilotażu „Zupa dla malucha”: 33 rodziny. Pilotaż trwa do końca czerwca
i nie będzie kontynuowany, bo wygasa grant.

Omówiono program „Sąsiad na telefon”: 12 wolontariuszy. Program zostanie przedłużony do grudnia
2032 r.

Klub „Warsztatownia” prowadzi zajęcia dla 20 osób.

Wniosek o przedłużenie karty składa się w Ośrodku.
"""
_DAY = "2031-06-02T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("going-on"), notatka=_NOTE) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "begins", "told"),
    [
        ("czy przedłużą pilotaż zupa dla malucha?", "Nie.", "wygasa grant"),
        ("czy program Sąsiad na telefon będzie kontynuowany?", "Tak.", "2032"),
        ("Will the pilot Zupa dla malucha be continued?", "No.", "wygasa grant"),
        ("Чи продовжать пілот „Zupa dla malucha”?", "Ні.", "wygasa grant"),
        ("Продлят ли пилот „Zupa dla malucha”?", "Нет.", "wygasa grant"),
    ],
)
def test_yes_or_no_comes_with_the_sentence_that_says_it(
    assistant: Assistant, question: str, begins: str, told: str
) -> None:
    text = asked(assistant, question, _DAY).text
    assert text.startswith(begins), text
    assert told in text
    assert "33 rodziny" not in text


@pytest.mark.parametrize(
    "question",
    ["czy klub Warsztatownia będzie kontynuowany?", "czy mogę przedłużyć kartę?"],
)
def test_neither_is_said_where_nobody_tells_it(assistant: Assistant, question: str) -> None:
    assert not asked(assistant, question, _DAY).text.startswith(("Tak", "Nie."))
