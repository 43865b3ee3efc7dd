"""Sentences under the heading of another house than the one that a question is about."""

from functools import lru_cache

from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.quoting import FoundSentence
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.snapshot import Snapshot

_THEIR_OWN = frozenset({"price", "enrolment", "opening_hours"})  # what each house has for itself


def is_of_other_house(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a club or another house has a heading of its own in a paper, and a sentence stands
    under it where that house is not asked about, or elsewhere where it is."""
    if not frame.attributes & _THEIR_OWN:
        return False
    document = view.documents[one.passage.document_id]
    houses = _houses(view.snapshot, document.id, document.title)
    if not houses:
        return False
    asked = [word for word in frame.focus if word.noun and not (word.town or word.attributes)]
    headings = [heading for heading in one.passage.headings if heading != document.title]
    own = next((heading for heading in reversed(headings) if heading in houses), None)
    said = view.lemmas(view.snapshot.text(document.id)[one.start : one.end])
    if own is not None:
        here = view.lemmas("\n".join(headings)) | said
        return bool(asked) and not _any(asked, here) and _is_headed(asked, document.id, view)
    meant = [word for word in asked if word.lemmas & lexicon_lemmas("office", "run_by_office")]
    called = [heading for heading in houses if _any(meant, view.lemmas(heading))]
    return bool(called) and not _any(meant, view.lemmas("\n".join(headings)) | said)


def _is_headed(asked: list[Word], document_id: str, view: View) -> bool:
    """Whether another heading of the paper names what is asked about."""
    blocks = view.snapshot.blocks(document_id)
    headings = {heading for block in blocks for heading in block.headings}
    return any(_any(asked, view.lemmas(heading)) for heading in headings)


def _any(words: list[Word], lemmas: frozenset[str]) -> bool:
    return any(credited(word, lemmas) for word in words)


@lru_cache(maxsize=2_000)
def _houses(snapshot: Snapshot, document_id: str, title: str) -> frozenset[str]:
    """The headings that begin with the word for a house that an office runs, such as a club."""
    kinds = lexicon_lemmas("office", "run_by_office")
    headings = {h for block in snapshot.blocks(document_id) for h in block.headings}
    return frozenset(
        heading
        for heading in headings
        if heading != title
        and any(token.lemmas & kinds for token in plain_analyser().tokens(heading)[:1])
    )
