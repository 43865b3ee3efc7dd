"""Why something was decided, by the sentence right behind: "Powód: brak lokalu"."""

from dataclasses import replace

from assistant.draft import Claim, Draft
from assistant.retrieve import View
from assistant.topics.asking import says
from knowledge.model import PATH, Citation
from knowledge.sentences import told_sentences

_FIRST_WORDS = 3
_MOST = 3  # claims, beyond which many things are told


def with_reason_behind(draft: Draft, view: View) -> Draft:
    """The draft with the reason behind each decision that it quotes and gives no reason of."""
    if not 0 < len(draft.claims) <= _MOST or any(says("reasons", c.text) for c in draft.claims):
        return draft
    claims: list[Claim] = []
    for one in draft.claims:
        claims.append(one)
        if says("turned_down", one.text) and one.citations:
            claims += _reason(one.citations[-1], view)
    more = len(claims) > len(draft.claims)
    return replace(draft, claims=tuple(claims)) if more else draft


def _reason(place: Citation, view: View) -> list[Claim]:
    """The sentence behind a place in its paragraph, where that begins as a reason does."""
    text = view.snapshot.text(place.document_id)
    for block in view.snapshot.blocks(place.document_id):
        if block.kind not in ("paragraph", "item") or not block.start <= place.start < block.end:
            continue
        for first, last, said in told_sentences(text[block.start : block.end]):
            start, end = block.start + first, block.start + last
            if start < place.end:
                continue
            if not says("reasons", " ".join(said.split()[:_FIRST_WORDS])):
                return []
            path = PATH.join(block.headings)
            cited = Citation(place.document_id, said, start, end, block.page, path)
            return [Claim(" ".join(said.split()), (cited,))]
    return []
