"""What a question about handing something in asks for."""

import re
from dataclasses import replace
from functools import cache, lru_cache

from assistant.frame import Frame
from assistant.topics.asking import says
from assistant.topics.submission_places import TRIGGERS
from knowledge.folding import fold
from knowledge.phrases import lemma_set, lexicon, plain_analyser
from knowledge.sentences import sentences

_PAID_OUT = re.compile(r"\bwyplat|\bwyplac|\bprzelejecie|\bprzyjda pieniadze|\bpieniadze przyjda")
_HOW = frozenset({"jak", "gdzie", "dokad"})
_WHO = frozenset({"kto", "komu"})
_HELD = frozenset({"duty_slot", "meeting"})
_WAYS = frozenset({"phone", "email", "fax", "post", "in_person"})


def asks_how(frame: Frame) -> bool:
    """Whether it is asked how or where something is handed in."""
    how = "address" in frame.attributes or any(fold(word.text) in _HOW for word in frame.words)
    return how or says("other_ways", frame.text)


def asks_payout(frame: Frame) -> bool:
    """Whether it is asked when money is paid out, which is no last day of handing in."""
    return "submit" not in frame.attributes and _PAID_OUT.search(fold(frame.text)) is not None


def asks_by_kto(frame: Frame) -> bool:
    """Whether somebody is asked for by "kto" or "komu"."""
    return any(fold(word.text) in _WHO for word in frame.words)


def asks_enrolment(frame: Frame) -> bool:
    """Whether all that is asked is how or where one enrols, or until when for something held."""
    if asks_intake_for_event(frame):
        return True
    return frame.attributes - {"list", "where"} == {"enrolment"} and asks_how(frame)


def is_of_event(frame: Frame) -> bool:
    """Whether a meeting or duty is asked about rather than what is handed in for it."""
    if not frame.kinds & _HELD or frame.follow_up:
        return False
    return "submit" not in frame.attributes and not asks_intake_for_event(frame)


def asks_intake_for_event(frame: Frame) -> bool:
    """Whether it is asked until when people are taken in for what is held, such as workshops."""
    if not (frame.kinds & _HELD and frame.attributes & {"until", "closing"}) or frame.dates:
        return False  # a day named is that of the meeting
    return any(word.lemmas & office_words("taking_in") for word in frame.words)


def asks_submission(frame: Frame) -> bool:
    """Whether handing in itself is asked about."""
    return bool(frame.attributes & TRIGGERS or frame.kinds & {"submission_channel", "deadline"})


def asks_who(frame: Frame) -> bool:
    """Whether it is asked who may take part in something, or hand something in."""
    if "who_may" not in frame.attributes:
        return False
    if frame.kinds & {"submission_channel", "consultation"}:
        return True
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    return all(said & office_words(name) for name in ("hand_in", "papers"))


def with_remarks(frame: Frame) -> Frame:
    """The frame as one of handing in, where a way is named for remarks: "zadzwonić z uwagami"."""
    named = frame.attributes & _WAYS or says("unnamed_sender", frame.text)
    if not named or not any(word.lemmas & office_words("consulted") for word in frame.words):
        return frame
    if frame.attributes - _WAYS - {"who_may", "rule"} or frame.kinds & _HELD:
        return frame
    return replace(frame, attributes=frame.attributes | {"submit"})


@lru_cache(maxsize=500)
def takes_calls(text: str) -> bool:
    """Whether a sentence of a paper tells that something is handed in by calling or messaging."""
    spans = (text[start:end] for start, end in sentences(text))
    handing = office_words("hand_in")
    return any(
        any(token.lemmas & handing for token in plain_analyser().tokens(one))
        for one in spans
        if says("by_call", one)
    )


@cache
def office_words(name: str) -> frozenset[str]:
    """The lemmas of a group of words of the office."""
    return lemma_set(word for word in lexicon("office")[name])


def asks_whom_to_ask(frame: Frame) -> bool:
    """Whether questions are to be sent somewhere, which is no place for handing something in."""
    if "questions" not in frame.attributes or "until" in frame.attributes:
        return False
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    return "submit" not in frame.attributes or not said & office_words("remarks")
