"""Evaluation over HTTP, against a small server on the loopback address."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from assistant.desk.evaluation import latest
from evals.command import evaluate_over_http

TEXT = "Dyżur 4 marca 2031."
ANSWER = {
    "conversation_id": "c", "language": "pl", "status": "answered", "snapshot": "s",
    "text": "Dyżur: 4 marca 2031. [1]", "nearest": [], "notices": [], "facts": [],
    "statements": [{"text": "Dyżur: 4 marca 2031.", "citations": [1], "computed": []}],
    "citations": [{"number": 1, "document_id": "d", "file": "n.html", "title": "Dyżury",
                   "published": None, "heading": "", "page": None, "quote": TEXT,
                   "start": 0, "end": len(TEXT)}],
}  # fmt: skip


class Served(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._send(200 if asked["question"] != "źle" else 500, ANSWER)

    def do_GET(self) -> None:
        self._send(200, {"text": TEXT})

    def log_message(self, *_: object) -> None:
        pass

    def _send(self, status: int, data: object) -> None:
        body = json.dumps(data).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def url() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Served) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def cases(folder: Path, question: str) -> Path:
    path = folder / "own.yaml"
    expect = "{says: [4.03.2031], cites: [n]}"
    path.write_text(f"- {{id: a, question: {question}, as_of: 2031-03-01, expect: {expect}}}")
    return path


def test_a_served_assistant_is_asked_and_its_quotes_checked(url: str, tmp_path: Path):
    assert evaluate_over_http(url, cases(tmp_path, "kiedy"), tmp_path / "r.html") == 0
    assert json.loads((tmp_path / "r.json").read_text())["snapshot"] == "s"


def test_an_answer_that_fails_is_a_failed_case(url: str, tmp_path: Path, data: Path, capsys):
    assert evaluate_over_http(url, cases(tmp_path, "źle"), tmp_path / "r.html") == 1
    assert "HTTP 500" in capsys.readouterr().out
    kept = latest(data)
    assert kept is not None and not kept.compared
    assert kept.failed[0].faults == ("Asystent nie odpowiedział: coś się zepsuło.",)
