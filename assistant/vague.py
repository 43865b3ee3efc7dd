"""Questions that leave open what is asked for, so that one has to ask back."""

from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.audience_words import everyday
from knowledge.model import Consultation
from knowledge.phrases import lexicon_lemmas

_OPEN = {"list", "where", "who_may"}  # which say nothing of what kind of help it is


def says_nothing(frame: Frame) -> bool:
    """Whether the question names nothing at all that could be looked up."""
    who = frame.audience
    timed = frame.dates or (frame.looking and frame.times)
    focus = () if _only_hands_in(frame) else frame.focus
    named = focus or frame.kinds or frame.topic or timed or frame.anchor
    somebody = who.ages or who.disabilities or who.situations
    counted = lexicon_lemmas("questions", "bare_counts") if _only_counts(frame) else frozenset()
    thing = any(
        w.role == "generic" and w.noun and not (w.attributes or w.lemmas & counted)
        for w in frame.words
    )
    return not (named or somebody or thing or frame.attributes & {"submit", "until", "fax", "note"})


def _only_hands_in(frame: Frame) -> bool:
    """Whether it is asked where something is reported, and of nothing that it is."""
    handing = lexicon_lemmas("office", "hand_in")
    asked = frame.attributes - {"where", "list"}
    return not asked and all(word.lemmas & handing for word in frame.focus)


def _only_counts(frame: Frame) -> bool:
    return "how_many" in frame.attributes and frame.attributes <= {"how_many", "list"}


def seeks_anything(frame: Frame, *, whoever: bool = False) -> bool:
    """Whether help is looked for without a word on what kind of help or for whom.

    With `whoever` it is said who asks, as a single parent does, but not for what child.
    """
    who = frame.audience
    told = who.situations - everyday() if whoever else who.situations
    somebody = who.ages or who.disabilities or told
    named = any(word.role == "focus" and word.noun for word in frame.words)
    asked = (
        frame.attributes - {"list", "where", "who_may"} or frame.kinds - {"offer"} or frame.order
    )
    timed = frame.dates or frame.times
    return frame.looking and not (somebody or named or asked or frame.follow_up or timed)


def asks_of_a_place(frame: Frame) -> bool:
    """Whether a place is all that a question names, as in "ile lat ma to miasto"."""
    towns = [word for word in frame.focus if word.town or (word.place and not word.name)]
    alone = bool(towns) and len(towns) == len(frame.focus) and not frame.kinds
    return alone and "age" in frame.attributes


def joins_the_one(frame: Frame, view: View) -> bool:
    """Whether it is asked who may take part, where papers tell of one consultation alone."""
    if not {"attended", "who_may"} <= frame.attributes:
        return False
    return len({one.document_id for one in view.facts(Consultation)}) == 1
