"""What organisations asked for and the office's position, in tables and in labelled prose."""

import re
from dataclasses import replace

from ingest.extract.labelled import labelled_proposals
from ingest.extract.tables import Table, cells, cite, column, fact_id, first_named, tables
from ingest.extract.told import told_proposals
from ingest.read.blocks import Layout
from knowledge.model import Block, Citation, Proposal, SourceDocument
from knowledge.text import Analyser

_NUMBER = re.compile(r"\d+")
# What else a row tells; a further position says more of the first.
_DETAILS = ("reason", "position", "remark", "units", "term")


def proposals(
    document: SourceDocument, layout: Layout, analyser: Analyser
) -> tuple[list[Proposal], list[str]]:
    """Every proposal of the document, with sentences about rows in doubt."""
    found: list[Proposal] = []
    doubts: list[str] = []
    for table in tables(layout):
        columns = _columns(table, layout, analyser)
        if columns is None:
            continue
        own: list[Proposal] = []
        for row in table.rows:
            if len(row.cells) != len(table.header.cells):
                text = " ".join(layout.text[row.start : row.end].split())
                doubts.append(f"Wiersz propozycji ma inną liczbę kolumn niż nagłówek: {text[:80]}")
                continue
            proposal = _proposal(document, layout, row, columns)
            if _is_group(layout, row):
                continue
            if not (proposal.text and proposal.position):
                text = " ".join(layout.text[row.start : row.end].split())
                doubts.append(f"Wiersz nie ma propozycji albo stanowiska: {text[:80]}")
                continue
            own.append(_with_details(proposal, document, layout, table, row, analyser))
        found += own
        numbers = [p.number for p in own if p.number is not None]
        if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            doubts.append(f"Numery propozycji nie idą po kolei: {numbers}")
    found += labelled_proposals(document, layout)
    told = told_proposals(document, layout)
    known = {one.start for fact in found for one in fact.citations["row"]}
    found += [fact for fact in told if fact.citations["row"][0].start not in known]
    return found, doubts


def _is_group(layout: Layout, row: Block) -> bool:
    """Whether a row only names the rows below it, in one cell or in each."""
    return len({one.strip() for one in cells(layout, row)} - {""}) < 2


def _columns(table: Table, layout: Layout, analyser: Analyser) -> dict[str, int] | None:
    header = cells(layout, table.header)
    position = column("position", header, analyser)
    if position is None:
        return None
    number = column("number", header[:2], analyser)  # a group may stand before it
    said = {
        first_named(cell, analyser, "organisation", "proposal"): index
        for index, cell in reversed(list(enumerate(header)))
        if index not in (position, number)
    }
    organisation, proposal = said.get("organisation"), said.get("proposal")
    if proposal is None:
        return None
    columns = {"proposal": proposal, "position": position}
    if number is not None:
        columns["number"] = number
    if organisation is not None:
        columns["organisation"] = organisation
    return columns


def _with_details(
    proposal: Proposal,
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    analyser: Analyser,
) -> Proposal:
    """The proposal with the cells that say why, who is to do it and until when."""
    header, values = cells(layout, table.header), cells(layout, row)
    known = {citation.start for group in proposal.citations.values() for citation in group[:1]}
    taken = [index for index, (start, _) in enumerate(row.cells) if start in known]
    found = [column(name, header, analyser, taken) for name in _DETAILS]
    told = dict.fromkeys(i for i in found if i is not None)
    given = [i for i in told if any(map(str.isalnum, values[i]))]
    if not given:
        return proposal
    cited = {
        "details": tuple(cite(document, layout, row, row.cells[index]) for index in given),
        "header": (cite(document, layout, table.header),),
    }
    pairs = ((" ".join(header[i].split()), " ".join(values[i].split())) for i in given)
    return replace(proposal, details=tuple(pairs), citations={**proposal.citations, **cited})


def _proposal(
    document: SourceDocument, layout: Layout, row: Block, columns: dict[str, int]
) -> Proposal:
    values = cells(layout, row)
    citations: dict[str, tuple[Citation, ...]] = {"row": (cite(document, layout, row),)}
    for name, index in columns.items():
        if values[index].strip():
            citations[name] = (cite(document, layout, row, row.cells[index]),)
    numbered = _NUMBER.search(values[columns["number"]]) if "number" in columns else None
    organisation = values[columns["organisation"]].strip() if "organisation" in columns else ""
    return Proposal(
        id=fact_id(document, "proposal", row.start),
        document_id=document.id,
        citations=citations,
        number=int(numbered[0]) if numbered else None,
        organisation=organisation or None,
        text=values[columns["proposal"]].strip(),
        position=values[columns["position"]].strip(),
    )
