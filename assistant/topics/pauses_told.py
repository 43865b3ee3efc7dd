"""Sentences of a paper that say on which days what it offers every week does not take place."""

from collections.abc import Iterable
from datetime import date

from assistant.draft import Claim
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.quoting import passage_citation
from knowledge.dates import find_dates
from knowledge.recurring import recurring, vacations
from knowledge.recurring_tokens import says as names_hours
from knowledge.sentences import sentences

_PAPERS = 3


def pauses(document_ids: Iterable[str], days: Iterable[date], view: View) -> list[Claim]:
    """The sentences of these papers by which nothing takes place on one of the days."""
    asked = list(days)
    found = []
    for document_id in list(dict.fromkeys(document_ids))[:_PAPERS]:
        published = view.documents[document_id].published
        for passage in view.snapshot.passages_of(document_id):
            if passage.kind == "row" or not says("pausing", passage.text):
                continue
            for start, end in sentences(passage.text):
                spans = _spans(passage.text[start:end], published or view.now.date())
                if any(first <= day <= last for first, last in spans for day in asked):
                    cited = passage_citation(passage, passage.start + start, passage.start + end)
                    found.append(Claim(" ".join(cited.quote.split()), (cited,)))
    return found


def _spans(text: str, published: date) -> list[tuple[date, date]]:
    """The days without it; none of a sentence that tells the usual hours beside them."""
    if not says("pausing", text) or recurring(text, published):
        return []
    named = find_dates(text, published, relative_words=False, year="next")
    spans = [(one.first, one.last) for one in named if one.precision != "year"]
    return spans + (list(vacations(published)) if names_hours("vacation", text) else [])
