"""Asks every case on its day and keeps what was answered; scoring is apart."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from assistant.answer import Question
from assistant.channels.render import answer_json
from assistant.errors import AssistantError
from assistant.service import Considered
from evals.cases import Case, Turn

if TYPE_CHECKING:
    from assistant.service import Assistant

Ask = Callable[[str, datetime, str | None], dict[str, Any]]
SURE = "sure"
_WAIT = 30


class CannotAsk(Exception):
    """The assistant gave no answer at all; the message says why in one line."""


@dataclass(frozen=True)
class Record:
    """One question of a case with the answer as programs get it, or why there is none.

    `sure` is how sure the assistant was of the answer that it gave, where that is known.
    """

    case: Case
    turn: Turn
    answer: dict[str, Any] | None
    error: str | None
    seconds: float
    sure: float | None = None


def run(cases: Iterable[Case], ask: Ask) -> list[Record]:
    """The answers to all questions, in the order of the cases."""
    return [record for case in cases for record in _conversation(case, ask)]


def _conversation(case: Case, ask: Ask) -> Iterable[Record]:
    conversation: str | None = None
    for turn in case.turns:
        answer, error, sure = None, None, None
        started = time.perf_counter()
        try:
            answer = ask(turn.question, case.as_of, conversation)
            conversation = answer["conversation_id"]
            sure = answer.pop(SURE, None)
        except CannotAsk as reason:
            error = str(reason)
        yield Record(case, turn, answer, error, time.perf_counter() - started, sure)


def in_process(assistant: "Assistant") -> Ask:
    """Asks an assistant of this process; what it raises counts as no answer, not as the end.

    An answer that was given also holds, under SURE, how sure the assistant was of it.
    """

    def ask(question: str, as_of: datetime, conversation: str | None) -> dict[str, Any]:
        try:
            for part in assistant.parts(Question(question, as_of, conversation)):
                if isinstance(part, Considered):
                    return answer_json(part.answer) | _sure_of(part)
            raise CannotAsk("the assistant said nothing")
        except CannotAsk:
            raise
        except AssistantError as error:
            raise CannotAsk(str(error)) from error
        except Exception as error:  # one broken answer must not hide the other four hundred
            raise CannotAsk(f"{type(error).__name__}: {error}") from error

    return ask


def _sure_of(considered: Considered) -> dict[str, float]:
    best = next(iter(considered.explanation.get("candidates", ())), None)
    return {SURE: best["sure"]} if best and best["claims"] and considered.answer.statements else {}


def over_http(url: str) -> Ask:
    """Asks an assistant that serves the API at this address."""

    def ask(question: str, as_of: datetime, conversation: str | None) -> dict[str, Any]:
        body = {"question": question, "as_of": as_of.isoformat()}
        if conversation:
            body["conversation_id"] = conversation
        return _fetched(f"{url.rstrip('/')}/api/v1/ask", json.dumps(body).encode())

    return ask


def texts_over_http(url: str) -> Callable[[str], str]:
    """Reads stored texts of documents from the API at this address."""
    held: dict[str, str] = {}

    def text(document_id: str) -> str:
        if document_id not in held:
            answer = _fetched(f"{url.rstrip('/')}/api/v1/documents/{document_id}/text", None)
            held[document_id] = answer["text"]
        return held[document_id]

    return text


def _fetched(url: str, body: bytes | None) -> dict[str, Any]:
    request = Request(url, data=body, headers={"Content-Type": "application/json"})
    try:
        with urlopen(request, timeout=_WAIT) as response:
            answer = json.load(response)
    except HTTPError as error:
        with error:
            raise CannotAsk(f"HTTP {error.code}") from error
    except (URLError, OSError, ValueError) as error:
        raise CannotAsk(f"{type(error).__name__}: {error}") from error
    if not isinstance(answer, dict):
        raise CannotAsk("the answer is not an object")
    return answer
