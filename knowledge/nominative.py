"""Names of units in the nominative: "Biura Partnerstwa Społecznego" is "Biuro Partnerstwa ..."."""

import re
from functools import lru_cache

from knowledge.morphology import forms_of, interpretations

_WORD = re.compile(r"[^\W\d_]+")
_CASES = {"nom", "gen", "dat", "acc", "inst", "loc", "voc"}
_Agreement = tuple[str, str, str]  # number, case, gender


@lru_cache(maxsize=4_000)
def nominative(name: str) -> str:
    """The name with its first noun, and the adjectives that agree with it, in the nominative.

    What follows them is left as it stands; a name that is in the nominative is given back.
    """
    words = list(_WORD.finditer(name))
    head = _head(words)
    if head is None:
        return name
    index, lemma, number, case, gender = head
    if case == "nom":
        return name
    changed = {index: _form(lemma, number, gender, words[index][0])}
    for beside in (range(index - 1, -1, -1), range(index + 1, len(words))):
        for place in beside:
            lemma_of = _agreeing(words[place][0], number, case, gender)
            if lemma_of is None:
                if not _is_prefix(name, words, place):
                    break
                continue
            changed[place] = _form(lemma_of, number, gender, words[place][0])
    if any(form is None for form in changed.values()):
        return name
    parts, end = [], 0
    for place, word in enumerate(words):
        parts.append(name[end : word.start()])
        parts.append(changed.get(place) or word[0])
        end = word.end()
    return "".join(parts) + name[end:]


def _head(words: list[re.Match[str]]) -> tuple[int, str, str, str, str] | None:
    """The first noun with its lemma, number, case and gender; the nominative is preferred."""
    for index, word in enumerate(words[:4]):
        readings = [
            (lemma.split(":")[0], *agreement)
            for lemma, tag, _ in interpretations(word[0])
            if tag.startswith("subst")
            for agreement in _agreements(tag)
            if not _only_adjective(word[0], words, index)
        ]
        readings = [one for one in readings if _fits(one, words, index)]
        singular = [one for one in readings if one[1] == "sg"]
        for wanted in ("nom", "gen", "loc", "inst", "dat", "acc"):
            for lemma, number, case, gender in singular or readings:
                if case == wanted:
                    return index, lemma, number, case, gender
    return None


def _only_adjective(word: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a word stands for an adjective here, as "Miejskiego" before "Ośrodka"."""
    adjective = any(tag.startswith("adj:") for _, tag, _ in interpretations(word))
    following = words[index + 1][0] if index + 1 < len(words) else ""
    return adjective and any(tag.startswith("subst") for _, tag, _ in interpretations(following))


def _fits(one: tuple[str, str, str, str], words: list[re.Match[str]], index: int) -> bool:
    """Whether the adjectives before a noun agree with this reading of it."""
    _, number, case, gender = one
    return all(
        _agreeing(word[0], number, case, gender) is not None
        or not any(tag.startswith("adj:") for _, tag, _ in interpretations(word[0]))
        for word in words[:index]
    )


def _agreeing(word: str, number: str, case: str, gender: str) -> str | None:
    for lemma, tag, _ in interpretations(word):
        adjective = tag.startswith(("adj:", "ppas:", "pact:"))
        if adjective and (number, case, gender) in _agreements(tag):
            return lemma.split(":")[0]
    return None


def _is_prefix(name: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether a word is the first half of one such as "Psychologiczno-Pedagogicznej"."""
    return name[words[place].end() : words[place].end() + 1] == "-"


def _agreements(tag: str) -> list[_Agreement]:
    parts = tag.split(":")
    numbers = [part for part in parts if part in ("sg", "pl")]
    cases = next((part.split(".") for part in parts if _CASES & set(part.split("."))), [])
    genders = next(
        (part.split(".") for part in parts if {"m1", "m2", "m3", "f", "n"} & set(part.split("."))),
        [],
    )
    return [(n, case, gender) for n in numbers for case in cases for gender in genders]


def _form(lemma: str, number: str, gender: str, like: str) -> str | None:
    """The nominative of a lemma, with capitals as the given form has them."""
    for form, tag in forms_of(lemma):
        if (number, "nom", gender) in _agreements(tag) and ":neg" not in tag:
            return form.upper() if like.isupper() else _capital(form, like)
    return None


def _capital(form: str, like: str) -> str:
    return form[0].upper() + form[1:] if like[0].isupper() else form
