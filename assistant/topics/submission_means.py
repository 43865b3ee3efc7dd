"""The ways of handing in that a question asks about."""

import re

from assistant.frame import Frame
from assistant.topics.asking import asks_whether, says
from assistant.yes_no_ways import only_way
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas

MEANS = {
    "email": {"email"}, "fax": {"fax"}, "post": {"post"}, "in_person": {"in_person"},
    "note": {"post"}, "box": {"box"}, "epuap": {"epuap"}, "edelivery": {"edelivery"},
    "unprinted": {"in_person", "online"},
}  # fmt: skip
_ELECTRONIC = frozenset({"email", "online", "epuap", "edelivery"})
_ANY_ELECTRONIC = re.compile(r"elektronicznie|(?<!poczt\w )elektroniczn|\bon-?line|internet")
_ON_PAPER = re.compile(r"\b(?:na papierze|papierowo|w (?:wersji|formie) papierowej)\b")
_BY_PHONE = re.compile(r"\btelefonicznie|\bprzez telefon\b|\btelefonem\b|\b(?:za)?dzwonic z\b")


def wanted_means(frame: Frame) -> frozenset[str]:
    """The ways of handing in that are asked about; a "mail" alone is no box of an office.

    Whether one is the only way or there are others, all tell of it; an hour on a weekday is one of
    a desk.
    """
    if only_way(frame.text) or says("other_ways", frame.text):
        return frozenset()
    asked = frame.attributes & MEANS.keys()
    on_weekday = any(one.weekday is not None for one in frame.dates)
    if not asked and on_weekday and frame.times and "submit" in frame.attributes:
        return frozenset({"in_person"})
    means = {one for ask in asked for one in MEANS[ask]}
    if _ON_PAPER.search(fold(frame.text)) and frame.attributes & {"submit", "until"}:
        means |= {"post", "in_person", "box"}
    if _by_phone(frame):
        means |= {"phone"}
    if "email" in asked and _ANY_ELECTRONIC.search(fold(frame.text)):
        means |= _ELECTRONIC
    if not means and asks_whether(frame) and says("by_call", frame.text):
        means = {"phone"}  # which no paper lists among the ways of sending something
    return frozenset(means)


def _by_phone(frame: Frame) -> bool:
    """Whether it is asked if something can be said by telephone rather than sent."""
    if _BY_PHONE.search(fold(frame.text)) is None:
        return False
    if frame.topic == "submission":  # "a telefonicznie można?"
        return True
    remarks = lexicon_lemmas("office", "remarks")
    asks = "submit" in frame.attributes
    return asks and any(word.lemmas & remarks for word in frame.words)
