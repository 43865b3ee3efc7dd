"""Papers that tell of several things to apply for, each with its own last day or none."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import takewhile

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.submission_places import KINDS, TRIGGERS, Place
from knowledge.dates import find_dates
from knowledge.model import PATH, Deadline
from knowledge.phrases import Phrases, lexicon_lemmas, lexicon_phrases, plain_analyser

_UNTIL = re.compile(r"\bdo(?:\s+dnia)?\s+$", re.IGNORECASE)
_ANY_DAY = date(2024, 1, 1)  # for days without a year, of which none is asked
_MORE = 2  # of the words for a thing that another line has
_APPLIED = frozenset({"wniosek", "podanie"})
_HANDED = ("hand_in", "papers", "intake")


def has_other_matter(frame: Frame, place: Place, view: View) -> bool:
    """Whether the question names a heading of the paper under which no last day stands.

    That counts where the words there speak of handing in too, or where the last days stand under
    several other headings: each is then of its own thing.
    """
    if "until" not in frame.attributes or not place.deadlines or place.consultation is not None:
        return False
    if says("paying", frame.text) and not any(says("paying", _quoted(d)) for d in place.deadlines):
        return True
    if _told_elsewhere(frame, place, view):
        return True
    headed = [_heading(one) for one in place.deadlines]
    common = view.context(view.documents[place.document_id])
    words = [word for word in _naming(frame) if not credited(word, common)]
    own = {heading: _said(words, view.lemmas(heading)) for heading, _ in _sections(place, view)}
    most = max(own.values(), key=len, default=frozenset())
    if not most:
        return False
    told = (_said(words, view.lemmas(f"{d.name}\n{_quoted(d)}")) for d in place.deadlines)
    if any(own.get(one, most) & most for one in headed) or any(one & most for one in told):
        return False
    meant = {heading for heading, said in own.items() if said == most}
    applied = any(
        _tells_of_handing(text) for heading, text in _sections(place, view) if heading in meant
    )
    return applied or len(set(headed)) > 1


def _told_elsewhere(frame: Frame, place: Place, view: View) -> bool:
    """Whether another line beside the last days, with a last day itself, is what is asked for."""
    common = view.context(view.documents[place.document_id])
    words = [one for one in _naming(frame) if one.noun and not credited(one, common)]
    told = [_said(words, view.lemmas(f"{d.name}\n{_quoted(d)}")) for d in place.deadlines]
    most = max(map(len, told), default=0)
    if len(words) < most + _MORE:
        return False
    headed = {_heading(one) for one in place.deadlines}
    return any(
        heading in headed
        and len(_said(words, view.lemmas(text))) >= most + _MORE
        and _has_last_day(text)
        for heading, text in _sections(place, view)
    )


def _has_last_day(text: str) -> bool:
    days = find_dates(text, _ANY_DAY, relative_words=False)
    return any(_UNTIL.search(text[: one.start]) for one in days)


def without_consultations(places: list[Place], frame: Frame, view: View) -> list[Place]:
    """The papers that may take in what one applies with, where that is asked about.

    Consultations take in remarks, unless their own lines speak of applications.
    """
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    if not said & _APPLIED or said & (lexicon_lemmas("office", "remarks") - _APPLIED):
        return places
    if "consultation" in frame.kinds:
        return places
    if frame.follow_up and frame.papers and not frame.things:  # of what was told just now
        return [one for one in places if one.document_id in frame.papers]
    return [one for one in places if one.consultation is None or _takes_applications(one, view)]


def _takes_applications(place: Place, view: View) -> bool:
    told = [c.quote for one in place.channels for c in cited(one, "address")]
    told += [f"{one.name}\n{_quoted(one)}" for one in place.deadlines]
    told += [one.what for one in place.channels]
    return bool(view.lemmas("\n".join(told)) & _APPLIED)


def tells_days_of_others(frame: Frame, place: Place, view: View) -> bool:
    """Whether what a paper tells of handing in is of another thing than is asked for."""
    return (
        _applies_for_other(frame, place)
        or _takes_people_alone(frame, place, view)
        or _tells_no_way(frame, place, view)
    )


def _tells_no_way(frame: Frame, place: Place, view: View) -> bool:
    """Whether it is asked how or where something is handed in, and a paper that tells no way of
    it has last days of other things alone."""
    if place.channels or place.consultation is not None or not place.deadlines:
        return False
    if frame.attributes & {"until", "closing"} or "submit" not in frame.attributes:
        return False
    common = view.context(view.documents[place.document_id])
    words = [word for word in _naming(frame) if word.noun and not credited(word, common)]
    told = frozenset().union(*(view.lemmas(f"{d.name}\n{_quoted(d)}") for d in place.deadlines))
    return bool(words) and not _said(words, told)


def _takes_people_alone(frame: Frame, place: Place, view: View) -> bool:
    """Whether it is asked how papers are handed in, and a paper only says how people sign up."""
    papers = lexicon_lemmas("office", "papers")
    asked = "submit" in frame.attributes and any(word.lemmas & papers for word in frame.words)
    if not asked or place.channels or place.consultation is not None:
        return False
    told = view.lemmas("\n".join(f"{one.name}\n{_quoted(one)}" for one in place.deadlines))
    return bool(told & lexicon_lemmas("office", "taking_in")) and not told & papers


def of_intake(place: Place, frame: Frame, view: View) -> Place | None:
    """The place with the last days of taking people in alone; None where it takes nobody in."""
    if not _takes_in_for(place, frame, view):
        return None
    if "enrolment" not in frame.attributes:  # until when, however one signs up
        ends = [(d, f"{d.name}\n{_quoted(d)}\n{_heading(d)}") for d in place.deadlines]
        until = tuple(d for d, told in ends if says("enrolling", told))
        return replace(place, deadlines=until) if until else None
    taking = lexicon_lemmas("office", "taking_in")
    ways = [c.quote for one in place.channels for c in cited(one, "address")]
    days = tuple(d for d in place.deadlines if view.lemmas(f"{d.name}\n{_quoted(d)}") & taking)
    if not ways or not (days or view.lemmas("\n".join(ways)) & taking):
        return None
    told = tuple(d for d in place.deadlines if any(c.quote in ways for c in cited(d, "until")))
    return replace(place, deadlines=told or days or place.deadlines)


def _takes_in_for(place: Place, frame: Frame, view: View) -> bool:
    """Whether the title or a last day of a paper says what is held, where that is asked about."""
    held = [word for word in frame.words if word.kinds & {"duty_slot", "meeting"}]
    said = (f"{d.name}\n{_quoted(d)}\n{_heading(d)}" for d in place.deadlines)
    own = view.context(view.documents[place.document_id]).union(*map(view.lemmas, said))
    return all(credited(word, own) for word in held)


def names_other_benefit(place: Place) -> bool:
    """Whether the question says that it is about a benefit, and the paper is about none."""
    benefits = lexicon_lemmas("questions", "benefits")
    return any(word.lemmas & benefits for word in place.found.missing)


def _applies_for_other(frame: Frame, place: Place) -> bool:
    """Whether the question names by whom it is for what is applied for, and the paper does not.

    "Wniosek o opiekę wytchnieniową" names a thing, though its words tell of carers.
    """
    words = frame.words
    forms = lexicon_lemmas("office", "handed")
    starts = (
        i + 1
        for i, word in enumerate(words)
        if i and word.text.lower() == "o" and words[i - 1].lemmas & forms
    )
    missing = {word.text for word in place.found.missing}
    for start in starts:
        named = [*takewhile(lambda word: word.role == "audience", words[start:])]
        if named and missing.issuperset(word.text for word in named):
            return True
    return False


def tells_appeals(frame: Frame, place: Place) -> bool:
    """Whether the last days of a paper are of appeals, where it is asked how one appeals."""
    return "appeal" not in frame.attributes or any(
        says("appeals", f"{one.name}\n{_quoted(one)}") for one in place.deadlines
    )


def _heading(deadline: Deadline) -> str:
    return next((c.heading.split(PATH)[-1] for c in cited(deadline, "until")), "")


def _quoted(deadline: Deadline) -> str:
    return "\n".join(c.quote for c in cited(deadline, "until"))


def _naming(frame: Frame) -> list[Word]:
    """The words that say which thing is applied for."""
    passing = ("function", "time", "address", "audience")
    return [
        word
        for word in frame.words
        if word.role not in passing
        and not (word.town or word.place)
        and not (word.kinds & set(KINDS) or word.attributes & TRIGGERS)
    ]


def _said(words: list[Word], lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(word.text for word in words if credited(word, lemmas))


def _sections(place: Place, view: View) -> Iterator[tuple[str, str]]:
    """Each heading with each text right under it."""
    text = view.snapshot.text(place.document_id)
    for block in view.snapshot.blocks(place.document_id):
        if block.kind not in ("heading", "row", "header") and block.headings:
            yield block.headings[-1], text[block.start : block.end]


def _tells_of_handing(text: str) -> bool:
    found = _phrases().find(plain_analyser().tokens(text))
    return any(one.name in _HANDED for one in found)


@cache
def _phrases() -> Phrases:
    return lexicon_phrases("office", *_HANDED)
