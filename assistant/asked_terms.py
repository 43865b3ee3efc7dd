"""A referral asked about right after an offer was told: it is that of the offer."""

from dataclasses import replace

from assistant.frame import Context, Frame
from knowledge.phrases import lexicon_lemmas

_OFFERS = frozenset({"offers", "offer_details", "offer_sorts"})


def on_terms(frame: Frame, context: Context) -> Frame:
    """The frame as one that asks how one gets in, where it names nothing but a referral."""
    if context.topic not in _OFFERS or frame.attributes or frame.kinds or not frame.focus:
        return frame
    terms = lexicon_lemmas("questions", "referrals")
    needing = terms | lexicon_lemmas("questions", "needing")
    if not any(word.lemmas & terms for word in frame.focus):
        return frame
    if not all(word.lemmas & needing for word in frame.focus if word.role == "focus"):
        return frame
    words = tuple(
        replace(word, role="generic", attributes=frozenset({"enrolment"}))
        if word.lemmas & needing
        else word
        for word in frame.words
    )
    return replace(frame, words=words, attributes=frozenset({"enrolment"}))
