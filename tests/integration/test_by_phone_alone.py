"""Duty hours that are by telephone alone: who asks to come is told so first."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

PHONE = """# Dyżury w sprawie planu osiedla Wierzby

Biuro Osiedla Wierzby. Opublikowano 2 maja 2031 r.

Zapraszamy organizacje na dyżury telefoniczne, numery: 44 555 01 02, 44 555 01 03:

- 6 maja 2031 r. (wtorek), w godz. 9:00–11:00,
- 8 maja 2031 r. (czwartek), w godz. 12:00–14:00.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("wierzby"), dyzury=PHONE) as made:
        yield made


@pytest.mark.parametrize(
    "text",
    [
        "czy mogę przyjść osobiście na dyżur w maju",
        "czy na dyżur można przyjść osobiście",
        "can I come in person to the duty hours in May?",
    ],
)
def test_who_asks_to_come_is_told_first_that_it_is_by_telephone(
    assistant: Assistant, text: str
) -> None:
    answer = asked(assistant, text, "2031-05-03T10:00")
    assert "44 555 01 02" in answer.statements[0].text
    assert "9:00–11:00" in answer.text


def test_who_asks_when_is_told_the_time_first(assistant: Assistant) -> None:
    answer = asked(assistant, "kiedy dyżur w maju", "2031-05-03T10:00")
    assert "6 maja" in answer.statements[0].text
    assert answer.text.count("44 555 01 02") == 1
