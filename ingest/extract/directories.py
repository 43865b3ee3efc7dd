"""Lists of units: a table with a row for each, or a heading with labelled lines below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.extract.contact_units import units_in
from ingest.extract.places import is_fax, phones_of, place_of
from ingest.extract.scene import Scene
from ingest.extract.tables import Table, cells, cite, column, fact_id, first_named, tables
from knowledge.accounts import accounts
from knowledge.model import Block, Citation, Contact, WeeklyHours
from knowledge.numbers import values
from knowledge.online_addresses import edelivery_addresses, epuap_boxes
from knowledge.recurring import recurring

FIELDS = ("phone", "email", "address", "hours", "reached")
_LABEL = re.compile(r"\s*(?P<label>[^\W\d][^:\t\n]{0,60}?)\s*(?::|\t)\s*(?P<value>\S.*)", re.DOTALL)
_LEAST_LABELS = 2
_BREAK = re.compile(r"\s*\n\s*")


@dataclass
class _Entry:
    """A unit while its fields are gathered, each with the place that gives it."""

    scene: Scene
    unit: str
    places: dict[str, list[Citation]]
    matter: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    address: str | None = None
    opening: str | None = None
    hours: tuple[WeeklyHours, ...] = ()
    epuap: str | None = None
    edelivery: str | None = None
    accounts: list[str] = field(default_factory=list)

    def take_numbers(self, text: str, place: Citation) -> None:
        """Takes bank accounts and boxes, which tell themselves what they are."""
        banks = [text[one.start : one.end] for one in accounts(text) if one.valid]
        self._add("accounts", self.accounts, banks, place)
        for name, found in (
            ("epuap", epuap_boxes(text)),
            ("edelivery", edelivery_addresses(text)),
        ):
            if found and getattr(self, name) is None:
                setattr(self, name, found[0].value)
                self._note(name, place)

    def take(self, name: str, text: str, place: Citation) -> None:
        """Takes what one cell or line under a heading holds."""
        if name == "hours":
            self.opening, self.hours = _flat(text), tuple(one.hours for one in recurring(text))
            self._note("opening_hours", place)
        elif name == "address" and self.address is None:
            self.address = _without_contacts(_flat(text))
            self._note("address", place)
        if name in ("address", "phone", "email", "reached"):
            self._reached(text, place)
        if name == "reached":
            self._where_and_when(text, place)

    def _reached(self, text: str, place: Citation) -> None:
        phones = [text[start:end] for start, end in phones_of(text)]
        self._add("phones", self.phones, phones, place)
        emails = [text[v.start : v.end] for v in values(text) if v.kind == "email"]
        self._add("emails", self.emails, emails, place)

    def _where_and_when(self, text: str, place: Citation) -> None:
        """What a cell of everything says besides telephones and e-mails."""
        where = place_of(self.scene, text)
        if self.address is None and where is not None and where.street:
            self.address = text[where.start : where.end]
            self._note("address", place)
        hours = tuple(one.hours for one in recurring(text))
        if hours and self.opening is None:
            self.opening, self.hours = _flat(text), hours
            self._note("opening_hours", place)

    def _add(self, name: str, held: list[str], new: list[str], place: Citation) -> None:
        held += [one for one in new if one not in held]
        if new:
            self._note(name, place)

    def _note(self, name: str, place: Citation) -> None:
        self.places.setdefault(name, []).append(place)

    def contact(self, start: int) -> Contact | None:
        """The contact, or None where nothing tells how the unit is reached."""
        if not (self.phones or self.emails or self.address or self.opening):
            return None
        document = self.scene.document
        return Contact(
            id=fact_id(document, "contact", start, "listed"),
            document_id=document.id,
            citations={name: tuple(dict.fromkeys(held)) for name, held in self.places.items()},
            unit=self.unit,
            matter=self.matter,
            phones=tuple(self.phones),
            emails=tuple(self.emails),
            address=self.address,
            opening_hours=self.opening,
            hours=self.hours,
            epuap=self.epuap,
            edelivery=self.edelivery,
            accounts=tuple(self.accounts),
        )


@dataclass(frozen=True)
class Listed:
    """The contacts of a document's lists, and the starts of the blocks that hold them."""

    contacts: tuple[Contact, ...]
    blocks: frozenset[int]


def directories(scene: Scene) -> Listed:
    """Every unit that a table or a section of labelled lines lists."""
    found: list[Contact] = []
    taken: set[int] = set()
    for entries in (_of_tables, _of_sections):
        for entry, blocks in entries(scene):
            contact = entry.contact(blocks[0].start)
            if contact is not None:
                found.append(contact)
                taken |= {block.start for block in blocks}
    return Listed(tuple(found), frozenset(taken))


def _of_tables(scene: Scene) -> Iterator[tuple[_Entry, list[Block]]]:
    for table in tables(scene.layout):
        columns = _columns(scene, table)
        if columns is None:
            continue
        name, fields = columns
        header = cite(scene.document, scene.layout, table.header)
        for row in table.rows:
            held = cells(scene.layout, row)
            unit = _flat(held[name]).strip(" ,;") if name < len(held) else ""
            if not unit or not any(letter.isalpha() for letter in unit):
                continue
            place = cite(scene.document, scene.layout, row)
            entry = _Entry(scene, unit, {"unit": [place], "header": [header]})
            for index, kind in fields.items():
                if index < len(held) and held[index].strip():
                    entry.take(kind, held[index], place)
            entry.take_numbers(scene.layout.text[row.start : row.end], place)
            yield entry, [row]


def _columns(scene: Scene, table: Table) -> tuple[int, dict[int, str]] | None:
    """The column of names and those of the fields, where the table is a list of units."""
    header = cells(scene.layout, table.header)
    fields: dict[int, str] = {}
    for index, cell in enumerate(header):
        kind = first_named(cell, scene.analyser, *FIELDS)
        if kind is not None:
            fields[index] = kind
    if not set(fields.values()) & {"phone", "email", "reached"}:
        return None
    taken = tuple(fields)
    for kind in ("listed_unit", "units"):
        name = column(kind, header, scene.analyser, taken)
        if name is not None:
            others = (*taken, name)
            about = ("task", "proposal")
            if all(column(other, header, scene.analyser, others) is None for other in about):
                return name, fields
    return None


def _of_sections(scene: Scene) -> Iterator[tuple[_Entry, list[Block]]]:
    """Sections whose heading names a unit and whose lines are labelled."""
    heading: Block | None = None
    lines: list[Block] = []
    for block in (*scene.layout.blocks, None):
        if block is not None and block.kind != "heading":
            lines.append(block)
            continue
        if heading is not None:
            entry = _section(scene, heading, lines)
            if entry is not None:
                yield entry, lines
        heading, lines = block, []


def _section(scene: Scene, heading: Block, lines: list[Block]) -> _Entry | None:
    title = scene.layout.text[heading.start : heading.end]
    labelled = [(line, found) for line in lines for found in _labelled(scene, line)]
    if len({kind for _, (kind, _) in labelled} & set(FIELDS)) < _LEAST_LABELS:
        return None
    unit = _named_by(scene, title)
    if unit is None:
        return None
    place = cite(scene.document, scene.layout, heading)
    entry = _Entry(scene, unit, {"unit": [place]}, matter=title)
    for line, (kind, value) in labelled:
        entry.take(kind, value, cite(scene.document, scene.layout, line))
    for line in lines:
        text = scene.layout.text[line.start : line.end]
        entry.take_numbers(text, cite(scene.document, scene.layout, line))
    return entry


def _named_by(scene: Scene, title: str) -> str | None:
    """The unit that a heading is the name of, without a number before it."""
    name = re.sub(r"^(?:\d+[.)]|[a-zA-Z]\)|[IVX]+\.)\s*", "", " ".join(title.split()))
    spans = units_in(scene, name)
    return name if spans and spans[0].start <= 1 else None


def _labelled(scene: Scene, block: Block) -> Iterator[tuple[str, str]]:
    """What the lines of a block say, by the kind of their labels."""
    for line in _BREAK.split(scene.layout.text[block.start : block.end]):
        found = _LABEL.fullmatch(line)
        if found is None or is_fax(line, found.start("value")):
            continue
        kind = first_named(found["label"], scene.analyser, *FIELDS)
        if kind is not None:
            yield kind, found["value"].strip()


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def _without_contacts(text: str) -> str:
    """An address without the telephone or e-mail behind it."""
    ends = [value.start for value in values(text) if value.kind in ("phone", "email", "url")]
    cut = text[: min(ends)] if ends else text
    return re.sub(r"[\s,;]*(?:tel\.?|telefon|e-?mail|fax|faks)?[\s.:,;]*$", "", cut, flags=re.I)
