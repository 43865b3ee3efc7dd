"""How a unit is reached, for which matter, and whether everybody can enter its building."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from ingest.extract.contact_addresses import addressed
from ingest.extract.contact_joining import together
from ingest.extract.contact_units import (
    heading_unit,
    is_desk,
    is_happening,
    is_unit_line,
    unit_for,
    units_in,
    usual_unit,
)
from ingest.extract.directory_entries import hours_told
from ingest.extract.places import is_dead, phones_of, place_of, street_start
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.when import days_of
from ingest.extract.wishing import ASKS, ASKS_NOW
from knowledge.accounts import accounts
from knowledge.addresses import addresses
from knowledge.dates import find_dates, find_times
from knowledge.folding import fold
from knowledge.model import Citation, Contact, WeeklyHours
from knowledge.numbers import values
from knowledge.online_addresses import edelivery_addresses, epuap_boxes
from knowledge.recurring import recurring
from knowledge.wishes import is_wished

_WRONG = re.compile(r"^\W*(?:jest|bylo|wpisano|podano|wydrukowano)\b[^.]{0,20}:")
_RIGHT = re.compile(r"\b(?:powinn?o\s+byc|winno\s+byc|prawidlow\w+|poprawn\w+|wlasciw\w+)\b")
_LONGEST_LINE = 16  # words of a line that only tells how a unit is reached


@dataclass
class _Found:
    """What one statement gives, before it is known whose it is."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    opening: str | None = None
    accessibility: str | None = None
    hours: tuple[WeeklyHours, ...] = ()
    epuap: str | None = None
    edelivery: str | None = None
    accounts: tuple[str, ...] = ()
    first: int | None = None
    places: list[str] = field(default_factory=list)

    def given(self) -> list[str]:
        """The names of the fields that the statement fills."""
        names = {"opening_hours": self.opening}
        names |= {
            name: getattr(self, name)
            for name in (
                "phones", "emails", "address", "accessibility", "epuap", "edelivery", "accounts",
            )
        }  # fmt: skip
        return [name for name, value in names.items() if value]


def contacts(scene: Scene, listed: Collection[int] = ()) -> list[Contact]:
    """One contact for each statement that gives a telephone, an e-mail, hours or access.

    Blocks that begin at one of `listed` belong to a list of units and are left out.
    """
    usual = usual_unit(scene)
    found: list[Contact] = []
    above: tuple[str, Statement] | None = None
    corrected: str | None = None
    for statement in scene.statements:
        if statement.block.kind in ("heading", "row") or statement.block.start in listed:
            above = None
            continue
        text = statement.text
        line = is_unit_line(scene, text)
        if line is not None:
            above = (line, statement)
        own = unit_for(scene, statement, None)
        corrected = own if own and "bledn" in fold(text) else corrected
        given = _given(scene, statement)
        if given is None:
            continue
        unit = corrected if _RIGHT.search(fold(text)) and corrected else None
        under = above if unit is None and _is_line(scene, statement) else None
        unit = unit or (under[0] if under else _unit(scene, statement, given))
        if unit is None and (headed := heading_unit(scene, statement)):
            unit, under = headed[0], headed
        if unit is None and given.given() == ["accessibility"] and _is_of_event(scene, statement):
            continue  # it is told with the event in whose house it is
        unit = usual if unit is None or (under is None and is_desk(unit)) else unit
        found.append(_contact(scene, statement, given, unit, under))
    return addressed(scene, together(found), usual)


def _unit(scene: Scene, statement: Statement, given: _Found) -> str | None:
    own = unit_for(scene, statement, given.first)
    if own is not None:
        return own
    for lead in statement.leads():
        spans = units_in(scene, lead.text)
        if spans and not is_happening(scene, lead):
            return unit_for(scene, lead, None)
    return None


def _is_of_event(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence of the same paragraph before it tells of an event."""
    return any(
        one.block is statement.block and one.start < statement.start and is_happening(scene, one)
        for one in scene.statements
    )


def _is_line(scene: Scene, statement: Statement) -> bool:
    """Whether a short line tells nothing but how the unit above it is reached."""
    short = len(scene.tokens(statement.text)) <= _LONGEST_LINE + 2 * statement.text.count("@") + 14
    return short and not units_in(scene, statement.text.split("|")[0][:60])


def _given(scene: Scene, statement: Statement) -> _Found | None:
    """What a statement tells of a unit, or None where it tells nothing."""
    text = statement.text
    folded = fold(text)
    if _WRONG.match(folded) and not _RIGHT.search(folded):
        return None
    right = _RIGHT.search(folded)
    since = right.end() if right and _WRONG.search(folded[: right.start()]) else 0
    phones = [one for one in phones_of(text) if one[0] >= since and not is_dead(folded, one[1])]
    emails = [(v.start, v.end) for v in values(text) if v.kind == "email"]
    boxes, delivery = epuap_boxes(text), edelivery_addresses(text)
    banks = [one for one in accounts(text) if one.valid]
    found = _Found(
        phones=tuple(dict.fromkeys(text[start:end] for start, end in phones)),
        emails=tuple(dict.fromkeys(text[start:end] for start, end in emails)),
        accessibility=text if _says_accessible(scene, text) else None,
        epuap=boxes[0].value if boxes else None,
        edelivery=delivery[0].value if delivery else None,
        accounts=tuple(text[one.start : one.end] for one in banks),
    )
    held = [s for s, _ in (*phones, *emails)] + [one.start for one in (*boxes, *delivery)]
    held += [one.start for one in banks]
    found.first = min(held, default=None)
    if scene.names(text, "privacy") or (scene.names(text, "refused") and not found.phones):
        return None
    happening, wished = is_happening(scene, statement), is_wished(text)
    hours = () if happening or wished else _hours(scene, statement, bool(held))
    if hours:
        found.hours, found.opening = hours, hours_told(text, recurring(text)[0].start)
    elif not wished and _says_hours(scene, statement):
        found.opening = text
    if not held and not found.opening and not found.accessibility:
        return None
    found.address = _address(scene, text, happening)
    return found


def _hours(scene: Scene, statement: Statement, held: bool) -> tuple[WeeklyHours, ...]:
    """Weekly hours beside a telephone or after a word such as "czynne"."""
    if _names_days(scene, statement):
        return ()
    if not (held or scene.names(statement.text, "opening")):
        return _line_hours(scene, statement)
    return tuple(
        one.hours for one in recurring(statement.text) if one.hours.begin or one.hours.until
    )


def _line_hours(scene: Scene, statement: Statement) -> tuple[WeeklyHours, ...]:
    """Weekly hours of a line that begins with them."""
    every = recurring(statement.text)
    if every and every[0].start <= 4 and not scene.names(statement.text, "hand_in"):
        return tuple(one.hours for one in every if one.hours.begin)
    return ()


def _names_days(scene: Scene, statement: Statement) -> bool:
    """Whether weekly hours only tell the weekday of days: "poniedziałki: 4, 11 i 18 maja"."""
    days = [one for one in days_of(scene, statement) if one.first == one.last]
    return len(days) > 1


def _address(scene: Scene, text: str, happening: bool) -> str | None:
    place = place_of(scene, text)
    if place is None or not place.street:
        return None
    told = text[place.start : place.end]
    if not any(letter.isdigit() for letter in told):
        return None
    bare = place.start == street_start(text, place) and bool(phones_of(text))
    if happening and not bare and "siedzib" not in fold(told):
        return None
    exact = [one for one in addresses(text) if one.start < place.end and place.start < one.end]
    return text[exact[0].start : exact[0].end] if exact else told


def _contact(
    scene: Scene,
    statement: Statement,
    given: _Found,
    unit: str,
    under: tuple[str, Statement] | None,
) -> Contact:
    own = scene.cite(statement)
    citations: dict[str, tuple[Citation, ...]] = {name: (own,) for name in given.given()}
    if under is not None:
        citations["unit"] = (scene.cite(under[1]),)
    return Contact(
        id=fact_id(scene.document, "contact", statement.start),
        document_id=scene.document.id,
        citations=citations,
        unit=unit,
        matter=_matter(statement),
        phones=given.phones,
        emails=given.emails,
        address=given.address,
        opening_hours=given.opening,
        accessibility=given.accessibility,
        hours=given.hours,
        epuap=given.epuap,
        edelivery=given.edelivery,
        accounts=given.accounts,
    )


def _says_accessible(scene: Scene, text: str) -> bool:
    """Whether a text tells that a place is accessible, and nobody only asks for it."""
    if ASKS.search(text) or ASKS_NOW.search(text):
        return False
    if scene.names(text, "barrier"):
        return True
    return all(scene.names(text, name) for name in ("accessible", "impaired", "venue"))


def _says_hours(scene: Scene, statement: Statement) -> bool:
    if not scene.names(statement.text, "opening") or find_dates(statement.text):
        return False
    return any(one.relation == "at" for one in find_times(statement.text, bare=True))


def _matter(statement: Statement) -> str:
    """What the contact is for: the line that leads into it, the heading or the sentence itself."""
    if statement.lead is not None:
        return statement.lead.text
    headings = statement.block.headings
    return headings[-1] if len(headings) > 1 else statement.text
