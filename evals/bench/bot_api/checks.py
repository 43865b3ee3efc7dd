"""Requests against what the Bot API publishes: required fields, types and lengths.

Source: https://core.telegram.org/bots/api
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from evals.bench.bot_api.markup import Unparsable, plain

LONGEST = 4096  # UTF-16 code units of a message after parsing
_DATA = 64  # bytes of callback data
_NOTE = 200
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_ACTIONS = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
     "upload_document", "choose_sticker", "find_location"}
)  # fmt: skip
Fields = Mapping[str, Any]


class Refused(Exception):
    """A request that Telegram answers with 400 and this description."""


def fields(form: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a request, those that hold JSON read."""
    read: dict[str, Any] = {}
    for name, value in form.items():
        try:
            read[name] = value if name in ("text", "callback_query_id") else json.loads(value)
        except ValueError:
            read[name] = value
    return read


def message_text(given: Fields) -> str:
    """The text of a message as people see it."""
    text = given.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Refused("Bad Request: message text is empty")
    mode = given.get("parse_mode")
    if mode not in (None, "HTML"):
        raise Refused("Bad Request: unsupported parse_mode")
    try:
        seen = plain(text) if mode == "HTML" else text
    except Unparsable as error:
        raise Refused(f"Bad Request: can't parse entities: {error}") from error
    if len(seen.encode("utf-16-le")) // 2 > LONGEST:
        raise Refused("Bad Request: message is too long")
    preview = given.get("link_preview_options")
    if preview is not None and not isinstance(preview, dict):
        raise Refused("Bad Request: can't parse link preview options")
    return seen


def keyboard(given: Fields) -> list[list[dict[str, Any]]]:
    """The inline buttons of a request, none where it has none."""
    markup = given.get("reply_markup")
    if markup is None:
        return []
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not isinstance(rows, list):
        raise Refused("Bad Request: can't parse reply keyboard markup JSON object")
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100:
        raise Refused("Bad Request: reply markup is too long")
    for button in buttons:
        _check_button(button)
    return rows


def chat_id(given: Fields) -> int:
    """The chat a request is for."""
    value = given.get("chat_id")
    if not isinstance(value, int):
        raise Refused("Bad Request: chat_id is empty")
    return value


def chat_action(given: Fields) -> None:
    """Whether an action is one of Telegram's."""
    chat_id(given)
    if given.get("action") not in _ACTIONS:
        raise Refused("Bad Request: wrong parameter action in request")


def callback_note(given: Fields) -> None:
    """Whether the note on a press is short enough."""
    if len(str(given.get("text", ""))) > _NOTE:
        raise Refused("Bad Request: MESSAGE_TOO_LONG")


def commands(given: Fields) -> None:
    """Whether a menu can be shown."""
    listed = given.get("commands")
    if not isinstance(listed, list) or not 1 <= len(listed) <= 100:
        raise Refused("Bad Request: can't parse commands list JSON object")
    for one in listed:
        if not _COMMAND.fullmatch(one.get("command", "")):
            raise Refused("Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(one.get("description", "")) <= 256:
            raise Refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    if not _LANGUAGE.fullmatch(str(given.get("language_code", ""))):
        raise Refused("Bad Request: language code invalid")


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise Refused("Bad Request: text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is None and "url" not in button:
        raise Refused("Bad Request: text buttons are unallowed in the inline keyboard")
    if data is not None and not 1 <= len(str(data).encode()) <= _DATA:
        raise Refused("Bad Request: BUTTON_DATA_INVALID")


Check = Callable[[Fields], None]
