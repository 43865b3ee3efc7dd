"""Somebody in danger now gets help first: what the message says, and the numbers that help.

Offline and without a model. What is danger is told by `assistant.danger`; the numbers with their
sources are data (knowledge/language/crisis.yaml).
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache

from assistant.answer import Language
from assistant.danger import CHILD_ANY, WRITER_CHILD, WRITER_GROWN, signs, writer_is_young
from assistant.texts import Texts
from knowledge.decisions import is_about_record
from knowledge.latin_cyrillic import to_cyrillic
from knowledge.phrases import lexicon

_ORDER = (
    "poisoning", "danger", "suicide", "abuse", "child", "violence", "self_harm", "homelessness",
    "hunger", "helpline",
)  # fmt: skip
_A_CHILD_MAY_TELL = frozenset({"violence", "abuse", "child", "suicide", "self_harm"})
_EITHER = "either"  # nothing tells whether a child or an adult writes
_MOST_NUMBERS = 4


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


def crisis_card(
    text: str, language: Language, now: datetime, serves: Callable[[str], bool] = bool
) -> CrisisCard | None:
    """The card for somebody in danger, or None; `now` puts those first who answer at that hour.

    `serves` says of a town whether its own numbers are for the people who write here.
    """
    text = to_cyrillic(text, language) if language in ("uk", "ru") else text
    found = signs(text)
    if not found:
        return None
    kinds = tuple(kind for kind in _ORDER if kind in found)
    kinds = kinds if len(kinds) == 1 else tuple(kind for kind in kinds if kind != "helpline")
    young = writer_is_young(text)
    if kinds == ("helpline",) and is_about_record(text) and not young:
        return None
    child = young or (WRITER_CHILD in found and WRITER_GROWN not in found)
    audience = _audience(frozenset(kinds), found, young, child)
    numbers = _numbers(kinds, audience, now.time(), serves)
    return CrisisCard(kinds, child, numbers, _lines(kinds, child, numbers, Texts(language)))


def _audience(kinds: Set[str], found: Set[str], young: bool, child: bool) -> set[str]:
    """Whose numbers to give: both a child's and an adult's where nothing tells who writes."""
    audience = {"child"} if child else {"adult"}
    if child and not young:
        audience.add("adult")
    if kinds == {"helpline"}:
        audience = {"adult", "child"}
    if not child and WRITER_GROWN not in found and kinds & _A_CHILD_MAY_TELL:
        audience.add(_EITHER)
    if "child" in kinds or CHILD_ANY in found:
        audience.add("about_child")
    return audience


def _lines(
    kinds: tuple[str, ...], child: bool, numbers: Iterable[CrisisNumber], texts: Texts
) -> tuple[str, ...]:
    first = "violence" if kinds[0] == "child" and "violence" in kinds else kinds[0]
    lines = [texts.say("crisis.young" if child else f"crisis.{first}")]
    if kinds[0] not in ("danger", "poisoning"):
        lines.append(texts.say("crisis.danger"))
    for one in numbers:
        what = texts.say(f"crisis.for.{one.id}")
        if one.hours is None:
            lines.append(texts.say("crisis.line", number=one.number, what=what))
            continue
        hours = texts.say("crisis.always") if one.hours == "always" else one.hours
        lines.append(texts.say("crisis.line_hours", number=one.number, what=what, hours=hours))
    return tuple(lines)


def _numbers(
    kinds: tuple[str, ...], audience: set[str], at: time, serves: Callable[[str], bool]
) -> tuple[CrisisNumber, ...]:
    fitting = [
        one
        for one in _directory()
        if one.kinds & set(kinds)
        and (one.audience & audience or (_EITHER in audience and one.audience == {"child"}))
        and (one.town is None or serves(one.town))
    ]
    return tuple(sorted(fitting, key=lambda one: _shut(one, at))[:_MOST_NUMBERS])


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
