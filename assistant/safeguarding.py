"""Somebody in danger now gets help first: what the message says, and the numbers that help.

Offline and without a model. What is danger is told by `assistant.danger`; the numbers with their
sources are data (knowledge/language/crisis.yaml).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache

from assistant.answer import Language
from assistant.card_kinds import (
    DESPAIR,
    EITHER,
    TALK,
    URGENT,
    audience,
    called_for,
    parent_is_old,
    sharpened,
    sought,
)
from assistant.danger import WRITER_CHILD, WRITER_GROWN, signs, writer_is_young
from assistant.texts import Texts
from knowledge.decisions import is_about_record
from knowledge.latin_cyrillic import to_cyrillic
from knowledge.phrases import lexicon

_MOST_NUMBERS = 4
_RUN = re.compile(r"\S{40,}")  # longer than any word
_TURN = re.compile(r"[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z])")
_OFTEN = 8  # a turn for every so many characters: nobody types like that
_YOUNG = {  # what is said to a child that writes, where it is not what is said for most dangers
    "poisoning": "young_now", "life": "young_now", "danger": "young_now", "fire": "young_fire",
    "lured": "young_lured", **dict.fromkeys(DESPAIR, "young_despair"),
}  # fmt: skip


@dataclass(frozen=True)
class CrisisNumber:
    """A number to call; `hours` is None where nothing certain is known."""

    id: str
    number: str
    name: str
    kinds: frozenset[str]
    audience: frozenset[str]
    hours: str | None
    town: str | None = None


@dataclass(frozen=True)
class CrisisCard:
    """What stands before every answer: sentences for the person, and the numbers they name."""

    kinds: tuple[str, ...]
    child: bool
    numbers: tuple[CrisisNumber, ...]
    lines: tuple[str, ...]

    @property
    def sought(self) -> tuple[str, ...]:
        """The kinds of danger for which the papers are searched for units that help."""
        return sought(self.kinds, self.child)


def crisis_card(
    text: str, language: Language, now: datetime, serves: Callable[[str], bool] = bool
) -> CrisisCard | None:
    """The card for somebody in danger, or None; `now` puts those first who answer at that hour.

    `serves` says of a town whether its own numbers are for the people who write here.
    """
    text = _RUN.sub(lambda run: " " if _is_noise(run[0]) else run[0], text)
    read = to_cyrillic(text, language) if language in ("uk", "ru") else text
    found = signs(read)
    if found:
        text = read
    else:  # Polish may be written whatever the language of the page
        found = signs(text)
    if not found:
        return None
    young = writer_is_young(text)
    grown = WRITER_GROWN in found or parent_is_old(text)
    child = young or (WRITER_CHILD in found and not grown)
    kinds = sharpened(text, found, child)
    if set(kinds) <= TALK and is_about_record(text) and not young:
        return None
    people = audience(text, set(kinds), found, young, child)
    numbers = _numbers(called_for(kinds), people, now.time(), serves)
    return CrisisCard(kinds, child, numbers, _lines(kinds, child, numbers, Texts(language)))


def _is_noise(run: str) -> bool:
    """Whether a run of letters was written by a program, such as a file or a key as text."""
    return len(_TURN.findall(run)) * _OFTEN > len(run)


def _lines(
    kinds: tuple[str, ...], child: bool, numbers: Iterable[CrisisNumber], texts: Texts
) -> tuple[str, ...]:
    first = "violence" if kinds[0] == "child" and "violence" in kinds else kinds[0]
    lines = [texts.say(f"crisis.{_YOUNG.get(first, 'young') if child else first}")]
    if kinds[0] not in URGENT | {"danger"}:
        lines.append(texts.say("crisis.danger_young" if child else "crisis.danger"))
    for one in numbers:
        what = texts.say(f"crisis.for.{one.id}")
        if one.hours is None:
            lines.append(texts.say("crisis.line", number=one.number, what=what))
            continue
        hours = texts.say("crisis.always") if one.hours == "always" else one.hours
        lines.append(texts.say("crisis.line_hours", number=one.number, what=what, hours=hours))
    return tuple(lines)


def _numbers(
    kinds: set[str], people: set[str], at: time, serves: Callable[[str], bool]
) -> tuple[CrisisNumber, ...]:
    fitting = [
        one
        for one in _directory()
        if one.kinds & kinds
        and (one.audience & people or (EITHER in people and one.audience == {"child"}))
        and (one.town is None or serves(one.town))
    ]
    grown_first = EITHER in people and "about_child" not in people

    def rank(one: CrisisNumber) -> tuple[bool, bool]:
        return _shut(one, at), grown_first and one.audience == {"child"}

    return tuple(sorted(fitting, key=rank)[:_MOST_NUMBERS])


def _shut(number: CrisisNumber, at: time) -> bool:
    if number.hours is None or number.hours == "always":
        return False
    opens, closes = (time.fromisoformat(part) for part in number.hours.split("-"))
    return not opens <= at < closes


@cache
def _directory() -> tuple[CrisisNumber, ...]:
    return tuple(
        CrisisNumber(
            id=one["id"],
            number=one["number"],
            name=one["name"],
            kinds=frozenset(one["kinds"]),
            audience=frozenset(one["audience"]),
            hours=one["hours"],
            town=one.get("town"),
        )
        for one in lexicon("crisis")["numbers"]
    )
