"""Help for somebody in danger whatever they send, presses on old messages, groups; over HTTP."""

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Question, Statement
from assistant.service import Considered, checked
from assistant.storage.database import Database
from assistant.wording import WARSAW
from evals.bench.bot_api.bot import Running, running
from evals.bench.bot_api.people import Phone
from evals.bench.bot_api.server import BotApi, bot_api

NOW = datetime(2031, 3, 5, 10, tzinfo=WARSAW)
FORWARDED = {"type": "hidden_user", "date": 1, "sender_user_name": "Jan"}
STORY = "To trwa od dawna i nie wiem, od czego zacząć. " * 25


class Echo:
    """Says back what was asked, and offers to ask on; the follow-up waits to be let go."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.reached = threading.Event()
        self.go_on = threading.Event()

    def parts(self, question: Question) -> Iterator[Statement | Considered]:
        self.asked.append(checked(question.text))
        if question.text == "Dalej?":
            self.reached.set()
            self.go_on.wait(20)
        number = f"{len(self.asked):032x}"
        answer = Answer(
            number, question.conversation_id or number, "pl", question.now, "s",
            AnswerStatus.ANSWERED, "", notices=(f"Echo: {question.text}",),
            suggestions=("Dalej?",),
        )  # fmt: skip
        yield Considered(replace(answer, text=answer.notices[0]), question.text, {})


@pytest.fixture
def api() -> Iterator[BotApi]:
    with bot_api() as api:
        yield api
        assert api.refused == []


@pytest.fixture
def echo() -> Echo:
    return Echo()


@pytest.fixture
def bot(api: BotApi, echo: Echo, tmp_path: Path) -> Iterator[Running]:
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}")
    with running(api, database, echo, lambda: NOW) as bot:
        yield bot
    database.close()


@pytest.mark.parametrize(
    ("danger", "code"),
    [
        ("Mąż mnie bije, boję się.", "pl"),
        ("Чоловік мене б'є, я боюся.", "uk"),
        ("My husband hits me, I am scared.", "en"),
        ("Муж меня бьёт, я боюсь.", "ru"),
    ],
)
def test_danger_told_in_a_message_that_is_not_answered_still_gets_the_numbers(
    bot: Running, echo: Echo, danger: str, code: str
) -> None:
    person = bot.phone(code)
    long = person.writes(f"{danger} {'. ' * 500}{danger}")
    passed_on = person.writes(danger, forward_origin=FORWARDED)
    edited = person.hears(bot.api.push("edited_message", person.message(text=danger, edit_date=1)))
    for replies in (long, passed_on, edited):
        assert len(replies) == 2 and "112" in replies[0].text
    assert echo.asked == []


def test_a_long_story_without_danger_is_only_asked_to_be_shorter(bot: Running) -> None:
    assert len(bot.phone().writes(STORY)) == 1


def inaccessible(bot: Running, phone: Phone, data: str) -> int:
    user = phone.message()["from"]
    chat = phone.message()["chat"]
    return bot.api.push(
        "callback_query",
        {"id": f"old-{data}", "from": user, "chat_instance": "1", "data": data,
         "message": {"chat": chat, "message_id": 1, "date": 0}},
    )  # fmt: skip


def test_a_press_on_a_message_too_old_to_change_does_its_work(bot: Running) -> None:
    person = bot.phone()
    [answer] = person.writes("Kiedy?")
    [erased] = person.hears(inaccessible(bot, person, "e:yes"))
    assert erased.text.startswith("Gotowe")
    [answer] = person.writes("Kiedy?")
    data = str(answer.labelled("👎"))
    assert person.hears(inaccessible(bot, person, data)) == []
    assert bot.api.notes[-1][1] == "Dziękuję. Co jest nie tak?"


def test_a_double_tap_on_a_slow_answer_asks_once(
    bot: Running, echo: Echo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.channels.telegram.presses._AGAIN", 0.5)
    person = bot.phone()
    [answer] = person.writes("Kiedy?")
    data = str(answer.labelled("Dalej"))
    first, second = person.taps(data, answer), person.taps(data, answer)
    echo.reached.wait(20)
    threading.Event().wait(0.6)  # the answer takes longer than a slip of the finger
    echo.go_on.set()
    person.hears(first)
    person.hears(second)
    assert echo.asked == ["Kiedy?", "Dalej?"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("@Asystent_Bot Kiedy?", ["Kiedy?"]),
        ("Kiedy? @asystent_bot", ["Kiedy?"]),
        ("@asystent_bot2 Kiedy?", []),
        ("kto@asystent_bot.example Kiedy?", []),
        ("/terminy@inny_bot", []),
        ("/terminy@asystent_bot", ["Kiedy jest następny dyżur?"]),
    ],
)
def test_a_group_means_the_bot_by_its_whole_name(
    bot: Running, echo: Echo, text: str, asked: list[str]
) -> None:
    bot.phone(kind="supergroup").writes(text)
    assert echo.asked == asked


@pytest.mark.parametrize(
    "event",
    [
        {"new_chat_title": "Rodzice"},
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
    ],
    ids=lambda event: next(iter(event)),
)
def test_what_telegram_itself_notes_in_a_chat_is_not_answered(
    bot: Running, event: dict[str, object]
) -> None:
    person = bot.phone()
    assert person.hears(person.sends(**event)) == []


def test_an_update_that_cannot_be_read_leaves_nothing_of_it_in_the_log(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    person = bot.phone()
    with caplog.at_level(logging.INFO):
        bot.api.push("message", person.message(text="tajne słowa", date="kiedyś"))
        [answer] = person.writes("Kiedy?")
    assert answer.text == "Echo: Kiedy?"
    assert caplog.text.count("could not be read") == 1
    assert "tajne" not in caplog.text and "kiedyś" not in caplog.text
    assert str(person.chat_id) not in caplog.text
