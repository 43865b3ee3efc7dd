"""The latest evaluation and what changed in it."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from assistant.channels.desk.doorway import Doorway
from assistant.channels.desk.pages import Pages
from assistant.channels.desk.parts import DeskParts
from assistant.channels.desk.reports import newest_report
from assistant.desk.login import LoggedIn


def result_routes(doorway: Doorway, pages: Pages, parts: DeskParts) -> APIRouter:
    """`/biurko/sprawdzian`."""
    router = APIRouter(prefix="/biurko", route_class=pages.route_class())

    @router.get("/sprawdzian")
    def latest(seat: Annotated[LoggedIn, Depends(doorway.seat)]) -> Response:
        return pages.page(
            "desk_evaluation.html", seat, tab="sprawdzian", evaluation=parts.evaluation(),
            report=newest_report(parts),
        )  # fmt: skip

    return router
