"""Addresses that a document gives beside the name of a unit, for its contacts without one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.extract.contact_units import named, units_in
from ingest.extract.scene import Scene, Statement
from ingest.extract.seats import leads_to_seat
from knowledge.addresses import Address, addresses
from knowledge.model import Contact

_BESIDE = re.compile(
    r"[\s,(–-]*(?:(?:mieszcz\w+\s+się|mieści\s+się|znajduje\s+się|działa|przyjmuje)\s+)?"
    r"(?:(?:przy|na|w|pod\s+adresem:?)\s+)?(?:przy\s+)?$"
)


@dataclass(frozen=True)
class _Mention:
    """An address at its place; `unit` is None where it is that of the seat."""

    unit: str | None
    address: str
    statement: Statement
    postcode: bool


def addressed(scene: Scene, found: list[Contact], usual: str) -> list[Contact]:
    """The contacts, those without an address with the one that stands beside their unit's name."""
    mentions = list(_mentions(scene))
    return [_with_address(scene, one, mentions, usual) for one in found]


def _mentions(scene: Scene) -> Iterator[_Mention]:
    for statement in scene.statements:
        if statement.block.kind in ("row", "heading"):
            continue
        text = statement.text
        spans = units_in(scene, text)
        for one in addresses(text):
            before = [span for span in spans if span.end <= one.start]
            beside = before and _BESIDE.fullmatch(text, before[-1].end, one.start)
            unit = named(scene, before[-1].name) if beside else None
            if beside or leads_to_seat(text[: one.start]):
                yield _Mention(unit, _written(text, one), statement, one.postcode is not None)


def _written(text: str, one: Address) -> str:
    return text[one.start : one.end].rstrip(" ,;")


def _with_address(scene: Scene, one: Contact, mentions: list[_Mention], usual: str) -> Contact:
    if one.address:
        return one
    fitting = [
        mention
        for mention in mentions
        if (one.unit == usual if mention.unit is None else same_unit(scene, one.unit, mention.unit))
    ]
    if not fitting:
        return one
    best = next((mention for mention in fitting if mention.postcode), fitting[0])
    cited = {**one.citations, "address": (scene.cite(best.statement),)}
    return replace(one, address=best.address, citations=cited)


def same_unit(scene: Scene, one: str, other: str) -> bool:
    """Whether two names are of one unit, with or without its town."""
    first, second = (_words(scene, name) for name in (one, other))
    shorter = min(len(first), len(second))
    alike = all(a & b for a, b in zip(first, second, strict=False))
    return alike and (len(first) == len(second) or shorter > 1)


def _words(scene: Scene, name: str) -> list[frozenset[str]]:
    return [token.lemmas for token in scene.tokens(name)]
