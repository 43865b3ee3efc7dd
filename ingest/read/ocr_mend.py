"""E-mail and web addresses and phone numbers that recognition broke, made whole again.

Only spaces and the sign "@" are mended; a letter is never guessed. A capital Q between small
letters of an address is that sign: no Polish name has one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.read.blocks import RawBlock

_TOP = r"(?:pl|eu|com|org|net|info|gov|edu)"
_PART = r"[A-Za-z0-9][A-Za-z0-9_-]*"
_LABEL = r"[A-Za-z0-9][A-Za-z0-9-]*"
_AT = r"(?:\s?[@©®]\s?|\s?[(\[{]\s?(?:a|at|@|©|ą)\s?[)\]}]\s?)"
_DOT = r"(?:\s?\.\s?)"
_BROKEN_MAIL = re.compile(
    rf"(?<![\w.@])(?P<name>{_PART}(?:{_DOT}{_PART})*){_AT}"
    rf"(?P<host>{_LABEL}(?:(?:{_DOT}|\s?-\s?){_LABEL})*?{_DOT}{_TOP}\b(?:\.{_TOP}\b)*)"
)
# Where the end is not one of those, only what no sentence can hold is taken for an address.
_ANY_TOP = re.compile(
    r"(?<![\w.@/-])(?!www\.)(?P<name>[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*)"
    r"(?:[@©®€¢Q]|\s@\s?|@\s|\s?[(\[{]\s?(?:a|at|@|©|ą)\s?[)\]}]\s?)"
    r"(?P<host>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\s?\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"
    r"\s?\.[a-z]{2,})(?![\w@-])"
)
_LABELLED = re.compile(
    r"\b(?:e-?\s?mail\w*|poczt\w+\s+elektroniczn\w+|adres\w*\s+elektroniczn\w+)\s*:\s*"
    r"(?P<said>\S+(?:\s\S+)?)",
    re.IGNORECASE,
)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b")
_BROKEN_SITE = re.compile(
    rf"\b(?P<start>https?\s?:\s?/\s?/\s?(?:www{_DOT})?|www{_DOT})"
    rf"(?P<host>{_LABEL}(?:{_DOT}{_LABEL})*?{_DOT}{_TOP}\b)(?P<path>/[^\s,;]*)?"
)
_WHOLE_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SPACES = re.compile(r"\s+")


def mended(blocks: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    """The blocks, those of a scan with whole addresses."""
    known = frozenset(
        found.lower()
        for block in blocks
        for text in (block.text, *block.cells)
        for found in _WHOLE_MAIL.findall(text)
    )
    return tuple(block if block.ocr is None else _mended(block, known) for block in blocks)


def _mended(block: RawBlock, known: frozenset[str]) -> RawBlock:
    return replace(
        block,
        text=mend(block.text, known),
        cells=tuple(mend(cell, known) for cell in block.cells),
    )


def mend(text: str, known: frozenset[str] = frozenset()) -> str:
    """The text with its broken addresses whole; `known` are addresses of the same document."""
    text = _agreeing(_BROKEN_MAIL.sub(lambda match: _mail(match, known), text), known)
    text = _ANY_TOP.sub(_address, text)
    return _BROKEN_SITE.sub(_site, text)


def _mail(match: re.Match[str], known: frozenset[str]) -> str:
    """The address; words before a dot and a space are only part of it where that is known."""
    name, host = match["name"], _SPACES.sub("", match["host"]).rstrip(".")
    lead = ""
    while " " in name and f"{_SPACES.sub('', name)}@{host}".lower() not in known:
        first, gap, rest = name.partition(" ")
        if not first.endswith("."):
            break
        lead, name = lead + first + gap, rest
    return f"{lead}{_SPACES.sub('', name)}@{host}"


def _address(match: re.Match[str]) -> str:
    return f"{match['name']}@{_SPACES.sub('', match['host'])}"


def unread_addresses(blocks: Sequence[RawBlock]) -> list[str]:
    """What stands in a scan where an e-mail address is announced and is none."""
    found = []
    for block in blocks:
        for text in (block.text, *block.cells) if block.ocr is not None else ():
            for said in _LABELLED.finditer(text):
                first = said["said"].split()[0].rstrip(".,;")
                if "@" not in said["said"] and _HOST.search(first):
                    found.append(first)
    return found


def _agreeing(text: str, known: frozenset[str]) -> str:
    """The text with addresses whose sign was read as a letter and that are known whole."""
    for address in sorted(known):
        name, _, host = address.partition("@")
        misread = rf"(?<![\w.@-]){re.escape(name)}\w{re.escape(host)}(?![\w-])"
        text = re.sub(misread, address, text, flags=re.IGNORECASE)
    return text


def _site(match: re.Match[str]) -> str:
    start, host = _SPACES.sub("", match["start"]), _SPACES.sub("", match["host"])
    return f"{start}{host}{match['path'] or ''}"
