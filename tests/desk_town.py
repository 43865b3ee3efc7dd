"""The desk over a really built town, its assistant and its database, for tests."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher
from fastapi import FastAPI

from assistant.answer import Answer, Question
from assistant.channels.desk.parts import DeskParts
from assistant.channels.web.app import create_app
from assistant.conversations import Conversations
from assistant.desk.evaluation import latest
from assistant.desk.login import Entrance
from assistant.desk.password import Password
from assistant.frame import Context
from assistant.reception import Reception
from assistant.service import Assistant
from assistant.storage.conversations import StoredConversations
from assistant.storage.database import Database
from assistant.storage.desk_logins import DeskLogins
from assistant.storage.people import PersonKey
from assistant.storage.reviews import Reviews
from evals.kept import KeptCases
from knowledge.embedding import NgramEmbedder
from knowledge.snapshot import SnapshotStore
from tests.integration.library import publish
from tests.integration.town import write

NOW = datetime(2031, 3, 8, 10, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
PASSWORD = "zażółć gęślą jaźń"
_CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@dataclass
class DeskTown:
    """One town with people who ask, and a clock that a test may turn."""

    data: Path
    password: str | None = PASSWORD
    now: datetime = NOW
    store: SnapshotStore = field(init=False)
    database: Database = field(init=False)
    reception: Reception = field(init=False)

    def __post_init__(self) -> None:
        self.store = SnapshotStore(self.data, NgramEmbedder())
        self.database = Database(f"sqlite:///{self.data / 'desk.db'}")
        talks = StoredConversations(self.database, Context, self.clock)
        assistant = Assistant(self.store.reading, talks)
        self.reception = Reception(assistant, self.database, self.clock, timedelta(days=30))

    def clock(self) -> datetime:
        return self.now

    def app(self) -> FastAPI:
        entrance = None
        if self.password is not None:
            key: Callable[[str], str] = lambda address: PersonKey(b"k" * 32).hash("desk", address)  # noqa: E731
            entrance = Entrance(
                Password(_CHEAP.hash(self.password)), DeskLogins(self.database), key
            )
        parts = DeskParts(
            entrance=entrance,
            reviews=Reviews(self.database),
            reading=self.store.reading,
            cases=KeptCases(
                self.data / "cases",
                Assistant(self.store.reading, Conversations()),
                self.store.reading,
            ),
            evaluation=lambda: latest(self.data),
            clock=self.clock,
            reports=self.data / "reports",
        )
        return create_app(self.reception, self.store.reading, self.clock, parts)

    def ask(
        self, text: str, *, bad: str | None = None, comment: str | None = None,
        conversation: str | None = None, person: str | None = "parent",
    ) -> Answer:  # fmt: skip
        question = Question(text, self.now, conversation)
        answer = self.reception.ask(question, channel="telegram", person=person)
        if bad:
            self.reception.judge(answer.id, "bad", reason=bad, comment=comment)
        self.now += timedelta(seconds=1)
        return answer

    def close(self) -> None:
        self.store.close()
        self.database.close()


def built(folder: Path) -> Path:
    """A data folder in which the town's documents are published."""
    publish(write(folder / "documents"), folder / "data")
    return folder / "data"
