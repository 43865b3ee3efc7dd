"""Which towns a document is about, by its title, its publisher and the addresses in it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.phrases import domain, lexicon
from knowledge.text import Analyser, Token

_OPENING = 6000  # characters that tell which town a document is about
_POSTAL_CODE = re.compile(r"\b\d{2}-\d{3}[ \n]")
_LONGEST = 3  # words of a town's name
_IN = frozenset({"w", "we"})


def towns(title: str, publisher: str | None, text: str, analyser: Analyser) -> tuple[str, ...]:
    """The folded lemmas of the towns, sorted; empty where the document names none."""
    found: set[str] = set()
    for head in (title, publisher or ""):
        tokens = analyser.tokens(head)
        found.update(*(token.lemmas for token in tokens if _is_place(token)))
        found |= _after_cues(tokens)
        found |= _after_in(tokens)
    if not found:
        lines = text[:_OPENING].splitlines()
        found.update(*(_after_cues(analyser.tokens(line)) for line in lines))
    for match in _POSTAL_CODE.finditer(text):
        line = text[match.end() : match.end() + 80].split("\n")[0]
        found |= _lemmas(_name(analyser.tokens(line)))
    return tuple(sorted(found or _most_named(analyser.tokens(text[:_OPENING]))))


def _is_place(token: Token) -> bool:
    return token.proper and "place" in token.names and token.text[0].isupper()


def _after_cues(tokens: Sequence[Token]) -> set[str]:
    """What is called a town or has a mayor: "Gmina Lipno", "Burmistrz Miasta Lipna"."""
    cues = frozenset(lexicon("office")["town_cues"])
    found: set[str] = set()
    for i, token in enumerate(tokens):
        if token.lemmas & cues:
            name = _name(tokens[i + 1 :], after=token)
            found |= _lemmas(name) if not any(one.lemmas & cues for one in name) else set()
    return found


def _after_in(tokens: Sequence[Token]) -> set[str]:
    """What stands after "w" with a capital letter and may be a place."""
    found: set[str] = set()
    for i, token in enumerate(tokens):
        if token.folded in _IN:
            name = _name(tokens[i + 1 :], after=token)
            if any("place" in one.names or not one.known for one in name):
                found |= _lemmas(name)
    return found


def _name(tokens: Sequence[Token], after: Token | None = None) -> list[Token]:
    """The capitalised words a stretch begins with, where they are few enough for a town."""
    kinds = frozenset(lexicon("office")["town_kinds"])
    name = [token for token in _capitals(tokens, after) if not token.lemmas & kinds]
    fits = len(name) <= _LONGEST and not any(token.lemmas & domain() for token in name)
    return name if fits else []


def _capitals(tokens: Sequence[Token], after: Token | None) -> Iterator[Token]:
    for before, token in zip((after, *tokens), tokens, strict=False):
        together = before is None or token.start - before.end == 1
        if not (together and token.text[0].isupper() and token.text[0].isalpha()):
            return
        yield token


def _lemmas(name: Sequence[Token]) -> set[str]:
    return {lemma for token in name for lemma in token.lemmas}


def _most_named(tokens: Sequence[Token]) -> set[str]:
    counts = Counter(token.lemmas for token in tokens if _is_place(token))
    return set(counts.most_common(1)[0][0]) if counts else set()
