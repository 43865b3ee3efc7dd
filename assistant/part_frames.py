"""The frames of the parts of a message: each keeps what it leaves the others to say."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.asked_parts import Asked, Message
from assistant.frame import Frame
from assistant.money_sources import names_giver, sums_up, without_source
from assistant.part_words import (
    applies_for_anything,
    hands_in,
    is_named,
    nouns,
    tells_itself,
    things_of,
)
from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.phrases import lexicon

Read = Callable[[str], Frame]
_CONTACTS = frozenset({"phone", "email", "address", "where"})  # asked by the other part alone
_SIGNING_UP = frozenset({"enrolment"})
_OF_ANOTHER = frozenset({"enrolment", "price", "childcare"})  # where a part asks something itself
_EVENTS = frozenset({"duty_slot", "meeting"})
_OF_ITSELF = frozenset({"childcare", "enclosures", "accessibility"})  # never of the others' words
_CLAUSE = re.compile(r"[,.;!?\n]+|\s[–-]\s")
_UNCOUNTED = ("prepositions", "backing", "comparing")  # words behind "ile" that it counts not
_CLAUSES = 2  # of a story that a part is read with, one by one
_TIMELY = frozenset({"when", "hour", "until", "where", "phone"})
_COMING = frozenset({"next", "after"})
_IS_THERE = ("jest ", "sa ", "bedzie ", "beda ", "maja ", "macie ")


@dataclass(frozen=True)
class Reading:
    """One reading of a part; `near` where its answer must come from the others' document.

    `things` are the part's own words for what it asks about; it `asks_whether` one is there where
    it asks nothing else. `said` is the part as it was typed, and `own` what it asks without the
    words of the others.
    """

    frame: Frame
    near: bool = False
    things: tuple[str, ...] = ()
    asks_whether: bool = False
    said: str = ""
    own: frozenset[str] = frozenset()


def readings(message: Message, whole: Frame, read: Read) -> list[list[Reading]]:
    """The readings of each part, the likeliest first; none where only one thing is asked."""
    parts = _readings(message, whole, read)
    told = read(message.before).audience if message.before and parts else Audience()
    return [
        [
            replace(
                _going_on(_for_those_told_of(one, told), whole),
                said=part.text,
                own=read(part.text).attributes,
            )
            for one in found
        ]
        for part, found in zip(message.parts, parts, strict=False)
    ]


def _going_on(reading: Reading, whole: Frame) -> Reading:
    """A reading that names nothing goes on with what the whole message goes on with."""
    frame = reading.frame
    carried = tuple(word for word in whole.words if word.carried)
    if not whole.follow_up or frame.follow_up or frame.things or not carried:
        return reading
    words = (*frame.words, *(word for word in carried if word not in frame.words))
    meant = replace(frame, follow_up=True, words=words, topic=whole.topic)
    meant = replace(meant, anchor=whole.anchor, papers=whole.papers)
    return replace(reading, frame=meant)


def _for_those_told_of(reading: Reading, told: Audience) -> Reading:
    """A reading that names no disability as one for the child of whom the message tells first."""
    who = reading.frame.audience
    if who.disabilities or not told.disabilities:
        return reading
    meant = replace(who, disabilities=told.disabilities)
    return replace(reading, frame=replace(reading.frame, audience=meant))


def _readings(message: Message, whole: Frame, read: Read) -> list[list[Reading]]:
    own = [read(part.text) for part in message.parts]
    both = zip(message.parts, own, strict=True)
    if not all(_asks(one) or _whether_of_a_thing(part, one) for part, one in both):
        return []
    if _asks_one_thing(own):
        return []
    found = []
    for i, frame in enumerate(own):
        things = tuple(word.text for word in things_of(frame))
        if frame.looking or (frame.kinds - _kinds_before(own[:i])):
            meant = _for_whom(message, i, frame, whole, read)
            found.append([Reading(meant, things=things), *_beside(message, i, frame, whole, read)])
            continue
        said = _left_out(message, i, read)
        if said is not None and sums_up(message.parts[i].text):
            said = without_source(said)  # "ile z budżetu miasta na program, a ile ogółem"
        own_matter = is_named(frame) or hands_in(frame)
        whether = bool(things) and not frame.attributes - {"list"} and _whether(message.parts[i])
        alone = Reading(in_town(frame, whole, read), not own_matter, things, whether)
        if said is None:
            found.append([replace(alone, near=False)])
            continue
        joined = read(f"{message.parts[i].text} {said}")
        if frame.order & _COMING:
            joined = replace(joined, dates=frame.dates)  # "był 3 maja, a kiedy następny"
        asking = (
            _CONTACTS | _SIGNING_UP | (_OF_ANOTHER if frame.attributes & _TIMELY else frozenset())
        )
        others = (read(said).attributes & asking) - frame.attributes
        joined = replace(joined, attributes=joined.attributes - others)
        full = Reading(in_town(joined, whole, read), True, things, whether)
        anyone = applies_for_anything(frame) and bool(things_of(read(said)))
        found.append([full, alone] if (nouns(frame) or own_matter) and not anyone else [full])
        if tells_itself(frame, of_all=bool(joined.ranked or names_giver(said))):
            found[-1] = [alone, full]  # "jaki jest budżet programu, a ile w obszarze III"
        found[-1] += _of_the_thing(message, i, said, whole, read)
        if apart := [*_beside(message, i, frame, whole, read)]:
            found[-1] = [*apart, *(one for one in found[-1] if one is not full)]
        found[-1] += _counting_same(message, i, whole, read)
        found[-1] += _by_clauses(message, i, whole, read)
    return found


def _beside(message: Message, i: int, frame: Frame, whole: Frame, read: Read) -> Iterator[Reading]:
    """A reading with what the others name: "i czy ktoś zajmie się wtedy dziećmi"."""
    said = _left_out(message, i, read) if frame.attributes & _OF_ITSELF else None
    if said is not None and (not things_of(frame) or "childcare" not in frame.attributes):
        named = " ".join(word.text for word in read(said).words if not word.attributes)
        yield Reading(in_town(read(f"{message.parts[i].text} {named}"), whole, read), True)


def _of_the_thing(
    message: Message, i: int, said: str, whole: Frame, read: Read
) -> Iterator[Reading]:
    """A reading of what something costs, with its name alone out of the others' words."""
    part = message.parts[i]
    named = [one for one in read(said).focus if not (one.attributes or one.kinds or one.town)]
    if "price" in read(part.text).attributes and any(one.noun for one in named):
        frame = read(f"{part.text} {' '.join(one.text for one in named)}")
        yield Reading(in_town(frame, whole, read), True)


def _counting_same(message: Message, i: int, whole: Frame, read: Read) -> Iterator[Reading]:
    """A reading that counts what the part before did: "ile osób w klubie, a ile w świetlicy"."""
    before, part = message.parts[i - 1], message.parts[i]
    if i == 0 or not (_counts(before) and _counts(part) and before.rest):
        return
    if names_counted(part):
        return
    frame = read(f"{part.how} {before.rest.split()[0]} {part.rest}")
    if not frame.dates:
        frame = replace(frame, dates=whole.dates, years=whole.years)
    yield Reading(in_town(frame, whole, read), things=tuple(w.text for w in things_of(frame)))


def _whether_of_a_thing(part: Asked, frame: Frame) -> bool:
    """Whether a part asks "czy" of a thing, and is more than "czy to wystarczy"."""
    return fold(part.how) == "czy" and any(word.noun for word in frame.focus)


def names_counted(part: Asked) -> bool:
    """Whether a part says itself what it counts: "ile mają miejsc", not "a ile w świetlicy"."""
    data = lexicon("parts")
    said = fold(part.rest).split()
    while said and said[0] in data["having"]:
        said = said[1:]
    return bool(said) and not any(said[0] in data[name] for name in _UNCOUNTED)


def _counts(part: Asked) -> bool:
    said = fold(part.how).split()
    return bool(said) and said[-1] in lexicon("parts")["counting"]


def _by_clauses(message: Message, i: int, whole: Frame, read: Read) -> Iterator[Reading]:
    """Readings of a part with one clause of the story before it: another may only tell more."""
    clauses = [one.strip() for one in _CLAUSE.split(message.before)]
    told = [one for one in clauses if len(one.split()) > 1]
    part = message.parts[i]
    if len(told) < 2 or (part.rest and things_of(read(part.text))):
        return
    after = message.parts[i + 1 : i + 2] if not part.rest else ()
    own = f"{part.text} {' '.join(_told(one) for one in after)}".strip()
    for clause in told[:_CLAUSES]:
        frame = read(f"{own} {clause}")
        if things_of(frame):
            yield Reading(in_town(frame, whole, read), True)


def _whether(part: Asked) -> bool:
    """Whether a part asks if something is there: "czy jest tam tłumacz", "czy są obiady"."""
    return fold(part.how) == "czy" and fold(part.rest).startswith(_IS_THERE)


def _asks(frame: Frame) -> bool:
    return bool(frame.attributes or frame.kinds or frame.looking or things_of(frame))


def _asks_one_thing(own: Sequence[Frame]) -> bool:
    """Whether the parts ask the same of one thing, such as "ile w tym roku, a ile w przyszłym"."""
    first = own[0]
    return all(
        one.attributes == first.attributes and not (things_of(one) or nouns(one)) for one in own[1:]
    )


def _kinds_before(before: Sequence[Frame]) -> frozenset[str]:
    return frozenset(kind for frame in before for kind in frame.kinds)


def _left_out(message: Message, i: int, read: Read) -> str | None:
    """What the part leaves to the nearest other one that names something.

    "Do kogo" alone, before "i do kiedy złożyć wniosek", leaves all of it to that one.
    """
    parts = message.parts
    if message.runs_on and not parts[i].rest and things_of(read(message.before)):
        return message.before
    if not parts[i].rest and i + 1 < len(parts) and parts[i + 1].rest:
        after = f"{_told(parts[i + 1])} {message.before}".strip()
        return after if read(after).said_of else None
    later = [_told(one) for one in parts[i + 1 :]]
    for text in _others(message, i):
        frame = read(text)
        told = any(word.role == "focus" for word in things_of(frame)) or frame.kinds
        if text in later and not told:
            continue  # it leaves the thing itself to this part, and tells for whom
        if frame.focus or frame.kinds or nouns(frame):
            return text
    return None


def _others(message: Message, i: int) -> Iterator[str]:
    parts = message.parts
    told = [_told(one) for one in reversed(parts[:i])]
    told += [message.before, *(_told(one) for one in parts[i + 1 :])]
    yield from (text for text in told if text)


def _told(part: Asked) -> str:
    """What a part is about, without what it counts or chooses."""
    words = part.rest.split()
    if len(words) > 1 and _counts(part) and fold(words[0]) not in lexicon("parts")["prepositions"]:
        words = words[1:]
    return " ".join(words)


def _for_whom(message: Message, i: int, frame: Frame, whole: Frame, read: Read) -> Frame:
    """A part with a topic of its own: for whom the rest of the message says."""
    if frame.looking and frame.audience == Audience() and message.before:
        told = read(f"{message.before} {message.parts[i].text}")
        frame = told if told.audience != Audience() else frame
    elif frame.kinds & _EVENTS and frame.audience == Audience():
        frame = replace(frame, audience=whole.audience)
    return in_town(frame, whole, read)


def in_town(frame: Frame, whole: Frame, read: Read) -> Frame:
    """The frame in the town that the message names."""
    town = [word.text for word in whole.words if word.town]
    if not town or any(word.town or (word.place and word.name) for word in frame.words):
        return frame
    return replace(read(f"{frame.text} w {' '.join(town)}"), audience=frame.audience)
