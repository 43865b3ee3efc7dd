"""Telephone numbers of a text, with the extension and the further numbers said beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from knowledge.accounts import accounts
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import either, word

_DIGITS = 9
_HELPLINE_DIGITS = 6
_JOIN = "[ \u00a0\u202f/.-]?"
_LABEL_REACH = 30


@dataclass(frozen=True)
class Phone:
    """The digits of a Polish number at text[start:end], without the prefix of the country.

    In "12 616 53 21 lub 22" the second number stands at the last two digits alone.
    """

    number: str
    start: int
    end: int
    extension: str | None = None


def phones(text: str) -> list[Phone]:
    """Every telephone number in order, further ones such as "lub 22" with their full digits."""
    folded = fold(text)
    found: list[Phone] = []
    for one in plain_phones(folded):
        inner = _compiled("extension").match(folded, one.end)
        end = inner.end() if inner else one.end
        found.append(Phone(one.number, one.start, end, inner["inner"] if inner else None))
        more = None if inner else _compiled("more").match(folded, one.end)
        while more:
            last = re.sub(r"\D", "", more["last"])
            number = one.number[: -len(last)] + last
            found.append(Phone(number, more.start("last"), more.end()))
            more = _compiled("more").match(folded, more.end())
    return found


def plain_phones(folded: str) -> Iterator[Phone]:
    """The numbers written in full in a folded text; those of accounts, firms or people are none."""
    banned = bytearray(len(folded))
    for account in accounts(folded):
        banned[account.start : account.end] = b"\x01" * (account.end - account.start)
    for m in _compiled("phone").finditer(folded):
        digits = re.sub(r"\D", "", m["number"]).lstrip("0")
        if any(banned[m.start() : m.end()]) or _is_labelled(folded, m.start()):
            continue
        if len(digits) == _HELPLINE_DIGITS or _is_phone(digits):
            unclosed = m[0].startswith("(") and ")" not in m[0]
            yield Phone(digits, m.start() + unclosed, m.end())


def _is_labelled(folded: str, start: int) -> bool:
    """Whether the word before figures names another register than that of telephones."""
    return bool(_compiled("label").search(folded[max(0, start - _LABEL_REACH) : start]))


@lru_cache(maxsize=5_000)
def _is_phone(digits: str) -> bool:
    import phonenumbers  # costs a tenth of a second, and few questions hold a telephone

    if len(digits) != _DIGITS:
        return False
    return phonenumbers.is_valid_number(phonenumbers.parse(digits, "PL"))


@cache
def _compiled(name: str) -> re.Pattern[str]:
    words = {
        key: either(fold(form) for form in lexicon("phones")[key]) for key in lexicon("phones")
    }
    patterns = {
        "phone": r"(?<![\d-])(?:\+|00)?(?:48[ -]?(?=[(\d]))?"
        rf"(?P<number>\(?(?:0[ -]?)?\d{{2}}\)?{_JOIN}\d{{3}}{_JOIN}\d{{2}}{_JOIN}\d{{2}}"
        rf"|\(?(?:0[ -]?)?\d{{2}}\)?{_JOIN}\d{{2}}{_JOIN}\d{{2}}{_JOIN}\d{{3}}"
        rf"|\d{{3}}{_JOIN}\d{{3}}{_JOIN}\d{{3}}|\d{{3}}(?:{_JOIN}\d{{2}}){{3}}|116[ -]\d{{3}})"
        rf"(?!\d|[ -]\d{{2}}|[.,]\d|\s*{word('counted')})",
        "extension": rf"[\s,;(]*(?:{words['extension']})\.?:?\s*(?P<inner>\d{{1,5}})\b\)?",
        "more": rf"\s*(?:{words['more']}|[,/])\s*"
        rf"(?P<last>\d\d(?:[ -]\d\d)?)\b(?=\s*(?:$|[,.;)/\n](?!\d)|{words['more']}\b))",
        "label": rf"(?<!\w)(?:{words['no_phone']})\s*(?:nr)?\.?\s*[:–-]?\s*$",
    }
    return re.compile(patterns[name])
