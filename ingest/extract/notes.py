"""The note for the envelope or the subject of a message."""

import re
from bisect import bisect_right

from ingest.extract.cues import cues_of
from ingest.extract.scene import Scene, Statement
from knowledge.model import SubmissionMeans

_QUOTED = re.compile(r"[„\"»“]([^„”\"«»“]{2,160})[”\"«“]")
_NOTE_LEAD = re.compile(
    r"[\s,–-]*(?:\(|z |ze |w |wpisując |umieszczając |prosimy |proszę |należy )*$"
)


def note_start(scene: Scene, text: str) -> int:
    """Where the words of a note begin in a text; its end where there are none."""
    tokens = scene.tokens(text)
    hits = scene.found(text, "note")
    if not hits:
        return len(text)
    start = tokens[hits[0].first].start
    lead = _NOTE_LEAD.search(text[:start])
    return lead.start() if lead else start


def note_in(scene: Scene, text: str) -> str | None:
    """What must stand on the envelope or in the subject line: the words in quotation marks."""
    hits = scene.found(text, "note")
    if not hits:
        return None
    quoted = _QUOTED.search(text, scene.tokens(text)[hits[0].first].start)
    return quoted[1].strip() if quoted else None


def note_for_all(scene: Scene, statement: Statement) -> str | None:
    """A note that stands before the first way, as in "in an envelope marked ... by post or"."""
    cues = cues_of(scene, statement.text)
    hits = scene.found(statement.text, "note")
    if not hits or not cues:
        return None
    first = scene.tokens(statement.text)[hits[0].first].start
    return note_in(scene, statement.text) if first < cues[0][1] else None


def following_note(scene: Scene, statement: Statement) -> Statement | None:
    """The next sentence of the paragraph where it says what to write, and names no way itself."""
    section = scene.section(statement)
    place = bisect_right(section, statement.start, key=lambda one: one.start)
    for one in section[place : place + 1]:
        if one.block == statement.block and note_in(scene, one.text):
            return one if all(means == "email" for means, *_ in cues_of(scene, one.text)) else None
    return None


def note_is_for(scene: Scene, note: Statement, means: SubmissionMeans) -> bool:
    """Whether a note is for this way: a subject line for e-mail, an envelope for the post."""
    if scene.names(note.text, "subject_line"):
        return means == "email"
    return means in ("post", "in_person", "email")
