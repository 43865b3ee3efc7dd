"""The texts that people read: one gettext catalogue per language under assistant/messages.

To add a text, give it the same short key as `msgid` in all four .po files and call
`texts.say("the.key", name=value)`; `{name}` in the translation is filled in. For a text that
counts, write `msgid_plural` (the same key) with every `msgstr[i]` of the language and call
`texts.count("the.key", n)`; `{n}` is the number. Nothing needs compiling. A test fails for a key
that one language lacks, for names in braces that differ, and for a key that the code uses but no
catalogue holds.
"""

import gettext
import re
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from assistant.answer import Language


class UnknownText(LookupError):
    """A key that the catalogue of a language does not hold."""


class Texts:
    """The texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._translations = _translations(language)

    def say(self, key: str, **values: Any) -> str:
        """The text of a key with its values filled in; raises UnknownText."""
        text = self._translations.gettext(key)
        if text == key:
            raise UnknownText(f"There is no text {key!r} in {self.language!r}.")
        return text.format(**values)

    def count(self, key: str, n: int, **values: Any) -> str:
        """The text of a key in the plural form that `n` takes; raises UnknownText."""
        text = self._translations.ngettext(key, key, n)
        if text == key:
            raise UnknownText(f"There is no counting text {key!r} in {self.language!r}.")
        return text.format(n=n, **values)


def all_texts(language: Language) -> str:
    """Every text of a language, one after the other, without the names in braces."""
    found = (str(message.string) for message in _catalogue(language) if message.id)
    return re.sub(r"\{[^{}]*\}", " ", "\n".join(found))


def _catalogue(language: Language) -> Catalog:
    source = files("assistant").joinpath("messages", f"{language}.po").read_bytes()
    return read_po(BytesIO(source), locale=language)


@cache
def _translations(language: Language) -> gettext.GNUTranslations:
    catalogue = _catalogue(language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
