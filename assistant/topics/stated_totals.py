"""How many remarks a paper says to have come, where its table shows only some of them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.quoting import unnumbered
from knowledge.decisions import asked_decision
from knowledge.folding import fold
from knowledge.model import PATH, Block, Citation
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

_CAME = re.compile(r"\b(?:wply|naply|zglos|zglasz|zlozo|zlozy|otrzym|nadesl|zebran|przekaz)\w*")
_ROWS = ("row", "header", "heading")
_TOPIC = "proposals"
_MOST = 3  # sentences


def stated_totals(document_id: str, shown: int, view: View) -> list[Claim]:
    """The sentences that count the remarks of a paper, none where it shows as many as came.

    Those that follow before the next table or heading tell what became of them.
    """
    claims: list[Claim] = []
    for block, (start, end), one in _prose(document_id, view):
        if start < 0:
            if claims:
                break
            continue
        if claims and not tells_decision(one):
            continue
        if not claims and _total(one) <= shown:
            continue
        cited = Citation(document_id, one, start, end, block.page, PATH.join(block.headings))
        claims.append(Claim(unnumbered(one), (cited,)))
    return claims[:_MOST]


def _prose(document_id: str, view: View) -> Iterator[tuple[Block, tuple[int, int], str]]:
    """The sentences of a paper with their places; a place below zero where prose is broken off."""
    text = view.snapshot.text(document_id)
    for block in view.snapshot.blocks(document_id):
        if block.kind in _ROWS:
            yield block, (-1, -1), ""
            continue
        for start, end in sentences(text[block.start : block.end]):
            place = block.start + start, block.start + end
            yield block, place, text[slice(*place)]


def _total(sentence: str) -> int:
    """The number of remarks that a sentence says to have come in, 0 where it says none."""
    folded = fold(sentence)
    if not (_CAME.search(folded) or tells_decision(sentence)):
        return 0
    words = re.findall(r"\w+", folded)
    remarks = tuple(lexicon("decisions")["remarks"])
    told = [one for one, after in pairwise(words) if one.isdigit() and after.startswith(remarks)]
    return max(map(int, told), default=0)


def tells_decision(sentence: str) -> bool:
    """Whether a sentence counts what was decided so."""
    data = lexicon("decisions")
    begins = (*data["accepted"], *data["rejected"], *data["partly"])
    words = re.findall(r"\w+", fold(sentence))
    return any(map(str.isdigit, words)) and any(word.startswith(begins) for word in words)


def counts_decided(draft: Draft) -> bool:
    """Whether a draft counts both what came in and what was decided, as one paper says it."""
    told = [claim.text for claim in draft.claims]
    return draft.topic == _TOPIC and any(map(tells_decision, told)) and any(map(_total, told))


def asks_decided(frame: Frame) -> bool:
    """Whether it is asked how many remarks came, or how many were decided in some way."""
    if "how_many" not in frame.attributes:
        return False
    words = re.findall(r"\w+", fold(frame.text))
    remarks = tuple(lexicon("decisions")["remarks"])
    return asked_decision(frame.text) is not None or any(one.startswith(remarks) for one in words)
