"""What every search for personal data shares: what was found, and the words of its lexicon."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.phrases import lexicon


@dataclass(frozen=True)
class Found:
    """Personal data of one kind at text[start:end]."""

    kind: str
    start: int
    end: int


@cache
def words(name: str) -> frozenset[str]:
    """The forms listed under a name, folded as they are written there."""
    return frozenset(str(form) for form in lexicon("privacy")["words"][name])


@cache
def compiled(name: str) -> re.Pattern[str]:
    """The pattern of a name, read on folded text; {class} in it stands for a list of forms."""
    patterns = lexicon("privacy")["patterns"]
    return re.compile(_filled(patterns[name], lexicon("privacy")["classes"]))


def _filled(pattern: str, classes: dict[str, Any]) -> str:
    return re.sub(
        r"<<(\w+)>>", lambda m: _either(str(form) for form in classes[m[1]]), pattern
    ).replace("\n", "")


def _either(forms: Iterable[str]) -> str:
    ordered = sorted(forms, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(form).replace(r"\*", r"\w*") for form in ordered) + ")"
