"""The commands, and the menu of them in every language."""

import re

from telegram import Bot, BotCommand

from assistant.answer import LANGUAGES
from assistant.texts import Texts

COMMANDS = ("start", "pomoc", "terminy", "oferty", "jezyk", "prywatnosc", "usun")
_COMMAND = re.compile(r"/(\w+)(?:@\w+)?(?:\s|$)")
_ALIASES = {"help": "pomoc", "privacy": "prywatnosc", "language": "jezyk"}


def command_of(text: str) -> str | None:
    """The command that a message begins with, or None."""
    found = _COMMAND.match(text.strip())
    if found is None:
        return None
    name = found[1].casefold()
    return _ALIASES.get(name, name)


async def publish_menu(bot: Bot) -> None:
    """Shows the commands in each language, and in Polish to everybody else."""
    await bot.set_my_commands(_menu(Texts("pl")))
    for language in LANGUAGES:
        await bot.set_my_commands(_menu(Texts(language)), language_code=language)


def _menu(texts: Texts) -> list[BotCommand]:
    return [BotCommand(name, texts.say(f"telegram.command.{name}")) for name in COMMANDS]
