"""The bot's handlers: they translate updates into questions, and nothing else."""

import asyncio
import logging
import re
import time
import traceback

from telegram import Chat, Message, Update, User
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import Application, ContextTypes, TypeHandler, filters

from assistant.channels.telegram import buttons
from assistant.channels.telegram.care import help_first
from assistant.channels.telegram.menu import command_of
from assistant.channels.telegram.parts import Parts, texts_for
from assistant.channels.telegram.presses import Presses
from assistant.channels.telegram.talk import answer_in, kept, say
from assistant.errors import StorageFailed
from assistant.service import LONGEST_QUESTION
from assistant.texts import Texts

_QUESTIONS = {"terminy": "suggest.next_event", "oferty": "suggest.offers"}
_KINDS = (
    ("photo", ("photo", "video", "animation", "video_note")),
    ("voice", ("voice", "audio")),
    ("sticker", ("sticker", "dice")),
    ("file", ("document",)),
    ("place", ("location", "venue")),
    ("contact", ("contact",)),
)
_log = logging.getLogger(__name__)


class Bot:
    """Handles every update once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._presses = Presses(parts, time.monotonic)

    def register(self, application: Application) -> None:  # type: ignore[type-arg]
        """Takes over the updates of an application."""
        application.add_handler(TypeHandler(Update, self._update))
        application.add_error_handler(self._failed)

    async def _update(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        done = self._parts.updates
        if await kept(lambda: done.handled(update.update_id), False):
            return
        chat = update.effective_chat
        if chat is not None and chat.type != Chat.CHANNEL:
            texts = await self._texts(chat, update.effective_user)
            try:
                await self._handle(update, chat, texts, context.bot.username)
            except Forbidden:
                _log.info("Somebody has blocked the bot or left.")
            except BadRequest as error:
                _log.error("Telegram refused a message: %s", type(error).__name__)
                await self._apologise(chat, texts)
            except (NetworkError, StorageFailed) as error:
                _log.warning("An answer could not be sent: %s", type(error).__name__)
        now = self._parts.clock()
        await kept(lambda: done.mark(update.update_id, now), None)

    async def _handle(self, update: Update, chat: Chat, texts: Texts, name: str) -> None:
        if update.callback_query is not None:
            await self._presses.handle(update.callback_query, texts)
        elif update.edited_message is not None:
            if chat.type == Chat.PRIVATE and update.edited_message.text:
                await self._help_first(chat, update.edited_message.text)
                await say(chat, texts.say("telegram.edited"))
        elif update.message is not None and not filters.StatusUpdate.ALL.filter(update):
            await self._message(update.message, chat, texts, name)

    async def _message(self, message: Message, chat: Chat, texts: Texts, name: str) -> None:
        text = message.text or message.caption or ""
        if chat.type != Chat.PRIVATE:
            if not _is_meant(message, text, name):
                return
            text = _mention(name).sub(r"\1 ", text).strip()
        kind = _kind(message)
        if kind is not None:
            await say(chat, texts.say(f"telegram.{kind}"))
            if not message.caption:
                return
        elif message.forward_origin is not None:
            await self._help_first(chat, text)
            await say(chat, texts.say("telegram.forwarded"))
            return
        command = command_of(text)
        if command is not None:
            await self._command(command, chat, texts)
        elif text.strip():
            if len(text) > LONGEST_QUESTION:
                await self._help_first(chat, text)
            await answer_in(chat, text, self._parts, texts)
        elif message.text is None:
            await say(chat, texts.say("telegram.other"))

    async def _help_first(self, chat: Chat, text: str) -> None:
        """Shows the numbers that help where a message that is not answered tells of danger."""
        card = await asyncio.to_thread(help_first, text, self._parts.clock())
        if card is not None:
            await say(chat, card)

    async def _command(self, command: str, chat: Chat, texts: Texts) -> None:
        if command == "start":
            person = self._parts.person(chat.id)
            await kept(lambda: self._parts.reception.leave(person), None)
            await say(chat, texts.say("telegram.start"))
        elif command == "jezyk":
            await say(chat, texts.say("telegram.language"), buttons.languages(texts))
        elif command == "usun":
            await say(chat, texts.say("telegram.erase_ask"), buttons.erasing(texts))
        elif command in _QUESTIONS:
            await answer_in(chat, texts.say(_QUESTIONS[command]), self._parts, texts)
        elif command == "prywatnosc":
            about = [texts.say("telegram.privacy", days=self._parts.days)]
            about += [texts.say("web.privacy.model")] if self._parts.model else []
            await say(chat, "\n\n".join(about))
        elif command == "pomoc":
            await say(chat, texts.say("telegram.help"))
        else:
            await say(chat, texts.say("telegram.unknown_command"))

    async def _texts(self, chat: Chat, user: User | None) -> Texts:
        person = self._parts.person(chat.id)
        chosen = await kept(lambda: self._parts.reception.language_of(person), None)
        return texts_for(chosen, user.language_code if user else None)

    async def _failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Says that something went wrong; the log gets the kind of error and its place alone."""
        error = context.error
        _log.error("A message could not be handled: %s", _place(error))
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None or isinstance(error, TelegramError):
            return
        user = update.effective_user if isinstance(update, Update) else None
        await self._apologise(chat, await self._texts(chat, user))

    async def _apologise(self, chat: Chat, texts: Texts) -> None:
        try:
            await say(chat, texts.say("telegram.failed"))
        except TelegramError:
            _log.info("Nor could the apology be sent.")


def _kind(message: Message) -> str | None:
    """What sort of thing somebody sent in place of words."""
    for name, fields in _KINDS:
        if any(getattr(message, field) for field in fields):
            return name
    return None


def _is_meant(message: Message, text: str, name: str) -> bool:
    """Whether a message in a group speaks to the bot."""
    replied = message.reply_to_message
    author = replied.from_user if replied else None
    command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
    return (
        _mention(name).search(text) is not None
        or (author is not None and author.username == name)
        or (bool(command) and "@" not in command)
    )


def _mention(name: str) -> re.Pattern[str]:
    """The bot's whole name, alone or behind a command; Telegram does not mind its case."""
    return re.compile(rf"(?<!\S)(/\w+)?@{re.escape(name)}(?![\w.])", re.IGNORECASE)


def _place(error: Exception | None) -> str:
    """Kind and place of an error, without its message, which may repeat what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__) if error else []
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {where}"
