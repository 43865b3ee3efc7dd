"""Last days of a consultation's paper for what only goes with it, which put nothing else off."""

from collections.abc import Sequence
from functools import cache

from knowledge.catalogue import Catalogue
from knowledge.model import Deadline
from knowledge.phrases import Phrases, lexicon_phrases, plain_analyser


def sides(catalogue: Catalogue, ids: Sequence[str]) -> frozenset[str]:
    """Those of some last days that are of no consultation though their paper holds one."""
    last = {k: one for k, one in catalogue.facts_with(ids).items() if isinstance(one, Deadline)}
    consulted = {one.document_id for one in last.values() if one.consultation_id}
    return frozenset(
        key
        for key, one in last.items()
        if one.consultation_id is None and one.document_id in consulted
    )


def goes_with(text: str) -> bool:
    """Whether a text names what the office provides at an event, or a place there."""
    return bool(_phrases().find(plain_analyser().tokens(text)))


@cache
def _phrases() -> Phrases:
    return lexicon_phrases("office", "arranged", "attending")
