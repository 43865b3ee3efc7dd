"""What every search for personal data shares: what was found, and the words of its lexicon."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.phrases import lexicon


@dataclass(frozen=True)
class Found:
    """Personal data of one kind at text[start:end]; `certain` where no document can excuse it."""

    kind: str
    start: int
    end: int
    certain: bool = False


def apart(found: Iterable[Found]) -> list[Found]:
    """What was found in order; of two that overlap the one named first stays."""
    kept: list[Found] = []
    for one in found:
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def masked(text: str, found: Iterable[Found], said: Mapping[str, str]) -> str:
    """The text with what is said for its kind in place of everything found, which is in order."""
    parts, last = [], 0
    for one in found:
        parts += [text[last : one.start], said[one.kind]]
        last = one.end
    return "".join([*parts, text[last:]])


def placeholders() -> Mapping[str, str]:
    """What stands in place of each kind."""
    return dict(lexicon("privacy")["placeholders"])


def digits_in(text: str) -> int:
    """How many digits a text has."""
    return sum(map(str.isdecimal, text))


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
