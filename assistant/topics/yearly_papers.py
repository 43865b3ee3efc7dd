"""Papers that come again each year, such as a call: which of them a question with a year means."""

from dataclasses import replace
from functools import lru_cache

from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.paper_series import series_of
from knowledge.dates import find_dates

_LOOKED_AT = 3


def of_year(frame: Frame, view: View) -> tuple[Frame, View] | None:
    """The frame and view of the papers of the year asked about, where others are alike, or None."""
    asked = {one.first.year for one in frame.dates if one.precision == "year"}
    if len(asked) != 1 or len(frame.dates) != 1 or frame.order:
        return None
    year = asked.pop()
    for hit in view.search(frame, _LOOKED_AT):
        series = _series(hit.passage.document_id, view)
        meant = [paper for paper, years in series.items() if year in years]
        if meant and len(meant) < len(series) and _is_named(frame, meant[0], view):
            frame = replace(frame, dates=(), years=frozenset(), settled=frozenset())
            return frame, view.only(meant)
    return None


def _is_named(frame: Frame, paper: str, view: View) -> bool:
    """Whether the title of a paper holds a noun that says which thing is meant."""
    own = view.lemmas(view.documents[paper].title)
    nouns = [w for w in frame.things if w.role == "focus" and not (w.town or w.place)]
    return any(credited(word, own) for word in nouns)


def _series(paper: str, view: View) -> dict[str, frozenset[int]]:
    """The papers whose titles are alike but for the years that they name, with those years."""
    found = {key: title_years(view.documents[key].title) for key in series_of(paper, view)}
    return {key: years for key, years in found.items() if years}


@lru_cache(maxsize=20_000)
def title_years(title: str) -> frozenset[int]:
    """The years that a title names, and those between the first and last of a span."""
    spans = [one for one in find_dates(title) if one.precision == "year"]
    return frozenset(year for one in spans for year in range(one.first.year, one.last.year + 1))
