"""What can go wrong between the bot and Telegram, over HTTP."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Question, Statement
from assistant.errors import CannotServe
from assistant.service import Considered
from assistant.storage.database import Database
from assistant.wording import WARSAW
from evals.bench.bot_api.bot import Running, running
from evals.bench.bot_api.server import TOKEN, BotApi, Failure, bot_api

NOW = datetime(2031, 3, 5, 10, tzinfo=WARSAW)


class Echo:
    """Says back what was asked; "źle" breaks it."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def parts(self, question: Question) -> Iterator[Statement | Considered]:
        self.asked.append(question.text)
        if question.text == "źle":
            raise RuntimeError("tajny szczegół")
        number = len(self.asked)
        answer = Answer(
            f"{number:032x}", question.conversation_id or f"{number:032x}", "pl", question.now,
            "s", AnswerStatus.ANSWERED, "", notices=(f"Echo: {question.text}",),
        )  # fmt: skip
        yield Considered(replace(answer, text=answer.notices[0]), question.text, {})


@pytest.fixture
def api() -> Iterator[BotApi]:
    with bot_api() as api:
        yield api


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'bot.db'}")
    yield opened
    opened.close()


@pytest.fixture
def echo() -> Echo:
    return Echo()


@pytest.fixture
def bot(api: BotApi, database: Database, echo: Echo) -> Iterator[Running]:
    with running(api, database, echo, lambda: NOW) as bot:
        yield bot


def test_a_wrong_token_is_one_sentence_that_does_not_repeat_it(
    api: BotApi, database: Database, echo: Echo
) -> None:
    with running(api, database, echo, lambda: NOW, token="123:wrong") as bot:
        api.wait(lambda _: bool(bot.failures))
    [failure] = bot.failures
    assert isinstance(failure, CannotServe)
    assert "refuses the token" in str(failure) and "wrong" not in str(failure)


def test_the_command_ends_with_a_sentence_for_a_wrong_token(api: BotApi, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "assistant", "telegram"],
        env={
            "ASSISTANT_DATA": str(tmp_path), "ASSISTANT_TELEGRAM_API_URL": api.url,
            "ASSISTANT_TELEGRAM_TOKEN": "123:wrong",
        },
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1 and "refuses the token" in ended.stderr
    assert "wrong" not in ended.stderr


def test_told_to_wait_it_waits_and_the_message_comes_once(bot: Running) -> None:
    bot.api.fail("sendMessage", Failure(429, "Too Many Requests", {"retry_after": 0}))
    [answer] = bot.phone().writes("Halo?")
    assert answer.text == "Echo: Halo?"


def test_a_bad_gateway_is_tried_again(bot: Running) -> None:
    bot.api.fail("sendMessage", Failure(0, ""), Failure(500, "Internal Server Error"))
    [answer] = bot.phone().writes("Halo?")
    assert answer.text == "Echo: Halo?"


def test_somebody_who_blocked_the_bot_costs_the_others_nothing(bot: Running) -> None:
    blocked, other = bot.phone(), bot.phone()
    bot.api.fail("sendMessage", Failure(403, "Forbidden: bot was blocked by the user"))
    assert blocked.writes("Halo?") == []
    assert [one.text for one in other.writes("Słychać?")] == ["Echo: Słychać?"]


def test_a_message_that_telegram_refuses_is_followed_by_an_apology(bot: Running) -> None:
    bot.api.fail("sendMessage", Failure(400, "Bad Request: can't parse entities"))
    [apology] = bot.phone().writes("Halo?")
    assert "po naszej stronie" in apology.text


def test_typing_that_fails_costs_no_answer(bot: Running) -> None:
    bot.api.fail("sendChatAction", Failure(400, "Bad Request: chat not found"))
    assert [one.text for one in bot.phone().writes("Halo?")] == ["Echo: Halo?"]
    bot.phone().writes("I drugie")
    assert [method for method, _ in bot.api.calls].count("sendChatAction") == 2


def test_an_update_that_comes_again_is_not_answered_twice(bot: Running, echo: Echo) -> None:
    person = bot.phone()
    message = person.message(text="Halo?")
    update = bot.api.push("message", message)
    person.hears(update)
    bot.api.repeat(update, "message", message)
    person.writes("Następne")
    assert echo.asked == ["Halo?", "Następne"]


def test_it_is_not_answered_twice_by_a_bot_started_anew_either(
    api: BotApi, database: Database, echo: Echo
) -> None:
    with running(api, database, echo, lambda: NOW) as first:
        person = first.phone()
        message = person.message(text="Halo?")
        update = api.push("message", message)
        person.hears(update)
    api.repeat(update, "message", message)
    with running(api, database, echo, lambda: NOW) as second:
        person.watched = second.watched
        person.writes("Następne")
    assert echo.asked == ["Halo?", "Następne"]


def test_messages_of_one_person_are_answered_in_order(bot: Running) -> None:
    person = bot.phone()
    updates = [person.sends(text=f"numer {n}") for n in range(12)]
    answers = [one.text for update in updates for one in person.hears(update)]
    assert answers == [f"Echo: numer {n}" for n in range(12)]


def test_what_was_taken_in_is_answered_before_the_bot_ends(
    api: BotApi, database: Database, echo: Echo
) -> None:
    with running(api, database, echo, lambda: NOW) as bot:
        people = [bot.phone() for _ in range(20)]
        last = [person.sends(text="Halo?") for person in people][-1]
        api.wait(lambda api: api.confirmed >= last)
    assert [len(api.messages(person.chat_id)) for person in people] == [1] * 20


def test_our_own_failure_is_an_apology_and_logs_no_words(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    person = bot.phone()
    with caplog.at_level(logging.DEBUG):
        person.sends(text="źle")
        bot.api.wait(lambda api: bool(api.messages(person.chat_id)))
        bot.phone().writes("Moja tajemnica")
    assert "po naszej stronie" in bot.api.messages(person.chat_id)[0].text
    assert "RuntimeError" in caplog.text
    for secret in ("tajny szczegół", "tajemnica", str(person.chat_id), TOKEN.split(":")[1]):
        assert secret not in caplog.text


def test_without_a_network_it_waits_says_so_once_and_goes_on(
    api: BotApi, database: Database, echo: Echo, capsys: pytest.CaptureFixture[str]
) -> None:
    api.fail("getUpdates", *[Failure(0, "")] * 2)
    with running(api, database, echo, lambda: NOW) as bot:
        [answer] = bot.phone().writes("Halo?")
    assert answer.text == "Echo: Halo?"
    assert capsys.readouterr().err.count("cannot be reached") == 1


def test_two_bots_with_one_token_is_said(api: BotApi, database: Database, echo: Echo) -> None:
    api.fail("getUpdates", Failure(409, "Conflict: terminated by other getUpdates request"))
    with running(api, database, echo, lambda: NOW) as bot:
        api.wait(lambda _: bool(bot.failures))
    assert "Another bot" in str(bot.failures[0])


def test_an_update_that_cannot_be_read_keeps_nobody_waiting(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    person = bot.phone()
    bot.api.push("message", person.message(poll={"question": "tajne?"}))
    bot.api.push("message", {"message_id": "?"})
    assert [one.text for one in person.writes("Halo?")] == ["Echo: Halo?"]
    assert [one.text for one in bot.phone().writes("Słychać?")] == ["Echo: Słychać?"]
    assert caplog.text.count("could not be read") == 2 and "tajne" not in caplog.text
