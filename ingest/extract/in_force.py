"""From which day on a document, or what a sentence of it says, holds."""

import re
from datetime import date

from ingest.extract.change_roles import role
from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold
from knowledge.sentences import sentences

_HOLDS = re.compile(
    r"\b(?:obowiazuje|obowiazuja|bedzie obowiazywac|beda obowiazywac|wchodzi w zycie"
    r"|wchodza w zycie|wejdzie w zycie|wejda w zycie|stosuje sie|ma zastosowanie|nabiera mocy)\b"
)
_OF_ANOTHER = re.compile(r"\b(?:dotychczas|poprzedni|dawn|star[yaeo]|ustaw|traci|straci)\w*")
_REACH = 40  # characters between the verb and its day


def since_day(text: str, published: date | None) -> date | None:
    """The later day from which on a sentence counts, as "od 1 lipca", where it names but one."""
    if published is None:
        return None
    days = [one.first for one in _days(text, published) if role(text, one.start) == "since"]
    return days[0] if len(set(days)) == 1 and days[0] > published else None


def in_force_since(text: str, published: date | None) -> tuple[date, int, int] | None:
    """The later day on which a document says that it comes into force, and where it says so."""
    if published is None or not _HOLDS.search(fold(text)):
        return None
    found: dict[date, tuple[int, int]] = {}
    for start, end in sentences(text):
        sentence = text[start:end]
        folded = fold(sentence)
        verb = _HOLDS.search(folded)
        if verb is None or _OF_ANOTHER.search(folded[: verb.start()]):
            continue
        days = [one for one in _days(sentence, published) if role(sentence, one.start) == "since"]
        for one in days:
            if abs(one.start - verb.end()) <= _REACH:
                found.setdefault(one.first, (start, end))
    if len(found) != 1 or min(found) <= published:
        return None
    ((day, place),) = found.items()
    return day, *place


def _days(text: str, published: date) -> list[DateMatch]:
    found = find_dates(text, published, relative_words=False, year="next")
    return [one for one in found if one.precision == "day"]
