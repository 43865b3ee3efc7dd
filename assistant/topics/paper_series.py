"""Papers of one series, as a call of each year: alike in their titles but for numbers and days."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from assistant.retrieve import View
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.snapshot import Snapshot

_ROMAN = re.compile(r"[IVXLCDM]+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def series_of(paper: str, view: View) -> list[str]:
    """The papers with the title of this one and its towns, itself among them."""
    towns = view.places(paper)
    alike = _by_title(view.snapshot)[called(view.documents[paper].title)]
    return [key for key in alike if key in view.documents and view.places(key) == towns]


@lru_cache(maxsize=20_000)
def called(title: str) -> tuple[str, ...]:
    """The words of a title without numbers and months."""
    tokens = plain_analyser().tokens(title)
    months = lexicon_lemmas("questions", "months")
    words = (one for one in tokens if _WORD.fullmatch(one.folded) and not one.lemmas & months)
    return tuple(one.folded for one in words if not _ROMAN.fullmatch(one.text))


@lru_cache(maxsize=4)
def _by_title(snapshot: Snapshot) -> Mapping[tuple[str, ...], Sequence[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for key, one in snapshot.documents.items():
        found.setdefault(called(one.title), []).append(key)
    return found
