"""An e-mail address that a question supposes: what it is asked of may have another address."""

import re
from dataclasses import replace
from datetime import datetime

from assistant.draft import Draft
from assistant.frame import Frame
from assistant.topics.asking import asks_whether
from assistant.topics.submission_asking import office_words
from knowledge.folding import fold
from knowledge.model import Deadline
from knowledge.numbers import values

_DONE = re.compile(r"\b\w*(?:sl|da|zy|czy)l(?:em|am|ismy|ysmy)\b")
_PART = re.compile(r"[^\W_]+")


def names_address(frame: Frame) -> bool:
    """Whether something is to be sent to an e-mail address, be it one that no document gives."""
    if not ("submit" in frame.attributes or "submission_channel" in frame.kinds):
        return False
    return "email" in frame.unheld or any(one.kind == "email" for one in values(frame.text))


def asks_of_address(frame: Frame) -> bool:
    """Whether it is asked if something may be sent to the e-mail address that is named.

    Who sent it already asks something else.
    """
    bare = without_addresses(frame)
    if bare is None or not asks_whether(frame) or _DONE.search(fold(frame.text)):
        return False
    sending = office_words("hand_in")
    return all(word.noun or word.lemmas & sending for word in bare.focus)


def without_addresses(frame: Frame) -> Frame | None:
    """The question without the words of the e-mail it names; None where it names none."""
    if not names_address(frame):
        return None
    named = [one.value for one in values(frame.text) if one.kind == "email"]
    parts = {part for one in named for part in _PART.findall(fold(one))}
    words = (replace(one, role="function") if fold(one.text) in parts else one
             for one in frame.words)  # fmt: skip
    # "may I send it there" asks of the address, and not who may
    return replace(frame, words=tuple(words), attributes=frame.attributes - {"who_may"})


def is_over(draft: Draft, now: datetime) -> bool:
    """Whether a draft tells of last days, all of them past; `now` has no time zone."""
    days = [one for one in draft.facts if isinstance(one, Deadline) and one.until is not None]
    return bool(days) and not is_open(draft, now)


def is_open(draft: Draft, now: datetime) -> bool:
    """Whether a draft tells of a last day that is still to come; `now` has no time zone."""
    return any(
        isinstance(one, Deadline) and one.until is not None and one.until >= now
        for one in draft.facts
    )
