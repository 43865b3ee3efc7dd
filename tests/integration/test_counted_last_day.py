"""A time counted from a birth is told as the last day, and never a day on which nobody is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

GRANT = """# Gminna zapomoga z tytułu urodzenia dziecka

Gminny Ośrodek Pomocy Społecznej w Olszynach Dolnych, 2 marca 2031 r.

Zapomoga wynosi 900 zł na każde dziecko.

Wniosek składa się w ciągu 90 dni od dnia urodzenia dziecka.

## Godziny przyjęć

W dniu 2 maja 2031 r. Ośrodek jest nieczynny.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("grant")
    with answering(folder, zapomoga=GRANT) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "Syn urodził się 10 marca 2031, do kiedy mam czas na wniosek o zapomogę?",
        "do kiedy wniosek o zapomogę",
        "Until when can I apply for the birth allowance?",
    ],
)
def test_a_counted_time_is_told(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, "2031-05-12").text
    assert "90 dni" in text
    assert "2 maja" not in text and "2 May" not in text
