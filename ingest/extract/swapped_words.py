"""Words of an earlier paper for which a correction puts others: "zamiast … powinno być …"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract.in_force import since_day
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.folding import fold
from knowledge.model import Change

TEXT_OF = ("text",)  # what such a change is of: words, and no fact that holds them
_OPENING = 8  # statements among which a correction says what it corrects
_PAPER = (
    r"(?:uchwal|zarzadzen|ogloszeni|komunika|regulamin|pism|informacj|wykaz|obwieszczeni|program"
    r"|zaproszeni|harmonogram|cennik|statut|instrukcj|dokumen)\w*"
)
_CORRECTS = re.compile(
    r"^\W*(?:sprostowani|errat|korekt|aneks)\w*\b"
    rf"|^\W*(?:zmian[ay]|poprawk[ai]|uzupelnieni[ea])\s+(?:nr\s+\d+\s+)?(?:do\s+|w\s+)?{_PAPER}"
)
_NAMES_PAPER = re.compile(rf"\b{_PAPER}")
_QUOTED = r"[„\"“«](?P<{0}>[^„”\"“«»]{{1,240}})[”\"»]"
_OLD_LED = (
    r"\b(?:zamiast|w\s+miejsce|jest|bylo|blednie|omylkowo|mylnie|podano|napisano|wpisano|slow[aoy]?"
    r"|wyraz[yu]?|zapis|zwrot)\b[^„\"“«]{0,40}"
)
_BECOMES = (
    r"[^„\"“«.]{0,30}\b(?:powinno|winno|powinny|winny|ma|nalezy|zastepuje|zastepuja|zmienia"
    r"|wpisuje|prawidlowo|poprawnie|jest)\b[^„\"“«]{0,30}"
)
_BOTH_QUOTED = re.compile(_OLD_LED + _QUOTED.format("old") + _BECOMES + _QUOTED.format("new"))
_BOTH_NAMED = re.compile(
    r"\bzamiast\s*:?\s+(?P<old>[^„”\"“;]{2,80}?)[\s,–-]+(?:powinno|winno|ma)\s+byc\s*:?\s+"
    r"(?P<new>[^„”\"“;]{2,80}?)(?=[.;]?\s*$|;)"
)
_WORDED_ANEW = re.compile(
    r"\b(?:otrzymuj\w+\s+(?:\w+\s+){0,2}brzmieni\w+|nadaje\s+sie\b.{0,40}\bbrzmieni\w+"
    r"|(?:dopisuje|dodaje|skresla|wykresla|zastepuje)\s+sie|zamiast|w\s+miejsce"
    r"|(?:powinno|winno)\s+byc|nalezy\s+czytac)\b"
)


class Swap(NamedTuple):
    """Where a sentence has the words that were, and those from now on."""

    old: tuple[int, int]
    new: tuple[int, int]


def swap_of(text: str) -> Swap | None:
    """The words that a sentence puts others in place of, if it gives both."""
    folded = fold(text)
    found = _BOTH_QUOTED.search(folded) or _BOTH_NAMED.search(folded)
    return Swap(found.span("old"), found.span("new")) if found else None


def new_words(text: str) -> str:
    """What of a sentence is to be from now on: the new words alone where it gives the old too."""
    swap = swap_of(text)
    return text[slice(*swap.new)] if swap else text


def correction_head(scene: Scene) -> Statement | None:
    """The opening line that calls a paper the correction of another."""
    return scene.once("correction head", 0, lambda: _head(scene))


def _head(scene: Scene) -> Statement | None:
    for one in scene.statements[:_OPENING]:
        folded = fold(one.text)
        if _CORRECTS.search(folded) and _NAMES_PAPER.search(folded):
            return one
    return None


def swapped(scene: Scene, statement: Statement) -> Iterator[Change]:
    """The words that a sentence of a correction changes, where they are no day or telephone."""
    head = correction_head(scene)
    if statement.block.kind == "heading" or statement is head:
        return
    swap = swap_of(statement.text)
    if swap is None and (head is None or not _WORDED_ANEW.search(fold(statement.text))):
        return
    places = [statement, *([head] if head else [])]
    before, after = (statement.text[slice(*one)].strip(" ,.") for one in swap) if swap else ("", "")
    yield _change(scene, places, before, after)


def unread(scene: Scene) -> Iterator[Change]:
    """That a paper corrects another, where nothing it changes could be read."""
    head = correction_head(scene)
    if head is not None:
        yield _change(scene, [head])


def _change(scene: Scene, used: list[Statement], before: str = "", after: str = "") -> Change:
    return Change(
        id=fact_id(scene.document, "change", used[0].start, "swapped", before, after),
        document_id=scene.document.id,
        citations={"change": tuple(scene.cite(one) for one in used)},
        how="corrected",
        of=TEXT_OF,
        about=" ".join(" ".join(one.text for one in used).split()),
        before=before,
        after=after,
        valid_from=since_day(used[0].text, scene.document.published),
    )
