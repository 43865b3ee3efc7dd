"""Rows of earlier tables that a change of one numbered part, such as a turn, is about."""

from collections import defaultdict
from collections.abc import Iterator

from ingest.link_papers import Papers, stems, version_marks, years_of
from ingest.parts import number_said, part_named
from knowledge.changes import place_target
from knowledge.folding import fold
from knowledge.model import Change

_MOST = 3
_SHARE = 0.5  # of a title, whose short words are inflected beyond their beginnings
_ROOT = 4


def rows_meant(papers: Papers, change: Change) -> tuple[tuple[str, ...], bool]:
    """The rows that are the part which a change names, and whether it is sure which is meant.

    They are those of the paper whose title the notice says most of; no other paper's turn with
    the same number is meant.
    """
    part = part_named(change.about)
    if part is None:
        return (), False
    notice = papers.context(change.document_id)
    own_years = years_of(papers.text(change.document_id))
    held: dict[str, list[tuple[float, str]]] = defaultdict(list)
    spans: dict[str, list[tuple[int, int]]] = {}
    for key in papers.near(change):
        title = papers.documents[key].title
        named, years = stems(title), years_of(title)
        share = len(named & notice) / len(named) if named else 0.0
        if share < _SHARE or (years and own_years and not years & own_years):
            continue
        if found := list(_rows(papers.text(key), *part)):
            spans[key] = found
            held[papers.first.get(key, key)].append((share, key))
    best = max((max(one) for one in held.values()), default=(0.0, ""))[0]
    meant = [one for one in held.values() if max(one)[0] == best]
    targets = [place_target(key, *span) for one in meant for _, key in one for span in spans[key]]
    alone = len(meant) == 1 and all(
        len(spans[key]) == 1 and not _names_another(papers, change, key) for _, key in meant[0]
    )
    return (tuple(targets), alone) if alone or len(targets) <= _MOST else ((), False)


def _names_another(papers: Papers, change: Change, document_id: str) -> bool:
    """Whether the notice's title has words that a paper has not: "zimowe" of the summer's."""
    title = papers.documents[change.document_id].title
    roots = {one[:_ROOT] for one in papers.context(document_id)}
    return any(one[:_ROOT] not in roots for one in stems(title) - version_marks())


def _rows(text: str, noun: str, number: int) -> Iterator[tuple[int, int]]:
    """The rows whose cell below the name of the part, or any that names it, gives the number."""
    names: list[str] = []
    start = 0
    for line in text.split("\n"):
        cells = line.split("\t")
        if len(cells) < 2:
            names = []
        elif not names:
            names = cells
        elif any(
            _is_part(name, cell, noun, number) for name, cell in zip(names, cells, strict=False)
        ):
            yield start, start + len(line)
        start += len(line) + 1


def _is_part(name: str, cell: str, noun: str, number: int) -> bool:
    below = fold(name).strip().startswith(noun) and number_said(cell.strip()) == number
    return below or part_named(cell) == (noun, number)
