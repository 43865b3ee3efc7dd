"""Somebody in danger now gets help first: what the message says, and the numbers that help.

Offline and without a model. The words are data (knowledge/language/crisis_words.yaml), and so are
the numbers with their sources (knowledge/language/crisis.yaml).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from typing import Any

from assistant.answer import Language
from assistant.texts import Texts
from knowledge.decisions import is_about_record
from knowledge.phrases import lexicon
from knowledge.word_classes import Span, WordClasses, words_of

_ORDER = (
    "poisoning", "danger", "suicide", "child", "violence", "self_harm", "homelessness",
    "hunger", "helpline",
)  # fmt: skip
_SENTENCE = re.compile(r"[.!?\n;]+")
_NEAR = 5
_MOST_NUMBERS = 4
_GROWN_UP = 18
_AGE = re.compile(
    r"\b(?:mam|jestem w wieku|мені|мне|i am|i'm|im|i’m|aged?)\s+(?:\w+\s+)?(\d{1,2})\b"
)
_NEGATIONS = frozenset(
    {"nie", "nigdy", "не", "ні", "ни", "not", "never", "doesnt", "didnt", "isnt"}
)


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
    found = _found(text)
    if not found:
        return None
    kinds = tuple(kind for kind in _ORDER if kind in found)
    if kinds == ("helpline",) and _is_about_record(text):
        return None
    age = _AGE.search(text.lower())
    young = age is not None and int(age[1]) < _GROWN_UP
    child = young or "writer_child" in found
    audience = {"child"} if child else {"adult"}
    if child and not young:
        audience.add("adult")
    if kinds == ("helpline",):
        audience = {"adult", "child"}
    if "child" in kinds or "child_any" in found:
        audience.add("about_child")
    numbers = _numbers(kinds, audience, now.time(), serves)
    return CrisisCard(kinds, child, numbers, _lines(kinds, child, numbers, Texts(language)))


def _is_about_record(text: str) -> bool:
    """Whether a line to call is only what somebody proposed and an office decided about."""
    return is_about_record(text) and _AGE.search(text.lower()) is None


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
        and one.audience & audience
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


def _found(text: str) -> frozenset[str]:
    """The kinds of danger that a message tells of, and who is concerned."""
    found: set[str] = set()
    whole = words_of(text)
    for classes in _classes():
        if not classes.reads(text):
            continue
        around = classes.find(whole)
        for sentence in _SENTENCE.split(text):
            words = words_of(sentence)
            spans = classes.find(words)
            for rule in lexicon("crisis_words")["rules"]:
                if _fires(rule, spans, words, around, len(whole)):
                    found.add(rule["kind"])
        if found & {"violence", "child"}:
            found |= {"writer_child"} & around.keys()
        if found & {"suicide", "self_harm", "poisoning", "danger"}:
            found |= {"child_any"} & around.keys()
    return frozenset(found) if found - {"writer_child", "child_any"} else frozenset()


def _fires(
    rule: dict[str, Any],
    spans: dict[str, list[Span]],
    words: list[str],
    around: dict[str, list[Span]],
    length: int,
) -> bool:
    if any(name in around for name in rule.get("unless", ())):
        return False
    if not rule.get("personal") and "about" in around:
        return False
    if rule.get("alone") and not _nothing_else(spans, rule["needs"], length):
        return False
    groups = [
        [span for span in spans.get(name, ())
         if name != rule.get("negatable") or not _negated(span, words)]
        for name in rule["needs"]
    ]  # fmt: skip
    return any(True for _ in _together(groups, rule.get("near", _NEAR)))


def _nothing_else(spans: dict[str, list[Span]], names: Iterable[str], length: int) -> bool:
    said = {
        place
        for name in names
        for span in spans.get(name, ())
        for place in range(span.first, span.last)
    }
    return len(said) == length


def _together(groups: list[list[Span]], near: int) -> Iterator[tuple[Span, ...]]:
    """One span of each group, none overlapping and all within `near` words of one another."""
    if len(groups) == 1:
        yield from ((span,) for span in groups[0])
        return
    for one in groups[0]:
        for other in groups[1]:
            apart = max(other.first - one.last, one.first - other.last)
            if 0 <= apart <= near:
                yield one, other


def _negated(span: Span, words: list[str]) -> bool:
    return any(word in _NEGATIONS for word in words[max(0, span.first - 1) : span.first])


@cache
def _classes() -> tuple[WordClasses, ...]:
    classes = lexicon("crisis_words")["classes"]
    return tuple(WordClasses(language, classes[language]) for language in classes)
