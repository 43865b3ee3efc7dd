"""Tables of services outside a programme: what there is, for whom, who runs it, on what terms."""

import re
from dataclasses import dataclass

from ingest.extract.offers import is_service
from ingest.extract.row_kinds import group_name, is_sum, plain_name
from ingest.extract.tables import EMPTY, Table, cells, cite, column, fact_id, split_units
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of, joined
from knowledge.model import Audience, Block, Citation, Offer, SourceDocument
from knowledge.phrases import lemma_set, lexicon, plain_analyser
from knowledge.text import Analyser

_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[IVX]+\.)\s*")
NOTHING = EMPTY | {"bez ograniczeń"}


_MARK = re.compile(r"(?:nr\s*)?(?:[IVX]+|\d{1,2}|[A-Z])\.?(?:\s*\([^()]*\))?")


@dataclass(frozen=True)
class _Columns:
    """`name` is the column of names, or of the rounds of the service that the heading names."""

    name: int
    units: int | None
    served: int | None
    terms: tuple[int, ...]
    remarks: int | None


def table_offers(
    document: SourceDocument, layout: Layout, table: Table, analyser: Analyser
) -> list[Offer]:
    """The services of a table that says for whom they are or on what terms; none of another."""
    columns = _columns(table, layout, analyser)
    if columns is None:
        return []
    found = []
    for row in table.rows:
        values = cells(layout, row)
        if len(values) != len(table.header.cells) or is_sum(values) or group_name(values):
            continue
        offer = _offer(document, layout, table, row, columns, analyser)
        if offer is not None:
            found.append(offer)
    return found


def _columns(table: Table, layout: Layout, analyser: Analyser) -> _Columns | None:
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None
    served = column("audience", header, analyser)
    taken = [served] if served is not None else []
    terms = []
    while (one := column("terms", header, analyser, taken)) is not None:
        terms.append(one)
        taken.append(one)
    if served is None and not terms:
        return None
    name = column("service", header, analyser, taken)
    if name is None:
        name = column("session", header, analyser, taken)
    if name is None:
        return None
    units = column("units", header, analyser, [*taken, name])
    remarks = None if terms else column("remark", header, analyser, [*taken, name])
    return _Columns(name, units, served, tuple(terms), remarks)


def _offer(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    columns: _Columns,
    analyser: Analyser,
) -> Offer | None:
    values = cells(layout, row)
    name = _name(layout, table, row, columns)
    if not any(letter.isalpha() for letter in name) or is_service(name, analyser) is False:
        return None
    asked = [columns.served, *columns.terms]
    if columns.remarks is not None and _sets_terms(values[columns.remarks], analyser):
        asked.append(columns.remarks)
    told = [i for i in asked if i is not None and values[i].strip().lower() not in NOTHING]
    citations: dict[str, tuple[Citation, ...]] = {
        "row": (cite(document, layout, row),),
        "header": (cite(document, layout, table.header),),
        "name": (cite(document, layout, row, row.cells[columns.name]),),
    }
    if told:
        citations["conditions"] = tuple(cite(document, layout, row, row.cells[i]) for i in told)
    units: tuple[str, ...] = ()
    if columns.units is not None and values[columns.units].strip():
        units = tuple(split_units(values[columns.units]))
        citations["units"] = (cite(document, layout, row, row.cells[columns.units]),)
    return Offer(
        id=fact_id(document, "offer", row.start),
        document_id=document.id,
        citations=citations,
        name=plain_name(name, layout.text),
        units=units,
        audience=audience_of_cells(name, [values[i] for i in told], analyser),
    )


def _name(layout: Layout, table: Table, row: Block, columns: _Columns) -> str:
    """What a service is called; a round that is only counted has the name of the heading too."""
    label, name = (
        " ".join(cells(layout, one)[columns.name].split()) for one in (table.header, row)
    )
    if not (_MARK.fullmatch(name) or _is_ordinal(name)) or not row.headings:
        return name
    above = _NUMBER.sub("", " ".join(row.headings[-1].split())).strip(" .:")
    return f"{above} – {label.lower()} {name}"


def _is_ordinal(name: str) -> bool:
    """Whether a name only says which one of several it is, such as "trzeci"."""
    forms = (
        "pierwszy",
        *(form for forms in lexicon("questions")["nth"].values() for form in forms),
    )
    return bool(plain_analyser().lemma_set(name) & lemma_set(forms)) and len(name.split()) == 1


def _sets_terms(text: str, analyser: Analyser) -> bool:
    """Whether a remark says on what terms a service is given."""
    told = conditions_of(text, analyser)
    return bool(told.income or told.residence or told.degrees or told.ages or told.disabilities)


def audience_of_cells(name: str, told: list[str], analyser: Analyser) -> Audience:
    """Who a service is for by what is told of it, then by its name."""
    words = [" ".join(text.split()) for text in told]
    eligible = Audience(eligible="; ".join(words) or None)
    parts = [conditions_of(text, analyser) for text in words]
    return joined(*parts, conditions_of(name, analyser), eligible)
