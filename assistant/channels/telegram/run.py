"""Running the bot until somebody stops it."""

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable
from contextlib import suppress
from typing import Any

from telegram import Update
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import Application, ApplicationBuilder

from assistant.channels.telegram.bot import Bot
from assistant.channels.telegram.menu import publish_menu
from assistant.channels.telegram.pacing import InOrder, Pacing
from assistant.channels.telegram.parts import Parts
from assistant.channels.telegram.reading import ReadableUpdates
from assistant.channels.upkeep import keep_forgetting
from assistant.errors import CannotServe

_CONNECTIONS = 64
_SECONDS = 20.0
_POLL_SECONDS = 25
_PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
_TALKATIVE = ("telegram", "httpx", "httpcore")
_READING = ("telegram.ext.ExtBot", "telegram.ext.Updater")  # they log updates they cannot read
_KINDS = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
_Application = Application[Any, Any, Any, Any, Any, Any]


def run(token: str, api_url: str | None, parts: Parts) -> None:
    """Polls until SIGINT or SIGTERM; raises CannotServe for a token that Telegram refuses."""
    asyncio.run(_run(application(token, api_url, parts), parts))


def application(
    token: str,
    api_url: str | None,
    parts: Parts,
    pacing: Pacing | None = None,
) -> _Application:
    """The bot put together, on Telegram's servers or on another Bot API server."""
    builder = (
        ApplicationBuilder()
        .token(token)
        .concurrent_updates(InOrder())
        .rate_limiter(pacing or Pacing())
        .connection_pool_size(_CONNECTIONS)
        .pool_timeout(_SECONDS)
        .connect_timeout(_SECONDS)
        .read_timeout(_SECONDS)
        .write_timeout(_SECONDS)
        .get_updates_request(
            ReadableUpdates(
                read_timeout=_POLL_SECONDS + _SECONDS,
                write_timeout=_SECONDS,
                connect_timeout=_SECONDS,
                pool_timeout=_SECONDS,
            )
        )
    )
    if api_url is not None:
        builder = builder.base_url(f"{api_url}/bot").base_file_url(f"{api_url}/file/bot")
    for name in _TALKATIVE:  # below warnings they log what people write, and the token
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _READING:
        logging.getLogger(name).addFilter(_discreet)
    made = builder.build()
    Bot(parts).register(made)
    return made


def _discreet(record: logging.LogRecord) -> bool:
    """Leaves of an update that cannot be read the kind of error alone: it holds words and ids."""
    if record.levelno < logging.CRITICAL:
        return True
    kind = record.exc_info[0] if record.exc_info else None
    record.msg = f"Something from Telegram could not be read: {kind.__name__ if kind else '?'}"
    record.args, record.exc_info, record.exc_text = (), None, None
    return True


async def _run(bot: _Application, parts: Parts) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_number, stopping.set)
    await serve(bot, parts, stopping)


async def serve(bot: _Application, parts: Parts, stopping: asyncio.Event) -> None:
    """Answers until `stopping` is set; what was taken in is answered before it ends."""
    trouble = _Trouble(stopping)
    try:
        prepared = await _until(stopping, _prepared(bot, trouble))
    except CannotServe:
        await bot.bot.request.shutdown()
        raise
    if not prepared:
        await bot.bot.request.shutdown()
        return
    forgetting = asyncio.create_task(keep_forgetting(parts.reception.forget_old))
    assert bot.updater is not None
    try:
        await bot.start()
        await bot.updater.start_polling(
            timeout=_POLL_SECONDS,
            bootstrap_retries=-1,
            allowed_updates=_KINDS,
            error_callback=trouble.met,
        )
        print(f"The bot @{bot.bot.username} is answering (Ctrl-C stops).", flush=True)
        await stopping.wait()
    finally:
        if bot.updater.running:
            await bot.updater.stop()
        await bot.stop()
        await bot.shutdown()
        forgetting.cancel()
    if trouble.sentence:
        raise CannotServe(trouble.sentence)


async def _prepared(bot: _Application, trouble: "_Trouble") -> None:
    """Logs in and shows the menu, as often as it takes until there is a network."""
    for n in range(sys.maxsize):
        try:
            await bot.initialize()
            await publish_menu(bot.bot)
            return
        except InvalidToken as error:
            raise CannotServe("Telegram refuses the token in ASSISTANT_TELEGRAM_TOKEN.") from error
        except BadRequest as error:
            raise CannotServe(f"Telegram refuses to set the bot up: {error.message}.") from error
        except (NetworkError, RetryAfter) as error:
            trouble.met(error)
            await asyncio.sleep(_PAUSES[min(n, len(_PAUSES) - 1)])


async def _until(stopping: asyncio.Event, work: Awaitable[None]) -> bool:
    """Whether the work was done before it was to stop."""
    working = asyncio.ensure_future(work)
    waiting = asyncio.create_task(stopping.wait())
    await asyncio.wait((working, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if working.done():
        working.result()
        return True
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    return False


class _Trouble:
    """Says once that Telegram cannot be reached, and stops where waiting cannot help."""

    def __init__(self, stopping: asyncio.Event) -> None:
        self._stopping = stopping
        self._said = False
        self.sentence = ""

    def met(self, error: TelegramError) -> None:
        """Takes note of an error of polling."""
        if isinstance(error, Conflict):
            self._stop("Another bot is running with the same token.")
        elif isinstance(error, InvalidToken):
            self._stop("Telegram refuses the token in ASSISTANT_TELEGRAM_TOKEN.")
        elif not self._said:
            self._said = True
            print("Telegram cannot be reached; trying again.", file=sys.stderr, flush=True)

    def _stop(self, sentence: str) -> None:
        self.sentence = sentence
        self._stopping.set()
