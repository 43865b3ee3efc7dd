"""What a sentence or clause of a message asks for, when it is read apart from the rest."""

from assistant.frame import Frame
from knowledge.model import Audience

_BODY = frozenset({"ngo"})
_HELD = frozenset({"meeting", "duty_slot"})


def looks_for_help(frame: Frame) -> bool:
    """Whether a clause looks for something, and does not only say which body somebody is of."""
    return frame.looking and frame.audience != Audience(groups=_BODY)


def leaves_event(whole: Frame, part: Frame | None) -> bool:
    """Whether a sentence names no event, and the message that it is of does."""
    return part is not None and bool(whole.kinds & _HELD) and not part.kinds & _HELD


def asks_for_kind(frame: Frame) -> bool:
    """Whether a sentence asks if there is something of a kind: "jest gdzieś dyżur?"."""
    return bool(frame.kinds) and frame.text.rstrip().endswith("?")


def names_something(frame: Frame) -> bool:
    """Whether a clause names a thing or a kind of thing."""
    own = (word.noun and not word.attributes and not word.town for word in frame.focus)
    return bool(frame.kinds or frame.looking) or any(own)


def words_named(frame: Frame) -> int:
    """How many words of a clause say which thing is meant."""
    return sum(word.role == "focus" for word in frame.words)
