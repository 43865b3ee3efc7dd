"""HTML as Telegram parses it: a few tags, properly nested, everything else escaped.

Source: https://core.telegram.org/bots/api#html-style
"""

import re

_TAGS = frozenset(
    {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "tg-spoiler",
     "a", "blockquote", "span", "tg-emoji"}
)  # fmt: skip
_ATTRIBUTES = {
    "a": re.compile(r'\s+href="[^"<>]+"'),
    "blockquote": re.compile(r"(?:\s+expandable)?"),
    "span": re.compile(r'\s+class="tg-spoiler"'),
    "tg-emoji": re.compile(r'\s+emoji-id="\d+"'),
    "code": re.compile(r'(?:\s+class="language-[\w-]+")?'),
}
_NO_ATTRIBUTES = re.compile("")
_PIECE = re.compile(r"<(/?)([a-z][a-z-]*)([^<>]*)>|&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|[<>&]")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ALONE = frozenset({"blockquote"})  # may not stand inside another of its kind


class Unparsable(Exception):
    """Text that Telegram would refuse with "can't parse entities"."""


def plain(html: str) -> str:
    """What people see of the HTML; raises Unparsable."""
    seen: list[str] = []
    open_tags: list[str] = []
    last = 0
    for piece in _PIECE.finditer(html):
        seen.append(html[last : piece.start()])
        last = piece.end()
        closing, tag, attributes, entity = piece.groups()
        if entity is not None:
            seen.append(_character(entity))
        elif tag is None:
            raise Unparsable(f"Unescaped {piece[0]!r} at byte offset {piece.start()}")
        else:
            _take(closing, tag, attributes, open_tags)
    if open_tags:
        raise Unparsable(f"Can't find end tag corresponding to start tag {open_tags[-1]!r}")
    return "".join([*seen, html[last:]])


def _take(closing: str, tag: str, attributes: str, open_tags: list[str]) -> None:
    if tag not in _TAGS:
        raise Unparsable(f"Unsupported start tag {tag!r}")
    if closing:
        if not open_tags or open_tags.pop() != tag:
            raise Unparsable(f"Unexpected end tag {tag!r}")
        return
    if not _ATTRIBUTES.get(tag, _NO_ATTRIBUTES).fullmatch(attributes):
        raise Unparsable(f"Wrong attributes of {tag!r}")
    if tag in _ALONE and tag in open_tags:
        raise Unparsable(f"{tag!r} inside {tag!r}")
    open_tags.append(tag)


def _character(entity: str) -> str:
    if entity in _NAMED:
        return _NAMED[entity]
    return chr(int(entity[2:], 16) if entity[1] == "x" else int(entity[1:]))
