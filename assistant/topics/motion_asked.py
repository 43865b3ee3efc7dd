"""Which motion a question means: by its number, by who decided, or by what was last told."""

import re

from assistant.frame import Frame
from assistant.topics.alike_papers import asked_numbers
from assistant.topics.asking import says
from assistant.topics.motions import Motion
from knowledge.folding import fold
from knowledge.model import PATH
from knowledge.phrases import lexicon_lemmas
from knowledge.references import references

_SETTLED = re.compile(r"\b(?:przyjeto|odrzucono|uchwalono|poparto|przeglosowano)\b")


def asks_decision(frame: Frame) -> bool:
    """Whether it is asked what a body that meets made of something."""
    settled = _SETTLED.search(fold(frame.text))
    if settled and ("position" in frame.attributes or settled[0] != "przyjeto"):
        return True
    if not (says("settled_by", frame.text) and not frame.kinds):
        return False
    if asked_numbers(frame):
        return True
    bodies = lexicon_lemmas("questions", "bodies")
    return any(word.lemmas & bodies for word in frame.words)


def is_of_last(frame: Frame, motion: Motion) -> bool:
    """Whether a question that goes on from the last answer is about what that told of."""
    place = (motion.document_id, PATH.join(motion.blocks[0].headings))
    return frame.follow_up and not frame.alone.things and place in frame.sections


def goes_by(motion: Motion) -> frozenset[str]:
    """The numbers that a motion or what stands above it is told with."""
    return references("\n".join((motion.text, *motion.blocks[0].headings)))
