"""Bank account numbers: 26 digits whose two check digits are right."""

import re
from dataclasses import dataclass
from functools import cache

_COUNTRY = "2521"  # "PL" in the arithmetic of check digits


@dataclass(frozen=True)
class Account:
    """26 digits at text[start:end]; `valid` is False where the check digits are wrong."""

    number: str
    start: int
    end: int
    valid: bool


def accounts(text: str) -> list[Account]:
    """Everything of the shape of an account number in order; only the valid ones are accounts."""
    found = []
    for m in _shape().finditer(text):
        digits = re.sub(r"\D", "", m[0])
        found.append(Account(digits, m.start(), m.end(), is_valid(digits)))
    return found


def is_valid(digits: str) -> bool:
    """Whether the check digits of 26 digits are right."""
    return len(digits) == 26 and int(digits[2:] + _COUNTRY + digits[:2]) % 97 == 1


@cache
def _shape() -> re.Pattern[str]:
    join = "[ \u00a0\u202f-]?"
    return re.compile(
        rf"(?<![\d-])(?<!\d )(?:[Pp][Ll]{join})?\d\d{join}(?:\d{{4}}{join}){{5}}\d{{4}}"
        r"(?![\d-])(?! \d{2})"
    )
