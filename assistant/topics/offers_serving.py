"""What serves somebody in a situation for which nothing is made: a psychologist for depression."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.audience import fits
from knowledge.audience_words import serving_words
from knowledge.model import Audience, Offer
from knowledge.phrases import Phrases, lexicon_lemmas
from knowledge.text import Analyser

_ASKED = frozenset({"list", "where"})


def serving(frame: Frame, view: View) -> list[Offer]:
    """The offers of the services that such a situation calls for, open to whoever asks.

    Empty where the question names another thing itself, or asks more than what there is.
    """
    who = frame.audience
    named = [word for word in frame.words if word.role == "focus" and word.noun]
    sought = [word for word in named if word.lemmas & lexicon_lemmas("office", "specialists")]
    if frame.attributes - _ASKED or frame.kinds or not (frame.looking or sought):
        return []
    if len(sought) < len(named):
        return []
    return [*_open_to(who, view)]


def for_a_need(draft: Draft, texts: Texts) -> Draft:
    """The draft as a part of the answer: what it tells of is not for the situation alone."""
    notices = (texts.say("offers.for_a_need"), *draft.notices)
    return replace(draft, status=AnswerStatus.PARTLY_ANSWERED, notices=notices)


def _open_to(who: Audience, view: View) -> Iterator[Offer]:
    anyone = replace(who, situations=frozenset())
    for offer in view.facts(Offer):
        said = {one.name for one in _services().find(view.snapshot.analyser.tokens(offer.name))}
        if not said & who.situations or offer.audience.situations - who.situations:
            continue
        unsaid = not (who.ages or offer.audience.disabilities)
        if unsaid or fits(anyone, offer.audience) is not None:
            yield offer


@cache
def _services() -> Phrases:
    return Phrases(serving_words(), Analyser())
