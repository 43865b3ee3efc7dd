"""Papers of two towns: where a question names none, each answer says whose it is."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

MALINOWO = """Ośrodek Pomocy Społecznej w Malinowie

1 marca 2027 r.

# Zasiłek „Pewny krok”

Wnioski o zasiłek „Pewny krok” składa się do 20 kwietnia 2027 r. Zasiłek wynosi 250 zł.

## Klub ojców

Spotkanie klubu ojców odbędzie się 8 kwietnia 2027 r. o godz. 17.00 przy ul. Leśnej 1.
"""
ORLINEK = """Ośrodek Pomocy Społecznej w Orlinku

2 marca 2027 r.

# Zasiłek „Pewny krok”

Wnioski o zasiłek „Pewny krok” składa się do 14 maja 2027 r. Zasiłek wynosi 320 zł.

## Klub ojców

Spotkanie klubu ojców odbędzie się 9 kwietnia 2027 r. o godz. 18.00 przy ul. Polnej 2.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("towns"), one=MALINOWO, two=ORLINEK) as found:
        yield found


def told(assistant: Assistant, text: str) -> str:
    return asked(assistant, text, "2027-03-10T08:00").text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Do kiedy wniosek o zasiłek Pewny krok?", ("20 kwietnia", "14 maja")),
        ("Ile wynosi zasiłek Pewny krok?", ("250", "320")),
        ("Kiedy spotkanie klubu ojców?", ("8 kwietnia", "9 kwietnia")),
    ],
)
def test_without_a_town_each_town_answers(
    assistant: Assistant, text: str, values: tuple[str, str]
) -> None:
    answer = told(assistant, text)
    assert all(value in answer for value in (*values, "w Malinowie", "w Orlinku"))


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("Do kiedy wniosek o zasiłek Pewny krok w Orlinku?", "14 maja", "20 kwietnia"),
        ("Ile wynosi zasiłek Pewny krok w Malinowie?", "250", "320"),
        ("Kiedy spotkanie klubu ojców w Orlinku?", "9 kwietnia", "8 kwietnia"),
    ],
)
def test_a_town_that_is_named_answers_alone(
    assistant: Assistant, text: str, own: str, other: str
) -> None:
    answer = told(assistant, text)
    assert own in answer
    assert other not in answer
