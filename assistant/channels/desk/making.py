"""The form that turns an answer into a case, which is run at once."""

from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData

from assistant.answer import AnswerStatus
from assistant.channels.desk.answers import queue_named, stored_answer
from assistant.channels.desk.doorway import Doorway, text, texts
from assistant.channels.desk.pages import Pages
from assistant.channels.desk.parts import DeskParts
from assistant.desk.case_form import CaseForm, WrongForm, new_case, posted, prefilled
from assistant.desk.login import LoggedIn
from assistant.desk.names import LANGUAGES, QUEUES, STATUSES
from assistant.desk.places import cited, facts, referred, searched
from assistant.storage.reviews import Queue, Reviewable
from knowledge.snapshot import NoSnapshot


def making_routes(doorway: Doorway, pages: Pages, parts: DeskParts) -> APIRouter:
    """`/biurko/odpowiedz/.../przypadek`."""
    router = APIRouter(prefix="/biurko", route_class=pages.route_class())
    Seat = Annotated[LoggedIn, Depends(doorway.seat)]
    Posted = Annotated[FormData, Depends(doorway.posting())]

    def form_page(
        seat: LoggedIn, one: Reviewable, form: CaseForm, queue: Queue,
        faults: dict[str, str] | None = None, *, looked: bool = False,
    ) -> Response:  # fmt: skip
        answer = stored_answer(one)
        with parts.reading() as library:
            own = cited(library, (*answer.citations, *answer.nearest)) if answer else []
            chosen = referred(library, form.chosen)
            found = searched(library, form.words, form.within) if looked else []
            documents = sorted((d.title, d.id) for d in library.documents.values())
        listed = {place.reference for place in (*chosen, *own)}
        return pages.page(
            "desk_case_form.html", seat, 422 if faults else 200, tab="odpowiedzi", one=one,
            form=form, lista=QUEUES[queue][0], chosen=chosen, looked=looked,
            own=[place for place in own if place not in chosen],
            found=[place for place in found if place.reference not in listed],
            documents=documents, suggested=_unsaid(facts(chosen), form), faults=faults or {},
            statuses={one.value: STATUSES[one.value] for one in AnswerStatus},
            languages=LANGUAGES,
        )  # fmt: skip

    @router.get("/odpowiedz/{answer_id}/przypadek")
    def begin(seat: Seat, answer_id: str, lista: str = "") -> Response:
        one = parts.reviews.one(answer_id)
        answer = stored_answer(one)
        with parts.reading() as library:
            own = cited(library, answer.citations) if answer else []
        form = prefilled(one, own)
        return form_page(seat, one, form, queue_named(lista), looked=bool(form.words))

    @router.post("/odpowiedz/{answer_id}/przypadek")
    def save(seat: Seat, answer_id: str, sent: Posted) -> Response:
        one = parts.reviews.one(answer_id)
        fields = {name: value for name, value in sent.items() if isinstance(value, str)}
        form = posted(fields, texts(sent, "miejsce"), texts(sent, "fakt"))
        queue = queue_named(text(sent, "lista"))
        if text(sent, "co") != "zapisz":
            return form_page(seat, one, form, queue, looked=text(sent, "co") == "szukaj")
        with parts.reading() as library:
            places = referred(library, form.chosen)
        try:
            case_id = parts.cases.save(new_case(form, places))
        except WrongForm as wrong:
            return form_page(seat, one, form, queue, dict(wrong.faults))
        with suppress(NoSnapshot):  # it is kept, and can be run once something is published
            parts.cases.run(case_id, parts.clock())
        return RedirectResponse(f"/biurko/przypadki/{case_id}?info=zapisano", 303)

    return router


def _unsaid(found: list[str], form: CaseForm) -> list[str]:
    said = form.says.splitlines()
    return [fact for fact in found if fact not in said]
