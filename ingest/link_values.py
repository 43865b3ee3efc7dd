"""Which telephones, e-mails and addresses a correction is about."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ingest.extract.change_values import CORRECTED
from ingest.link_papers import Papers, stems
from knowledge.applied_changes import compact
from knowledge.catalogue import Catalogue
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change, Citation

_EVENTS = frozenset({"duty_slot", "meeting"})
_Held = tuple[str, str, str, dict[str, Any]]  # a fact's id, kind, document and data


def value_targets(
    catalogue: Catalogue, papers: Papers, change: Change
) -> tuple[Change, tuple[str, ...], bool]:
    """The correction, the facts that hold the value, and whether they are sure to be meant.

    One that does not repeat what was wrong gets it from the only event that it can be about.
    """
    held: list[_Held] = []
    for key in papers.near(change):
        held += [
            (fact_id, kind, key, json.loads(data))
            for fact_id, kind, data in catalogue.raw_facts(key)
            if kind in CORRECTED
        ]
    if change.before:
        old = compact(change.before)
        found = tuple(one[0] for one in held if old in _values(one[3]))
        return change, found, bool(found)
    if _EVENTS.issuperset(change.of):
        return _of_event(papers, change, held)
    group = "emails" if "@" in change.after else "phones"
    about = stems(change.about)
    named = [
        (len(about & stems(str(data.get("unit", "")))), fact_id, key)
        for fact_id, _, key, data in held
        if data.get("unit") and len(data.get(group) or ()) == 1
    ]
    best = max((score for score, *_ in named), default=0)
    winners = [(fact_id, key) for score, fact_id, key in named if best and score == best]
    papers_of = {papers.first.get(key, key) for _, key in winners}
    targets = tuple(one for one, _ in winners)
    return change, targets, len(papers_of) == 1 and len(winners) == 1


def _of_event(
    papers: Papers, change: Change, held: Sequence[_Held]
) -> tuple[Change, tuple[str, ...], bool]:
    """The events whose one telephone is wrong, with the contacts that the same words gave."""
    events = [one for one in held if one[1] in change.of and len(one[3].get("phones") or ()) == 1]
    published = papers.documents[change.document_id].published
    days = {str(one.first) for one in find_dates(change.about, published, relative_words=False)}
    events = [one for one in events if str(one[3].get("start"))[:10] in days] or events
    if "telefonicz" in fold(change.about):
        events = [one for one in events if one[3].get("by_phone")]
    numbers = {compact(one[3]["phones"][0]): one[3]["phones"][0] for one in events}
    if len(numbers) != 1 or len({papers.first.get(one[2], one[2]) for one in events}) != 1:
        return change, tuple(one[0] for one in events), False
    ((old, before),) = numbers.items()
    where = frozenset().union(*(_places(one) for one in events))
    targets = tuple(one[0] for one in held if old in _values(one[3]) and _places(one) & where)
    told = {**change.citations, "before": _cited(events[0])}
    return replace(change, before=before, of=CORRECTED, citations=told), targets, True


def _cited(one: _Held) -> tuple[Citation, ...]:
    """The words that give a fact's telephones."""
    return tuple(Citation(**place) for place in one[3]["citations"]["phones"])


def _places(one: _Held) -> frozenset[tuple[str, int]]:
    """Where a fact's telephones stand."""
    cited = one[3].get("citations", {}).get("phones", ())
    return frozenset((place["document_id"], place["start"]) for place in cited)


def _values(data: dict[str, Any]) -> set[str]:
    values = [*(data.get("phones") or ()), *(data.get("emails") or ()), data.get("address") or ""]
    return {compact(one) for one in values if one}
