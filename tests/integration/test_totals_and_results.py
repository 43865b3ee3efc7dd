"""Totals that a report states, results that an announcement promises, and parts by number."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

REPORT = """# Raport z konsultacji strategii rodzinnej w Olchowej Górce

Olchowa Górka, 20 czerwca 2031 r.

Zgłoszono 19 uwag od 7 organizacji. Przyjęto 9 uwag, 3 przyjęto w części, 7 odrzucono.

## Wybrane uwagi i decyzje

| Zgłaszający | Uwaga | Decyzja | Uzasadnienie |
|---|---|---|---|
| Stowarzyszenie „Dąb” | Klub dla nastolatków | przyjęta | Klub ruszy we wrześniu. |
| Fundacja „Iskra” | Dopłata do obuwia | odrzucona | Brak środków. |
| Fundacja „Iskra” | Druga logopedka | przyjęta | Etat od stycznia. |
"""
NOTICE = """# Ogłoszenie o konsultacjach planu rodzinnego w Olchowej Górce

Ogłoszenie z dnia 2 maja 2031 r.

Spotkanie konsultacyjne: 12 maja 2031 r., godz. 17.00, Dom Ludowy, ul. Polna 3.

Uwagi na formularzu można składać do 30 czerwca 2031 r.:

- pocztą elektroniczną: uwagi@olchowa.example,
- listownie na adres: Urząd Gminy, ul. Polna 1, 38-111 Olchowa Górka.

Formularz w wersji papierowej jest dostępny w bibliotece przy ul. Polnej 5.

Wyniki konsultacji podamy na stronie urzędu w ciągu 14 dni od ich zakończenia.
"""
PROGRAMME = """# Program rodzinny Olchowej Górki na lata 2031–2032

## Cel 1. Wsparcie rodziców

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Szkoła dla rodziców | Ośrodek Pomocy | 2 | 3 |
| Grupa wsparcia ojców | Dom Ludowy | 10 | 12 |

## Cel 2. Czas wolny dzieci

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Półkolonie | Ośrodek Sportu | 4 | 5 |
| Warsztaty szachowe | Biblioteka | 20 | 22 |
"""
DAY = "2031-06-25"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("totals")
    with answering(folder, raport=REPORT, ogloszenie=NOTICE, program=PROGRAMME) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Ile uwag wpłynęło i ile przyjęto?", ["19 uwag", "Przyjęto 9"], ["z 3"]),
        ("ile uwag odrzucono w konsultacjach?", ["7 odrzucono"], ["1 z 3"]),
        ("Скільки зауважень враховано?", ["Przyjęto 9"], ["2 з 3"]),
        ("Kiedy będą wyniki konsultacji?", ["14 dni"], ["12 maja", "Spotkanie"]),
        ("When will the results of the consultation be published?", ["14 dni"], ["12 May"]),
        (
            "Nie mam drukarki, jak złożyć uwagi?",
            ["w bibliotece przy ul. Polnej 5", "uwagi@olchowa.example"],
            ["nie podaje"],
        ),
        ("wypisz zadania celu 2", ["Półkolonie", "szachowe"], ["Szkoła dla rodziców"]),
        ("jakie są zadania w celu 1?", ["Szkoła dla rodziców"], ["Półkolonie"]),
    ],
)
def test_what_the_paper_states_is_told(
    town: Assistant, question: str, said: list[str], unsaid: list[str]
) -> None:
    """The stated figure, the promised results and the numbered part, and nothing beside them."""
    answer = asked(town, question, DAY)
    assert answer.status == AnswerStatus.ANSWERED, answer.text
    assert all(one in answer.text for one in said), answer.text
    assert not any(one in answer.text for one in unsaid), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "wypisz zadania celu 5",
        "Gdzie zaparkować przy Domu Ludowym?",
        "czy przy Domu Ludowym jest parking?",
    ],
)
def test_what_no_paper_tells_is_refused(town: Assistant, question: str) -> None:
    """A part that there is not, and a place to park that nobody named."""
    assert asked(town, question, DAY).status == AnswerStatus.NOT_IN_DOCUMENTS
