"""Two things that are asked of the same, each as a question of its own."""

from dataclasses import replace

from assistant.frame import Frame
from assistant.part_frames import Reading

_TWO = 2
_OF_ONE = ("price", "opening_hours", "phone", "email", "address", "where", "units", "age")
_BESIDE = frozenset({"list", "premise", "when", "hour"})  # said with the words of the others


def asked_apart(whole: Frame) -> list[Reading]:
    """One reading for each of two things that are asked of the same, without the other's words."""
    asked = [name for name in _OF_ONE if name in whole.attributes]
    if len(asked) != _TWO or whole.attributes - {*asked, *_BESIDE}:
        return []
    found = []
    for name, other in (asked, asked[::-1]):
        words = tuple(word for word in whole.words if other not in word.attributes)
        attributes = whole.attributes - {other}
        apart = replace(whole, words=words, attributes=attributes | {name})
        found.append(Reading(apart, own=frozenset({name})))
    return found
