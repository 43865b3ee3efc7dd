"""The real bot in a thread of its own, talking to a Bot API server over HTTP."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from assistant.channels.telegram.pacing import Pacing
from assistant.channels.telegram.parts import Parts
from assistant.channels.telegram.run import application, serve
from assistant.frame import Context
from assistant.reception import Answering, Reception
from assistant.service import Assistant
from assistant.storage.conversations import StoredConversations
from assistant.storage.database import Database
from assistant.storage.people import PersonKey
from assistant.storage.updates import Updates
from evals.bench.bot_api.people import Phone, Watched
from evals.bench.bot_api.server import TOKEN, BotApi
from knowledge.snapshot import SnapshotStore

_chats = count(7_418_205_501)  # as long as real ones: no other number holds them by chance


@dataclass
class Running:
    """A bot that is answering, and all that may be looked at."""

    api: BotApi
    database: Database
    reception: Reception
    watched: Watched
    person: Callable[[int], str]
    failures: list[BaseException] = field(default_factory=list)

    def phone(self, language: str = "pl", kind: str = "private") -> Phone:
        """A new person with a phone; a group has a negative id, as on Telegram."""
        number = next(_chats)
        chat = number if kind == "private" else -number
        return Phone(self.api, self.watched, chat, language, kind)


def assistant_over(
    store: SnapshotStore, database: Database, clock: Callable[[], datetime]
) -> Assistant:
    """The assistant as the command line puts it together, on a test's clock."""
    return Assistant(store.reading, StoredConversations(database, Context, clock))


@contextmanager
def running(
    api: BotApi,
    database: Database,
    assistant: Answering,
    clock: Callable[[], datetime],
    *,
    token: str = TOKEN,
    a_second: float = 0,
) -> Iterator[Running]:
    """Runs the bot for as long as it is used, without pauses of its own.

    `a_second` is how many messages may go out in a second, 0 for as many as there are.
    """
    reception = Reception(assistant, database, clock, timedelta(days=30))
    key = PersonKey(b"k" * 32)
    watched = Watched(api, Updates(database))
    parts = Parts(reception, watched, lambda chat: key.hash("telegram", chat), clock)
    bot = Running(api, database, reception, watched, parts.person)
    stop: list[Callable[[], object]] = []
    ready = threading.Event()

    async def answer() -> None:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(stopping.set))
        ready.set()
        await serve(application(token, api.url, parts, Pacing(a_second, _at_once)), parts, stopping)

    def run() -> None:
        try:
            asyncio.run(answer())
        except BaseException as error:
            bot.failures.append(error)
            with api.changed:
                api.changed.notify_all()

    thread = threading.Thread(target=run)
    thread.start()
    ready.wait(10)
    try:
        yield bot
    finally:
        if thread.is_alive():
            stop[0]()
        thread.join(30)


async def _at_once(seconds: float) -> None:
    await asyncio.sleep(0)
