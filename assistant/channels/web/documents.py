"""The documents behind the answers, for people."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assistant.channels.web.document import Marker, Runs, pieces
from assistant.channels.web.pages import Pages
from assistant.channels.web.parts import Parts, stored_document
from assistant.channels.web.reader import reader_language
from assistant.errors import UnknownDocument
from assistant.texts import Texts

_Offset = Annotated[int | None, Query(ge=0, le=2**31)]


def document_routes(parts: Parts, pages: Pages) -> APIRouter:
    """`/documents`."""
    router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

    @router.get("/documents/{document_id}")
    def document(
        request: Request, document_id: str, start: _Offset = None, end: _Offset = None
    ) -> HTMLResponse:
        with parts.reading() as library:
            stored = stored_document(library, document_id)
            text = library.text(document_id)
            blocks = library.blocks(document_id)
        if end and not (start or 0) < end <= len(text):
            raise UnknownDocument("Nie ma takiego miejsca w tym dokumencie.")
        marker = Marker(text, start or 0, end or 0)
        found = pieces(blocks, marker, Texts(reader_language(request)))
        titled = bool(found) and found[0].kind == "heading" and _same(found[0].runs, stored.title)
        return pages.page(request, "document.html", document=stored, pieces=found, titled=titled)

    return router


def _same(runs: Runs, title: str) -> bool:
    return "".join(run.text for run in runs).split() == title.split()
