"""Conversations that go on by another name, need or town, and rules of several duties at once."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

BRZEZINY = """# Informator rodzinny Brzezin Małych

| Zajęcia | Dla kogo | Prowadzący | Opłata |
|---|---|---|---|
| Grupa „Spokój” | osoby zadłużone | Fundacja Kotwica | bezpłatnie |
| Klub „Bocian” | rodzice bliźniąt i trojaczków | Biblioteka | 10 zł |
| Trening „Uwaga” | dzieci z ADHD w wieku od 6 do 12 lat | Poradnia | bezpłatnie |

Pisma można przesłać na adres listy@brzeziny.pl lub przez e-Doręczenia AE:PL-11111-22222-ABCDE-11.
"""
OLESNO = """# Informator rodzinny Olesna Starego

| Zajęcia | Dla kogo | Prowadzący | Opłata |
|---|---|---|---|
| Warsztaty „Skupienie” | dzieci z ADHD w wieku od 6 do 14 lat | Szkoła nr 2 | 30 zł |

## Godziny

Świetlica „Kredka”: poniedziałek–piątek 12.00–17.00, tel. 16 300 11 22.

Klub „Rzepka”: wtorek–czwartek 9.00–13.00, tel. 16 300 11 33.
"""
DUTIES = """# Dyżury w Brzezinach Małych

Na mediacje trzeba się zapisać, na pozostałe dyżury można przyjść bez zapisów.

| Kto | Termin | Godziny |
|---|---|---|
| Mediator | 6 maja 2031 r. | 16:00–18:00 |
| Dietetyk | 8 maja 2031 r. | 9:00–11:00 |
"""


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("brzeziny")
    with answering(folder, brzeziny=BRZEZINY, olesno=OLESNO, dyzury=DUTIES) as assistant:
        yield assistant


def turns(assistant: Assistant, *texts: str) -> list[str]:
    """The answers to the turns of one conversation."""
    told, conversation = [], None
    now = datetime(2031, 4, 28, 9, tzinfo=WARSAW)
    for text in texts:
        answer = assistant.answer(Question(text, now, conversation_id=conversation))
        conversation = answer.conversation_id
        told.append(answer.text)
    return told


def test_a_question_of_its_own_stays_in_the_town_of_the_conversation(towns: Assistant) -> None:
    told = turns(
        towns, "co jest dla rodziców bliźniąt w Brzezinach Małych", "mam syna z ADHD, 9 lat"
    )
    assert "Trening" in told[1]
    assert "Skupienie" not in told[1]
    told = turns(towns, "what is there for twins in Brzeziny Małe", "my son is 9 and has adhd")
    assert "Trening" in told[1]
    assert "Skupienie" not in told[1]


def test_another_need_is_no_question_for_who_runs_it(towns: Assistant) -> None:
    told = turns(
        towns, "co jest dla rodziców bliźniąt w Brzezinach Małych", "kto to prowadzi?",
        "a dla osób z długami?", "ile to kosztuje?",
    )  # fmt: skip
    assert "Biblioteka" in told[1]
    assert "Spokój" in told[2]
    assert "bezpłatnie" in told[3]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("kiedy jest mediator w Brzezinach Małych", "a dietetyk?"),
        ("when is the mediator in Brzeziny Małe", "and the dietician?"),
    ],
)
def test_what_was_asked_of_one_is_asked_of_the_other(
    towns: Assistant, first: str, then: str
) -> None:
    assert "9:00–11:00" in turns(towns, first, then)[1]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("czy trzeba się zapisać do mediatora w Brzezinach Małych?", "Tak."),
        ("czy trzeba się zapisać do dietetyka w Brzezinach Małych?", "Nie."),
    ],
)
def test_the_half_of_a_rule_that_is_meant_decides(
    towns: Assistant, question: str, verdict: str
) -> None:
    assert verdict in asked(towns, question, "2031-04-28 09:00").text


def test_the_end_of_an_address_is_no_square(towns: Assistant) -> None:
    text = asked(towns, "czy jest plac zabaw w Brzezinach Małych?", "2031-04-28 09:00").text
    assert "listy@brzeziny.pl" not in text and "AE:PL" not in text
