"""Bytes of a text file as text: byte order marks, UTF-8, and the two old Polish code pages."""

import re

from ingest.read.blocks import Unreadable

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u00ad\u2060\u200b\u200c\u200d\ufeff]")
_POLISH = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–]")
_STRANGE = re.compile("[\x80-\x9f¡¦¬±¶¼¹¥Ľľˇ˝]")
_MOST_CONTROL = 0.002
_FEW_DAMAGED = 20  # letters that are whole for each damaged one
_HEAD = 1024
_BLOCKS = b"\x00\x01\x04\x20\x22"  # Latin, Cyrillic, dashes and signs


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
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), _wide(data))
    if encoding:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            raise Unreadable(f"{name} is not a text file.") from error
    if b"\0" in data and not _is_utf8(data):
        raise Unreadable(f"{name} is not a text file.")
    return told(data)


def told(data: bytes, declared: str = "") -> str:
    """Bytes without a mark as text: UTF-8 where they are that, else the likeliest code page.

    `declared` is what the file says of itself, which is often wrong; it decides where nothing else
    does.
    """
    if _is_utf8(data):
        return data.decode("utf-8", errors="replace")
    names = [*([declared] if declared else []), "cp1250", "iso-8859-2"]
    readings = [text for name in names if (text := _old(data, name))]
    return max(readings, key=_plausible)


def marked(data: bytes) -> str | None:
    """The text of bytes with a mark of their encoding, or in UTF-16 without one; else None."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), _wide(data))
    return data.decode(encoding, errors="replace") if encoding else None


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8, but for a few that may be damaged."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        return text.count("\ufffd") * _FEW_DAMAGED < len(_POLISH.findall(text))
    return True


def _wide(data: bytes) -> str | None:
    """The kind of UTF-16 without a mark: every other byte is the number of a block of letters."""
    head = data[:_HEAD]
    if b"\0" not in head or len(data) % 2:
        return None
    for name, place in (("utf-16-le", 1), ("utf-16-be", 0)):
        numbers = head[place::2]
        if sum(number in _BLOCKS for number in numbers) * 20 >= 19 * len(numbers):
            return name
    return None


def _old(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _plausible(text: str) -> int:
    return len(_POLISH.findall(text)) - 2 * len(_STRANGE.findall(text))
