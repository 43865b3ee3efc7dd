from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from assistant.desk.login import Entrance, LoggedIn
from assistant.desk.password import Password, hashed
from assistant.errors import UnknownAnswer, WrongSetting
from assistant.storage.database import Database
from assistant.storage.desk_logins import DeskLogins
from assistant.storage.people import People
from assistant.storage.reviews import PAGE, Count, Queue, Reviews
from assistant.storage.tables import Conversation, GivenAnswer, Opinion, Person, Review

NOW = datetime(2031, 5, 6, 10, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
MINUTE = timedelta(minutes=1)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
HASHES: dict[str, str] = {}  # the session of one setting ends with it


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()


def entrance(database: Database, password: str = "sezamie otwórz się") -> Entrance:
    setting = HASHES.setdefault(password, CHEAP.hash(password))
    return Entrance(Password(setting), DeskLogins(database), lambda address: f"hash of {address}")


def test_a_password_may_stand_in_the_setting_as_itself_or_as_its_hash():
    for setting in ("zażółć", hashed("zażółć")):
        password = Password(setting)
        assert password.matches("zażółć")
        assert not password.matches("zazolc") and not password.matches("")
        assert not password.matches("x" * 1_000_000)
    with pytest.raises(WrongSetting):
        Password("$argon2id$damaged")


def test_a_session_lasts_eight_hours_and_ends_with_the_password(database):
    door = entrance(database)
    opened = door.enter("sezamie otwórz się", "10.0.0.1", NOW)
    assert isinstance(opened, LoggedIn)
    assert opened.allows(opened.csrf) and not opened.allows("") and not opened.allows("ż\ud800")
    again = entrance(database).session(opened.token, NOW + timedelta(hours=7, minutes=59))
    assert again == opened
    assert door.session(opened.token, NOW + timedelta(hours=8)) is None
    assert door.session("invented", NOW) is None and door.session(None, NOW) is None
    assert entrance(database, "another").session(opened.token, NOW) is None
    door.leave(opened.token)
    assert door.session(opened.token, NOW) is None


def test_five_failures_lock_an_address_out_also_over_a_restart(database):
    for minute in range(5):
        assert entrance(database).enter("wrong", "10.0.0.1", NOW + minute * MINUTE) is None
    later = NOW + 5 * MINUTE
    wait = entrance(database).enter("sezamie otwórz się", "10.0.0.1", later)
    assert wait == 10 * MINUTE
    assert isinstance(entrance(database).enter("sezamie otwórz się", "10.0.0.2", later), LoggedIn)
    assert isinstance(
        entrance(database).enter("sezamie otwórz się", "10.0.0.1", NOW + 15 * MINUTE + MINUTE / 60),
        LoggedIn,
    )


def test_a_good_login_forgives_the_failures_before_it(database):
    door = entrance(database)
    for _ in range(4):
        assert door.enter("wrong", "10.0.0.1", NOW) is None
    assert isinstance(door.enter("sezamie otwórz się", "10.0.0.1", NOW + MINUTE), LoggedIn)
    assert door.enter("wrong", "10.0.0.1", NOW + 2 * MINUTE) is None


def test_many_tries_at_once_are_no_more_than_five(database):
    door = entrance(database)
    with ThreadPoolExecutor(12) as pool:
        tried = list(pool.map(lambda _: door.enter("wrong", "10.0.0.1", NOW), range(12)))
    assert tried.count(None) == 5
    assert all(isinstance(one, timedelta) for one in tried if one is not None)


def test_one_network_of_addresses_is_one_address(database):
    door = entrance(database)
    for last in range(5):
        assert door.enter("wrong", f"2001:db8::{last + 1}", NOW) is None
    assert isinstance(door.enter("wrong", "2001:db8::ffff", NOW), timedelta)
    assert door.enter("wrong", "2001:db8:1::1", NOW) is None


def test_many_failing_addresses_slow_down_strangers_but_nobody_who_was_in(database):
    door = entrance(database)
    assert isinstance(door.enter("sezamie otwórz się", "10.9.9.9", NOW), LoggedIn)
    for number in range(30):
        assert door.enter("wrong", f"10.0.1.{number}", NOW) is None
    wait = door.enter("wrong", "10.0.2.1", NOW)
    assert isinstance(wait, timedelta) and timedelta(0) < wait <= MINUTE
    assert isinstance(door.enter("sezamie otwórz się", "10.9.9.9", NOW), LoggedIn)
    assert isinstance(door.enter("sezamie otwórz się", "10.0.2.1", NOW + wait), LoggedIn)


def keep(database: Database, name: str, minutes: int = 0, **fields) -> None:
    given = NOW - timedelta(minutes=minutes)
    with database.writing() as session:
        if session.get(Person, "parent") is None:
            session.add(Person(id="parent", channel="web", seen=NOW))
            session.flush()
            session.add(Conversation(id="talk", person_id="parent", opened=NOW, used=NOW))
            session.flush()
        disliked = fields.pop("disliked", False)
        values = {"status": "answered", "question": f"Pytanie {name}", "body": "{}"} | fields
        session.add(
            GivenAnswer(
                id=name, conversation_id="talk", channel="web", given=given, as_of=given,
                language="pl", snapshot="s", **values,
            )
        )  # fmt: skip
        session.flush()
        if disliked:
            session.add(Opinion(answer_id=name, given=given, verdict="bad", reason="wrong"))


def ids(reviews: Reviews, queue: Queue, number: int = 1) -> list[str]:
    return [line.answer_id for line in reviews.sheet(queue, number, NOW).lines]


def test_each_list_holds_its_answers_and_what_nobody_reviewed_comes_first(database):
    keep(database, "a", 5, disliked=True)
    keep(database, "b", 4, status="not_in_documents")
    keep(database, "c", 3, status="partly_answered", disliked=True)
    keep(database, "d", 2, status="out_of_scope")
    keep(database, "old", 1, question=None, body=None)
    reviews = Reviews(database)
    assert ids(reviews, Queue.BAD) == ["c", "a"]
    assert ids(reviews, Queue.ABSTAINED) == ["d", "b"]
    assert ids(reviews, Queue.PARTLY) == ["c"]
    assert sorted(ids(reviews, Queue.SAMPLE)) == ["a", "b", "c", "d"]
    assert ids(reviews, Queue.ALL) == ["d", "c", "b", "a"]
    assert reviews.review("c", "wrong", None, NOW) == 1
    assert ids(reviews, Queue.BAD) == ["a", "c"]
    assert reviews.counts(NOW)[Queue.BAD] == Count(waiting=1, total=2)
    assert reviews.following(Queue.ALL, "c", NOW) == "b"
    assert reviews.following(Queue.BAD, "a", NOW) is None


def test_a_long_list_has_pages(database):
    for number in range(PAGE + 1):
        keep(database, f"n{number:02}", number)
    reviews = Reviews(database)
    assert reviews.sheet(Queue.ALL, 1, NOW).pages == 2
    assert ids(reviews, Queue.ALL, 2) == ids(reviews, Queue.ALL, 99) == [f"n{PAGE:02}"]


def test_the_sample_of_a_day_stays_and_that_of_the_next_day_differs(database):
    for number in range(60):
        keep(database, f"n{number:02}", 24 * 60 + number)
    reviews = Reviews(database)
    first = ids(reviews, Queue.SAMPLE)
    keep(database, "today")
    assert ids(reviews, Queue.SAMPLE) == first and len(first) == 20
    tomorrow = NOW + timedelta(days=1)
    assert {line.answer_id for line in reviews.sheet(Queue.SAMPLE, 1, tomorrow).lines} != set(first)


def test_an_answer_comes_with_the_talk_before_it_and_with_all_that_was_said_of_it(database):
    keep(database, "a", 5)
    keep(database, "b", 3, disliked=True)
    reviews = Reviews(database)
    reviews.review("b", "wrong", "Zły dzień.", NOW)
    reviews.review("b", "good", None, NOW + MINUTE)
    one = reviews.one("b")
    assert one.before == ("Pytanie a",)
    assert [said.reason for said in one.opinions] == ["wrong"]
    assert [(said.verdict, said.comment) for said in one.reviews] == [
        ("wrong", "Zły dzień."),
        ("good", None),
    ]


def test_an_erased_person_takes_the_reviews_along(database):
    keep(database, "a")
    reviews = Reviews(database)
    reviews.review("a", "good", "Dobrze.", NOW)
    People(database).erase("parent")
    for gone in ("a", "never"):
        with pytest.raises(UnknownAnswer):
            reviews.one(gone)
        with pytest.raises(UnknownAnswer):
            reviews.review(gone, "good", None, NOW)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Review)) == 0
