"""Months and weekdays with one slip of the finger: "12 stycznai", "wtorke"."""

from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase
from typing import Literal

from knowledge.time_words import genitive_months, months, table

_LONG = 6  # letters from which a wrong or an added letter still tells the word
_FIRM = 2  # letters at the beginning that stay


@cache
def misspelt(kind: Literal["months", "weekdays"]) -> dict[str, int]:
    """Every misspelt form to its number; none of them is a form of another month or weekday."""
    if kind == "months":
        known, forms, wide = months(), genitive_months(), True
    else:
        known, wide = table("weekdays"), False
        forms = {form: day for form, day in known.items() if len(form) >= _LONG and form.isascii()}
    found: dict[str, set[int]] = {}
    for form, number in forms.items():
        for slip in _slips(form, wide and len(form) >= _LONG):
            found.setdefault(slip, set()).add(number)
    return {
        slip: numbers.pop()
        for slip, numbers in found.items()
        if len(numbers) == 1 and slip not in known
    }


def _slips(form: str, wide: bool) -> Iterator[str]:
    """Two letters the wrong way round, a letter too few; in long words also a wrong one."""
    for i in range(1, len(form) - 1):
        yield form[:i] + form[i + 1] + form[i] + form[i + 2 :]
    if len(form) < _LONG:
        return
    for i in range(_FIRM, len(form) - 1):
        yield form[:i] + form[i + 1 :]
    if not wide:
        return
    for i in range(_FIRM, len(form)):
        for letter in ascii_lowercase:
            yield form[:i] + letter + form[i:]
            if i < len(form) - 1:
                yield form[:i] + letter + form[i + 1 :]
