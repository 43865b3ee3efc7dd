"""The API for programs; handlers only translate."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import AfterValidator, BaseModel, Field, StrictStr

from assistant.answer import Language
from assistant.channels.days import parse_as_of
from assistant.channels.render import answer_json
from assistant.channels.web.desk import Desk, stored_document


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


def api_routes(desk: Desk) -> APIRouter:
    """`/api/v1` and the health checks."""
    router = APIRouter()

    @router.post("/api/v1/ask")
    def ask(body: AskBody) -> dict[str, Any]:
        """The answer to a question."""
        as_of = parse_as_of(body.as_of) if body.as_of is not None else None
        answer = desk.ask(
            body.question,
            channel="api",
            conversation_id=body.conversation_id,
            as_of=as_of,
            language=body.language,
        )
        return answer_json(answer)

    @router.get("/api/v1/documents/{document_id}/text")
    def text(document_id: str) -> dict[str, str]:
        """The stored text that the offsets of citations count in."""
        with desk.reading() as library:
            return {"text": library.text(stored_document(library, document_id).id)}

    @router.post("/api/v1/feedback", status_code=201)
    def feedback(body: FeedbackBody) -> dict[str, str]:
        """Stores an opinion on an answer."""
        desk.reception.judge(body.answer_id, body.verdict, reason=body.reason, comment=body.comment)
        return {"status": "stored"}

    @router.get("/health/live")
    def live() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "live"}

    @router.get("/health/ready")
    def ready() -> dict[str, str]:
        """Whether questions can be answered: a snapshot is published."""
        with desk.reading():
            return {"status": "ready"}

    return router
