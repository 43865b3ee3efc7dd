"""Minutes of one body: which is meant by "last" or "first", and what all of one is about."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.dates import find_dates
from knowledge.model import Passage, SourceDocument

_LOOKED_AT = 40
_OPENING = 400  # characters of a first paragraph that are looked at
_FEWEST = 3  # papers alike that make a series
_WORD = re.compile(r"[^\W\d_]{2,}")
_VARYING = re.compile(
    r"[ivxlcdm]+|(?:stycz|lut|mar[cz]|kwie|maj|czerw|lip|sierp|wrze|pa[zź]dz|listop|grud)\w*"
)


def of_series(frame: Frame, view: View) -> tuple[Frame, View]:
    """The frame and view of the one paper that is meant, where "last" or "first" names it."""
    if not frame.order & {"last", "first"} or "last_but_one" in frame.order:
        return frame, view
    paper = _meant([hit.passage for hit in view.search(frame, _LOOKED_AT)], frame, view)
    if paper is None:
        return frame, view
    return replace(frame, dates=(), years=frozenset(), order=frozenset()), view.only([paper])


def opening_of(document: SourceDocument, view: View) -> str:
    """The first paragraph of minutes, which says who met: what follows does not say it again."""
    if document.kind != "minutes":
        return ""
    text = view.snapshot.text(document.id)
    blocks = view.snapshot.blocks(document.id)
    first = next((one for one in blocks if one.kind == "paragraph"), None)
    return text[first.start : first.end][:_OPENING] if first else ""


def _meant(near: Sequence[Passage], frame: Frame, view: View) -> str | None:
    """The last or first paper of the series that the nearest passage stands in, or None.

    A year or month that is asked for limits the series to papers of its days.
    """
    series = _series(near[0].document_id, view) if near else {}
    if len(series) < _FEWEST:
        return None
    days = {
        day: paper
        for paper, day in series.items()
        if day <= view.now.date() and all(m.first <= day <= m.last for m in frame.dates)
    }
    if not days:
        return None
    return days[max(days) if "last" in frame.order else min(days)]


def _series(paper: str, view: View) -> dict[str, date]:
    """The days of all minutes whose titles are alike but for numbers and days."""
    if view.documents[paper].kind != "minutes":
        return {}
    called = _called(view.documents[paper].title)
    found = {}
    for key, document in view.documents.items():
        if document.kind == "minutes" and _called(document.title) == called:
            days = [one.first for one in find_dates(document.title) if one.precision == "day"]
            if days:
                found[key] = days[0]
    return found


def _called(title: str) -> tuple[str, ...]:
    words = (word.casefold() for word in _WORD.findall(title))
    return tuple(word for word in words if not _VARYING.fullmatch(word))
