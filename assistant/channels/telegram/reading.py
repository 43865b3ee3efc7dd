"""What Telegram sends, with an update that cannot be read reduced to its number.

One such update would otherwise keep its whole batch from ever being confirmed or answered.
"""

import json
import logging
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

_log = logging.getLogger(__name__)


class ReadableUpdates(HTTPXRequest):
    """The connection that updates come by."""

    async def do_request(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
        """The status and the body, in which every update can be read."""
        status, body = await super().do_request(*arguments, **named)
        return status, readable(body)


def readable(body: bytes) -> bytes:
    """A reply of the Bot API whose unreadable updates hold their numbers alone."""
    try:
        reply = json.loads(body)
        updates = reply["result"]
    except (ValueError, KeyError, TypeError):
        return body
    if not isinstance(updates, list):
        return body
    held = [(one, _can_be_read(one)) for one in updates]
    if all(fine for _, fine in held):
        return body
    reply["result"] = [
        one if fine else {"update_id": one["update_id"]}
        for one, fine in held
        if fine or (isinstance(one, dict) and "update_id" in one)
    ]
    return json.dumps(reply).encode()


def _can_be_read(update: Any) -> bool:
    try:
        return Update.de_json(update) is not None
    except Exception as error:  # whatever the library meets in it
        _log.warning("Something from Telegram could not be read: %s", type(error).__name__)
        return False
