"""Passages with their neighbours: stretches of documents long enough to be read on their own."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.hits import Hit
from knowledge.model import Block
from knowledge.snapshot import Snapshot


@dataclass(frozen=True)
class Stretch:
    """The stored text[start:end] around a hit; `header` names the columns of a row above it."""

    hit: Hit
    start: int
    end: int
    text: str
    header: str = ""


def stretches(
    hits: Iterable[Hit], snapshot: Snapshot, limit: int, characters: int = 0
) -> list[Stretch]:
    """The first stretches of whole blocks around hits, none of which starts from one in another.

    A stretch has at most `characters`, or is the passage alone where that is longer.
    """
    found: list[Stretch] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for hit in hits:
        passage = hit.passage
        places = taken.setdefault(passage.document_id, [])
        if any(start <= passage.start and passage.end <= end for start, end in places):
            continue
        own = passage.start, passage.end
        start, end, text, header = _read(
            snapshot, passage.document_id, own, passage.header, characters
        )
        places.append((start, end))
        found.append(Stretch(hit, start, end, text, header))
        if len(found) == limit:
            break
    return found


@lru_cache(maxsize=5_000)
def _read(
    snapshot: Snapshot,
    document_id: str,
    own: tuple[int, int],
    above: tuple[int, int] | None,
    characters: int,
) -> tuple[int, int, str, str]:
    """Where the stretch around a passage starts and ends, its text, and a header above it."""
    start, end = _around(own, snapshot.blocks(document_id), characters)
    text = snapshot.text(document_id)
    header = text[slice(*above)] if above is not None and not start <= above[0] < end else ""
    return start, end, text[start:end], header


def _around(own: tuple[int, int], blocks: Sequence[Block], characters: int) -> tuple[int, int]:
    """Where whole blocks around a passage start and end, in turn one before and one after."""
    first = last = bisect_right(blocks, own[0], key=_start) - 1
    start, end = blocks[first].start, blocks[first].end
    if end - start > characters:
        return own
    before = after = True
    while before or after:
        before = before and first > 0 and end - blocks[first - 1].start <= characters
        if before:
            first -= 1
            start = min(start, blocks[first].start)
        after = after and last + 1 < len(blocks) and blocks[last + 1].end - start <= characters
        if after:
            last += 1
            end = max(end, blocks[last].end)
    return start, end


def _start(block: Block) -> int:
    return block.start
