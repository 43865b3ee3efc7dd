"""Whether a proposal has the figure, time or year that is asked for."""

import re

from assistant.frame import Frame
from assistant.how_many import counted, counts
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.asking import asks_charge, says, says_price
from knowledge.audience import audience_of
from knowledge.model import Proposal
from knowledge.numbers import values
from knowledge.sentences import sentences

_COUNTING = frozenset({"ile", "ilu"})
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def holds(frame: Frame, proposal: Proposal, view: View) -> bool:
    """Whether the record has a figure where one is asked for, and the year that is asked for."""
    title = view.documents[proposal.document_id].title
    text = f"{title}\n{proposal.text}\n{proposal.position}"
    years = {str(m.first.year) for m in frame.dates if m.year_given and m.weekday is None}
    if any(year not in text for year in years):
        return False
    if not _holds_kind(frame, proposal):
        return False
    if not any(word.text.lower() in _COUNTING for word in frame.words):
        return True
    said = "\n".join((proposal.position, *(value for _, value in proposal.details)))
    if "price" in frame.attributes and _has_sum(proposal.text):
        return _has_sum(said)  # of the sum that was asked for
    return _counts_there(frame, said, view) and any(
        counts(frame, said[start:end], view) for start, end in sentences(said)
    )


def _counts_there(frame: Frame, said: str, view: View) -> bool:
    """Whether a position that nobody asked for by name speaks of where and for whom is counted.

    Places in homes for mothers are none of those for elderly people.
    """
    if frame.kinds & {"proposal"} or frame.attributes & {"position", "author"}:
        return True
    number, lemmas = counted(frame), view.lemmas(said)
    things = [w for w in frame.things if w is not number and not (w.town or w.place)]
    groups = frame.audience.groups
    told = audience_of(said, view.snapshot.analyser).groups if groups else groups
    return all(credited(word, lemmas) for word in things) and (not groups or bool(groups & told))


def _holds_kind(frame: Frame, proposal: Proposal) -> bool:
    """Whether a record that is not asked about by name has a time or price where one is asked."""
    if frame.kinds & {"proposal"} or frame.attributes & {"position", "author"}:
        return True
    details = (value for _, value in proposal.details)
    text = "\n".join((proposal.text, proposal.position, *details))
    kinds = {value.kind for value in values(text)}
    priced = "price" in frame.attributes or asks_charge(frame)
    if priced and not ("amount" in kinds or says_price(text)):
        return False
    timed = kinds & {"date", "time"} or says("months", text) or _YEAR.search(text)
    return "when" not in frame.attributes or bool(timed)


def _has_sum(text: str) -> bool:
    return any(value.kind == "amount" for value in values(text))
