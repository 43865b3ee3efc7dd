"""Lines that a page breaks by hand: running text, a list, or one record a line."""

import re
from collections.abc import Sequence

from ingest.read.label_lines import is_labelled, lines_apart, tells_service

_BULLET = re.compile(r"[-–—•▪●◦*·]\s+(?=\S)")
_HOURS = re.compile(r"\d{1,2}[:.]\d\d\s*(?:[-–—]|do)\s*\d{1,2}[:.]\d\d|godz")
_RECORD = re.compile(
    r"(?:w\s+|we\s+)?(?:poniedział|wtor|środ|czwart|piąt|sobot|niedziel|pon\.|wt\.|śr\.|czw\.|pt\.)"
    r"|\d{1,2}[. ]\s?(?:\d\d?\b|[a-zśź]{3,})",
    re.IGNORECASE,
)


def join_broken(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Broken lines as ("text" or "item", content).

    Bulleted lines, lines that each begin with a day or tell how somebody is reached and the labels
    of a service are apart; an empty one parts.
    """
    joined: list[tuple[str, str]] = []
    fresh = True
    records, labels = _records(lines), tells_service(lines)
    entries = lines_apart(lines)
    for at, line in enumerate(lines):
        bullet = _BULLET.match(line)
        if not line:
            fresh = True
        elif bullet and len(lines) > 1:
            joined.append(("item", line[bullet.end() :]))
            fresh = False
        elif (records and _is_record(line)) or (labels and is_labelled(line)) or at in entries:
            joined.append(("item", line))
            fresh = True
        elif fresh:
            joined.append(("text", line))
            fresh = False
        else:
            kind, before = joined[-1]
            joined[-1] = (kind, f"{before} {line}")
    return joined


def _records(lines: Sequence[str]) -> bool:
    """Whether lines are a timetable: two or more with a day and hours each."""
    return sum(map(_is_record, lines)) > 1


def _is_record(line: str) -> bool:
    return bool(_RECORD.match(line) and _HOURS.search(line))
