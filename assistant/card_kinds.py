"""Which help comes first for a danger that was told, and whose numbers are meant.

The words are data (knowledge/language/crisis_card.yaml). They fit a card to a message that
`assistant.danger` heard danger in; they never make one.
"""

import re
from collections.abc import Set
from functools import cache

from assistant.danger import CHILD_ANY, WRITER_CHILD, WRITER_GROWN, heard_in
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.word_classes import WordClasses, words_of

ORDER = (
    "poisoning", "fire", "life", "danger", "suicide", "own_fear", "lured", "abuse", "child",
    "own_violence", "violence", "self_harm", "homelessness", "hunger", "helpline", "worn_out",
)  # fmt: skip
URGENT = frozenset({"poisoning", "fire", "life"})  # an ambulance or a fire engine is needed now
TALK = frozenset({"helpline", "worn_out"})  # somebody to talk with, in no danger that was told
DESPAIR = frozenset({"suicide", "self_harm"})
NEEDS = frozenset({"homelessness", "hunger"})  # papers may name the help for grown people
EITHER = "either"  # nothing tells whether a child or an adult writes
_OWN = frozenset({"own_fear", "own_violence"})  # told by who hurts or fears to
_A_CHILD_MAY_TELL = frozenset({"violence", "abuse", "child", "suicide", "self_harm"})
_OF_A_CHILD = frozenset({"abuse", "lured", "own_fear", "suicide", "self_harm"})
_A_CHILD_CALLS = DESPAIR | {"abuse"}
_SOMEBODY_ELSE = frozenset({"partner", "abuser", "they"})
_GROWN_UP = 18
_ITS_AGE = re.compile(  # of somebody spoken of: "mam 40 lat" is the writer's own
    r"(?<!mam )(?<!мені )(?<!мне )(?<!am )(?<!i'm )(?<!im )\b(\d{1,2})[\s-]*"
    r"(?:lat|letni|years?|yrs?|yo\b|рок|річн|лет)"
)

_PARENT = (
    r"(?:ojciec|ojca|ojcu|tat[aey]|tacie|mam[aei]|matk[aei]|matce|dad|mum|mom|father|mother"
    r"|мам[аіеуы]|тат\w{1,3}|батьк\w{1,3}|пап[аеуы]|отец|отц[ау]|матери|мать)"
)
_OLD = r"(?:[6-9]\d|10\d)"
_OLD_PARENT = re.compile(
    rf"\b{_PARENT}\s+(?:(?:ma|juz|is|already|вже|уже)\s+)*{_OLD}\b(?!\s*(?:%|raz|раз|times|zl|грн|км|km))"
    rf"|\b{_OLD}[\s-]*(?:letni\w*|years?[\s-]old|річн\w+|летн\w+)\s+{_PARENT}\b"
)


def parent_is_old(text: str) -> bool:
    """Whether somebody speaks of a father or mother so old that the writer is grown up."""
    return bool(_OLD_PARENT.search(fold(text)))


def sharpened(text: str, found: Set[str], child: bool) -> tuple[str, ...]:
    """The kinds of danger found, with those that a message tells more closely; first the worst."""
    kinds = set(found & set(ORDER))
    said, heard = _said(text), heard_in(text)
    if kinds - TALK:
        kinds -= TALK
    if "child" in kinds and parent_is_old(text) and not said & {"one_child", "children"}:
        kinds = kinds - {"child"} | {"violence"}
    if "thrown_out" in heard and "homelessness" in kinds and not heard & _SOMEBODY_ELSE:
        kinds.discard("violence")
    if not child and _fears_own_hand(kinds, said, heard):
        kinds = kinds - {"violence", "danger"} | {"own_fear", "child"}
    elif not child and kinds & {"violence", "suicide"} and _struck(said, heard):
        kinds = kinds - {"violence"} | {"own_violence"}
    if "danger" in kinds and "burning" in said:
        kinds.add("fire")
    elif (kinds & {"danger", "child"} and "lifeless" in said) or (
        "danger" in kinds and not heard & {"help_cry", "helpline"}
    ):
        kinds.add("life")
    if kinds & DESPAIR and "bleeding" in said and not heard & {"wish", "long_ago"}:
        kinds.add("life")
    if "abuse" in kinds and "lured" in said and "family" not in said:
        kinds |= {"lured"} if child or said & {"one_child", "children"} else set()
    return tuple(kind for kind in ORDER if kind in kinds)


def audience(text: str, kinds: Set[str], found: Set[str], young: bool, child: bool) -> set[str]:
    """Whose numbers to give: both a child's and an adult's where nothing tells who writes."""
    said = _said(text)
    people = {"child"} if child else {"adult"}
    if child and not young:
        people.add("adult")
    if kinds <= TALK:
        return {"adult", "child"}
    if not child and kinds <= DESPAIR and "one_child" in said and _is_grown(text, said):
        return people
    parent = "children" in said and not (WRITER_CHILD in found or "school" in said)
    grown = child or WRITER_GROWN in found or kinds & _OWN or (kinds & DESPAIR and parent)
    may_tell = kinds & _A_CHILD_MAY_TELL or {"thrown_out", "parents"} <= heard_in(text)
    if "lured" in kinds or (not grown and may_tell):
        people.add(EITHER)
    of_one = CHILD_ANY in found or (kinds & _OF_A_CHILD and "one_child" in said)
    own_despair = kinds <= DESPAIR and parent and "one_child" not in said
    if "child" in kinds or "lured" in kinds or (of_one and not own_despair):
        people.add("about_child")
    if "about_child" in people and kinds & _A_CHILD_CALLS and "of_child" in said:
        people.add(EITHER)  # the child may call itself
    return people


def sought(kinds: tuple[str, ...], child: bool) -> tuple[str, ...]:
    """The kinds of danger for which the papers are searched for units that help."""
    if URGENT & set(kinds):
        return ()
    others = {"child"} if "own_fear" in kinds else NEEDS if child else frozenset()
    return tuple(kind for kind in kinds if kind not in others)


def called_for(kinds: tuple[str, ...]) -> set[str]:
    """The kinds of danger whose numbers are given."""
    others = {"danger", "child", "hunger"} if URGENT & set(kinds) else set()
    return set(kinds) - others - ({"abuse"} if "lured" in kinds else set())


def _fears_own_hand(kinds: Set[str], said: Set[str], heard: Set[str]) -> bool:
    if "from_self" in said and kinds & {"child", "violence", "danger", "suicide"}:
        return True
    if "own_hand" not in said or ("violence" in kinds and heard & {"partner", "abuser"}):
        return False
    return "child" in kinds or bool(
        kinds & {"violence", "danger"} and said & {"one_child", "children"}
    )


def _struck(said: Set[str], heard: Set[str]) -> bool:
    """Whether the writer tells of having struck somebody grown, and not of striking back."""
    return "own_blow" in heard and "struck_back" not in said


def _is_grown(text: str, said: Set[str]) -> bool:
    """Whether the son or daughter that somebody fears for is told to be of age."""
    ages = [int(years) for years in _ITS_AGE.findall(fold(text))]
    return min(ages) >= _GROWN_UP if ages else "grown_child" in said


def _said(text: str) -> frozenset[str]:
    words = words_of(text)
    return frozenset(
        name for classes in _classes() if classes.reads(text) for name in classes.find(words)
    )


@cache
def _classes() -> tuple[WordClasses, ...]:
    by_language = lexicon("crisis_card")["classes"]
    return tuple(WordClasses(language, classes) for language, classes in by_language.items())
