"""The words of a chat model as they come, cut off at a deadline and when nobody listens."""

import asyncio
import json
import logging
import queue
import threading
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import aclosing
from functools import cache
from typing import Any

from assistant.llm.model import Chat

_LONGEST = 24_000  # characters; no answer is a tenth as long
_AGAIN = 0.05  # seconds after which a request that goes on is cancelled again
_NO_STREAM = (AssertionError, ValueError, TypeError)  # a client met one body for a stream
_NO_SCHEMA = frozenset({400, 415, 422, 501})  # what servers say that cannot hold to a schema

Messages = Sequence[tuple[str, str]]
_log = logging.getLogger(__name__)


class Stream:
    """Asks one chat model; safe to use from several threads."""

    def __init__(self, chat: Chat, clock: Callable[[], float]) -> None:
        self._chat = chat
        self._clock = clock
        self._plain = False  # whether the server was found not to know about schemas

    def fragments(self, messages: Messages, deadline: float) -> Generator[str, None, None]:
        """The pieces of the answer until its end, a failure or the deadline; never raises.

        Closing the iterator closes the connection to the server.
        """
        pieces: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        unwanted = asyncio.Event()
        asyncio.run_coroutine_threadsafe(self._ask_until(unwanted, messages, pieces), _loop())
        try:
            while (left := deadline - self._clock()) > 0:
                try:
                    piece = pieces.get(timeout=left)
                except queue.Empty:
                    break
                if piece is None:
                    return
                yield piece
            _log.warning("The language model took too long.")
        finally:
            _loop().call_soon_threadsafe(unwanted.set)

    async def _ask_until(
        self, unwanted: asyncio.Event, messages: Messages, pieces: "queue.SimpleQueue[str | None]"
    ) -> None:
        """Asks, and hangs up as soon as nobody wants to hear any more."""
        asking = asyncio.create_task(self._ask(messages, pieces))
        waiting = asyncio.create_task(unwanted.wait())
        await asyncio.wait({asking, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        while not asking.done():  # a cancellation may get lost where a piece comes at that moment
            asking.cancel()
            await asyncio.wait({asking}, timeout=_AGAIN)

    async def _ask(self, messages: Messages, pieces: "queue.SimpleQueue[str | None]") -> None:
        from langsmith import tracing_context

        told = 0
        try:
            with tracing_context(enabled=False):
                async with aclosing(self._answered(messages)) as words:
                    async for piece in words:
                        told += len(piece)
                        if told > _LONGEST:
                            _log.warning("The language model said too much.")
                            return
                        pieces.put(piece)
        except Exception as error:  # whatever a server or its client does, the answer goes on
            _log.warning("The language model failed: %s", type(error).__name__)
        finally:
            pieces.put(None)

    async def _answered(self, messages: Messages) -> AsyncGenerator[str, None]:
        if not self._plain:
            try:
                async for piece in _said(self._chat.structured, messages):
                    yield piece
                return
            except Exception as error:
                if getattr(error, "status_code", None) not in _NO_SCHEMA:
                    raise
        async for piece in _said(self._chat.plain, messages):
            self._plain = True
            yield piece


async def _said(model: Any, messages: Messages) -> AsyncGenerator[str, None]:
    """The words as they come, or all at once from a server that does not stream."""
    begun = False
    try:
        async for piece in _words(model, messages):
            begun = True
            yield piece
    except _NO_STREAM:
        if begun:
            raise
    if not begun:
        yield _text(await model.ainvoke(list(messages)))


async def _words(model: Any, messages: Messages) -> AsyncGenerator[str, None]:
    async with aclosing(model.astream(list(messages))) as chunks:
        async for chunk in chunks:
            words = str(chunk.text)
            words += "".join(call["args"] or "" for call in chunk.tool_call_chunks)
            if words:
                yield words


def _text(message: Any) -> str:
    """The words of a message that came whole, or the arguments of the tool it calls."""
    return str(message.text) or json.dumps([call["args"] for call in message.tool_calls][:1])


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """One event loop of the process in a thread of its own, where all requests run."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="language model", daemon=True).start()
    return loop
