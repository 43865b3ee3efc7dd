"""The desk's templates, and what all of its pages have in common."""

from collections.abc import Callable
from datetime import date, datetime
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from assistant.channels.render import place
from assistant.desk.login import LoggedIn
from assistant.desk.names import CHANNELS, LANGUAGES, REASONS, STATUSES, TAGS, VERDICTS
from assistant.errors import AssistantError, BadInput, NotFound
from assistant.wording import local, plain_day
from knowledge.snapshot import NoSnapshot

LOGIN = "/biurko/logowanie"


class Turned(Exception):
    """A request that ends on another page instead."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class Refused(Exception):
    """A request that cannot be served; the message is for people."""

    def __init__(self, status: int, title: str, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.title = title


class Pages:
    """Renders pages; everything is escaped, and a missing value is an error."""

    def __init__(self) -> None:
        loaders = [
            PackageLoader("assistant.channels.desk"),
            PackageLoader("assistant.channels.web"),
        ]
        self._environment = Environment(
            loader=ChoiceLoader(loaders), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._environment.filters |= {
            "moment": _moment,
            "day": _day,
            "place": place,
            "cells": lambda text: text.replace("\t", " · "),
            "channel": lambda name: CHANNELS.get(name or "", "nieznany kanał"),
            "language": lambda name: LANGUAGES.get(name, name),
            "status": lambda name: STATUSES.get(name, ""),
            "reason": lambda name: REASONS.get(name, ""),
            "tag": lambda name: TAGS.get(name, name),
            "verdict": lambda name: VERDICTS.get(name, ""),
        }

    def page(
        self, template: str, seat: LoggedIn | None = None, code: int = 200, /, **values: Any
    ) -> HTMLResponse:
        """A page with its status, for whoever sits at the desk."""
        html = self._environment.get_template(template).render(
            csrf=seat.csrf if seat else "", seated=seat is not None, **values
        )
        return HTMLResponse(html, code)

    def problem(self, status: int, title: str, sentence: str) -> HTMLResponse:
        """A page that says what went wrong."""
        return self.page("desk_problem.html", None, status, title=title, sentence=sentence)

    def route_class(self) -> type[APIRoute]:
        """Routes whose failures are pages of the desk."""
        pages = self

        class DeskRoute(APIRoute):
            def get_route_handler(self) -> Callable[[Request], Any]:
                handle = super().get_route_handler()

                async def explained(request: Request) -> Response:
                    try:
                        return await handle(request)
                    except Turned as turned:
                        return RedirectResponse(turned.address, HTTPStatus.SEE_OTHER)
                    except Refused as refused:
                        return pages.problem(refused.status, refused.title, str(refused))
                    except (AssistantError, NoSnapshot) as error:
                        return pages.problem(*_explained(error))

                return explained

        return DeskRoute


def _explained(error: Exception) -> tuple[int, str, str]:
    if isinstance(error, NotFound):
        return 404, "Nie znaleziono", str(error)
    if isinstance(error, BadInput):
        return 422, "Niepoprawne dane", str(error)
    if isinstance(error, NoSnapshot):
        return 503, "Brak dokumentów", "Nie ma jeszcze żadnych opublikowanych dokumentów."
    return 503, "Chwilowo niedostępne", "Baza danych nie odpowiada. Proszę spróbować za chwilę."


def _moment(value: datetime) -> str:
    there = local(value)
    return f"{plain_day(there.date(), 'pl')}, {there:%H:%M}"


def _day(value: date) -> str:
    return plain_day(value, "pl")
