"""Running headers, footers and page numbers: found by their place on several pages."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.read.pdf_lines import Line

_MARGIN = 0.13  # of the page's height, at the top and at the bottom
_SAME_HEIGHT = 6.0  # points
_LINE_GAP = 1.2  # type sizes: as far apart as paragraphs are
_DIGITS = re.compile(r"\d+")
_ENDS_NUMBERED = re.compile(
    r".*\b(?:strona|str\.|page)\s*(\d{1,4})(?:\s*(?:z|/|of)\s*\d{1,4})?", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:str(?:ona|\.)?|s\.|page)?\s*\d{1,4}(?:\s*(?:z|/|of)\s*\d{1,4})?[-–—\s|.]*",
    re.IGNORECASE,
)


def without_running(
    pages: Sequence[Sequence[Line]], heights: Mapping[int, float], body_size: float
) -> set[Line]:
    """The lines that only belong to the page: repeated at one height with other digits.

    Of a repeated line that stands out like a heading the first one stays.
    """
    groups: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    for lines in pages:
        for line in lines:
            if _in_margin(line, heights[line.page]):
                place = round(line.top / _SAME_HEIGHT)
                groups[(_DIGITS.sub("#", line.text), place)].append(line)
    dropped: set[Line] = set()
    for (text, place), lines in groups.items():
        near = lines + groups.get((text, place - 1), []) + groups.get((text, place + 1), [])
        if len({line.page for line in near}) >= _needed(len(pages)):
            stands_out = lines[0].bold or lines[0].size > body_size * 1.1
            keeps = stands_out and lines[0].top < heights[lines[0].page] / 2
            first = min(near, key=lambda line: line.page)
            dropped.update(line for line in lines if not (keeps and line is first))
        dropped.update(line for line in lines if _is_page_number(line, heights[line.page]))
    for lines in pages:
        dropped.update(line for line in lines if _is_repeated(line, lines, heights[line.page]))
    return {
        line
        for lines in pages
        for line in _outermost(lines, dropped, heights[lines[0].page] if lines else 0.0)
        if not _carries_on(line, lines, body_size) or _is_page_number(line, heights[line.page])
    }


def _is_repeated(line: Line, lines: Sequence[Line], height: float) -> bool:
    """Whether a line in the margin only says what another line of its page says."""
    middle = height / 2
    return _in_margin(line, height) and any(
        other.text == line.text and abs(other.top - middle) < abs(line.top - middle) - line.size
        for other in lines
    )


def _carries_on(line: Line, lines: Sequence[Line], body_size: float) -> bool:
    """Whether a line in the size of the text stands as close to another as lines of text do."""
    gaps = (max(other.top - line.bottom, line.top - other.bottom) for other in lines)
    near = min((gap for gap in gaps if gap > -line.size / 2), default=line.size)
    return line.size >= body_size - 0.5 and near < _LINE_GAP * line.size


def _outermost(lines: Sequence[Line], dropped: set[Line], height: float) -> list[Line]:
    """The dropped lines beyond which, towards the page's edge, there is nothing but their like."""
    kept = [line for line in lines if line not in dropped]
    first = min((line.top for line in kept), default=height)
    last = max((line.bottom for line in kept), default=0.0)
    return [
        line
        for line in lines
        if line in dropped
        and (line.top < first + line.size / 2 or line.bottom > last - line.size / 2)
    ]


def _needed(pages: int) -> int:
    return 2 if pages <= 4 else 3


def _in_margin(line: Line, height: float) -> bool:
    return line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height


def _is_page_number(line: Line, height: float) -> bool:
    if not _in_margin(line, height):
        return False
    numbered = _ENDS_NUMBERED.fullmatch(line.text)
    if numbered and int(numbered[1]) == line.page:
        return True
    if not _PAGE_NUMBER.fullmatch(line.text):
        return False
    numbers = [int(number) for number in _DIGITS.findall(line.text)]
    return numbers[0] == line.page or len(numbers) == 2 or len(line.text) > len(str(numbers[0]))
