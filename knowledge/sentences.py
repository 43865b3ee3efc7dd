"""Where Polish sentences begin and end."""

import re
from functools import cache, lru_cache

from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import months, table

_STOP = re.compile(r"(?:[.!?…]+[\"”’»)\]]*)(?=\s+\S)|\n\s*\n|(?<=[:;])\n")
_AHEAD = 200  # characters of white space that are looked over
_OPENING = "\"„«»“”'‘([–—-•*"
_LAST_WORD = re.compile(r"[^\W_]+$")
_ROMAN = re.compile(r"[IVXLC]+")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text in order, without the white space around them."""
    return list(_sentences(text))


@lru_cache(maxsize=20_000)
def told_sentences(text: str) -> tuple[tuple[int, int, str], ...]:
    """Spans of the sentences with what they say, the same object each time."""
    return tuple((start, end, text[start:end]) for start, end in _sentences(text))


@lru_cache(maxsize=20_000)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    spans = []
    start = 0
    for match in _STOP.finditer(text):
        if match.group().strip() and not _is_end(text, start, match.start(), match.end()):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return tuple(trimmed for span in spans if (trimmed := _trim(text, *span)))


def _is_end(text: str, start: int, stop: int, after: int) -> bool:
    following = text[after : after + _AHEAD].lstrip()[:2].lstrip(_OPENING)
    if following and not (following[0].isupper() or following[0].isdigit() or following[0] == "§"):
        return False
    if text[stop] != "." or text[stop : stop + 2] in ("..", ".…"):
        return True
    found = _LAST_WORD.search(text, start, stop)
    if found is None:
        return True
    word = found.group()
    inner, outer = _abbreviations()
    plain = fold(word)
    opening = text[start : found.start()].strip()
    if opening in ("", "§"):  # "1. Cele", "IV. Zadania", "§ 3. Bon" number what follows
        numbers = word.isdigit() or _ROMAN.fullmatch(word) or len(word) == 1
        return not (numbers or plain in inner)
    if plain in outer and _only_days().fullmatch(fold(text[start:stop]).strip()):
        return False  # "W dniach 2-15 lutego 2026 r. Klub jest nieczynny."
    initial = len(word) == 1 and word.isupper()
    if plain in outer and not (initial or _is_rank(opening, inner)):
        return not (following and following[0].isdigit())
    return not (plain in inner or plain in outer or initial)


def _is_rank(opening: str, inner: frozenset[str]) -> bool:
    """Whether an abbreviation follows another that something always follows: "asp. szt."."""
    before = opening.removesuffix(".").split()[-1:]
    return opening.endswith(".") and bool(before) and fold(before[0]) in inner


@cache
def _only_days() -> re.Pattern[str]:
    """A stretch that says on which days and nothing else."""
    named = "|".join(sorted({*months(), *table("weekdays")}, key=len, reverse=True))
    return re.compile(
        rf"(?:\d{{1,2}}[.)]\s+)?(?:w|we|od|do)(?:\s+(?:dniach|dniu|dnia|okresie|terminie|od|do|i|oraz|w|r|{named})\b\.?"
        rf"|\s*[\d.,:–-]+)+"
    )


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    data = lexicon("abbreviations")
    return frozenset(data["inner"]), frozenset(data["outer"])


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    right = start + len(part.rstrip())
    return (left, right) if left < right else None
