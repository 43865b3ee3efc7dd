"""No to those whom the sentences told leave out, by their age, income, children or home."""

import re
from collections.abc import Iterator

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.offer_lines import admission
from assistant.yes_no_stay import asks_stay, by_stay, tells_of_stay
from assistant.yes_no_whose import by_children, by_home, tells_of_family
from assistant.yes_no_words import Decided
from knowledge.audience import audience_of, shuts_out
from knowledge.conditions import conditions_of
from knowledge.folding import fold
from knowledge.model import Audience, Offer, Task
from knowledge.numbers import values

_MAY_ASK = frozenset({"who_may", "age", "premise", "list", "where", "submit", "enrolment",
                      "until", "closing", "residence"})  # fmt: skip
_PER_HEAD = re.compile(r"\b(?:na|za) (?:osob|glow|czlonka)|\bdochod|\bzarabia")
_HEAD_SUM = re.compile(r"(?<![\d.,])(\d[\d ]*)\s*(?:netto |brutto )?(?:na|za) (?:os|glow|czlon)")
_NOT_FOR = re.compile(
    r"\bnie (?:dotyczy|obowiazuje|stosuje|obejmuje)"
    r"|\bbez (?:wzgledu|kryteri|limit|prog)|\bniezaleznie od"
)
_ONLY_FOR = re.compile(r"\b(?:tylko|wylacznie|jedynie) (?:dla|w)\b")
_UNLESS = re.compile(r"\b(?:chyba ze|z wyjatkiem|za wyjatkiem|oprocz)\b")
_ABOVE = re.compile(r"\b(?:powyzej|ponad|od)\s+\d")
_UP_TO = re.compile(r"\bdo\s+(\d[\d ]*(?:,\d+)?)")
_AMONG = re.compile(r"\bw tym\b|\bmiedzy innymi\b|\bm\. ?in\.")
_AT_MOST = re.compile(r"nie przekracza|\bdo\b|ponizej|nie wyzsz|maksymal|najwyzej")


def by_conditions(frame: Frame, draft: Draft, view: View) -> Decided | None:
    """No, where a condition told leaves out whom the question is about; never a yes.

    Who meets the one condition may still not meet another.
    """
    beside = {"price"} if "may" in admission(frame.text) else set()  # "czy przyjmą i za ile"
    if frame.attributes - _MAY_ASK - beside or frame.dates:
        return None
    decided = _by_age(frame, draft, view) or _by_income(frame, draft, view)
    if decided is None and tells_of_stay(frame.text):
        return by_stay(frame, draft)
    if decided or not tells_of_family(frame.text):
        return decided
    return by_children(frame, draft) or by_home(frame, draft, view)


def by_others(said: str, frame: Frame, draft: Draft, view: View) -> Decided | None:
    """No, where what is said to be for some people alone is told to be for others too."""
    offers = {one.name: one for one in draft.facts if isinstance(one, Offer | Task)}
    asked = frame.audience.situations | frame.audience.disabilities
    if len(offers) != 1 or not asked or not _ONLY_FOR.search(fold(said)):
        return None
    name = next(iter(offers))
    own = audience_of(name, view.snapshot.analyser)
    told = own.situations | own.disabilities
    is_one_of = asked <= told and (told - asked or _AMONG.search(fold(name)))
    claim = next((one for one in draft.claims if name.rstrip(".") in one.text), None)
    return (False, claim) if is_one_of and claim else None


def _by_age(frame: Frame, draft: Draft, view: View) -> Decided | None:
    if frame.audience.ages is None:
        return None
    asked = Audience(ages=frame.audience.ages, ages_each=frame.audience.ages_each)
    told = [
        (one, claim)
        for one, claim in _conditions(draft, view)
        if one.ages and not asks_stay(claim.text)
    ]
    own = [one.audience for one in draft.facts if isinstance(one, Offer) and one.audience.ages]
    if len(own) == len(draft.facts) == 1 and told[:1] and told[0][0].ages == own[0].ages:
        told = told[:1]  # other ages are of something beside it, such as minding children
    if not told or not all(shuts_out(asked, Audience(ages=one.ages)) for one, _ in told):
        return None
    return False, told[0][1]


def earns(text: str) -> bool:
    """Whether a text says how much somebody earns: "mamy 900 zł na osobę"."""
    return len(_own_sums(text)) == 1 and bool(_PER_HEAD.search(fold(text)))


def sum_earned(text: str) -> float | None:
    """What somebody says they earn, in zł, where it is the one sum that is told."""
    return _own_sums(text)[0] if earns(text) else None


def _by_income(frame: Frame, draft: Draft, view: View) -> Decided | None:
    sums = _own_sums(frame.text)
    if not earns(frame.text):
        return None
    told = [(one.income, claim) for one, claim in _conditions(draft, view) if one.income]
    limits = {(amount, claim) for said, claim in told for amount in _amounts(said)
              if _AT_MOST.search(fold(said))}  # fmt: skip
    if len({amount for amount, _ in limits}) != 1:
        return None
    limit, claim = next(iter(limits))
    if frame.audience.disabilities and _NOT_FOR.search(fold(claim.text)):
        return None  # the limit is not for a family of whom the question may tell
    if _UNLESS.search(fold(claim.text)):
        return None  # who asks may be one of those whom it leaves in all the same
    return (False, claim) if sums[0] > max(limit, *_steps(claim.text), 0.0) else None


def _steps(text: str) -> list[float]:
    """The sums up to which each step of a scale goes: "do 900 zł ..., powyżej 900 do 1400 zł"."""
    folded = fold(text)
    if not _ABOVE.search(folded):
        return []
    return [float(one[1].replace(" ", "").replace(",", ".")) for one in _UP_TO.finditer(folded)]


def _own_sums(text: str) -> list[float]:
    """The sums of a question, of which one on each head may stand without its currency."""
    bare = (float(one[1].replace(" ", "")) for one in _HEAD_SUM.finditer(fold(text)))
    return _amounts(text) or list(bare)


def _conditions(draft: Draft, view: View) -> Iterator[tuple[Audience, Claim]]:
    for claim in draft.claims:
        yield conditions_of(claim.text, view.snapshot.analyser), claim


def _amounts(text: str) -> list[float]:
    return [float(one.value) for one in values(text) if one.kind == "amount"]
