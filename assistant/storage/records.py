"""Answers as they were given: what was asked, answered, cited, on which snapshot and day."""

import json
from datetime import datetime

from pydantic import TypeAdapter

from assistant.answer import Answer
from assistant.service import Considered
from assistant.storage.database import Database
from assistant.storage.tables import Conversation, GivenAnswer, Person

_ANSWERS = TypeAdapter(Answer)


class Records:
    """The answers given on every channel, by id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(
        self, considered: Considered, now: datetime, *, channel: str, person: str | None
    ) -> None:
        """Stores an answer with its masked question; raises StorageFailed."""
        answer = considered.answer
        with self._database.writing() as session:
            if person is not None:
                known = session.get(Person, person)
                if known is None:
                    known = Person(id=person, channel=channel, seen=now)
                    session.add(known)
                known.seen = now
                known.conversation_id = answer.conversation_id
                session.flush()
            conversation = session.get(Conversation, answer.conversation_id)
            if conversation is None:
                conversation = Conversation(id=answer.conversation_id, opened=now, used=now)
                session.add(conversation)
            conversation.used = now
            conversation.channel = channel
            conversation.person_id = conversation.person_id or person
            session.flush()
            session.add(
                GivenAnswer(
                    id=answer.id,
                    conversation_id=answer.conversation_id,
                    channel=channel,
                    given=now,
                    as_of=answer.as_of,
                    status=str(answer.status),
                    language=answer.language,
                    snapshot=answer.snapshot,
                    question=considered.asked,
                    body=encoded(answer),
                    considered=json.dumps(considered.explanation, ensure_ascii=False),
                )
            )

    def answer(self, answer_id: str) -> Answer | None:
        """A stored answer, or None for one that is unknown, erased or forgotten."""
        with self._database.reading() as session:
            given = session.get(GivenAnswer, answer_id)
            return decoded(given.body) if given is not None and given.body else None


def encoded(answer: Answer) -> str:
    """The answer as JSON text."""
    return _ANSWERS.dump_json(answer).decode()


def decoded(body: str) -> Answer:
    """The answer that `encoded` wrote."""
    return _ANSWERS.validate_json(body)
