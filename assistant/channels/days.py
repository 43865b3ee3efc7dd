"""The day a question is asked about: now, or as somebody writes it."""

import re
from datetime import datetime

from assistant.errors import BadDay
from assistant.wording import WARSAW, local

_WRITTEN = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_YEARS = range(1990, 2200)


def now() -> datetime:
    """The moment on the clock of Warsaw."""
    return datetime.now(WARSAW)


def parse_as_of(text: str) -> datetime:
    """A date (its 00:00) or a time on the clock of Warsaw; raises BadDay with one sentence."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text) if _WRITTEN.fullmatch(text) else None
    except ValueError:
        moment = None
    if moment is None or moment.year not in _YEARS:
        raise BadDay(
            "Dzień trzeba podać jako RRRR-MM-DD albo RRRR-MM-DDTGG:MM, np. 2025-08-30T10:00."
        )
    return local(moment)
