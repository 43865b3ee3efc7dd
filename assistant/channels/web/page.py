"""The one page for people, and the documents behind its answers."""

import re
from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from assistant.answer import Answer
from assistant.channels.render import place
from assistant.channels.web.desk import Desk, Library, stored_document
from assistant.channels.web.document import Marker, pieces
from assistant.channels.web.problems import status_of
from assistant.errors import AssistantError, UnknownConversation, UnknownDocument
from assistant.texts import Texts
from assistant.wording import plain_day
from knowledge.snapshot import NoSnapshot

_PHONE = re.compile(
    r"(?<![\d.,:])(?:(?:\+?48[ -]?)?\d(?:[ -]?\d){8}|116[ -]?\d{3}|112|99[789])(?![\d:]|[.,]\d)"
)
_EXAMPLES = ("next_event", "submit", "offers_small", "offers_teen", "offers")
_Offset = Annotated[int | None, Query(ge=0, le=2**31)]


def page_templates() -> Environment:
    """Templates that escape everything and fail on what they are not given."""
    pages = Environment(
        loader=PackageLoader("assistant.channels.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters["phones"] = _with_phone_links
    pages.filters["dialled"] = dialled
    pages.filters["cells"] = lambda text: text.replace("\t", " · ")
    pages.filters["place"] = place
    pages.filters["day"] = lambda value: plain_day(value, "pl")
    return pages


def dialled(phone: str) -> str:
    """A phone number as a `tel:` link needs it."""
    return re.sub(r"[^\d+]", "", phone)


def page_routes(desk: Desk, pages: Environment) -> APIRouter:
    """`/`, the turns added to it, and `/documents`."""
    polish = Texts("pl")
    router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

    def whole(turn: str = "", conversation_id: str = "", status: int = 200) -> HTMLResponse:
        html = pages.get_template("index.html").render(
            turn=Markup(turn),
            conversation_id=conversation_id,
            documents=_listed(desk),
            examples=[polish.say(f"suggest.{name}") for name in _EXAMPLES],
        )
        return HTMLResponse(html, status)

    def take_turn(question: str, conversation_id: str) -> tuple[str, str, int]:
        """The turn's HTML, its conversation and its HTTP status."""
        template = pages.get_template("turn.html")
        question = question.replace("\r\n", "\n").strip()
        try:
            answer, expired = _ask(desk, question, conversation_id)
        except (AssistantError, NoSnapshot) as error:
            html = template.render(question=question, answer=None, error=str(error), expired=False)
            return html, conversation_id, status_of(error)
        html = template.render(question=question, answer=answer, error="", expired=expired)
        return html, answer.conversation_id, 200

    @router.get("/")
    def start() -> HTMLResponse:
        return whole()

    @router.post("/")
    def ask(
        question: Annotated[str, Form()] = "", conversation_id: Annotated[str, Form()] = ""
    ) -> HTMLResponse:
        return whole(*take_turn(question, conversation_id))

    @router.post("/turn")
    def turn(
        question: Annotated[str, Form()] = "", conversation_id: Annotated[str, Form()] = ""
    ) -> HTMLResponse:
        html, _, status = take_turn(question, conversation_id)
        return HTMLResponse(html, status)

    @router.get("/documents/{document_id}")
    def document(document_id: str, start: _Offset = None, end: _Offset = None) -> str:
        with desk.reading() as library:
            return _document(library, pages, document_id, start or 0, end or 0)

    return router


def _ask(desk: Desk, question: str, conversation_id: str) -> tuple[Answer, bool]:
    """The answer, and whether the conversation had expired and a new one was begun."""
    try:
        return desk.ask(question, channel="web", conversation_id=conversation_id), False
    except UnknownConversation:
        return desk.ask(question, channel="web"), True


def _listed(desk: Desk) -> list[tuple[str, str]]:
    """Id and title of every published document; none while nothing is published."""
    try:
        with desk.reading() as library:
            return sorted(
                ((one.id, one.title) for one in library.documents.values()), key=lambda one: one[1]
            )
    except NoSnapshot:
        return []


def _document(library: Library, pages: Environment, document_id: str, start: int, end: int) -> str:
    document = stored_document(library, document_id)
    text = library.text(document_id)
    if end and not start < end <= len(text):
        raise UnknownDocument("Nie ma takiego miejsca w tym dokumencie.")
    found = pieces(library.blocks(document_id), Marker(text, start, end))
    titled = bool(found) and found[0].kind == "heading" and _same(found[0].runs, document.title)
    return pages.get_template("document.html").render(
        document=document, pieces=found, titled=titled
    )


def _same(runs: object, title: str) -> bool:
    text = "".join(run.text for run in runs)  # type: ignore[attr-defined]
    return text.split() == title.split()


def _with_phone_links(text: str) -> Markup:
    html = Markup("")
    last = 0
    for match in _PHONE.finditer(text):
        html += escape(text[last : match.start()])
        html += Markup('<a class="phone" href="tel:{}">{}</a>').format(dialled(match[0]), match[0])
        last = match.end()
    return html + escape(text[last:])
