"""What somebody only asked for is no answer to what there is, costs or is open."""

from assistant.frame import Frame
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.wishes import is_wished

_OF_WISHES = frozenset({"author", "position", "vote", "purpose", "change", "agenda", "result"})
_OF_FACTS = frozenset(
    {"opening_hours", "hour", "when", "until", "end", "price", "lasting", "where", "phone"}
)


def is_mere_wish(frame: Frame, text: str) -> bool:
    """Whether a sentence tells of a wish where a question asks how something is."""
    if not frame.attributes & _OF_FACTS or frame.attributes & _OF_WISHES:
        return False
    return "proposal" not in frame.kinds and is_wished(text) and not _asks_of_wishes(frame)


def _asks_of_wishes(frame: Frame) -> bool:
    stems = tuple(lexicon("decisions")["asking"])
    return any(fold(word.text).startswith(stems) for word in frame.words)
