"""Facts that their document contradicts: two days of one meeting, two phones of one office."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from ingest.extract.scene import Scene, Statement
from ingest.extract.when import days_of
from knowledge.contradictions import contradiction
from knowledge.dates import find_times
from knowledge.folding import fold
from knowledge.model import Contact, Event, Fact

_IN_DOUBT = 0.5
# What tells that there are several, or that one took the place of another.
_SEVERAL = re.compile(
    r"\b(?:kolejn|nastepn|drugi|trzeci|ponown|rowniez|takze|tez\b|oraz\b|dodatkow|pierwsz|i{1,3}\b"
    r"|odbeda|odby[lw]|cykl|zmian|zmieni|przeloz|przenies|przesun|zamiast|odwol|pierwotn|nowy\b"
    r"|nowe\w*\b|stary\b|dotychczas|tury\b|tura\b|grup)"
)


def contradicted(scene: Scene, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, those of which the document tells two things with a doubt that says so."""
    doubts: dict[str, str] = {}
    for pair in (*_meetings(scene, facts), *_phones(scene, facts)):
        quotes = [scene.layout.text[said.start : said.end] for _, said in pair]
        for fact, _ in pair:
            doubts.setdefault(fact.id, contradiction(*quotes))
    return [_doubted(fact, doubts.get(fact.id)) for fact in facts]


_Said = tuple[Fact, Statement]


def _doubted(fact: Fact, doubt: str | None) -> Fact:
    if doubt is None:
        return fact
    confidence = min(fact.confidence, _IN_DOUBT)
    return replace(fact, confidence=confidence, doubts=(*fact.doubts, doubt))


def _meetings(scene: Scene, facts: Sequence[Fact]) -> list[tuple[_Said, _Said]]:
    """Two events of one name, told apart by nothing but their days and hours."""
    events = [one for one in facts if isinstance(one, Event) and one.start and not one.recurs]
    told = [(one, said) for one in events if (said := _sentence(scene, one, "when")) is not None]
    told = [one for one in told if not _SEVERAL.search(fold(one[1].text))]
    found: list[tuple[_Said, _Said]] = []
    for one, other in combinations(told, 2):
        if _same_meeting(scene, one, other) and len(_alike(scene, one, told)) == 2:
            found.append((one, other))
    return found


def _alike(
    scene: Scene, one: tuple[Event, Statement], told: Sequence[tuple[Event, Statement]]
) -> list[Event]:
    return [other[0] for other in told if other is one or _same_meeting(scene, one, other)]


def _same_meeting(
    scene: Scene, one: tuple[Event, Statement], other: tuple[Event, Statement]
) -> bool:
    (event, said), (event2, said2) = one, other
    if event.start == event2.start or event.kind != event2.kind or said.start == said2.start:
        return False
    paths = sorted((said.block.headings, said2.block.headings), key=len)
    if paths[1][: len(paths[0])] != paths[0]:
        return False
    return _covered(_about(scene, event, said), _about(scene, event2, said2))


_Words = list[frozenset[str]]


def _covered(some: _Words, others: _Words) -> bool:
    """Whether all words of one sentence are said in the other too."""
    less, more = sorted((some, others), key=len)
    return bool(less) and all(any(word & other for other in more) for word in less)


def _about(scene: Scene, event: Event, said: Statement) -> _Words:
    """What a sentence says of the event beside its day, hours and place."""
    days = [(day.start, day.end) for day in days_of(scene, said)]
    days += [(time.start, time.end) for time in find_times(said.text)]
    placed = scene.tokens(f"{event.place or ''} {event.room or ''}")
    words = []
    for token in scene.tokens(said.text):
        named = token.pos & {"noun", "adjective"} or not token.pos
        inside = any(start <= token.start < end for start, end in days)
        if not named or inside or token.is_number or "verb" in token.pos:
            continue
        if not any(token.lemmas & place.lemmas for place in placed):
            words.append(token.lemmas)
    return words


def _phones(scene: Scene, facts: Sequence[Fact]) -> list[tuple[_Said, _Said]]:
    """Two phones of one office that nothing tells apart."""
    contacts = [one for one in facts if isinstance(one, Contact) and len(one.phones) == 1]
    told = [(one, said) for one in contacts if (said := _sentence(scene, one, "phones"))]
    told = [one for one in told if not _SEVERAL.search(fold(one[1].text))]
    return [
        (one, other)
        for one, other in combinations(told, 2)
        if one[0].unit == other[0].unit
        and one[0].phones != other[0].phones
        and one[1].start != other[1].start
        and not _matter(scene, *one)
        and not _matter(scene, *other)
    ]


def _matter(scene: Scene, contact: Contact, said: Statement) -> list[str]:
    """What a sentence with a phone is about, beside the office and calling it."""
    tokens = scene.tokens(said.text)
    plain = {at for hit in scene.found(said.text, "calling") for at in range(hit.first, hit.last)}
    office = [token.lemmas for token in scene.tokens(contact.unit)]
    return [
        token.text
        for at, token in enumerate(tokens)
        if at not in plain
        and token.is_content
        and "function" not in token.pos
        and not any(token.lemmas & own for own in office)
    ]


def _sentence(scene: Scene, fact: Fact, name: str) -> Statement | None:
    """The sentence of running text that a fact is taken from."""
    cited = fact.citations.get(name)
    if not cited:
        return None
    for one in scene.statements:
        if one.start <= cited[0].start < one.end:
            return one if one.block.kind == "paragraph" and one.lead is None else None
    return None
