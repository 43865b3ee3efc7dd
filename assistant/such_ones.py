"""A question on such things as were just told of: "ile jest takich klubów"."""

from dataclasses import replace
from itertools import pairwise

from assistant.follow import follow
from assistant.frame import Context, Frame
from knowledge.model import Audience
from knowledge.phrases import lexicon_lemmas

_OF_HELP = frozenset({"offers", "offer_sorts", "offer_details", "tasks"})


def of_such_ones(frame: Frame, context: Context | None) -> Frame:
    """The frame with what the conversation leaves to be understood.

    Of "takie kluby" that is also for whom the last question was, which their noun does not say.
    """
    frame = follow(frame, context)
    if context is None or context.topic not in _OF_HELP or frame.audience != Audience():
        return frame
    such = lexicon_lemmas("questions", "such")
    if not any(one.lemmas & such and word.noun and not word.kinds and not word.attributes
               for one, word in pairwise(frame.words)):  # fmt: skip
        return frame
    whom = [one for one in context.frame.words if one.role == "audience"]
    carried = tuple(replace(one, carried=True) for one in whom)
    words = (*frame.words, *carried)
    return replace(frame, words=words, audience=context.frame.audience, papers=context.papers)
