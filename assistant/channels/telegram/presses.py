"""What happens when somebody presses a button."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, Chat, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, TelegramError

from assistant.answer import LANGUAGES, Answer, Source
from assistant.channels.telegram import buttons
from assistant.channels.telegram.buttons import Press, pressed, under_answer
from assistant.channels.telegram.parts import CHANNEL, Parts
from assistant.channels.telegram.shown import quoted, shown
from assistant.channels.telegram.talk import answer_in, kept, say, say_rest
from assistant.errors import StorageFailed, UnknownAnswer
from assistant.storage.feedback import REASONS, Verdict
from assistant.texts import Texts

_REMEMBERED = 10_000
_AGAIN = 2.0  # seconds within which a second press of the same button is a slip


class Presses:
    """Answers presses; a second tap on the same button does nothing twice."""

    def __init__(self, parts: Parts, clock: Callable[[], float]) -> None:
        """Takes a clock of seconds that never goes back."""
        self._parts = parts
        self._clock = clock
        self._recent: OrderedDict[tuple[int, int, str], float] = OrderedDict()

    async def handle(self, query: CallbackQuery, texts: Texts) -> None:
        """Does what the button says, and always lets Telegram know that it was pressed."""
        chat = query.message.chat if query.message else None
        press = pressed(query.data or "")
        if chat is None or press is None or self._repeated(query, chat):
            await _acknowledge(query)
            return
        try:
            await self._do(query, chat, press, texts)
        finally:
            self._note(query, chat)  # a second tap may have waited for as long as the first took

    async def _do(self, query: CallbackQuery, chat: Chat, press: Press, texts: Texts) -> None:
        if press.action == buttons.LANGUAGE:
            await self._speak(query, chat, press, texts)
        elif press.action == buttons.ERASE:
            await self._erase(query, chat, press, texts)
        else:
            await self._about_answer(query, chat, press, texts)

    async def _about_answer(
        self, query: CallbackQuery, chat: Chat, press: Press, texts: Texts
    ) -> None:
        read = self._parts.reception.answer_given
        answer = await kept(lambda: read(press.answer_id), None)
        doing = _ON_ANSWERS.get(press.action)
        if answer is None or doing is None:
            await _acknowledge(query, texts.say("telegram.gone"))
            return
        own = Texts(answer.language)
        try:
            await doing(self._parts, query, chat, press, answer, own)
        except (UnknownAnswer, StorageFailed):
            await _acknowledge(query, own.say("telegram.gone"))

    async def _speak(self, query: CallbackQuery, chat: Chat, press: Press, texts: Texts) -> None:
        chosen = next((one for one in LANGUAGES if one == press.choice), None)
        speak = self._parts.reception.speak
        person = self._parts.person(chat.id)
        own = Texts(chosen) if chosen else texts
        try:
            await asyncio.to_thread(speak, person, chosen, channel=CHANNEL)
        except StorageFailed:
            await _acknowledge(query, own.say("telegram.failed"))
            return
        await _acknowledge(query)
        key = "telegram.language_set" if chosen else "telegram.language_free"
        await say(chat, own.say(key))

    async def _erase(self, query: CallbackQuery, chat: Chat, press: Press, texts: Texts) -> None:
        if press.choice == "yes":
            try:
                await asyncio.to_thread(self._parts.reception.erase, self._parts.person(chat.id))
            except StorageFailed:
                await _acknowledge(query, texts.say("telegram.failed"))
                return
        await _acknowledge(query)
        key = "telegram.erased" if press.choice == "yes" else "telegram.not_erased"
        await _buttons(query, None)
        await say(chat, texts.say(key))

    def _repeated(self, query: CallbackQuery, chat: Chat) -> bool:
        last = self._recent.get(_key(query, chat))
        return last is not None and self._clock() - last < _AGAIN

    def _note(self, query: CallbackQuery, chat: Chat) -> None:
        key = _key(query, chat)
        self._recent[key] = self._clock()
        self._recent.move_to_end(key)
        while len(self._recent) > _REMEMBERED:
            self._recent.popitem(last=False)


def _key(query: CallbackQuery, chat: Chat) -> tuple[int, int, str]:
    message = query.message.message_id if query.message else 0
    return chat.id, message, query.data or ""


async def _more(
    parts: Parts, query: CallbackQuery, chat: Chat, press: Press, answer: Answer, texts: Texts
) -> None:
    await _acknowledge(query)
    await _buttons(query, under_answer(answer, texts, more=False))
    await say_rest(chat, answer)


async def _source(
    parts: Parts, query: CallbackQuery, chat: Chat, press: Press, answer: Answer, texts: Texts
) -> None:
    listed = answer.nearest if press.action == buttons.NEAREST else answer.citations
    chosen = [one for one in listed if one.number == press.number]
    await _show_sources(query, chat, chosen, texts)


async def _sources(
    parts: Parts, query: CallbackQuery, chat: Chat, press: Press, answer: Answer, texts: Texts
) -> None:
    await _show_sources(query, chat, answer.citations or answer.nearest, texts)


async def _show_sources(
    query: CallbackQuery, chat: Chat, sources: "list[Source] | tuple[Source, ...]", texts: Texts
) -> None:
    await _acknowledge(query, None if sources else texts.say("telegram.gone"))
    for source in sources:
        await say(chat, quoted(source, texts), html=True)


async def _follow(
    parts: Parts, query: CallbackQuery, chat: Chat, press: Press, answer: Answer, texts: Texts
) -> None:
    if not 0 <= press.number < len(answer.suggestions):
        await _acknowledge(query, texts.say("telegram.gone"))
        return
    question = answer.suggestions[press.number]
    await _acknowledge(query)
    await say(chat, f"➡️ {question}")
    await answer_in(chat, question, parts, texts)


async def _judge(
    parts: Parts, query: CallbackQuery, chat: Chat, press: Press, answer: Answer, texts: Texts
) -> None:
    verdict: Verdict = "good" if press.action == buttons.GOOD else "bad"
    await asyncio.to_thread(parts.reception.judge, answer.id, verdict)
    why = verdict == "bad"
    await _acknowledge(query, texts.say("telegram.why" if why else "telegram.thanks"))
    await _buttons(
        query, under_answer(answer, texts, more=_has_more(query), verdict=verdict, why=why)
    )


async def _reason(
    parts: Parts, query: CallbackQuery, chat: Chat, press: Press, answer: Answer, texts: Texts
) -> None:
    if not 0 <= press.number < len(REASONS):
        await _acknowledge(query, texts.say("telegram.gone"))
        return
    reason = REASONS[press.number]
    await asyncio.to_thread(parts.reception.judge, answer.id, "bad", reason=reason)
    await _acknowledge(query, texts.say("telegram.thanks_bad"))
    more = _has_more(query) and bool(shown(answer, texts).rest)
    await _buttons(query, under_answer(answer, texts, more=more, verdict="bad"))


_Doing = Callable[[Parts, CallbackQuery, Chat, Press, Answer, Texts], Awaitable[None]]
_ON_ANSWERS: dict[str, _Doing] = {
    buttons.MORE: _more,
    buttons.SOURCE: _source,
    buttons.NEAREST: _source,
    buttons.SOURCES: _sources,
    buttons.FOLLOW: _follow,
    buttons.GOOD: _judge,
    buttons.BAD: _judge,
    buttons.REASON: _reason,
}


def _has_more(query: CallbackQuery) -> bool:
    """Whether the message still offers the rest of its answer."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    held = [button for row in markup.inline_keyboard for button in row] if markup else []
    return any(str(button.callback_data).startswith(f"{buttons.MORE}:") for button in held)


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    try:
        await query.answer(text)
    except TelegramError:
        return  # pressed too long ago, or cut off; what the button asks for is done all the same


async def _buttons(query: CallbackQuery, markup: InlineKeyboardMarkup | None) -> None:
    try:
        await query.edit_message_reply_markup(markup)
    except BadRequest:
        return  # the same buttons as before, or the message is gone
