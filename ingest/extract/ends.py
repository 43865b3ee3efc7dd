"""When something ends, where another sentence says so: "Spotkanie potrwa do godz. 18.30"."""

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import timedelta

from ingest.extract.scene import Scene, Statement
from ingest.extract.when import Moment, days_of
from knowledge.dates import find_times
from knowledge.folding import fold
from knowledge.number_words import spoken_numbers

_LASTS = re.compile(
    r"\b(?:(?:po)?trwa\w*|zakoncz\w*|konczy\w*|skoncz\w*|koniec"
    r"|(?:przewidzian|planowan)\w+(?=\s+do\b))\b"
)
_DURATION = re.compile(
    r"\b(?:czas\s+trwania|(?:po)?trwa\w*)\b[\s:–-]*(?:\([^()]{1,20}\)\s*)?"
    r"(?:(?:ok(?:\.|olo)|do|przez|maksymalnie|przewidywan\w+|szacowan\w+)\s+)*"
    r"(?:(?P<half>poltorej)\s+godziny"
    r"|(?P<count>\d{1,3}(?:[.,]\d)?|[^\W\d]+)\s+(?P<unit>godz\w*|min\w*|h\b)"
    r"(?:\s+(?:i\s+)?(?P<more>\d{1,2})\s+min\w*)?"
    r"|(?P<one>godzine)\b)"
)
_BACKWARDS = re.compile(
    r"(?<!\d)(\d{1,2})[.:](\d\d)\s*(?:-|–|do)\s*(?:godz\.?\s*)?(\d{1,2})[.:](\d\d)(?![.\d])"
)
_MOST_MINUTES = 16 * 60


def ended(scene: Scene, statement: Statement, moment: Moment) -> tuple[Moment, Statement | None]:
    """The moment with the end that its own or the next sentence gives, and that sentence."""
    if moment.begin is None or moment.end is not None or moment.day.first != moment.day.last:
        return moment, None
    for one in (statement, *_following(scene, statement)):
        text = one.text[moment.day.end :] if one is statement else one.text
        found = _until(text, moment) or _lasting(text, moment)
        if found is not None:
            return found, None if one is statement else one
    return moment, None


def ends_before(text: str, moment: Moment) -> bool:
    """Whether the hours of a moment end before they begin, as in "17.00-15.00"."""
    begin = moment.begin
    if begin is None or moment.end is not None:
        return False
    for m in _BACKWARDS.finditer(fold(text)):
        first, last = (int(m[1]), int(m[2])), (int(m[3]), int(m[4] or 0))
        if first == (begin.hour, begin.minute) and last < first and last[0] > 0:
            return True
    return False


def _following(scene: Scene, statement: Statement) -> list[Statement]:
    """The next two sentences of the same section that name no other day."""
    section = scene.section(statement)
    place = bisect_right(section, statement.start, key=lambda one: one.start)
    found: list[Statement] = []
    for one in section[place : place + 2]:
        if one.block.kind in ("row", "heading") or days_of(scene, one):
            break
        found.append(one)
    return found if statement.block.kind != "row" else []


def _until(text: str, moment: Moment) -> Moment | None:
    """ "... i trwało do godz. 18.15", "Zakończenie: 18.00"."""
    begin = moment.begin
    lasts = _LASTS.search(fold(text))
    if lasts is None or begin is None:
        return None
    for one in find_times(text, bare=True):
        if one.start < lasts.start():
            continue
        end = one.until if one.relation == "before" else one.begin
        ends_there = one.relation == "before" or "ko" in fold(lasts[0])
        if ends_there and end is not None and end > begin:
            return replace(moment, end=end)
    return None


def _lasting(text: str, moment: Moment) -> Moment | None:
    """ "Czas trwania: 2 godziny", "potrwa ok. 90 minut"."""
    m = _DURATION.search(fold(text))
    if m is None:
        return None
    minutes = _minutes(m)
    until = moment.start + timedelta(minutes=minutes)
    if not 0 < minutes <= _MOST_MINUTES or until.date() != moment.day.first:
        return None
    return replace(moment, end=until.time())


def _minutes(m: re.Match[str]) -> int:
    if m["half"]:
        return 90
    if m["one"]:
        return 60
    spoken = [one.value for one in spoken_numbers(m["count"])]
    figures = m["count"].replace(",", ".")
    if not figures[0].isdecimal() and not spoken:
        return 0
    count = float(figures) if figures[0].isdecimal() else float(spoken[0])
    return round(count * (1 if m["unit"].startswith("min") else 60)) + int(m["more"] or 0)
