"""Whether what is sent over the limit tells of danger, so that it is let in all the same."""

import asyncio
from datetime import datetime

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive, Scope

from assistant.answer import Question
from assistant.card_alone import card_alone
from assistant.channels.web.limits import replay, whole_body
from assistant.channels.web.reader import reader_language
from assistant.errors import BadQuestion
from assistant.language import identify
from assistant.service import checked
from assistant.wording import WARSAW

_SECONDS = 5.0  # for a body that is refused in any case where it does not come


async def heard(scope: Scope, receive: Receive) -> Receive | None:
    """What hands the message on where it calls for a card of help; None where it does not."""
    try:
        async with asyncio.timeout(_SECONDS):
            body = await whole_body(scope, receive)
    except TimeoutError:
        return None
    if body is None:
        return None
    said = await _said(scope, body)
    calls = bool(said) and await to_thread.run_sync(_calls_for_card, scope, said)
    return replay(body, receive) if calls else None


async def _said(scope: Scope, body: bytes) -> str:
    """The question in a body of the API or of the page; nothing where there is none."""
    request = Request(scope, replay(body, _nothing_more))
    try:
        if scope["path"].startswith("/api/"):
            data = await request.json()
            said = data.get("question") if isinstance(data, dict) else None
        else:
            said = (await request.form()).get("question")
    except (ValueError, RecursionError, HTTPException):
        return ""
    return said if isinstance(said, str) else ""


def _calls_for_card(scope: Scope, said: str) -> bool:
    try:
        text = checked(said)
    except BadQuestion:
        return False
    language = identify(text, reader_language(Request(scope)))
    return card_alone(Question(text, datetime.now(WARSAW), None, language)) is not None


async def _nothing_more() -> Message:
    return {"type": "http.disconnect"}
