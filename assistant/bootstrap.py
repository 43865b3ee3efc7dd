"""Settings to parts: the only place where concrete parts meet."""

import logging
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from threading import Thread, main_thread
from typing import TYPE_CHECKING

from assistant.conversations import Conversations
from assistant.frame import Context
from assistant.service import Assistant, Rewording
from assistant.settings import Settings
from knowledge.embedding import Embedder, NgramEmbedder, SentenceTransformersEmbedder
from knowledge.prefixes import Prefixes
from knowledge.reranking import CrossEncoderReranker, Reranker
from knowledge.snapshot import Snapshot, SnapshotStore

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.channels.desk.parts import DeskParts
    from assistant.channels.telegram.parts import Parts as TelegramParts
    from assistant.desk.cases import Cases
    from assistant.reception import Reception
    from assistant.storage.database import Database
    from assistant.storage.people import PersonKey

    Reading = Callable[[], AbstractContextManager[Snapshot]]
    KeepCases = Callable[[Path, Assistant, Reading], Cases]

_log = logging.getLogger(__name__)


def embedder(settings: Settings) -> Embedder:
    """What turns texts into vectors: the built-in encoder unless a model is set."""
    if not settings.embedding_model:
        return NgramEmbedder()
    query, passage = settings.embedding_query_prefix, settings.embedding_passage_prefix
    given = Prefixes(query or "", passage or "") if query or passage else None
    return SentenceTransformersEmbedder(settings.embedding_model, prefixes=given)


def reranker(settings: Settings) -> Reranker | None:
    """What reads the first passages again with the question, where a model for it is set."""
    return CrossEncoderReranker(settings.reranking_model) if settings.reranking_model else None


def snapshots(settings: Settings) -> SnapshotStore:
    """Where published snapshots are read."""
    return SnapshotStore(settings.data, embedder(settings), settings.chroma_url, reranker(settings))


def rewording(settings: Settings) -> Rewording | None:
    """The language model that the settings name, if any; raises WrongSetting."""
    if settings.chat_model is None:
        return None
    from assistant.llm.model import chat_model
    from assistant.llm.rewording import ModelRewording

    return ModelRewording(chat_model(settings.chat_model, settings.chat_url, settings.chat_api_key))


def assemble(settings: Settings) -> Assistant:
    """The assistant over the published snapshot, which keeps nothing."""
    return Assistant(snapshots(settings).reading, Conversations(), rewording(settings))


def reception(
    settings: Settings, store: SnapshotStore, database: "Database | None" = None
) -> "Reception":
    """The assistant with the database that keeps what came of it; raises StorageFailed."""
    from assistant.channels.days import now
    from assistant.reception import Reception
    from assistant.storage.conversations import StoredConversations
    from assistant.storage.database import Database

    database = database or Database(settings.database)
    conversations = StoredConversations(database, Context, now)
    assistant = Assistant(store.reading, conversations, rewording(settings))
    return Reception(assistant, database, now, timedelta(days=settings.retention_days))


def start_reading_ahead(store: SnapshotStore) -> Thread:
    """Begins, beside whatever else is done, what the first questions would wait for.

    It ends with the program, and where nothing is published yet at once.
    """
    from assistant.channels.days import now

    def read() -> None:
        try:
            Assistant(store.reading, Conversations()).read_ahead(now(), main_thread().is_alive)
        except Exception as error:  # nothing depends on it, and questions say what is wrong
            _log.info("Nothing more is read ahead: %s", error)

    thread = Thread(target=read, name="reading-ahead")
    thread.start()
    return thread


def person_key(settings: Settings) -> "PersonKey":
    """The key that hides who asks; raises StorageFailed."""
    from assistant.storage.people import PersonKey, kept_key

    if settings.person_key is not None:
        return PersonKey(settings.person_key.get_secret_value().encode())
    return kept_key(settings.data)


def threads(settings: Settings) -> int:
    """Requests worked on at once: many only where most of them wait for a language model."""
    return 40 if settings.chat_model else 2 * (os.cpu_count() or 1)


def web_app(settings: Settings, kept_cases: "KeepCases | None" = None) -> "FastAPI":
    """The web application with its own assistant and database, and a desk that keeps cases."""
    from assistant.channels.days import now
    from assistant.channels.web.app import create_app
    from assistant.channels.web.throttle import Limits
    from assistant.storage.database import Database

    store = snapshots(settings)
    start_reading_ahead(store)
    database = Database(settings.database)
    desk = desk_parts(settings, store, database, kept_cases) if kept_cases else None
    return create_app(
        reception(settings, store, database), store.reading, now, desk,
        key=person_key(settings), kept=timedelta(days=settings.retention_days),
        limits=Limits(
            settings.questions_per_minute, settings.questions_per_hour,
            trusted_proxies=tuple(one.strip() for one in settings.trusted_proxies.split(",")),
        ),
        threads=threads(settings), model=settings.chat_model is not None,
    )  # fmt: skip


def desk_parts(
    settings: Settings, store: SnapshotStore, database: "Database", kept_cases: "KeepCases"
) -> "DeskParts":
    """What the desk works with; without a password it has no entrance."""
    from functools import partial

    from assistant.channels.days import now
    from assistant.channels.desk.parts import DeskParts
    from assistant.desk.evaluation import latest
    from assistant.desk.login import Entrance
    from assistant.desk.password import Password
    from assistant.storage.desk_logins import DeskLogins
    from assistant.storage.reviews import Reviews

    entrance = None
    if settings.desk_password is not None:
        password = Password(settings.desk_password.get_secret_value())
        hidden = partial(person_key(settings).hash, "desk")
        entrance = Entrance(password, DeskLogins(database), hidden)
    asked = Assistant(store.reading, Conversations())  # nobody waits for a model's wording here
    return DeskParts(
        entrance=entrance,
        reviews=Reviews(database),
        reading=store.reading,
        cases=kept_cases(settings.data / "cases", asked, store.reading),
        evaluation=partial(latest, settings.data),
        clock=now,
        reports=settings.data / "reports",
    )


def telegram_parts(settings: Settings) -> "TelegramParts":
    """What the bot works with; raises StorageFailed."""
    from functools import partial

    from assistant.channels.days import now
    from assistant.channels.telegram.parts import CHANNEL, Parts
    from assistant.storage.database import Database
    from assistant.storage.updates import Updates

    store, database = snapshots(settings), Database(settings.database)
    start_reading_ahead(store)
    return Parts(
        reception=reception(settings, store, database),
        updates=Updates(database),
        hashed=partial(person_key(settings).hash, CHANNEL),
        clock=now,
        days=settings.retention_days,
        model=settings.chat_model is not None,
    )
