"""Two towns of which one has its name from the other's: never one for the other."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

LARGE = """# Zaproszenie na warsztaty „Razem łatwiej”

Ośrodek Pomocy Społecznej w Sosnowinach, 1 października 2031 r.

| Dzień | Godzina | Miejsce |
|---|---|---|
| 24 listopada 2031 r. | 17:00–19:00 | ul. Cicha 4, sala 12 |

Zapisy: tel. 46 700 20 30. Udział kosztuje 15 zł.
"""
SMALL = """# Zaproszenie na warsztaty „Razem łatwiej”

Ośrodek Pomocy Społecznej w Sosnowinkach, 5 października 2031 r.

| Dzień | Godzina | Miejsce |
|---|---|---|
| 18 listopada 2031 r. | 9:00–11:00 | ul. Leśna 1 |

Zapisy: tel. 46 800 10 10. Udział jest bezpłatny.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("like"), duze=LARGE, male=SMALL) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Kiedy najbliższe warsztaty w Sosnowinach?", "24 listopada", "18 listopada"),
        ("kiedy warsztaty w sosnowinkach", "18 listopada", "24 listopada"),
        ("Jaki telefon do zapisów w Sosnowinach?", "46 700 20 30", "46 800 10 10"),
        ("Jaki telefon do zapisów w Sosnowinkach?", "46 800 10 10", "46 700 20 30"),
        ("Ile kosztują warsztaty w Sosnowinach?", "15 zł", "bezpłatny"),
        ("Ile kosztują warsztaty w Sosnowinkach?", "bezpłatny", "15 zł"),
    ],
)
def test_a_town_is_never_taken_for_one_named_after_it(
    assistant: Assistant, question: str, told: str, untold: str
) -> None:
    answer = asked(assistant, question, "2031-11-10T09:00").text
    assert told in answer, answer
    assert untold not in answer
