"""Whether a question asks for a list of offers, and for whom."""

from dataclasses import replace

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import asks_place
from assistant.topics.event_kinds import KINDS, PROVIDED
from assistant.topics.offer_fit import Ranked
from assistant.topics.offer_lines import admission
from knowledge.model import Audience
from knowledge.phrases import lexicon_lemmas

TOPIC = "offers"
_SPECIFIC = frozenset(
    {"units", "how_many", "budget", "price", "opening_hours", "phone", "address", "position"}
    | {"basic", "when", "hour", "until", "submit", "person", "salary"}
)
_TOLD = frozenset({"price", "when", "hour", "where"})
_OTHER_KINDS = frozenset({"proposal", "duty_slot", "meeting", "submission_channel"})


def of_workshops(frame: Frame) -> Frame:
    """The frame in which workshops that are asked for without a day are offers, no meetings."""
    if "list" not in frame.attributes or frame.dates or frame.kinds != {"meeting"}:
        return frame
    both = lexicon_lemmas("offers", "meetings_too")
    if not any(word.kinds and word.lemmas & both for word in frame.words):
        return frame
    words = (
        replace(word, kinds=frozenset()) if word.lemmas & both else word for word in frame.words
    )
    return replace(frame, words=tuple(words), kinds=frozenset({"offer"}))


def workshops_alone(frame: Frame, ranked: list[Ranked], view: View) -> list[Ranked]:
    """Of offers those that are called workshops, where these are asked for and there are any."""
    both = lexicon_lemmas("offers", "meetings_too")
    if not any(word.role == "focus" and word.lemmas & both for word in frame.words):
        return ranked
    return [one for one in ranked if view.lemmas(one[2].name) & both] or ranked


def asks_for_list(frame: Frame, somebody: bool) -> bool:
    """Whether a list of offers is wanted, rather than one thing about one of them."""
    if _seeks_specialist(frame):
        return True
    if _asks_of_those_told(frame, somebody):
        return False
    if asks_place(frame) or (frame.kinds & KINDS and frame.attributes & PROVIDED):
        return False  # whom a meeting is fit for is no offer
    said = admission(frame.text)
    if "offering" in said and somebody and not frame.attributes & _SPECIFIC - {"units"}:
        return True
    onward = somebody and _goes_on(frame)
    sought = _sought(frame, onward) if somebody and (frame.looking or onward) else frozenset()
    meeting = {"meeting"} if somebody and frame.looking else set()  # which may be an offer too
    if frame.attributes & _SPECIFIC - sought or frame.kinds & _OTHER_KINDS - meeting:
        return False
    if "income" in said and not frame.looking:
        return False
    if frame.looking or "offer" in frame.kinds or frame.topic == TOPIC:
        return True
    if frame.kinds:
        return False
    if onward or _needs_relief(frame):
        return True
    return somebody and (bool(frame.attributes & {"list", "where"}) or not frame.attributes)


def _asks_of_those_told(frame: Frame, somebody: bool) -> bool:
    """Whether "a gdzie?" asks on about the offers just listed, and for no other ones."""
    own = somebody or frame.looking or frame.kinds or frame.order
    named = any(word.role == "focus" for word in frame.words)
    return bool(frame.follow_up and frame.anchor and frame.attributes) and not (own or named)


def _needs_relief(frame: Frame) -> bool:
    """Whether somebody has nobody to leave a child with a disability with, and no meeting is on."""
    alone = frame.attributes == {"childcare"} and not (frame.kinds or frame.follow_up)
    return alone and bool(frame.audience.disabilities)


def _seeks_specialist(frame: Frame) -> bool:
    """Whether somebody of a profession is sought, and no day or office of theirs is named."""
    if frame.attributes - {"where", "list"} or frame.kinds or frame.dates or frame.times:
        return False
    return names_specialist(frame) and (not frame.follow_up or is_somebody(frame.audience))


def names_specialist(frame: Frame) -> bool:
    """Whether people of a profession are all that a question names."""
    things = [w for w in frame.focus if not (w.town or w.place or w.attributes)]
    sought = lexicon_lemmas("office", "specialists")
    return bool(things) and all(word.lemmas & sought for word in things)


def _sought(frame: Frame, onward: bool) -> frozenset[str]:
    """What may be asked beside which offers there are: the rows of the few that fit tell it."""
    counted = onward or "price" in frame.attributes  # then "ile" asks what it costs
    units = {"units"} if frame.looking else set()
    return _TOLD | units | ({"how_many"} if counted else set())


def _goes_on(frame: Frame) -> bool:
    """Whether somebody else is asked about after offers, as in "a ile dla dziewięciolatka?"."""
    return frame.follow_up and frame.topic in (TOPIC, "offer_details")


def is_somebody(audience: Audience) -> bool:
    """Whether a question says for whom it asks."""
    return bool(audience.ages or audience.disabilities or audience.situations)
