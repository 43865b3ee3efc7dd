"""Documents that another document repeals or replaces."""

import re

from ingest.extract.change_words import WHOLE, cues
from ingest.extract.in_force import in_force_since
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change, ChangeHow

_QUOTED = re.compile(r"[„\"“«]([^„”\"»«]{4,200})[”\"»“]")
_SINCE = re.compile(r"\b(?:z\s+dniem|od\s+dnia|od|poczawszy\s+od)\s*$")
_NOT_ITSELF = re.compile(r"\b(?:niniejsz\w+|ten\s+dokument|nasz\w*\s+now\w+)\s+\w+\s*")


def paper_change(scene: Scene, statement: Statement, how: ChangeHow) -> Change | None:
    """What a sentence repeals or replaces, or None where it names no paper."""
    text = statement.text
    if "paper" not in cues(scene, text) and not _QUOTED.search(text):
        return None
    days = [one for one in find_dates(text, scene.document.published) if one.precision == "day"]
    since = [one for one in days if _SINCE.search(fold(text[: one.start]))]
    old = [one for one in days if one not in since]
    told = [scene.cite(statement)]
    later = since[0].first if since else None
    if later is None:
        said = in_force_since(scene.layout.text, scene.document.published)
        if said is not None:
            later, start, end = said
            near = [one for one in scene.statements if one.start < end and start < one.end]
            told += [scene.cite(one) for one in near if one is not statement]
    quoted = [m[1] for m in _QUOTED.finditer(text)]
    about = "; ".join(quoted) or _NOT_ITSELF.sub("", " ".join(text.split()))
    return Change(
        id=fact_id(scene.document, "change", statement.start, how, about),
        document_id=scene.document.id,
        citations={"change": tuple(told)},
        how=how,
        of=WHOLE,
        about=about,
        old=old[0].first if old else None,
        valid_from=later,
    )
