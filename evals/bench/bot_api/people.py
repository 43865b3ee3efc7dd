"""People with Telegram on their phones: what they write and press becomes updates."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from assistant.channels.telegram.parts import Handled
from evals.bench.bot_api.server import BOT, BotApi, Sent

_presses = count(1)
_numbers = count(1_000_000)


class Watched:
    """Which updates the bot is done with, told to whoever waits for it."""

    def __init__(self, api: BotApi, updates: Handled) -> None:
        self._api = api
        self._updates = updates
        self.done: list[int] = []

    def handled(self, update_id: int) -> bool:
        """Whether an update was answered before."""
        return self._updates.handled(update_id)

    def mark(self, update_id: int, now: datetime) -> None:
        """Notes that an update was answered, and wakes who waits."""
        self._updates.mark(update_id, now)
        with self._api.changed:
            self.done.append(update_id)
            self._api.changed.notify_all()


@dataclass
class Phone:
    """One person in one chat with the bot."""

    api: BotApi
    watched: Watched
    chat_id: int
    language: str = "pl"
    kind: str = "private"
    seen: int = field(default=0)

    def writes(self, text: str, **more: Any) -> list[Sent]:
        """What the bot says to a message, when it is done with it."""
        return self.hears(self.sends(text=text, **more))

    def sends(self, **content: Any) -> int:
        """Sends a message of any kind; the id of its update."""
        return self.api.push("message", self.message(**content))

    def presses(self, label: str, among: Sent | None = None) -> list[Sent]:
        """What the bot says when the button whose label begins so is pressed.

        Without a message it is the newest one that has such a button.
        """
        held = [among] if among else reversed(self.api.messages(self.chat_id))
        for message in held:
            data = message.labelled(label)
            if data is not None:
                return self.hears(self.taps(data, message))
        raise AssertionError(f"There is no button {label!r}.")

    def taps(self, data: str, message: Sent) -> int:
        """Presses a button by what it carries; the id of the update."""
        shown = {
            "message_id": message.message_id,
            "date": 1_900_000_000,
            "chat": self._chat(),
            "from": BOT,
            "text": message.text,
            "reply_markup": {"inline_keyboard": message.buttons},
        }
        press = {
            "id": f"press-{next(_presses)}", "from": self._user(), "chat_instance": "1",
            "data": data, "message": shown,
        }  # fmt: skip
        return self.api.push("callback_query", press)

    def hears(self, update_id: int) -> list[Sent]:
        """The messages of the bot since the last look, once it is done with an update."""
        self.api.wait(lambda _: update_id in self.watched.done)
        messages = self.api.messages(self.chat_id)[self.seen :]
        self.seen += len(messages)
        return messages

    def message(self, **content: Any) -> dict[str, Any]:
        """A message as Telegram hands it to the bot."""
        text = content.get("text", "")
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            content["entities"] = [command]
        return {
            "message_id": next(_numbers), "date": 1_900_000_000, "chat": self._chat(),
            "from": self._user(), **content,
        }  # fmt: skip

    def _chat(self) -> dict[str, Any]:
        name = {"first_name": "Ewa"} if self.kind == "private" else {"title": "Rodzice"}
        return {"id": self.chat_id, "type": self.kind, **name}

    def _user(self) -> dict[str, Any]:
        return {
            "id": abs(self.chat_id), "is_bot": False, "first_name": "Ewa",
            "language_code": self.language,
        }  # fmt: skip
