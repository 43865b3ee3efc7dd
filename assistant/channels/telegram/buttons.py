"""Buttons under a message, and what a press of each says within Telegram's 64 bytes."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from assistant.answer import LANGUAGES, Answer, Source
from assistant.channels.telegram.markup import shortened
from assistant.storage.feedback import REASONS
from assistant.texts import Texts

_MOST_SOURCES = 8
_IN_A_ROW = 2
_LABEL = 60  # what a phone shows of a button
_NAMES = {"pl": "Polski", "uk": "Українська", "en": "English", "ru": "Русский"}
_AUTOMATIC = "auto"

MORE, SOURCE, NEAREST, SOURCES, FOLLOW = "m", "s", "n", "S", "q"
GOOD, BAD, REASON, LANGUAGE, ERASE = "g", "b", "r", "l", "e"
_FLAT = frozenset({LANGUAGE, ERASE})  # presses that are about no answer


@dataclass(frozen=True)
class Press:
    """What a button stands for: an action, mostly on an answer, and a choice in it."""

    action: str
    answer_id: str = ""
    choice: str = ""

    @property
    def data(self) -> str:
        """The press as a button carries it."""
        parts = (self.action, self.answer_id, self.choice)
        return ":".join(part for part in parts if part)

    @property
    def number(self) -> int:
        """The choice as a number; -1 where it is none."""
        return int(self.choice) if self.choice.isdecimal() else -1


def pressed(data: str) -> Press | None:
    """The press that a button carried, or None for data that no button of ours holds."""
    action, _, rest = data.partition(":")
    if action in _FLAT:
        return Press(action, choice=rest)
    answer_id, _, choice = rest.partition(":")
    return Press(action, answer_id, choice) if answer_id else None


def under_answer(
    answer: Answer, texts: Texts, *, more: bool, verdict: str | None = None, why: bool = False
) -> InlineKeyboardMarkup:
    """Sources, the rest of the answer, follow-ups and thumbs; reasons where asked `why`."""
    rows = _source_rows(answer, texts)
    if more:
        rows.append([_button(texts.say("telegram.more"), Press(MORE, answer.id))])
    rows += [
        [_button(suggestion, Press(FOLLOW, answer.id, str(n)))]
        for n, suggestion in enumerate(answer.suggestions)
    ]
    if why:
        rows += _in_rows(
            [
                _button(texts.say(f"telegram.reason.{name}"), Press(REASON, answer.id, str(n)))
                for n, name in enumerate(REASONS)
            ]
        )
    rows.append(
        [
            _button("👍 ✓" if verdict == "good" else "👍", Press(GOOD, answer.id)),
            _button("👎 ✓" if verdict == "bad" else "👎", Press(BAD, answer.id)),
        ]
    )
    return InlineKeyboardMarkup(rows)


def languages(texts: Texts) -> InlineKeyboardMarkup:
    """A button for each language, and one for that of each question."""
    buttons = [_button(_NAMES[one], Press(LANGUAGE, choice=one)) for one in LANGUAGES]
    automatic = _button(texts.say("telegram.language_auto"), Press(LANGUAGE, choice=_AUTOMATIC))
    return InlineKeyboardMarkup([*_in_rows(buttons), [automatic]])


def erasing(texts: Texts) -> InlineKeyboardMarkup:
    """The question whether to erase everything."""
    yes = _button(texts.say("telegram.erase_yes"), Press(ERASE, choice="yes"))
    no = _button(texts.say("telegram.erase_no"), Press(ERASE, choice="no"))
    return InlineKeyboardMarkup([[yes], [no]])


def _source_rows(answer: Answer, texts: Texts) -> list[list[InlineKeyboardButton]]:
    sources, action, key = answer.citations, SOURCE, "telegram.source"
    if not sources:
        sources, action, key = answer.nearest, NEAREST, "telegram.nearest"
    crowded = len(sources) > _MOST_SOURCES
    shown = sources[: _MOST_SOURCES - 1] if crowded else sources
    buttons = [
        _button(_named(source, key, texts), Press(action, answer.id, str(source.number)))
        for source in shown
    ]
    if crowded:
        label = texts.say("telegram.all_sources", n=len(sources))
        buttons.append(_button(label, Press(SOURCES, answer.id)))
    return _in_rows(buttons) if action == SOURCE else [[button] for button in buttons]


def _named(source: Source, key: str, texts: Texts) -> str:
    label = texts.say(key, n=source.number)
    return f"{label}: {texts.say('telegram.page', n=source.page)}" if source.page else label


def _in_rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    return [list(buttons[i : i + _IN_A_ROW]) for i in range(0, len(buttons), _IN_A_ROW)]


def _button(label: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(shortened(label, _LABEL), callback_data=press.data)
