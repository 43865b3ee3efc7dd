"""Sentences of a paper that say on which days what it offers every week does not take place."""

from collections.abc import Iterable
from datetime import date

from assistant.draft import Claim
from assistant.retrieve import View
from assistant.topics.quoting import passage_citation
from knowledge.sentences import sentences
from knowledge.special_days import special_days


def pauses(document_id: str, days: Iterable[date], view: View) -> list[Claim]:
    """The sentences of a paper by which nothing takes place on one of the days."""
    asked = list(days)
    published = view.documents[document_id].published
    found = []
    for passage in view.snapshot.passages_of(document_id) if asked else ():
        if passage.kind == "row":
            continue
        for start, end in sentences(passage.text):
            told = special_days(passage.text[start:end], published, view.now.date())
            if any(one.closed and one.covers(day) for one in told for day in asked):
                cited = passage_citation(passage, passage.start + start, passage.start + end)
                found.append(Claim(" ".join(cited.quote.split()), (cited,)))
    return found
