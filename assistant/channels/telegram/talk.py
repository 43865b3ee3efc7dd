"""A question in a chat: asked, answered in messages, and the presses below them."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from telegram import Chat, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from assistant.answer import Answer, Question
from assistant.channels.telegram.buttons import under_answer
from assistant.channels.telegram.markup import escaped
from assistant.channels.telegram.parts import CHANNEL, Parts
from assistant.channels.telegram.shown import shown
from assistant.errors import BadInput, StorageFailed, UnknownConversation
from assistant.service import LONGEST_QUESTION
from assistant.texts import Texts
from knowledge.snapshot import NoSnapshot

T = TypeVar("T")

_TYPING = 4.5  # seconds; Telegram shows the sign for five
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_log = logging.getLogger(__name__)


async def answer_in(chat: Chat, text: str, parts: Parts, texts: Texts) -> None:
    """Answers a question in its chat."""
    async with _Typing(chat):
        try:
            answer = await asyncio.to_thread(_asked, chat.id, text, parts)
        except BadInput:
            key = "too_long" if len(text) > LONGEST_QUESTION else "unreadable"
            await say(chat, texts.say(f"telegram.{key}", most=LONGEST_QUESTION))
            return
        except NoSnapshot:
            await say(chat, texts.say("telegram.not_ready"))
            return
    own = Texts(answer.language)
    messages = shown(answer, own)
    buttons = under_answer(answer, own, more=bool(messages.rest))
    await _say_all(chat, messages.first, buttons)


async def say_rest(chat: Chat, answer: Answer) -> None:
    """Says what the first message left out."""
    await _say_all(chat, shown(answer, Texts(answer.language)).rest, None)


async def say(
    chat: Chat, text: str, buttons: InlineKeyboardMarkup | None = None, *, html: bool = False
) -> Message:
    """Sends one message of plain text, or of HTML of our own."""
    return await chat.send_message(
        text if html else escaped(text),
        parse_mode=ParseMode.HTML,
        reply_markup=buttons,
        link_preview_options=_NO_PREVIEW,
    )


async def kept(read: Callable[[], T], otherwise: T) -> T:
    """What the database says, or something else while it does not answer."""
    try:
        return await asyncio.to_thread(read)
    except StorageFailed as error:
        _log.warning("%s", error)
        return otherwise


async def _say_all(
    chat: Chat, messages: tuple[str, ...], buttons: InlineKeyboardMarkup | None
) -> None:
    for message in messages[:-1]:
        await say(chat, message)
    await say(chat, messages[-1], buttons)


def _asked(chat_id: int, text: str, parts: Parts) -> Answer:
    person = parts.person(chat_id)
    conversation = language = None
    with suppress(StorageFailed):
        conversation = parts.reception.conversation_of(person)
        language = parts.reception.language_of(person)
    question = Question(text, parts.clock(), conversation, language)
    try:
        return parts.reception.ask(question, channel=CHANNEL, person=person)
    except UnknownConversation:
        fresh = Question(text, question.now, None, language)
        return parts.reception.ask(fresh, channel=CHANNEL, person=person)


class _Typing:
    """Shows the sign of typing for as long as an answer takes."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def __aenter__(self) -> None:
        self._first = asyncio.create_task(self._send())
        self._more = asyncio.create_task(self._repeat())

    async def __aexit__(self, *_: object) -> None:
        self._more.cancel()
        await self._first  # a sign that overtakes the answer would stand below it
        with suppress(asyncio.CancelledError):
            await self._more

    async def _repeat(self) -> None:
        while True:
            await asyncio.sleep(_TYPING)
            await self._send()

    async def _send(self) -> None:
        with suppress(TelegramError):  # an answer without the sign is an answer all the same
            await self._chat.send_action(ChatAction.TYPING)
