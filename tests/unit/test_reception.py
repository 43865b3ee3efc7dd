import json
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from assistant.answer import Answer, AnswerStatus, Question, Statement
from assistant.reception import Reception
from assistant.service import Considered
from assistant.storage.database import Database
from assistant.storage.writer import MOMENT

NOW = datetime(2031, 5, 6, 10, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
SAID = (Statement("Dyżur jest jutro.", (1,)), Statement("Pokój 3.", (2,)))


class Scripted:
    def __init__(self) -> None:
        self.count = 0

    def parts(self, question: Question) -> Iterator[Statement | Considered]:
        self.count += 1
        yield from SAID
        answer = Answer(
            f"a{self.count}", question.conversation_id or "c", "pl", question.now, "s1",
            AnswerStatus.ANSWERED, "Dyżur jest jutro.", SAID,
        )  # fmt: skip
        yield Considered(answer, question.text, {"candidates": [{"topic": "events"}]})


@pytest.fixture
def database(tmp_path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'a.db'}")
    yield opened
    opened.close()


@pytest.fixture
def reception(database) -> Reception:
    return Reception(Scripted(), database, lambda: NOW, timedelta(days=30))


def asked(text: str = "Kiedy dyżur?") -> Question:
    return Question(text, datetime(2031, 5, 1, tzinfo=NOW.tzinfo))


def kept(database: Database) -> list[tuple[object, ...]]:
    with database.engine.connect() as connection:
        columns = "question, channel, status, snapshot, as_of, given, considered"
        return [tuple(row) for row in connection.execute(text(f"SELECT {columns} FROM answers"))]


def test_what_was_asked_answered_and_considered_is_kept_with_its_day(reception, database):
    answer = reception.ask(asked(), channel="api")
    [row] = kept(database)
    assert row[:4] == ("Kiedy dyżur?", "api", "answered", "s1")
    assert row[4:6] == ("2031-04-30 22:00:00.000000", "2031-05-06 08:00:00.000000")
    assert json.loads(str(row[6])) == {"candidates": [{"topic": "events"}]}
    assert reception.answer_given(answer.id) == answer


def test_statements_come_first_and_the_whole_answer_last(reception):
    parts = list(reception.stream(asked(), channel="web"))
    assert tuple(parts[:-1]) == SAID
    assert isinstance(parts[-1], Answer)


def test_an_answer_stopped_midway_is_not_kept(reception, database):
    stream = reception.stream(asked(), channel="web")
    next(stream)
    stream.close()
    assert kept(database) == []


def test_a_database_that_is_away_costs_only_the_keeping(reception, database, caplog):
    with database.engine.begin() as connection:
        connection.execute(text("DROP TABLE answers"))
    with caplog.at_level(logging.WARNING):
        assert reception.ask(asked("Tajne zdanie?"), channel="web").text == "Dyżur jest jutro."
    assert "database does not answer" in caplog.text
    assert "Tajne" not in caplog.text


def test_nobody_waits_for_the_record_while_the_database_is_locked(reception, database, tmp_path):
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        began = monotonic()
        assert reception.ask(asked(), channel="web").text == "Dyżur jest jutro."
        assert monotonic() - began < 5 * MOMENT
        other.execute("ROLLBACK")
    reception.erase_conversation("another")  # comes after what still waits
    assert len(kept(database)) == 1


def test_what_waits_to_be_written_is_there_for_who_asks_for_it(reception, database, tmp_path):
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer = reception.ask(asked(), channel="web")
        other.execute("ROLLBACK")
    assert reception.answer_given(answer.id) == answer


def test_what_waits_to_be_written_can_be_judged(reception, database, tmp_path):
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer = reception.ask(asked(), channel="web")
        other.execute("ROLLBACK")
    reception.judge(answer.id, "good")
    assert len(kept(database)) == 1


def test_what_waits_to_be_written_is_erased_with_the_rest(reception, database, tmp_path):
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer = reception.ask(asked(), channel="web", person="p")
        other.execute("ROLLBACK")
    reception.erase("p")
    assert reception.answer_given(answer.id) is None
    assert kept(database) == []


def test_a_person_goes_on_with_their_conversation_until_they_leave_it(reception):
    assert reception.conversation_of("p") is None
    answer = reception.ask(asked(), channel="telegram", person="p")
    assert reception.conversation_of("p") == answer.conversation_id
    reception.leave("p")
    assert reception.conversation_of("p") is None


def test_an_opinion_is_kept_without_personal_data(reception, database):
    answer = reception.ask(asked(), channel="web")
    reception.judge(answer.id, "bad", reason="wrong", comment=" Proszę pisać na jan@example.org ")
    with database.engine.connect() as connection:
        [comment] = connection.execute(text("SELECT comment FROM feedback")).scalars()
    assert comment == "Proszę pisać na [e-mail]"


def test_one_conversation_can_be_erased_alone(reception):
    first = reception.ask(asked(), channel="api")
    other = reception.ask(Question("Gdzie?", NOW, conversation_id="another"), channel="api")
    reception.erase_conversation(first.conversation_id)
    assert reception.answer_given(first.id) is None
    assert reception.answer_given(other.id) == other


def test_retention_follows_the_clock(database):
    moment = [NOW]
    reception = Reception(Scripted(), database, lambda: moment[0], timedelta(days=30))
    answer = reception.ask(asked(), channel="web", person="p")
    moment[0] = NOW + timedelta(days=29)
    assert reception.forget_old() == 0
    assert reception.answer_given(answer.id) is not None
    moment[0] = NOW + timedelta(days=31)
    assert reception.forget_old() == 1
    assert reception.answer_given(answer.id) is None
    assert reception.conversation_of("p") is None
