"""Sentences and rows that two versions of one text say alike, but with other figures."""

from rapidfuzz import fuzz

from assistant.retrieve import View
from assistant.topics.quoting import passage_citation
from knowledge.folding import fold
from knowledge.model import Citation
from knowledge.numbers import values
from knowledge.sentences import sentences

_AKIN = 70  # of 100, for a sentence and the one that stands in its place
_MOST = 6


def differences(old: str, new: str, view: View) -> list[tuple[Citation, Citation]]:
    """Each place of the old text with the one of the new that says it with other figures."""
    before, after = _lines(old, view), _lines(new, view)
    kept = {text for text, _, _ in before} & {text for text, _, _ in after}
    left = [one for one in before if one[0] not in kept]
    pairs = []
    for text, under, citation in after:
        if text in kept:
            continue
        akin = [one for one in left if one[1] == under and fuzz.ratio(one[0], text) >= _AKIN]
        best = max(akin, key=lambda one: fuzz.ratio(one[0], text), default=None)
        if best is not None and _figures(best[0]) != _figures(text):
            left.remove(best)
            pairs.append((best[2], citation))
    return pairs[:_MOST]


def _lines(document_id: str, view: View) -> list[tuple[str, str, Citation]]:
    """The sentences, items and rows below headings: folded, with their heading and place."""
    found = []
    for passage in view.snapshot.passages_of(document_id):
        if passage.kind in ("heading", "header") or len(passage.headings) < 2:
            continue
        whole = passage.kind in ("row", "item")
        for start, end in [(0, len(passage.text))] if whole else sentences(passage.text):
            citation = passage_citation(passage, passage.start + start, passage.start + end)
            said = " ".join(fold(citation.quote).split())
            found.append((said, fold(passage.headings[-1]), citation))
    return found


def _figures(text: str) -> set[str]:
    return {value.value for value in values(text)}
