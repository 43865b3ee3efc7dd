"""What a channel does beside answering for as long as it runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from assistant.errors import StorageFailed

_HOUR = 3600.0
_log = logging.getLogger(__name__)


async def keep_forgetting(
    forget: Callable[[], int], pause: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Calls `forget` now and every hour until it is cancelled."""
    while True:
        try:
            await asyncio.to_thread(forget)
        except StorageFailed as error:
            _log.warning("%s", error)
        await pause(_HOUR)
