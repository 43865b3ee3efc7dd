"""Page furniture inside running text: page numbers, logos and footers that cut a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.read.markup import bold_only, plain
from ingest.read.running import running_lines

_PAGE_NUMBER = re.compile(
    r"(?:(?:strona|str\.?|page)\s*\d{1,4}(?:\s*(?:z|/|of|ze)\s*\d{1,4})?"
    r"|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*[|]\s*(?:s\s*t\s*r\s*o\s*n\s*a|page)"
    r"|(?:s\s*t\s*r\s*o\s*n\s*a|page)\s*[|]\s*\d{1,4})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,4}")
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)[\w.-]+\.\w+/?", re.IGNORECASE)
_FINISHED = re.compile(r"[.!?:;…][\"”»')\]*_]*$")
_GOES_ON = re.compile(r"\bc\.?\s?d\b|ciąg dalszy", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]")
_LONGEST = 80
_MOST_LINES = 3
_LONGEST_LOGO_LINE = 25
_PROSE = 45


@dataclass
class _Chunk:
    """Lines between blank ones, with the number of blank lines before and after."""

    start: int
    end: int
    before: int
    after: int
    text: str
    noise: bool = False


def drop_page_noise(lines: Sequence[str]) -> list[str]:
    """The lines without page furniture; a sentence that it cut is whole again."""
    lines, running = _set_apart(lines)
    chunks = _chunks(lines)
    repeated = Counter(chunk.text for chunk in chunks if len(chunk.text) <= _LONGEST)
    numbers = _running_numbers(chunks)
    for chunk in chunks:
        chunk.noise = chunk.start in numbers or _is_page_number(chunk)
        chunk.noise = chunk.noise or running.issuperset(range(chunk.start, chunk.end))
    cutting = set()
    for position, chunk in enumerate(chunks):
        if not chunk.noise and _is_short(chunk):
            cut = _cuts(lines, chunks, position)
            chunk.noise = _is_furniture(lines, chunk, repeated[chunk.text], cut)
            if cut and repeated[chunk.text] > 1:
                cutting.add(chunk.text)
    for chunk in chunks:
        chunk.noise = chunk.noise or chunk.text in cutting
    kept: list[str] = []
    previous: _Chunk | None = None
    skipped = False
    for chunk in chunks:
        if chunk.noise:
            skipped = True
            continue
        if previous is not None and not (skipped and _continues(lines, previous, chunk)):
            gap = 1 if skipped else chunk.before
            kept += [""] * max(gap, min(previous.after, chunk.before))
        kept += lines[chunk.start : chunk.end]
        previous, skipped = chunk, False
    return kept


def _set_apart(lines: Sequence[str]) -> tuple[list[str], set[int]]:
    """The lines without headers and footers amid other lines, and where the rest of them stand."""
    found = running_lines(lines)
    kept: list[str] = []
    running: set[int] = set()
    for chunk in _chunks(lines):
        kept += [""] * chunk.before
        inside = [at for at in range(chunk.start, chunk.end) if at not in found]
        if not inside:
            running.update(range(len(kept), len(kept) + chunk.end - chunk.start))
        kept += [lines[at] for at in inside or range(chunk.start, chunk.end)]
    return kept, running


def _chunks(lines: Sequence[str]) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    start = None
    last_end = 0
    for index in range(len(lines) + 1):
        filled = index < len(lines) and bool(lines[index].strip())
        if filled and start is None:
            start = index
        elif not filled and start is not None:
            text = "\n".join(line.strip() for line in lines[start:index])
            chunks.append(_Chunk(start, index, start - last_end, 0, text))
            start, last_end = None, index
    for chunk, following in pairwise(chunks):
        chunk.after = following.before
    if chunks:
        chunks[-1].after = len(lines) - chunks[-1].end
    return chunks


def _running_numbers(chunks: Sequence[_Chunk]) -> set[int]:
    """Where lone numbers that count up from page to page stand."""
    lone = [
        chunk
        for chunk in chunks
        if _NUMBER.fullmatch(chunk.text) and max(chunk.before, chunk.after) >= 2
    ]
    found: set[int] = set()
    run: list[_Chunk] = []
    for chunk in lone:
        if run and int(chunk.text) != int(run[-1].text) + 1:
            run = []
        run.append(chunk)
        if len(run) >= 3:
            found.update(one.start for one in run)
    return found


def _is_page_number(chunk: _Chunk) -> bool:
    return chunk.end - chunk.start == 1 and bool(_PAGE_NUMBER.fullmatch(plain(chunk.text)))


def _is_short(chunk: _Chunk) -> bool:
    return len(chunk.text) <= _LONGEST and chunk.end - chunk.start <= _MOST_LINES


def _is_furniture(lines: Sequence[str], chunk: _Chunk, often: int, cut: bool) -> bool:
    apart = max(chunk.before, chunk.after) >= 2
    inside = chunk.start > 0
    if _is_logo(lines, chunk) and inside and (apart or cut):
        return True
    if cut and (apart or bold_only(chunk.text) or _ADDRESS.fullmatch(chunk.text)):
        return True
    alone = min(chunk.before, chunk.after) >= 2
    return often >= 2 and (cut or (often >= 3 and alone and not _heads(chunk)))


def _heads(chunk: _Chunk) -> bool:
    """Whether a repeated line may be a heading that goes on on the next page."""
    return chunk.text.startswith("#") or bool(_GOES_ON.search(chunk.text))


def _is_logo(lines: Sequence[str], chunk: _Chunk) -> bool:
    """A name set in bold over several very short lines."""
    rows = lines[chunk.start : chunk.end]
    return (
        len(rows) > 1
        and bold_only(chunk.text)
        and all(len(plain(row).strip("*_ ")) <= _LONGEST_LOGO_LINE for row in rows)
        and not _FINISHED.search(chunk.text)
    )


def _cuts(lines: Sequence[str], chunks: Sequence[_Chunk], position: int) -> bool:
    """Whether a chunk stands between the two halves of one sentence of running text."""
    if not 0 < position < len(chunks) - 1:
        return False
    chunk = chunks[position]
    if chunk.text[:1].islower() and not _ADDRESS.fullmatch(chunk.text):
        return False
    flows = any(line[:1].islower() for line in chunk.text.split("\n")[1:])
    if flows or chunk.text.endswith((",", "-", "–")):
        return False
    before, after = position - 1, position + 1
    while before > 0 and chunks[before].noise:
        before -= 1
    while after < len(chunks) - 1 and chunks[after].noise:
        after += 1
    return _continues(lines, chunks[before], chunks[after])


def _continues(lines: Sequence[str], previous: _Chunk, following: _Chunk) -> bool:
    last = lines[previous.end - 1].strip()
    first = lines[following.start].strip()
    torn = last.endswith("-") and len(last) > 1 and last[-2].isalpha()
    return (
        first[:1].islower()
        and (torn or not _FINISHED.search(last))
        and len(last) >= _PROSE
        and bool(_WORDS.search(last))
    )
