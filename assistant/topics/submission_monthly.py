"""On which days of every month a paper takes things in, and whether a day is one of them."""

from dataclasses import dataclass
from functools import lru_cache

from assistant.draft import Claim
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quoting import passage_citation
from assistant.topics.submission_refused import refused
from knowledge.dates import find_dates
from knowledge.model import Citation
from knowledge.month_window import MonthWindow, month_window
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot


@dataclass(frozen=True)
class Monthly:
    """The days of every month on which something is taken in, and the sentence that says so."""

    window: MonthWindow
    citation: Citation


@lru_cache(maxsize=2_000)
def monthly(snapshot: Snapshot, document_id: str) -> tuple[Monthly, ...]:
    """The sentences of a document that tell on which days of a month it takes things in."""
    found = []
    for passage in snapshot.passages_of(document_id):
        if passage.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(passage.text):
            text = passage.text[start:end]
            window = month_window(text)
            if window and is_of_handing_in(text):
                place = passage_citation(passage, passage.start + start, passage.start + end)
                found.append(Monthly(window, place))
    return tuple(found)


def is_of_handing_in(text: str) -> bool:
    """Whether a sentence tells when something is handed in, rather than paid or refused."""
    if says("paying", text) or refused(text) is not None:
        return False
    tokens = plain_analyser().tokens(text)
    found = {one.name for one in lexicon_phrases("office", "hand_in", "papers").find(tokens)}
    return found == {"hand_in", "papers"}


def monthly_claim(one: Monthly, texts: Texts) -> Claim:
    """The sentence in the document's words."""
    said = " ".join(one.citation.quote.split())
    if texts.language != "pl":
        said = texts.say("deadline.rule", rule=said.rstrip("."))
    return Claim(said, (one.citation,))


def closed_then(text: str, day: int) -> bool:
    """Whether a text names days of every month on which things are taken in, and not this one."""
    window = month_window(text)
    if window is None or window.holds(day) or not is_of_handing_in(text):
        return False
    return not find_dates(text)
