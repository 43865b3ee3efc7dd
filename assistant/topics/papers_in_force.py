"""Which of papers alike but for number and day is in force: the price of a new act, not the old."""

import re
from collections.abc import Collection
from functools import lru_cache

from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.phrases import lemma_set, lexicon, plain_analyser
from knowledge.snapshot import Snapshot

_A_TITLE = 5  # words; shorter ones are alike by chance
_ROMAN = re.compile(r"[IVXLCDM]+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def newest(frame: Frame, told: Collection[str], view: View) -> View | None:
    """The view without earlier papers of a series, where an answer came from one of those.

    Only what is in force is asked for where neither a day, a year nor an order is named.
    """
    if frame.dates or frame.years or frame.settled or frame.order - {"now"} or len(told) != 1:
        return None
    paper = next(iter(told))
    own = view.documents.get(paper)
    called = _called(own.title) if own and own.kind != "minutes" else ()
    if own is None or own.published is None or len(called) < _A_TITLE:
        return None
    towns = view.places(paper)
    alike = [
        key
        for key in _by_title(view.snapshot)[called]
        if key in view.documents and view.places(key) == towns
    ]
    last = max(alike, key=lambda key: (str(view.documents[key].published or ""), key))
    if last == paper or view.documents[last].published == own.published:
        return None
    return view.but({*alike} - {last}, last)


@lru_cache(maxsize=4)
def _by_title(snapshot: Snapshot) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for key, one in snapshot.documents.items():
        found.setdefault(_called(one.title), []).append(key)
    return found


@lru_cache(maxsize=20_000)
def _called(title: str) -> tuple[str, ...]:
    """The words of a title without numbers and months."""
    tokens = plain_analyser().tokens(title)
    months = lemma_set(lexicon("questions")["months"])
    words = (one for one in tokens if _WORD.fullmatch(one.folded) and not one.lemmas & months)
    return tuple(one.folded for one in words if not _ROMAN.fullmatch(one.text))
