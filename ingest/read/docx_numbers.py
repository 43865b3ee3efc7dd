"""Automatic numbers of Word lists: what is printed before a paragraph though not in its text."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.exceptions import InvalidXmlError

from ingest.read.docx_text import W

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Number:
    """The level of a list paragraph, from 1, and its label, empty for a bullet."""

    level: int
    label: str


class Numbers:
    """Counts the numbered paragraphs of one document in their order."""

    def __init__(self, document: Any) -> None:
        self._abstract: dict[str, str] = {}
        self._levels: dict[tuple[str, int], Any] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, InvalidXmlError):
            return
        for abstract in root.findall(W + "abstractNum"):
            for level in abstract.findall(W + "lvl"):
                key = (abstract.get(W + "abstractNumId"), int(level.get(W + "ilvl")))
                self._levels[key] = level
        self._link(root)
        for number in root.findall(W + "num"):
            self._abstract[number.get(W + "numId")] = _value(number, "abstractNumId")
            for override in number.findall(W + "lvlOverride"):
                start = _value(override, "startOverride")
                if start.isdecimal():
                    key = (number.get(W + "numId"), int(override.get(W + "ilvl")))
                    self._starts[key] = int(start)

    def _link(self, root: Any) -> None:
        """Lists that only name a list style have its levels."""
        found = root.findall(W + "abstractNum")
        styled = {_value(one, "styleLink"): one for one in found if _value(one, "styleLink")}
        for one in found:
            source = styled.get(_value(one, "numStyleLink"))
            for level in source.findall(W + "lvl") if source is not None else ():
                key = (one.get(W + "abstractNumId"), int(level.get(W + "ilvl")))
                self._levels.setdefault(key, level)

    def take(self, paragraph: Any, styles: Sequence[Any]) -> Number | None:
        """The next number of a paragraph's list; None for a paragraph in no list."""
        number, depth = _list_of(paragraph, styles)
        if not number or number == "0":
            return None
        abstract = self._abstract.get(number, "")
        level = self._levels.get((abstract, depth))
        counted = number if (number, depth) in self._starts else abstract or number
        counts = self._counts[counted]
        start = self._starts.get((number, depth), _start(level))
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        return Number(depth + 1, self._label(abstract, level, counts))

    def _label(self, abstract: str, level: Any, counts: dict[int, int]) -> str:
        if level is None or _value(level, "numFmt") in ("bullet", "none"):
            return ""

        def put(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = self._levels.get((abstract, place))
            return written(counts.get(place, _start(other)), _value(other, "numFmt"))

        return _PLACE.sub(put, _value(level, "lvlText")).strip()


def _list_of(paragraph: Any, styles: Sequence[Any]) -> tuple[str, int]:
    """The list's id, empty for none, and the depth from 0, by the paragraph or its styles."""
    for element in (paragraph, *(style.element for style in styles)):
        found = element.find(f"{W}pPr/{W}numPr")
        if found is not None and _value(found, "numId"):
            depth = _value(found, "ilvl")
            return _value(found, "numId"), int(depth) if depth.isdecimal() else 0
    return "", 0


def _value(element: Any, name: str) -> str:
    found = element.find(W + name) if element is not None else None
    return str(found.get(W + "val", "")) if found is not None else ""


def _start(level: Any) -> int:
    value = _value(level, "start")
    return int(value) if value.isdecimal() else 1


def written(number: int, form: str) -> str:
    """A number as lists write it; `form` is a name such as lowerLetter."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for value, sign in _ROMAN:
            while number >= value:
                roman += sign
                number -= value
        return roman if form == "lowerRoman" else roman.upper()
    return str(number)
