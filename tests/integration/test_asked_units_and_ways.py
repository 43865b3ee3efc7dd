"""Which unit's tasks are listed, what "ile" counts, and a way that only a past call gave."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PLAN = """# Program rodzinny miasta Jawornik na lata 2030-2031

Miejski Ośrodek Pomocy Społecznej w Jaworniku. Opublikowano 4 stycznia 2030 r.

## Zadania

| Zadanie | Jednostka odpowiedzialna | 2030 | 2031 |
|---|---|---|---|
| Prowadzenie kanału informacji dla młodzieży pracującej | Centrum Młodych | +3% | +4% |
| Tworzenie pracowni plastycznych w świetlicach | Centrum Młodych | 2 pracownie | 5 pracowni |
| Organizacja usługi asystenta rodziny | Miejski Ośrodek Pomocy Społecznej | 40 rodzin | 45 rodzin |
| Prowadzenie mieszkań chronionych | Miejski Ośrodek Pomocy Społecznej | 3 lokale | 4 lokale |
| Zajęcia w bibliotece dla maluchów | Biblioteka Miejska | 20 zajęć | 22 zajęcia |
"""
PAST = """# Uwagi do strategii miasta Jawornik

Miejski Ośrodek Pomocy Społecznej w Jaworniku. Opublikowano 2 marca 2025 r.

Formularz z uwagami można złożyć do 20 marca 2025 r.:

- faks: 44 555 01 09,
- osobiście w pokoju 3, ul. Długa 1.
"""
OPEN = """# Uwagi do programu rodzinnego miasta Jawornik

Miejski Ośrodek Pomocy Społecznej w Jaworniku. Opublikowano 4 marca 2030 r.

Formularz z uwagami można złożyć do 29 marca 2030 r.:

- pocztą elektroniczną na adres uwagi@jawornik.example,
- osobiście w pokoju 7, ul. Długa 1.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("jawornik")
    with answering(folder, plan=PLAN, past=PAST, otwarte=OPEN) as made:
        yield made


def test_of_a_unit_named_by_initials_only_its_own_tasks_are_listed(assistant: Assistant) -> None:
    text = asked(assistant, "lista zadań MOPS", "2030-03-10T10:00").text
    assert "asystenta rodziny" in text and "mieszkań chronionych" in text
    assert "maluchów" not in text and "kanału" not in text


def test_what_is_counted_stands_behind_its_adjective(assistant: Assistant) -> None:
    text = asked(assistant, "ile młodzieżowych pracowni w 2031", "2030-03-10T10:00").text
    assert "+4%" not in text


@pytest.mark.parametrize(
    "text", ["can i fax the form", "czy mozna zlozyc formularz faxem", "formularz faksem można?"]
)
def test_a_way_of_a_past_call_is_none_of_the_open_one(assistant: Assistant, text: str) -> None:
    answer = asked(assistant, text, "2030-03-10T10:00")
    assert answer.status == AnswerStatus.PARTLY_ANSWERED
    assert "uwagi@jawornik.example" in answer.text and "2025" not in answer.text


def test_a_number_alone_is_told_from_where_it_stands(assistant: Assistant) -> None:
    answer = asked(assistant, "jaki jest numer faksu", "2030-03-10T10:00")
    assert "44 555 01 09" in answer.text
