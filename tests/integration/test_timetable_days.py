"""A timetable of classes asked by day, hour and fee: only what takes place then is told."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

CLASSES = """# Świetlica „Latarnik” w Brzezicach: zajęcia w roku 2031

Ośrodek Kultury w Brzezicach. Brzezice, 2 stycznia 2031 r.

Zajęcia prowadzimy od 7 stycznia do 20 czerwca 2031 r. Przerwa w zajęciach: od 10 do 15 lutego 2031 r.

| Nazwa zajęć | Termin | Dla kogo | Opłata |
|---|---|---|---|
| Garncarstwo | wtorki, 15.00–16.30 | dzieci 6–9 lat | 35 zł miesięcznie |
| Kółko szachowe | wtorki i czwartki, 17.00–18.30 | dzieci 7–14 lat | bezpłatnie |
| Żonglerka | soboty, 10.00–11.00 | dzieci 6–12 lat | 20 zł za zajęcia |
| Akademia przedszkolaka | czwartki, 9.30–11.00 | dzieci 3–5 lat z opiekunem | wstęp wolny |
"""  # noqa: E501
TUESDAY, THURSDAY = "2031-03-04T10:00", "2031-03-06T16:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("timetable"), zajecia=CLASSES) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "moment", "told", "left_out"),
    [
        ("Jakie zajęcia są we wtorek?", TUESDAY, ("Garncarstwo", "szachowe"), ("Żonglerka",)),
        ("co jest dzis w latarniku", TUESDAY, ("Garncarstwo", "szachowe"), ("Żonglerka",)),
        ("co jeszcze dziś jest w Latarniku?", THURSDAY, ("szachowe",), ("Akademia",)),
        ("Co w sobotę w świetlicy Latarnik?", TUESDAY, ("Żonglerka",), ("Garncarstwo",)),
        ("jakie sa zajecia po 17", TUESDAY, ("szachowe",), ("Garncarstwo", "Żonglerka")),
        ("są darmowe zajęcia dla 8-latka?", TUESDAY, ("szachowe",), ("Garncarstwo", "Żonglerka")),
        ("Що сьогодні є в Latarniku?", TUESDAY, ("Garncarstwo", "szachowe"), ("Żonglerka",)),
        ("What's on at Latarnik on Saturday?", TUESDAY, ("Żonglerka",), ("Garncarstwo",)),
    ],
)
def test_only_what_takes_place_then_is_told(
    assistant: Assistant,
    question: str,
    moment: str,
    told: tuple[str, ...],
    left_out: tuple[str, ...],
) -> None:
    answer = asked(assistant, question, moment)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(name in answer.text for name in told)
    assert not any(name in answer.text for name in left_out)


@pytest.mark.parametrize(
    "question", ["Co jest w Latarniku we wtorek 11 lutego?", "czy 11 lutego sa zajecia w latarniku"]
)
def test_a_pause_is_told_instead_of_what_it_takes_out(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question, "2031-02-03T10:00")
    assert "od 10 do 15 lutego 2031" in answer.text
    assert "Garncarstwo" not in answer.text


def test_a_day_without_anything_is_said_to_be_one(assistant: Assistant) -> None:
    answer: Answer = asked(assistant, "czy w niedzielę są zajęcia w Latarniku?", TUESDAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "nic takiego nie podają" in answer.text


def test_what_is_asked_on_is_told_of_the_classes_just_shown(assistant: Assistant) -> None:
    day = datetime.fromisoformat(TUESDAY).replace(tzinfo=WARSAW)
    first = assistant.answer(Question("Jakie zajęcia są w sobotę?", day))
    for question, told in (
        ("ile to kosztuje?", "20 zł za zajęcia"),
        ("a dla jakiego wieku?", "6–12 lat"),
        ("o której?", "10.00–11.00"),
    ):
        answer = assistant.answer(Question(question, day, conversation_id=first.conversation_id))
        assert "Żonglerka" in answer.text
        assert told in answer.text
        assert "szachowe" not in answer.text


def test_a_name_alone_brings_its_row(assistant: Assistant) -> None:
    assert "35 zł miesięcznie" in asked(assistant, "garncarstwo?", TUESDAY).text


def test_free_help_that_is_looked_for_is_told_with_a_word_on_fees(tmp_path: Path) -> None:
    programme = """# Program wsparcia rodzin w Brzezicach na lata 2031–2032

Urząd Gminy w Brzezicach. Brzezice, 2 stycznia 2031 r.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Klub dla dzieci z niepełnosprawnością słuchu | Ośrodek Kultury | 10 spotkań | 12 spotkań |
"""
    with answering(tmp_path, program=programme) as assistant:
        told = asked(assistant, "corka nie slyszy, jest cos za darmo?", TUESDAY).text
    assert "niepełnosprawnością słuchu" in told
    assert "Czy to jest bezpłatne, dokumenty nie mówią." in told
