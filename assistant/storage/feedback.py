"""What people think of answers."""

from datetime import datetime
from typing import Literal

from sqlalchemy import delete

from assistant.errors import UnknownAnswer
from assistant.storage.database import Database
from assistant.storage.tables import GivenAnswer, Opinion

Verdict = Literal["good", "bad"]
REASONS = ("wrong", "incomplete", "wrong_source", "outdated", "unclear")


class FeedbackStore:
    """One opinion on an answer; a later one takes the place of the earlier."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def give(
        self,
        answer_id: str,
        verdict: Verdict,
        now: datetime,
        *,
        reason: str | None = None,
        comment: str | None = None,
    ) -> None:
        """Stores an opinion; raises UnknownAnswer and StorageFailed. Texts come masked."""
        with self._database.writing() as session:
            if session.get(GivenAnswer, answer_id) is None:
                raise UnknownAnswer("Nie ma takiej odpowiedzi, więc nie można jej ocenić.")
            session.execute(delete(Opinion).where(Opinion.answer_id == answer_id))
            session.add(
                Opinion(
                    answer_id=answer_id,
                    given=now,
                    verdict=verdict,
                    reason=reason,
                    comment=comment,
                )
            )
