"""Forgetting what is older than it may be kept."""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select

from assistant.storage.database import Database
from assistant.storage.tables import (
    Conversation,
    DeskSession,
    DeskTry,
    GivenAnswer,
    HandledUpdate,
    Person,
)

_TRIES = timedelta(days=1)


def forget(database: Database, now: datetime, kept: timedelta) -> int:
    """Deletes what is older than `kept`, with opinions and reviews; the count of answers gone."""
    oldest = now - kept
    with database.writing() as session:
        stale = session.scalars(select(GivenAnswer.id).where(GivenAnswer.given < oldest)).all()
        session.execute(delete(GivenAnswer).where(GivenAnswer.given < oldest))
        session.execute(delete(Conversation).where(Conversation.used < oldest))
        session.execute(delete(Person).where(Person.seen < oldest))
        session.execute(delete(HandledUpdate).where(HandledUpdate.handled < oldest))
        session.execute(delete(DeskTry).where(DeskTry.tried < now - _TRIES))
        session.execute(
            delete(DeskSession).where(or_(DeskSession.expires < now, DeskSession.opened < oldest))
        )
    database.scrub()
    return len(stale)
