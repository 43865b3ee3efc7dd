"""Bytes of a text file as text: byte order marks, UTF-8, and the two old Polish code pages."""

import re

from ingest.read.blocks import Unreadable

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u00ad\u2060\u200b\u200c\u200d\ufeff]")
_POLISH = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–]")
_STRANGE = re.compile("[\x80-\x9f¡¦¬±¶¼¹¥Ľľˇ˝]")
_MOST_CONTROL = 0.002


def decode(data: bytes, name: str) -> str:
    """The text of a file, with plain line ends; raises Unreadable where it is none."""
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x0c"):
        raise Unreadable(f"{name} is empty.")
    text = _text(data, name)
    if len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROL:
        raise Unreadable(f"{name} is not a text file.")
    if not any(character.isalnum() for character in text):
        raise Unreadable(f"{name} holds no words.")
    text = _INVISIBLE.sub("", _CONTROL.sub("", text))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")


def _text(data: bytes, name: str) -> str:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    try:
        return data.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked or b"\0" in data:
            raise Unreadable(f"{name} is not a text file.") from error
    readings = [text for text in (_old(data, "cp1250"), _old(data, "iso-8859-2")) if text]
    if not readings:
        raise Unreadable(f"{name} is in an encoding that is not known.")
    return max(readings, key=_plausible)


def _old(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausible(text: str) -> int:
    return len(_POLISH.findall(text)) - 2 * len(_STRANGE.findall(text))
