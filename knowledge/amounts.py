"""Sums of money in a text, with what is said of them: "do 600 zł", "1,2 mln zł brutto"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import DASH, either

_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?![\d.])|\d+)"
    r"(?:,\d{1,2}|\.\d\d(?!\d))?"
)
_REACH = 30


@dataclass(frozen=True)
class Amount:
    """Zloty at text[start:end]: from `low` to `high`, one of which is None where it is open."""

    low: Decimal | None
    high: Decimal | None
    start: int
    end: int
    tax: Literal["net", "gross"] | None = None


def amounts(text: str) -> list[Amount]:
    """Every sum in order; "600-900 zł" and "od 600 do 900 zł" are one with both ends."""
    folded = fold(text)
    return [_amount(folded, m) for m in _compiled("amount").finditer(folded)]


def _amount(folded: str, m: re.Match[str]) -> Amount:
    unit = Decimal(1) if m["zloty"] else Decimal("0.01")
    factor = _factors().get(m["factor"] or "", 1) * unit
    high = _number(m["number"]) * factor
    before = folded[max(0, m.start() - _REACH) : m.start()]
    after, near = folded[m.end() : m.end() + 9], before[-12:]
    tax: Literal["net", "gross"] | None = None
    if _compiled("net").search(after) or _compiled("net").search(near):
        tax = "net"
    elif _compiled("gross").search(after) or _compiled("gross").search(near):
        tax = "gross"
    if m["low"]:
        own = _factors().get(m["low_factor"] or "") or _factors().get(m["factor"] or "", 1)
        return Amount(_number(m["low"]) * own * unit, high, *m.span(), tax)
    if _compiled("up_to").search(before):
        return Amount(None, high, *m.span(), tax)
    if _compiled("from").search(before):
        return Amount(high, None, *m.span(), tax)
    return Amount(high, high, *m.span(), tax)


def _number(written: str) -> Decimal:
    plain = re.sub(_SPACE, "", written)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", "."))


@cache
def _factors() -> dict[str, int]:
    return {
        fold(form): int(factor)
        for factor, forms in lexicon("amounts")["factors"].items()
        for form in forms
    }


@cache
def _compiled(name: str) -> re.Pattern[str]:
    data = lexicon("amounts")
    forms = {key: either(map(fold, data[key])) for key in data if key != "factors"}
    factor = either(_factors())
    patterns = {
        key: rf"(?<!\w){forms[key]}\.?(?:\s+(?:kwoty|kwote|wysokosci|sumy))?\s+$"
        for key in ("up_to", "from")
    }
    patterns |= {key: rf"(?<!\w){forms[key]}\b" for key in ("net", "gross")}
    patterns["amount"] = (
        rf"(?<![\d,.])(?:(?P<low>{_NUMBER})\s*(?:(?P<low_factor>{factor})\b\.?\s*)?"
        rf"(?:(?:{forms['zloty']})\b\.?\s*)?(?:{DASH}|\bdo\b)\s*)?"
        rf"(?P<number>{_NUMBER})\s*(?:(?P<factor>{factor})\b\.?\s*)?"
        rf"(?:(?P<zloty>{forms['zloty']})|(?P<grosz>{forms['grosz']}))\b"
    )
    return re.compile(patterns[name])
