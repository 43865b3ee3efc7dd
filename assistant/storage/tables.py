"""The tables; a change here needs a migration beside it (a test compares the two)."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, ForeignKey, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone, stored in UTC on every database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Stores UTC without an offset."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        """Gives back UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All tables."""

    type_annotation_map = {datetime: Moment}  # noqa: RUF012


class Person(Base):
    """Somebody on a channel, known by a keyed hash alone."""

    __tablename__ = "people"
    id: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str]
    language: Mapped[str | None]  # chosen; detected from each question where not
    conversation_id: Mapped[str | None]  # the one that goes on with the next question
    seen: Mapped[datetime] = mapped_column(index=True)


class Conversation(Base):
    """What follow-up questions may refer to."""

    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), index=True
    )
    channel: Mapped[str | None]
    opened: Mapped[datetime]
    used: Mapped[datetime] = mapped_column(index=True)
    context: Mapped[str | None] = mapped_column(Text)


class GivenAnswer(Base):
    """An answer as it was given, with the masked question and what was considered."""

    __tablename__ = "answers"
    id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    channel: Mapped[str | None]
    given: Mapped[datetime] = mapped_column(index=True)
    as_of: Mapped[datetime | None]
    status: Mapped[str] = mapped_column(index=True)
    language: Mapped[str]
    snapshot: Mapped[str]
    question: Mapped[str | None] = mapped_column(Text)
    body: Mapped[str | None] = mapped_column(Text)  # the whole Answer as JSON
    considered: Mapped[str | None] = mapped_column(Text)  # frame, candidates, vetoes as JSON


class Opinion(Base):
    """What somebody thinks of an answer."""

    __tablename__ = "feedback"
    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[str] = mapped_column(ForeignKey("answers.id", ondelete="CASCADE"), index=True)
    given: Mapped[datetime]
    verdict: Mapped[str]
    reason: Mapped[str | None]
    comment: Mapped[str | None] = mapped_column(Text)


class Review(Base):
    """What the office's staff say of an answer."""

    __tablename__ = "reviews"
    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[str] = mapped_column(ForeignKey("answers.id", ondelete="CASCADE"), index=True)
    given: Mapped[datetime]
    verdict: Mapped[str]
    comment: Mapped[str | None] = mapped_column(Text)


class DeskSession(Base):
    """A login at the desk, known by the hash of its token."""

    __tablename__ = "desk_sessions"
    id: Mapped[str] = mapped_column(primary_key=True)
    opened: Mapped[datetime]
    expires: Mapped[datetime] = mapped_column(index=True)


class DeskTry(Base):
    """A try to log in at the desk, with the keyed hash of its address."""

    __tablename__ = "desk_tries"
    id: Mapped[int] = mapped_column(primary_key=True)
    tried: Mapped[datetime] = mapped_column(index=True)
    address: Mapped[str] = mapped_column(index=True)
    succeeded: Mapped[bool]


class HandledUpdate(Base):
    """A Telegram update that was answered, so that it is not answered twice."""

    __tablename__ = "handled_updates"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    handled: Mapped[datetime] = mapped_column(index=True)
