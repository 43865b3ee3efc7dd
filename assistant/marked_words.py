"""Words of a question that play a part of their own: names in quotes, addresses, times of day."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.dates import DateMatch, TimeMatch
from knowledge.phrases import lexicon_lemmas
from knowledge.text import Token

AT_STREET = frozenset({"na", "przy", "ul", "ulicy", "al", "os"})
# A name behind what it is the name of, by its capitals: "Stowarzyszenie Razem".
_CALLED = re.compile(
    r"\b(?i:fundacj\w+|stowarzyszeni\w+|towarzystw\w+)\s+(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+"
    r"(?:\s+(?:(?:i|na|dla|bez)\s+)?[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+)*)"
)
_IN_LANGUAGE = ("sku", "cku")
_QUOTED = re.compile(r"„[^”„]{3,60}”|\"[^\"]{3,60}\"|«[^«»]{3,60}»|“[^”“]{3,60}”")


def languages(tokens: Sequence[Token]) -> set[int]:
    """The tokens of languages that something is in: "po ukraińsku", not "odpisz po polsku"."""
    if any(token.lemmas & lexicon_lemmas("questions", "replying") for token in tokens):
        return set()
    return {
        i
        for i, (before, token) in enumerate(pairwise(tokens), start=1)
        if before.folded == "po" and token.folded.endswith(_IN_LANGUAGE)
    }


def without_parts_of_day(roles: Sequence[str], tokens: Sequence[Token]) -> list[str]:
    """The roles where "w nocy i w święta" only says of which hours somebody asks."""
    parts = lexicon_lemmas("questions", "parts_of_day")
    return ["time" if token.lemmas & parts and role == "focus" else role
            for role, token in zip(roles, tokens, strict=True)]  # fmt: skip


def quoted(text: str, tokens: Sequence[Token]) -> set[int]:
    """The tokens of names in quotation marks, whose every word says which thing is meant.

    What an organisation is called counts without them too: its words may be common ones.
    """
    spans = [match.span() for match in _QUOTED.finditer(text)]
    called = [match.span("name") for match in _CALLED.finditer(text)]
    places = {i for i, token in enumerate(tokens) if "place" in token.names}
    bare = {
        i
        for i, token in enumerate(tokens)
        if i not in places and any(start <= token.start < end for start, end in called)
    }
    return {
        i
        for i, token in enumerate(tokens)
        if (token.is_content and len(token.folded) > 2
            and any(start < token.start < end for start, end in spans))
        or (i in bare and len(token.folded) > 2)
    }  # fmt: skip


def addressed(tokens: Sequence[Token], times: Sequence[DateMatch | TimeMatch]) -> frozenset[int]:
    """The tokens of a street and number that the question supposes, such as "na Lipowej 5"."""
    found: set[int] = set()
    for i in range(2, len(tokens)):
        before, street, number = tokens[i - 2 : i + 1]
        day = any(one.start <= number.start < one.end for one in times)  # "na zebraniu 3 maja"
        if not day and number.is_number and street.folded.isalpha() and before.folded in AT_STREET:
            found |= {i - 1, i}
    return frozenset(found)
