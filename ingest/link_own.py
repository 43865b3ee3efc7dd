"""What a notice moves of itself: a later part of it that changes an earlier one."""

from ingest.link_targets import Moments
from knowledge.catalogue import Catalogue
from knowledge.model import Change


def own_targets(moments: Moments, catalogue: Catalogue, change: Change) -> tuple[str, ...]:
    """The only last day that a document gives above a sentence which moves it, or none.

    Of several, or of one that stands below, it would be a guess.
    """
    if change.how not in ("moved", "extended") or change.new is None:
        return ()
    new = str(change.new)
    near = [one for one in moments.of(change.document_id) if one.kind in change.of]
    near = [one for one in near if new not in one.days]
    if len(near) != 1 or near[0].kind != "deadline":
        return ()
    if change.old is not None and str(change.old) not in near[0].days:
        return ()
    fact = catalogue.facts_with([near[0].id])[near[0].id]
    said = min(one.start for one in change.citations["change"])
    above = all(one.end <= said for group in fact.citations.values() for one in group[:1])
    return (near[0].id,) if above else ()
