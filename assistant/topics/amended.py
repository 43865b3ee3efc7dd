"""Clauses that a later paper words anew: told before, and instead of, their old words."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.draft import Claim, Draft, everything_cited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.wording import phrase
from knowledge.clauses import clause_at, within
from knowledge.model import Change, Citation

_MOST = 3


def with_amendments(draft: Draft, view: View, texts: Texts) -> Draft:
    """The draft with what was changed in the clauses that it cites, without words struck out."""
    found: dict[str, Change] = {}
    coming: set[str] = set()
    outdated: set[Citation] = set()
    places = [c for claim in draft.claims for c in claim.citations]
    places += [c for fact in draft.facts for c in everything_cited(fact)]
    for place in dict.fromkeys(places):
        ahead = [o for o in view.standing.coming(place.document_id) if o.how == "amended"]
        coming |= {one.id for one in ahead}
        for change in (*_amendments(place.document_id, view), *ahead):
            clause = clause_at(view.snapshot.text(place.document_id), place.end)
            if clause is None or not (within(clause, change.after) or within(change.after, clause)):
                continue
            found[change.id] = change
            if change.id not in coming and change.before and within(clause, change.before):
                outdated.add(place)
    if not found:
        return draft
    told = [amendment_claim(one, texts) for one in found.values() if one.id not in coming][:_MOST]
    later = [amendment_claim(one, texts) for one in found.values() if one.id in coming][:_MOST]
    said = {claim.text for claim in (*told, *later)}
    kept = [
        one for one in draft.claims if one.text not in said and not outdated & set(one.citations)
    ]
    still = tuple(one for one in draft.facts if not outdated & set(everything_cited(one)))
    return replace(draft, claims=(*told, *kept, *later), facts=still)


def amendment_claims(document_id: str, view: View, texts: Texts) -> Iterable[Claim]:
    """Everything that later papers change in single clauses of one."""
    return [amendment_claim(one, texts) for one in _amendments(document_id, view)]


def _amendments(document_id: str, view: View) -> list[Change]:
    return [one for one in view.standing.changes(document_id) if one.how == "amended"]


def amendment_claim(change: Change, texts: Texts) -> Claim:
    """The sentence that changes a clause, with the new words."""
    told = change.citations["change"]
    quote = " ".join(phrase(one.quote) for one in told)
    return Claim(texts.say("change.said", quote=quote), told)
