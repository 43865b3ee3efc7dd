"""What becomes of those who do not pay or come, and a day that a line told already gives."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

_CAMP = """# Zimowisko 2032 w Dąbrówce – informacje dla rodziców

Zimowisko trwa od 2 do 6 lutego 2032 r. w Szkole nr 2, ul. Długa 4, dla dzieci 8–12 lat.

1. Opłatę 260 zł wnosi się przelewem do 15 stycznia 2032 r. Brak wpłaty oznacza rezygnację.
2. Nieobecność pierwszego dnia bez zgłoszenia powoduje skreślenie z listy.
3. Dzieci z rodzin zastępczych nie płacą. Rodzeństwo: zniżka 20%.
"""
_NOTE = """# Notatka ze spotkania z organizacjami w Dąbrówce, 14 maja 2031 r.

Konkurs na prowadzenie klubów młodzieżowych w 2032 r. zostanie ogłoszony do 20 października 2031 r.;
pula: 310 000 zł.
"""
_DAY = "2031-12-10T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("consequences")
    with answering(folder, zimowisko=_CAMP, notatka=_NOTE) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("co jeśli nie zapłacę za zimowisko?", ["oznacza rezygnację"]),
        ("do kiedy zapłacić za zimowisko i co jak nie zapłacę?", ["15 stycznia", "rezygnację"]),
        ("co się stanie, jak dziecko nie przyjdzie na zimowisko?", ["skreślenie z listy"]),
        ("What happens if I don't pay for the zimowisko?", ["oznacza rezygnację"]),
        ("Что будет, если не заплатить за zimowisko?", ["oznacza rezygnację"]),
    ],
)
def test_what_follows_is_told_and_not_who_pays_less(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    text = asked(assistant, question, _DAY).text
    assert all(one in text for one in told), text
    assert "zniżka" not in text


def test_what_follows_for_another_matter_is_not_told(assistant: Assistant) -> None:
    other = asked(assistant, "co jeśli nie zapłacę za żłobek?", _DAY)
    assert other.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_a_half_that_the_line_gives_is_not_said_to_be_missing(assistant: Assistant) -> None:
    both = "ile pieniędzy na konkurs klubów 2032 i do kiedy miał być ogłoszony?"
    told = asked(assistant, both, _DAY)
    assert told.status is AnswerStatus.ANSWERED, told.text
    assert all(one in told.text for one in ("310 000", "20 października"))
