"""Who holds a workshop or meeting: only a sentence or heading that speaks of it can tell."""

from assistant.frame import Frame
from assistant.topics.asking import says
from knowledge.model import Passage

_EVENTS = frozenset({"duty_slot", "meeting"})


def asks_who_conducts(frame: Frame) -> bool:
    """Whether it is asked who holds or arranges an event."""
    return frame.attributes >= {"units"} and bool(frame.kinds & _EVENTS) and not frame.topic


def may_tell_who(frame: Frame, passage: Passage, text: str) -> bool:
    """Whether a sentence or its heading speaks of who holds an event, where that is asked."""
    if not asks_who_conducts(frame):
        return True
    heading = passage.headings[-1] if passage.headings else ""
    return says("conducting", f"{heading}\n{text}")
