"""For which of two things a programme plans more money: "na co więcej środków, na A czy na B"."""

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, beside_row, cited
from assistant.texts import Texts
from assistant.topics.extremes import TOPIC, sum_of
from knowledge.folding import fold
from knowledge.model import Task

_MORE = re.compile(
    r"\b(?:wiecej|mniej|wieksz\w+|mniejsz\w+|wyzsz\w+|nizsz\w+|drozsz\w+|drozej|tansz\w+|taniej)\b"
)
_LESS = re.compile(r"\b(?:mniej|nizsz|tansz|taniej)")
_PRICED = re.compile(r"\b(?:drozsz|drozej|tansz|taniej)")
_THAN = re.compile(r"\bniz\b")
MONEY = re.compile(
    r"\b(?:pieniadz\w*|pieniedz\w*|kas[aey]|hajsu|srodk\w+|budzet\w*|zlotych|kwot\w*|naklad\w*"
    r"|przezna\w+|wyda[jlnw]\w*|finans\w+|dotacj\w*|kosztuj\w*)\b"
)
_OR = re.compile(r",?\s+(?:czy(?:\s+tez)?|albo|lub|niz)\s+")
_EACH = re.compile(r"\bile\b(?P<one>.+?)(?:,|\bi\b|\ba\b|\boraz\b)\s*(?:a\s+)?ile\b(?P<other>.+)")
_BOTH = re.compile(
    r"\b(?:ile|jaki\w*)\b(?P<one>.+?)(?:,|\bi\b|\ba\b|\boraz\b)\s*(?:a\s+)?(?:ile|jaki\w*)\b"
    r"(?P<other>.+)"
)
_LEADING = re.compile(
    r"^[\s,:;–-]*(?:(?:jest|sa|idzie|dali|da\w+|ma|maja|plan\w+|na|dla)\b[\s,:]*)*"
)
_TRAILING = re.compile(r"(?:,|\bi\b|\bco\b|\bna co\b|\s)+$")  # "i co więcej"
_GIVEN = re.compile(r"^.*?\bna\b")  # "gmina dała na"
HOW_MUCH = "jaki budżet na "
_LEAST = 3  # letters of anything that has a name


def compared(text: str, answer: Callable[[str], Draft], texts: Texts) -> Draft | None:
    """Both sums, the higher first, where both are planned for one task each; otherwise None."""
    things = _things(text)
    if things is None:
        return _each(text, answer)
    first, second = (planned(answer(f"{HOW_MUCH}{thing}")) for thing in things)
    if first is None or second is None or not _alike(first[0], second[0]):
        return None
    less, than = bool(_LESS.search(fold(text))), bool(_THAN.search(fold(text)))
    ranked = sorted((first, second), key=lambda one: one[1], reverse=not less)
    keys = ("tasks.less", "tasks.more") if less else ("tasks.more", "tasks.less")
    keys = ("tasks.as_much",) * 2 if first[1] == second[1] else keys
    claims = tuple(
        Claim(
            texts.say(key, name=task.name.rstrip("."), amount=task.budget),
            tuple(dict.fromkeys((*beside_row(task, "budget"), *cited(task, "header")))),
        )
        for key, (task, _) in zip(keys, ranked, strict=True)
    )
    facts = tuple(task for task, _ in ranked)
    is_so = ranked[0] is first and first[1] != second[1]
    verdict = texts.say("answer.yes" if is_so else "answer.no") if than else ""
    return Draft(TOPIC, 1.0, AnswerStatus.ANSWERED, claims, facts=facts, verdict=verdict)


def _each(text: str, answer: Callable[[str], Draft]) -> Draft | None:
    """Both sums, where one question after money names a second thing: "ile kosztuje A, a ile B"."""
    found = _BOTH.search(fold(text).strip(" ?!."))
    if found is None or not MONEY.search(found["one"]) or MONEY.search(found["other"]):
        return None
    named = [thing(MONEY.sub(" ", part)) for part in (found["one"], found["other"])]
    drafts = [answer(f"{HOW_MUCH}{one}") for one in named if one]
    sums = [one for one in map(planned, drafts) if one is not None]
    if len(sums) < 2 or not _alike(sums[0][0], sums[1][0]):
        return None
    claims = tuple(claim for draft in drafts for claim in draft.claims)
    facts = tuple(task for task, _ in sums)
    return Draft(TOPIC, 1.0, AnswerStatus.ANSWERED, claims, facts=facts)


def _alike(one: Task, other: Task) -> bool:
    """Whether two tasks are of one programme, with sums for the same years."""
    same = one.document_id == other.document_id and one.budget_years == other.budget_years
    return same and one.id != other.id


def _things(text: str) -> tuple[str, str] | None:
    """The two things whose money a message compares."""
    said = fold(text).strip(" ?!.")
    more = _MORE.search(said)
    if more is None:
        return None
    each = _EACH.search(said)
    if each is not None:
        other = _GIVEN.sub("", _MORE.split(each["other"])[0])
        return _named(_GIVEN.sub("", each["one"]), _TRAILING.sub("", other))
    if not (MONEY.search(said) or _PRICED.search(said)):
        return None
    ors = [one for one in _OR.finditer(said) if one.start() > more.start()]
    if not ors:
        return None
    left, right = said[: ors[-1].start()], said[ors[-1].end() :]
    asked = max(one.end() for one in (*_MORE.finditer(left), *MONEY.finditer(left)))
    behind = left[asked:]
    if len(_LEADING.sub("", behind)) < _LEAST:  # "czy A dostaje więcej środków niż B"
        behind = re.sub(r"^(?:.*[,:]\s*)?(?:czy\s+)?(?:na\s+)?", "", left[: more.start()])
    return _named(behind, right)


def _named(one: str, other: str) -> tuple[str, str] | None:
    first, second = thing(one), thing(other)
    return (first, second) if first and second else None


def thing(text: str) -> str | None:
    """What a stretch of a folded question names, without the words that lead to it."""
    named = _LEADING.sub("", text).strip(" ?!.,")
    return named if len(named) >= _LEAST else None


def planned(draft: Draft) -> tuple[Task, Decimal] | None:
    """The one task that an answer tells of, and its sum."""
    tasks = [fact for fact in draft.facts if isinstance(fact, Task)]
    if draft.status is not AnswerStatus.ANSWERED or len(tasks) != 1 or not draft.claims:
        return None
    amount = sum_of(tasks[0])
    return None if amount is None else (tasks[0], amount)
