"""Sentences without a fact of their own that a change with a day, or of one part, may be about."""

import re
from functools import cache

from ingest.link_papers import Papers, stems
from knowledge.changes import place_target
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

_MOST = 3
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NUMBER = r"(?P<{0}>[IVX]{{1,4}}\b|\d{{1,2}}\b\.?|[^\W\d]{{4,}})"


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
    return _part(change.about) is not None


def parts_meant(papers: Papers, change: Change) -> tuple[str, ...]:
    """The places of earlier documents that give the numbered part that a change is about."""
    part = _part(change.about)
    notice = papers.context(change.document_id)
    found = []
    for key in papers.near(change) if part else ():
        if not notice & stems(papers.documents[key].title):
            continue
        text = papers.text(key)
        spans = [one for one in sentences(text) if _gives(text[slice(*one)], *part or ("", 0))]
        found += [place_target(key, *span) for span in spans]
    return tuple(found) if len(found) <= _MOST else ()


def _part(about: str) -> tuple[str, int] | None:
    """The beginning of the word for a part and its number: "grupa nr 2", "III turnus"."""
    for found in _part_pattern().finditer(about):
        number = _number(found["before"] or found["after"] or "")
        if number:
            noun = fold(found["noun"])
            return next(one for one in lexicon("changes")["parts"] if noun.startswith(one)), number
    return None


def _gives(sentence: str, noun: str, number: int) -> bool:
    """Whether a sentence names parts of a kind, the one of a number among them."""
    if noun not in fold(sentence):
        return False
    roman = _ROMAN[number - 1] if number <= len(_ROMAN) else "-"
    lines = rf"(?<![\w.,:–-])(?:{roman}|{number}\.?)(?=\s*[–:)-]|\s+{noun}|[,.;]?\s*$)"
    named = rf"\b{noun}\w*\s+(?:nr\s+)?(?:{roman}|{number})(?!\w)"
    told = (_number(word) for word in re.findall(r"[^\W\d]{4,}", sentence))
    pattern = rf"(?i:{named})|{lines}"
    return re.search(pattern, sentence) is not None or number in told


def _number(said: str) -> int:
    """A number in figures, Roman figures or as an ordinal; 0 for anything else."""
    plain = said.rstrip(".")
    if plain.isdigit():
        return int(plain)
    if plain in _ROMAN:
        return _ROMAN.index(plain) + 1
    folded = fold(plain)
    ordinals = lexicon("changes")["ordinals"]
    return next((at for at, one in enumerate(ordinals, start=1) if folded.startswith(one)), 0)


@cache
def _part_pattern() -> re.Pattern[str]:
    nouns = "|".join(one.replace("l", "[lł]") for one in lexicon("changes")["parts"])
    noun = rf"(?P<noun>(?i:{nouns})\w*)"
    before, after = _NUMBER.format("before"), _NUMBER.format("after")
    return re.compile(rf"(?:\b{before}\s+)?\b{noun}(?:\s+(?:nr\s+)?{after})?")
