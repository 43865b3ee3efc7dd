"""No to a family with fewer children than a condition asks for, or one that lives elsewhere."""

import re
from collections.abc import Iterator

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.yes_no_words import Decided, says
from knowledge.conditions import conditions_of
from knowledge.folding import fold
from knowledge.model import Offer

_STEMS = {
    1: r"1|jedno|jednego|jednym|jedynak\w*",
    2: r"2|dwoj(?:e|ga|giem|gu|gi|ke|ka)|dwie|dwoch|dwa",
    3: r"3|troj(?:e|ga|giem|gu|gi|ke|ka)|trzy|trzech",
    4: r"4|czwor(?:o|ga|giem|gu|gi|ke|ka)|cztery|czterech",
    5: r"5|piecior(?:o|ga|giem|gu|gi|ke|ka)|piec|pieciu",
}
_NUMBER = "|".join(rf"(?P<n{value}>{stems})" for value, stems in _STEMS.items())
_OWN = re.compile(rf"(?<!\w)(?:{_NUMBER})\s+(?:\w+\s+)?(?:dziec\w*|dzieck\w*|syn\w*|cor\w+)\b")
_AT_LEAST = re.compile(
    rf"\b(?:co najmniej|przynajmniej|minimum|min\.)\s+(?:{_NUMBER})\s+(?:\w+\s+)?dziec\w*"
)
_OR_MORE = re.compile(
    rf"(?<!\w)(?:{_NUMBER})\s+(?:dzieci\s+)?(?:i|lub|albo|oraz)\s+wiecej(?:\s+dzieci)?\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:(?:za)?mieszka\w*|zameldowan\w*|jestem|jestesmy|sie\b.{0,20}?przeprowadz\w*)\s+"
    r"(?:poza|spoza|(?:w|z|na terenie)\s+(?:innej|innego|innym|sasiedniej|sasiednim|obcej))\s*"
    r"(?:terenem\s+)?(?:gmin|miast|miescie|miejscow|wsi|powia)\w*"
    r"|\bnie\s+(?:(?:za)?mieszka\w+|jestesmy\s+zameldowani|jestem\s+zameldowan\w*)\s+"
    r"(?:w|na terenie)\s+(?:tej\s+|waszej\s+)?(?:gmin|miescie|miast)\w*"
)
_OTHERS_TOO = re.compile(r"\bspoza\b|\bpoza (?:gmin|miast)|\bpierwszenstw|\browniez|\btakze")
_PART = re.compile(r"[;.]\s")
_CHARGED = re.compile(r"\bplac|\boplat|\bbilet|\bznizk|\bulg|\bzl\b|\bbezplatn")


def tells_of_family(text: str) -> bool:
    """Whether a text asks to get something and tells of children or of a home elsewhere."""
    return says("getting", text) and bool(_least(_OWN, text) or _ELSEWHERE.search(fold(text)))


def by_children(frame: Frame, draft: Draft) -> Decided | None:
    """No, where the one thing told is for families with more children."""
    own = _least(_OWN, frame.text)
    if own is None or _holds_several(draft):
        return None
    told = [(least, claim) for part, claim in _entitling(draft) if (least := _asked(part))]
    if len({least for least, _ in told}) != 1:
        return None
    least, claim = told[0]
    return (False, claim) if own < least else None


def by_home(frame: Frame, draft: Draft, view: View) -> Decided | None:
    """No, where the one thing told is for those who live in a place and somebody does not."""
    if not _ELSEWHERE.search(fold(frame.text)) or _holds_several(draft):
        return None
    if any(_OTHERS_TOO.search(fold(claim.text)) for claim in draft.claims):
        return None
    told = [claim for part, claim in _entitling(draft)
            if conditions_of(part, view.snapshot.analyser).residence]  # fmt: skip
    return (False, told[0]) if told else None


def _asked(text: str) -> int | None:
    """How many children a condition asks for at least."""
    return _least(_AT_LEAST, text) or _least(_OR_MORE, text)


def _least(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(fold(text))
    said = found.groupdict() if found else {}
    return next((int(name[1:]) for name, one in said.items() if one), None)


def _holds_several(draft: Draft) -> bool:
    return len({fact.name for fact in draft.facts if isinstance(fact, Offer)}) > 1


def _entitling(draft: Draft) -> Iterator[tuple[str, Claim]]:
    """The parts of the claims that say nothing of what is paid, each with its claim."""
    for claim in draft.claims:
        for part in _PART.split(claim.text):
            if not _CHARGED.search(fold(part)):
                yield part, claim
