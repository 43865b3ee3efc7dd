"""Questions about schedules whose rows tell who is on duty, for whom and in which room."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

JEZYNOW = """# Grafik porad w Poradni Rodzinnej „Most” w Jeżynowie – maj i czerwiec 2031 r.

Poradnia Rodzinna „Most”, ul. Krótka 4, 11-222 Jeżynów. Opublikowano 24 kwietnia 2031 r.

Dyżury są nieodpłatne. Do mediatora trzeba się wcześniej umówić pod numerem 33 555 10 20. Na inne
dyżury wystarczy przyjść, zapisy nie obowiązują.

| Gabinet | Adresaci | Kto przyjmuje | Termin | Od | Do |
|---|---|---|---|---|---|
| 7 | młodzież w wieku 13–18 lat | terapeutka uzależnień | 8.05.2031 | 9:00 | 12:30 |
| 3 | rodziny zastępcze | mediator | 15.05.2031 | 14:00 | 16:00 |
| 8 | rodzice dzieci w wieku 6–12 lat | terapeutka uzależnień | 22.05.2031 | 9:00 | 12:30 |
| 7 | młodzież w wieku 13–18 lat | terapeutka uzależnień | 5.06.2031 | 9:00 | 12:30 |
"""
WRZOSY = """# Dyżury ekspertów we Wrzosach

Gmina Wrzosy. Opublikowano 2 maja 2031 r.

Wszystkie dyżury odbywają się w Bibliotece Gminnej, ul. Sadowa 2.

| Dyżurujący | Kiedy | Sala |
|---|---|---|
| radczyni prawna | 14 maja 2031 r., 16.00–18.00 | 12 |
| doradca zawodowy | 21 maja 2031 r., 10.00–13.00 | 4 |
| radczyni prawna | 11 czerwca 2031 r., 16.00–18.00 | 12 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("duties"), jezynow=JEZYNOW, wrzosy=WRZOSY) as found:
        yield found


def ask(assistant: Assistant, text: str, day: str) -> str:
    answer = asked(assistant, text, f"{day}T10:00")
    told = answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED)
    return answer.text if told else ""


def test_the_next_row_of_the_one_on_duty_tells_who_where_and_for_whom(
    assistant: Assistant,
) -> None:
    said = ask(assistant, "kiedy przyjmuje mediator w Jeżynowie", "2031-05-02")
    assert "15 maja 2031, 14:00–16:00" in said
    assert "mediator" in said
    assert "ul. Krótka 4, 11-222 Jeżynów, gabinet 3" in said
    assert "rodziny zastępcze" in said


def test_a_past_row_gives_way_to_a_later_one_of_the_same(assistant: Assistant) -> None:
    said = ask(assistant, "kiedy dyżuruje radczyni prawna we Wrzosach", "2031-05-20")
    assert "11 czerwca 2031, 16:00–18:00" in said
    assert "14 maja" not in said
    assert "Bibliotece Gminnej, ul. Sadowa 2, sala 12" in said


def test_the_age_of_a_child_chooses_the_row(assistant: Assistant) -> None:
    asked = "kiedy przyjmuje terapeutka uzależnień w Jeżynowie, mam {}"
    elder = ask(assistant, asked.format("piętnastolatka"), "2031-05-10")
    assert "5 czerwca 2031" in elder and "22 maja" not in elder
    younger = ask(assistant, asked.format("ośmiolatka"), "2031-05-10")
    assert "22 maja 2031" in younger and "gabinet 8" in younger
    assert "5 czerwca" not in younger


def test_without_an_age_the_next_row_for_each_is_told(assistant: Assistant) -> None:
    said = ask(assistant, "kiedy przyjmuje terapeutka uzależnień w Jeżynowie", "2031-05-02")
    assert "8 maja 2031" in said and "13–18 lat" in said
    assert "22 maja 2031" in said and "6–12 lat" in said
    assert "5 czerwca" not in said


def test_when_and_how_to_sign_up_are_told_together(assistant: Assistant) -> None:
    said = ask(assistant, "kiedy przyjmuje mediator w Jeżynowie i jak się zapisać", "2031-05-02")
    assert "15 maja 2031" in said and "33 555 10 20" in said


def test_rules_of_the_whole_schedule_hold_for_each(assistant: Assistant) -> None:
    price = ask(assistant, "ile kosztuje wizyta u mediatora w Jeżynowie", "2031-05-02")
    assert "Dyżury są nieodpłatne" in price
    free = ask(assistant, "czy trzeba się zapisać do terapeutki w Jeżynowie", "2031-05-02")
    assert "zapisy nie obowiązują" in free and "33 555" not in free
    booked = ask(assistant, "czy trzeba się zapisać do mediatora w Jeżynowie", "2031-05-02")
    assert "33 555 10 20" in booked and "nie obowiązują" not in booked


def test_the_way_into_a_building_is_no_signing_up(assistant: Assistant) -> None:
    said = ask(assistant, "jak dostanę się na wózku do mediatora w Jeżynowie", "2031-05-02")
    assert "33 555 10 20" not in said


@pytest.mark.parametrize(
    "question",
    [
        "kiedy dyżuruje mediator we Wrzosach",
        "kiedy przyjmuje psychiatra w Jeżynowie",
        "ile kosztuje psychiatra w Jeżynowie",
        "ile kosztuje radczyni prawna we Wrzosach",
    ],
)
def test_what_no_row_tells_is_not_made_up(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question, "2031-05-02") == ""
