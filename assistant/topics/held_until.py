"""What holds until a later day from which on a sentence gives another price or other hours."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.found_sentences import ENOUGH, sentences_of
from assistant.topics.quoting import FoundSentence
from assistant.wording import local
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Passage

_SINCE = re.compile(r"\b(?:od|poczawszy od|z dniem)\s+(?:dnia\s+)?$")
_CHANGING = frozenset({"price", "opening_hours"})


def since(text: str, today: date) -> date | None:
    """The one day from which on a sentence holds, as in "od 1 grudnia"."""
    days = {
        one.first
        for one in find_dates(text, today, relative_words=False)
        if one.precision in ("day", "month") and _SINCE.search(fold(text[: one.start]))
        and (one.precision == "month" or one.first == one.last)
    }  # fmt: skip
    return days.pop() if len(days) == 1 else None


def holding_now(
    frame: Frame,
    top: FoundSentence,
    near: Iterable[Passage],
    view: View,
    passes: Callable[[FoundSentence], bool],
) -> FoundSentence | None:
    """The sentence that tells what is asked as it is today, where the one found is of a later day.

    It is one of the same paper, or of an earlier one of the same town.
    """
    if not frame.attributes & _CHANGING or frame.dates:
        return None
    today = local(view.now).date()
    day = since(_text(top, view), today)
    if day is None or day <= today:
        return None
    found = [
        one
        for passage in near
        if _may_be_of(passage, top, view)
        for one in sentences_of(frame, passage, view)
        if one.found.coverage >= ENOUGH and passes(one) and _counts(_text(one, view), today)
    ]
    return max(found, key=lambda one: (one.found.coverage, one.own), default=None)


def _text(one: FoundSentence, view: View) -> str:
    return view.snapshot.text(one.passage.document_id)[one.start : one.end]


def _counts(text: str, today: date) -> bool:
    day = since(text, today)
    return day is None or day <= today


def _may_be_of(passage: Passage, top: FoundSentence, view: View) -> bool:
    one, other = (view.documents[key.document_id] for key in (passage, top.passage))
    if one.id == other.id:
        return True
    later = one.published and other.published and one.published > other.published
    return not later and bool(set(one.towns) & set(other.towns))
