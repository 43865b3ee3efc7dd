"""What the paragraph of a sentence that is told says besides: for whom alone, and where it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.money_notes import with_money_notes
from assistant.topics.reason_behind import with_reason_behind
from knowledge.folding import fold
from knowledge.model import PATH, Citation
from knowledge.sentences import told_sentences

_TOPIC = "passages"
_MOST = 2  # sentences told, beyond which a paragraph is told already
# A sentence that goes on with a condition of what is told before it.
_CONDITION = re.compile(
    r"(?:tylko|wylacznie|jedynie) dla |kaucja\b|(?:w |dla )?pozostal(?:e|i|ych|ym) "
    r"|obowiazuj\w+ (?:wczesniejsz\w+ )?(?:zapis|rejestracj|rezerwacj)"
    r"|(?:wymagan\w|konieczn\w|potrzebn\w) (?:jest |sa )?(?:wczesniejsz\w+ )?"
    r"(?:zapis|rejestracj|skierowani|zgloszeni|rezerwacj)"
)
_WHERE = frozenset({"where", "address"})


def with_rest(draft: Draft, frame: Frame, view: View) -> Draft:
    """The draft with what stands beside its sentences: conditions, reasons, notes on amounts."""
    draft = with_reason_behind(_with_conditions(draft, frame, view), view)
    return with_money_notes(draft, frame, view)


def _with_conditions(draft: Draft, frame: Frame, view: View) -> Draft:
    """The draft with the conditions behind its sentence, and the place before it where one asks."""
    if draft.topic != _TOPIC or not 0 < len(draft.claims) <= _MOST:
        return draft
    told = {place.start for one in draft.claims for place in one.citations}
    first, last = draft.claims[0].citations[:1], draft.claims[-1].citations[:1]
    if not (first and last) or len(draft.claims[0].citations) > 1:
        return draft
    place = []
    if frame.attributes & _WHERE and not any(says("streets", one.text) for one in draft.claims):
        place = [one for one in _beside(first[0], view) if says("streets", one.quote)][:1]
    more = [one for one in (*place, *_conditions(last[0], view)) if one.start not in told]
    claims = [Claim(" ".join(one.quote.split()), (one,)) for one in more]
    return replace(draft, claims=(*draft.claims, *claims)) if claims else draft


def _conditions(place: Citation, view: View) -> Iterator[Citation]:
    """The conditions behind a sentence, with one other sentence between two of them at most."""
    others = 0
    for one in _beside(place, view):
        if one.start < place.end:
            continue
        held = _CONDITION.match(fold(one.quote)) is not None
        others = 0 if held else others + 1
        if others > 1 or (others and one.quote.startswith(("„", "W "))):
            return
        if held:
            yield one


def _beside(place: Citation, view: View) -> Iterator[Citation]:
    """The sentences of the paragraph that a place stands in."""
    text = view.snapshot.text(place.document_id)
    for block in view.snapshot.blocks(place.document_id):
        if block.kind not in ("paragraph", "item") or not block.start <= place.start < block.end:
            continue
        for first, last, said in told_sentences(text[block.start : block.end]):
            start, end = block.start + first, block.start + last
            yield Citation(
                place.document_id, said, start, end, block.page, PATH.join(block.headings)
            )
