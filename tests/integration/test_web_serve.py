import asyncio
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.channels.web.limits import LimitBodies
from assistant.channels.web.pages import Pages
from assistant.channels.web.problems import Problems
from assistant.channels.web.serve import serve
from assistant.errors import CannotServe
from tests.web_town import Town, town_app

ROOT = Path(__file__).parents[2]
_SERVE = """
import sys
from contextlib import suppress
from pathlib import Path
from assistant.channels.web.serve import serve
from tests.web_town import Town, town_app
app, feedback = town_app(Town(), Path(sys.argv[1]))
with suppress(KeyboardInterrupt):  # it may come out of the server or end in it
    serve(app, "127.0.0.1", 0)
print("stopped", flush=True)
"""


def test_an_address_in_use_is_one_sentence(tmp_path):
    app, feedback = town_app(Town(), tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotServe, match=f"^Cannot serve on 127.0.0.1:{port}: .*[.]$"):
            serve(app, "127.0.0.1", port)
    feedback.close()


def test_it_serves_until_interrupted_and_says_where(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout is not None
    said = process.stdout.readline()
    port = int(said.split("127.0.0.1:")[1].split()[0])
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.settimeout(20)
        connection.sendall(b"GET /health/ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 200")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (out, err, process.returncode) == ("stopped\n", "", 0)


def test_a_body_that_never_ends_is_given_up():
    sent: list[dict] = []

    async def never() -> dict:
        return await asyncio.Future()

    async def send(message: dict) -> None:
        sent.append(message)

    async def app(scope, receive, send) -> None:
        raise AssertionError("no request has arrived")

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/api/v1/ask",
        "headers": [],
        "query_string": b"",
    }
    # In a thread of its own: a browser driven in the same process leaves an event loop running.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(
            lambda: asyncio.run(
                LimitBodies(app, Problems(Pages()), seconds=0.01)(scope, never, send)
            )
        ).result()
    assert sent[0]["status"] == 408
