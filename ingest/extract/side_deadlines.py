"""Last days for what only goes with a consultation: an interpreter, a place at a meeting."""

import re

from ingest.extract.scene import Scene, Statement
from ingest.extract.when import days_of
from knowledge.dates import DateMatch
from knowledge.mentions import without_addresses

_SIDES = ("arranged", "attending")
_OWN = ("matters", "consultation", "speaking_out")
_CLAUSE_END = re.compile(r";\s|\.\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])")


def is_side(scene: Scene, statement: Statement, day: DateMatch) -> bool:
    """Whether what can be done until a day is asking for what the office provides at an event.

    The words before the day tell, where they name neither those behind it do.
    """
    text = without_addresses(statement.text)
    if not scene.names(text, *_SIDES):
        return False
    others = [one for one in days_of(scene, statement) if one.start != day.start]
    begin = max((one.end for one in others if one.end <= day.start), default=0)
    stop = _CLAUSE_END.search(text, day.end)
    end = min([one.start for one in others if one.start >= day.end] + [len(text)])
    end = min(end, stop.start()) if stop else end
    for part in (text[begin : day.start], text[day.end : end]):
        if scene.names(part, *_OWN):
            return False
        if scene.names(part, *_SIDES):
            return True
    return False
