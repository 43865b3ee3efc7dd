"""Where and when a service takes place comes with the number by which one signs up."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

LEAFLET = """# Rodzinny Wilków – zajęcia i porady

## Porady mediatora

Spory w rodzinie, podział opieki. Trzecia środa miesiąca, 16.00–18.00, Ratusz, pokój 5. Zapisy: 41 222 33 44.

Bezpłatnie.

## Klub Iskierka

Dla dzieci do 3 lat. Piątki, 10.00–11.00, Dom Kultury, ul. Leśna 4. Bezpłatnie, bez zapisów.
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("wilkow"), leaflet=LEAFLET) as found:
        yield found


@pytest.mark.parametrize("question", ["gdzie są porady mediatora?", "kiedy są porady mediatora"])
def test_the_number_for_signing_up_is_told(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, "2026-05-04T10:00").text
    assert "Trzecia środa miesiąca, 16.00–18.00" in text
    assert "41 222 33 44" in text


def test_no_number_is_told_where_one_just_comes(assistant: Assistant) -> None:
    text = asked(assistant, "gdzie jest klub Iskierka?", "2026-05-04T10:00").text
    assert "Leśna 4" in text
    assert "41 222" not in text


def test_no_number_is_added_to_a_price(assistant: Assistant) -> None:
    text = asked(assistant, "ile kosztują porady mediatora?", "2026-05-04T10:00").text
    assert "41 222" not in text
