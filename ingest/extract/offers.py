"""Which tasks of a programme, and which other services, a family can use."""

import re
from functools import cache

from ingest.read.blocks import Layout
from knowledge.model import Offer, SourceDocument, Task
from knowledge.phrases import Phrases, lexicon
from knowledge.text import Analyser

_OPENING = 300
_REPORTING = (
    r"(?:roczne\s+)?(?:sprawozdanie|raport|informacja|podsumowanie)\s+"
    r"(?:(?:roczn\w+|końcow\w+|merytoryczn\w+)\s+)?(?:z|o|dotycząc\w+)\s*"
    r"(?:realizacji|wykonani\w+|przebieg\w+|działalności)"
)
_REPORT = re.compile(_REPORTING, re.IGNORECASE)
_REPORT_LINE = re.compile(rf"^{_REPORTING}", re.IGNORECASE | re.MULTILINE)


def offer_of(task: Task, analyser: Analyser, *, served: bool = False) -> Offer | None:
    """The offer behind a task, or None for campaigns, portals, networks and the like.

    A section for the office's own work holds none. What the name says first decides; a name that
    says neither is an offer where the row names those `served` or its indicators count them.
    """
    if any(one.name == "inner_section" for one in _phrases().find(analyser.tokens(task.section))):
        return None
    named = is_service(task.name, analyser)
    if named is False or (named is None and not (served or _serves(task, analyser))):
        return None
    return Offer(
        id=task.id.replace("task-", "offer-", 1),
        document_id=task.document_id,
        citations=task.citations,
        valid_from=task.valid_from,
        valid_until=task.valid_until,
        name=task.name,
        units=task.units,
        task_id=task.id,
        audience=task.audience,
    )


def is_service(name: str, analyser: Analyser) -> bool | None:
    """Whether a name says a service for families or the office's own work; None for neither."""
    first: dict[str, int] = {}
    for found in _phrases().find(analyser.tokens(name)):
        first.setdefault(found.name, found.first)
    if "not_offer" in first and first["not_offer"] <= first.get("offer", first["not_offer"]):
        return False
    return True if "offer" in first else None


def is_report(document: SourceDocument, layout: Layout) -> bool:
    """Whether a document tells of what was done in a year, so that nothing in it is on offer."""
    opening = (document.title, layout.text[:_OPENING])
    return any(_REPORT.match(text.strip()) or _REPORT_LINE.search(text) for text in opening)


def _serves(task: Task, analyser: Analyser) -> bool:
    tokens = analyser.tokens(" ".join([*task.indicators.values(), task.measure or ""]))
    return any(found.name == "served" for found in _phrases().find(tokens))


@cache
def _phrases() -> Phrases:
    return Phrases(lexicon("offers"), Analyser())
