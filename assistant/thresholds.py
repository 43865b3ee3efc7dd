"""Whether there is more money for one thing, or more of it, than a question says: "ponad 800"."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus
from assistant.compared import HOW_MUCH, MONEY, planned, thing
from assistant.draft import Draft
from assistant.texts import Texts
from assistant.years_compared import counted
from assistant.yes_no_counts import telling
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas, plain_analyser

_AMOUNT = (
    r"(?:(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,9}(?:[.,]\d{1,4})?)\s*)?"
    r"(?:(?P<factor>tys(?:iac\w*|iec\w*|\.)?|mln|milion\w*|mld|miliard\w*)\b\.?\s*)?"
    r"(?P<zloty>zl\b|zlot\w+)?"
)
_LIMIT = re.compile(
    r"\b(?:(?P<above>wiecej(?: niz)?(?= \d)|wiecej niz|ponad|powyzej|przekracza\w*|przekroczy\w*)"
    r"|(?P<least>co najmniej|przynajmniej|minimum|nie mniej niz)"
    r"|(?P<below>mniej(?: niz)?(?= \d)|mniej niz|ponizej|nie przekracza\w*)"
    rf"|(?P<most>najwyzej|maksymalnie|nie wiecej niz))\s+(?:kwot\w+ )?{_AMOUNT}"
)
_THINGS = re.compile(r"\s*([a-z]{4,})")
_STEM, _ENDING = 4, 3  # letters of a word that its endings do not change, and that they may
_FACTORS = {"tys": 1_000, "mln": 10**6, "mil": 10**6, "mld": 10**9}
_THOUSANDS = re.compile(r"[ \u00a0]")
_ASKING = re.compile(
    r"\b(?:czy|to prawda ze|prawda ze|to|jest|sa|bedzie|wynosi\w*|kosztuj\w*|planuj\w*"
    r"|zaplanowano|przeznacz\w+|przewidzian\w+|wyda\w*|idzie|ma|maja|miasto|gmina)\b"
)


def against_limit(text: str, answer: Callable[[str], Draft], texts: Texts) -> Draft | None:
    """The sum planned for the one task that is named, with a yes or no; None where none is asked.

    `answer` answers a question in Polish.
    """
    said = fold(text)
    limit = _LIMIT.search(said)
    if limit is None or not ("czy" in said or "?" in said):
        return None
    if (of_things := _against_count(said, limit, answer, texts)) is not None:
        return of_things
    amount = _amount(limit)
    if amount is None or not (limit["zloty"] or limit["factor"] or MONEY.search(said)):
        return None
    rest = f"{said[: limit.start()]} {said[limit.end() :]}"
    named = thing(" ".join(MONEY.sub(" ", _ASKING.sub(" ", rest)).split()))
    if named is None:
        return None
    draft = answer(f"{HOW_MUCH}{named}")
    found = planned(draft)
    if found is None:
        return None
    is_so = _holds(limit, found[1], amount)
    return replace(draft, verdict=texts.say("answer.yes" if is_so else "answer.no"))


def _against_count(
    said: str, limit: re.Match[str], answer: Callable[[str], Draft], texts: Texts
) -> Draft | None:
    """The number of the things that are counted, with a yes or no where one number is told."""
    if not limit["number"] or limit["factor"] or limit["zloty"]:
        return None
    behind = _THINGS.match(said[limit.end() :])
    rest = f"{said[: limit.start()]} {said[limit.end() + (behind.end() if behind else 0) :]}"
    named = " ".join(_ASKING.sub(" ", rest).split()).strip(" ?!.,")
    things = behind[1] if behind else named.partition(" ")[0]  # "miejsc jest ponad 30"
    lemmas = {lemma for one in plain_analyser().tokens(things) for lemma in one.lemmas}
    if len(things) < _STEM or lemmas & lexicon_lemmas("yes_no", "measures"):
        return None
    draft = answer(f"ile {things} {named}" if behind else f"ile {named}")
    if draft.status is not AnswerStatus.ANSWERED:
        return None
    bound, stem = Decimal(_number(limit)), things[: max(_STEM, len(things) - _ENDING)]
    holds = {
        _holds(limit, Decimal(number), bound)
        for claim in telling(draft)
        for number, words in counted(claim.text)
        if words.lstrip().startswith(stem)
    }
    if len(holds) != 1:
        return None
    return replace(draft, verdict=texts.say("answer.yes" if holds.pop() else "answer.no"))


def _amount(limit: re.Match[str]) -> Decimal | None:
    if not (limit["number"] or limit["factor"]):
        return None
    return Decimal(_number(limit)) * (_FACTORS[limit["factor"][:3]] if limit["factor"] else 1)


def _number(limit: re.Match[str]) -> str:
    return _THOUSANDS.sub("", limit["number"] or "1").replace(",", ".")


def _holds(limit: re.Match[str], amount: Decimal, bound: Decimal) -> bool:
    if limit["above"]:
        return amount > bound
    if limit["least"]:
        return amount >= bound
    return amount < bound if limit["below"] else amount <= bound
