"""Logging in and out, and the check that every other handler of the desk begins with."""

import math
import re
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.datastructures import FormData

from assistant.channels.desk.pages import LOGIN, Pages, Refused, Turned
from assistant.channels.desk.parts import DeskParts
from assistant.desk.login import SESSION, Entrance, LoggedIn

COOKIE = "biurko"
_FIELDS = 400
_OWN_PAGE = re.compile(r"/biurko(?:/[\w/-]*)?", re.ASCII)
_FOREIGN = frozenset({"cross-site", "same-site"})


class Doorway:
    """Checks requests against one entrance; `seat` and `posted` are FastAPI dependencies."""

    def __init__(self, entrance: Entrance, parts: DeskParts) -> None:
        self.entrance = entrance
        self._parts = parts

    def seat(self, request: Request) -> LoggedIn:
        """The session of a request; turns to the login where there is none."""
        token = request.cookies.get(COOKIE)
        found = self.entrance.session(token, self._parts.clock())
        if found is None:
            ended = "&koniec=1" if token else ""
            onward = request.url.path if request.method == "GET" else ""
            raise Turned(f"{LOGIN}?dalej={quote(onward)}{ended}")
        return found

    def posting(self) -> Callable[..., object]:
        """The dependency that reads a form and refuses one not made in this session."""

        async def posted(
            request: Request, seat: Annotated[LoggedIn, Depends(self.seat)]
        ) -> FormData:
            form = await sent(request)
            if not seat.allows(text(form, "csrf")):
                raise Refused(
                    403,
                    "Formularz stracił ważność",
                    "Nic nie zostało zapisane. Proszę wrócić, odświeżyć stronę i spróbować znowu.",
                )
            return form

        return posted


async def sent(request: Request) -> FormData:
    """The fields of a form; files are refused."""
    return await request.form(max_files=0, max_fields=_FIELDS)


def text(form: FormData, name: str) -> str:
    """One field of a form, empty where it is missing."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def texts(form: FormData, name: str) -> list[str]:
    """All values of a field that may come several times."""
    return [value for value in form.getlist(name) if isinstance(value, str)]


def doorway_routes(doorway: Doorway, pages: Pages, parts: DeskParts) -> APIRouter:
    """`/logowanie` and `/wyloguj`."""
    router = APIRouter(prefix="/biurko", route_class=pages.route_class())

    def door(code: int = 200, onward: str = "", ended: bool = False, fault: str = "") -> Response:
        return pages.page(
            "desk_login.html", None, code, onward=_own(onward), ended=ended, fault=fault
        )

    @router.get("/logowanie", response_class=HTMLResponse)
    def login(request: Request, dalej: str = "", koniec: str = "") -> Response:
        if doorway.entrance.session(request.cookies.get(COOKIE), parts.clock()):
            return RedirectResponse(_own(dalej), HTTPStatus.SEE_OTHER)
        return door(onward=dalej, ended=bool(koniec))

    @router.post("/logowanie", response_class=HTMLResponse)
    def enter(request: Request, form: Annotated[FormData, Depends(sent)]) -> Response:
        if request.headers.get("sec-fetch-site") in _FOREIGN:
            raise Refused(403, "Obcy formularz", "Zalogować można się tylko na stronie biurka.")
        onward = text(form, "dalej")
        address = request.client.host if request.client else ""
        came = doorway.entrance.enter(text(form, "haslo"), address, parts.clock())
        if came is None:
            return door(403, onward, fault="To nie jest właściwe hasło.")
        if isinstance(came, timedelta):
            refused = door(429, onward, fault=_later(came))
            refused.headers["Retry-After"] = str(math.ceil(came.total_seconds()))
            return refused
        doorway.entrance.leave(request.cookies.get(COOKIE))
        response = RedirectResponse(_own(onward), HTTPStatus.SEE_OTHER)
        response.set_cookie(
            COOKIE, came.token, max_age=int(SESSION.total_seconds()), path="/biurko",
            httponly=True, samesite="strict", secure=request.url.scheme == "https",
        )  # fmt: skip
        return response

    @router.post("/wyloguj")
    def leave(request: Request, form: Annotated[FormData, Depends(doorway.posting())]) -> Response:
        doorway.entrance.leave(request.cookies.get(COOKIE))
        response = RedirectResponse(LOGIN, HTTPStatus.SEE_OTHER)
        response.delete_cookie(COOKIE, path="/biurko", httponly=True, samesite="strict")
        return response

    return router


def _own(address: str) -> str:
    return address if _OWN_PAGE.fullmatch(address) and address != LOGIN else "/biurko"


def _later(wait: timedelta) -> str:
    seconds = math.ceil(wait.total_seconds())
    left = f"{seconds} s" if seconds < 120 else f"{math.ceil(seconds / 60)} min"
    return f"Za dużo nieudanych prób. Proszę spróbować znowu za {left}."
