"""What is kept of people, said to them, and how they erase it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse

from assistant.channels.web.own import from_our_page
from assistant.channels.web.pages import Pages
from assistant.channels.web.parts import Parts
from assistant.channels.web.visitor import Visitor


def private_routes(parts: Parts, pages: Pages) -> APIRouter:
    """`/prywatnosc` and `/usun`."""
    router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

    def confirmation(request: Request, status: int = 200, *, again: bool = False) -> HTMLResponse:
        token = Visitor(request, parts.key).token
        return pages.page(request, "erase.html", status, token=token, again=again)

    @router.get("/prywatnosc")
    def privacy(request: Request) -> HTMLResponse:
        return pages.page(request, "privacy.html", days=parts.kept.days, model=parts.model)

    @router.get("/usun")
    def ask_first(request: Request) -> HTMLResponse:
        return confirmation(request)

    @router.post("/usun", dependencies=[Depends(from_our_page)])
    def erase(request: Request, token: Annotated[str, Form()] = "") -> HTMLResponse:
        visitor = Visitor(request, parts.key)
        if visitor.known and not visitor.confirms(token):
            return confirmation(request, 403, again=True)
        if visitor.known:
            parts.erase(visitor.person)
        page = pages.page(request, "erased.html")
        visitor.forget(page)
        return page

    return router
