"""In which house the meeting or duty hours are that a question asks to get into."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.draft import Claim, cited, everything_cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.event_choice import Choice
from assistant.topics.event_kinds import KINDS
from assistant.topics.event_match import matched, passing_of, series_of
from assistant.topics.occurrences import fact_ids, on_days
from knowledge.addresses import addresses
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Citation, Contact, Event
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import sentences

_STREET = re.compile(
    r"\b(?:ul|al|os|pl|ulicy|alei|placu|osiedlu|przy)\b\.?((?: [^\W\d_.]+\.?){1,4})"
)
_FORM, _FEWEST = 2, 3  # letters in which forms of a street differ, and that they share


def event_entered(frame: Frame, view: View) -> Event | None:
    """The event whose house is asked about: that of the last answer, or the next that is meant."""
    named = frame.kinds & KINDS
    told = [one for one in view.facts(Event, fact_ids(frame.anchor)) if one.place]
    if told or not named:
        return told[0] if told else None
    said = tuple(word for word in frame.words if "accessibility" not in word.attributes)
    asked = replace(frame, words=said, attributes=frame.attributes - {"accessibility"})
    held = [one for one in view.facts(Event) if one.kind in named and one.start is not None]
    judged = [(one, matched(asked, one, view)) for one in on_days(held, view.now)]
    passing = passing_of([one for one in judged if not view.is_off(one[0])])
    if not passing:
        return None
    most = max(found.coverage for _, found in passing)
    choice = Choice(asked, series_of(passing, most, view.now), view.now)
    meant = choice.of_days() if choice.dates else choice.running + choice.coming
    return next(iter([*meant, *reversed(choice.past)]), None)


def way_in_told(event: Event, view: View) -> Claim | None:
    """The sentence on or behind an event's place that names a lift, a ramp or no stairs."""
    places = (*cited(event, "place"), *cited(event, "when"))
    for place in (*places, *(after for one in places for after in _after(one, view))):
        if lexicon_phrases("office", "barrier").find(plain_analyser().tokens(place.quote)):
            return Claim(" ".join(place.quote.split()), (place,))
    return None


def _after(place: Citation, view: View) -> Iterator[Citation]:
    """The sentences behind one in its paragraph, up to another house or day."""
    text = view.snapshot.text(place.document_id)
    blocks = view.snapshot.blocks(place.document_id)
    block = next((b for b in blocks if b.start <= place.start < b.end), None)
    if block is None or block.kind != "paragraph":
        return
    for start, end in sentences(text[place.end : block.end]):
        begin, stop = place.end + start, place.end + end
        quote = text[begin:stop]
        if addresses(quote) or find_dates(quote):
            return
        yield replace(place, quote=quote, start=begin, end=stop)


def without_ways_in(frame: Frame) -> Frame:
    """The question where "wjechać" or "dostać się" says no more than that one wants to get in."""
    words = (one if one.nominal or one.town else replace(one, role="function")
             for one in frame.words)  # fmt: skip
    return replace(frame, words=tuple(words))


def is_at_street(frame: Frame, contact: Contact) -> bool:
    """Whether a contact is in the street, with a number, that a question names; any without one."""
    named = [word for word in frame.words if word.role == "address" and word.text.isalpha()]
    if not named or any("mieszkac" in word.lemmas for word in frame.words):
        return True  # who tells where they live asks for another house
    told = fold("\n".join((contact.address or "", *(c.quote for c in everything_cited(contact)))))
    return any(
        _is_form_of(fold(word.text), other)
        for word in named
        for street in _STREET.findall(told)
        for other in re.findall(r"[^\W\d_]{3,}", street)
    )


def _is_form_of(name: str, other: str) -> bool:
    shared = max(_FEWEST, min(len(name), len(other)) - _FORM)
    return name[:shared] == other[:shared]


def is_in_house(contact: Contact, event: Event, view: View) -> bool:
    """Whether a contact is in the house, of the same town, in which an event takes place."""
    own, place = _house(contact.address or ""), _house(event.place or "")
    if own is None or place is None or own[1] != place[1]:
        return False
    shared = max(_FEWEST, min(len(own[0]), len(place[0])) - _FORM)
    if own[0][:shared] != place[0][:shared]:
        return False
    papers = contact.document_id, event.document_id
    return papers[0] == papers[1] or bool(view.places(papers[0]) & view.places(papers[1]))


@lru_cache(maxsize=2_000)
def _house(place: str) -> tuple[str, str] | None:
    """The last word of the street and the number of the first address in a text."""
    for one in addresses(place):
        if one.street and one.house:
            return fold(one.street).split()[-1], fold(one.house)
    return None
