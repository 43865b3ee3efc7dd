"""Whether one gets into the house of a meeting or of duty hours, and what is provided there."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from assistant.answer import AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

CONSULTED = """# Konsultacje strategii w Gruszowie

Ośrodek Pomocy Społecznej w Gruszowie, 3 maja 2031 r.

## Dyżury

Dyżury doradców odbędą się w siedzibie Ośrodka Pomocy Społecznej, ul. Długa 6, pok. 12:

- wtorek, 13 maja 2031 r., godz. 9:00–12:00
- środa, 21 maja 2031 r., godz. 15:00–18:00

Dostępność: siedziba Ośrodka Pomocy Społecznej w Gruszowie przy ul. Długiej 6 jest przystosowana
dla osób z niepełnosprawnością ruchową.

## Spotkania

Otwarte spotkanie konsultacyjne odbędzie się 27 maja 2031 r. o godz. 17:00 w bibliotece,
ul. Leśna 2. Podczas spotkania zapewniamy tłumaczenie na polski język migowy.

## Formularz

Formularze przyjmujemy do 6 czerwca 2031 r. w Ośrodku Pomocy Społecznej, ul. Długa 6,
35-100 Gruszów, tel. 45 700 10 20.
"""
FAIR = """# Giełda organizacji w Gruszowie

Ośrodek Pomocy Społecznej w Gruszowie, 4 maja 2031 r.

Narada organizacji odbędzie się 29 maja 2031 r. o godz. 16:00 w siedzibie Ośrodka Pomocy
Społecznej, ul. Długa 6, na parterze.
"""
NOW = "2031-05-08T10:00"
ADAPTED = "jest przystosowana dla osób z niepełnosprawnością ruchową"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("getting-in"), konsultacje=CONSULTED, gielda=FAIR) as a:
        yield a


@pytest.mark.parametrize(
    "question",
    [
        "czy na naradę organizacji wjadę wózkiem?",
        "na którym piętrze jest narada organizacji i czy dostanę się tam na wózku?",
        "czy na dyżur można wjechać wózkiem?",
        "Чи на чергування заїду на візку?",
        "Можно ли на дежурство заехать на коляске?",
        "Are the duty hours wheelchair accessible?",
    ],
)
def test_the_house_of_an_event_is_told(town: Assistant, question: str) -> None:
    said = asked(town, question, NOW)
    assert ADAPTED in said.text, said.text
    assert not said.notices or "доступність" not in "".join(said.notices)


@pytest.mark.parametrize(
    "question",
    [
        "czy na otwarte spotkanie wjadę wózkiem?",
        "Чи на відкриту зустріч заїду на візку?",
        "Is the open meeting wheelchair accessible?",
    ],
)
def test_another_house_is_not_told(town: Assistant, question: str) -> None:
    said = asked(town, question, NOW)
    assert ADAPTED not in said.text, said.text


@pytest.mark.parametrize(
    "question",
    [
        "a tam można wjechać wózkiem?",
        "a wjadę tam na wózku?",
        "а туди можна заїхати на візку?",
        "а туда можно с коляской?",
        "can I get there in a wheelchair?",
    ],
)
def test_the_house_just_told_is_meant(town: Assistant, question: str) -> None:
    at = datetime.fromisoformat(NOW).replace(tzinfo=WARSAW)
    first = town.answer(Question("kiedy najbliższy dyżur?", at))
    said = town.answer(Question(question, at, first.conversation_id))
    assert ADAPTED in said.text, said.text


@pytest.mark.parametrize(
    "question",
    [
        "czy otwarte spotkanie w Gruszowie jest dostępne dla głuchych?",
        "Чи відкрита зустріч доступна для глухих?",
        "Открытая встреча доступна для глухих?",
        "Is the open meeting accessible for deaf people?",
    ],
)
def test_sign_language_makes_it_accessible(town: Assistant, question: str) -> None:
    said = asked(town, question, NOW)
    assert "tłumaczenie na polski język migowy" in said.text, said.text


def test_no_sign_language_is_told_of_duty_hours(town: Assistant) -> None:
    said = asked(town, "czy dyżur jest dostępny dla głuchych?", NOW)
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS, said.text
