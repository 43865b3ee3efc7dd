"""What is told of long positions: never without the sentence that turns the others round."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.draft import cited
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.model import Citation, Proposal
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

_MARK = 20  # characters that a sentence takes beside its words: its marks and what leads into it


def positions_within(
    frame: Frame, proposals: Sequence[Proposal], view: View, room: int
) -> tuple[list[list[Citation]], bool]:
    """Of each position what fits into so many characters together, and whether some is left out.

    What turns the rest round comes first, with the sentence before it, then what is nearest to
    the question; each position keeps at least one sentence.
    """
    whole = [list(cited(one, "position")) for one in proposals]
    if sum(len(one.quote) + _MARK for own in whole for one in own) <= room:
        return whole, False
    parts = [[part for one in own for part in _parts(one)] for own in whole]
    ranks = [_ranked(frame, own, view) for own in parts]
    kept: list[set[int]] = [set() for _ in parts]
    for least in (True, False):  # of each its first words, then of the nearest all that it has
        for own, rank, chosen in zip(parts, ranks, kept, strict=True):
            for unit in rank[:1] if least else rank[1:]:
                size = sum(len(own[i].quote) + _MARK for i in unit - chosen)
                if size > room and not least:
                    break  # nothing after what is left out, so that the sense is not torn
                chosen |= unit
                room -= size
    cut = any(len(chosen) < len(own) for own, chosen in zip(parts, kept, strict=True))
    told = [
        first if len(chosen) == len(own) else [own[i] for i in sorted(chosen)]
        for first, own, chosen in zip(whole, parts, kept, strict=True)
    ]
    return told, cut


def _parts(position: Citation) -> list[Citation]:
    """The sentences of a position, each with its place."""
    return [
        replace(
            position,
            quote=position.quote[a:b],
            start=position.start + a,
            end=position.start + b,
        )
        for a, b in sentences(position.quote)
    ]


def _ranked(frame: Frame, parts: Sequence[Citation], view: View) -> list[frozenset[int]]:
    """The order in which sentences are kept; one that turns the rest round is with the one before.

    The sentences of one place in the order belong together.
    """
    turns = [i for i, one in enumerate(parts) if _turns(one.quote)]
    first = frozenset(turns) | frozenset(i - 1 for i in turns if i)
    near = sorted(
        set(range(len(parts))) - first,
        key=lambda i: (-match(frame, view.lemmas(parts[i].quote), view).coverage, i),
    )
    return [*([first] if first else []), *(frozenset({i}) for i in near)]


def _turns(sentence: str) -> bool:
    """Whether a sentence says what holds in spite of the others."""
    return _turning().search(fold(sentence)) is not None


@cache
def _turning() -> re.Pattern[str]:
    words = "|".join(r"\s+".join(one.split()) for one in lexicon("decisions")["however"])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
