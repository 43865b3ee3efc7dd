"""The cases that staff made: how they turn out, again and again."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response

from assistant.channels.desk.doorway import Doorway
from assistant.channels.desk.pages import Pages
from assistant.channels.desk.parts import DeskParts
from assistant.desk.cases import UnknownCase
from assistant.desk.login import LoggedIn

_INFO = {
    "zapisano": "Przypadek zapisany i od razu sprawdzony.",
    "sprawdzono": "Sprawdzone na opublikowanych dokumentach.",
    "usunieto": "Przypadek usunięty.",
}
_LIST = "/biurko/przypadki"


def kept_routes(doorway: Doorway, pages: Pages, parts: DeskParts) -> APIRouter:
    """`/biurko/przypadki`."""
    router = APIRouter(prefix=_LIST, route_class=pages.route_class())
    Seat = Annotated[LoggedIn, Depends(doorway.seat)]
    posted = [Depends(doorway.posting())]

    @router.get("")
    def listed(seat: Seat, info: str = "") -> Response:
        kept = parts.cases.listed()
        return pages.page(
            "desk_cases.html", seat, tab="przypadki", kept=kept, info=_INFO.get(info, ""),
            failing=sum(1 for one in kept if one.result and not one.result.passed),
        )  # fmt: skip

    @router.get("/plik")
    def exported(seat: Seat) -> Response:
        headers = {"Content-Disposition": 'attachment; filename="biurko.yaml"'}
        return Response(parts.cases.exported(), headers=headers, media_type="application/yaml")

    @router.post("/sprawdz", dependencies=posted)
    def run_all(seat: Seat) -> Response:
        now = parts.clock()
        for one in parts.cases.listed():
            try:
                parts.cases.run(one.id, now)
            except UnknownCase:
                continue  # somebody else deleted it meanwhile
        return RedirectResponse(f"{_LIST}?info=sprawdzono", 303)

    @router.get("/{case_id}")
    def one(seat: Seat, case_id: str, info: str = "") -> Response:
        kept = parts.cases.kept(case_id)
        titles = {}
        with parts.reading() as library:
            for document in library.documents.values():
                titles[document.file.rpartition(".")[0]] = document.title
        return pages.page(
            "desk_case.html", seat, tab="przypadki", one=kept, titles=titles,
            info=_INFO.get(info, ""),
        )  # fmt: skip

    @router.post("/{case_id}/sprawdz", dependencies=posted)
    def run(seat: Seat, case_id: str) -> Response:
        parts.cases.run(case_id, parts.clock())
        return RedirectResponse(f"{_LIST}/{case_id}?info=sprawdzono", 303)

    @router.post("/{case_id}/usun", dependencies=posted)
    def delete(seat: Seat, case_id: str) -> Response:
        parts.cases.delete(case_id)
        return RedirectResponse(f"{_LIST}?info=usunieto", 303)

    return router
