"""A text with what tells who somebody is replaced by the name of its kind."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.privacy.addresses import addresses
from assistant.privacy.contacts import emails, phones
from assistant.privacy.finding import Found, apart, compiled, masked, placeholders
from assistant.privacy.identity import accounts, birthdays, documents, pesels
from assistant.privacy.names import names
from knowledge.folding import fold

_GONE = "\ue000"  # stands where something was, until the text is put together again
_NAME = "\ue001"  # follows it where that was a name: "PESEL" before it asks, and is no label
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_GAPS = re.compile(r"[ \t\u00a0]{2,}")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|„\s*”|\"\s*\"")
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?)])")
_DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+|[,;:]\s*([.!?])")
_PREPOSITION = re.compile(r"\b(?:na|przy|pod|w|at|on|in|по|на|у|в)\s+\Z", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|\bi\b|\boraz\b|\band\b|\bта\b|\bі\b|\bй\b|\bи\b)\s*")
_LEADING = re.compile(r"\A[\s,.;:)–-]+")


@dataclass(frozen=True)
class Redacted:
    """A text with placeholders, the same without them, and the kinds of what was found.

    Kinds are pesel, account, document, birthday, email, phone, address and name. It is `bare`
    where nothing is said besides them.
    """

    text: str
    plain: str
    kinds: frozenset[str] = frozenset()
    bare: bool = False


def redact(text: str, holds: Callable[[str], bool] | None = None) -> Redacted:
    """The text without personal data; a contact that the published documents hold stays."""
    folded = fold(text)

    def own(found: Iterable[Found]) -> list[Found]:
        return [
            one
            for one in apart(found)
            if one.certain or holds is None or not holds(text[one.start : one.end])
        ]

    identity = [*accounts(text), *pesels(text, folded), *documents(folded), *birthdays(folded)]
    sure = own([*identity, *emails(text), *phones(text, folded)])
    named = names(text, folded, sure)
    homes = addresses(text, folded, [*sure, *named], holds)
    found = own([*sure, *homes, *named])
    if not found:
        return Redacted(text, text)
    said = placeholders()
    gone = masked(text, _widened(text, found), dict.fromkeys(said, _GONE) | {"name": _GONE + _NAME})
    plain = _clean(_without_scraps(gone))
    kinds = frozenset(one.kind for one in found)
    return Redacted(masked(text, found, said), plain, kinds, "?" not in text and _is_scrap(plain))


def _widened(text: str, found: list[Found]) -> list[Found]:
    """What was found with the "na" before an address and the "i" between two names."""
    wide: list[Found] = []
    for one in found:
        before = wide[-1].end if wide else 0
        start = one.start
        leading = _PREPOSITION.search(text, before, start) if one.kind == "address" else None
        if leading is not None:
            start = leading.start()
        elif wide and _JOINED.fullmatch(text, before, start):
            start = before
        wide.append(replace(one, start=start))
    return wide


def _without_scraps(text: str) -> str:
    """The text without sentences and clauses that only announced what is gone.

    Such as "Nazywam się." or "mam na imię," before a question.
    """
    sentences = _SENTENCES.split(text)
    said = [_without_labels(one) for one in sentences]
    kept = [_without_clauses(one) for one in said if "?" in one or not _is_scrap(one)]
    return " ".join(kept or sentences).replace(_GONE, " ").replace(_NAME, "")


def _without_labels(sentence: str) -> str:
    """The sentence without the words that said whose number or address is gone, as in "mam tel".

    What a question begins with stays: "czy telefon ... jest aktualny" is about the number.
    """
    first, *rest = sentence.split(_GONE)
    said = first
    for part in rest:
        if part.startswith(_NAME):
            said += _GONE + part
            continue
        told = fold(said).replace(_GONE, " ")
        label = compiled("own_label").search(told) or compiled("label_beside_kin").search(told)
        said = f"{said[: label.start('label')] if label else said}{_GONE}{part}"
    return said


def _without_clauses(sentence: str) -> str:
    clauses = sentence.split(",")
    kept = [one for one in clauses if _GONE not in one or not _is_scrap(one)]
    return ",".join(kept or clauses)


def _is_scrap(sentence: str) -> bool:
    return compiled("scrap").fullmatch(fold(sentence).replace(_GONE, " ")) is not None


def _clean(text: str) -> str:
    """The text without the empty brackets, spaces and commas that a gap leaves behind."""
    text = _EMPTY.sub(" ", text)
    text = _SPACE_BEFORE.sub(r"\1", _GAPS.sub(" ", text))
    text = _DOUBLED.sub(lambda m: m[1] or m[2], text)
    return _LEADING.sub("", text).strip()
