"""How an element of a web page is set: its own style, and simple rules of the page's sheets."""

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

Look = dict[str, str]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_RULE = re.compile(r"@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"[a-z0-9]*[.#][\w-]+", re.IGNORECASE)
_MOST_RULES = 5_000


def look_of(text: str) -> Look:
    """Declarations by property; the last of a property counts."""
    look: Look = {}
    for part in _COMMENT.sub("", text).split(";"):
        name, colon, value = part.partition(":")
        if colon:
            look[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return look


class Sheets:
    """The rules of a page's own style sheets that name one class or id."""

    def __init__(self, tree: HtmlElement) -> None:
        self._rules: dict[str, Look] = {}
        text = "\n".join(element.text or "" for element in tree.iter("style"))
        text = _AT_RULE.sub("", _COMMENT.sub("", text))
        for count, (selectors, body) in enumerate(_RULE.findall(text)):
            if count >= _MOST_RULES:
                break
            look = look_of(body)
            for selector in selectors.split(","):
                if _SIMPLE.fullmatch(selector.strip()):
                    self._rules.setdefault(selector.strip(), {}).update(look)

    def look(self, element: HtmlElement) -> Mapping[str, str]:
        """How an element is set, its own style over the sheets'."""
        look: Look = {}
        names = [f".{name}" for name in (element.get("class") or "").split()]
        if element.get("id"):
            names.append(f"#{element.get('id')}")
        for name in names:
            look |= self._rules.get(name, {}) | self._rules.get(f"{element.tag}{name}", {})
        if element.tag == "font" and element.get("color"):
            look["color"] = str(element.get("color")).lower()
        if element.get("bgcolor"):
            look["background-color"] = str(element.get("bgcolor")).lower()
        return look | look_of(element.get("style") or "")
