"""The desk put together; it gets everything it needs as arguments."""

from pathlib import Path

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse, Response

from assistant.channels.desk.answers import answer_routes
from assistant.channels.desk.doorway import Doorway, doorway_routes
from assistant.channels.desk.kept import kept_routes
from assistant.channels.desk.making import making_routes
from assistant.channels.desk.pages import Pages
from assistant.channels.desk.parts import DeskParts
from assistant.channels.desk.reports import report_routes
from assistant.channels.desk.results import result_routes

_STATIC = {
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
}


def desk_routes(parts: DeskParts) -> APIRouter:
    """Everything under /biurko; one page that says so where the desk is switched off."""
    pages = Pages()
    router = APIRouter(include_in_schema=False)
    router.include_router(_static_routes())
    if parts.entrance is None:
        router.include_router(_closed_routes(pages))
        return router
    doorway = Doorway(parts.entrance, parts)
    router.include_router(doorway_routes(doorway, pages, parts))
    for routes in (answer_routes, making_routes, kept_routes, result_routes):
        inside = routes(doorway, pages, parts)
        router.include_router(inside, dependencies=[Depends(doorway.seat)])
    router.include_router(report_routes(pages, parts), dependencies=[Depends(doorway.seat)])
    return router


def _static_routes() -> APIRouter:
    router = APIRouter(prefix="/biurko")

    @router.get("/static/{name}")
    def static(name: str) -> Response:
        if name not in _STATIC:
            return Response(status_code=404)
        return FileResponse(Path(__file__).parent / "static" / name, media_type=_STATIC[name])

    return router


def _closed_routes(pages: Pages) -> APIRouter:
    router = APIRouter(prefix="/biurko")

    @router.get("")
    @router.get("/{_:path}")
    def closed() -> Response:
        return pages.problem(
            404,
            "Biurko jest wyłączone",
            "Włącza je osoba, która opiekuje się serwerem, ustawiając hasło biurka.",
        )

    return router
