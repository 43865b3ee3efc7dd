"""The lines at the very top that say who writes and when, each on its own."""

from collections.abc import Sequence

from ingest.read.office import office_words
from ingest.read.published import DATELINE, labelled_date, stated_date

_MOST, _LONGEST = 5, 90  # lines, and characters of each


def letterhead_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines of the first stanza that begin anew: an office, or the day that stands with it.

    Empty where that stanza is no letterhead: longer, in sentences, or without a day.
    """
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    end = first
    while end < len(lines) and lines[end].strip():
        end += 1
    held = [lines[at].strip() for at in range(first, min(end, first + _MOST + 1))]
    if not 1 < len(held) <= _MOST or any(len(one) > _LONGEST for one in held):
        return frozenset()
    days = [one for one in held if _is_day(one)]
    if len(days) != 1 or any(one.endswith((".", ":", ";")) for one in held if one not in days):
        return frozenset()
    office = office_words().unit
    return frozenset(first + at for at, one in enumerate(held) if _is_day(one) or office.match(one))


def _is_day(line: str) -> bool:
    return bool(stated_date(line) or labelled_date(line) or DATELINE.fullmatch(line))
