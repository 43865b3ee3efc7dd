"""Whether a question is about a meeting: by a word for one, or for the body that met."""

from functools import cache

from assistant.frame import Frame
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas

ORDER = frozenset({"last", "first", "before", "last_but_one"})


def of_a_meeting(frame: Frame) -> bool:
    """Whether a word for a meeting of a body, or for what it does there, is said."""
    return "meeting" in frame.kinds or any(word.lemmas & sitting() for word in frame.words)


def a_body_met(frame: Frame) -> bool:
    """Whether a body stands for its meeting: "na ostatniej radzie", "komisja 19 stycznia"."""
    placed = [i for i, word in enumerate(frame.words) if word.lemmas & _bodies()]
    before = frozenset(lemma for i in placed if i for lemma in frame.words[i - 1].lemmas)
    return bool(placed) and bool(frame.dates or before & _order_words())


@cache
def _bodies() -> frozenset[str]:
    return lexicon_lemmas("questions", "bodies")


@cache
def _order_words() -> frozenset[str]:
    order = lexicon("questions")["order"]
    said = (one for name in ORDER for one in order[name] if " " not in one and one[0] != "=")
    return lemma_set(said).union(*ordinals().values())


@cache
def sitting() -> frozenset[str]:
    """The lemmas for what a body does when it meets, and for what is written of it."""
    return lexicon_lemmas("questions", "sitting")


@cache
def ordinals() -> dict[int, frozenset[str]]:
    """The lemmas for which one of several in a row, from the second."""
    return {int(n): lemma_set(forms) for n, forms in lexicon("questions")["nth"].items()}
