"""An answer sent while it is made, as server-sent events."""

import json
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import anyio
from fastapi.sse import EventSourceResponse, format_sse_event
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from assistant.answer import Answer, Statement
from assistant.channels.web.parts import Stream
from assistant.errors import AssistantError
from knowledge.snapshot import NoSnapshot

_log = logging.getLogger(__name__)


def wants_events(request: Request) -> bool:
    """Whether the answer is to be sent while it is made."""
    return EventSourceResponse.media_type in request.headers.get("accept", "")


class AnswerEvents(EventSourceResponse):
    """Events `statement`, then `answer`, or `problem` when something fails on the way.

    The stream is closed as soon as the reader is gone.
    """

    def __init__(
        self,
        stream: Stream,
        shown: Callable[[Answer], str],
        failed: Callable[[Exception], Mapping[str, Any]],
    ) -> None:
        """`shown` and `failed` give the data of the last event."""
        self._stream = stream
        self._shown = shown
        self._failed = failed
        super().__init__(self._events(), headers={"X-Accel-Buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the events."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            with anyio.CancelScope(shield=True):
                await run_in_threadpool(self._stream.close)

    async def _events(self) -> AsyncIterator[bytes]:
        try:
            while (event := await run_in_threadpool(self._next)) is not None:
                yield event
        except Exception as error:
            if not isinstance(error, AssistantError | NoSnapshot):
                _log.error("An answer broke off.", exc_info=error)
            data = json.dumps(self._failed(error), ensure_ascii=False)
            yield format_sse_event(event="problem", data_str=data)

    def _next(self) -> bytes | None:
        part = next(self._stream, None)
        if part is None:
            return None
        if isinstance(part, Answer):
            return format_sse_event(event="answer", data_str=self._shown(part))
        return format_sse_event(event="statement", data_str=_statement(part))


def _statement(statement: Statement) -> str:
    data = {
        "text": statement.text,
        "citations": statement.citations,
        "computed": statement.computed,
    }
    return json.dumps(data, ensure_ascii=False)
