"""Whose meeting is asked for: one for other people is another meeting, whenever it is."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.topics.event_kinds import KINDS
from assistant.topics.event_lines import for_organisations
from knowledge.audience import audience_of
from knowledge.model import PATH, Audience, Event, Offer
from knowledge.phrases import plain_analyser

_OF_AN_AGE = frozenset({"youth", "pupils", "seniors"})
_ALL = re.compile(r"\bmieszka[nń]|\bwszystkich\b|\bwszyscy\b|\bkażd|\bzainteresowan")
_CLOCK = re.compile(r"\d[.:]\d\d|\bgodz")
_FOR = frozenset({"dla", "z", "ze"})
_JOINING = _FOR | {"i", "oraz", "lub", "w", "po", "od", "na"}


def other_people(
    frame: Frame, event: Event, lemmas: frozenset[str], view: View
) -> tuple[Word, ...]:
    """The words for whom a meeting is asked for, where this one is for none of them.

    What somebody tells of themselves beside the question is no part of the meeting's name.
    """
    words, whom = _asked_for(frame)
    if not words or any(credited(word, lemmas) for word in words):
        return ()
    if not _in_need(whom) and not for_organisations(event):
        return ()  # all of an age may be meant by what is for everybody
    quotes = [c.quote for group in event.citations.values() for c in group]
    headings = [c.heading.replace(PATH, "\n") for c in cited(event, "when")]
    title = view.documents[event.document_id].title
    told = "\n".join((event.name, event.audience.eligible or "", title, *headings, *quotes))
    open_to_all = not _in_need(whom) and _ALL.search(told.lower())
    return () if open_to_all or _shared(whom, audience_of(told, plain_analyser())) else words


def tells_whose(frame: Frame) -> bool:
    """Whether a question says for whom the meeting is that it asks about."""
    return bool(_asked_for(frame)[0])


def without_asker(frame: Frame) -> Frame:
    """The question where who asks if they may come says nothing of what the event is called."""
    if "who_may" not in frame.attributes or not frame.kinds & KINDS or tells_whose(frame):
        return frame
    words = (
        replace(one, role="generic", noun=False) if one.role == "audience" else one
        for one in frame.words
    )
    return replace(frame, words=tuple(words))


def told_by_offer(frame: Frame, view: View) -> bool:
    """Whether only who may come is asked, of a named series that an offer tells of, for some."""
    timed = frame.dates or frame.times or frame.order
    if timed or frame.attributes - {"list", "age"} != {"who_may"}:
        return False
    asked = [word for word in frame.focus if not (word.attributes or word.town)]
    if not any(word.name or not word.kinds for word in asked):
        return False
    return any(
        one.audience.ages and all(credited(word, view.lemmas(one.name)) for word in asked)
        for one in view.facts(Offer)
    )


def meets_elsewhere(frame: Frame, view: View) -> bool:
    """Whether something with hours is offered to those whose meeting is asked for."""
    _, whom = _asked_for(frame)
    return any(
        _shared(whom, one.audience)
        and any(_CLOCK.search(c.quote) for group in one.citations.values() for c in group)
        for one in view.facts(Offer)
    )


def _in_need(whom: Audience) -> bool:
    return bool(whom.situations or whom.disabilities)


def _shared(asked: Audience, told: Audience) -> bool:
    """Whether some of those who are asked about are told of."""
    same = asked.situations & told.situations or asked.disabilities & told.disabilities
    if same or (not _in_need(asked) and asked.groups & told.groups):
        return True
    disabled = asked.disabilities and told.disabilities
    return bool(disabled and "any" in asked.disabilities | told.disabilities)


@once_a_frame
def _asked_for(frame: Frame) -> tuple[tuple[Word, ...], Audience]:
    """The words for those whose meeting is asked for right behind the word for it, and who they
    are: "spotkania dla ofiar przemocy", "spotkanie anonimowych alkoholików"."""
    for i, word in enumerate(frame.words):
        if word.kinds & KINDS and (behind := _behind(frame, i)):
            whom = audience_of(" ".join(one.text for one in behind), plain_analyser())
            words = tuple(one for one in behind if _tells_whom(one, whom))
            if words:
                return words, whom
    return (), Audience()


def _tells_whom(word: Word, whom: Audience) -> bool:
    """Whether a word says more of somebody than that they are parents, children or a family."""
    groups = audience_of(word.text, plain_analyser()).groups
    if _in_need(whom):
        return word.role == "audience" and not groups
    return bool(groups & _OF_AN_AGE)


def _behind(frame: Frame, place: int) -> list[Word]:
    """The words that follow without a break and can say whose a meeting is."""
    found: list[Word] = []
    for before, word in pairwise(frame.words[place:]):
        if f"{before.text} {word.text}" not in frame.text or word.carried:
            break
        joins = bool(word.lemmas & (_JOINING if found else _FOR))
        whose = word.role in ("audience", "generic") or (word.role == "focus" and not word.kinds)
        if not (joins if word.role == "function" else whose):
            break
        if word.role == "focus" and not (word.qualifies or found):
            break  # another thing stands between, such as whoever is on duty
        found.append(word)
    return found
