"""The words that tesseract found on a page, read from its hOCR."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

_BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size ([\d.]+)")
_SURE = re.compile(r"x_wconf (\d+)")
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
_TALLEST = 1.5  # times the height of the words: a taller line has swallowed a rule
_DESCENT = 0.25  # of the type size


@dataclass(frozen=True)
class ScannedWord:
    """A word in dots from the top left corner, `size` that of its line's type, sure from 0 to 1.

    Words of one line have one bottom, whatever letters they hold.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    sure: float


def scanned_words(hocr: str) -> Iterator[ScannedWord]:
    """The words of one hOCR page, without the bars that rules are taken for."""
    if "ocrx_word" not in hocr:
        return
    tree = html.fromstring(hocr.encode("utf-8"))
    for line in tree.iter("span"):
        if line.get("class") in _LINES:
            yield from _line_words(line)


def _line_words(line: html.HtmlElement) -> Iterator[ScannedWord]:
    title = line.get("title", "")
    box, slope = _numbers(_BOX, title), _numbers(_BASELINE, title) or (0.0, 0.0)
    words = [word for word in line.iter("span") if _is_text(word)]
    boxes = [_numbers(_BOX, word.get("title", "")) for word in words]
    tallest = max((one[3] - one[1] for one in boxes), default=0.0)
    stated = _numbers(_SIZE, title)
    size = min(stated[0] if stated else tallest, _TALLEST * tallest)
    for word, (x0, top, x1, bottom) in zip(words, boxes, strict=True):
        base = box[3] + slope[1] + slope[0] * (x0 - box[0])
        if not top - size < base - size / 2 < bottom + size:
            base = bottom
        sure = _numbers(_SURE, word.get("title", "")) or (0.0,)
        low = base + _DESCENT * size
        yield ScannedWord(_text(word), x0, x1, low - size, low, size, sure[0] / 100)


def _text(word: html.HtmlElement) -> str:
    return "".join(word.text_content().split())


def _is_text(word: html.HtmlElement) -> bool:
    return word.get("class") == "ocrx_word" and bool(_text(word).strip("|_—¦"))


def _numbers(pattern: re.Pattern[str], title: str) -> tuple[float, ...]:
    match = pattern.search(title)
    return tuple(float(number) for number in match.groups()) if match else ()
