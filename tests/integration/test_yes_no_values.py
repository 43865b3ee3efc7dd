"""A question that states a value: no where the paper gives another, yes where it gives the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import CLUBS, answering, asked

DUTY = """# Dyżur eksperta w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

Dyżur eksperta odbędzie się we wtorek 21 stycznia 2031 r. w godz. 16.00–18.00 w Centrum Rodziny,
ul. Zielna 34, pok. 120, tel. 45 700 21 14.
"""
REMARKS = """# Konsultacje regulaminu placu zabaw w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

Uwagi do regulaminu można przesłać na adres uwagi@leszczynowo.example do 31 stycznia 2031 r.
"""
DAY = "2031-01-08"
YES, NO = ("Tak.", "Yes.", "Так.", "Да."), ("Nie.", "No.", "Ні.", "Нет.")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("values")
    with answering(folder, dyzur=DUTY, uwagi=REMARKS, kluby=CLUBS) as assistant:
        yield assistant


def verdict(answer: Answer) -> str:
    said = [s.text for s in answer.statements if s.text.startswith((*YES, *NO))]
    if not said:
        return ""
    return "yes" if said[0].startswith(YES) else "no"


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("czy uwagi do regulaminu można wysłać na uwagi@leszczynowo.example?", "yes"),
        ("czy uwagi do regulaminu można wysłać na uwagi@leszczyny.example?", "no"),
        ("can I email the remarks on the rules to uwagi@leszczyny.example?", "no"),
        ("czy dyżur eksperta jest w pokoju 120?", "yes"),
        ("czy dyżur eksperta jest w pokoju 102?", "no"),
        ("dyżur eksperta jest w pok. 102, prawda?", "no"),
        ("czy dyżur eksperta jest na Zielnej 34?", "yes"),
        ("czy dyżur eksperta jest na zielnej 43?", "no"),
        ("czy dyżur eksperta jest na ul. Lnianej 34?", "no"),
        ("czy telefon na dyżur eksperta to 45 700 21 14?", "yes"),
        ("czy telefon na dyżur eksperta to 45 700 21 41?", "no"),
        ("czy dyżur eksperta 21 stycznia jest w godz. 16-18?", "yes"),
        ("czy dyżur eksperta 21 stycznia jest w godz. 16-19?", "no"),
        ("czy dyżur eksperta 21 stycznia zaczyna się o 16?", "yes"),
        ("czy dyżur eksperta 21 stycznia zaczyna się o 17?", "no"),
        ("czy dyżur eksperta jest we wtorek 21 stycznia?", "yes"),
        ("czy dyżur eksperta jest w środę 21 stycznia?", "no"),
        ("czy dyżur eksperta 21 stycznia trwa dwie godziny?", "yes"),
        ("czy dyżur eksperta 21 stycznia trwa 3 godziny?", "no"),
        ("правда ли, что дежурство эксперта 21 января длится 3 часа?", "no"),
        ("чи чергування експерта у кімнаті 102?", "no"),
        ("potwierdź, że w 2031 klub gier dla młodzieży to 10 spotkań", "yes"),
        ("potwierdź, że w 2031 klub gier dla młodzieży to 12 spotkań", "no"),
        ("w 2032 klub seniora ma pięć spotkań, tak?", "no"),
        ("czy klub gier dla młodzieży to ponad 8 spotkań w 2031?", "yes"),
        ("czy klub gier dla młodzieży to ponad 12 spotkań w 2031?", "no"),
    ],
)
def test_a_stated_value_is_compared(town: Assistant, question: str, word: str) -> None:
    answer = asked(town, question, DAY)
    assert verdict(answer) == word, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "czy dyżur eksperta przeniesiono do pokoju 102?",
        "czy przy uwagach do regulaminu jest faks 45 700 21 99?",
    ],
)
def test_what_cannot_be_compared_has_no_verdict(town: Assistant, question: str) -> None:
    answer = asked(town, question, DAY)
    assert verdict(answer) == "", answer.text


def test_who_comes_at_an_hour_states_nothing_of_the_others(town: Assistant) -> None:
    answer = asked(town, "czy mogę przyjść na dyżur eksperta 21 stycznia o 17?", DAY)
    assert verdict(answer) != "no", answer.text


def test_an_address_of_the_asker_is_not_compared(town: Assistant) -> None:
    asks = "czy uwagi do regulaminu mogę wysłać z jan.lis@poczta.example?"
    assert verdict(asked(town, asks, DAY)) != "no"
