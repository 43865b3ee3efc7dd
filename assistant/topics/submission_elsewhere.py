"""A house at which a question supposes that papers are taken, and what papers say of that."""

from collections.abc import Iterable

from assistant.draft import everything_cited
from assistant.frame import Frame, Word
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.topics.asking import asks_whether
from assistant.topics.submission_asking import asks_submission
from knowledge.folding import fold
from knowledge.model import SubmissionChannel
from knowledge.phrases import lexicon_lemmas

_AT = frozenset({"w", "we", "do", "na", "u"})
_OFFICE = "urzad"


@once_a_frame
def houses_supposed(frame: Frame) -> tuple[Word, ...]:
    """The words for an office, a school and the like to which one asks whether to bring a paper.

    "w urzędzie" alone is whatever office takes it.
    """
    if not (asks_whether(frame) and asks_submission(frame)):
        return ()
    houses = lexicon_lemmas("questions", "offices") | lexicon_lemmas("questions", "houses")
    after = (*frame.words[2:], None)
    return tuple(
        word
        for before, word, behind in zip(frame.words, frame.words[1:], after, strict=False)
        if fold(before.text) in _AT
        and word.lemmas & houses
        and (_OFFICE not in word.lemmas or (behind is not None and behind.noun))
    )


def takes_nothing_there(
    frame: Frame, channels: Iterable[SubmissionChannel], document_id: str, view: View
) -> bool:
    """Whether neither a way to hand in nor whoever publishes the paper names a supposed house."""
    supposed = houses_supposed(frame)
    if not supposed:
        return False
    quotes = [c.quote for one in channels for c in everything_cited(one)]
    named = view.lemmas("\n".join([*quotes, view.documents[document_id].publisher or ""]))
    return not any(word.lemmas & named for word in supposed)
