"""Headers and footers that a text took over from its pages: one line with another page number."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.read.blocks import RawBlock
from ingest.read.markup import plain
from knowledge.folding import fold

_PAGE = r"(?:s\s?t\s?r\s?o\s?n\s?a|str\.?|s\.|page)"
_COUNT = r"(?P<page>\d{1,3})(?:\s*(?:z|ze|of|/)\s*(?P<of>\d{1,3}))?"
_GAP = r"[\s·•|/–—,;:.()\[\]-]*"
_SET_OFF = r"(?:\s*[·•|–—(\[-]\s*|\s{2,}|\t)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_GAP}{_PAGE}\s*{_COUNT}(?:{_GAP}|{_GAP}(?<=[\s·•|/–—,;:)\]-])(?P<rest>\D.*))",
        rf"(?P<rest>.*?[\s·•|/–—,;:(\[-]){_PAGE}\s*{_COUNT}{_GAP}",
        rf"[-–—]\s*{_COUNT}\s*[-–—]",
        rf"(?P<rest>[^|].*?){_SET_OFF}{_COUNT}\s*[-–—)\]]?",
        rf"{_COUNT}{_SET_OFF}(?P<rest>\D.*)",
    )
)
_NAMED = 2  # of the forms, those that call the number one of a page
_WORD = re.compile(r"[^\W\d_]{3,}")
_REACHED = re.compile(r"@|\btel\b|\d{2,3}[ -]\d{2,3}[ -]\d{2,3}", re.IGNORECASE)
_RULE = re.compile(r"([-=_─–—*])\1{4,}")
_LONGEST = 140
_OPENING = 12
_TITLE = 0.75


def without_running(blocks: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    """The blocks without paragraphs that are headers or footers of pages."""
    lines = [
        line
        for block in blocks
        for line in (block.text if block.kind in ("heading", "paragraph") else "", "")
    ]
    found = running_lines(lines)
    return tuple(block for at, block in enumerate(blocks) if 2 * at not in found)


def running_lines(lines: Sequence[str]) -> set[int]:
    """Which lines belong to the pages: numbered ones, and what always stands beside them.

    A line counts that holds a page count with words of the document's opening, or that comes
    again with a higher page number and no other difference.
    """
    seen: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    found: set[int] = set()
    opening = _opening(lines)
    for index, line in enumerate(lines):
        text = plain(line)
        if not text or len(text) > _LONGEST or line.lstrip().startswith(("#", "|")):
            continue
        for number, form in enumerate(_FORMS):
            match = form.fullmatch(text)
            if match is None:
                continue
            rest = (match.groupdict().get("rest") or "").strip()
            seen[number, fold(rest)].append((index, int(match["page"])))
            if number < _NAMED and match["of"] and _is_title(rest, index, opening):
                found.add(index)
            break
    for (number, rest), places in seen.items():
        if (number < _NAMED or len(places) > 2 or not rest) and _counts_up(places, number):
            found.update(index for index, _ in places)
    return found | _beside(lines, found)


def _counts_up(places: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether page numbers rise down the document; by one where nothing calls them so."""
    pages = [page for _, page in places]
    steps = {after - before for before, after in pairwise(pages)}
    return bool(steps) and (steps == {1} or (number <= _NAMED and min(steps) > 0))


def _opening(lines: Sequence[str]) -> list[tuple[int, frozenset[str]]]:
    filled = [index for index, line in enumerate(lines) if line.strip()][:_OPENING]
    return [(index, frozenset(_WORD.findall(fold(lines[index])))) for index in filled]


def _is_title(rest: str, index: int, opening: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Whether the words beside a page count are those of the document's first lines."""
    words = set(_WORD.findall(fold(rest)))
    known = {word for at, held in opening if at != index for word in held}
    return not words or len(words & known) >= _TITLE * len(words)


def _beside(lines: Sequence[str], found: set[int]) -> set[int]:
    """Lines next to numbered ones that stand there on several pages, word for word."""
    near = {
        (at, lines[at].strip())
        for index in found
        for step in (-1, 1)
        for at in _next_to(lines, index, step)
        if at not in found
    }
    often = Counter(text for _, text in near)
    beside = {at for at, text in near if often[text] > 1 and len(text) <= _LONGEST}
    said = {lines[at].strip() for at in beside if not _RULE.fullmatch(lines[at].strip())}
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), None)
    if last is not None and lines[last].strip() in said:
        beside.add(last)  # the last page ends with its footer, with no header behind it
    # How somebody is reached is kept once.
    kept = {max(at for at in beside if lines[at].strip() == text) for text in said
            if _REACHED.search(text)}  # fmt: skip
    return beside - kept


def _next_to(lines: Sequence[str], index: int, step: int) -> Iterator[int]:
    """The line next to one, and the one behind it where a rule parts two pages."""
    for at in (index + step, index + 2 * step):
        if not (0 <= at < len(lines) and lines[at].strip()):
            return
        yield at
        if not _RULE.fullmatch(lines[at].strip()):
            return
