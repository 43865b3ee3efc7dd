"""The days on which nothing is taken in, as a paper says beside its ways of handing in."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.quoting import passage_citation, unnumbered
from knowledge.dates import find_dates
from knowledge.model import Citation
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot


@dataclass(frozen=True)
class Break:
    """The first and last day on which nothing is taken in, and the sentence that says so."""

    first: date
    last: date
    citation: Citation


def break_claims(document_id: str, frame: Frame, now: datetime, view: View) -> list[Claim]:
    """The sentence on the break in which the day asked about is, or else today."""
    days = [one.first for one in frame.dates if one.precision == "day"]
    asked = days[0] if days else now.date()
    published = view.documents[document_id].published
    return [
        Claim(unnumbered(one.citation.quote), (one.citation,))
        for one in _breaks(view.snapshot, document_id, published or now.date())
        if one.first <= asked <= one.last
    ][:1]


@lru_cache(maxsize=2_000)
def _breaks(snapshot: Snapshot, document_id: str, published: date) -> tuple[Break, ...]:
    found = []
    for passage in snapshot.passages_of(document_id):
        if passage.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(passage.text):
            text = passage.text[start:end]
            if _takes_nothing_in(text, passage.headings[-1:]):
                place = passage_citation(passage, passage.start + start, passage.start + end)
                days = find_dates(text, published)
                found += [Break(m.first, m.last, place) for m in days if m.precision == "day"]
    return tuple(found)


def _takes_nothing_in(text: str, above: tuple[str, ...]) -> bool:
    """Whether a sentence says that nothing is taken in, and speaks of what is handed in."""
    phrases = lexicon_phrases("office", "closed_then", "hand_in", "papers", "intake")
    found = {one.name for one in phrases.find(plain_analyser().tokens(text))}
    around = {one.name for one in phrases.find(plain_analyser().tokens(" ".join(above)))}
    return "closed_then" in found and bool((found | around) & {"hand_in", "papers", "intake"})
