"""Settings to parts: the only place where concrete parts meet."""

from typing import TYPE_CHECKING

from assistant.conversations import Conversations
from assistant.service import Assistant
from assistant.settings import Settings
from knowledge.embedding import Embedder, NgramEmbedder, SentenceTransformersEmbedder
from knowledge.snapshot import SnapshotStore

if TYPE_CHECKING:
    from fastapi import FastAPI


def embedder(settings: Settings) -> Embedder:
    """What turns texts into vectors: the built-in encoder unless a model is set."""
    if settings.embedding_model:
        return SentenceTransformersEmbedder(settings.embedding_model)
    return NgramEmbedder()


def snapshots(settings: Settings) -> SnapshotStore:
    """Where published snapshots are read."""
    return SnapshotStore(settings.data, embedder(settings), settings.chroma_url)


def assemble(settings: Settings) -> Assistant:
    """The assistant over the published snapshot."""
    return Assistant(snapshots(settings).reading, Conversations())


def web_app(settings: Settings) -> "FastAPI":
    """The web application with its own assistant and the database of feedback."""
    from assistant.channels.days import now
    from assistant.channels.web.app import create_app
    from assistant.feedback import FeedbackStore, open_engine

    store = snapshots(settings)
    feedback = FeedbackStore(open_engine(settings.database))
    return create_app(Assistant(store.reading, Conversations()), store.reading, feedback, now)
