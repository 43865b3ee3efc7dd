"""The days and numbers by which acts of law and announcements are called."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.dates import find_dates
from knowledge.folding import fold

_KIND = (
    r"(?:zarzadzeni|uchwal|rozporzadzeni|obwieszczeni|postanowieni|decyzj|ogloszeni|komunikat"
    r"|zawiadomieni|regulamin|aneks|sprostowani|errat|korekt)\w*"
)
_NUMBER = re.compile(r"\bnr\.?\s*([a-z0-9][a-z0-9./-]*\d|\d)", re.IGNORECASE)
_ANNEX = r"zalacznik\w*(?:\s+nr\.?\s*\w+)?\s+do\s+"
_OPENS = re.compile(rf"^\W*(?:{_ANNEX})?{_KIND}\b")
_IS_ANNEX = re.compile(rf"^\W*{_ANNEX}{_KIND}\b")
_OTHER = re.compile(rf"\b{_KIND}\b|\bw\s+sprawie\b|\bzmieniajac|[;]")
_OF_DAY = re.compile(r"\bz\s+(?:dnia|dn\.)\s*$")
_LONGEST_HEAD = 160


def day_of_act(lines: Sequence[str]) -> date | None:
    """The day in the name of an act in its own first lines, as in "Zarządzenie nr 5 z dnia ...".

    An annex is of the day of its act.
    """
    for at, line in enumerate(lines):
        if not _OPENS.search(fold(line)):
            continue
        day = _of_head(line, lines[at + 1 : at + 3])
        annexes = (one for one in lines[at + 1 :] if _IS_ANNEX.search(fold(one)))
        return day or next((found for one in annexes if (found := _of_name(one))), None)
    return None


def _of_head(head: str, rest: Sequence[str]) -> date | None:
    day = _of_name(head)
    for more in rest:
        if day is not None or len(head) > _LONGEST_HEAD:
            break
        head = f"{head} {more}"
        day = _of_name(head)
    return day


def _of_name(text: str) -> date | None:
    for one in find_dates(text, relative_words=False):
        before = fold(text[: one.start])
        kind = _OPENS.match(before)
        if one.precision != "day":
            continue  # a number of an act may look like a month: "nr 3/2031"
        if not one.year_given or kind is None:
            return None
        if not _OF_DAY.search(before) or len(before) > _LONGEST_HEAD:
            return None
        return None if _OTHER.search(before, kind.end()) else one.first
    return None


def act_numbers(text: str) -> frozenset[str]:
    """The numbers of acts that a text names, without their dots and spaces."""
    return frozenset(fold(m[1]).strip("./-") for m in _NUMBER.finditer(text))
