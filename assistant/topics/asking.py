"""Finer points of what a question asks, by the phrases of knowledge/language/questions.yaml."""

import re
from functools import lru_cache

from assistant.asked_words import asks_fee
from assistant.frame import Frame
from knowledge.folding import fold
from knowledge.phrases import lexicon, lexicon_lemmas, lexicon_phrases, plain_analyser

_STREET_ADDRESS = re.compile(
    r"\badres\w*+(?!\s+(?:do\s+)?(?:e[\s-]?mail|mail|mejl|elektron|poczt|internet|skryt|skrzyn|epuap|e[\s-]?dorecz|dorecz))"
)


def asks_day(frame: Frame) -> bool:
    """Whether the very day is asked for."""
    return says("which_day", frame.text)


def asks_place(frame: Frame) -> bool:
    """Whether the place of something known is asked for, not where help is to be found."""
    return says("which_place", frame.text)


def asks_address(frame: Frame) -> bool:
    """Whether an address is asked for beside another: an "adres e-mail" alone is none."""
    return bool(_STREET_ADDRESS.search(fold(frame.text)))


def asks_charge(frame: Frame) -> bool:
    """Whether it is asked what a user pays, not what the office spends."""
    return says("charged", frame.text) or asks_fee(plain_analyser().tokens(frame.text))


def asks_each(frame: Frame) -> bool:
    """Whether the amount is asked for that falls to one of many."""
    return says("each_one", frame.text)


def asks_whether(frame: Frame) -> bool:
    """Whether it is asked if something is so: by "czy", or with no word that asks for more."""
    words = lexicon("parts")["asking"]
    asked = [token.folded for token in plain_analyser().tokens(frame.text) if token.folded in words]
    if asked:
        return asked[0] == "czy"
    return "?" in (frame.said or frame.text) or "premise" in frame.attributes


def asks_till(frame: Frame) -> bool:
    """Whether it is asked between which hours, or until which, somebody answers or is there."""
    told = fold(frame.text)
    return "do ktorej" in told or "w jakich godzinach" in told


def says_price(text: str) -> bool:
    """Whether a text tells what something costs its users."""
    return says("priced", text)


@lru_cache(maxsize=20_000)
def says(name: str, text: str) -> bool:
    """Whether a text holds one of the phrases of a group."""
    return bool(lexicon_phrases("questions", name).find(plain_analyser().tokens(text)))


def asks_outcome(frame: Frame) -> bool:
    """Whether what came of something is asked for, which is told when it is over."""
    outcomes = lexicon_lemmas("questions", "results_awaited")
    return any(word.lemmas & outcomes for word in frame.words)
