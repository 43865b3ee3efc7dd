"""Which tasks of a programme a family can use."""

from functools import cache

from knowledge.model import Offer, Task
from knowledge.phrases import Phrases, lexicon
from knowledge.text import Analyser


def offer_of(task: Task, analyser: Analyser, *, served: bool = False) -> Offer | None:
    """The offer behind a task, or None for campaigns, portals, networks and the like.

    A section for the office's own work holds none. What the name says first decides; a name that
    says neither is an offer where the row names those `served` or its indicators count them.
    """
    if any(one.name == "inner_section" for one in _phrases().find(analyser.tokens(task.section))):
        return None
    first: dict[str, int] = {}
    for found in _phrases().find(analyser.tokens(task.name)):
        first.setdefault(found.name, found.first)
    if "not_offer" in first and first["not_offer"] <= first.get("offer", first["not_offer"]):
        return None
    if "offer" not in first and not (served or _serves(task, analyser)):
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


def _serves(task: Task, analyser: Analyser) -> bool:
    tokens = analyser.tokens(" ".join([*task.indicators.values(), task.measure or ""]))
    return any(found.name == "served" for found in _phrases().find(tokens))


@cache
def _phrases() -> Phrases:
    return Phrases(lexicon("offers"), Analyser())
