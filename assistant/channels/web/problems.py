"""Everything that goes wrong as an RFC 9457 problem document, or a page for people."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection

from assistant.answer import LANGUAGES, Language
from assistant.channels.web.pages import Pages
from assistant.channels.web.reader import reader_language
from assistant.errors import (
    AssistantError,
    BadDay,
    BadInput,
    BadQuestion,
    NotFound,
    StorageFailed,
    UnknownAnswer,
    UnknownConversation,
    UnknownDocument,
)
from assistant.texts import Texts, UnknownText
from knowledge.snapshot import NoSnapshot

_KINDS: Mapping[type[Exception], str] = {
    BadQuestion: "question",
    BadDay: "day",
    UnknownConversation: "conversation",
    UnknownAnswer: "answer",
    UnknownDocument: "document",
    StorageFailed: "storage",
}
_JSON = "application/problem+json"


class Problems:
    """Says what went wrong to programs and to people, in their language."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def respond(
        self,
        connection: HTTPConnection,
        status: int,
        detail: str,
        headers: dict[str, str] | None = None,
    ) -> Response:
        """A problem document, or a page where a browser asks."""
        texts = Texts(reader_language(connection))
        if _is_program(connection):
            return JSONResponse(_document(status, detail, texts), status, headers, media_type=_JSON)
        title = _title(status, texts)
        return self._pages.page(
            connection, "error.html", status, headers, title=title, detail=detail
        )

    def too_many(self, connection: HTTPConnection, wait: int) -> Response:
        """The refusal of what may be done again in `wait` seconds.

        What was written may have been a cry for help that nobody recognised.
        """
        texts = Texts(reader_language(connection))
        detail = f"{texts.count('web.problem.429', wait)} {texts.say('web.problem.danger')}"
        return self.respond(connection, 429, detail, {"Retry-After": str(wait)})

    def refuse(
        self, connection: HTTPConnection, status: int, kind: str, **values: object
    ) -> Response:
        """The refusal of a request whose connection is closed with it."""
        detail = Texts(reader_language(connection)).say(f"web.problem.{kind}", **values)
        return self.respond(connection, status, detail, {"Connection": "close"})


def explain_problems(app: FastAPI, problems: Problems) -> None:
    """Makes `app` answer every error as a problem."""

    async def known(request: Request, error: Exception) -> Response:
        return problems.respond(request, status_of(error), explained(error, _language(request)))

    async def unusable(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return problems.respond(request, *_invalid(error.errors(), Texts(_language(request))))

    async def plain(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        detail = _sentence(error.status_code, Texts(_language(request)))
        return problems.respond(request, error.status_code, detail, dict(error.headers or {}))

    async def unexpected(request: Request, error: Exception) -> Response:
        return problems.respond(request, 500, explained(error, _language(request)))

    app.add_exception_handler(AssistantError, known)
    app.add_exception_handler(NoSnapshot, known)
    app.add_exception_handler(RequestValidationError, unusable)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(Exception, unexpected)


def status_of(error: Exception) -> int:
    """The HTTP status of an error."""
    if isinstance(error, BadInput):
        return 422
    if isinstance(error, NotFound):
        return 404
    return 503 if isinstance(error, AssistantError | NoSnapshot) else 500


def explained(error: Exception, language: Language) -> str:
    """What went wrong in a sentence for people."""
    kind = _KINDS.get(type(error), str(status_of(error)))
    return Texts(language).say(f"web.problem.{kind}")


def problem_document(error: Exception, language: Language) -> dict[str, object]:
    """An error as RFC 9457 has it."""
    return _document(status_of(error), explained(error, language), Texts(language))


def _document(status: int, detail: str, texts: Texts) -> dict[str, object]:
    title = _title(status, texts)
    return {"type": "about:blank", "title": title, "status": status, "detail": detail}


def _language(request: Request) -> Language:
    return reader_language(request)


def _title(status: int, texts: Texts) -> str:
    try:
        return texts.say(f"web.title.{status}")
    except UnknownText:
        return HTTPStatus(status).phrase


def _sentence(status: int, texts: Texts) -> str:
    try:
        return texts.say(f"web.problem.{status}")
    except UnknownText:
        return texts.say("web.problem.other")


def _is_program(connection: HTTPConnection) -> bool:
    path = connection.url.path
    return path.startswith(("/api/", "/health/")) or "text/html" not in connection.headers.get(
        "accept", ""
    )


def _invalid(errors: Sequence[Any], texts: Texts) -> tuple[int, str]:
    """Status and sentence of the first thing that is wrong; never repeats what was sent."""
    first = errors[0]
    if first["type"] == "json_invalid":
        return 400, texts.say("web.problem.400")
    field = str(first["loc"][-1]) if len(first["loc"]) > 1 else ""
    if first["type"] == "missing" and field:
        return 422, texts.say("web.field.missing", field=field)
    try:
        return 422, texts.say(f"web.field.{field}", languages=", ".join(LANGUAGES))
    except UnknownText:
        return 422, texts.say("web.field.body")
