"""What people think of an answer, said on the page."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse

from assistant.channels.web.own import from_our_page
from assistant.channels.web.page import chat_page, turn_of
from assistant.channels.web.pages import Pages
from assistant.channels.web.parts import Parts
from assistant.errors import UnknownAnswer

_Reason = Literal["", "wrong", "incomplete", "wrong_source", "outdated", "unclear"]


def opinion_routes(parts: Parts, pages: Pages) -> APIRouter:
    """`/opinia`: keeps an opinion and shows the answer with it."""
    router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

    @router.post("/opinia", dependencies=[Depends(from_our_page)])
    def judge(
        request: Request,
        answer_id: Annotated[str, Form()],
        verdict: Annotated[Literal["good", "bad"], Form()],
        reason: Annotated[_Reason, Form()] = "",
        comment: Annotated[str, Form(max_length=1000)] = "",
    ) -> HTMLResponse:
        parts.reception.judge(answer_id, verdict, reason=reason or None, comment=_plain(comment))
        answer = parts.reception.answer_given(answer_id)
        if answer is None:
            raise UnknownAnswer("Nie ma już takiej odpowiedzi.")
        told = verdict == "good" or bool(reason or comment.strip())
        html = turn_of(pages, "", answer, verdict=verdict, reason=reason, told=told)
        return chat_page(request, parts, pages, html, answer.conversation_id)

    return router


def _plain(comment: str) -> str | None:
    kept = "".join(c for c in comment if c.isprintable() or c in "\n\t")
    return kept.strip() or None
