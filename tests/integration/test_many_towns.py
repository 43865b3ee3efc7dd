"""Of a great many papers alike, those of the town that is asked about."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

_TOWNS = (
    "Bobrowno",
    "Cisowiec",
    "Dębniki",
    "Grabowo",
    "Jeżewo",
    "Lisowice",
    "Modrzewie",
    "Olchowo",
)
_MATTERS = (
    "parków",
    "szkół",
    "boisk",
    "żłobków",
    "świetlic",
    "bibliotek",
    "basenów",
    "kładek",
    "ogródków",
)


def _notice(town: str, matter: str, number: int) -> str:
    return (
        f"# Ogłoszenie nr {number}: uwagi do projektu {matter}\n\n"
        f"Wójt Gminy {town} zbiera uwagi do projektu {matter}.\n\n## Uwagi\n\n"
        f"Uwagi przyjmujemy do {1 + number % 28} maja 2031 r. pod adresem uwagi{number}@urzad.example.\n\n"
        f"## Jak się odnieść\n\nUwagi do projektu opisuje się na formularzu. Uwagi anonimowe "
        f"pozostają bez odpowiedzi.\n"
    )


_NUMBERED = {pair: number for number, pair in enumerate(product(_TOWNS, _MATTERS))}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("towns")
    notices = {f"ogloszenie-{n:03d}": _notice(*pair, n) for pair, n in _NUMBERED.items()}
    with answering(folder, **notices) as answers:
        yield answers


@pytest.mark.parametrize("town", _TOWNS)
def test_the_paper_of_the_town_is_told(assistant: Assistant, town: str) -> None:
    matter = _MATTERS[_TOWNS.index(town)]
    question = f"Do kiedy można zgłaszać uwagi do projektu {matter}, {town}?"
    told = asked(assistant, question, "2031-04-01T08:00")
    assert f"ogloszenie-{_NUMBERED[town, matter]:03d}.md" in {one.file for one in told.citations}
    assert f"{1 + _NUMBERED[town, matter] % 28} maja 2031" in told.text


def test_a_word_for_any_town_is_no_thing_that_is_asked_for(assistant: Assistant) -> None:
    question = "Do kiedy uwagi do projektu szkół w miejscowości Grabowo?"
    told = asked(assistant, question, "2031-04-01T08:00")
    assert f"{1 + _NUMBERED['Grabowo', 'szkół'] % 28} maja 2031" in told.text
