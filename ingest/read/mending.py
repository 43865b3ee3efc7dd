"""E-mail addresses that were written so that machines do not find them, as people read them."""

import re

_AT = r"\s*[\[({<]\s*(?:at|małpa|malpa|@)\s*[\])}>]\s*"
_DOT = r"(?:\s*[\[({<]\s*(?:dot|kropka|\.)\s*[\])}>]\s*|\.)"
_HIDDEN = re.compile(
    rf"(?<![\w.+-])(?P<user>[\w+-]+(?:{_DOT}[\w+-]+)*){_AT}(?P<host>[\w-]+(?:{_DOT}[\w-]+)+)",
    re.IGNORECASE,
)
_SIGN = re.compile(_AT, re.IGNORECASE)
_POINT = re.compile(_DOT, re.IGNORECASE)


def mend_addresses(text: str) -> str:
    """The text with "dom (at) gmina.pl" as an address; everything else stays as it is."""
    if not _SIGN.search(text):
        return text
    return _HIDDEN.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    return f"{_POINT.sub('.', match['user'])}@{_POINT.sub('.', match['host'])}"


def shielded_address(code: str) -> str:
    """The address in the hexadecimal code that some hosts put into pages; empty for another."""
    try:
        key, *signs = bytes.fromhex(code)
        text = bytes(sign ^ key for sign in signs).decode()
    except ValueError:
        return ""
    return text if "@" in text else ""
