"""Duty hours that come again: the day is counted, and the document's own rule is quoted."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from assistant.answer import Answer, AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering

OLSZANY = """# Dyżury asystentów rodziny w Olszanach

Gminny Ośrodek Pomocy w Olszanach. Opublikowano 1 marca 2027 r.

Asystenci rodziny dyżurują w każdy wtorek w godz. 16.00-19.00, ul. Lipowa 4, tel. 12 300 10 20.

Spotkania grupy wsparcia są od 6 maja do 24 czerwca 2027 r. w pierwszy czwartek miesiąca o 17.00.
"""
DOLNE = """# Dyżury prawnika w Dolnem

Prawnik dyżuruje co drugi wtorek w godz. 9.00-11.00 w Urzędzie Gminy w Dolnem, ul. Polna 1.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("olszany"), olszany=OLSZANY, dolne=DOLNE) as found:
        yield found


def ask(assistant: Assistant, text: str, moment: str, conversation: str | None = None) -> Answer:
    now = datetime.fromisoformat(moment).replace(tzinfo=WARSAW)
    return assistant.answer(Question(text, now, conversation_id=conversation))


def test_the_next_day_is_counted_and_marked_so(assistant: Assistant) -> None:
    answer = ask(
        assistant, "kiedy następny dyżur asystenta rodziny w Olszanach?", "2027-03-10T08:00"
    )
    first = answer.statements[0]
    assert answer.status is AnswerStatus.ANSWERED
    assert "wtorek, 16 marca 2027, 16:00–19:00" in first.text
    assert first.computed == ("wtorek, 16 marca 2027",)
    assert "w każdy wtorek w godz. 16.00-19.00" in answer.text and "12 300 10 20" in answer.text


def test_then_comes_the_week_after(assistant: Assistant) -> None:
    first = ask(assistant, "kiedy następny dyżur w Olszanach?", "2027-03-10T08:00")
    then = ask(assistant, "a kolejny?", "2027-03-10T08:01", first.conversation_id)
    assert "23 marca 2027" in then.text


def test_a_public_holiday_is_left_out(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy najbliższe spotkanie grupy wsparcia?", "2027-05-07T08:00")
    assert "3 czerwca 2027" in answer.text  # 27 May is Corpus Christi, and no first Thursday


@pytest.mark.parametrize(
    ("moment", "day"), [("2027-03-01T08:00", "6 maja 2027"), ("2027-05-08T08:00", "3 czerwca 2027")]
)
def test_before_it_begins_its_first_day_is_told(
    assistant: Assistant, moment: str, day: str
) -> None:
    assert day in ask(assistant, "kiedy następne spotkanie grupy wsparcia?", moment).text


def test_after_its_last_day_none_is_coming(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy następne spotkanie grupy wsparcia?", "2027-07-01T08:00")
    assert "3 czerwca 2027" in answer.text and "lipca" not in answer.text


def test_what_runs_now_is_told_to_run(assistant: Assistant) -> None:
    answer = ask(
        assistant, "czy jest teraz dyżur asystenta rodziny w Olszanach?", "2027-03-09T17:00"
    )
    assert "trwa do 19:00" in answer.text


def test_every_second_week_without_a_first_is_not_guessed(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy następny dyżur prawnika w Dolnem?", "2027-03-10T08:00")
    assert "co drugi wtorek" in answer.text and "marca" not in answer.text
    assert "nie mówi, od którego tygodnia" in answer.text
