"""Plain words out of marked-up ones: Markdown emphasis and links, HTML tags and entities."""

import html
import re

_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)>")
_BREAK = re.compile(r"</?(?:p|br|div|li|ul|ol|tr|td|th|h[1-6])\b[^<>]{0,1500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]{0,1500})?/?>|<!--.{0,1500}?-->", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+\d*);")
_LINK = re.compile(r"!?\[([^\[\]]{0,1500})\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=[^\s*_])(.{1,1500}?)(?<=[^\s_*])\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,1500}?)(?<=\S)\*(?![\w*])")
_UNDERLINE = re.compile(r"(?<!\w)_(?=[^\s_])([^_]{1,1500}?)(?<=\S)_(?!\w)")
_CODE = re.compile(r"`([^`]{1,1500})`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")
_TORN_MAIL = re.compile(r"\b(e)\s?-\s(mail)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text on one line without markup; everything else stays as it is."""
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
        text = _TAG.sub("", _BREAK.sub(" ", text))
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text or "`" in text:
        text = _STRONG.sub(r"\2", text)
        text = _CODE.sub(r"\1", _UNDERLINE.sub(r"\1", _EMPHASIS.sub(r"\1", text)))
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    text = " ".join(text.split())
    return _TORN_MAIL.sub(r"\1-\2", text) if "-" in text else text


def bold_only(text: str) -> bool:
    """Whether all of a text stands between one pair of bold marks."""
    bare = text.strip()
    for mark in ("**", "__"):
        inner = bare[2:-2]
        if len(bare) > 4 and bare.startswith(mark) and bare.endswith(mark) and mark not in inner:
            return any(character.isalnum() for character in inner)
    return False
