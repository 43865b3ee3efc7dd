"""How many remarks a report says to have come, and what became of them, told together."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

_REPORT = """# Raport z konsultacji projektu programu „Bliskie Place Zabaw” w Dąbrówce

Konsultacje trwały od 3 do 24 marca 2031 r. Wpłynęło 19 ankiet z 41 uwagami.

Spośród 41 uwag uwzględniono 12, częściowo uwzględniono 8, a odrzucono 21.

## Tabela uwag

| Lp. | Zgłaszający | Treść uwagi | Stanowisko | Uzasadnienie |
|---|---|---|---|---|
| 1 | mieszkanka | Dodać ławki przy huśtawkach. | Uwzględniona | Ławki staną przy każdym placu. |
| 2 | Rada Osiedla | Zamykać place na noc. | Odrzucona | Place są otwarte całą dobę. |
| 3 | mieszkaniec | Posadzić drzewa. | Uwzględniona częściowo | Drzewa dla cienia od południa. |

## Dalsze kroki

Program przyjęto uchwałą Rady Gminy 30 kwietnia 2031 r.
"""
_DAY = "2031-06-02T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("remarks"), raport=_REPORT) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "Ile uwag wpłynęło do programu bliskie place zabaw i ile uwzględniono?",
        "ile uwag odrzucono, a ile uwzględniono częściowo",
        "How many remarks came in and how many were accepted?",
        "Скільки було зауважень і скільки відхилили?",
        "Сколько замечаний было и сколько отклонили?",
    ],
)
def test_both_numbers_are_told_as_the_report_counts_them(
    assistant: Assistant, question: str
) -> None:
    told = asked(assistant, question, _DAY)
    assert all(one in told.text for one in ("41", "12", "8", "21")), told.text
    assert "ławki" not in told.text.lower()


def test_a_resolution_that_was_passed_is_no_count_of_what_was_turned_down(
    assistant: Assistant,
) -> None:
    assert "30 kwietnia" not in asked(assistant, "ile wniosków odrzucono?", _DAY).text
