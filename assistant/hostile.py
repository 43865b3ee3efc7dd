"""Orders to the assistant, hidden characters, and messages that only greet or thank."""

import re
import unicodedata
from base64 import b64decode
from collections.abc import Iterator
from functools import cache

from assistant.answer import Language
from knowledge.orders import gives_orders
from knowledge.phrases import lexicon
from knowledge.word_classes import WordClasses, words_of

_HIDDEN = frozenset({"Cf", "Co", "Cn", "Cs", "Mn", "Me"})
_LATIN_TWINS = str.maketrans("аеорсухкіјѕԁѵАЕОРСУХІЈЅВМНКТ", "aeopcyxkijsdvAEOPCYXIJSBMHKT")
_CYRILLIC_TWINS = str.maketrans("aeopcyxiAEOPCYXIBMHKT", "аеорсухіАЕОРСУХІВМНКТ")
_DIGIT_TWINS = str.maketrans("013457@$", "oieastas")


class _Seen(dict[int, int | None]):
    """Each character that the eye reads as itself, any other as none."""

    def __missing__(self, code: int) -> int | None:
        seen = None if unicodedata.category(chr(code)) in _HIDDEN else code
        self[code] = seen
        return seen


_SEEN = _Seen()
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile(r"[\u0400-\u0481\u048a-\u052f]")
_LETTER = re.compile(r"[^\W\d_]")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[ .\-_*]+[^\W_](?![^\W_])){4,}")
_ENCODED = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_STYLED = re.compile(r"[\U0001D400-\U0001D7FF\uFF01-\uFF5E]+")
_ROLE = re.compile(
    r"(?:^|\n)\s*(?:<\|?|\[|#+\s*)?\s*(?:system|assistant|developer|instructions?)"
    r"\s*(?:\|?>|\]|:|\|)(?:\s|\S)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<\|[a-z_]+\|>|\[/?INST\]|<</?SYS>>", re.IGNORECASE)
_SCRIPT = re.compile(r"<(script|style)\b[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(
    r"</?(?:a|b|body|br|button|div|em|embed|font|form|h[1-6]|head|html|i|iframe|img|input|li|link"
    r"|meta|object|ol|p|script|span|strong|style|svg|table|td|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)")


def clean(text: str) -> str:
    """The text as the eye reads it.

    Without zero-width, tag and direction characters and marks piled upon letters, with letters of
    another alphabet that only look like those of the word they stand in as the latter.
    """
    styled = _STYLED.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    composed = unicodedata.normalize("NFC", styled)
    kept = composed.translate(_SEEN)
    return _WORD.sub(lambda m: _one_alphabet(m[0]), kept)


def without_markup(text: str) -> str:
    """The text without tags of HTML, scripts and targets of links, where anything else is said."""
    said = _LINK.sub(r"\1", _TAG.sub(" ", _SCRIPT.sub(" ", text))).strip()
    return said or text


def is_hostile(text: str) -> bool:
    """Whether a message gives the assistant orders about itself, or asks for people's data."""
    visible = clean(unicodedata.normalize("NFKC", text))
    revealed = "".join(chr(ord(c) - 0xE0000) for c in text if 0xE0020 <= ord(c) <= 0xE007E)
    if _ROLE.search(visible) or _MARKUP.search(visible):
        return True
    return any(gives_orders(part) for part in (visible, revealed, *_disguised(visible)) if part)


def _one_alphabet(word: str) -> str:
    letters = _LETTER.findall(word)
    cyrillic = len(_CYRILLIC.findall(word))
    if not 0 < cyrillic < len(letters):
        return word
    plain = word.translate(_LATIN_TWINS)
    if all(not "\u0400" <= letter <= "\u052f" for letter in plain):
        return plain
    return word.translate(_CYRILLIC_TWINS)


def _disguised(text: str) -> Iterator[str]:
    """What a text says once spaced, encoded or figured letters are read as plain ones."""
    if _SPACED.search(text):
        words = re.split(r"\s{2,}", text)
        yield " ".join(re.sub(r"[\W_]+", "", w) if _SPACED.search(w) else w for w in words)
        yield _SPACED.sub(lambda m: re.sub(r"[\W_]+", "", m[0]), text)
    if any(char.isdigit() for char in text):
        yield text.translate(_DIGIT_TWINS)
    for one in _ENCODED.findall(text):
        try:
            yield b64decode(one + "=" * (-len(one) % 4)).decode("utf-8")
        except ValueError:
            continue


def smalltalk(text: str, language: Language) -> str | None:
    """greeting, thanks, goodbye or who, where the whole message is nothing else."""
    words = words_of(text)
    if not words:
        return None
    found = _talk().find(words)
    covered = {
        place
        for spans in found.values()
        for span in spans
        for place in range(span.first, span.last)
    }
    kinds = [kind for kind in lexicon("smalltalk")["kinds"] if kind in found]
    return kinds[0] if kinds and len(covered) == len(words) else None


@cache
def _talk() -> WordClasses:
    data = lexicon("smalltalk")
    return WordClasses("any", {**data["kinds"], "filler": data["filler"]})
