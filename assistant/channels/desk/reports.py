"""The reports of builds, which `assistant ingest` writes, behind the desk's door."""

import re
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, RedirectResponse, Response

from assistant.channels.desk.pages import Pages
from assistant.channels.desk.parts import DeskParts
from assistant.errors import NotFound

_ID = re.compile(r"[0-9a-f]{16}")
_PAGE = re.compile(r"[a-z0-9-]{1,100}\.(html|css)")
_TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8"}
_INDEX = "index.html"


def newest_report(parts: DeskParts) -> str | None:
    """The name of the report that was written last, published or refused."""
    if parts.reports is None:
        return None
    found = [(path.stat().st_mtime, path.parent.name) for path in parts.reports.glob(f"*/{_INDEX}")]
    return max(found, default=(0.0, None))[1]


def report_routes(pages: Pages, parts: DeskParts) -> APIRouter:
    """`/biurko/raport`."""
    router = APIRouter(prefix="/biurko/raport", route_class=pages.route_class())

    @router.get("")
    def latest() -> Response:
        name = newest_report(parts)
        if name is None:
            raise NotFound("Nie ma jeszcze raportu z wczytania dokumentów.")
        return RedirectResponse(f"/biurko/raport/{name}/{_INDEX}", 303)

    @router.get("/{name}/index.html")
    def index(name: str) -> Response:
        return _file(parts.reports, name, _INDEX)

    @router.get("/{name}/documents/{page}")
    def beside(name: str, page: str) -> Response:
        return _file(parts.reports, name, "documents", page)

    return router


def _file(reports: Path | None, name: str, *within: str) -> Response:
    if reports is not None and _ID.fullmatch(name) and _PAGE.fullmatch(within[-1]):
        path = reports.joinpath(name, *within)
        if path.is_file():
            return FileResponse(path, media_type=_TYPES[path.suffix])
    raise NotFound("Nie ma takiej strony raportu.")
