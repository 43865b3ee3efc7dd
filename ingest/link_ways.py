"""Which ways of handing in a change does away with: those with its address or place."""

import json

from ingest.link_papers import Papers, stems
from knowledge.applied_changes import compact
from knowledge.catalogue import Catalogue
from knowledge.model import Change

_ENOUGH = 0.7  # of the words of a place


def ways_meant(
    catalogue: Catalogue, papers: Papers, change: Change
) -> tuple[tuple[str, ...], bool]:
    """The ways of earlier papers that are gone, and whether that is sure."""
    wanted, named = compact(change.before), stems(change.before)
    found = []
    for key in papers.near(change):
        for fact_id, kind, raw in catalogue.raw_facts(key):
            if kind not in change.of:
                continue
            address = str(json.loads(raw).get("address") or "")
            same = wanted == compact(address)
            alike = named and len(named & stems(address)) >= _ENOUGH * len(named)
            if same or alike:
                found.append((fact_id, papers.first.get(key, key)))
    return tuple(one for one, _ in found), len({key for _, key in found}) == 1
