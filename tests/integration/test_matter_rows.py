"""Who deals with a matter, told from the row of a table that lists matters."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

PAGE = """# Ośrodek Pomocy w Brzezinie – kontakt

ul. Lipowa 7, 38-618 Brzezina
tel. 41 222 40 50

## Działy

| Dział | W jakich sprawach | Pokój | Telefon |
|---|---|---|---|
| Dział Świadczeń | zasiłek rodzinny, fundusz alimentacyjny, becikowe | 10 | 41 222 40 71 |
| Dział Usług | opieka w domu, opieka wytchnieniowa | 18 | 41 222 40 78 |

## Gdzie indziej

Wnioski o 800+ przyjmuje Zakład Ubezpieczeń Społecznych przez internet. Z opłat zwolnione są
rodziny z Kartą Dużej Rodziny.
"""
DAY = "2031-05-06T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("brzezina"), page=PAGE) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("kto zajmuje się becikowym?", "Pokój: 10", "41 222 40 78"),
        ("gdzie zalatwie becikowe", "ul. Lipowa 7", "41 222 40 78"),
        ("gdzie złożyć wniosek o becikowe?", "Pokój: 10", "41 222 40 78"),
        ("który dział odpowiada za opiekę wytchnieniową", "41 222 40 78", "41 222 40 71"),
        ("who handles the birth grant", "41 222 40 71", "41 222 40 78"),
        ("куда идти за пособием при рождении", "41 222 40 71", "41 222 40 78"),
        ("gdzie złożyć wniosek o 800 plus", "Zakład Ubezpieczeń Społecznych", "Lipowa"),
        ("gdzie złożyć wniosek o 800+?", "Zakład Ubezpieczeń Społecznych", "Lipowa"),
        ("куди подати заяву на 800 плюс", "Zakład Ubezpieczeń Społecznych", "Lipowa"),
    ],
)
def test_the_row_or_sentence_of_the_matter_is_told(
    assistant: Assistant, question: str, told: str, other: str
) -> None:
    text = asked(assistant, question, DAY).text
    assert told in text
    assert other not in text


@pytest.mark.parametrize(
    "question",
    ["gdzie załatwię dodatek mieszkaniowy?", "gdzie wyrobić Kartę Dużej Rodziny?"],
)
def test_what_no_row_lists_is_refused(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, DAY).status == "not_in_documents"
