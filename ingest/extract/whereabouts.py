"""Where an event is: its place and room or its telephones, nearest words first."""

import re
from dataclasses import dataclass

from ingest.extract.by_telephone import calls
from ingest.extract.place_above import place_above
from ingest.extract.places import phones_of, place_of, rooms_of, without_room
from ingest.extract.scene import Scene, Statement
from ingest.extract.seats import seat
from ingest.extract.timetables import Row
from ingest.extract.until import is_until
from ingest.extract.when import days_of
from knowledge.dates import DateMatch

_SAME_PLACE = re.compile(r"\btym samym (?:miejscu|adresem|lokalu|pokoju)|\btamże\b", re.IGNORECASE)
_APP = r"(?:MS |Microsoft )?(?:Teams|Zoom|Google Meet|Webex|Skype|ClickMeeting)\w*"
_ONLINE = re.compile(
    rf"\b(?:on-?line\b|zdaln(?:ie|y|a|e)\b|wideokonferencj\w+|{_APP})"
    r"(?:,?\s+(?:(?:na|przez|poprzez|przy użyciu|za pośrednictwem|w)\s+)?"
    rf"(?:(?:platform|aplikacj)\w+\s+)?{_APP})?",
    re.IGNORECASE,
)
# Numbers at which one asks for an interpreter or the like, and not those of who is on duty.
_OF_NEEDS = re.compile(r"\b(?:tłumacz\w*|potrzeb[aęy]\b|PJM\b|SMS)", re.IGNORECASE)
_Where = tuple[str | None, str | None, tuple[Statement, ...]]
_NOWHERE: _Where = (None, None, ())


@dataclass(frozen=True)
class Whereabouts:
    """Place, room and telephones, with the statements that give them."""

    place: str | None
    room: str | None
    phones: tuple[str, ...]
    place_from: tuple[Statement, ...]
    phones_from: Statement | None
    in_person: bool
    by_phone: bool


def whereabouts(
    scene: Scene, around: list[Statement], day: DateMatch, row: Row | None
) -> Whereabouts:
    """Where the event of a day is, by its own statement first and the ones around it then."""
    phone_only = _only_by_phone(scene, around, row)
    place, room, where = _NOWHERE if phone_only else _place(scene, around, day, row)
    phones, phones_from = _phones(scene, _of_same_matter(scene, around))
    if row is not None and row.housed is not None and phones_of(row.housed.text):
        phones_from = row.housed
        phones = tuple(phones_from.text[start:end] for start, end in phones_of(phones_from.text))
    online = place is not None and _ONLINE.match(place) is not None
    present = place is not None or any(scene.names(one.text, "in_person") for one in around)
    return Whereabouts(
        place,
        room,
        phones,
        where,
        phones_from,
        in_person=present and not phone_only and not online,
        by_phone=bool(phones) and any(calls(scene, one, "by_phone") for one in around),
    )


def _only_by_phone(scene: Scene, around: list[Statement], row: Row | None) -> bool:
    """Whether a slot is held by telephone alone: what its own column of places says counts."""
    if row is not None and row.room:
        return False
    if row is not None and row.place:
        return scene.names(row.place, "phone_only") and not _says_where(scene, row.place)
    for one in around:
        phone = calls(scene, one, "phone_only")
        person = scene.names(one.text, "in_person") or (phone and _says_where(scene, one.text))
        listed = around[0].block.kind in ("item", "row")
        if phone and not person and listed and one in (around[0], *around[0].leads()):
            return True
        if phone or person:
            others = any(scene.names(other.text, "in_person") for other in around)
            return phone and not person and not others
    return False


def _says_where(scene: Scene, text: str) -> bool:
    return scene.names(text, "in_person") or place_of(scene, text) is not None


def _place(scene: Scene, around: list[Statement], day: DateMatch, row: Row | None) -> _Where:
    own = around[0]
    if row is not None and row.place:
        named, room, where = _of_cell(scene, around, row, row.place)
        return named, room or row.room, where
    if row is not None and row.room:
        return _in_building(scene, around, row.room, own)
    online = _ONLINE.search(own.text)
    if online:
        return online[0], None, (own,)
    told = _same_place(scene, around)  # where one signs up is rarely where one comes
    for one in sorted(told, key=lambda one: one is not own and scene.names(one.text, "signing_up")):
        place = place_of(scene, one.text)
        rooms = rooms_of(one.text, place)
        if place is None and not rooms:
            continue
        named = one.text[place.start : place.end] if place else None
        room = _rooms(one.text, rooms)
        if one is own:
            room = _room_of_day(scene, own, day) or room
        named, room = without_room(named, room)
        if named is None:
            house, room, where = _in_building(scene, around, room, own)
            return house, room, (one, *where[1:])
        return named, room, (one,)
    return _NOWHERE


def _of_cell(scene: Scene, around: list[Statement], row: Row, cell: str) -> _Where:
    """The place of a row by its own column; a room alone is in the building named above."""
    rooms = rooms_of(cell)
    left = cell
    for start, end in reversed(rooms):
        left = left[:start] + left[end:]
    if rooms and not any(letter.isalnum() for letter in left):
        return _in_building(scene, around, cell, row.statement)
    return cell, None, (row.housed or row.statement,)


def _in_building(scene: Scene, around: list[Statement], room: str | None, own: Statement) -> _Where:
    """A room with the building that the lines around its statement name."""
    for one in around[1:]:
        place = place_of(scene, one.text)
        house = without_room(one.text[place.start : place.end], None)[0] if place else None
        if house is not None and not scene.names(one.text, "signing_up"):
            return house, room, (own, one)
    above = place_above(scene, own) if own.block.kind == "row" else None
    named, said = above or (seat(scene) if room else None) or (None, None)
    if named is not None and not any(letter.isdigit() for letter in named):
        for one in around[1:]:  # the same house with its street, where one signs up there too
            place = place_of(scene, one.text)
            street = one.text[place.start : place.end] if place is not None else ""
            if any(c.isdigit() for c in street) and _content(scene, [street]) & _content(
                scene, [named]
            ):
                return without_room(street, None)[0], room, (own, one)
    return named, room, (own, said) if said is not None else (own,)


def _same_place(scene: Scene, around: list[Statement]) -> list[Statement]:
    """The statements around; before them the last place named where it is said to be the same."""
    own = around[0]
    if not _SAME_PLACE.search(own.text):
        return around
    earlier = [
        one
        for one in scene.statements
        if one.start < own.start
        and days_of(scene, one)
        and scene.names(one.text, "duty_slot", "meeting")
        and place_of(scene, one.text)
    ]
    return [*reversed(earlier), *around]


def _room_of_day(scene: Scene, statement: Statement, day: DateMatch) -> str | None:
    """The room named between a day and the next one, where one sentence names several of both."""
    later = [other.start for other in days_of(scene, statement) if other.start > day.start]
    if not later and len(days_of(scene, statement)) < 2:
        return None
    end = min(later, default=len(statement.text))
    spans = [s for s in rooms_of(statement.text) if day.end <= s[0] and s[1] <= end]
    return _rooms(statement.text, spans)


def _of_same_matter(scene: Scene, around: list[Statement]) -> list[Statement]:
    """The statements around with the rest of their own paragraph, nearest first.

    One under another heading counts only where its words tell of the same thing: an article of a
    bulletin has its own telephone.
    """
    own = around[0]
    close = [own, *own.leads()]
    rest = [one for one in _rest_of_paragraph(scene, own) if one not in close]
    words = _content(scene, [own.text, *own.block.headings[-1:]])
    others = [
        one
        for one in around[len(close) :]
        if one not in rest
        and (
            scene.names(one.text, "duty_slot")
            or _stands_over(one, own)
            or words & _content(scene, [one.text, *one.block.headings[-1:]])
        )
    ]
    return [*close, *rest, *others]


def _rest_of_paragraph(scene: Scene, own: Statement) -> list[Statement]:
    """The sentences behind one in its paragraph, until another tells of a day of its own."""
    if own.block.kind != "paragraph":
        return []
    found: list[Statement] = []
    for one in scene.section(own):
        if one.block.start == own.block.start and one.start > own.start:
            if any(not is_until(one.text, day.start) for day in days_of(scene, one)):
                break
            if not scene.names(one.text, "contact_label"):  # whom to ask about the whole paper
                found.append(one)
    return found


def _stands_over(one: Statement, own: Statement) -> bool:
    path = one.block.headings
    return own.block.headings[: len(path)] == path


def _content(scene: Scene, texts: list[str]) -> set[str]:
    """The lemmas of the nouns and adjectives of texts that are no words for events or offices."""
    found: set[str] = set()
    for text in texts:
        named = {at for hit in scene.found(text, "meeting", "by_phone") for at in hit.used}
        for at, token in enumerate(scene.tokens(text)):
            if at not in named and token.pos & {"noun", "adjective"} and len(token.text) > 3:
                found |= token.lemmas
    return found


def _rooms(text: str, spans: list[tuple[int, int]]) -> str | None:
    return ", ".join(dict.fromkeys(text[start:end] for start, end in spans)) or None


def _phones(scene: Scene, around: list[Statement]) -> tuple[tuple[str, ...], Statement | None]:
    """Telephones of the nearest statement; numbers of a duty by phone are not for one in person."""
    said = [one.text for one in (around[0], *around[0].leads())]
    own = next((text for text in said if scene.names(text, "in_person", "phone_only")), "")
    in_person = scene.names(own, "in_person") and not scene.names(own, "phone_only")
    for one in around:
        if in_person and scene.names(one.text, "phone_only"):
            continue
        if one is not around[0] and _OF_NEEDS.search(one.text):
            continue
        spans = phones_of(one.text)
        if spans:
            return tuple(dict.fromkeys(one.text[start:end] for start, end in spans)), one
    return (), None
