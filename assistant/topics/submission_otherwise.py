"""What a paper does not take for another reason than its way: without a name, unsigned, late."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from assistant.draft import Claim, Draft, everything_cited
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.quoting import passage_citation
from knowledge.folding import fold
from knowledge.model import Citation, SubmissionChannel
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_WAYS = frozenset({"email", "post", "in_person", "fax", "epuap", "edelivery"})
_REASONS = {
    "anonymous": re.compile(r"\banonim|\bbez (?:podawania |podania )?(?:imienia|nazwiska|danych)"),
    "unsigned": re.compile(
        r"\bniepodpis|\bbez (?:\w+ )?podpis|\bnie ?podpis|\bzapom\w+ (?:\w+ )?podpis"
    ),
    "late": re.compile(r"\bpo (?:\w+ )?termin|\bspozni"),
}


def otherwise_claims(
    frame: Frame, document_id: str, view: View, told: Collection[Citation]
) -> list[Claim]:
    """The sentences that refuse what the question asks for such a reason, none `told` twice."""
    asked = _reasons(frame.text)
    found = _sentences(view.snapshot, document_id) if asked else ()
    return [
        Claim(" ".join(one.quote.split()), (one,))
        for why, one in found
        if asked.intersection(why) and one not in told
    ]


def refused_otherwise(text: str, draft: Draft) -> Claim | None:
    """The sentence told that refuses what is asked for such a reason."""
    asked = _reasons(text)
    for claim in draft.claims if asked else ():
        if any(asked & _reasons(c.quote) and _refuses(c.quote) for c in claim.citations):
            return claim
    return None


def of_way(frame: Frame, draft: Draft, view: View) -> Claim | None:
    """The way told that a question for one way names, such as "zdjęcie formularza"."""
    channels = [fact for fact in draft.facts if isinstance(fact, SubmissionChannel)]
    places = {place for one in channels for place in everything_cited(one)}
    told = [one for one in draft.claims if places.intersection(one.citations)]
    if len(told) == 1 and len(frame.attributes & _WAYS) == 1:
        return told[0]
    named = [w for w in frame.words if w.role in ("focus", "generic")]
    words = [w for w in named if w.nominal and not (w.town or w.kinds or w.attributes)]
    for claim in told:
        lemmas = view.lemmas(claim.text)
        if any(credited(word, lemmas) == 1.0 for word in words):
            return claim
    return None


def _reasons(text: str) -> frozenset[str]:
    folded = fold(text)
    return frozenset(name for name, one in _REASONS.items() if one.search(folded))


def _refuses(text: str) -> bool:
    return bool(lexicon_phrases("office", "refused").find(plain_analyser().tokens(text)))


@lru_cache(maxsize=2_000)
def _sentences(snapshot: Snapshot, document_id: str) -> tuple[tuple[frozenset[str], Citation], ...]:
    return tuple(_refusing(snapshot, document_id))


def _refusing(snapshot: Snapshot, document_id: str) -> Iterator[tuple[frozenset[str], Citation]]:
    for passage in snapshot.passages_of(document_id):
        for start, end in sentences(passage.text):
            said = passage.text[start:end]
            if (why := _reasons(said)) and _refuses(said):
                yield why, passage_citation(passage, passage.start + start, passage.start + end)
