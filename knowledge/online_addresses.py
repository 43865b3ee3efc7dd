"""Boxes of offices on the net: ePUAP and e-Delivery."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.folding import fold


@dataclass(frozen=True)
class Box:
    """An address at text[start:end]; `value` is the same for every way of writing it."""

    value: str
    start: int
    end: int


def epuap_boxes(text: str) -> list[Box]:
    """Every ePUAP box, such as "/office/skrytka"; other paths are none."""
    return list(_epuap(text))


def edelivery_addresses(text: str) -> list[Box]:
    """Every address for e-Delivery, such as "AE:PL-12345-67890-ABCDE-12"."""
    return [
        Box(f"AE:PL-{m[1]}-{m[2]}-{m[3].upper()}-{m[4]}", *m.span())
        for m in _compiled("edelivery").finditer(text)
    ]


def _epuap(text: str) -> Iterator[Box]:
    folded = fold(text)
    for m in _compiled("epuap").finditer(text):
        named = _compiled("box").search(fold(m[0]))
        if named or _compiled("near").search(folded[max(0, m.start() - 30) : m.start()]):
            yield Box(m[0], *m.span())


@cache
def _compiled(name: str) -> re.Pattern[str]:
    patterns = {
        "edelivery": r"(?<![\w-])AE\s?:\s?PL\s?-\s?(\d{5})\s?-\s?(\d{5})\s?-\s?([A-Za-z]{5})\s?-\s?"
        r"(\d{2})(?![\w-])",
        "epuap": r"(?<![\w/.:-])/\w[\w.-]{1,40}/\w[\w-]{2,40}(?![\w/])",
        "box": r"/(?:skrytk|domysln|esp|skrzynk)",
        "near": r"epuap|skrytk|skrzynk\w+ podawcz",
    }
    return re.compile(patterns[name])
