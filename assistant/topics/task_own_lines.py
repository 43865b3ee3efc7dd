"""Lines of a programme that open with the name of a task and tell what its row does not."""

import re
from functools import lru_cache

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.snapshot_words import lemmas_of
from assistant.topics.listed import line_claim
from assistant.topics.passage_types import holds, typed_of
from knowledge.model import Block, Offer, Task
from knowledge.snapshot import Snapshot

_PROSE = ("item", "paragraph")
# "Półkolonie: wiek 7–16 lat", "Asystent rodziny – bezpłatnie"
_LABEL = re.compile(r"\W{0,3}(?P<label>[^:.!?;\t]{4,80}?)\s*(?::|\s[–—-])\s+\S")
_UNGIVEN = frozenset({"price", "opening_hours", "enrolment", "enclosures", "waiting", "phone"})


def own_lines(frame: Frame, task: Task | Offer, view: View) -> tuple[Claim, ...]:
    """What lines that open with the task's name say of what is asked and rows never hold."""
    typed = typed_of(frame) & _UNGIVEN
    if not typed or (isinstance(task, Task) and not frame.asked_years <= set(task.indicators)):
        return ()
    name = view.lemmas(task.name)
    text = view.snapshot.text(task.document_id)
    return tuple(
        line_claim(view.snapshot, task.document_id, block)
        for label, block in _labelled(view.snapshot, task.document_id)
        if label <= name and holds(text[block.start : block.end], typed, frame, view)
    )


@lru_cache(maxsize=2_000)
def _labelled(snapshot: Snapshot, paper: str) -> tuple[tuple[frozenset[str], Block], ...]:
    """The lines of a paper with a label, by the nouns and adjectives of the label."""
    text = snapshot.text(paper)
    found = []
    for block in snapshot.blocks(paper):
        label = _LABEL.match(text, block.start, block.end) if block.kind in _PROSE else None
        if label is not None:
            found.append((label["label"], block))
    return tuple((lemmas_of(snapshot, label), block) for label, block in found)
