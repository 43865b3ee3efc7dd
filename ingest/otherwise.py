"""Papers that give one event or last day in the same words, and on another day."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import combinations
from typing import NamedTuple

from ingest.link_papers import Papers, stems
from knowledge.catalogue import Catalogue
from knowledge.changes import Link
from knowledge.dates import find_dates, find_times
from knowledge.folding import fold
from knowledge.model import Change, Citation, Deadline, Event, Fact, SourceDocument

_MOST = 12  # papers of one name; more of them are a series
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_WEEKDAY = ("poniedz", "wtor", "srod", "czwart", "piat", "sobot", "niedziel", "godz")
_SMALL = ("w", "we", "o", "r", "dnia", "dniu", "od", "do")


class _Said(NamedTuple):
    """What one paper gives: the fact with its moment, and where."""

    fact: Event | Deadline
    moment: datetime
    place: Citation
    paper: SourceDocument


def otherwise(
    catalogue: Catalogue, papers: Papers, known: Iterable[Link]
) -> tuple[list[Link], list[tuple[str, str]]]:
    """Links that are not sure, and doubts, for what papers of one office give otherwise.

    `known` are the links that are told in words.
    """
    links: list[Link] = []
    doubts: list[tuple[str, str]] = []
    told = {(one.change.document_id, target) for one in known for target in one.targets}
    whole = {target for one in known if one.sure for target in one.papers}
    for one, other in _pairs(catalogue, papers):
        if whole & {one.paper.id, other.paper.id} or told & {
            (one.paper.id, other.fact.id), (other.paper.id, one.fact.id)
        }:  # fmt: skip
            continue
        links.append(_link(one, other))
        if one.paper.published == other.paper.published:
            links.append(_link(other, one))
        quote = " ".join(other.place.quote.split())[:120]
        doubts.append((one.paper.file, f"Inaczej niż w {other.paper.file}: {quote}"))
    return links, doubts


def _pairs(catalogue: Catalogue, papers: Papers) -> Iterator[tuple[_Said, _Said]]:
    """What an earlier paper says and a later one says otherwise, or two papers of one day."""
    for ids in _of_one_name(catalogue, papers):
        facts = catalogue.facts_with(ids)
        said = [_said_by(facts[key], papers) for key in ids]
        found = [one for one in said if one is not None]
        for one, other in combinations(sorted(found, key=_order), 2):
            if one.moment != other.moment and _is_same(one, other, papers):
                yield one, other


def _of_one_name(catalogue: Catalogue, papers: Papers) -> Iterator[list[str]]:
    """The facts of one kind, name, publisher and town, each the only one of its paper."""
    groups: dict[tuple[object, ...], list[tuple[str, str]]] = defaultdict(list)
    for key, kind, document_id, name, _ in catalogue.moments():
        paper, named = papers.documents[document_id], stems(name)
        if named and paper.publisher:
            groups[kind, named, paper.publisher, paper.towns].append((document_id, key))
    for group in groups.values():
        owners = [document_id for document_id, _ in group]
        alone = [key for document_id, key in group if owners.count(document_id) == 1]
        if 1 < len(alone) <= _MOST:
            yield alone


def _said_by(fact: Fact, papers: Papers) -> _Said | None:
    paper = papers.documents[fact.document_id]
    if isinstance(fact, Event) and fact.start and fact.citations.get("when"):
        return _Said(fact, fact.start, fact.citations["when"][0], paper)
    if isinstance(fact, Deadline) and fact.until and fact.citations.get("until"):
        return _Said(fact, fact.until, fact.citations["until"][0], paper)
    return None


def _order(one: _Said) -> tuple[str, str, str]:
    return str(one.paper.published or ""), one.paper.file, one.fact.id


def _is_same(one: _Said, other: _Said, papers: Papers) -> bool:
    """Whether two papers mean one thing: all is the same but the day or the hour.

    What a later paper gives once the earlier day is over is the next of several.
    """
    if papers.same(one.paper.id, other.paper.id) or _words(one) != _words(other):
        return False
    before, after = one.paper.published, other.paper.published
    if before == after:
        return True
    if before is None or after is None or one.moment.date() < after:
        return False
    titles = [(stems(p.title), set(_NUMBER.findall(p.title))) for p in (one.paper, other.paper)]
    return titles[0] == titles[1]


def _words(said: _Said) -> frozenset[str]:
    """The words and numbers of a sentence without its days and hours."""
    text = said.place.quote
    days = find_dates(text, said.paper.published, relative_words=False)
    spans = [(one.start, one.end) for one in days]
    spans += [(one.start, one.end) for one in find_times(text)]
    return frozenset(
        fold(m[0])
        for m in _WORD.finditer(text)
        if not any(start <= m.start() < end for start, end in spans)
        if not fold(m[0]).startswith(_WEEKDAY) and fold(m[0]) not in _SMALL
    )


def _link(one: _Said, other: _Said) -> Link:
    """The link of what one paper says to what another says otherwise."""
    key = hashlib.sha256(f"{one.fact.id}|{other.fact.id}|otherwise".encode()).hexdigest()[:16]
    change = Change(
        id=f"change-{key}",
        document_id=other.paper.id,
        citations={"change": (other.place,)},
        how="moved",
        of=(other.fact.kind,),
        about=other.fact.name,
        old=one.moment.date(),
        new=other.moment.date(),
        begin=other.moment.time() if isinstance(other.fact, Event) else None,
    )
    return Link(change, (one.fact.id,), sure=False)
