"""The notes that a table marks in its cells, told with the rows that are quoted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.draft import Claim, Draft
from assistant.retrieve import View
from assistant.topics.quoting import passage_citation
from knowledge.model import Citation, Passage
from knowledge.snapshot import Snapshot

_MARK = r"(?:\(\d\)|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])"
_MARKED = re.compile(rf"(?P<cell>.*?\S)\s?(?P<mark>{_MARK})")
_NEAR = 6_000  # characters behind a row in which its notes stand
_LONGEST = 400
_MOST = 2


def with_footnotes(draft: Draft, view: View) -> Draft:
    """The draft with the notes to the cells that it tells, none told twice."""
    told = "\n".join(" ".join(claim.text.split()) for claim in draft.claims)
    found: dict[tuple[str, int], Claim] = {}
    for claim in draft.claims:
        for place in claim.citations:
            for note in _notes(claim.text, place, view) if "\t" in place.quote else ():
                if (claimed := _claim(note)).text not in told:
                    found[note.document_id, note.start] = claimed
    if not found:
        return draft
    return replace(draft, claims=(*draft.claims, *list(found.values())[:_MOST]))


def _notes(text: str, row: Citation, view: View) -> Iterator[Citation]:
    """The notes to the cells of a row that a text tells."""
    for cell in row.quote.split("\t"):
        marked = _MARKED.fullmatch(" ".join(cell.split()))
        if marked is None or marked["cell"] not in text:
            continue
        note = _note(view.snapshot, row.document_id, row.end, marked["mark"])
        if note is not None:
            yield note


@lru_cache(maxsize=2_000)
def _note(snapshot: Snapshot, document_id: str, behind: int, mark: str) -> Citation | None:
    """The first paragraph behind a row that begins with a mark."""
    near = (
        one for one in snapshot.passages_of(document_id) if behind <= one.start < behind + _NEAR
    )
    return next((_cited(one) for one in near if _begins(one, mark)), None)


def _begins(passage: Passage, mark: str) -> bool:
    text = passage.text.lstrip()
    kinds = ("paragraph", "item")
    return passage.kind in kinds and len(text) <= _LONGEST and text.startswith((f"{mark} ", mark))


def _cited(passage: Passage) -> Citation:
    return passage_citation(passage, passage.start, passage.start + len(passage.text))


def _claim(note: Citation) -> Claim:
    text = " ".join(note.quote.split())
    return Claim(re.sub(rf"^{_MARK}\s*", "", text), (note,))
