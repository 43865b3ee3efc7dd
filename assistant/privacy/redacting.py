"""A text with what tells who somebody is replaced by the name of its kind."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.privacy.addresses import addresses
from assistant.privacy.contacts import emails, phones
from assistant.privacy.finding import Found
from assistant.privacy.identity import accounts, documents, pesels
from assistant.privacy.names import names
from knowledge.folding import fold
from knowledge.phrases import lexicon

_CONTACTS = frozenset({"phone", "email", "address", "name"})
_GONE = "\ue000"  # stands where something was, until the text is put together again
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\w+")
_SCRAP = 3  # words that say nothing of their own, such as "Mój PESEL to"
_GAPS = re.compile(r"[ \t\u00a0]{2,}")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|„\s*”|\"\s*\"")
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?)])")
_DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+|[,;:]\s*([.!?])")
_LEADING = re.compile(r"\A[\s,.;:)–-]+")


@dataclass(frozen=True)
class Redacted:
    """A text with placeholders, the same without them, and the kinds of what was found.

    Kinds are pesel, account, document, email, phone, address and name.
    """

    text: str
    plain: str
    kinds: frozenset[str] = frozenset()


def redact(text: str, holds: Callable[[str], bool] | None = None) -> Redacted:
    """The text without personal data; a contact that the published documents hold stays."""
    folded = fold(text)
    sure = _apart([*accounts(text), *pesels(text, folded), *documents(folded), *emails(text)])
    sure = _apart([*sure, *phones(text, folded)])
    named = list(names(text, folded))
    homes = addresses(text, folded, [*sure, *named], holds)
    found = [
        one
        for one in _apart([*sure, *homes, *named])
        if holds is None or one.kind not in _CONTACTS or not holds(text[one.start : one.end])
    ]
    if not found:
        return Redacted(text, text)
    said = lexicon("privacy")["placeholders"]
    masked = _replaced(text, found, lambda one: said[one.kind])
    plain = _clean(_without_scraps(_replaced(text, found, lambda _: _GONE)))
    return Redacted(masked, plain, frozenset(one.kind for one in found))


def _apart(found: Iterable[Found]) -> list[Found]:
    """What was found in order; of two that overlap the one named first stays."""
    kept: list[Found] = []
    for one in found:
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _replaced(text: str, found: list[Found], said: Callable[[Found], str]) -> str:
    parts, last = [], 0
    for one in found:
        parts += [text[last : one.start], said(one)]
        last = one.end
    return "".join([*parts, text[last:]])


def _without_scraps(text: str) -> str:
    """The text without sentences of which next to nothing is left, such as "Nazywam się."."""
    sentences = _SENTENCES.split(text)
    kept = [one for one in sentences if _GONE not in one or "?" in one or _words(one) > _SCRAP]
    return " ".join(kept or sentences).replace(_GONE, " ")


def _words(sentence: str) -> int:
    return len(_WORD.findall(sentence))


def _clean(text: str) -> str:
    """The text without the empty brackets, spaces and commas that a gap leaves behind."""
    text = _EMPTY.sub(" ", text)
    text = _SPACE_BEFORE.sub(r"\1", _GAPS.sub(" ", text))
    text = _DOUBLED.sub(lambda m: m[1] or m[2], text)
    return _LEADING.sub("", text).strip()
