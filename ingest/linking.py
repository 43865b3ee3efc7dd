"""What later documents change in earlier ones, found anew over the whole catalogue.

The same files give the same links, in whatever order and by however many builds they came.
"""

from collections.abc import Iterable
from dataclasses import replace

from ingest.extract.changed_parts import PART_OF
from ingest.extract.closures import CLOSED_OF
from ingest.extract.swapped_words import TEXT_OF
from ingest.extract.ways_gone import GONE_OF
from ingest.link_annulled import annulled
from ingest.link_closures import closed_meant
from ingest.link_own import own_targets
from ingest.link_papers import Papers, is_version, papers_meant
from ingest.link_places import names_part, parts_meant, places_meant
from ingest.link_rows import rows_meant
from ingest.link_targets import Moments, dated_targets
from ingest.link_values import value_targets
from ingest.link_ways import ways_meant
from ingest.link_words import words_meant
from ingest.otherwise import otherwise
from ingest.repeats import repeats
from ingest.successions import successions
from ingest.versions import versions
from knowledge.catalogue_writing import WritableCatalogue
from knowledge.changes import Link, Links
from knowledge.model import Change, Fact, SourceDocument

_OFF = ("cancelled", "suspended", "restored")


def link(catalogue: WritableCatalogue) -> Links:
    """Puts into the catalogue which change is about what, and which documents are the same."""
    documents = {one.id: one for one in catalogue.documents()}
    groups = repeats(catalogue, documents)
    papers = Papers(catalogue, documents, groups)
    found = [one for one in catalogue.facts_of("change") if isinstance(one, Change)]
    links, doubts = _links(catalogue, papers, found)
    links += successions(catalogue, papers)
    links += versions(catalogue, papers, links)
    unlike, unlike_doubts = otherwise(catalogue, papers, links)
    links += unlike
    links.sort(key=lambda one: _when(one.change, documents))
    whole = Links(
        tuple(links),
        groups,
        (*_repeat_doubts(groups, documents), *doubts, *unlike_doubts),
    )
    catalogue.put_links(whole)
    return whole


def _links(
    catalogue: WritableCatalogue, papers: "Papers", found: Iterable[Change]
) -> tuple[list[Link], list[tuple[str, str]]]:
    links: list[Link] = []
    doubts: list[tuple[str, str]] = []
    ordered = sorted(found, key=lambda one: _when(one, papers.documents))
    moments = Moments(catalogue, papers) if ordered else None
    for change in ordered:
        assert moments is not None
        if change.of[:1] == ("change",):
            change, targets, sure = annulled(papers, change, links)
        elif change.of == ("document",) and change.how in _OFF and names_part(change):
            targets, sure = rows_meant(papers, change)
            targets = targets or parts_meant(papers, change)
        elif change.of == PART_OF:
            targets, sure = rows_meant(papers, change)
            if not targets:
                continue  # what the notice tells of itself
        elif change.of == ("document",):
            targets, sure = papers_meant(papers, change)
        elif change.of == CLOSED_OF:
            targets, sure = closed_meant(catalogue, papers, change)
            if not targets:
                continue  # its own paper may be the one that gives the hours
        elif change.of == GONE_OF:
            targets, sure = ways_meant(catalogue, papers, change)
        elif change.of == TEXT_OF:
            targets, sure = words_meant(papers, change)
        elif change.after:
            change, targets, sure = value_targets(catalogue, papers, change)
        else:
            targets, sure = dated_targets(moments, papers, change)
            if not targets and (own := own_targets(moments, catalogue, change)):
                targets, sure = own, True
            if not targets and (rows := rows_meant(papers, change))[0]:
                targets, sure = rows
            targets = targets or places_meant(papers, change)
        if change.how == "repealed" and sure and targets and is_version(papers, change, targets[0]):
            change = replace(change, how="replaced")
        if sure and targets:
            moments.learn(change, targets)
        if targets:
            merged = _merged(catalogue, change, targets, moments.days(targets)) if sure else ()
            moments.forget(merged)
            links.append(Link(change, targets, sure, merged, _papers_of(targets, change)))
        if not (sure and targets):
            file = papers.documents[change.document_id].file
            doubts.append((file, _doubt(change, bool(targets))))
    return links, doubts


def _papers_of(targets: tuple[str, ...], change: Change) -> tuple[str, ...]:
    return targets if change.of == ("document",) else ()


def _when(change: Change, documents: dict[str, SourceDocument]) -> tuple[str, str, int, str]:
    document = documents[change.document_id]
    place = min(one.start for one in change.citations["change"])
    return str(document.published or ""), document.file, place, change.id


def _doubt(change: Change, several: bool) -> str:
    why = "może dotyczyć kilku miejsc" if several else "nie wiadomo, czego dotyczy"
    quote = " ".join(change.citations["change"][0].quote.split())[:120]
    return f"Zmiana {why}: {quote}"


def _repeat_doubts(
    groups: Iterable[tuple[str, ...]], documents: dict[str, SourceDocument]
) -> list[tuple[str, str]]:
    return [
        (documents[key].file, f"To samo co {documents[first].file}; liczy się raz.")
        for first, *rest in groups
        for key in rest
    ]


def _merged(
    catalogue: WritableCatalogue, change: Change, targets: tuple[str, ...], days: frozenset[str]
) -> tuple[str, ...]:
    """The facts of the change's own document that say what it says, or what was before."""
    spans = [(one.start, one.end) for one in change.citations["change"]]
    return tuple(
        fact.id
        for fact in catalogue.facts([change.document_id])
        if fact.id not in targets  # a notice may change what it says itself
        and (
            _is_before(fact, change, days)
            or (_only_within(fact, spans) and _same_value(fact, change))
        )
    )


def _moment(fact: Fact) -> str:
    return str(getattr(fact, "start", None) or getattr(fact, "until", None) or "")[:10]


def _is_before(fact: Fact, change: Change, days: frozenset[str]) -> bool:
    """Whether a fact only repeats the day that the change does away with."""
    return (
        fact.kind in change.of
        and fact.kind in ("duty_slot", "meeting", "deadline")
        and change.new is not None
        and _moment(fact) in days - {str(change.new)}
    )


def _only_within(fact: Fact, spans: list[tuple[int, int]]) -> bool:
    if fact.kind not in ("duty_slot", "meeting", "deadline", "contact"):
        return False
    group = {"deadline": "until", "contact": "phones"}.get(fact.kind, "when")
    places = fact.citations.get(group) or fact.citations.get("emails") or ()
    return any(start < one.end and one.start < end for one in places[:1] for start, end in spans)


def _same_value(fact: Fact, change: Change) -> bool:
    days = {str(day) for day in (change.old, change.new) if day is not None}
    if fact.kind == "contact":
        return bool(change.after)
    return _moment(fact) in days or (not change.new and bool(change.begin) and bool(days))
