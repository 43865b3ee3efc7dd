"""What a paper says of things handed in after their last day."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from knowledge.model import PATH, Citation, Deadline
from knowledge.phrases import Phrases, lexicon_phrases, plain_analyser
from knowledge.sentences import told_sentences


def late_claims(meant: Sequence[Deadline], frame: Frame, now: datetime, view: View) -> list[Claim]:
    """What becomes of what comes late, where it is late or the question speaks of being so."""
    days = [one.last for one in frame.dates if one.precision == "day"]
    asked = max(now, datetime.combine(max(days), now.time())) if days else now
    ends = [one.until for one in meant if one.until is not None]
    if len(meant) != 1 or not ends or (ends[0] >= asked and not says("too_late", frame.text)):
        return []
    return [Claim(" ".join(one.quote.split()), (one,)) for one in _told(meant[0], view)]


def _told(deadline: Deadline, view: View) -> Iterator[Citation]:
    """The sentences of its section, behind the last day or in the line that tells it."""
    for day in cited(deadline, "until")[:1]:
        text = view.snapshot.text(deadline.document_id)
        for block in view.snapshot.blocks(deadline.document_id):
            if block.end <= day.start or PATH.join(block.headings) != day.heading:
                continue
            for first, last, said in told_sentences(text[block.start : block.end]):
                start, end = block.start + first, block.start + last
                if not (start < day.end and day.start < end) and _is_of_late(said):
                    yield Citation(
                        deadline.document_id, text[start:end], start, end, block.page, day.heading
                    )


def _is_of_late(sentence: str) -> bool:
    found = {one.name for one in _phrases().find(plain_analyser().tokens(sentence))}
    return found >= {"late", "late_fate"}


@cache
def _phrases() -> Phrases:
    return lexicon_phrases("office", "late", "late_fate")
