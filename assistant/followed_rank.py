"""Which of several in a row a short question means: "a drugi?" after one about the turns."""

from dataclasses import replace

from assistant.frame import Frame, Word
from assistant.ranks import alone
from knowledge.phrases import lexicon_lemmas

_ASKED_AGAIN = frozenset({"how_many", "price", "when", "hour", "where", "address", "who_may"})
_ORDER = frozenset({"first", "last"})


def with_rank(frame: Frame, before: Frame) -> Frame:
    """The frame with the number that it gives to the turns or groups of the question before.

    One without a number goes on with that of the question before, whose word it carries.
    """
    if any(word.ranks and not word.carried for word in frame.words):
        return frame
    carried = [word for word in frame.words if word.carried and word.lemmas & _parts()]
    own = [word for word in frame.words if not word.carried]
    numbered = _number(own)
    if not carried or numbered is None:
        return frame
    word, number = numbered
    words = tuple(
        replace(one, ranks=frozenset({number})) if one is carried[-1] else one
        for one in frame.words
        if one is not word
    )
    return replace(
        frame,
        words=words,
        order=frame.order - _ORDER,
        attributes=frame.attributes or (before.attributes & _ASKED_AGAIN),
    )


def _number(own: list[Word]) -> tuple[Word, str] | None:
    """The one word that is an ordinal or a Roman figure, where it leaves its noun to be known."""
    found = [(at, word, alone(word.text, word.lemmas)) for at, word in enumerate(own)]
    found = [one for one in found if one[2]]
    if len(found) != 1:
        return None
    at, word, number = found[0]
    after = own[at + 1] if at + 1 < len(own) else None
    counts = after is not None and after.noun and after.role in ("focus", "audience", "time")
    return None if counts else (word, number)


def _parts() -> frozenset[str]:
    return lexicon_lemmas("questions", "in_a_row")
