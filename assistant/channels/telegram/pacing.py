"""How fast requests go out to Telegram, and which of them are tried again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.constants import FloodLimit
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError
from telegram.ext import AIORateLimiter, BaseUpdateProcessor

_RETRIES = 5
_PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds before a request is tried again
_UNPACED = frozenset({"sendChatAction", "answerCallbackQuery"})  # not messages, so not counted
_AT_ONCE = 256
_log = logging.getLogger(__name__)
_Result = bool | dict[str, Any] | list[dict[str, Any]]


class Pacing(AIORateLimiter):
    """Keeps to Telegram's rates, waits where it is told to, and tries again when cut off.

    A request that was cut off may have arrived: the message then comes twice, which is better
    than never.
    """

    def __init__(
        self,
        a_second: float = FloodLimit.MESSAGES_PER_SECOND,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Takes how many messages may go out in a second, 0 for as many as there are."""
        super().__init__(overall_max_rate=a_second, max_retries=_RETRIES)
        self._pause = pause

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> _Result:
        """Sends one request, as often as it takes within reason."""
        if endpoint in _UNPACED:
            return await callback(*args, **kwargs)
        if "chat_id" not in data:  # polling and set-up repeat themselves
            return await super().process_request(
                callback, args, kwargs, endpoint, data, rate_limit_args
            )
        for seconds in _PAUSES:
            try:
                return await super().process_request(
                    callback, args, kwargs, endpoint, data, rate_limit_args
                )
            except (BadRequest, Forbidden, InvalidToken):
                raise
            except NetworkError:
                _log.info("Telegram was cut off during %s; it is tried again.", endpoint)
                await self._pause(seconds)
        return await super().process_request(
            callback, args, kwargs, endpoint, data, rate_limit_args
        )


class InOrder(BaseUpdateProcessor):
    """Handles updates of one chat one after the other, and those of many chats at once."""

    def __init__(self) -> None:
        super().__init__(_AT_ONCE)
        self._locks: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Waits for earlier updates of the same chat."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        lock, waiting = self._locks.get(chat.id, (asyncio.Lock(), 0))
        self._locks[chat.id] = lock, waiting + 1
        try:
            async with lock:
                await coroutine
        finally:
            lock, waiting = self._locks[chat.id]
            if waiting == 1:
                del self._locks[chat.id]
            else:
                self._locks[chat.id] = lock, waiting - 1

    async def initialize(self) -> None:
        """Needs nothing."""

    async def shutdown(self) -> None:
        """Needs nothing."""
