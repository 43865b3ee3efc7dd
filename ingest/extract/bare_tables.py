"""Tables of tasks without a header: columns are told by what stands in them, or left alone."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from ingest.extract.offers import offer_of
from ingest.extract.row_kinds import is_sum, plain_name
from ingest.extract.tables import bare_tables, cells, cite, fact_id, split_units
from ingest.extract.task_figures import by_year
from ingest.read.blocks import Layout
from knowledge.amounts import amounts
from knowledge.conditions import conditions_of
from knowledge.model import Block, Citation, Offer, SourceDocument, Task
from knowledge.phrases import lexicon
from knowledge.text import Analyser

_NUMBER = re.compile(r"\d{1,3}[.)]?")
_FIGURE = re.compile(r"\d[\d  ]*\s+[^\W\d_]")
_MOST = 0.6  # of the rows must agree on what a column is
_PARTS = ("number", "name", "unit", "figure", "money")
_SWAPPED = 0.6


@dataclass(frozen=True)
class _Row:
    block: Block
    values: list[str]
    parts: dict[str, int]
    swapped: bool


def bare_table_tasks(
    document: SourceDocument, layout: Layout, analyser: Analyser, years: list[int]
) -> tuple[list[Task | Offer], list[str]]:
    """Tasks of tables without a header, with sentences about what contradicts itself in them."""
    found: list[Task | Offer] = []
    doubts: list[str] = []
    for blocks in bare_tables(layout):
        rows = _read(layout, blocks)
        if rows is None:
            continue
        doubts += _numbered_twice(rows)
        for row in rows:
            found += _facts(document, layout, row, analyser, years)
            if row.swapped:
                doubts.append(f"Komórki wiersza są zamienione miejscami: {_name(row)[:80]}")
    return found, doubts


def _read(layout: Layout, blocks: list[Block]) -> list[_Row] | None:
    """The rows with the place of each part, or None where columns are not told apart."""
    told = [cells(layout, block) for block in blocks]
    told_blocks = [(b, v) for b, v in zip(blocks, told, strict=True) if not is_sum(v)]
    widths = Counter(len(values) for _, values in told_blocks)
    if not widths or len(widths) > 1:
        return None
    usual = _usual([[_part(value) for value in values] for _, values in told_blocks])
    if usual is None:
        return None
    rows = []
    for block, values in told_blocks:
        parts, swapped = _placed(usual, [_part(value) for value in values])
        rows.append(_Row(block, values, parts, swapped))
    return rows


def _part(value: str) -> str:
    value = " ".join(value.split())
    if not value:
        return ""
    if _NUMBER.fullmatch(value):
        return "number"
    if any(one.start == 0 and one.end >= len(value) - 1 for one in amounts(value)):
        return "money"
    if _FIGURE.match(value):
        return "figure"
    return "unit" if _is_unit(value) else "text"


def _is_unit(value: str) -> bool:
    nouns = frozenset(lexicon("columns")["unit_nouns"])
    first = value.split()[0]
    return first.lower().rstrip(".,") in nouns or (first.isupper() and 2 <= len(first) <= 6)


def _usual(rows: list[list[str]]) -> dict[str, int] | None:
    """The column of each part where most rows agree; names stand before units."""
    usual: dict[str, int] = {}
    texts = []
    for index in range(len(rows[0])):
        part, count = Counter(row[index] for row in rows).most_common(1)[0]
        wordy = sum(row[index] in ("unit", "text") for row in rows)
        if wordy >= _MOST * len(rows):
            texts.append(index)
        elif part in ("number", "figure", "money") and count >= _MOST * len(rows):
            if part in usual:
                return None
            usual[part] = index
        else:
            return None
    if len(texts) != 2 or ("money" not in usual and "figure" not in usual):
        return None
    return {**usual, "name": texts[0], "unit": texts[1]}


def _placed(usual: dict[str, int], parts: list[str]) -> tuple[dict[str, int], bool]:
    """The parts of one row; unit and figure may have changed places."""
    if "figure" in usual:
        unit, figure = usual["unit"], usual["figure"]
        if parts[unit] == "figure" and parts[figure] in ("unit", "text"):
            return {**usual, "unit": figure, "figure": unit}, True
    if "figure" in usual and "money" in usual:
        figure, money = usual["figure"], usual["money"]
        if parts[figure] == "money" and parts[money] == "figure":
            return {**usual, "figure": money, "money": figure}, True
    return usual, False


def _numbered_twice(rows: list[_Row]) -> list[str]:
    numbers = Counter(
        row.values[row.parts["number"]].strip() for row in rows if "number" in row.parts
    )
    return [
        f"Numer {number} w tabeli zadań powtarza się: {count} wiersze"
        for number, count in numbers.items()
        if count > 1 and number
    ]


def _name(row: _Row) -> str:
    return " ".join(row.values[row.parts["name"]].split())


def _facts(
    document: SourceDocument, layout: Layout, row: _Row, analyser: Analyser, years: list[int]
) -> list[Task | Offer]:
    block, parts = row.block, row.parts
    name = plain_name(_name(row), layout.text)
    if not any(letter.isalpha() for letter in name):
        return []
    figure = row.values[parts["figure"]] if "figure" in parts else ""
    citations: dict[str, tuple[Citation, ...]] = {"row": (cite(document, layout, block),)}
    citations |= {
        group: (cite(document, layout, block, block.cells[parts[part]]),)
        for group, part in (("name", "name"), ("units", "unit"), ("budget", "money"))
        if part in parts and row.values[parts[part]].strip()
    }
    indicators = by_year(figure, years)
    task = Task(
        id=fact_id(document, "task", block.start),
        document_id=document.id,
        citations=citations,
        confidence=_SWAPPED if row.swapped else 1.0,
        doubts=("W wierszu zamieniono miejscami komórki dwóch kolumn.",) if row.swapped else (),
        name=name,
        section=block.headings[-1] if block.headings else "",
        units=tuple(split_units(row.values[parts["unit"]])),
        indicators=indicators,
        measure=" ".join(figure.split()) if figure.strip() and not indicators else None,
        budget=" ".join(row.values[parts["money"]].split()) or None if "money" in parts else None,
        audience=conditions_of(name, analyser),
    )
    offer = offer_of(task, analyser)
    return [task] if offer is None else [replace(task, offer_id=offer.id), offer]
