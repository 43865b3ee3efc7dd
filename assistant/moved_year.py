"""Another year of what was just told, named by how far it is from that one: "a rok później?"."""

import re
from dataclasses import replace

from assistant.frame import Frame
from knowledge.folding import fold

_MOVED = re.compile(
    r"\b(?P<far>rok|roku|dwa lata|2 lata|trzy lata|3 lata)"
    r" (?P<way>pozniej|potem|po tym|dalej|wczesniej|przedtem|przed tym)\b"
)
_FAR = {"rok": 1, "roku": 1, "dwa lata": 2, "2 lata": 2, "trzy lata": 3, "3 lata": 3}
_BACK = ("wczes", "przed")


def with_moved_year(frame: Frame, before: Frame) -> Frame:
    """The frame with the year that is meant, counted from the one year asked for `before`."""
    found = _MOVED.search(fold(frame.text))
    if found is None or len(before.asked_years) != 1 or frame.asked_years:
        return frame
    far = _FAR[found["far"]] * (-1 if found["way"].startswith(_BACK) else 1)
    said = found[0].split()
    words = (
        replace(word, role="time") if fold(word.text) in said else word for word in frame.words
    )
    return replace(frame, words=tuple(words), years=frozenset({max(before.asked_years) + far}))
