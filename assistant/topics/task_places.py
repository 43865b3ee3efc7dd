"""Where a task is done, as far as its own name says it: "w czterech filiach Biblioteki Kraków"."""

from collections.abc import Sequence
from functools import cache

from assistant.draft import Claim, cited
from assistant.texts import Texts
from knowledge.model import Task
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.text import Token

_INSIDE = frozenset({"w", "we"})
_BETWEEN = 2  # words that may stand before what a place is called: "w czterech filiach"


def place_claims(tasks: Sequence[Task], texts: Texts) -> list[Claim]:
    """The place that the name of each task tells, none where one of them tells none."""
    told = [(task, _place(task.name)) for task in tasks]
    if not all(place for _, place in told):
        return []
    return [
        Claim(texts.say("event.place", place=place), cited(task, "row")) for task, place in told
    ]


def _place(name: str) -> str:
    """The words of a name that tell a place, "" without any; names in quotes are passed over."""
    tokens = plain_analyser().tokens(name)
    for i, token in enumerate(tokens):
        if token.folded not in _INSIDE or _is_quoted(name, token):
            continue
        near = range(i + 1, min(i + 2 + _BETWEEN, len(tokens)))
        at = next((k for k in near if tokens[k].lemmas & _venues()), None)
        if at is not None:
            return name[token.start : tokens[_end(tokens, at)].end]
    return ""


def _end(tokens: Sequence[Token], at: int) -> int:
    """The last word of what a place is called: those in capitals behind its noun belong to it."""
    while at + 1 < len(tokens) and tokens[at + 1].text[0].isupper():
        at += 1
    return at


def _is_quoted(name: str, token: Token) -> bool:
    before = name[: token.start]
    return before.count("„") > before.count("”")


@cache
def _venues() -> frozenset[str]:
    return lexicon_lemmas("office", "venue")
