"""Last days that a document words anew where it amends a paper: "zmienia się § 3: … do 15 maja"."""

import re
from collections.abc import Iterator

from ingest.extract.amendments import worded_below
from ingest.extract.change_making import change_of
from ingest.extract.change_words import DEADLINES, cues
from ingest.extract.deadline_hours import last_hour
from ingest.extract.scene import Scene, Statement
from ingest.extract.until import is_until
from ingest.extract.when import days_of
from knowledge.dates import DateMatch
from knowledge.folding import fold
from knowledge.model import Change

_ALTERS = re.compile(
    r"(?<!nie )\b(?:zmienia(?:ja)?\s+sie|uleg(?:a|aja|l\w*)\s+zmianie|zmianie\s+uleg(?:a|aja|l\w*)"
    r"|otrzymuj\w+\s+(?:\w+\s+){0,2}brzmieni\w+|zastepuje\s+sie|nadaje\s+sie\b.{0,40}?brzmieni\w+)"
)
_SWAPS = re.compile(r"\bzastepuje\s+sie\b")
_OF_A_PAPER = re.compile(
    r"§|\b(?:ust|pkt|punk\w+|akapi\w+|czesc\w*|zda\w+|rozdzia\w+)\b"
    r"|\bw\s+(?:ogloszeni|zarzadzeni|regulamini|uchwal|komunika|zaproszeni|informacj)\w*"
)
_PAPERS = ("hand_in", "intake", "remarks", "papers")


def amended_terms(scene: Scene) -> Iterator[Change]:
    """Every last day that a clause of an earlier paper has from now on."""
    for at, statement in enumerate(scene.statements):
        folded = fold(statement.text)
        if statement.block.kind in ("heading", "row") or not _ALTERS.search(folded):
            continue
        if not _OF_A_PAPER.search(folded) or "hypothetical" in cues(scene, statement.text):
            continue
        used = [statement, *worded_below(scene, at)]
        days = [(one, day) for one in used for day in days_of(scene, one) if _is_last(one, day)]
        old = days[0][1].last if len(days) > 1 and _SWAPS.search(folded) else None
        if not days or not (old or any(scene.names(one.text, *_PAPERS) for one in used)):
            continue
        said, new = days[-1]
        yield change_of(
            scene, used, "moved", DEADLINES,
            old=old, new=new.last, end=last_hour(scene, said.text, new),
        )  # fmt: skip


def _is_last(statement: Statement, day: DateMatch) -> bool:
    """Whether a day is the last of something, as in "do 15 maja" or "od 2 do 15 maja"."""
    return day.first != day.last or is_until(statement.text, day.start)
