"""An answer in the making: claims with citations, before numbers and texts are given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.answer import AnswerStatus, Referral
from knowledge.model import Citation, Fact


@dataclass(frozen=True)
class Claim:
    """A sentence about the documents with the places that say it."""

    text: str
    citations: tuple[Citation, ...]
    computed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """What one way of answering came to; `score` says how well it fits what was asked.

    `features` are what `sure`, the estimated chance that its claims are the answer, comes from.
    `verdict` is the "yes" or "no" that its claims come to, in the words of the answer.
    """

    topic: str
    score: float
    status: AnswerStatus
    claims: tuple[Claim, ...] = ()
    notices: tuple[str, ...] = ()
    nearest: tuple[Citation, ...] = ()
    contacts: tuple[Referral, ...] = ()
    facts: tuple[Fact, ...] = ()
    suggestions: tuple[str, ...] = ()
    vetoes: tuple[str, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict, compare=False)
    sure: float = 0.0
    verdict: str = ""


def cited(fact: Fact, *groups: str) -> tuple[Citation, ...]:
    """The citations of those groups of a fact's fields, each once."""
    found = [citation for group in groups for citation in fact.citations.get(group, ())]
    return tuple(found) if len(found) < 2 else tuple(dict.fromkeys(found))


def beside_row(fact: Fact, *groups: str) -> tuple[Citation, ...]:
    """The row of a fact, and what those groups cite away from it."""
    row = cited(fact, "row")
    away = (
        one
        for one in cited(fact, *groups)
        if not any(line.start <= one.start and one.end <= line.end for line in row)
    )
    return (*row, *away)


def everything_cited(fact: Fact) -> tuple[Citation, ...]:
    """All citations of a fact, each once."""
    return cited(fact, *fact.citations)
