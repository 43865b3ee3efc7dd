"""The numbers that papers and sessions go by, in one spelling: "nr XII" is "nr 12"."""

import re
from functools import lru_cache

_ONE = r"(?:\d{1,5}|[ivxlcdm]+)"
_VALUE = rf"{_ONE}(?:\s?/\s?{_ONE})*"
_HEADS = (
    r"\b(?:posiedzeni\w*|sesj\w*|obrad\w*|protok\w*|uchwa\w*|zarz[aą]dzeni\w*|obwieszczeni\w*"
    r"|og[lł]oszeni\w*|komunikat\w*)"
)
_NUMBERED = re.compile(rf"\b(?:nr|numer(?:u|em|ze)?)\b\.?\s*({_VALUE})(?![\w/])", re.IGNORECASE)
_OF_PAPERS = re.compile(
    rf"{_HEADS}\s+(?:(?:nr|numer(?:u|em|ze)?)\b\.?\s*)({_VALUE})(?![\w/])", re.IGNORECASE
)
_BARE = re.compile(rf"{_HEADS}\s+((?:\d+|[IVXLCDM]{{2,}})(?:/(?:\d+|[IVXLCDM]+))*)(?![\w/.])")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@lru_cache(maxsize=20_000)
def references(text: str) -> frozenset[str]:
    """Every number after "nr", and that of a session or act also without it."""
    found = (*_NUMBERED.findall(text), *_BARE.findall(text))
    return frozenset(_plain(one) for one in found)


@lru_cache(maxsize=2_000)
def asked_references(text: str) -> frozenset[str]:
    """The numbers that say which session or act is meant: of rooms and schools they do not."""
    found = (*_OF_PAPERS.findall(text), *_BARE.findall(text))
    compound = (one for one in _NUMBERED.findall(text) if "/" in one)
    return frozenset(_plain(one) for one in (*found, *compound))


def _plain(reference: str) -> str:
    parts = (part.strip().lower() for part in reference.split("/"))
    return "/".join(str(int(part) if part.isdigit() else _roman(part)) for part in parts)


def _roman(figures: str) -> int:
    values = [_ROMAN[one] for one in figures]
    following = [*values[1:], 0]
    return sum(-own if own < after else own for own, after in zip(values, following, strict=True))
