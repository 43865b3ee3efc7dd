"""What of earlier papers is closed on the days that a later one names."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.link_papers import Papers, stems
from knowledge.catalogue import Catalogue
from knowledge.model import Change

_ENOUGH = 0.75  # of the words that call what is closed
_MOST = 6
_WEEK = 7  # days
_NAMES = ("unit", "matter", "opening_hours", "name")


def closed_meant(
    catalogue: Catalogue, papers: Papers, change: Change
) -> tuple[tuple[str, ...], bool]:
    """The contacts with hours, and what comes again, that are closed, and whether that is sure."""
    about = stems(change.about)
    if not about:
        return (), False
    scored: list[tuple[float, str, str]] = []
    for key in dict.fromkeys((change.document_id, *papers.near(change))):
        own = key == change.document_id  # whose hours are told with its closed days themselves
        title = papers.documents[key].title
        for fact_id, kind, raw in catalogue.raw_facts(key):
            if kind not in change.of or (own and kind == "contact"):
                continue
            data = json.loads(raw)
            if not (data.get("opening_hours") if kind == "contact" else data.get("recurs")):
                continue
            if own and not _is_on(data["recurs"], change):
                continue
            said = (title, *(str(data.get(name) or "") for name in _NAMES))
            score = len(about & stems(" ".join(said))) / len(about)
            scored.append((score, fact_id, papers.first.get(key, key)))
    best = max((score for score, *_ in scored), default=0.0)
    winners = [(fact_id, key) for score, fact_id, key in scored if score == best]
    if best < _ENOUGH or len(winners) > _MOST:
        return (), False
    return tuple(one for one, _ in winners), len({key for _, key in winners}) == 1


def _is_on(recurs: Sequence[Mapping[str, Any]], change: Change) -> bool:
    """Whether what comes again each week would be on one of the closed days."""
    first, last = change.old, change.new
    if first is None or last is None or (last - first).days >= _WEEK:
        return True
    closed = {(first.weekday() + i) % _WEEK for i in range((last - first).days + 1)}
    return any(closed & {*hours["weekdays"]} for hours in recurs)
