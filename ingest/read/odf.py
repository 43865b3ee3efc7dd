"""The parts of OpenDocument files: names, styles, and the text of paragraphs."""

import re
from collections.abc import Iterator
from typing import Any

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_LEFT_OUT = frozenset(
    (
        TEXT + "note", OFFICE + "annotation", OFFICE + "annotation-end", DRAW + "frame",
        DRAW + "custom-shape", DRAW + "g", TEXT + "ruby-text", TEXT + "tracked-changes",
        TEXT + "hidden-text", TEXT + "hidden-paragraph", TEXT + "list", TABLE + "table",
        TEXT + "p", TEXT + "h", OFFICE + "event-listeners", TEXT + "number", TEXT + "script",
    )
)  # fmt: skip
_MARKS = frozenset((TEXT + "tab", TEXT + "line-break", TEXT + "soft-page-break"))
_MOST_SPACES = 100
_DEEPEST_STYLE = 30


class Styles:
    """What the styles of one document say, with those that they are based on."""

    def __init__(self, *roots: Any) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        self._lists: dict[str, Any] = {}
        for root in roots:
            for element in root.iter(STYLE + "style"):
                key = (element.get(STYLE + "family", ""), element.get(STYLE + "name", ""))
                self._styles.setdefault(key, element)
            for element in root.iter(TEXT + "list-style"):
                self._lists.setdefault(element.get(STYLE + "name", ""), element)

    def chain(self, family: str, name: str | None) -> Iterator[Any]:
        """A style and those that it is based on."""
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.get(STYLE + "parent-style-name")

    def value(self, family: str, name: str | None, kind: str, attribute: str) -> str:
        """The first value of an attribute in the properties of a style, or nothing."""
        for style in self.chain(family, name):
            for properties in style.iterchildren(f"{STYLE}{kind}-properties"):
                if properties.get(attribute) is not None:
                    return str(properties.get(attribute))
        return ""

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Whether text of this style is not shown, or struck out."""
        struck = self.value(family, name, "text", STYLE + "text-line-through-style")
        display = self.value(family, name, "text", TEXT + "display")
        return display in ("none", "condition") or struck not in ("", "none")

    def is_bold(self, family: str, name: str | None) -> bool:
        """Whether text of this style is set in bold."""
        weight = self.value(family, name, "text", FO + "font-weight")
        return weight == "bold" or (weight.isdecimal() and int(weight) >= 600)

    def list_level(self, name: str | None, level: int) -> Any:
        """What a list style says of one of its levels; None where it says nothing."""
        style = self._lists.get(name or "")
        for one in style if style is not None else ():
            if one.get(TEXT + "level") == str(level):
                return one
        return None


def line_of(element: Any, styles: Styles) -> str:
    """The text of one paragraph on one line, without notes, comments and frames."""
    text = "".join(text for text, _ in _pieces(element, styles, False))
    return _SPACE.sub(" ", text.replace("\u00ad", "")).strip()


def is_bold(element: Any, styles: Styles) -> bool:
    """Whether all of a paragraph is set in bold by its own style or its spans."""
    base = styles.is_bold("paragraph", element.get(TEXT + "style-name"))
    bold = [strong for text, strong in _pieces(element, styles, base) if text.strip()]
    return bool(bold) and all(bold)


def _pieces(element: Any, styles: Styles, bold: bool) -> Iterator[tuple[str, bool]]:
    yield element.text or "", bold
    for child in element:
        name = child.get(TEXT + "style-name")
        if child.tag == TEXT + "s":
            count = child.get(TEXT + "c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES), bold
        elif child.tag in _MARKS:
            yield " ", bold
        elif child.tag == TEXT + "span":
            if not styles.is_hidden("text", name):
                yield from _pieces(child, styles, bold or styles.is_bold("text", name))
        elif child.tag == TEXT + "a":
            yield from _pieces(child, styles, bold)
            yield _address(child), bold
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child, styles, bold)
        yield child.tail or "", bold


def _address(link: Any) -> str:
    """The e-mail address of a link whose text does not hold it."""
    target = link.get(_LINK, "")
    if not target.lower().startswith("mailto:") or "@" in "".join(link.itertext()):
        return ""
    return f" ({target[7:].partition('?')[0]})"


def number(element: Any, name: str, default: int = 1) -> int:
    """A count in an attribute, such as how often a cell is repeated."""
    value = element.get(name, "")
    return max(int(value), 0) if value.isdecimal() else default
