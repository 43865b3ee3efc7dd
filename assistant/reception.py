"""The one way every channel asks: answered, kept without personal data, open to opinions."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from assistant.answer import Answer, Language, Question, Statement
from assistant.errors import StorageFailed
from assistant.privacy import redact
from assistant.service import Considered
from assistant.storage.database import Database
from assistant.storage.feedback import FeedbackStore, Verdict
from assistant.storage.people import People
from assistant.storage.records import Records
from assistant.storage.retention import forget

_log = logging.getLogger(__name__)


class Answering(Protocol):
    """Whatever answers questions part by part."""

    def parts(self, question: Question) -> Iterator[Statement | Considered]:
        """The statements as they come, and at the end the whole."""
        ...


class Reception:
    """Asks the assistant and keeps what came of it; safe to use from several threads."""

    def __init__(
        self,
        assistant: Answering,
        database: Database,
        clock: Callable[[], datetime],
        kept: timedelta,
    ) -> None:
        """Takes how long answers are `kept`."""
        self._assistant = assistant
        self._database = database
        self._records = Records(database)
        self._feedback = FeedbackStore(database)
        self._people = People(database)
        self._clock = clock
        self._kept = kept

    def ask(self, question: Question, *, channel: str, person: str | None = None) -> Answer:
        """The answer, kept; a database that is away or locked costs only the keeping.

        Raises what `Assistant.answer` raises.
        """
        for part in self.stream(question, channel=channel, person=person):
            if isinstance(part, Answer):
                return part
        raise AssertionError("a stream ends with the answer")

    def stream(
        self, question: Question, *, channel: str, person: str | None = None
    ) -> Iterator[Statement | Answer]:
        """The statements as they come, and at the end the whole answer; closed early, nothing
        of it is kept."""
        for part in self._assistant.parts(question):
            if isinstance(part, Statement):
                yield part
                continue
            keep = partial(self._records.keep, part, self._clock(), channel=channel, person=person)
            try:
                self._database.writer.soon(keep)  # somebody in danger waits for no record
            except StorageFailed as error:
                _log.warning("%s", error)
            yield part.answer

    def answer_given(self, answer_id: str) -> Answer | None:
        """A kept answer, or None when it is unknown, erased or forgotten; raises StorageFailed."""
        if found := self._records.answer(answer_id):
            return found
        self._database.writer.settle()  # one just given may still wait to be written
        return self._records.answer(answer_id)

    def judge(
        self,
        answer_id: str,
        verdict: Verdict,
        *,
        reason: str | None = None,
        comment: str | None = None,
    ) -> None:
        """Keeps an opinion in place of an earlier one; raises UnknownAnswer, StorageFailed."""
        self._database.writer.settle()
        self._feedback.give(
            answer_id, verdict, self._clock(), reason=_masked(reason), comment=_masked(comment)
        )

    def language_of(self, person: str) -> Language | None:
        """The language somebody chose, or None; raises StorageFailed."""
        return self._people.language(person)

    def speak(self, person: str, language: Language | None, *, channel: str) -> None:
        """Keeps the language somebody chose; raises StorageFailed."""
        self._people.speak(person, language, self._clock(), channel=channel)

    def conversation_of(self, person: str) -> str | None:
        """The conversation that somebody's next question goes on with; raises StorageFailed."""
        return self._people.conversation(person)

    def leave(self, person: str) -> None:
        """Lets the next question begin a new conversation; raises StorageFailed."""
        self._people.leave(person)

    def erase(self, person: str) -> None:
        """Deletes at once everything kept of somebody; raises StorageFailed."""
        self._database.writer.done(partial(self._people.erase, person))

    def erase_conversation(self, conversation_id: str) -> None:
        """Deletes at once one conversation and its answers; raises StorageFailed."""
        erase = partial(self._people.erase_conversation, conversation_id)
        self._database.writer.done(erase)

    def forget_old(self) -> int:
        """Deletes what is older than it may be kept; the count of answers that are gone."""
        return forget(self._database, self._clock(), self._kept)

    def close(self) -> None:
        """Gives the database's connections back."""
        self._database.close()


def _masked(text: str | None) -> str | None:
    return redact(text.strip()).text if text and text.strip() else None
