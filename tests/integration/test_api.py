import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web_town import Town, town_app


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    app, feedback = town_app(town, tmp_path)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
    feedback.close()


def ask(client: TestClient, **body: object):
    return client.post("/api/v1/ask", json=body)


def assert_problem(response, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status and problem["title"] and problem["type"] == "about:blank"
    assert problem["detail"].endswith(".")
    return problem["detail"]


def test_an_answer_has_every_key_of_the_contract(client):
    answer = ask(client, question="Kiedy dyżur?", as_of="2031-05-06T10:00").json()
    assert list(answer) == [
        "id", "conversation_id", "language", "as_of", "snapshot", "status", "text", "statements",
        "citations", "nearest", "contacts", "notices", "facts", "suggestions",
    ]  # fmt: skip
    assert answer["as_of"] == "2031-05-06T10:00:00+02:00"
    assert answer["statements"][0] == {
        "text": "Najbliższy dyżur: 7 maja 2031, 12:00–15:00, pokój 3.",
        "citations": [1],
        "computed": [],
    }
    assert answer["citations"][0]["published"] == "2031-05-01"
    assert answer["facts"][0]["start"] == "2031-05-07T12:00:00+02:00"


def test_a_citation_is_an_exact_place_of_the_stored_text(client):
    citation = ask(client, question="Kiedy dyżur?").json()["citations"][0]
    text = client.get(f"/api/v1/documents/{citation['document_id']}/text").json()["text"]
    assert text[citation["start"] : citation["end"]] == citation["quote"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2031-05-06", "2031-05-06T00:00:00+02:00"),
        ("2031-01-06T08:30", "2031-01-06T08:30:00+01:00"),
        ("2031-05-06T08:30:00Z", "2031-05-06T10:30:00+02:00"),
        (None, "2031-05-06T10:00:00+02:00"),
    ],
)
def test_the_day_of_a_question(client, written, meant):
    assert ask(client, question="Kiedy?", as_of=written).json()["as_of"] == meant


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"question": None},
        {"question": 5},
        {"question": ["Kiedy?"]},
        {"question": ""},
        {"question": " \n "},
        {"question": "x" * 1001},
        {"question": "a\0b"},
        {"question": "Kiedy?", "as_of": "jutro"},
        {"question": "Kiedy?", "as_of": "2031-02-30"},
        {"question": "Kiedy?", "as_of": "0001-01-01"},
        {"question": "Kiedy?", "as_of": "9999-12-31T23:59-12:00"},
        {"question": "Kiedy?", "as_of": "٢٠٣١-05-06"},
        {"question": "Kiedy?", "as_of": 20310506},
        {"question": "Kiedy?", "language": "de"},
        {"question": "Kiedy?", "conversation_id": 7},
        [],
        "Kiedy?",
        None,
    ],
    ids=lambda body: json.dumps(body)[:60],
)
def test_unusable_questions_are_explained(client, body):
    assert_problem(client.post("/api/v1/ask", json=body), 422)


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"{", 400),
        (b"", 422),
        (b"\xff\xfe\x00", 400),
        (b"[" * 8000, 400),
        (b'{"question": ' + b"9" * 6000 + b"}", 400),
        (b'{"question": "\\ud800"}', 422),
        (b'{"question": "a\\u0000b"}', 422),
        (b'{"question": NaN}', 422),
        (b'{"question": 1e999}', 422),
    ],
)
def test_broken_bodies_are_explained(client, content, status):
    response = client.post(
        "/api/v1/ask", content=content, headers={"content-type": "application/json"}
    )
    assert_problem(response, status)


def test_a_body_that_is_no_json_by_its_type_is_explained(client):
    response = client.post(
        "/api/v1/ask", content=b'{"question": "x"}', headers={"content-type": "text/plain"}
    )
    assert "application/json" in assert_problem(response, 422)


def test_large_bodies_are_refused_announced_or_in_chunks(client):
    large = json.dumps({"question": "x" * 20_000}).encode()
    assert_problem(client.post("/api/v1/ask", content=large), 413)
    assert_problem(
        client.post("/api/v1/ask", content=(large[i : i + 999] for i in range(0, 20_000, 999))), 413
    )


def test_a_body_in_small_chunks_is_read(client):
    body = json.dumps({"question": "Kiedy dyżur?"}).encode()
    chunks = (body[i : i + 3] for i in range(0, len(body), 3))
    headers = {"content-type": "application/json"}
    assert client.post("/api/v1/ask", content=chunks, headers=headers).status_code == 200


def test_a_conversation_goes_on_and_an_unknown_one_is_refused(client):
    first = ask(client, question="Kiedy dyżur?").json()
    again = ask(client, question="a kolejny?", conversation_id=first["conversation_id"]).json()
    assert again["conversation_id"] == first["conversation_id"]
    assert again["text"] == "Tura 2 rozmowy."
    assert_problem(ask(client, question="a kolejny?", conversation_id="nie-ma"), 404)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/ask", 405),
        ("PUT", "/", 405),
        ("POST", "/health/live", 405),
        ("GET", "/api/v1/nic", 404),
        ("GET", "/documents/nie-ma", 404),
        ("GET", "/api/v1/documents/nie-ma/text", 404),
        ("GET", "/static/../app.py", 404),
        ("GET", "/static/%2e%2e/app.py", 404),
        ("GET", "/documents/notice?start=-1&end=5", 422),
        ("GET", "/documents/notice?start=a&end=5", 422),
        ("GET", "/documents/notice?start=5&end=3", 404),
        ("GET", "/documents/notice?start=0&end=999999", 404),
        ("GET", "/documents/notice?start=0&end=" + "9" * 5000, 422),
        ("GET", "/%00", 404),
        ("GET", "/documents/%ED%A0%80", 404),
    ],
)
def test_wrong_paths_and_methods_are_explained(client, method, path, status):
    assert_problem(client.request(method, path), status)


def test_an_error_of_ours_tells_nothing_about_the_inside(client, town):
    town.broken = True
    detail = assert_problem(ask(client, question="Kiedy?"), 500)
    assert "secret" not in detail


def test_health(client, town):
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 200
    town.published = False
    assert client.get("/health/live").status_code == 200
    assert_problem(client.get("/health/ready"), 503)
    assert_problem(ask(client, question="Kiedy?"), 503)


def test_feedback_is_stored_without_personal_data(client, tmp_path):
    answer_id = ask(client, question="Kiedy dyżur?").json()["id"]
    comment = "PESEL 02070803628, tel. +48 600-700-800, jan@example.org, program 2025-2027, 12 zł"
    body = {"answer_id": answer_id, "verdict": "bad", "reason": "wrong", "comment": comment}
    assert client.post("/api/v1/feedback", json=body).status_code == 201
    with sqlite3.connect(tmp_path / "town.db") as database:
        rows = database.execute("SELECT verdict, reason, comment FROM feedback").fetchall()
    database.close()
    assert rows == [
        ("bad", "wrong", "PESEL [PESEL], tel. [telefon], [e-mail], program 2025-2027, 12 zł")
    ]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"answer_id": "nie-ma", "verdict": "good"}, 404),
        ({"verdict": "good"}, 422),
        ({"answer_id": "a", "verdict": "meh"}, 422),
        ({"answer_id": "a", "verdict": "good", "comment": "x" * 1001}, 422),
        ({"answer_id": "a", "verdict": "good", "comment": "a\0b"}, 422),
    ],
)
def test_unusable_feedback_is_explained(client, body, status):
    assert_problem(client.post("/api/v1/feedback", json=body), status)


def test_browsers_are_told_to_do_little(client):
    paths = ("/", "/api/v1/nic", "/static/page.css", "/documents/notice", "/prywatnosc", "/usun")
    for path in paths:
        headers = client.get(path).headers
        assert "unsafe" not in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "DENY"
        assert "geolocation=()" in headers["permissions-policy"]
        assert headers["cross-origin-opener-policy"] == "same-origin"
