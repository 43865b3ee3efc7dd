"""Duty hours asked for by their place among the announced ones: "kiedy drugi dyżur"."""

from dataclasses import replace

from assistant.frame import Frame
from knowledge.phrases import lexicon_lemmas

_DUTY = "duty_slot"


def with_all_turns(frame: Frame) -> Frame:
    """The frame that asks for all of them, where one is meant by its number in the row.

    Papers list them in order, and the one meant stands among those told; a meeting with a number
    is another matter, as its number is a part of its name.
    """
    ordinals = lexicon_lemmas("questions", "turns_in_order")
    said = [word for word in frame.words if word.lemmas & ordinals and not word.ranks]
    if frame.kinds != {_DUTY} or not said or frame.follow_up:
        return frame
    words = tuple(replace(one, role="function") if one in said else one for one in frame.words)
    return replace(frame, words=words, order=frame.order | {"all"})
