"""What a paper asks for besides of whoever hands in by a way: a confirmation, the original."""

import re
from collections.abc import Collection
from functools import lru_cache

from assistant.draft import Claim
from assistant.texts import Texts
from assistant.topics.quoting import passage_citation
from knowledge.folding import fold
from knowledge.model import Citation
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_DEMANDS = re.compile(
    r"\b(?:nalezy|trzeba|mus[iz]\w*|wymaga\w*|wymagan\w+|powin\w+|winn[aoy]\w*|obowiaz\w+|prosimy|nastepnie)\b"
)
_FURTHER = re.compile(
    r"\b(?:potwierdz\w+|oryginal\w*|doslac|dosyl\w+|donies\w*|dostarcz\w+\s+(?:takze|rowniez|oryginal\w*|wersj\w+"
    r"|podpisan\w+)|(?:takze|rowniez|dodatkowo)\s+(?:na\s+pismie|pisemnie|w\s+formie\s+papierowej))\b"
)
_BY_OFFICE = re.compile(r"\b(?:otrzym\w+|wysyl\w+|przesyl\w+|wyda\w+)\s+(?:\w+\s+){0,2}potwierdz")
_WITHOUT = re.compile(
    r"\bbez\s+(?:\w+\s+){0,2}?(?:potwierdzeni|oryginal|podpis|uzupelnieni)\w*\b.*\bnie\s"
    r"|\bniepotwierdzon\w+\b.*\b(?:nie\s|bez\s+rozp)"
)
# What holds for every way: that a form is all that counts, and what must stand in it.
_ON_FORM = re.compile(
    r"\b(?:wylacznie|tylko|jedynie)\s+(?:\w+\s+)?na\s+(?:\w+\s+){0,2}?(?:formularz|druk)\w*"
    r"|\bformularz\s+(?:\w+\s+)?(?:musi|powinien)\s"
)
_EVERY = frozenset({"in_person", "box"})  # beside those that a sentence may name
_NAMED = {
    "email": r"elektronicz|e-?mail|\bmail",
    "online": r"elektronicz|internet|on-?line",
    "epuap": r"elektronicz|epuap",
    "edelivery": r"elektronicz|e-?dorecz",
    "fax": r"\bfa(?:ks|x)",
    "phone": r"telefonicz",
    "post": r"\bpoczta\b(?!\s+(?:elektr|e-?mail))|\blistown|\blistem\b",
}


@lru_cache(maxsize=1_000)
def further_steps(
    snapshot: Snapshot, document_id: str
) -> tuple[tuple[frozenset[str], Citation], ...]:
    """The sentences that ask for a further step, each with the ways it is of; none named for all.

    What is said to become of those who leave it out belongs to the sentence before.
    """
    found: list[tuple[frozenset[str], Citation]] = []
    for passage in snapshot.passages_of(document_id):
        if passage.kind not in ("paragraph", "item"):
            continue
        last = None
        for start, end in sentences(passage.text):
            folded = fold(passage.text[start:end])
            asks = _DEMANDS.search(folded) and _FURTHER.search(folded)
            named = frozenset(way for way, one in _NAMED.items() if re.search(one, folded))
            if _ON_FORM.search(folded):
                place = passage_citation(passage, passage.start + start, passage.start + end)
                found.append((_EVERY.union(_NAMED), place))
                continue
            if (asks and named and not _BY_OFFICE.search(folded)) or (
                last is not None and _WITHOUT.search(folded)
            ):
                last = named or (last or frozenset())
                place = passage_citation(passage, passage.start + start, passage.start + end)
                found.append((last, place))
            else:
                last = None
    return tuple(dict.fromkeys(found))


def further_claims(
    snapshot: Snapshot, document_id: str, means: Collection[str], texts: Texts
) -> list[Claim]:
    """Those sentences of a paper that are about one of the ways told."""
    return [
        Claim(texts.say("deadline.rule", rule=" ".join(place.quote.split()).rstrip(".:")), (place,))
        for ways, place in further_steps(snapshot, document_id)
        if ways & set(means)
    ]
