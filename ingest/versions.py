"""A new version of a document: the same title and publisher, published later."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import pairwise

from ingest.extract.in_force import in_force_since
from ingest.link_papers import Papers, stems, version_marks, years_of
from ingest.sketch import likeness, words_of
from knowledge.catalogue import Catalogue
from knowledge.changes import Link
from knowledge.model import PATH, Change, Citation, Offer, SourceDocument, Task

_NUMBER = re.compile(r"\d+")
_ONCE = ("minutes", "positions")  # documents of one day, which have no versions
_MOST = 0.6  # of an older text, which a version that stands in its place has at least
_SAME, _ALIKE, _AKIN = 0.7, 0.4, 0.1


def versions(catalogue: Catalogue, papers: Papers, known: Iterable[Link]) -> list[Link]:
    """A link for every document that a later version replaces without a sentence that says so.

    `known` are the links that sentences make.
    """
    links = []
    sure = [one for one in known if one.sure]
    replaced = {target for one in sure for target in one.targets}
    changed = {(one.change.document_id, target) for one in sure for target in one.targets}
    for older, newer in _pairs(papers):
        if older.id in replaced or papers.same(older.id, newer.id):
            continue
        targets = _replaced(catalogue, older, newer)
        if targets and not _amends(catalogue, older, newer, changed):
            change = _change(catalogue, older, newer)
            links.append(Link(change, targets, papers=(older.id,)))
    return links


def _pairs(papers: Papers) -> Iterable[tuple[SourceDocument, SourceDocument]]:
    """Each document with the next later one of the same title, town and publisher."""
    groups: dict[tuple[frozenset[str], str], list[SourceDocument]] = defaultdict(list)
    for one in papers.documents.values():
        if one.published is not None and one.kind not in _ONCE:
            key = stems(one.title) - version_marks()
            if key:
                groups[key, " ".join(one.towns)].append(one)
    for group in groups.values():
        ordered = sorted(group, key=lambda one: (str(one.published), one.file, one.id))
        for older, newer in pairwise(ordered):
            publishers = {one.publisher for one in (older, newer) if one.publisher}
            if older.published != newer.published and len(publishers) < 2 + _is_marked(newer):
                yield older, newer


def _amends(
    catalogue: Catalogue,
    older: SourceDocument,
    newer: SourceDocument,
    changed: Collection[tuple[str, str]],
) -> bool:
    """Whether the newer document only changes single facts of the older one, in words."""
    return any((newer.id, fact.id) in changed for fact in catalogue.facts([older.id]))


def _replaced(
    catalogue: Catalogue, older: SourceDocument, newer: SourceDocument
) -> tuple[str, ...]:
    """What a newer version replaces: the older document, or those of its tasks it has anew."""
    if _is_same_programme(older, newer):
        return (older.id,)
    numbers, later = set(_NUMBER.findall(older.title)), set(_NUMBER.findall(newer.title))
    alike = likeness(older.sketch, newer.sketch)
    marked = _is_marked(newer) and not _is_marked(older)
    if not numbers <= later or (not marked and (numbers != later or alike < _ALIKE)):
        return ()
    days = {one[1:] for one in _days(catalogue, older.id)}
    shared = days & {one[1:] for one in _days(catalogue, newer.id)}
    if marked:
        anew = _anew(catalogue, older, newer)
        full = len(catalogue.text(newer.id)) >= _MOST * len(catalogue.text(older.id))
        if full and (alike >= _ALIKE or (not anew and alike >= _AKIN)):
            return (older.id,)
        return anew
    if days and not shared:
        return ()
    return (older.id,) if alike >= (_ALIKE if shared else _SAME) else ()


def _is_same_programme(older: SourceDocument, newer: SourceDocument) -> bool:
    """Whether two documents are one programme of the same years, adopted anew."""
    years = years_of(newer.title)
    return (
        {older.kind, newer.kind} == {"programme"}
        and bool(years)
        and years == years_of(older.title)
        and stems(older.title) == stems(newer.title)
        and bool(set(older.towns) & set(newer.towns))
    )


def _days(catalogue: Catalogue, document_id: str) -> list[tuple[str, str, str]]:
    return [
        (fact.id, fact.kind, str(getattr(fact, "start", None) or getattr(fact, "until", None)))
        for fact in catalogue.facts([document_id])
        if fact.kind in ("duty_slot", "meeting", "deadline")
    ]


def _anew(catalogue: Catalogue, older: SourceDocument, newer: SourceDocument) -> tuple[str, ...]:
    """The older document's tasks and offers that the newer one gives too."""
    names = {_name(fact) for fact in catalogue.facts([newer.id]) if isinstance(fact, Task | Offer)}
    return tuple(
        fact.id
        for fact in catalogue.facts([older.id])
        if isinstance(fact, Task | Offer) and _name(fact) in names
    )


def _name(fact: Task | Offer) -> tuple[str, str]:
    return fact.kind, " ".join(words_of(fact.name))


def _is_marked(document: SourceDocument) -> bool:
    """Whether a title says itself that it is of a new version."""
    return bool({word[:6] for word in words_of(document.title)} & version_marks())


def _change(catalogue: Catalogue, older: SourceDocument, newer: SourceDocument) -> Change:
    """The change that a new version is, cited by its title."""
    whole = catalogue.text(newer.id)
    blocks = catalogue.blocks(newer.id)
    titled = [one for one in blocks if newer.title in " ".join(whole[one.start : one.end].split())]
    block = (titled or blocks)[0]
    place = _cited(catalogue, newer.id, block.start, block.end)
    since = in_force_since(whole, newer.published)
    told = [place, *([_cited(catalogue, newer.id, *since[1:])] if since else [])]
    key = hashlib.sha256(f"{older.id}|{newer.id}".encode()).hexdigest()[:16]
    return Change(
        id=f"change-{key}",
        document_id=newer.id,
        citations={"change": tuple(told)},
        how="replaced",
        of=("document",),
        about=older.title,
        valid_from=since[0] if since else None,
    )


def _cited(catalogue: Catalogue, document_id: str, start: int, end: int) -> Citation:
    """A place of a document, with the page and headings of the block that it begins in."""
    block = next(one for one in catalogue.blocks(document_id) if start < one.end)
    text = catalogue.text(document_id)[start:end]
    return Citation(document_id, text, start, end, block.page, PATH.join(block.headings))
