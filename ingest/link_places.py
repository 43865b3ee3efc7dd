"""Sentences without a fact of their own that a change with a day, or of one part, may be about."""

import re

from ingest.link_papers import Papers, stems
from ingest.parts import ROMAN, number_said, part_named
from knowledge.changes import place_target
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change
from knowledge.sentences import sentences

_MOST = 3


def places_meant(papers: Papers, change: Change) -> tuple[str, ...]:
    """The places of earlier documents that name the day and the thing that a change is about."""
    if change.old is None:
        return ()
    about = stems(" ".join(one.quote for one in change.citations["change"]))
    found = []
    for key in papers.near(change):
        published = papers.documents[key].published
        text = papers.text(key)
        if not about & papers.context(key):
            continue
        for start, end in sentences(text):
            sentence = text[start:end]
            if str(change.old.day) not in sentence or not about & stems(sentence):
                continue
            days = find_dates(sentence, published, relative_words=False, year="next")
            if any(change.old in (one.first, one.last) for one in days if one.precision == "day"):
                found.append(place_target(key, start, end))
    return tuple(found) if len(found) <= _MOST else ()


def names_part(change: Change) -> bool:
    """Whether what a change calls off is one numbered part of something, such as a group."""
    return part_named(change.about) is not None


def parts_meant(papers: Papers, change: Change) -> tuple[str, ...]:
    """The places of earlier documents that give the numbered part that a change is about."""
    part = part_named(change.about)
    notice = papers.context(change.document_id)
    found = []
    for key in papers.near(change) if part else ():
        if not notice & stems(papers.documents[key].title):
            continue
        text = papers.text(key)
        spans = [one for one in sentences(text) if _gives(text[slice(*one)], *part or ("", 0))]
        found += [place_target(key, *span) for span in spans]
    return tuple(found) if len(found) <= _MOST else ()


def _gives(sentence: str, noun: str, number: int) -> bool:
    """Whether a sentence names parts of a kind, the one of a number among them."""
    if noun not in fold(sentence):
        return False
    roman = ROMAN[number - 1] if number <= len(ROMAN) else "-"
    lines = rf"(?<![\w.,:–-])(?:{roman}|{number}\.?)(?=\s*[–:)-]|\s+{noun}|[,.;]?\s*$)"
    named = rf"\b{noun}\w*\s+(?:nr\s+)?(?:{roman}|{number})(?!\w)"
    told = (number_said(word) for word in re.findall(r"[^\W\d]{4,}", sentence))
    pattern = rf"(?i:{named})|{lines}"
    return re.search(pattern, sentence) is not None or number in told
