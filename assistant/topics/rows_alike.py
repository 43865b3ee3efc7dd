"""The further rows of a table that answer as well as the nearest: when it is, what it costs."""

from collections.abc import Sequence

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.amounts_alike import amounts_alike
from assistant.topics.quoted_rows import row_claim
from assistant.topics.quoting import FoundSentence

_MOST = 6
_ALIKE = 0.02


def rows_alike(
    frame: Frame, top: FoundSentence, passing: Sequence[FoundSentence], view: View
) -> list[Claim]:
    """The rows of a table or amounts of a list, where nothing asked tells one from the others."""
    passage = top.passage
    if passage.kind == "item":
        return amounts_alike(frame, top, view)
    if passage.kind != "row" or passage.header is None or not _asks_all(frame):
        return []
    rows = [
        one
        for one in passing
        if one.passage.document_id == passage.document_id
        and one.passage.header == passage.header
        and one.passage.kind == "row"
        and abs(one.found.coverage - top.found.coverage) <= _ALIKE
    ]
    if not 1 < len(rows) <= _MOST:
        return []
    told = (row_claim(one.passage, view) for one in sorted(rows, key=lambda one: one.start))
    return [one for one in told if one is not None]


def _asks_all(frame: Frame) -> bool:
    """Whether one asks when something is, or for sums, and not for the next or a given one."""
    return bool(frame.attributes & {"when", "price"}) and not (
        frame.order - {"all"} or frame.dates or frame.ranked
    )
