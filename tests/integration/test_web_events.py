import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.storage.database import Database
from assistant.storage.records import Records
from tests.web_town import Town, town_app

EVENTS = {"accept": "text/event-stream"}


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'town.db'}")
    yield opened
    opened.close()


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    app, storage = town_app(town, tmp_path)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
    storage.close()


def events(response) -> list[tuple[str, str]]:
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    found = []
    for event in response.text.removesuffix("\n\n").split("\n\n"):
        name, *data = event.split("\n")
        assert all(line.startswith("data: ") for line in data)
        found.append((name.removeprefix("event: "), "\n".join(line[6:] for line in data)))
    return found


def test_a_program_gets_the_statements_and_then_the_whole_answer(client):
    body = {"question": "Jakie oferty?", "conversation_id": None}
    *statements, last = events(client.post("/api/v1/ask", json=body, headers=EVENTS))
    answer = json.loads(last[1])
    assert last[0] == "answer" and answer["status"] == "answered"
    assert [json.loads(data) for _, data in statements] == answer["statements"]
    assert {name for name, _ in statements} == {"statement"}


def test_the_page_gets_the_last_event_as_its_turn(client):
    response = client.post("/turn", data={"question": "Kiedy dyżur?"}, headers=EVENTS)
    [statement, (name, html)] = events(response)
    assert statement[0] == "statement" and name == "answer"
    assert html.lstrip().startswith("<article") and "7 maja 2031" in html


def test_a_follow_up_in_a_conversation_that_is_gone_begins_a_new_one(client):
    data = {"question": "a kolejny?", "conversation_id": "wygasła"}
    [(name, html)] = events(client.post("/turn", data=data, headers=EVENTS))
    assert name == "answer" and "zaczyna nową" in html


@pytest.mark.parametrize(
    ("question", "status"), [("", 422), ("x" * 1001, 422), ("a\0b", 422), ("dobre", 503)]
)
def test_what_cannot_be_asked_is_refused_before_any_event(client, town, question, status):
    town.published = status != 503
    for path in ("/api/v1/ask", "/turn"):
        sent = {"json" if path.startswith("/api") else "data": {"question": question}}
        response = client.post(path, headers=EVENTS, **sent)
        assert response.status_code == status
        assert not response.headers["content-type"].startswith("text/event-stream")


def test_what_fails_on_the_way_is_the_last_event(client, town, caplog):
    town.breaks = True
    for path in ("/api/v1/ask", "/turn"):
        sent = {"json" if path.startswith("/api") else "data": {"question": "Kiedy?"}}
        found = events(client.post(path, headers=EVENTS, **sent))
        assert [name for name, _ in found] == ["statement", "problem"]
        problem = json.loads(found[1][1])
        assert problem["status"] == 500 and problem["detail"].endswith(".")
        assert "secret" not in found[1][1]
    assert "An answer broke off." in caplog.text


def test_the_events_are_documented(client):
    described = client.get("/api/v1/openapi.json").json()["paths"]["/api/v1/ask"]["post"]
    answered = described["responses"]["200"]["content"]
    assert answered.keys() == {"application/json", "text/event-stream"}
    assert "statement" in answered["text/event-stream"]["example"]
    assert "application/problem+json" in described["responses"]["4XX"]["content"]


async def leave_after_the_first_event(app, town: Town) -> list[bytes]:
    """Asks, goes away when the first statement arrives, and waits until the request has ended."""
    body = json.dumps({"question": "Jakie oferty?"}).encode()
    headers = [(b"accept", b"text/event-stream"), (b"content-type", b"application/json")]
    scope = {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "method": "POST",
        "path": "/api/v1/ask", "raw_path": b"/api/v1/ask", "query_string": b"", "scheme": "http",
        "headers": headers, "client": ("127.0.0.1", 1), "server": ("x", 80), "http_version": "1.1",
    }  # fmt: skip
    first, sent = asyncio.Event(), []
    inbox = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> dict:
        if inbox:
            return inbox.pop()
        await first.wait()
        assert town.held is not None
        asyncio.get_running_loop().call_soon(town.held.set)
        return {"type": "http.disconnect"}

    async def send(message: dict) -> None:
        if message.get("body"):
            sent.append(message["body"])
            first.set()

    await app(scope, receive, send)
    return sent


def test_nothing_is_kept_of_an_answer_whose_reader_has_gone(town, tmp_path, database):
    town.held = threading.Event()
    app, storage = town_app(town, tmp_path)
    # In a thread of its own: a browser driven in the same process leaves an event loop running.
    with ThreadPoolExecutor(1) as pool:
        sent = pool.submit(
            lambda: asyncio.run(leave_after_the_first_event(app, town))
        ).result(20)  # fmt: skip
    storage.close()
    assert len(sent) == 1 and sent[0].startswith(b"event: statement")
    assert town.finished == 0
    assert Records(database).answer("answer-1") is None
