"""The lists of answers, and one answer beside its sources."""

from contextlib import suppress
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData

from assistant.answer import Answer, Source
from assistant.channels.desk.doorway import Doorway, text
from assistant.channels.desk.pages import Pages
from assistant.channels.desk.parts import DeskParts
from assistant.channels.web.document import Marker, Piece, pieces
from assistant.desk.considered import considered
from assistant.desk.login import LoggedIn
from assistant.desk.names import QUEUES, VERDICTS
from assistant.desk.places import Place, Shown, searched, shown
from assistant.privacy import redact
from assistant.storage.records import decoded
from assistant.storage.reviews import Queue, Reviewable
from knowledge.snapshot import NoSnapshot

COMMENT = 1000
_NEAREST = 5
_INFO = {
    "zapisano": "Ocena zapisana.",
    "razem": "Ocena zapisana. W tym samym czasie ktoś inny też ocenił tę odpowiedź.",
    "koniec": "Ocena zapisana. W tej liście nie ma już nieocenionych odpowiedzi.",
    "wybierz": "Proszę wybrać jedną z ocen.",
    "dlugie": f"Komentarz może mieć najwyżej {COMMENT} znaków. Ocena nie została zapisana.",
}


def answer_routes(doorway: Doorway, pages: Pages, parts: DeskParts) -> APIRouter:
    """`/biurko` and `/biurko/odpowiedz/...`."""
    router = APIRouter(prefix="/biurko", route_class=pages.route_class())
    Seat = Annotated[LoggedIn, Depends(doorway.seat)]
    Posted = Annotated[FormData, Depends(doorway.posting())]

    @router.get("")
    def queue(seat: Seat, lista: str = "", strona: str = "1", info: str = "") -> Response:
        now = parts.clock()
        chosen = queue_named(lista)
        counts = parts.reviews.counts(now)
        if not lista and not counts[chosen].total and counts[Queue.ALL].total:
            chosen = Queue.ALL
        number = int(strona[:6]) if strona[:6].isdecimal() else 1
        return pages.page(
            "desk_queue.html", seat, tab="odpowiedzi", queues=QUEUES, chosen=chosen,
            counts=counts, sheet=parts.reviews.sheet(chosen, number, now),
            info=_INFO.get(info, ""),
        )  # fmt: skip

    @router.get("/odpowiedz/{answer_id}")
    def answer(
        seat: Seat, answer_id: str, lista: str = "", zrodlo: str = "", info: str = ""
    ) -> Response:
        one = parts.reviews.one(answer_id)
        chosen = queue_named(lista)
        return pages.page(
            "desk_answer.html", seat, tab="odpowiedzi", one=one, queues=QUEUES, chosen=chosen,
            verdicts=VERDICTS, longest=COMMENT, info=_INFO.get(info, ""),
            following=parts.reviews.following(chosen, answer_id, parts.clock()),
            **_bench(parts, one, zrodlo),
        )  # fmt: skip

    @router.post("/odpowiedz/{answer_id}/ocena")
    def review(seat: Seat, answer_id: str, form: Posted) -> Response:
        queue = queue_named(text(form, "lista"))
        here = f"/biurko/odpowiedz/{answer_id}"
        back = f"lista={QUEUES[queue][0]}"
        verdict = text(form, "ocena")
        making = text(form, "dalej") == "przypadek"
        if verdict not in VERDICTS:
            if making:
                return _to(f"{here}/przypadek?{back}")
            return _to(f"{here}?{back}&info=wybierz#ocena")
        comment = text(form, "komentarz").replace("\r\n", "\n").strip()
        if len(comment) > COMMENT:
            return _to(f"{here}?{back}&info=dlugie#ocena")
        now = parts.clock()
        kept = redact(comment).text if comment else None
        count = parts.reviews.review(answer_id, verdict, kept, now)
        if making:
            return _to(f"{here}/przypadek?{back}")
        if text(form, "widziane").isdecimal() and count > int(text(form, "widziane")[:6]) + 1:
            return _to(f"{here}?{back}&info=razem")
        following = parts.reviews.following(queue, answer_id, now)
        if following is None:
            return _to(f"/biurko?{back}&info=koniec")
        return _to(f"/biurko/odpowiedz/{following}?{back}&info=zapisano")

    return router


def queue_named(name: str) -> Queue:
    """The list of a name in an address; the badly rated ones for any other."""
    return next((queue for queue, names in QUEUES.items() if names[0] == name), Queue.BAD)


def stored_answer(one: Reviewable) -> Answer | None:
    """The answer as people saw it, or None when another version wrote it."""
    try:
        return decoded(one.body)
    except ValueError:
        return None


def _to(address: str) -> Response:
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)


def _bench(parts: DeskParts, one: Reviewable, wanted: str) -> dict[str, object]:
    """The answer, its sources, the document with the chosen one marked, and what was considered."""
    answer = stored_answer(one)
    sources: dict[str, Source] = {}
    if answer is not None:
        sources |= {str(source.number): source for source in answer.citations}
        sources |= {f"b{source.number}": source for source in answer.nearest}
    nearest: dict[str, Place] = {}
    document: Shown | None = None
    laid_out: list[Piece] = []
    key = next(iter(sources), "")
    with suppress(NoSnapshot), parts.reading() as library:
        found = searched(library, one.line.question, "")[:_NEAREST]
        nearest = {f"d{number}": place for number, place in enumerate(found, 1)}
        key = wanted if wanted in sources or wanted in nearest else key
        if key in nearest:
            document = Shown(nearest[key].document, nearest[key].start, nearest[key].end)
        elif key:
            document = shown(library, sources[key])
        if document and document.document:
            stored = document.document.id
            marker = Marker(library.text(stored), document.start, document.end)
            laid_out = pieces(library.blocks(stored), marker)
    said = [statement.text for statement in answer.statements] if answer else []
    return {
        "answer": answer, "sources": sources, "key": key, "document": document,
        "pieces": laid_out, "titled": _is_titled(document, laid_out),
        "considered": considered(one.considered, said), "nearest": nearest,
    }  # fmt: skip


def _is_titled(document: Shown | None, laid_out: list[Piece]) -> bool:
    """Whether the document begins with its own title."""
    if document is None or document.document is None or not laid_out:
        return False
    first = "".join(run.text for run in laid_out[0].runs)
    return laid_out[0].kind == "heading" and first.split() == document.document.title.split()
