"""The one page for people: questions, and the turns that they become."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from assistant.answer import Answer
from assistant.asked_usefully import KINDS, useful
from assistant.channels.web.events import AnswerEvents, wants_events
from assistant.channels.web.own import from_our_page
from assistant.channels.web.pages import Pages
from assistant.channels.web.parts import Parts, Stream, whole
from assistant.channels.web.problems import explained, problem_document, status_of
from assistant.channels.web.reader import reader_language
from assistant.channels.web.visitor import Visitor
from assistant.errors import AssistantError, UnknownConversation
from assistant.language import identify
from assistant.texts import Texts
from knowledge.snapshot import NoSnapshot

_EXAMPLES = ("next_event", "submit", "offers_small", "offers_teen", "offers")
_ENOUGH = 1000  # characters to tell a language by
_Text = Annotated[str, Form()]


def page_routes(parts: Parts, pages: Pages) -> APIRouter:
    """`/`, and the turns added to it."""
    router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
    ours = [Depends(from_our_page)]

    @router.get("/")
    def start(request: Request) -> HTMLResponse:
        return chat_page(request, parts, pages)

    @router.post("/", dependencies=ours)
    def ask(request: Request, question: _Text = "", conversation_id: _Text = "") -> HTMLResponse:
        turn = _Turn(request, parts, pages, question, conversation_id)
        html, conversation, status = turn.taken()
        page = chat_page(request, parts, pages, html, conversation, status)
        if status == 200:
            turn.visitor.remember(page, parts.kept)
        return page

    @router.post("/turn", dependencies=ours)
    def turn(request: Request, question: _Text = "", conversation_id: _Text = "") -> Response:
        turn = _Turn(request, parts, pages, question, conversation_id)
        response = turn.events() if wants_events(request) else turn.alone()
        if response.status_code == 200:
            turn.visitor.remember(response, parts.kept)
        return response

    return router


def chat_page(
    request: Request,
    parts: Parts,
    pages: Pages,
    turn: str = "",
    conversation_id: str = "",
    status: int = 200,
) -> HTMLResponse:
    """The whole page with at most one turn on it."""
    texts = Texts(reader_language(request))
    documents, examples = _offered(parts)
    return pages.page(
        request,
        "index.html",
        status,
        turn=Markup(turn),
        conversation_id=conversation_id,
        documents=documents,
        examples=[texts.say(f"suggest.{name}") for name in examples],
    )


class _Turn:
    """One question of one visitor on its way to becoming a piece of the page."""

    def __init__(
        self, request: Request, parts: Parts, pages: Pages, question: str, conversation_id: str
    ) -> None:
        self.visitor = Visitor(request, parts.key)
        self._parts = parts
        self._pages = pages
        self._language = reader_language(request)
        self._question = question.replace("\r\n", "\n").strip()
        self._conversation_id = conversation_id
        self._expired = False

    def taken(self) -> tuple[str, str, int]:
        """The turn's HTML, its conversation and its HTTP status."""
        try:
            answer = whole(self._stream())
        except (AssistantError, NoSnapshot) as error:
            return self._failed(error), self._conversation_id, status_of(error)
        return self._shown(answer), answer.conversation_id, 200

    def alone(self) -> HTMLResponse:
        """The turn without the page around it."""
        html, _, status = self.taken()
        return HTMLResponse(html, status)

    def events(self) -> Response:
        """The turn sent while it is made; what cannot be asked at all is refused at once."""
        try:
            stream = self._stream()
        except (AssistantError, NoSnapshot) as error:
            return HTMLResponse(self._failed(error), status_of(error))
        return AnswerEvents(
            stream, self._shown, lambda error: problem_document(error, self._language)
        )

    def _stream(self) -> Stream:
        try:
            return self._asked(self._conversation_id)
        except UnknownConversation:
            self._expired = True
            return self._asked("")

    def _asked(self, conversation_id: str) -> Stream:
        # A word that several languages have is taken for the page's; a conversation knows better.
        language = None if conversation_id else identify(self._question[:_ENOUGH], self._language)
        return self._parts.stream(
            self._question,
            channel="web",
            person=self.visitor.person,
            conversation_id=conversation_id,
            language=language,
        )

    def _shown(self, answer: Answer) -> str:
        return turn_of(self._pages, self._question, answer, expired=self._expired)

    def _failed(self, error: Exception) -> str:
        return self._pages.part(
            "turn.html",
            self._language,
            question=self._question,
            answer=None,
            error=explained(error, self._language),
            expired=False,
        )


def turn_of(
    pages: Pages,
    question: str,
    answer: Answer,
    *,
    expired: bool = False,
    verdict: str | None = None,
    reason: str | None = None,
    told: bool = False,
) -> str:
    """A turn as HTML, all of it in the answer's language, with the opinion on it that is known."""
    return pages.part(
        "turn.html",
        answer.language,
        question=question,
        answer=answer,
        error="",
        expired=expired,
        verdict=verdict,
        reason=reason,
        told=told,
    )


def _offered(parts: Parts) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """Id and title of every published document, and the questions to begin with on this day.

    There are none while nothing is published.
    """
    try:
        with parts.reading() as library:
            examples = useful(_EXAMPLES, library.facts(*KINDS), parts.clock())
            titles = ((one.id, one.title) for one in library.documents.values())
            return sorted(titles, key=lambda one: one[1]), examples
    except NoSnapshot:
        return [], ()
