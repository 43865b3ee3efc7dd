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
    return _of_one_table(top, passing, view) if _asks_all(frame, "when") else []


def prices_alike(
    frame: Frame, top: FoundSentence, passing: Sequence[FoundSentence], view: View
) -> list[Claim]:
    """The rows of a table that answer what something costs as well as the nearest."""
    return _of_one_table(top, passing, view) if _asks_all(frame, "price") else []


def _of_one_table(top: FoundSentence, passing: Sequence[FoundSentence], view: View) -> list[Claim]:
    """The found row with those of its table that answer as well; empty where there are none."""
    passage = top.passage
    if passage.kind != "row" or passage.header is None:
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


def _asks_all(frame: Frame, attribute: str) -> bool:
    """Whether one asks when something is, or for sums, and not for the next or a given one."""
    given = frame.order - {"all"} or frame.dates or frame.ranked
    return attribute in frame.attributes and not given
