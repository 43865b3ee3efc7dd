"""An e-mail address that a question supposes: what it is asked of may have another address."""

import re
from dataclasses import replace
from datetime import datetime

from assistant.draft import Draft
from assistant.frame import Frame
from knowledge.folding import fold
from knowledge.model import Deadline
from knowledge.numbers import values

_PART = re.compile(r"[^\W_]+")


def without_addresses(frame: Frame) -> Frame | None:
    """The question without the words of the e-mail it names; None where it names none."""
    named = [one.value for one in values(frame.text) if one.kind == "email"]
    if not named or not ("submit" in frame.attributes or "submission_channel" in frame.kinds):
        return None
    parts = {part for one in named for part in _PART.findall(fold(one))}
    words = (replace(one, role="function") if fold(one.text) in parts else one
             for one in frame.words)  # fmt: skip
    return replace(frame, words=tuple(words))


def is_open(draft: Draft, now: datetime) -> bool:
    """Whether a draft tells of a last day that is still to come; `now` has no time zone."""
    return any(
        isinstance(one, Deadline) and one.until is not None and one.until >= now
        for one in draft.facts
    )
