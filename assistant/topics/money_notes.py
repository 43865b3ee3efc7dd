"""Notes beside amounts that are told: "kwoty są szacunkowe i mogą się zmienić"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from knowledge.model import PATH, Citation
from knowledge.sentences import told_sentences

_ASKED = frozenset({"price", "how_many", "budget"})
_AMOUNT = re.compile(r"\d\s*(?:zł|PLN|gr|tys|mln|€|euro)\b", re.IGNORECASE)
_PROSE = ("paragraph", "item")
_MOST = 2  # notes
_LABEL = re.compile(r"^(?:Uwag[ai]\s*[:!–-]|\*+)\s*", re.IGNORECASE)  # it says nothing itself


def with_money_notes(draft: Draft, frame: Frame, view: View) -> Draft:
    """The draft with what the sections of its amounts say on how far these are sure."""
    if not (frame.attributes & _ASKED or says("costing", frame.text)):
        return draft
    cited = [one for claim in draft.claims for one in claim.citations]
    sections = {(one.document_id, one.heading) for one in cited if _AMOUNT.search(one.quote)}
    told = {(one.document_id, one.start) for one in cited}
    notes = [one for section in sorted(sections) for one in _notes(*section, view)]
    notes = [one for one in notes if not _holds(told, cited, one)][:_MOST]
    claims = [Claim(_LABEL.sub("", " ".join(one.quote.split())), (one,)) for one in notes]
    return replace(draft, claims=(*draft.claims, *claims)) if claims else draft


def _holds(told: set[tuple[str, int]], cited: list[Citation], note: Citation) -> bool:
    """Whether a note is told already, alone or within all of its paragraph."""
    if (note.document_id, note.start) in told:
        return True
    return any(
        one.document_id == note.document_id and one.start <= note.start and note.end <= one.end
        for one in cited
    )


def _notes(document_id: str, section: str, view: View) -> Iterator[Citation]:
    """The sentences of a section that say that its amounts may change or are a guess."""
    text = view.snapshot.text(document_id)
    for block in view.snapshot.blocks(document_id):
        if block.kind not in _PROSE or PATH.join(block.headings) != section:
            continue
        for first, last, said in told_sentences(text[block.start : block.end]):
            if says("provisional", said) and says("sums_named", said):
                start, end = block.start + first, block.start + last
                yield Citation(document_id, said, start, end, block.page, section)
