"""Days of every month on which something is done: "od 1. do 20. dnia każdego miesiąca"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.folding import fold

_DAY = r"(?P<{}>[0-3]?\d)(?:\.|-?(?:go|ego|szego|tego|tym|ym))?"
_EVERY = r"(?:kazd|dan|biezac)\w+"
_MONTH = rf"(?:\s+dni\w*(?:\s+{_EVERY})?|\s+{_EVERY})\s+miesiac\w*"
_FROM_TO = re.compile(
    rf"\b(?:od|miedzy)\s+{_DAY.format('first')}(?:\s+dni\w*)?\s+(?:do|a)\s+{_DAY.format('last')}"
    rf"{_MONTH}"
)
_IN_DAYS = re.compile(
    rf"\bw\s+dniach\s+(?:od\s+)?{_DAY.format('first')}\s*(?:-|–|do)\s*{_DAY.format('last')}"
    rf"\s+(?:{_EVERY}\s+)?miesiac\w*"
)
_UNTIL = re.compile(rf"\bdo\s+(?:dnia\s+)?{_DAY.format('last')}{_MONTH}")
_DAY_OF_MONTH = re.compile(rf"\b{_DAY.format('day')}\s+dni(?:a|em|u)\s+(?:\w+\s+)?miesiac\w*")
_LAST_DAY = 31
_BEFORE = re.compile(r"\b(?:nastepn|kolejn|poprzed|nastepuj)\w*")


@dataclass(frozen=True)
class MonthWindow:
    """The days of every month from `first` to `last`."""

    first: int
    last: int

    def holds(self, day: int) -> bool:
        """Whether a day of a month is one of them."""
        return self.first <= day <= self.last


@lru_cache(maxsize=20_000)
def month_window(text: str) -> MonthWindow | None:
    """The first days of every month that a text tells; a month after another is not every one."""
    folded = fold(text)
    for pattern in (_FROM_TO, _IN_DAYS, _UNTIL):
        found = pattern.search(folded)
        if found is None or _BEFORE.match(folded[found.end() :].lstrip()):
            continue
        first = int(found["first"]) if pattern is not _UNTIL else 1
        last = int(found["last"])
        if 0 < first <= last <= _LAST_DAY:
            return MonthWindow(first, last)
    return None


@lru_cache(maxsize=20_000)
def names_day_of_month(text: str) -> bool:
    """Whether a text names a day of some month by its number alone: "do 10. dnia miesiąca"."""
    return bool(_DAY_OF_MONTH.search(fold(text)))
