"""How one takes part in duty hours: by coming, by calling, or either way."""

import re
from functools import cache

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.match import Match
from assistant.texts import Texts
from assistant.topics.asking import asks_whether, says
from assistant.wording import listed
from knowledge.folding import fold
from knowledge.model import Event
from knowledge.phrases import Phrases, lexicon, plain_analyser

_SURE = 0.8
_BY_PHONE = "telefoniczn"
BY_WIRE = frozenset({"droga", "elektroniczny"})  # what "online" becomes in translation
_WHERE_TO_CALL = frozenset({"numer", "gdzie"})
_CALLING = re.compile(r"\b(?:za|)dzwoni")
_TIME = frozenset({"when", "hour", "submit", "opening_hours"})


def asks_manner(frame: Frame) -> bool:
    """Whether a question is for coming or calling during duty hours, and not for their time."""
    if "duty_slot" not in frame.kinds or frame.attributes & _TIME:
        return False
    if any(_WHERE_TO_CALL & word.lemmas for word in frame.words):
        return False  # "pod jaki numer mogę zadzwonić"
    return bool(_manner().find(plain_analyser().tokens(frame.text)))


def sure_of_manner(frame: Frame, score: float) -> float:
    """The score of an answer, which is sure where only the manner was asked for."""
    return max(score, _SURE) if asks_manner(frame) else score


def called_so(frame: Frame, passing: list[tuple[Event, Match]]) -> list[tuple[Event, Match]]:
    """Where "dyżur telefoniczny" or "spotkanie online" is asked for, those their papers call so."""
    if any(word.lemmas & BY_WIRE or says("broadcasting", word.text) for word in frame.words):
        if frame.dates:
            return passing  # whether what is on that day is online is told of just that
        named = [one for one in passing if is_online(one[0])]
    elif _BY_PHONE in fold(frame.text):
        named = [one for one in passing if _BY_PHONE in fold(_told(one[0]))]
    else:
        return passing
    return named or passing


def is_online(event: Event) -> bool:
    """Whether a paper says that an event is on the internet, and names no house for it."""
    return says("broadcasting", event.place or "") or says("broadcasting", event.name)


def _told(event: Event) -> str:
    places = (c for c in cited(event, "when", "phones"))
    return "\n".join((event.name, *(place.quote for place in places)))


def is_by_phone_alone(event: Event) -> bool:
    """Whether duty hours have telephones and no place to come to."""
    place = event.place or event.room
    return bool(event.kind == "duty_slot" and event.by_phone and event.phones and not place)


def asks_to_come(frame: Frame) -> bool:
    """Whether it is asked if one may come to something, or rather call."""
    return bool(frame.kinds) and ("in_person" in frame.attributes or asks_manner(frame))


def asks_what_like(frame: Frame) -> bool:
    """Whether it is only asked if something is as one word says: "czy dyżur jest anonimowy"."""
    said = [word for word in frame.focus if not word.kinds]
    alone = len(said) == 1 and said[0].known and not said[0].noun
    return alone and bool(frame.kinds) and asks_whether(frame)


def manner_claims(frame: Frame, event: Event, texts: Texts) -> list[Claim]:
    """That one may come or call, or only call, where that is asked and the document says so."""
    if is_by_phone_alone(event) and ("in_person" in frame.attributes or asks_manner(frame)):
        phones = listed(event.phones, texts.language)
        return [Claim(texts.say("event.phone_only", phones=phones), cited(event, "phones"))]
    if not (asks_manner(frame) and event.in_person and _takes_calls(event)):
        return []
    places = dict.fromkeys((*cited(event, "place"), *cited(event, "phones")))
    return [Claim(texts.say("event.either_way"), tuple(places))]


def _takes_calls(event: Event) -> bool:
    """Whether one may also call: the hours are by telephone too, or their phone is given for it."""
    told = fold("\n".join(place.quote for place in cited(event, "phones")))
    return event.by_phone or bool(event.phones and _CALLING.search(told))


@cache
def _manner() -> Phrases:
    return Phrases({"manner": lexicon("questions")["manner"]}, plain_analyser())
