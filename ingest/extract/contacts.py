"""How a unit is reached, for which matter, and whether everybody can enter its building."""

from collections import Counter
from collections.abc import Collection

from ingest.extract.places import phones_of, place_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.units import base_form, is_base_form, units_of
from knowledge.dates import find_dates, find_times
from knowledge.model import Citation, Contact
from knowledge.numbers import values


def contacts(scene: Scene, listed: Collection[int] = ()) -> list[Contact]:
    """One contact for each statement that gives a telephone, an e-mail, hours or access.

    Blocks that begin at one of `listed` belong to a list of units and are left out.
    """
    usual = _usual_unit(scene)
    found = []
    for statement in scene.statements:
        if statement.block.kind in ("heading", "row") or statement.block.start in listed:
            continue
        contact = _contact(scene, statement, usual)
        if contact is not None:
            found.append(contact)
    return found


def _contact(scene: Scene, statement: Statement, usual: str) -> Contact | None:
    text = statement.text
    accessible = _says_accessible(scene, text)
    opening = _says_hours(scene, statement)
    phones = tuple(dict.fromkeys(text[start:end] for start, end in phones_of(text)))
    emails = tuple(dict.fromkeys(text[v.start : v.end] for v in values(text) if v.kind == "email"))
    if not (accessible or opening or phones or emails):
        return None
    place = place_of(scene, text)
    street = (
        place is not None
        and place.street
        and any(letter.isdigit() for letter in text[place.start : place.end])
    )
    own = scene.cite(statement)
    given = {
        "accessibility": accessible,
        "opening_hours": opening,
        "phones": bool(phones),
        "emails": bool(emails),
        "address": street,
    }
    citations: dict[str, tuple[Citation, ...]] = {k: (own,) for k, v in given.items() if v}
    return Contact(
        id=fact_id(scene.document, "contact", statement.start),
        document_id=scene.document.id,
        citations=citations,
        unit=_unit(scene, statement) or usual,
        matter=_matter(statement),
        phones=phones,
        emails=emails,
        address=text[place.start : place.end] if place is not None and street else None,
        opening_hours=text if opening else None,
        accessibility=text if accessible else None,
    )


def _says_accessible(scene: Scene, text: str) -> bool:
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


def _unit(scene: Scene, statement: Statement) -> str | None:
    for one in (statement, *statement.leads()):
        spans = units_of(scene, one.text)
        if spans:
            return base_form(scene, one.text[spans[0][0] : spans[0][1]])
    return None


def _usual_unit(scene: Scene) -> str:
    """The publisher, otherwise the unit that the document names most often."""
    if scene.document.publisher:
        return scene.document.publisher
    counts = Counter(
        base_form(scene, one.text[start:end])
        for one in scene.statements
        if one.block.kind != "row"
        for start, end in units_of(scene, one.text)
        if is_base_form(scene, base_form(scene, one.text[start:end]))
    )
    return counts.most_common(1)[0][0] if counts else ""
