"""Everything that goes wrong as an RFC 9457 problem document, or a page for people."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import Environment
from starlette.exceptions import HTTPException

from assistant.answer import LANGUAGES
from assistant.errors import AssistantError, BadInput, NotFound
from knowledge.snapshot import NoSnapshot

_TITLES = {
    400: "Nieczytelne żądanie",
    404: "Nie znaleziono",
    405: "Niedozwolona metoda",
    408: "Zbyt wolne żądanie",
    413: "Zbyt duże żądanie",
    422: "Niepoprawne dane",
    500: "Błąd serwera",
    503: "Chwilowo niedostępne",
}
_SENTENCES = {
    404: "Nie ma takiej strony.",
    405: "Tego adresu nie można użyć w ten sposób.",
    500: "Coś poszło nie tak po naszej stronie. Proszę spróbować za chwilę.",
    503: "Baza wiedzy nie jest jeszcze gotowa. Proszę spróbować za chwilę.",
}
_FIELDS = {
    "question": "Pole „question” musi być tekstem pytania.",
    "as_of": "Pole „as_of” musi być dniem albo czasem, na przykład 2025-08-30T10:00.",
    "language": f"Pole „language” musi być jednym z: {', '.join(LANGUAGES)}.",
    "conversation_id": "Pole „conversation_id” musi być identyfikatorem rozmowy.",
    "answer_id": "Pole „answer_id” musi być identyfikatorem odpowiedzi.",
    "verdict": "Pole „verdict” musi być jednym z: good, bad.",
    "reason": "Pole „reason” musi być tekstem do 100 znaków, bez znaków sterujących.",
    "comment": "Pole „comment” musi być tekstem do 1000 znaków, bez znaków sterujących.",
    "start": "Początek zaznaczenia musi być liczbą.",
    "end": "Koniec zaznaczenia musi być liczbą.",
}


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """A problem document with a sentence for people."""
    body = {
        "type": "about:blank",
        "title": _TITLES.get(status, HTTPStatus(status).phrase),
        "status": status,
        "detail": detail,
    }
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def explain_problems(app: FastAPI, pages: Environment) -> None:
    """Makes `app` answer every error as a problem, or as a page where a browser asks."""

    def respond(
        request: Request, status: int, detail: str, headers: dict[str, str] | None = None
    ) -> Response:
        if _is_program(request):
            return problem(status, detail, headers)
        title = _TITLES.get(status, HTTPStatus(status).phrase)
        html = pages.get_template("error.html").render(title=title, detail=detail)
        return HTMLResponse(html, status, headers)

    async def known(request: Request, error: Exception) -> Response:
        return respond(request, status_of(error), str(error))

    async def unusable(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return respond(request, *_invalid(error.errors()))

    async def plain(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        detail = _SENTENCES.get(error.status_code, "Tego żądania nie można przyjąć.")
        return respond(request, error.status_code, detail, dict(error.headers or {}))

    async def unexpected(request: Request, error: Exception) -> Response:
        return respond(request, 500, _SENTENCES[500])

    app.add_exception_handler(AssistantError, known)
    app.add_exception_handler(NoSnapshot, known)
    app.add_exception_handler(RequestValidationError, unusable)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(Exception, unexpected)


def status_of(error: Exception) -> int:
    """The HTTP status of an error of ours."""
    if isinstance(error, BadInput):
        return 422
    return 404 if isinstance(error, NotFound) else 503


def _is_program(request: Request) -> bool:
    path = request.url.path
    return path.startswith(("/api/", "/health/")) or "text/html" not in request.headers.get(
        "accept", ""
    )


def _invalid(errors: Sequence[Any]) -> tuple[int, str]:
    """Status and sentence of the first thing that is wrong; never repeats what was sent."""
    first = errors[0]
    if first["type"] == "json_invalid":
        return 400, "Treść żądania nie jest poprawnym JSON-em."
    field = str(first["loc"][-1]) if len(first["loc"]) > 1 else ""
    if first["type"] == "missing" and field:
        return 422, f"Brakuje pola „{field}”."
    return 422, _FIELDS.get(
        field, "Treść żądania musi być obiektem JSON, z nagłówkiem Content-Type: application/json."
    )
