"""What follows the card for somebody in danger: help for that danger, and what is asked besides.

Nothing that only sounds near the words of the danger follows it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.card_kinds import NEEDS, URGENT
from assistant.danger import beside
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.safeguarding import CrisisCard
from assistant.texts import Texts
from assistant.topics.night_house import night_house
from assistant.topics.refuge import for_situation, refuge
from assistant.topics.refuge_named import named_refuge

_HUNGER = "hunger"
_OF_PAPERS = frozenset({"until", "submit"})  # nobody asks it of a danger
_OF_MONEY = frozenset({"budget", "price"})  # what a story of need sounds like
_QUESTION = re.compile(r"[^.!?\n;]+\?")
_OF_DANGER = frozenset({"where", "list", "units", "who_may"})  # "what do I do", "where do I go"


def helped(card: CrisisCard, frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The help that the papers name for the danger; None where they name none."""
    view.narrow(frame)
    if set(card.kinds) == {_HUNGER} and (given := for_situation(frame, view, texts)):
        return given  # what is handed out comes before the office that one may ask
    plain = _without_story(card, frame)
    house = None if card.child else night_house(card.sought, plain, view, texts)
    near = refuge(card.sought, plain, view, texts)
    if house:
        placed = any(word.town for word in frame.words)
        return _then(house, near if placed else None)  # the office may be another town's
    if near:
        return near
    if frame.audience.ages and (near := for_situation(frame, view, texts)):
        return near  # what is for those of an age stands before a house for families
    if near := named_refuge(card.sought, frame, view, texts):
        return near
    if set(card.kinds) <= NEEDS or URGENT & set(card.kinds):
        return None
    return for_situation(frame, view, texts)


def _then(first: Draft, more: Draft | None) -> Draft:
    """What one way told and then what another did."""
    if more is None:
        return first
    return replace(first, claims=first.claims + more.claims, facts=first.facts + more.facts)


def asked_besides(
    card: CrisisCard, text: str, frame: Frame, read: Callable[[str], Frame]
) -> tuple[str, Frame] | None:
    """What somebody in danger asks besides, with its frame; None where they ask nothing else."""
    if set(card.kinds) <= NEEDS:
        frame = _without_story(card, frame)
        return (text, frame) if frame.attributes or frame.kinds or frame.looking else None
    rest = _said_besides(text)
    if not rest or not _is_asked(besides := read(rest)):
        return None
    return rest, besides


def _without_story(card: CrisisCard, frame: Frame) -> Frame:
    """The frame without the money that a story of need tells of but nobody asks about."""
    if not NEEDS & set(card.kinds) or "?" in frame.text or not frame.attributes <= _OF_MONEY:
        return frame
    return replace(frame, attributes=frozenset())


def _said_besides(text: str) -> str:
    """What is said besides the danger; only questions, where no one part tells of the danger."""
    rest = beside(text)
    if rest != text.strip():
        return rest
    return "".join(part for part in _QUESTION.findall(text) if part.strip() != rest).strip()


def _is_asked(frame: Frame) -> bool:
    """Whether a thing is asked for, and not what to do or where to go in the danger."""
    if frame.kinds or frame.attributes & _OF_PAPERS:
        return True
    if "list" in frame.attributes and frame.looking:
        return True
    if not any(word.noun and word.known and word.role == "focus" for word in frame.words):
        return False
    return bool(frame.attributes - _OF_DANGER) or (
        "?" in frame.text and bool(frame.attributes or frame.looking)
    )
