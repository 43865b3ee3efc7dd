"""Words of a PDF page put together to lines with their place, size and weight."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pdfplumber.utils.text import dedupe_chars, extract_words

from ingest.read.pdf_marks import without_marks

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b\ufeff]")
_TOUCHING = 0.12  # of the type size: two pieces of one word
_SAME_LINE = 0.5  # of the type size


@dataclass(frozen=True)
class Word:
    """A word at its place on a page, in points from the top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    ocr: float | None = None

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the word."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Line:
    """A line of text on a page."""

    text: str
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    part: int = 0  # which part of its page, in reading order
    ocr: tuple[float, ...] = ()  # how sure each recognised word is, from 0 to 1


def letters_to_words(letters: list[dict[str, Any]]) -> list[Word]:
    """The words of level pdfplumber letters; those printed twice for weight are read once."""
    once = dedupe_chars(letters, tolerance=1) if _prints_twice(letters) else letters
    words = []
    for word in extract_words(without_marks(once), x_tolerance_ratio=0.15, return_chars=True):
        chars = word["chars"]
        text = _CONTROL.sub("", word["text"])
        if not text.strip():
            continue
        words.append(
            Word(
                text=text,
                x0=word["x0"],
                x1=word["x1"],
                top=word["top"],
                bottom=word["bottom"],
                size=round(median(char["size"] for char in chars) * 2) / 2,
                bold=all(_BOLD.search(char["fontname"]) for char in chars),
            )
        )
    return words


def _prints_twice(chars: Sequence[dict[str, Any]]) -> bool:
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    return len(places) < 0.9 * len(chars)


def to_lines(words: Iterable[Word], page: int, part: int = 0) -> list[Line]:
    """Lines from top to bottom, each with its words from left to right."""
    return [_line(sorted(row, key=lambda word: word.x0), page, part) for row in word_rows(words)]


def word_rows(words: Iterable[Word]) -> list[list[Word]]:
    """The words by the height on which they stand, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.centre[1], word.x0)):
        if rows and _on_line(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _on_line(row: Sequence[Word], word: Word) -> bool:
    first = max(row, key=lambda other: other.size)
    return abs(word.centre[1] - first.centre[1]) < _SAME_LINE * max(first.size, word.size)


def _line(words: Sequence[Word], page: int, part: int) -> Line:
    text = words[0].text
    for before, word in pairwise(words):
        touches = word.ocr is None and word.x0 - before.x1 < _TOUCHING * word.size
        text += word.text if touches else f" {word.text}"
    letters = [word for word in words if any(char.isalnum() for char in word.text)]
    return Line(
        text=text,
        page=page,
        x0=words[0].x0,
        x1=max(word.x1 for word in words),
        top=min(word.top for word in words),
        bottom=max(word.bottom for word in words),
        size=max(word.size for word in letters or words),
        bold=bool(letters) and all(word.bold for word in letters),
        part=part,
        ocr=tuple(word.ocr for word in words if word.ocr is not None),
    )
