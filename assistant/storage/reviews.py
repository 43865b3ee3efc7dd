"""Answers as the desk looks at them, and what the office's staff say of each."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Row, Select, case, exists, func, select
from sqlalchemy.orm import Session

from assistant.answer import AnswerStatus
from assistant.errors import UnknownAnswer
from assistant.storage.database import Database
from assistant.storage.tables import GivenAnswer, Opinion, Review

PAGE = 20
_SAMPLE = 20
_SAMPLED = timedelta(days=7)


class Queue(StrEnum):
    """The lists of answers that are worth a look."""

    BAD = "bad"
    ABSTAINED = "abstained"
    PARTLY = "partly"
    SAMPLE = "sample"
    ALL = "all"


@dataclass(frozen=True)
class Line:
    """An answer in a list."""

    answer_id: str
    given: datetime
    channel: str | None
    language: str
    status: str
    question: str
    reason: str | None  # why somebody found it bad
    disliked: bool
    reviewed: bool


@dataclass(frozen=True)
class Sheet:
    """One page of a list; `pages` is at least 1."""

    lines: tuple[Line, ...]
    number: int
    pages: int


@dataclass(frozen=True)
class Count:
    """How many answers a list holds, and how many of them nobody has reviewed."""

    waiting: int
    total: int


@dataclass(frozen=True)
class Said:
    """An opinion or a review: its verdict, and why."""

    given: datetime
    verdict: str
    comment: str | None
    reason: str | None = None


@dataclass(frozen=True)
class Reviewable:
    """An answer with all that the desk knows of it; `before` are earlier questions of the talk."""

    line: Line
    body: str
    considered: str
    as_of: datetime
    before: tuple[str, ...]
    opinions: tuple[Said, ...]
    reviews: tuple[Said, ...]


class Reviews:
    """The desk's lists and verdicts; a review goes with its answer when that is erased."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, now: datetime) -> Mapping[Queue, Count]:
        """How much waits in each list."""
        with self._database.reading() as session:
            counted = {}
            for queue in Queue:
                held = select(func.count()).where(*_within(queue, session, now))
                total = session.scalar(held) or 0
                waiting = session.scalar(held.where(~_reviewed())) or 0
                counted[queue] = Count(waiting, total)
            return counted

    def sheet(self, queue: Queue, number: int, now: datetime) -> Sheet:
        """A page of a list, what nobody has reviewed first, each newest first."""
        with self._database.reading() as session:
            within = _within(queue, session, now)
            total = session.scalar(select(func.count()).where(*within)) or 0
            pages = max(1, -(-total // PAGE))
            number = min(max(1, number), pages)
            chosen = _lines().where(*within).order_by(*_ORDER)
            found = session.execute(chosen.limit(PAGE).offset(PAGE * (number - 1))).all()
            return Sheet(tuple(_line(one) for one in found), number, pages)

    def following(self, queue: Queue, answer_id: str, now: datetime) -> str | None:
        """The next answer of a list that nobody has reviewed, or None."""
        with self._database.reading() as session:
            held = select(GivenAnswer.id).where(
                *_within(queue, session, now), ~_reviewed(), GivenAnswer.id != answer_id
            )
            newest = held.order_by(GivenAnswer.given.desc(), GivenAnswer.id).limit(1)
            this = session.get(GivenAnswer, answer_id)
            older = newest.where(GivenAnswer.given <= this.given) if this else newest
            return session.scalar(older) or session.scalar(newest)

    def one(self, answer_id: str) -> Reviewable:
        """Everything about an answer; raises UnknownAnswer."""
        with self._database.reading() as session:
            found = session.execute(_lines().where(_KEPT, GivenAnswer.id == answer_id)).first()
            given = session.get(GivenAnswer, answer_id)
            if found is None or given is None:
                raise UnknownAnswer(_GONE)
            before = session.scalars(
                select(GivenAnswer.question)
                .where(
                    _KEPT,
                    GivenAnswer.conversation_id == given.conversation_id,
                    GivenAnswer.given < given.given,
                )
                .order_by(GivenAnswer.given)
            ).all()
            return Reviewable(
                line=_line(found),
                body=given.body or "",
                considered=given.considered or "{}",
                as_of=given.as_of or given.given,
                before=tuple(one for one in before if one),
                opinions=_opinions(session, answer_id),
                reviews=_reviews(session, answer_id),
            )

    def review(self, answer_id: str, verdict: str, comment: str | None, now: datetime) -> int:
        """Adds a review and says how many there are now; raises UnknownAnswer."""
        with self._database.writing() as session:
            if session.get(GivenAnswer, answer_id, with_for_update=True) is None:
                raise UnknownAnswer(_GONE)
            session.add(Review(answer_id=answer_id, given=now, verdict=verdict, comment=comment))
            session.flush()
            return len(_reviews(session, answer_id))


_GONE = "Tej odpowiedzi już nie ma: pytający usunął swoje dane albo minął czas ich przechowywania."
_KEPT = GivenAnswer.body.is_not(None) & GivenAnswer.question.is_not(None)


def _reviewed() -> ColumnElement[bool]:
    return exists().where(Review.answer_id == GivenAnswer.id)


def _disliked() -> ColumnElement[bool]:
    return exists().where(Opinion.answer_id == GivenAnswer.id, Opinion.verdict == "bad")


_ORDER = (
    case((_reviewed(), 1), else_=0),
    GivenAnswer.given.desc(),
    GivenAnswer.id,
)


def _within(queue: Queue, session: Session, now: datetime) -> tuple[ColumnElement[bool], ...]:
    if queue is Queue.BAD:
        return _KEPT, _disliked()
    if queue is Queue.ABSTAINED:
        silent = (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.OUT_OF_SCOPE)
        return _KEPT, GivenAnswer.status.in_([str(one) for one in silent])
    if queue is Queue.PARTLY:
        return _KEPT, GivenAnswer.status == str(AnswerStatus.PARTLY_ANSWERED)
    if queue is Queue.SAMPLE:
        return _KEPT, GivenAnswer.id.in_(_sample(session, now))
    return (_KEPT,)


def _sample(session: Session, now: datetime) -> list[str]:
    """Some answers of the last days, the same all day long; today's while there are no others."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    recent = select(GivenAnswer.id).where(_KEPT, GivenAnswer.given >= today - _SAMPLED)
    ids: Sequence[str] = session.scalars(recent.where(GivenAnswer.given < today)).all()
    seed = today.date().isoformat()
    return sorted(
        ids or session.scalars(recent).all(),
        key=lambda one: hashlib.sha256(f"{seed}:{one}".encode()).digest(),
    )[:_SAMPLE]


def _lines() -> Select[GivenAnswer, str | None, bool, bool]:
    reason = (
        select(Opinion.reason)
        .where(Opinion.answer_id == GivenAnswer.id, Opinion.verdict == "bad")
        .order_by(Opinion.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return select(GivenAnswer, reason, _disliked(), _reviewed())


def _line(found: Row[GivenAnswer, str | None, bool, bool]) -> Line:
    given, reason, disliked, reviewed = found
    return Line(
        answer_id=given.id,
        given=given.given,
        channel=given.channel,
        language=given.language,
        status=given.status,
        question=given.question or "",
        reason=reason,
        disliked=bool(disliked),
        reviewed=bool(reviewed),
    )


def _opinions(session: Session, answer_id: str) -> tuple[Said, ...]:
    found = session.scalars(
        select(Opinion).where(Opinion.answer_id == answer_id).order_by(Opinion.id)
    )
    return tuple(Said(one.given, one.verdict, one.comment, one.reason) for one in found)


def _reviews(session: Session, answer_id: str) -> tuple[Said, ...]:
    found = session.scalars(select(Review).where(Review.answer_id == answer_id).order_by(Review.id))
    return tuple(Said(one.given, one.verdict, one.comment) for one in found)
