"""What takes place, where no word for a kind of event is said: "Zbiórka odbędzie się 6 marca"."""

import re

from ingest.extract.scene import Scene, Statement
from knowledge.folding import fold
from knowledge.text import Token

# "Zapraszamy w sobotę", which says nowhere to what.
_BIDDING = re.compile(
    r"\W*(?:serdecznie\s+)?zapraszamy\s+(?:(?:we?|dnia)\s+)?(?:\d|poniedz|wtor|srod|czwart|piat|sobot|niedziel|dni)"
)
_PARTS = re.compile(r"\s[–-]\s|[!:]\s")
_FARTHEST = 3  # words between the beginning of a clause, or the verb, and its noun
_LONGEST = 8  # words of a subject


def taking_place(scene: Scene, text: str) -> int | None:
    """The token with which the name of what takes place begins, None where nothing is named."""
    verbs = scene.found(text, "takes_place")
    if not verbs or scene.names(text, "intake", "consultation"):
        return None
    tokens = scene.tokens(text)
    first, last = verbs[0].first, verbs[0].last
    before = _noun(tokens, _clause(text, tokens, first), first)
    if before is not None and first - before <= _LONGEST:
        return before
    return _noun(tokens, last, min(last + _FARTHEST, len(tokens)))


def bidden_to(scene: Scene, statement: Statement) -> str | None:
    """The name that a heading gives to what a line bids to on a day: "Zapraszamy w sobotę"."""
    headings = statement.block.headings
    if not headings or not _BIDDING.match(fold(statement.text)):
        return None
    if scene.document.kind == "minutes" or scene.names(headings[-1], "intake", "consultation"):
        return None
    parts = [part.strip() for part in _PARTS.split(headings[-1]) if part.strip()]
    named = [part for part in parts if any("noun" in one.pos for one in scene.tokens(part))]
    return max(named, key=len, default=None)


def _clause(text: str, tokens: list[Token], verb: int) -> int:
    """The token with which the clause of a verb begins."""
    at = verb
    while at > 0 and not set(text[tokens[at - 1].end : tokens[at].start]) & set(",;:–"):
        at -= 1
    return at


def _noun(tokens: list[Token], first: int, last: int) -> int | None:
    """The first noun of a stretch that only adjectives may go before."""
    for at in range(first, min(first + _FARTHEST, last)):
        token = tokens[at]
        if token.is_number or "function" in token.pos:
            return None
        if "noun" in token.pos:
            return at
        if "adjective" not in token.pos:
            return None
    return None
