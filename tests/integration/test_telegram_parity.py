"""Every evaluation case through the bot: status, facts and citations are those of the API."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.channels.render import answer_json
from assistant.channels.web.app import create_app
from assistant.reception import Reception
from assistant.storage.database import Database
from assistant.texts import Texts
from assistant.wording import WARSAW
from evals.bench.bot_api.bot import Running, assistant_over, running
from evals.bench.bot_api.people import Phone
from evals.bench.bot_api.server import Sent, bot_api
from evals.cases import Case, load_cases
from knowledge.snapshot import SnapshotStore
from tests.integration.library import publish

ROOT = Path(__file__).parents[2]
_SAME = ("status", "language", "facts", "citations", "nearest", "statements", "text")
_AT_ONCE = 8
_MOST_BUTTONS = 8


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotStore]:
    data = tmp_path_factory.mktemp("parity")
    publish(ROOT / "knowledge" / "documents", data)
    store = SnapshotStore(data)
    yield store
    store.close()


def cases_by_day() -> dict[datetime, list[Case]]:
    found: dict[datetime, list[Case]] = {}
    for case in load_cases():
        found.setdefault(case.as_of, []).append(case)
    return found


def test_the_bot_shows_what_the_api_gives_for_every_case(
    store: SnapshotStore, tmp_path: Path
) -> None:
    moment = [datetime(2025, 1, 1, tzinfo=WARSAW)]
    with ExitStack() as held:
        api = held.enter_context(bot_api())
        databases = [Database(f"sqlite:///{tmp_path / name}") for name in ("web.db", "bot.db")]
        web, own = (assistant_over(store, one, lambda: moment[0]) for one in databases)
        reception = Reception(web, databases[0], lambda: moment[0], timedelta(days=30))
        app = create_app(reception, store.reading, lambda: moment[0], limits=None)
        client = held.enter_context(TestClient(app))
        held.callback(databases[1].close)
        bot = held.enter_context(running(api, databases[1], own, lambda: moment[0]))
        workers = held.enter_context(ThreadPoolExecutor(_AT_ONCE))
        asked = 0
        for day, cases in cases_by_day().items():
            moment[0] = day
            asked += sum(workers.map(lambda case: compared(case, client, bot), cases))
    assert asked >= len(load_cases())
    assert api.refused == []


def compared(case: Case, client: TestClient, bot: Running) -> int:
    """Asks every turn of a case on both channels; how many there were."""
    phone, conversation = bot.phone(), None
    for turn in case.turns:
        body = {
            "question": turn.question, "as_of": case.as_of.isoformat(),
            "conversation_id": conversation,
        }  # fmt: skip
        given = client.post("/api/v1/ask", json=body).json()
        conversation = given["conversation_id"]
        messages = phone.writes(turn.question)
        key = str(messages[-1].labelled("👍"))[2:]
        answer = bot.reception.answer_given(key)
        assert answer is not None, case.id
        told = answer_json(answer)
        assert {name: told[name] for name in _SAME} == {name: given[name] for name in _SAME}
        seen(case, given, messages, phone)
    return len(case.turns)


def seen(case: Case, given: dict[str, Any], messages: list[Sent], phone: Phone) -> None:
    """Everything of the answer is there for somebody who looks at it and presses the buttons."""
    last = messages[-1]
    text = "\n\n".join(one.text for one in messages)
    if more := last.labelled(Texts(given["language"]).say("telegram.more")):
        rest = phone.hears(phone.taps(more, last))
        text = "\n\n".join((text, *(one.text for one in rest)))
    for line in (*given["notices"], *(one["text"] for one in given["statements"])):
        assert line in text, case.id
    sources = given["citations"] or given["nearest"]
    presses = [
        b["callback_data"] for row in last.buttons for b in row if b["callback_data"][0] in "snS"
    ]
    crowded = any(press.startswith("S") for press in presses)
    assert len(presses) == (_MOST_BUTTONS if crowded else len(sources)), case.id
    if presses:  # one of them, another in each case: a press takes as long as a question
        shown = phone.hears(phone.taps(presses[-1 - len(case.id) % len(presses)], last))
        quotes = [(source["title"], said(source["quote"])) for source in sources]
        for message in shown:
            assert any(t in message.text and q in message.text for t, q in quotes), case.id


def said(quote: str) -> str:
    return " · ".join(part.strip() for part in quote.split("\t"))
