"""Rows of a programme: tasks with units, indicators by year and budget, and their offers."""

import re
from dataclasses import replace

from ingest.extract.bare_tables import bare_table_tasks
from ingest.extract.budget_tables import with_budgets
from ingest.extract.further_conditions import with_conditions
from ingest.extract.further_rows import goes_on
from ingest.extract.listed_specialists import listed_specialists
from ingest.extract.offer_tables import table_offers
from ingest.extract.offers import is_report, offer_of
from ingest.extract.programme_columns import columns_of, unread
from ingest.extract.prose_services import prose_services
from ingest.extract.prose_tasks import prose_tasks
from ingest.extract.row_kinds import group_name, is_sum, plain_name, wrong_sums
from ingest.extract.service_cards import service_cards
from ingest.extract.tables import (
    Table,
    cells,
    cite,
    fact_id,
    heading_above,
    split_units,
    tables,
)
from ingest.extract.task_figures import (
    _TITLE_WORDS,
    Columns,
    budget_of,
    indicators_of,
    measure_of,
    programme_years,
    served,
)
from ingest.extract.told_services import enrolled_service, run_by_publisher, told_services
from ingest.extract.yearly_rows import Served, joined_years, of_year, year_column, year_of
from ingest.read.blocks import Layout
from knowledge.audience import audience_of
from knowledge.conditions import conditions_of, joined
from knowledge.folding import fold
from knowledge.model import Audience, Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser

_OPENING = 400  # characters in which a document without headings says its title
_LONGEST_TITLE = 160
_BASIC = re.compile(r"podstawow|(?<!nie)obowiazkow|obligatoryjn")
_BESIDE_OTHERS = re.compile(r"\b(\w{4})\w*\W+(?:\w+\W+){0,3}?(?:i|oraz)\s+\1\w*\s+z\s+niepelnospr")
_FURTHER = re.compile(r"komplementarn|uzupelniajac|dodatkow|fakultatywn|nieobowiazkow")


def tasks(
    document: SourceDocument, layout: Layout, analyser: Analyser
) -> tuple[list[Task | Offer], list[str]]:
    """Every task and offer of the document, with sentences about what is in doubt."""
    title = _title(layout)
    found, carded = service_cards(document, layout, analyser, title)
    doubts: list[str] = []
    for table in tables(layout):
        if table.header.start in carded:
            continue
        of_table, in_doubt = _of_table(document, layout, table, analyser)
        found += of_table
        doubts += in_doubt
    bare, in_doubt = bare_table_tasks(document, layout, analyser, programme_years(title))
    prose, told, more_doubt = prose_tasks(document, layout, analyser, programme_years(title))
    found, doubts = [*found, *bare, *prose], [*doubts, *in_doubt, *more_doubt]
    if not any(isinstance(one, Task) for one in found):
        listed = listed_specialists(document, layout, analyser, carded | told)
        items = frozenset(one.citations["name"][0].start for one in listed)
        services, in_prose = prose_services(document, layout, analyser, carded | told, items)
        found, told = [*found, *services, *listed], told | in_prose
    found += told_services(document, layout, analyser, carded | told, listed=bool(found))
    if not found and (enrolled := enrolled_service(document, layout, analyser)):
        found.append(enrolled)
    found = with_budgets(document, layout, analyser, found)
    found = with_conditions(document, layout, analyser, found)
    found = [
        run_by_publisher(document, layout, one) if isinstance(one, Offer) else one for one in found
    ]
    found = [_with_years(document, layout, one) for one in found]
    if is_report(document, layout):
        found = [replace(one, offer_id=None) for one in found if isinstance(one, Task)]
    return found, doubts


def _with_years(document: SourceDocument, layout: Layout, one: Task | Offer) -> Task | Offer:
    """A task whose years only the title says, with the title as their place."""
    if isinstance(one, Offer) or not one.indicators:
        return one
    said = " ".join(c.quote for group in ("row", "header") for c in one.citations.get(group, ()))
    if all(str(year) in said for year in one.indicators):
        return one
    title = next(
        (b for b in layout.blocks if str(min(one.indicators)) in layout.text[b.start : b.end]), None
    )
    if title is None:
        return one
    return replace(one, citations={**one.citations, "years": (cite(document, layout, title),)})


def _of_table(
    document: SourceDocument, layout: Layout, table: Table, analyser: Analyser
) -> tuple[list[Task | Offer], list[str]]:
    """The tasks of a programme's table with their offers, or the services of another."""
    columns = columns_of(table, layout, analyser)
    if columns is None:
        offers = table_offers(document, layout, table, analyser)
        doubt = None if offers else unread(table, layout, analyser)
        return [*offers], [doubt] if doubt else []
    told: list[Served] = []
    doubts = wrong_sums(table, layout, columns)
    yearly = year_column(table, layout) if not columns.years else None
    for row in table.rows:
        values = cells(layout, row)
        if is_sum(values) or group_name(values):
            continue
        if not yearly and goes_on(document, layout, table, row, columns, analyser, told):
            continue
        task, doubt = _task(document, layout, table, row, columns, analyser)
        if doubt:
            doubts.append(doubt)
        if task is not None and yearly is not None:
            task = of_year(task, year_of(layout, row, yearly), values, columns)
        if task is not None:
            told.append((task, served(values, columns)))
    told = joined_years(told) if yearly is not None else told
    return [one for task, whom in told for one in _with_offer(task, analyser, whom)], doubts


def _with_offer(task: Task, analyser: Analyser, served: str) -> list[Task | Offer]:
    offer = offer_of(task, analyser, served=bool(served))
    return [task] if offer is None else [replace(task, offer_id=offer.id), offer]


def _task(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    columns: Columns,
    analyser: Analyser,
) -> tuple[Task | None, str | None]:
    values = cells(layout, row)
    name = " ".join(values[columns.name].split()) if columns.name < len(values) else ""
    if not name:
        return None, f"Wiersz tabeli bez nazwy zadania: {' '.join(' '.join(values).split())[:80]}"
    if len(values) != len(table.header.cells):
        return None, f"Wiersz tabeli ma inną liczbę kolumn niż nagłówek: {name[:80]}"
    section, titled = _section(document, layout, table, columns, row)
    indicators = indicators_of(values, columns, _said_above(layout, table))
    path = fold(" ".join((*row.headings, *_said_over(layout, table, row))))
    citations: dict[str, tuple[Citation, ...]] = {
        "row": (cite(document, layout, row),),
        "header": (cite(document, layout, table.header),),
        "name": (cite(document, layout, row, row.cells[columns.name]),),
    }
    if values[columns.units].strip():
        citations["units"] = (cite(document, layout, row, row.cells[columns.units]),)
    if titled is not None:
        citations["section"] = (titled,)
    plain = not (indicators and not columns.years)
    measure, counted = measure_of(table, layout, row, columns, analyser) if plain else (None, None)
    if counted is not None:
        block = table.header if counted[0] < row.start else row
        citations["measure"] = (cite(document, layout, block, counted),)
    doubt = None
    if len(indicators) < len(columns.years):
        doubt = f"Zadanie bez wskaźnika dla każdego roku: {name[:80]}"
    return Task(
        id=fact_id(document, "task", row.start),
        document_id=document.id,
        citations=citations,
        name=plain_name(name, layout.text),
        section=section,
        basic=_basic(path),
        units=tuple(split_units(values[columns.units])),
        indicators=indicators,
        measure=measure,
        budget=budget_of(values, columns, cells(layout, table.header)),
        budget_years=columns.budget_years,
        audience=_audience(name, served(values, columns), section, analyser),
    ), doubt


def _section(
    document: SourceDocument, layout: Layout, table: Table, columns: Columns, row: Block
) -> tuple[str, Citation | None]:
    """What the row belongs to: the column of names may carry the title, else the heading above."""
    name = " ".join(cells(layout, table.header)[columns.name].split())
    if len(name.split()) >= _TITLE_WORDS:
        span = table.header.cells[columns.name]
        return name, cite(document, layout, table.header, span)
    heading = heading_above(layout, row)
    section = row.headings[-1] if row.headings else ""
    return section, cite(document, layout, heading) if heading is not None else None


def _said_above(layout: Layout, table: Table) -> str:
    """Where the years of a programme may be said for a table: its title and its header."""
    return " ".join([_title(layout), *cells(layout, table.header)])


def _title(layout: Layout) -> str:
    """The first heading, or how a document without one begins."""
    titles = [b for b in layout.blocks if b.kind == "heading" and b.level <= 1]
    above = [layout.text[b.start : b.end] for b in titles[:1]]
    return above[0] if above else layout.text[:_OPENING]


def _said_over(layout: Layout, table: Table, row: Block) -> list[str]:
    """What stands over a row: the title of its table, its first heading, the group it is in."""
    over = []
    before = [b for b in layout.blocks if b.end <= table.header.start]
    if before and before[-1].kind == "paragraph" and _is_title(layout, before[-1]):
        over.append(layout.text[before[-1].start : before[-1].end])
    over += cells(layout, table.header)[:1]
    above = [group_name(cells(layout, one)) for one in table.rows if one.start < row.start]
    return [*over, *(name for name in above if name)]


def _is_title(layout: Layout, block: Block) -> bool:
    text = layout.text[block.start : block.end].rstrip()
    return len(text) <= _LONGEST_TITLE and not text.endswith((".", ";"))


def _basic(path: str) -> bool | None:
    """Basic or complementary by the nearest word above the row, None where nothing says it."""
    basic = max((m.start() for m in _BASIC.finditer(path)), default=-1)
    further = max((m.start() for m in _FURTHER.finditer(path)), default=-1)
    return None if basic == further else basic > further


def _alone(section: str, above: Audience) -> frozenset[str]:
    """The disabilities of a section that is not for others as well: "dzieci i dzieci z …"."""
    return frozenset() if _BESIDE_OTHERS.search(fold(section)) else above.disabilities


def _audience(name: str, served: str, section: str, analyser: Analyser) -> Audience:
    """Who the row says a task is for, and what the section adds that the row leaves open."""
    named = conditions_of(name, analyser)
    own = joined(conditions_of(served, analyser), named) if served else named
    above = audience_of(section, analyser)
    return replace(
        own,
        ages=own.ages or (None if own.situations else above.ages),
        disabilities=own.disabilities or _alone(section, above),
        groups=own.groups or above.groups,
        eligible=served or None,
    )
