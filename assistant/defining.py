"""Questions what something is: "co to jest X", "czym jest X", "na czym polega X"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Draft
from assistant.frame import Frame
from knowledge.folding import fold
from knowledge.model import Audience

_DEFINES = re.compile(
    r"\b(?:co to (?:jest|sa|takiego|za)|czym (?:jest|sa)|na czym polega\w*)\b"
    r"|\bco (?:oznacza|znaczy)\b|\bco\b.*\boznacza\b"
)
_TELLS = re.compile(r"\b(?:to|polega\w*|oznacza|rozumie)\b")
_VAGUE = frozenset({"list", "purpose", "premise"})
_WISHES, _SENTENCES = "proposals", "passages"


def asks_what_it_is(frame: Frame) -> bool:
    """Whether a question asks nothing but what the thing is that it names."""
    if frame.attributes - _VAGUE or frame.kinds & {"proposal"} or frame.dates:
        return False
    return bool(_DEFINES.search(fold(frame.text)))


def of_its_name(frame: Frame) -> Frame:
    """The frame in which words for people are part of a name: "Program dla Rodziny"."""
    if frame.audience == Audience():
        return frame
    words = tuple(
        replace(word, role="focus") if word.role == "audience" else word for word in frame.words
    )
    return replace(frame, audience=Audience(), words=words)


def without_wishes(found: Sequence[Draft]) -> list[Draft]:
    """The drafts but those of wishes, where another tells of the thing itself.

    Sentences that say nothing of what it is give way to a record too.
    """
    others = [one for one in found if one.topic != _WISHES]
    records = [one for one in others if not one.claims or tells_what_it_is(one)]
    if any(one.claims for one in records):
        return records
    return others if any(one.claims for one in others) else list(found)


def tells_what_it_is(draft: Draft) -> bool:
    """Whether a draft is of a record, or of a sentence that says what something is."""
    if draft.topic == _SENTENCES:
        return bool(_TELLS.search(fold(draft.claims[0].text)))
    return draft.topic != _WISHES
