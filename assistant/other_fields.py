"""Whether a question is about another field of life than the documents."""

from functools import cache

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.event_kinds import PROVIDED
from knowledge.model import Audience
from knowledge.phrases import domain, lexicon_lemmas

_OF_THE_FIELD = PROVIDED | {"vote"}  # asked of meetings and offices alone


def is_elsewhere(frame: Frame, view: View) -> bool:
    """Whether the question is about nothing of the field, and names what no document knows."""
    if frame.kinds or frame.audience != Audience() or frame.attributes & _OF_THE_FIELD:
        return False
    if any(word.lemmas & lexicon_lemmas("office", "handed") for word in frame.words):
        return False
    foreign = frozenset(lemma for w in frame.words for lemma in w.lemmas & _elsewhere())
    if foreign and not any(view.snapshot.knows(lemma) for lemma in foreign):
        return True
    if any(word.lemmas & domain() or word.street for word in frame.words):
        return False
    if foreign:
        return True
    focus = [w for w in frame.focus if not w.attributes]  # what of a thing is asked is no thing
    things = [w for w in focus if not w.place and (w.noun or not w.known)]
    known = [w for w in things if any(view.snapshot.knows(lemma) for lemma in w.lemmas)]
    return len(things) > 0 and 2 * len(known) <= len(things)


@cache
def _elsewhere() -> frozenset[str]:
    """The lemmas of words that belong to other fields of life altogether."""
    return lexicon_lemmas("questions", "elsewhere")
