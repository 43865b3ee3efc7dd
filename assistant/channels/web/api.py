"""The API for programs; handlers only translate."""

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, BaseModel, Field, StrictStr

from assistant.answer import Answer, Language
from assistant.channels.days import parse_as_of
from assistant.channels.render import answer_json
from assistant.channels.web.events import AnswerEvents, wants_events
from assistant.channels.web.parts import Parts, stored_document, whole
from assistant.channels.web.problems import problem_document
from assistant.channels.web.reader import reader_language


def _whole(text: str) -> str:
    text.encode()  # half a surrogate pair is a ValueError
    return text


def _plain(text: str) -> str:
    if any((ord(c) < 32 and c not in "\n\r\t") or c == "\x7f" for c in text):
        raise ValueError("control characters")
    return text


_Text = Annotated[StrictStr, AfterValidator(_whole)]
_Plain = Annotated[_Text, AfterValidator(_plain)]


class AskBody(BaseModel):
    """A question, on its day and in its conversation where given."""

    question: _Text
    conversation_id: _Text | None = None
    as_of: _Text | None = Field(default=None, examples=["2025-08-30", "2025-08-30T10:00"])
    language: Language | None = None


class FeedbackBody(BaseModel):
    """What somebody thinks of an answer."""

    answer_id: _Text
    verdict: Literal["good", "bad"]
    reason: Annotated[_Plain, Field(max_length=100)] | None = None
    comment: Annotated[_Plain, Field(max_length=1000)] | None = None


class EraseBody(BaseModel):
    """A conversation that is to be forgotten."""

    conversation_id: _Text


_EXAMPLE = """event: statement
data: {"text": "...", "citations": [1], "computed": []}

event: answer
data: {"id": "...", "conversation_id": "...", "status": "answered"}

"""
_PROBLEM: dict[str, Any] = {
    "description": "A problem document (RFC 9457) with a sentence for people.",
    "content": {"application/problem+json": {"schema": {"type": "object"}}},
}
_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The answer; with `Accept: text/event-stream` the events `statement` (text,"
        " citations, computed) as each is ready, then `answer` (the whole answer), or `problem`"
        " (RFC 9457) when something fails on the way.",
        "content": {
            "application/json": {"schema": {"type": "object"}},
            "text/event-stream": {"schema": {"type": "string"}, "example": _EXAMPLE},
        },
    },
    "4XX": _PROBLEM,
    "5XX": _PROBLEM,
}


def api_routes(parts: Parts) -> APIRouter:
    """`/api/v1` and the health checks."""
    router = APIRouter()

    @router.post("/api/v1/ask", responses=_EVENTS)
    def ask(body: AskBody, request: Request) -> Response:
        """The answer to a question, whole or statement by statement."""
        as_of = parse_as_of(body.as_of) if body.as_of is not None else None
        stream = parts.stream(
            body.question,
            channel="api",
            conversation_id=body.conversation_id,
            as_of=as_of,
            language=body.language,
        )
        if wants_events(request):
            language = reader_language(request)
            return AnswerEvents(stream, _json, lambda error: problem_document(error, language))
        return JSONResponse(answer_json(whole(stream)))

    @router.get("/api/v1/documents/{document_id}/text")
    def text(document_id: str) -> dict[str, str]:
        """The stored text that the offsets of citations count in."""
        with parts.reading() as library:
            return {"text": library.text(stored_document(library, document_id).id)}

    @router.post("/api/v1/feedback", status_code=201)
    def feedback(body: FeedbackBody) -> dict[str, str]:
        """Stores an opinion on an answer."""
        parts.reception.judge(
            body.answer_id, body.verdict, reason=body.reason, comment=body.comment
        )
        return {"status": "stored"}

    @router.post("/api/v1/erase")
    def erase(body: EraseBody) -> dict[str, str]:
        """Deletes at once what is kept of a conversation."""
        parts.reception.erase_conversation(body.conversation_id)
        return {"status": "erased"}

    @router.get("/health/live")
    def live() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "live"}

    @router.get("/health/ready")
    def ready() -> dict[str, str]:
        """Whether questions can be answered: a snapshot is published."""
        with parts.reading():
            return {"status": "ready"}

    return router


def _json(answer: Answer) -> str:
    return json.dumps(answer_json(answer), ensure_ascii=False)
