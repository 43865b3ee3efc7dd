"""Which of papers alike but for number and day is in force: the price of a new act, not the old."""

from collections.abc import Collection

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.paper_series import called, series_of

_A_TITLE = 5  # words; shorter ones are alike by chance


def newest(frame: Frame, told: Collection[str], view: View) -> View | None:
    """The view without earlier papers of a series, where an answer came from one of those.

    Only what is in force is asked for where neither a day, a year nor an order is named.
    """
    if frame.dates or frame.years or frame.settled or frame.order - {"now"} or len(told) != 1:
        return None
    paper = next(iter(told))
    own = view.documents.get(paper)
    name = called(own.title) if own and own.kind != "minutes" else ()
    if own is None or own.published is None or len(name) < _A_TITLE:
        return None
    alike = series_of(paper, view)
    last = max(alike, key=lambda key: (str(view.documents[key].published or ""), key))
    if last == paper or view.documents[last].published == own.published:
        return None
    return view.but({*alike} - {last}, last)
