from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.channels.web import throttle
from assistant.channels.web.throttle import Limits
from tests.web_town import Town, town_app

LIMITS = Limits(questions_per_minute=3, questions_per_hour=5, writes_per_minute=2,
                reads_per_minute=4)  # fmt: skip
HOUR = 3600


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1_900_000_000.0]
    monkeypatch.setattr("time.time", lambda: now[0])
    return now


@contextmanager
def served(folder: Path, limits: Limits = LIMITS, address: str = "192.0.2.7"):
    app, storage = town_app(Town(), folder, limits)
    with TestClient(app, client=(address, 5000)) as client:
        yield client
    storage.close()


@pytest.fixture
def client(tmp_path: Path, moment: list[float]) -> Iterator[TestClient]:
    with served(tmp_path) as client:
        yield client


def ask(client: TestClient, **headers: str):
    return client.post("/api/v1/ask", json={"question": "Kiedy dyżur?"}, headers=headers)


def test_too_many_questions_wait_until_the_oldest_is_a_minute_old(client, moment):
    for _ in range(3):
        assert ask(client).status_code == 200
        moment[0] += 10
    refused = ask(client)
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "30"
    assert refused.headers["content-type"] == "application/problem+json"
    detail = refused.json()["detail"]
    assert detail.startswith("To za dużo naraz. Proszę spróbować znowu za 30 sekund.")
    assert "112" in detail  # a cry may go unrecognised
    moment[0] += 31
    assert ask(client).status_code == 200


@pytest.mark.parametrize(
    "cry", ["nie chcę już żyć", "не хочу жити", "I want to kill myself", "tata mnie bije pasem"]
)
def test_danger_is_heard_over_the_limit(client, cry):
    for _ in range(3):
        ask(client)
    assert ask(client).status_code == 429
    assert client.post("/api/v1/ask", json={"question": cry}).status_code == 200
    for path in ("/", "/turn"):
        assert client.post(path, data={"question": cry}).status_code == 200
        assert client.post(path, data={"question": "Kiedy dyżur?"}).status_code == 429


def test_what_is_no_question_is_not_heard_over_the_limit(client):
    for _ in range(3):
        ask(client)
    for body in (
        b"",
        b"[",
        b"[1]",
        b'{"question": 5}',
        b'{"question": "nie chce zyc' + b"!" * 2000,
    ):
        assert client.post("/api/v1/ask", content=body).status_code == 429
    assert client.post("/turn", data={"other": "nie chcę już żyć"}).status_code == 429
    assert client.post("/turn", content=b"\xff", headers={"content-type": "multipart/form-data"}
                       ).status_code == 429  # fmt: skip


def test_even_danger_is_read_only_so_often(tmp_path, moment):
    with served(tmp_path, Limits(questions_per_minute=1, read_for_danger_per_minute=2)) as client:
        answers = [client.post("/api/v1/ask", json={"question": "nie chcę już żyć"})
                   for _ in range(5)]  # fmt: skip
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert "112" in answers[-1].json()["detail"]


def test_an_hour_has_a_limit_of_its_own(client, moment):
    for _ in range(5):
        assert ask(client).status_code == 200
        moment[0] += 61
    refused = ask(client)
    assert refused.status_code == 429
    assert HOUR - 6 * 61 < int(refused.headers["retry-after"]) <= HOUR
    moment[0] += int(refused.headers["retry-after"]) + 1
    assert ask(client).status_code == 200


def test_the_page_and_the_program_share_one_limit_and_people_read_a_page(client):
    client.post("/", data={"question": "Kiedy?"})
    client.post("/turn", data={"question": "Kiedy?"})
    ask(client)
    refused = client.post(
        "/", data={"question": "Kiedy?"}, headers={"accept": "text/html", "accept-language": "uk"}
    )
    assert refused.status_code == 429 and "retry-after" in refused.headers
    assert "Це забагато за раз" in refused.text and "телефонуйте 112" in refused.text
    assert "default-src 'none'" in refused.headers["content-security-policy"]


def test_reading_and_writing_have_limits_but_health_and_static_files_do_not(client):
    for _ in range(4):
        assert client.get("/").status_code == 200
    assert client.get("/documents/notice").status_code == 429
    assert client.get("/prywatnosc").status_code == 429
    for _ in range(20):
        assert client.get("/health/live").status_code == 200
        assert client.get("/static/page.css").status_code == 200
    body = {"answer_id": "nie-ma", "verdict": "good"}
    answers = [client.post("/api/v1/feedback", json=body).status_code for _ in range(3)]
    assert answers == [404, 404, 429]
    assert ask(client).status_code == 200


def test_a_refused_question_is_not_read(client):
    for _ in range(3):
        ask(client)
    assert client.post("/api/v1/ask", content=b"x" * 100_000).status_code == 429


def test_a_forwarded_address_is_believed_from_a_trusted_proxy_alone(tmp_path, moment):
    (tmp_path / "a").mkdir()
    with served(tmp_path / "a") as client:
        answers = [ask(client, **{"x-forwarded-for": f"198.51.100.{n}"}) for n in range(4)]
        assert answers[-1].status_code == 429
    (tmp_path / "b").mkdir()
    trusted = Limits(3, 5, 2, 4, trusted_proxies=("192.0.2.0/24",))
    with served(tmp_path / "b", trusted) as client:
        answers = [ask(client, **{"x-forwarded-for": f"198.51.100.{n}"}) for n in range(4)]
        assert {one.status_code for one in answers} == {200}
        spoofed = [
            ask(client, **{"x-forwarded-for": f"203.0.113.{n}, 198.51.100.9"}) for n in range(4)
        ]
        assert spoofed[-1].status_code == 429


def test_a_household_of_ipv6_is_one_address(tmp_path, moment):
    limits = Limits(3, 5, 2, 4, trusted_proxies=("192.0.2.7",))
    with served(tmp_path, limits) as client:
        answers = [ask(client, **{"x-forwarded-for": f"2001:db8:1:2::{n}"}) for n in range(4)]
        assert answers[-1].status_code == 429
        assert ask(client, **{"x-forwarded-for": "2001:db8:1:3::1"}).status_code == 200


def test_the_memory_of_addresses_is_bounded_and_holds_no_address(tmp_path, moment, monkeypatch):
    monkeypatch.setattr(throttle, "_MOST_KEYS", 50)
    guard = throttle.Throttle(None, Limits(), None)  # type: ignore[arg-type]
    for n in range(300):
        scope = {"type": "http", "client": (f"198.51.{n // 200}.{n % 200}", 1)}
        assert guard._wait("ask", scope) == 0
    kept = list(guard._storage.events)
    assert 0 < len(kept) <= 52
    assert not any("198.51" in key for key in kept)


def test_without_limits_nothing_is_refused(tmp_path):
    app, storage = town_app(Town(), tmp_path, None)
    with TestClient(app) as client:
        assert {ask(client).status_code for _ in range(30)} == {200}
    storage.close()


def test_the_machine_itself_is_not_limited_unless_it_speaks_for_somebody(tmp_path):
    with served(tmp_path, address="127.0.0.1") as client:
        assert {ask(client).status_code for _ in range(20)} == {200}
        client.headers["X-Forwarded-For"] = "198.51.100.9"
        assert 429 in {ask(client).status_code for _ in range(20)}


def test_whatever_is_read_can_be_asked_for_without_its_body(tmp_path):
    with served(tmp_path, address="127.0.0.1") as client:
        for path in ("/", "/health/live", "/health/ready"):
            read, asked = client.get(path), client.head(path)
            assert (asked.status_code, asked.content) == (read.status_code, b"")
            assert asked.headers["content-type"] == read.headers["content-type"]
        assert client.head("/api/v1/ask").status_code == 405
