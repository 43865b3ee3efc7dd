"""Which notices of changes a later one takes back."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.link_papers import Papers, papers_meant, stems
from knowledge.changes import Link
from knowledge.model import Change


def annulled(
    papers: Papers, change: Change, links: Iterable[Link]
) -> tuple[Change, tuple[str, ...], bool]:
    """The change with the documents of the notices that it takes back, and whether that is sure.

    Where it may be about any document, and none of those meant makes a change, it calls off what
    that document announces.
    """
    targets, sure = _notices(papers, change, links)
    if targets or "document" not in change.of:
        return replace(change, of=("change",)), targets, sure
    whole = replace(change, of=("document",), how="cancelled")
    return whole, *papers_meant(papers, whole)


def _notices(papers: Papers, change: Change, links: Iterable[Link]) -> tuple[tuple[str, ...], bool]:
    about = stems(change.about)
    scored: dict[str, tuple[int, list[str]]] = {}
    for link in links:
        key = link.change.document_id
        published = papers.documents[key].published
        if not papers.may_change(change, key) or change.old not in (None, published):
            continue
        titles = stems(papers.documents[key].title) | stems(link.change.about)
        first = papers.first.get(key, key)
        score = len(about & titles)
        held = scored.get(first, (0, []))
        scored[first] = (max(held[0], score), [*dict.fromkeys((*held[1], key))])
    best = max((score for score, _ in scored.values()), default=0)
    if not best and change.old is None:
        return (), False
    winners = [keys for score, keys in scored.values() if score == best]
    return tuple(key for keys in winners for key in keys), len(winners) == 1
