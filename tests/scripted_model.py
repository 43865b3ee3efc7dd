"""An OpenAI-compatible chat server on the loopback that says what a test wrote for it."""

import json
import select
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_PATIENCE = 20  # seconds after which a test that never lets go is let go


@dataclass(frozen=True)
class Says:
    """Streams these pieces; with `stalls` it then keeps the line open and silent."""

    pieces: Sequence[str]
    stalls: bool = False
    refusal: str | None = None
    finish: str = "stop"
    before: threading.Event | None = None  # what the first piece waits for


@dataclass(frozen=True)
class Fails:
    """Answers with a status and a body of any kind."""

    status: int
    body: str = '{"error": {"message": "no", "type": "error"}}'
    content_type: str = "application/json"


@dataclass(frozen=True)
class Sends:
    """Answers 200 with raw bytes in place of a stream of events."""

    body: bytes
    content_type: str = "text/event-stream"


Reply = Says | Fails | Sends


@dataclass
class ScriptedModel:
    """What the server was asked, and what it will say; the last reply is said again."""

    url: str = ""
    replies: list[Reply] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)
    closing: threading.Event = field(default_factory=threading.Event)

    def next(self) -> Reply:
        """The reply that is due."""
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def said(*statements: tuple[str, Sequence[str]]) -> str:
    """The JSON that a good model would write."""
    listed = [{"text": text, "evidence": list(evidence)} for text, evidence in statements]
    return json.dumps({"statements": listed}, ensure_ascii=False)


def in_pieces(text: str, size: int = 7) -> list[str]:
    """A text cut into pieces such as tokens are."""
    return [text[i : i + size] for i in range(0, len(text), size)]


@contextmanager
def scripted_model(*replies: Reply) -> Iterator[ScriptedModel]:
    """Serves these replies in turn on a free port."""
    model = ScriptedModel(replies=list(replies))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(model))
    server.daemon_threads = False
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield model
    finally:
        model.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(model: ScriptedModel) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            model.requests.append(json.loads(body))
            model.keys.append(self.headers.get("Authorization"))
            model.reached.set()
            try:
                self._reply(model.next())
            except (BrokenPipeError, ConnectionResetError):
                model.gone.set()

        def _reply(self, reply: Reply) -> None:
            if isinstance(reply, Says):
                self._stream(reply)
            elif isinstance(reply, Sends):
                self._whole(200, reply.content_type, reply.body)
            else:
                self._whole(reply.status, reply.content_type, reply.body.encode())

        def _whole(self, status: int, content_type: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _stream(self, reply: Says) -> None:
            if reply.before is not None:
                reply.before.wait(_PATIENCE)
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            for piece in reply.pieces:
                self._event({"role": "assistant", "content": piece}, None)
            if reply.stalls:
                self._watch()
                return
            if reply.refusal is not None:
                self._event({"role": "assistant", "refusal": reply.refusal}, None)
            self._event({}, reply.finish)
            self.wfile.write(b"data: [DONE]\n\n")

        def _event(self, delta: dict[str, Any], finish: str | None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            event = {
                "id": "1", "object": "chat.completion.chunk", "created": 1, "model": "scripted",
                "choices": [choice],
            }  # fmt: skip
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()

        def _watch(self) -> None:
            """Waits until the caller hangs up or the test is over."""
            for _ in range(_PATIENCE * 20):
                readable, _, _ = select.select([self.connection], [], [], 0.05)
                if readable and not self.connection.recv(1):
                    model.gone.set()
                    return
                if model.closing.is_set():
                    return

    return Handler
