"""Which documents change what in others, for the page of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.pages.marking import anchor
from ingest.pages.words import KINDS, headline, in_words, on_one_line
from knowledge.catalogue import Catalogue
from knowledge.changes import place_of_target
from knowledge.model import Citation, Fact, SourceDocument


@dataclass(frozen=True)
class Changed:
    """What a document says of an earlier one, with the places of both."""

    said: str
    place: str
    title: str
    sure: bool
    targets: tuple[tuple[str, str], ...]


def changes_between(catalogue: Catalogue, documents: Mapping[str, SourceDocument]) -> list[Changed]:
    """Every link between documents in the order of their publishing."""
    links = catalogue.links().links
    facts = catalogue.facts_with({key for link in links for key in (*link.targets, link.change.id)})
    return [
        Changed(
            said=on_one_line(cited_first.quote if cited_first else link.change.about),
            # A new version is found between documents: no mark of its own stands in either.
            place=_place(link.change.document_id, cited_first if link.change.id in facts else None),
            title=documents[link.change.document_id].title,
            sure=link.sure,
            targets=tuple(_target(key, facts, documents) for key in link.targets),
        )
        for link in links
        for cited_first in [_first(link.change)]
    ]


def _target(
    key: str, facts: Mapping[str, Fact], documents: Mapping[str, SourceDocument]
) -> tuple[str, str]:
    """Where what is changed stands, and what it is called."""
    if key in facts:
        return _place(facts[key].document_id, _first(facts[key])), named(facts[key])
    place = place_of_target(key)
    key = place[0] if place else key
    return _place(key, None), documents[key].title if key in documents else key


def _first(fact: Fact) -> Citation | None:
    return next((one for group in fact.citations.values() for one in group), None)


def _place(document_id: str, one: Citation | None) -> str:
    return f"{document_id}.html" + (f"#{anchor((one.start, one.end))}" if one else "")


def named(fact: Fact) -> str:
    """A fact in one line: its kind, what it is called, when it is."""
    start = getattr(fact, "start", None) or getattr(fact, "until", None)
    when = f", {in_words(start)}" if start else ""
    return f"{KINDS.get(fact.kind, fact.kind)}: {on_one_line(headline(fact))}{when}"
