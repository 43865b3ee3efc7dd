"""The words of knowledge/language/audiences.yaml that name somebody, found in tokens."""

from collections.abc import Sequence
from functools import cache

from knowledge.phrases import Found, Phrases, lexicon
from knowledge.text import Analyser, Token


def read(tokens: Sequence[Token]) -> list[Found]:
    """Every phrase that names somebody, without those that only look so."""
    found = _phrases().find(tokens)
    found = _longest_ages(found)
    misleading = [(one.name, set(one.used)) for one in _misleading().find(tokens)]
    return [
        one
        for one in found
        if not any(name == one.name and used & set(one.used) for name, used in misleading)
    ]


def _longest_ages(found: Sequence[Found]) -> list[Found]:
    """The phrases without an age that is but a part of a longer one: "klas" of "klas szkół"."""
    ages = [(one.name, {*one.used}) for one in found if one.name.startswith("age.")]
    if len(ages) < 2:
        return [*found]
    return [
        one
        for one in found
        if not one.name.startswith("age.") or not any({*one.used} < used for _, used in ages)
    ]


@cache
def akin() -> dict[str, frozenset[str]]:
    """The situations for which what there is also serves another that the young tell of."""
    return {name: frozenset(near) for name, near in lexicon("audiences")["akin"].items()}


@cache
def serving_words() -> dict[str, list[str]]:
    """The services that each situation calls for, as their names say them."""
    return {name: [*words] for name, words in lexicon("audiences")["serving"].items()}


@cache
def _misleading() -> Phrases:
    return Phrases(lexicon("audiences")["misleading"], Analyser())


@cache
def everyday() -> frozenset[str]:
    """The situations in which a family uses what is there for everybody of its age as well."""
    return frozenset(lexicon("audiences")["everyday"])


@cache
def told_alone() -> frozenset[str]:
    """The situations that one tells; what is for them alone is given to nobody else."""
    return frozenset(lexicon("audiences")["told"])


@cache
def _phrases() -> Phrases:
    data = lexicon("audiences")
    groups: dict[str, list[str]] = {
        name: data[name] for name in ("older", "grown_up", "partner", "able", "kin", "beside")
    }
    for section in ("disabilities", "situations", "groups"):
        groups |= {f"{section}.{name}": phrases for name, phrases in data[section].items()}
    for section in ("ages", "stages"):
        for phrase, (low, high) in data[section].items():
            groups.setdefault(f"age.{low}.{high}", []).append(phrase)
    return Phrases(groups, Analyser())
