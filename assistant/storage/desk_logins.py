"""Logins at the desk: every try, and the sessions that came of the good ones."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from assistant.storage.database import Database
from assistant.storage.tables import DeskSession, DeskTry


@dataclass(frozen=True)
class Tries:
    """The failed tries since `since`, oldest first, and whether the address is a known one."""

    own: tuple[datetime, ...]
    everybody: int
    latest: datetime | None
    known: bool


class DeskLogins:
    """Kept in the database, so that a restart neither logs out nor forgives."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(
        self,
        address: str,
        now: datetime,
        since: datetime,
        wait: Callable[[Tries], timedelta],
    ) -> int | timedelta:
        """The number of a try that counts as failed until it succeeds, or how long to wait.

        Counted before the password is looked at, so that many tries at once gain nothing.
        """
        with self._database.writing() as session:
            if session.get_bind().dialect.name == "postgresql":
                session.execute(text("LOCK TABLE desk_tries IN EXCLUSIVE MODE"))
            left = wait(_tries(session, address, since))
            if left > timedelta(0):
                return left
            begun = DeskTry(tried=now, address=address, succeeded=False)
            session.add(begun)
            session.flush()
            return begun.id

    def open(self, number: int, session_id: str, now: datetime, expires: datetime) -> None:
        """Notes that a try was good and opens its session; sessions that are over go."""
        with self._database.writing() as session:
            begun = session.get(DeskTry, number)
            if begun is not None:
                begun.succeeded = True
            session.execute(delete(DeskSession).where(DeskSession.expires <= now))
            session.add(DeskSession(id=session_id, opened=now, expires=expires))

    def is_open(self, session_id: str, now: datetime) -> bool:
        """Whether a session of this id goes on."""
        with self._database.reading() as session:
            found = session.get(DeskSession, session_id)
            return found is not None and found.opened <= now < found.expires

    def close(self, session_id: str) -> None:
        """Ends a session."""
        with self._database.writing() as session:
            session.execute(delete(DeskSession).where(DeskSession.id == session_id))


def _tries(session: Session, address: str, since: datetime) -> Tries:
    recent = DeskTry.tried >= since
    failed = DeskTry.succeeded.is_(False)
    own = DeskTry.address == address
    good = session.scalars(
        select(DeskTry.tried).where(own, DeskTry.succeeded.is_(True)).order_by(DeskTry.id.desc())
    ).first()
    mine = session.scalars(
        select(DeskTry.tried).where(recent, failed, own).order_by(DeskTry.tried)
    ).all()
    count = session.scalar(select(func.count()).where(recent, failed)) or 0
    latest = session.scalars(
        select(DeskTry.tried).where(recent, failed).order_by(DeskTry.tried.desc())
    ).first()
    return Tries(
        own=tuple(one for one in mine if good is None or one > good),
        everybody=count,
        latest=latest,
        known=good is not None,
    )
