"""How much of a statement its evidence says: what says nothing of it has come from elsewhere."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.llm import figures
from knowledge.markers import markers
from knowledge.phrases import plain_analyser
from knowledge.text import Token
from knowledge.translate import to_polish

_WEIGHT = 3  # a figure tells more than a word
_NEARLY_ALL = 0.75


def share(text: str, evidence: Sequence[str], language: str) -> float:
    """How many of the content words and figures stand in the evidence, words by lemma."""
    words = _words(text, language)
    held = _WEIGHT * len(figures.figures(text, language))  # each was found in the evidence
    held += len(markers(text) & markers("\n".join(evidence)))
    return (_shared(words, evidence, language) + held) / max(1, len(words) + held)


def stands_elsewhere(
    text: str, evidence: Sequence[str], others: Iterable[str], language: str
) -> bool:
    """Whether another text says nearly all of a statement, and more of it than its evidence."""
    words = _words(text, language)
    own = _shared(words, evidence, language)
    return any(
        (there := _shared(words, [other], language)) > own and there >= _NEARLY_ALL * len(words)
        for other in others
    )


def _shared(words: Sequence[Token], evidence: Sequence[str], language: str) -> int:
    known = frozenset[str]().union(*(_lemmas(one, language) for one in evidence))
    return sum(bool((token.lemmas | {token.folded}) & known) for token in words)


def _words(text: str, language: str) -> list[Token]:
    """The words that mean something by themselves; of another language also in Polish."""
    if language == "pl":
        return [token for token in plain_analyser().tokens(text) if token.is_content]
    return [
        token
        for one in (text, to_polish(text, language))
        for token in plain_analyser().tokens(one)
        if token.is_content and token.known
    ]


@lru_cache(maxsize=5_000)
def _lemmas(text: str, language: str) -> frozenset[str]:
    texts = (text, to_polish(text, language)) if language != "pl" else (text,)
    return frozenset(
        lemma
        for one in texts
        for token in plain_analyser().tokens(one)
        for lemma in (*token.lemmas, token.folded)
    )
