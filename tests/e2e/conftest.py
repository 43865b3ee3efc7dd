import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import uvicorn
from fastapi import FastAPI

from assistant.channels.web.app import create_app
from assistant.channels.web.throttle import Limits
from assistant.conversations import Conversations
from assistant.reception import Reception
from assistant.service import Assistant
from assistant.storage.database import Database
from evals.fresh import fresh
from tests.web_town import Town, town_app

CHROMIUM = Path("/usr/bin/chromium")
SHIPPED = Path(__file__).parents[2] / "knowledge" / "documents"
IN_AUGUST = datetime(2025, 8, 30, 10, 0, tzinfo=ZoneInfo("Europe/Warsaw"))


@pytest.fixture(scope="module")  # its event loop must be gone before other tests run their own
def browser() -> Iterator[object]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is missing")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The address of an application on a port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@contextmanager
def serving_documents(documents: Path, folder: Path, now: datetime) -> Iterator[str]:
    """The address of the assistant over the documents in a folder, on a day."""
    with fresh(documents) as (_, store, _):
        database = Database(f"sqlite:///{folder / 'city.db'}")
        assistant = Assistant(store.reading, Conversations())
        reception = Reception(assistant, database, lambda: now, timedelta(days=30))
        with serving(create_app(reception, store.reading, lambda: now, limits=None)) as address:
            yield address
        database.close()


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def address(town: Town, tmp_path: Path) -> Iterator[str]:
    app, storage = town_app(town, tmp_path)
    with serving(app) as address:
        yield address
    storage.close()


@pytest.fixture
def strict_address(town: Town, tmp_path: Path) -> Iterator[str]:
    """An address that lets nobody ask more than once a minute."""
    app, storage = town_app(town, tmp_path, Limits(questions_per_minute=1))
    with serving(app) as address:
        yield address
    storage.close()


@pytest.fixture(scope="session")
def city_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The shipped documents of the city at the end of August 2025."""
    with serving_documents(SHIPPED, tmp_path_factory.mktemp("city"), IN_AUGUST) as address:
        yield address


PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(params=["phone", "desktop"])
def visitor(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A page of somebody who reads Polish, on a phone and at a desk; errors fail the test."""
    phone = request.param == "phone"
    context = browser.new_context(
        viewport=PHONE if phone else DESKTOP, has_touch=phone, is_mobile=phone, locale="pl-PL"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield page
    assert errors == []
    context.close()


def ask(page: Any, question: str) -> Any:
    """Asks on the page and gives the turn that holds the answer."""
    page.locator("#question").fill(question)
    page.locator("#ask [type=submit]").click()
    turn = page.locator("article.turn").last
    turn.locator("h2", has_text=question).wait_for()
    return turn


def expect(what: Any) -> Any:
    """Playwright's assertions that wait, as a page scrolls and moves its focus in its own time."""
    return pytest.importorskip("playwright.sync_api").expect(what)


def open_folds(page: Any) -> None:
    """Opens everything that is folded away."""
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()
