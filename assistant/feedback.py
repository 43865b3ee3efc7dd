"""What people think of answers, kept in the database without what could identify them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from sqlalchemy import ForeignKey, create_engine, delete, event, select
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from assistant.answer import Answer
from assistant.errors import StorageFailed, UnknownAnswer

Verdict = Literal["good", "bad"]

_KEPT = timedelta(days=30)  # an answer nobody judged
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_DIGITS = re.compile(r"\+?\d(?:[\s().\-–/]{0,2}\d){6,}")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")


class _Table(DeclarativeBase):
    pass


class _GivenAnswer(_Table):
    __tablename__ = "answers"
    id: Mapped[str] = mapped_column(primary_key=True)
    given: Mapped[datetime]
    status: Mapped[str]
    language: Mapped[str]
    snapshot: Mapped[str]


class _Opinion(_Table):
    __tablename__ = "feedback"
    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[str] = mapped_column(ForeignKey("answers.id"), index=True)
    given: Mapped[datetime]
    verdict: Mapped[str]
    reason: Mapped[str | None]
    comment: Mapped[str | None]


class FeedbackStore:
    """Answers by id, never the questions, and the opinions on them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with _explained():
            _Table.metadata.create_all(engine)

    def remember(self, answer: Answer, now: datetime) -> None:
        """Notes that an answer was given; those that nobody judged are forgotten in time."""
        moment = now.replace(tzinfo=None)
        judged = select(_Opinion.answer_id)
        stale = _GivenAnswer.given < moment - _KEPT
        with _explained(), Session(self._engine) as session, session.begin():
            session.execute(delete(_GivenAnswer).where(stale, _GivenAnswer.id.not_in(judged)))
            session.add(
                _GivenAnswer(
                    id=answer.id,
                    given=moment,
                    status=str(answer.status),
                    language=answer.language,
                    snapshot=answer.snapshot,
                )
            )

    def give(
        self,
        answer_id: str,
        verdict: Verdict,
        now: datetime,
        *,
        reason: str | None = None,
        comment: str | None = None,
    ) -> None:
        """Stores an opinion, with e-mails and long numbers masked; raises UnknownAnswer."""
        with _explained(), Session(self._engine) as session, session.begin():
            if session.get(_GivenAnswer, answer_id) is None:
                raise UnknownAnswer("Nie ma takiej odpowiedzi, więc nie można jej ocenić.")
            session.add(
                _Opinion(
                    answer_id=answer_id,
                    given=now.replace(tzinfo=None),
                    verdict=verdict,
                    reason=masked(reason),
                    comment=masked(comment),
                )
            )

    def close(self) -> None:
        """Gives the connections back."""
        self._engine.dispose()


def open_engine(url: str) -> Engine:
    """A database by its URL; a file's folder is made. Raises StorageFailed with one sentence."""
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite" and address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address)
    except (SQLAlchemyError, ImportError, OSError) as error:
        raise StorageFailed(f"The database cannot be opened: {_first_line(error)}") from error
    if address.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _settle_sqlite)
    return engine


def masked(text: str | None) -> str | None:
    """The text without e-mail addresses and numbers of seven digits or more; None when empty."""
    if text is None or not text.strip():
        return None
    hidden = _EMAIL.sub("[e-mail]", text.strip())
    return _DIGITS.sub(lambda m: m[0] if _YEARS.fullmatch(m[0]) else "[numer]", hidden)


def _settle_sqlite(connection: object, _: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise StorageFailed(f"The database does not answer: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
