"""The server: chats in memory, updates by long polling, and failures on demand."""

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from evals.bench.bot_api import checks
from evals.bench.bot_api.checks import Fields, Refused

TOKEN = "123456:loopback-token"
BOT = {"id": 123456, "is_bot": True, "first_name": "Asystent", "username": "asystent_bot"}
_MOST_UPDATES = 100


@dataclass
class Sent:
    """A message as it stands in its chat; `at` is a moment of the monotonic clock."""

    chat_id: int
    message_id: int
    text: str
    html: str
    buttons: list[list[dict[str, Any]]]
    at: float

    def labelled(self, start: str) -> str | None:
        """The callback data of the first button whose label begins so."""
        held = (button for row in self.buttons for button in row)
        return next((one["callback_data"] for one in held if one["text"].startswith(start)), None)


@dataclass(frozen=True)
class Failure:
    """What a method answers in place of its work; `after` lets the work be done first."""

    status: int
    description: str
    parameters: dict[str, int] | None = None
    after: bool = False


@dataclass
class BotApi:
    """Everything the server knows; filled by a test or a bench from other threads."""

    changed: threading.Condition = field(default_factory=threading.Condition)
    sent: list[Sent] = field(default_factory=list)
    calls: list[tuple[str, Fields]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # answered presses
    menus: dict[str, list[str]] = field(default_factory=dict)
    failures: dict[str, list[Failure]] = field(default_factory=dict)
    confirmed: int = 0
    url: str = ""
    closing: bool = False
    _updates: list[dict[str, Any]] = field(default_factory=list)
    _next_update: int = 1000
    _open_presses: set[str] = field(default_factory=set)

    def push(self, kind: str, content: dict[str, Any]) -> int:
        """Makes an update wait for the bot; its id."""
        with self.changed:
            self._next_update += 1
            self._updates.append({"update_id": self._next_update, kind: content})
            if kind == "callback_query":
                self._open_presses.add(content["id"])
            self.changed.notify_all()
            return self._next_update

    def repeat(self, update_id: int, kind: str, content: dict[str, Any]) -> None:
        """Delivers an update once more, as after a crash before it was confirmed."""
        with self.changed:
            self._updates.append({"update_id": update_id, kind: content})
            self.changed.notify_all()

    def fail(self, method: str, *failures: Failure) -> None:
        """Lets the next calls of a method fail, one after the other."""
        self.failures.setdefault(method, []).extend(failures)

    def wait(self, ready: Callable[["BotApi"], bool], seconds: float = 30.0) -> None:
        """Waits until something is so; raises TimeoutError."""
        with self.changed:
            if not self.changed.wait_for(lambda: ready(self), seconds):
                raise TimeoutError("The bot did not do what was waited for.")

    def messages(self, chat_id: int) -> list[Sent]:
        """The messages of the bot in one chat, oldest first."""
        return [one for one in list(self.sent) if one.chat_id == chat_id]

    def waiting(self, offset: int) -> list[dict[str, Any]]:
        """Updates from `offset` on; earlier ones are confirmed and gone."""
        self.confirmed = max(self.confirmed, offset - 1)
        self._updates = [one for one in self._updates if one["update_id"] >= offset]
        return self._updates[:_MOST_UPDATES]

    def do(self, method: str, given: Fields) -> Any:
        """The result of a method; raises Refused."""
        doing = getattr(self, f"_{method}", None)
        if doing is None:
            raise Refused("Not Found: method not found")
        return doing(given)

    def _getMe(self, given: Fields) -> Any:
        return BOT

    def _deleteWebhook(self, given: Fields) -> Any:
        return True

    def _setMyCommands(self, given: Fields) -> Any:
        checks.commands(given)
        shown = [one["description"] for one in given["commands"]]
        self.menus[str(given.get("language_code", ""))] = shown
        return True

    def _sendChatAction(self, given: Fields) -> Any:
        checks.chat_action(given)
        return True

    def _sendMessage(self, given: Fields) -> Any:
        chat = checks.chat_id(given)
        text, buttons = checks.message_text(given), checks.keyboard(given)
        message = Sent(
            chat, 1 + len(self.sent), text, str(given["text"]), buttons, time.monotonic()
        )
        self.sent.append(message)
        return _as_json(message)

    def _editMessageReplyMarkup(self, given: Fields) -> Any:
        chat, number = checks.chat_id(given), given.get("message_id")
        buttons = checks.keyboard(given)
        found = [one for one in self.sent if one.message_id == number and one.chat_id == chat]
        if not found:
            raise Refused("Bad Request: message to edit not found")
        if found[0].buttons == buttons:
            raise Refused("Bad Request: message is not modified")
        found[0].buttons = buttons
        return _as_json(found[0])

    def _answerCallbackQuery(self, given: Fields) -> Any:
        checks.callback_note(given)
        key = str(given.get("callback_query_id", ""))
        if key not in self._open_presses:
            raise Refused("Bad Request: query is too old and response timeout expired")
        self._open_presses.discard(key)
        self.notes.append((key, str(given.get("text", ""))))
        return True


@contextmanager
def bot_api() -> Iterator[BotApi]:
    """Serves a Bot API on a free port for as long as it is used."""
    api = BotApi()
    config = uvicorn.Config(_application(api), port=0, log_level="error", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    api.url = f"http://127.0.0.1:{port}"
    try:
        yield api
    finally:
        api.closing = True
        server.should_exit = True
        thread.join()


def _application(api: BotApi) -> Starlette:
    async def call(request: Request) -> Response:
        method = request.path_params["method"]
        if request.path_params["token"] != TOKEN:
            return _failed(Failure(401, "Unauthorized"))
        form = await request.form() if request.method == "POST" else request.query_params
        given = checks.fields({name: str(value) for name, value in form.items()})
        if method == "getUpdates":
            return await _polled(api, given)
        return _done(api, method, given)

    return Starlette(routes=[Route("/bot{token}/{method}", call, methods=["GET", "POST"])])


def _done(api: BotApi, method: str, given: Fields) -> Response:
    with api.changed:
        api.calls.append((method, given))
        planned = api.failures.get(method)
        failure = planned.pop(0) if planned else None
        try:
            if failure is not None and not failure.after:
                return _failed(failure)
            result = api.do(method, given)
            return _failed(failure) if failure else JSONResponse({"ok": True, "result": result})
        except Refused as error:
            api.refused.append((method, str(error)))
            return _failed(Failure(400, str(error)))
        finally:
            api.changed.notify_all()


async def _polled(api: BotApi, given: Fields) -> Response:
    until = time.monotonic() + float(given.get("timeout", 0))
    while True:
        with api.changed:
            if planned := api.failures.get("getUpdates"):
                return _failed(planned.pop(0))
            found = api.waiting(int(given.get("offset", 0)))
            api.changed.notify_all()
        if found or api.closing or time.monotonic() >= until:
            return JSONResponse({"ok": True, "result": found})
        await asyncio.sleep(0.005)


def _failed(failure: Failure) -> Response:
    if failure.status == 0:  # something between us and Telegram that speaks no JSON
        return Response("<html>Bad Gateway</html>", 502, media_type="text/html")
    body: dict[str, Any] = {
        "ok": False,
        "error_code": failure.status,
        "description": failure.description,
    }
    if failure.parameters:
        body["parameters"] = failure.parameters
    return Response(json.dumps(body), failure.status, media_type="application/json")


def _as_json(message: Sent) -> dict[str, Any]:
    return {
        "message_id": message.message_id,
        "date": 1_900_000_000,
        "chat": {"id": message.chat_id, "type": "private", "first_name": "P"},
        "from": BOT,
        "text": message.text,
        "reply_markup": {"inline_keyboard": message.buttons},
    }
