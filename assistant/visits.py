"""Visits to specialists and advice for somebody, which are no consultations of a city."""

from collections.abc import Sequence

from knowledge.audience import audience_of
from knowledge.phrases import lexicon_lemmas
from knowledge.text import Analyser, Token

_AT = frozenset({"u", "z", "ze", "do", "w"})  # the last in what was translated


def visits(tokens: Sequence[Token]) -> frozenset[int]:
    """Where words such as "wizyta" stand right before a specialist, whom alone they are about."""
    meetings = lexicon_lemmas("office", "visits")
    who = lexicon_lemmas("office", "specialists")
    return frozenset(
        i
        for i, token in enumerate(tokens[:-1])
        if token.lemmas & meetings and tokens[_behind(tokens, i)].lemmas & who
    )


def asks_advice(tokens: Sequence[Token], analyser: Analyser) -> bool:
    """Whether "konsultacje dla cudzoziemców" are advice for them, and not asked of everybody."""
    if any("konsultacja" in tokens[i].lemmas for i in visits(tokens)):
        return True
    for i, token in enumerate(tokens[:-2]):
        if "konsultacja" in token.lemmas and tokens[i + 1].folded == "dla":
            whom = audience_of(" ".join(one.text for one in tokens[i + 1 :]), analyser)
            return bool(whom.disabilities or whom.situations)
    return False


def _behind(tokens: Sequence[Token], i: int) -> int:
    """The place of the word behind one, past "u" or "z"."""
    past = i + 1 < len(tokens) - 1 and tokens[i + 1].folded in _AT
    return i + 2 if past else i + 1
