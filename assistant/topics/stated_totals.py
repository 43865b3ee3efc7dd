"""How many remarks a paper says to have come, where its table shows only some of them."""

import re
from itertools import pairwise

from assistant.draft import Claim
from assistant.retrieve import View
from assistant.topics.quoting import unnumbered
from knowledge.folding import fold
from knowledge.model import PATH, Citation
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

_CAME = re.compile(r"\b(?:wply|naply|zglos|zglasz|zlozo|zlozy|otrzym|nadesl|zebran|przekaz)\w*")
_ROWS = ("row", "header", "heading")
_MOST = 3  # sentences


def stated_totals(document_id: str, shown: int, view: View) -> list[Claim]:
    """The sentences that count the remarks of a paper, none where it shows as many as came.

    Those that follow in the same paragraph tell what became of them.
    """
    text = view.snapshot.text(document_id)
    for block in view.snapshot.blocks(document_id):
        if block.kind in _ROWS:
            continue
        spans = sentences(text[block.start : block.end])
        own = [text[block.start + start : block.start + end] for start, end in spans]
        first = next((at for at, one in enumerate(own) if _total(one) > shown), None)
        if first is None:
            continue
        claims: list[Claim] = []
        for (start, end), one in list(zip(spans, own, strict=True))[first : first + _MOST]:
            if claims and not _tells_decision(one):
                break
            claims.append(
                Claim(
                    unnumbered(one),
                    (
                        Citation(
                            document_id, one, block.start + start, block.start + end,
                            block.page, PATH.join(block.headings),
                        ),
                    ),
                )
            )  # fmt: skip
        return claims
    return []


def _total(sentence: str) -> int:
    """The number of remarks that a sentence says to have come in, 0 where it says none."""
    folded = fold(sentence)
    if not _CAME.search(folded):
        return 0
    words = re.findall(r"\w+", folded)
    remarks = tuple(lexicon("decisions")["remarks"])
    told = [one for one, after in pairwise(words) if one.isdigit() and after.startswith(remarks)]
    return max(map(int, told), default=0)


def _tells_decision(sentence: str) -> bool:
    """Whether a sentence counts what was decided so."""
    data = lexicon("decisions")
    begins = (*data["accepted"], *data["rejected"], *data["partly"])
    words = re.findall(r"\w+", fold(sentence))
    return any(map(str.isdigit, words)) and any(word.startswith(begins) for word in words)
