"""Sentences without a fact of their own that a change with a day may be about."""

from ingest.link_papers import Papers, stems
from knowledge.changes import place_target
from knowledge.dates import find_dates
from knowledge.model import Change
from knowledge.sentences import sentences

_MOST = 3


def places_meant(papers: Papers, change: Change) -> tuple[str, ...]:
    """The places of earlier documents that name the day and the thing that a change is about."""
    if change.old is None:
        return ()
    about = stems(" ".join(one.quote for one in change.citations["change"]))
    found = []
    for key in papers.near(change):
        published = papers.documents[key].published
        text = papers.text(key)
        if not about & papers.context(key):
            continue
        for start, end in sentences(text):
            sentence = text[start:end]
            if str(change.old.day) not in sentence or not about & stems(sentence):
                continue
            days = find_dates(sentence, published, relative_words=False, year="next")
            if any(change.old in (one.first, one.last) for one in days if one.precision == "day"):
                found.append(place_target(key, start, end))
    return tuple(found) if len(found) <= _MOST else ()
