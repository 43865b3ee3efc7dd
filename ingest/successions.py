"""Hours that come again and are others from a later day on, by a later document."""

import hashlib
import re

from ingest.link_papers import Papers, stems
from knowledge.catalogue import Catalogue
from knowledge.changes import Link
from knowledge.folding import fold
from knowledge.model import Change, Event

_BESIDE = re.compile(r"\b(?:dodatkow|takze|rowniez|ponadto|oprocz|poza|nadto)\w*")
_MOST = 0.6  # of what a sentence says, which the document of the hours before says too


def successions(catalogue: Catalogue, papers: Papers) -> list[Link]:
    """A link for the hours of each event that a later document gives anew from a day on."""
    events = list(catalogue.recurring())
    links = []
    for newer in events:
        if newer.valid_from is None or _BESIDE.search(fold(_said(newer))):
            continue
        change = _change(newer)
        earlier = [one for one in events if _may_precede(one, newer, papers, change)]
        scored = [(_score(one, newer, papers), one) for one in earlier]
        best = max((score for score, _ in scored), default=0.0)
        if best < _MOST:
            continue
        targets = tuple(one.id for score, one in scored if score == best)
        subjects = {papers.first.get(e.document_id, e.document_id)
                    for score, e in scored if score == best}  # fmt: skip
        links.append(Link(change, targets, sure=len(subjects) == 1))
    return links


def _may_precede(older: Event, newer: Event, papers: Papers, change: Change) -> bool:
    """Whether hours were given by an earlier document and for the time before."""
    documents = papers.documents
    before, after = (documents[one.document_id].published for one in (older, newer))
    if older.kind != newer.kind or not papers.may_change(change, older.document_id):
        return False
    if before is None or after is None or before >= after or newer.valid_from is None:
        return False
    if older.valid_until is not None and older.valid_until < newer.valid_from:
        return False
    return older.valid_from is None or older.valid_from < newer.valid_from


def _score(older: Event, newer: Event, papers: Papers) -> float:
    """How much of what the newer sentence is about the older document's hours are about too."""
    title = papers.documents[older.document_id].title
    own = stems(f"{title} {older.name} {_said(older)}")
    about = stems(f"{newer.name} {_subject(newer)}")
    if not about:
        return 0.0
    return len(about & own) / len(about)


def _said(event: Event) -> str:
    return " ".join(one.quote for one in event.citations.get("when", ())[:1])


def _subject(event: Event) -> str:
    """What a sentence says before its weekdays and hours."""
    said = _said(event)
    found = re.search(r"\b(?:odbywa|beda|bedzie|jest|sa|przyjmuj|dyzuruj|w)\b|\bodbywa", fold(said))
    return said[: found.start()] if found else said


def _change(newer: Event) -> Change:
    key = hashlib.sha256(f"{newer.id}|hours".encode()).hexdigest()[:16]
    return Change(
        id=f"change-{key}",
        document_id=newer.document_id,
        citations={"change": newer.citations["when"][:1]},
        how="replaced",
        of=(newer.kind,),
        about=newer.name,
        valid_from=newer.valid_from,
    )
