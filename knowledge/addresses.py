"""Postal addresses in a text: street or estate, house, flat, floor, room, postcode and town."""

import re
from dataclasses import dataclass
from functools import cache

from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import either

_LONGEST_BRACKET = 40
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"


@dataclass(frozen=True)
class Address:
    """An address at text[start:end] in its parts, each None where the text does not name it."""

    start: int
    end: int
    street: str | None = None
    house: str | None = None
    flat: str | None = None
    postcode: str | None = None
    town: str | None = None
    floor: str | None = None
    room: str | None = None


def addresses(text: str) -> list[Address]:
    """Every address in order.

    A street without "ul." ("Józefińska 14") counts where a preposition stands before it or a
    postcode, floor or room after it.
    """
    found: list[Address] = []
    for m in _compiled("address").finditer(text):
        if m["bare"] and not (m["postcode"] or _further(text, m.end()) or _led(text, m.start())):
            continue
        found.append(_address(text, m))
    return found


def _address(text: str, m: re.Match[str]) -> Address:
    floor, room, end = _inside(text, m.end())
    code, town = m["postcode"], m["town"]
    later = None if code else _compiled("town").match(text, end)
    if later:
        code, town, end = later["postcode"], later["town"], later.end()
        floor2, room2, end = _inside(text, end)
        floor, room = floor or floor2, room or room2
    return Address(
        m.start(),
        _closed(text, m.start(), end),
        m["named"] or m["bare"],
        m["house"] or m["house2"],
        m["flat"] or m["flat2"],
        code,
        town,
        floor,
        room,
    )


def _closed(text: str, start: int, end: int) -> int:
    """The end moved on to the bracket that closes one opened since the start."""
    if text.count("(", start, end) == text.count(")", start, end):
        return end
    close = text.find(")", end, end + _LONGEST_BRACKET)
    return close + 1 if close >= 0 else end


def _inside(text: str, end: int) -> tuple[str | None, str | None, int]:
    """Floor and room that follow an address, in any order."""
    floor = room = None
    while m := _compiled("inside").match(text, end):
        floor, room, end = floor or m["floor"], room or m["room"], m.end()
    return floor, room, end


def _further(text: str, end: int) -> bool:
    return bool(_compiled("inside").match(text, end) or _compiled("town").match(text, end))


def _led(text: str, start: int) -> bool:
    return bool(_compiled("lead").search(fold(text[max(0, start - 8) : start])))


@cache
def _compiled(name: str) -> re.Pattern[str]:
    data = lexicon("addresses")
    forms = {key: rf"(?i:{either(data[key])})" for key in data}
    name_word = rf"(?:[{_UPPER}][\w’'-]*\.?|\d{{1,2}}(?=\s+[{_UPPER}])|św\.|gen\.|ks\.|bp\.?|dr\.?"
    name_word += r"|im\.|płk\.|marsz\.|kard\.|prof\.|na|pod|nad|i)"
    house = r"\d{{1,4}}[a-zA-Z]?(?![a-zA-Z])(?:\s?[–-]\s?\d{{1,4}}[a-zA-Z]?)?(?!\d|-\d)"
    flat = (
        rf"(?:\s?/\s?|\s*,?\s*{forms['flat']}\.?\s*(?:nr\s*)?)(?P<flat{{0}}>\d{{{{1,3}}}}[a-zA-Z]?)"
    )
    number = rf"(?P<house{{0}}>{house})(?:{flat})?"
    town = rf"(?P<postcode>\d\d-\d{{3}})\s+(?P<town>[{_UPPER}][\w’'-]*"
    town += rf"(?:[ -][{_UPPER}][\w’'-]*){{0,2}})"
    bare = rf"[{_UPPER}]\w+(?:ska|cka|skiej|ckiej|na|nej|owa|owej|iego|ego|icza|ów|a)"
    patterns = {
        "address": rf"(?<!\w)(?:(?P<named>{forms['street']}\.?\s*(?:{name_word}\s+){{0,6}}?"
        rf"(?:{name_word})|Ryn(?:ek|ku))\s+{number.format('')}|(?P<bare>(?:[{_UPPER}]\w+\s)?{bare})\s+"
        rf"{number.format('2')})(?:[\s,;]*{town})?",
        "town": rf"[\s,;(]*{town}",
        "inside": rf"[\s,;(–-]*(?:(?P<floor>(?i:[IVX]+|\d+)\.?\s*{forms['floor']}\b\.?"
        r"|(?i:parter\w*)\b"
        rf"|{forms['floor']}\s+(?:[IVX]+|\d+)\b)|{forms['room']}\.?\s*(?:nr\.?\s*)?"
        r"(?P<room>\d+[a-zA-Z]?(?:[,-]\s?\d+(?![\d-]))?)\b)\)?",
        "lead": r"(?<!\w)(?:przy|na|ul|adres:?)\.?\s+$",
    }
    return re.compile(patterns[name])
