"""Questions that name nothing but on what terms it is to be: free of charge, without signing up."""

from assistant.frame import Frame
from knowledge.phrases import lexicon_lemmas

_TERMS = frozenset({"price", "enrolment"})


def names_terms_alone(frame: Frame) -> bool:
    """Whether it is only said for a child of which age, and that it be free or without a referral.

    Any sentence that has "bezpłatnie" would answer that.
    """
    if frame.follow_up or frame.topic or frame.kinds or frame.audience.ages is None:
        return False
    free = lexicon_lemmas("yes_no", "free")
    return bool(frame.focus) and all(w.attributes & _TERMS or w.lemmas & free for w in frame.focus)
