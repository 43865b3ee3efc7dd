"""Type sizes of recognised pages: measured on pictures they scatter, here they are few again."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.read.pdf_lines import Word
from ingest.read.pdf_sheet import Sheet

_SAME = 0.12  # of a size
_STEP = 0.5  # points


def level_sizes(sheets: Sequence[Sheet]) -> None:
    """Gives words of nearly one size, over all pages of a document, that size."""
    counted: Counter[float] = Counter()
    for sheet in sheets:
        for word in sheet.words:
            counted[_rounded(word)] += len(word.text)
    kept: list[float] = []
    for size, _ in counted.most_common():
        if not any(abs(size - other) <= _SAME * other for other in kept):
            kept.append(size)
    for sheet in sheets:
        sheet.words = [_levelled(word, kept) for word in sheet.words]


def _levelled(word: Word, sizes: Sequence[float]) -> Word:
    size = min(sizes, key=lambda size: abs(size - word.size))
    return replace(word, size=size)


def _rounded(word: Word) -> float:
    return round(word.size / _STEP) * _STEP
