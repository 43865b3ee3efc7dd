"""Whether money grows or falls from year to year, and whether as many came as a question says."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.compared import MONEY, thing
from assistant.draft import Draft
from assistant.texts import Texts
from knowledge.folding import fold
from knowledge.model import Task
from knowledge.number_words import spoken_numbers
from knowledge.numbers import values

_LED = re.compile(r"^\W*(?:(?:a|i|czy|to|jest|prawda|prawda\s+to|ze)\b[\s,:]*)+")
_ASKS = re.compile(r"^\W*(?:a\s+|i\s+)?(?:czy|prawda|to\s+prawda)\b")
_GROWS = re.compile(r"\b(?:rosn\w+|rosl\w+|wzrasta\w*|zwieksza\w*|podnosi\w*)\b")
_FALLS = re.compile(r"\b(?:spada\w*|maleje\w*|malej\w+|zmniejsza\w*|obniza\w*|kurczy\w*)\b")
_SPENT = re.compile(rf"{MONEY.pattern}|\b(?:wydat\w+|kosz\w+)\b")
_IN_YEAR = re.compile(r"\b20\d\d\b")
_FURTHER = re.compile(
    r"\b(?:sie|co\s+rok\w*|z\s+roku\s+na\s+rok|z\s+kazdym\s+rokiem|coraz|stale|ciagle|program\w*"
    r"|miast\w*|gmin\w*|na|w|dla|tego|tym|calego|calym|caly|laczn\w+|nadal|caly\s+czas)\b"
)
_WISHES = "proposals"
_SUM = "ile wynosi łączny budżet programu"
_AMOUNT = re.compile(r"\b(20\d\d):\s*(\d[\d\s\u00a0\u202f]*(?:,\d+)?)\s*(tys\.|mln)?\s*zł")
_TIMES = {"": 1, "tys.": 1_000, "mln": 1_000_000}
_CAME = re.compile(
    r"\b(?:byl[oiy]|przysz(?:lo|li|ly)|przyby(?:lo|li|ly)|uczestniczyl[oiy]"
    r"|wziel[oiy]\s+udzial|pojawil[oiy]\s+sie)\b"
)
_MEETING = re.compile(r"\b(?:spotkani|zebrani|posiedzeni|narad|konferencj|sesj)\w*")
_ABOUT = re.compile(r"\b(?:ponad|okolo|najmniej|najwyzej|wiecej|mniej|przynajmniej|prawie)\b")
_STEM, _BEHIND = 5, 40  # letters that endings leave alone, and how far a noun stands behind


def by_course(text: str, answer: Callable[[str], Draft], texts: Texts) -> Draft | None:
    """The yearly sums of one row with a yes or no to whether they grow or fall; None of others."""
    said = fold(text)
    up, down = bool(_GROWS.search(said)), bool(_FALLS.search(said))
    if up == down or _IN_YEAR.search(said) or not (_ASKS.search(said) and _SPENT.search(said)):
        return None
    rest = _LED.sub("", said)
    for pattern in (_GROWS, _FALLS, _SPENT, _FURTHER):
        rest = pattern.sub(" ", rest)
    named = thing(" ".join(re.sub(r"[?!.,]", " ", rest).split()))
    draft = answer(f"jaki budżet na {named}" if named else _SUM)
    tasks = [one for one in draft.facts if isinstance(one, Task)]
    if draft.status is not AnswerStatus.ANSWERED or len(tasks) > 1:
        return None if named else _without_wishes(answer(text))
    rows = [sums for claim in draft.claims if len(sums := _yearly(claim.text)) > 1]
    if len(rows) != 1:
        return None if named else _without_wishes(answer(text))
    steps = {(later > earlier) - (later < earlier) for earlier, later in pairwise(rows[0])}
    if 1 in steps and -1 in steps:
        return draft  # up and down: the row itself tells it
    is_so = (1 if up else -1) in steps
    return replace(draft, verdict=texts.say("answer.yes" if is_so else "answer.no"))


def _without_wishes(draft: Draft) -> Draft | None:
    """A refusal, where all that is told of sums that change is what somebody wished."""
    if draft.topic != _WISHES:
        return None
    return Draft(_WISHES, 0.0, AnswerStatus.NOT_IN_DOCUMENTS)


def _yearly(text: str) -> list[Decimal]:
    """The sums of a row in the order of their years."""
    found = sorted(
        (int(m[1]), Decimal(re.sub(r"\s", "", m[2]).replace(",", ".")) * _TIMES[m[3] or ""])
        for m in _AMOUNT.finditer(text)
    )
    return [amount for _, amount in found]


def by_attended(text: str, answer: Callable[[str], Draft], texts: Texts) -> Draft | None:
    """How many came to a meeting, with a yes or no to the number that is supposed; or None."""
    said = fold(text)
    came = _CAME.search(said)
    if came is None or _ABOUT.search(said) or not (_ASKS.search(said) and _MEETING.search(said)):
        return None
    supposed = list(_counted(text))
    if len(supposed) != 1:
        return None
    number, start, noun_start, end = supposed[0]
    noun = text[noun_start:end]
    rest = f"{text[:start]} {text[end:]}"
    rest = re.sub(r"[?!]", " ", _CAME.sub(" ", _LED.sub("", fold(rest))))
    draft = answer(f"ile {noun} było {' '.join(rest.split())}")
    if draft.status is not AnswerStatus.ANSWERED:
        return None
    stem = fold(noun)[:_STEM]
    told = {
        one
        for claim in draft.claims
        for one, _, at, stop in _counted(claim.text)
        if stem in fold(claim.text[at : stop + _BEHIND])[: len(noun) + _BEHIND]
    }
    if len(told) != 1:
        return None
    return replace(draft, verdict=texts.say("answer.yes" if number in told else "answer.no"))


def _counted(text: str) -> list[tuple[int, int, int, int]]:
    """The whole numbers with the word behind each: number, its start, and where the word stands."""
    numbers = [
        (int(one.value), one.start, one.end)
        for one in values(text)
        if one.kind == "number" and one.value.isdecimal()
    ]
    numbers += [(one.value, one.start, one.end) for one in spoken_numbers(text)]
    found = []
    for number, start, end in numbers:
        if word := re.compile(r"\s+([^\W\d_]{4,})").match(text, end):
            found.append((number, start, word.start(1), word.end(1)))
    return found
