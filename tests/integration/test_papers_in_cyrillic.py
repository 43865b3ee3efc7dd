"""A paper that an office publishes in Ukrainian, asked in Ukrainian, Russian and Polish."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

LYST = """# Допомога для родин з України

Ośrodek Pomocy Społecznej w Brodnie, 2 лютого 2027 р.

## Юрист

Юрист приймає у вівторок з 10 до 13, кабінет 3. Консультації безкоштовні.

## Гурток для дітей

| Що | Коли і де |
|---|---|
| Заняття | щочетверга, 16:00–17:30 |
| Запис | до 20 лютого 2027 р., тел. 23 111 22 33 |
| Кількість місць | 12 |

## Які документи взяти

- паспорт,
- довідка зі школи.
"""
DYZURY = """# Dyżury psychologa w Brodnie

Ośrodek Pomocy Społecznej w Brodnie, 1 lutego 2027 r.

Psycholog przyjmuje w poniedziałki w godz. 8:00–12:00 w pokoju 9.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("cyrillic"), lyst=LYST, dyzury=DYZURY) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("коли приймає юрист", "з 10 до 13"),
        ("когда принимает юрист", "з 10 до 13"),
        ("kiedy przyjmuje prawnik", "з 10 до 13"),
        ("до якого числа запис на гурток", "20 лютого"),
        ("які документи взяти", "довідка зі школи"),
        ("коли приймає психолог", "pokoju 9"),
    ],
)
def test_a_ukrainian_paper_is_found_by_its_words(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in asked(assistant, question, "2027-02-10T10:00").text


@pytest.mark.parametrize(
    "question", ["чи є гурток для дорослих з англійської", "скільки коштує басейн"]
)
def test_what_it_does_not_hold_is_not_answered(assistant: Assistant, question: str) -> None:
    found = asked(assistant, question, "2027-02-10T10:00")
    assert found.status not in (AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED)
