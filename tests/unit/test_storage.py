import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, DateTime, ForeignKey, Integer, MetaData, String, Table, text

from assistant.answer import Answer, AnswerStatus
from assistant.errors import StorageFailed, UnknownAnswer, UnknownConversation
from assistant.frame import Context, Frame, Word
from assistant.service import Considered
from assistant.storage.conversations import StoredConversations
from assistant.storage.database import Database, opened_engine
from assistant.storage.feedback import FeedbackStore
from assistant.storage.people import People, kept_key
from assistant.storage.records import Records
from assistant.storage.retention import forget
from assistant.storage.tables import Base
from assistant.storage.updates import Updates
from assistant.storage.writer import MOMENT
from knowledge.model import Audience

NOW = datetime(2031, 5, 6, 10, 0, tzinfo=UTC)


@contextmanager
def locked(path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def considered(id: str, conversation: str = "c", asked: str = "Kiedy dyżur?") -> Considered:
    answer = Answer(id, conversation, "pl", NOW, "s1", AnswerStatus.ANSWERED, "Jutro.")
    return Considered(answer, asked, {"frame": {}})


@pytest.fixture
def database(database_url) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


def rows(database: Database) -> dict[str, int]:
    with database.engine.connect() as connection:
        return {
            table.name: connection.execute(text(f"SELECT count(*) FROM {table.name}")).scalar_one()
            for table in Base.metadata.sorted_tables
        }


def test_the_tables_are_what_the_migrations_make(database):
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_database_of_the_first_schema_keeps_its_opinions(database_url):
    first = MetaData()
    needed = partial(Column, type_=String, nullable=False)
    answers = Table(
        "answers", first, Column("id", String, primary_key=True), needed("status"),
        needed("language"), needed("snapshot"), Column("given", DateTime, nullable=False),
    )  # fmt: skip
    opinions = Table(
        "feedback", first, Column("id", Integer, primary_key=True),
        Column("answer_id", ForeignKey("answers.id"), nullable=False, index=True),
        Column("given", DateTime, nullable=False), needed("verdict"), Column("reason", String),
        Column("comment", String),
    )  # fmt: skip
    given = NOW.replace(tzinfo=None)
    engine = opened_engine(database_url)
    with engine.begin() as connection:
        first.create_all(connection)
        connection.execute(
            answers.insert().values(
                id="a", given=given, status="answered", language="pl", snapshot="s1"
            )
        )
        connection.execute(
            opinions.insert().values(answer_id="a", given=given, verdict="bad", comment="nie")
        )
    engine.dispose()
    for n in range(2):  # a second opening changes nothing
        database = Database(database_url)
        with database.engine.connect() as connection:
            found = connection.execute(text("SELECT answer_id, comment FROM feedback")).all()
        assert found == [("a", "nie")]
        FeedbackStore(database).give("a", "bad", NOW, comment="nie")
        assert rows(database)["feedback"] == 1, n
        database.close()


def test_an_answer_comes_back_as_it_was_given(database):
    records = Records(database)
    one = considered("a")
    one = replace(one, answer=replace(one.answer, suggestions=("A kolejny?",)))
    records.keep(one, NOW, channel="web", person=None)
    assert records.answer("a") == one.answer
    assert records.answer("b") is None
    with database.engine.connect() as connection:
        kept = connection.execute(text("SELECT question, channel, snapshot FROM answers")).one()
    assert kept == ("Kiedy dyżur?", "web", "s1")


def test_a_later_opinion_takes_the_place_of_the_earlier(database):
    Records(database).keep(considered("a"), NOW, channel="web", person=None)
    feedback = FeedbackStore(database)
    feedback.give("a", "good", NOW)
    feedback.give("a", "bad", NOW, reason="outdated")
    with database.engine.connect() as connection:
        found = connection.execute(text("SELECT verdict, reason FROM feedback")).all()
    assert found == [("bad", "outdated")]
    with pytest.raises(UnknownAnswer):
        feedback.give("b", "good", NOW)


def test_a_follow_up_is_understood_after_a_restart(database):
    frame = Frame(
        "",
        (Word("dyżur", frozenset({"dyżur"}), kinds=frozenset({"event"})),),
        audience=Audience(disabilities=frozenset({"hearing"})),
    )
    context = Context("events", ("f1",), frame, "uk")
    before = StoredConversations(database, Context, lambda: NOW)
    id, nothing = before.resume(None)
    before.remember(id, context)
    after = StoredConversations(database, Context, lambda: NOW + timedelta(hours=11))
    assert (nothing, after.resume(id)) == (None, (id, context))
    much_later = StoredConversations(database, Context, lambda: NOW + timedelta(hours=13))
    assert much_later.resume(id) == (id, None)
    with pytest.raises(UnknownConversation):
        after.resume("never-given")


def test_talk_goes_on_in_memory_while_the_database_is_away(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'a.db'}")
    conversations = StoredConversations(database, str, lambda: NOW)
    with database.engine.begin() as connection:
        connection.execute(text("DROP TABLE conversations"))
    id, _ = conversations.resume(None)
    conversations.remember(id, "dyżur")
    assert conversations.resume(id) == (id, "dyżur")
    database.close()


def test_talk_goes_on_at_once_while_the_database_is_locked(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'a.db'}")
    conversations = StoredConversations(database, str, lambda: NOW)
    id, _ = conversations.resume(None)
    conversations.remember(id, "dyżur")
    with locked(tmp_path / "a.db"):
        began = monotonic()
        conversations.remember(id, "klub")
        assert monotonic() - began < 5 * MOMENT
        assert conversations.resume(id) == (id, "klub")
    database.close()
    after = Database(f"sqlite:///{tmp_path / 'a.db'}")
    assert StoredConversations(after, str, lambda: NOW).resume(id) == (id, "klub")
    after.close()


def test_erasing_somebody_leaves_no_row_of_theirs_in_any_table(database):
    records, people, feedback = Records(database), People(database), FeedbackStore(database)
    for person in ("ona", "on"):
        for n in range(2):
            id = f"{person}{n}"
            records.keep(considered(id, f"c-{id}"), NOW, channel="telegram", person=person)
            feedback.give(id, "bad", NOW, comment=f"uwaga {id}")
            with database.writing() as session:
                session.execute(
                    text(
                        "INSERT INTO reviews (answer_id, given, verdict) VALUES (:id, :now, 'bad')"
                    ),
                    {"id": id, "now": NOW.replace(tzinfo=None)},
                )
        people.speak(person, "uk", NOW, channel="telegram")
    all_of_both = rows(database)
    people.erase("ona")
    left = rows(database)
    for table in ("people", "conversations", "answers", "feedback", "reviews"):
        assert left[table] == all_of_both[table] // 2, table
    with database.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(table.select()):
                assert not any("ona" in str(value) for value in row), table.name
    assert people.language("ona") is None
    assert people.language("on") == "uk"


def test_erased_words_are_gone_from_the_files_too(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'a.db'}")
    secret = "zupełnie-wyjątkowe-zdanie"
    Records(database).keep(considered("a", asked=secret), NOW, channel="web", person="ona")
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert secret.encode() in written
    People(database).erase("ona")
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert secret.encode() not in left
    database.close()


def test_what_is_older_than_thirty_days_is_forgotten_and_nothing_else(database):
    records, updates = Records(database), Updates(database)
    month = timedelta(days=30)
    for id, days in (("old", 31), ("new", 29)):
        moment = NOW - timedelta(days=days)
        records.keep(considered(id, f"c-{id}"), moment, channel="web", person=f"p-{id}")
        FeedbackStore(database).give(id, "bad", moment)
        updates.mark(days, moment)
    assert forget(database, NOW, month) == 1
    left = rows(database)
    assert records.answer("new") is not None
    assert (records.answer("old"), updates.handled(31), updates.handled(29)) == (None, False, True)
    assert {left[name] for name in ("people", "conversations", "answers", "feedback")} == {1}
    assert forget(database, NOW + timedelta(days=2), month) == 1
    assert sum(rows(database).values()) == 0


def test_a_hash_is_repeated_by_its_key_alone(tmp_path):
    here, there = kept_key(tmp_path / "a"), kept_key(tmp_path / "b")
    assert here.hash("telegram", "5") == kept_key(tmp_path / "a").hash("telegram", "5")
    assert (
        len({here.hash("telegram", "5"), here.hash("web", "5"), there.hash("telegram", "5")}) == 3
    )
    assert (tmp_path / "a" / "person.key").stat().st_mode & 0o077 == 0
    (tmp_path / "b" / "person.key").write_bytes(b"short")
    with pytest.raises(StorageFailed):
        kept_key(tmp_path / "b")


def test_a_database_that_cannot_be_used_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    for url in (
        f"sqlite:///{tmp_path / 'file' / 'a.db'}",
        f"sqlite:///{tmp_path}",
        "postgresql://nobody:hidden@127.0.0.1:9/none",
    ):
        with pytest.raises(StorageFailed) as raised:
            Database(url)
        assert "\n" not in str(raised.value)
        assert "hidden" not in str(raised.value)


def test_a_conversation_stays_with_whom_it_began_and_is_erased_with_them(database):
    records = Records(database)
    records.keep(considered("a"), NOW, channel="web", person="ona")
    records.keep(considered("b"), NOW, channel="web", person="on")
    People(database).erase("ona")
    assert (records.answer("a"), records.answer("b")) == (None, None)
