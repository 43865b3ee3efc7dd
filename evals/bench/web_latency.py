"""Measures the web channel as it is served: python -m evals.bench.web_latency."""

import argparse
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from assistant.settings import load
from evals.cases import load_cases
from evals.fresh import fresh
from evals.score import percentile
from ingest.build import IngestError

_CHROMIUM = "/usr/bin/chromium"
_CLIENTS = (1, 8, 32)
_WATCH = """() => {
  const times = window.times = {};
  document.addEventListener("click", (event) => { times.click ??= event.timeStamp; }, true);
  new MutationObserver(() => {
    if (times.asked || !document.querySelector("#turns .statements p")) return;
    times.asked = true;
    requestAnimationFrame(() => { times.first = performance.now(); });
  }).observe(document.getElementById("turns"), { childList: true, subtree: true });
}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serves the documents from a process of its own, prints the figures, returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.web_latency", description=__doc__)
    parser.add_argument("--documents", type=Path, default=load().documents)
    parser.add_argument("--requests", type=int, default=600, help="for each number of clients")
    parser.add_argument("--clicks", type=int, default=60, help="in the browser, 0 for none")
    chosen = parser.parse_args(arguments)
    bodies = [
        {"question": case.turns[0].question, "as_of": case.as_of.isoformat()}
        for case in load_cases()
    ]
    try:
        with fresh(chosen.documents) as (_, _, data), _served(data) as port:
            for clients in _CLIENTS:
                print(_asked(port, bodies, clients, chosen.requests))
            if chosen.clicks:
                print(_clicked(port, [body["question"] for body in bodies], chosen.clicks))
    except IngestError as error:
        print(f"web_latency: {error}", file=sys.stderr)
        return 1
    return 0


@contextmanager
def _served(data: Path) -> Iterator[int]:
    command = [sys.executable, "-m", "evals.bench.web_served", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = re.search(r":(\d+) ", process.stdout.readline())
        try:
            if said is None:
                raise RuntimeError("the server did not start")
            yield int(said[1])
        finally:
            process.send_signal(signal.SIGINT)


def _asked(port: int, bodies: Sequence[dict[str, str]], clients: int, requests: int) -> str:
    """Requests a second and how long each took, with so many clients asking at once."""
    share = requests // clients
    with ThreadPoolExecutor(clients) as pool:
        starts = [n * len(bodies) // clients for n in range(clients)]
        list(pool.map(lambda start: _client(port, bodies, start, 2), starts))
        began = time.perf_counter()
        lists = pool.map(lambda start: _client(port, bodies, start, share), starts)
        seconds = sorted(second for one in lists for second in one)
        took = time.perf_counter() - began
    p50, p99 = (percentile(seconds, share) * 1000 for share in (0.5, 0.99))
    return (
        f"{clients:>2} clients: {len(seconds) / took:6.1f} requests/s,"
        f" p50 {p50:6.1f} ms, p99 {p99:6.1f} ms"
    )


def _client(port: int, bodies: Sequence[dict[str, str]], start: int, count: int) -> list[float]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    seconds = []
    for body in islice(cycle([*bodies[start:], *bodies[:start]]), count):
        began = time.perf_counter()
        sent = json.dumps(body).encode()
        connection.request("POST", "/api/v1/ask", sent, {"Content-Type": "application/json"})
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            raise RuntimeError(f"{response.status} for {body}")
        seconds.append(time.perf_counter() - began)
    connection.close()
    return seconds


def _clicked(port: int, questions: Sequence[str], clicks: int) -> str:
    """How long after the click the first statement stood on the page, in Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        taken = [_click(page, port, question) for question in questions[: clicks + 1]][1:]
        browser.close()
    times = sorted(one for one in taken if one is not None)
    return (
        f"click to first statement, {len(times)} answers:"
        f" p50 {percentile(times, 0.5):.0f} ms, p99 {percentile(times, 0.99):.0f} ms,"
        f" slowest {times[-1]:.0f} ms"
    )


def _click(page: Any, port: int, question: str) -> float | None:
    """Milliseconds, or None for an answer without statements."""
    page.goto(f"http://127.0.0.1:{port}/")
    page.evaluate(_WATCH)
    page.locator("#question").fill(question)
    page.locator("#ask [type=submit]").click()
    page.locator("article.turn").wait_for()
    if not page.locator(".turn .statements p").count():
        return None
    page.wait_for_function("times.first")
    return float(page.evaluate("times.first - times.click"))


if __name__ == "__main__":
    sys.exit(main())
