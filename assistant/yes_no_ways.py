"""Yes or no to "only by telephone", "only in person": by all the ways that are told."""

from collections.abc import Iterable
from functools import cache

from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.texts import Texts
from assistant.wording import listed
from assistant.yes_no_words import Decided, says
from knowledge.model import Event, SubmissionChannel
from knowledge.phrases import lexicon, lexicon_phrases, plain_analyser

_OWNING = frozenset({"mam", "mamy"})
_INSTEAD = "zamiast"
_BETWEEN = 2  # words between "only" and the way
_PHONE, _IN_PERSON = "phone", "in_person"


def only_way(text: str) -> str | None:
    """The one way that a text says is the only one: in_person, phone, online or post."""
    tokens = plain_analyser().tokens(text)
    for only in lexicon_phrases("yes_no", "only").find(tokens):
        if only.first and tokens[only.first - 1].folded in _OWNING:
            continue  # "mam tylko faks" tells what somebody has
        for way in _ways().find(tokens):
            if 0 <= way.first - only.last <= _BETWEEN:
                return str(way.name).removeprefix(_PREFIX)
    return None


def by_ways(text: str, draft: Draft) -> Decided | None:
    """Whether the way supposed is the only one; None where the records do not decide."""
    way = only_way(text)
    if way is None:
        return None
    events = [one for one in draft.facts if isinstance(one, Event)]
    if events and way in (_PHONE, _IN_PERSON):
        return _of_events(way, events, draft)
    channels = [one for one in draft.facts if isinstance(one, SubmissionChannel)]
    if channels:
        return _of_channels(way, channels, draft)
    return _of_sentences(way, draft)


def by_manner(text: str, draft: Draft, frame: Frame, texts: Texts) -> Decided | None:
    """Whether one may come, or call, during duty hours, where it is told how one takes part.

    Which of both it is has no yes or no.
    """
    rest, _, other = text.partition(_INSTEAD)
    asked = {one.name.removeprefix(_PREFIX)
             for one in _ways().find(plain_analyser().tokens(rest.strip() or other))}  # fmt: skip
    either, event = texts.say("event.either_way"), next(iter(draft.facts), None)
    if not other and frame.attributes >= {_PHONE, _IN_PERSON}:
        return None
    if len(asked & {_PHONE, _IN_PERSON}) != 1 or not isinstance(event, Event):
        return None
    phones = texts.say("event.phone_only", phones=listed(event.phones, texts.language))
    bound = says("asks_need", text) or says("only", text)
    for claim in draft.claims:
        if claim.text == either:
            return not bound, claim
        if claim.text == phones:
            return _PHONE in asked, claim
    return None


def refuses(text: str, way: str) -> bool:
    """Whether a sentence says that nothing is taken in one way, and speaks of no other."""
    named = {one.name.removeprefix(_PREFIX) for one in _ways().find(plain_analyser().tokens(text))}
    return named == {way} and says("refusing", text)


def by_refusal(text: str, draft: Draft) -> Decided | None:
    """No, where a sentence says of the very way supposed that nothing is taken in it."""
    asked = {one.name for one in _ways().find(plain_analyser().tokens(text))}
    for claim in draft.claims if len(asked) == 1 else ():
        tokens = plain_analyser().tokens(claim.text)
        named = {one.name for one in _ways().find(tokens)}
        if named == asked and says("refusing", claim.text) and not says("denying", text):
            return False, claim
    return None


def _of_events(way: str, events: Iterable[Event], draft: Draft) -> Decided | None:
    """Whether people only call, or only come: a duty with a place is not by telephone alone."""
    places = {c for one in events if one.place for c in cited(one, "place")}
    phones = {c for one in events if not one.place for c in cited(one, "phones")}
    for claim in draft.claims:
        if (places if way == _PHONE else phones).intersection(claim.citations):
            return False, claim
    return None


def _of_channels(way: str, channels: Iterable[SubmissionChannel], draft: Draft) -> Decided | None:
    others = {c for one in channels if _way_of(one) != way for c in _places(one)}
    same = {c for one in channels if _way_of(one) == way for c in _places(one)}
    for wanted, is_so in ((others, False), (same, True)):
        for claim in draft.claims:
            if wanted.intersection(claim.citations):
                return is_so, claim
    return None


def _of_sentences(way: str, draft: Draft) -> Decided | None:
    """Whether a sentence says "only" of the same way, or names another."""
    for claim in draft.claims:
        found = _ways().find(plain_analyser().tokens(claim.text))
        named = {one.name.removeprefix(_PREFIX) for one in found}
        if named - {way} and not says("only", claim.text):
            return False, claim
        if named == {way} and says("only", claim.text):
            return True, claim
    return None


def _way_of(channel: SubmissionChannel) -> str:
    return _OF_MEANS.get(channel.means, "online")


def _places(channel: SubmissionChannel) -> Iterable[object]:
    return {place for group in channel.citations.values() for place in group}


@cache
def _ways():  # type: ignore[no-untyped-def]
    return lexicon_phrases(
        "yes_no", *(name for name in lexicon("yes_no") if name.startswith(_PREFIX))
    )


_PREFIX = "by_"
_OF_MEANS = {"in_person": "in_person", "box": "in_person", "post": "post", "fax": "fax"}
