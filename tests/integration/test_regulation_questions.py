"""A regulation asked as people do: how much one gets, how long it takes, where to and for whom."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

RULES = """# Regulamin dodatku „Nowy Dom” w Olszewie Górnym

Rada Gminy Olszewo Górne. Olszewo Górne, 4 lutego 2031 r.

## § 1. Wysokość dodatku

1. Dodatek przysługuje rodzinie, która wychowuje co najmniej 3 dzieci do ukończenia 18. roku życia.

2. Dodatek wynosi 300 zł miesięcznie na rodzinę.

## § 2. Wniosek

1. Do wniosku dołącza się odpis aktu urodzenia każdego dziecka oraz oświadczenie o dochodzie.

## § 3. Rozpatrzenie wniosku i wypłata

1. Wniosek rozpatruje się w ciągu 17 dni od dnia złożenia.

2. Dodatek pobrany nienależnie zwraca się w ciągu 40 dni.

3. Od odmowy przysługuje odwołanie w ciągu 14 dni.
"""
NOON = "2031-03-04T12:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("regulation"), regulamin=RULES) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("ile dają tego dodatku nowy dom", "300 zł", "40 dni"),
        ("jak długo się czeka na rozpatrzenie wniosku o dodatek?", "17 dni", "14 dni"),
        ("ile sie czeka na decyzje w sprawie dodatku", "17 dni", "40 dni"),
        ("Скільки чекати на рішення про dodatek?", "17 dni", "40 dni"),
        ("w jakim czasie mozna sie odwolac od odmowy dodatku", "14 dni", "40 dni"),
    ],
)
def test_the_sentence_asked_for_is_told(
    assistant: Assistant, question: str, told: str, never: str
) -> None:
    answer = asked(assistant, question, NOON)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text
    assert never not in answer.text


def test_a_talk_stays_with_the_regulation(assistant: Assistant) -> None:
    noon = datetime.fromisoformat(NOON).replace(tzinfo=WARSAW)
    talk = None
    for question, told in (
        ("komu przysługuje dodatek Nowy Dom?", "3 dzieci"),
        ("ile wynosi", "300 zł"),
        ("jakie papiery trzeba dołączyć", "odpis aktu urodzenia"),
        ("a ile się czeka na decyzję", "17 dni"),
    ):
        answer = assistant.answer(Question(question, noon, conversation_id=talk))
        talk = answer.conversation_id
        assert told in answer.text


def test_an_office_named_by_its_initials_is_told_before_another_of_the_town(
    tmp_path: Path,
) -> None:
    papers = {
        "program": """# Program dla rodzin w Olszewie Górnym

Gmina Olszewo Górne. Olszewo Górne, 4 lutego 2031 r.

## Kontakt

Informuje Dział Pomocy MOPS, tel. 55 614 20 33, godziny: pn. 8.00–17.00, wt.–pt. 7.30–15.00.
""",
        "punkt": """# Oferta punktu w Olszewie Górnym

Gmina Olszewo Górne. Olszewo Górne, 9 lutego 2031 r.

## Gdzie zapytać

Punkt Porad, ul. Kręta 8, tel. 55 614 20 50 – poniedziałek i środa 9.00–13.00
""",
    }
    with answering(tmp_path, **papers) as assistant:
        told = asked(assistant, "do ktorej pracuje mops w poniedzialek", NOON).text
    assert "17.00" in told
    assert "13.00" not in told
