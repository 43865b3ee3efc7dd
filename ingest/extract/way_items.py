"""What a single clause says of one way of handing in, besides where things go."""

import re

from ingest.extract.cues import cues_of
from ingest.extract.scene import Scene, Statement
from knowledge.model import SubmissionMeans

_PARTS = re.compile(r";\s|\.\s|,\s+(?=w\w*\s+\w+\s+(?:\w+\s+)?nie\b)|\s[–-]\s")
_A_DAY = re.compile(
    r"\b(?:poniedział|wtor|środ|czwart|piąt|sobo|niedziel|święt|dni\w*\b|godzin)", re.IGNORECASE
)
_MARK = re.compile(r"^\s*(?:\w{1,2}[.)]|[-–•*])\s+")
_LONGEST = 90  # characters of a list's line that says nothing but a way
_FIRST = 12  # characters by which such a line names it


def without_other_days(means: SubmissionMeans, text: str) -> str:
    """What a clause says without the days on which nobody takes things in."""
    if means not in ("in_person", "box"):
        return text
    first, *rest = _PARTS.split(text)
    return "; ".join((first, *(part for part in rest if not _A_DAY.search(part))))


def way_alone(scene: Scene, statement: Statement, means: SubmissionMeans) -> str | None:
    """The word for the way in a line of a list of ways that gives no address: "b) pocztą"."""
    lead = statement.lead
    if means != "post" or statement.block.kind != "item" or len(statement.text) > _LONGEST:
        return None
    if (
        lead is None
        or not lead.text.rstrip().endswith(":")
        or not scene.names(lead.text, "hand_in")
    ):
        return None
    mark = _MARK.match(statement.text)
    begin = mark.end() if mark else 0
    cues = [one for one in cues_of(scene, statement.text) if one[0] == means]
    if not cues or cues[0][1] - begin > _FIRST or scene.names(statement.text, "refused"):
        return None
    return statement.text[begin : cues[0][2]]
