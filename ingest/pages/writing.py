"""Writes the report: one page for the whole, one for every document, no scripts."""

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from ingest.gate import Compared
from ingest.pages.changed import Changed, changes_between
from ingest.pages.doubted import Doubt, located
from ingest.pages.marking import anchor, cited, pieces
from ingest.pages.rendering import TEMPLATES, page, write
from ingest.pages.words import (
    KINDS,
    field_name,
    field_rows,
    headline,
    on_one_line,
    plural,
)
from ingest.plan import code_version
from ingest.report import Report
from knowledge.catalogue import Catalogue
from knowledge.model import Fact, SourceDocument
from knowledge.snapshot import CATALOGUE

_STYLE = "report.css"
_STAMP = "made-by"
_IN_PART = 250  # documents on one page of their list
_MOST = 200
_MANY = 500


@dataclass(frozen=True)
class Line:
    """A document in the list."""

    document: SourceDocument
    facts: int
    doubts: int


def write_pages(
    folder: Path, report: Report, index: Path, beside: Path, older: Sequence[Path] = ()
) -> None:
    """Writes the report of the snapshot in a folder; raises OSError.

    `index` is the page to open and `beside` the folder of the others. Pages of documents that a
    report in `older` has already are taken from there.
    """
    draft = beside.with_name(f".unfinished-{beside.name}")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    back = os.path.relpath(index, beside)
    stamp = f"{_version()} {back}"
    older = [one for one in (beside, *older) if _stamp(one) == stamp]
    shutil.copyfile(TEMPLATES / _STYLE, draft / _STYLE)
    lines, changed, doubts = _documents(folder, draft, back, older)
    parts = [lines[i : i + _IN_PART] for i in range(0, len(lines), _IN_PART)] or [[]]
    for number, part in enumerate(parts, 1) if len(parts) > 1 else ():
        part_page = page("part.html", style=_STYLE, back=back, lines=part, number=number,
                          of=len(parts))  # fmt: skip
        write(draft / f"part-{number}.html", part_page)
    write(draft / _STAMP, stamp)
    index_page = _index(report, parts, changed, doubts, os.path.relpath(beside, index.parent))
    shutil.rmtree(beside, ignore_errors=True)
    draft.rename(beside)
    write(index, index_page)


def _documents(
    folder: Path, draft: Path, back: str, older: Sequence[Path]
) -> tuple[list[Line], list[Changed], dict[str, str]]:
    """Writes a page for every document; what the list says of each, and who changes whom.

    Last come the places of doubts, by the sentences of the report.
    """
    lines: list[Line] = []
    places: dict[str, str] = {}
    catalogue = Catalogue(folder / CATALOGUE)
    try:
        counts = catalogue.fact_counts()
        between: dict[str, list[str]] = {}
        for file, doubt in catalogue.links().doubts:
            between.setdefault(file, []).append(doubt)
        for document in catalogue.documents():
            own = catalogue.notes_of(document.id).doubts
            further = between.get(document.file, [])
            path = draft / f"{document.id}.html"
            if not any(_taken(one / path.name, path) for one in older):
                write(path, _document(catalogue, document, own, back))
            for one in _located(catalogue, document, (*own, *further)) if own or further else ():
                place = f"{path.name}#{one.anchor}" if one.anchor else path.name
                places[f"{document.file}: {one.said}"] = place
            held = len(own) + len(further)
            lines.append(Line(document, counts.get(document.id, 0), held))
        changed = changes_between(catalogue, {line.document.id: line.document for line in lines})
    finally:
        catalogue.close()
    return lines, changed, places


def _located(catalogue: Catalogue, document: SourceDocument, doubts: Sequence[str]) -> list[Doubt]:
    places = cited(catalogue.facts([document.id]))
    return located(doubts, catalogue.text(document.id), places)


def _document(
    catalogue: Catalogue,
    document: SourceDocument,
    doubts: Sequence[str],
    back: str,
) -> str:
    facts = catalogue.facts([document.id])
    blocks = catalogue.blocks(document.id)
    places = cited(facts)
    text = catalogue.text(document.id)
    noted = located(doubts, text, places)
    marked = sorted({*places, *(one.place for one in noted if one.place)})
    sure = [block.ocr for block in blocks if block.ocr is not None]
    order = {kind: number for number, kind in enumerate(KINDS)}
    ordered = sorted(facts, key=lambda fact: (order.get(fact.kind, len(order)), fact.kind))
    return page(
        "document.html",
        style=_STYLE,
        back=back,
        document=document,
        doubts=noted,
        count=len(facts),
        groups=[
            (KINDS.get(kind, kind), [_fact(fact) for fact in held])
            for kind, held in groupby(ordered, key=lambda fact: fact.kind)
        ],
        pieces=pieces(text, blocks, marked),
        ocr=sum(sure) / len(sure) if sure else None,
    )


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "name": headline(fact),
        "confidence": fact.confidence,
        "doubts": fact.doubts,
        "fields": list(field_rows(fact)),
        "sources": [
            (field_name(name), anchor((one.start, one.end)), on_one_line(one.quote), one.page)
            for name, group in fact.citations.items()
            for one in group
        ],
    }


def _index(
    report: Report,
    parts: list[list[Line]],
    changed: Sequence[Changed],
    doubts: Mapping[str, str],
    folder: str,
) -> str:
    return page(
        "index.html",
        style=f"{folder}/{_STYLE}",
        folder=f"{folder}/",
        report=report,
        parts=parts,
        changed=changed,
        places=doubts,
        outcome=_outcome(report),
        total=sum(report.facts_by_kind.values()),
        doubts=len(report.doubts),
        gate=report.gate.worth_reading if report.gate else (),
        verdict=_verdict,
        most=_MOST,
        many=_MANY,
    )


def _outcome(report: Report) -> str:
    worse = len(report.gate.blocking) if report.gate else 0
    said = plural(worse, "pytanie kontrolne", "pytania kontrolne", "pytań kontrolnych")
    if report.rehearsed:
        return "Próba: nic nie opublikowano." + (f" Gorzej odpowiada na {said}." if worse else "")
    if not report.published:
        return (
            f"Nie opublikowano: nowe dokumenty gorzej odpowiadają na {said}. Obowiązują dokumenty "
            "opublikowane wcześniej. Jeśli zmiana jest zamierzona, osoba, która wczytuje "
            "dokumenty, dodaje do polecenia --publish-anyway."
        )
    return "Opublikowano." + (f" Mimo gorszych odpowiedzi na {said}." if worse else "")


def _verdict(one: Compared) -> str:
    if one.gone:
        return f"Dokument usunięto ({', '.join(one.gone)})"
    if one.passed:
        return "Odpowiada inaczej, nadal dobrze"
    return {
        True: "Gorzej: przedtem odpowiadał dobrze",
        False: "Źle, tak jak przedtem",
        None: "Źle",
    }[one.passed_before]


def _taken(old: Path, page: Path) -> bool:
    try:
        os.link(old, page)
    except OSError:
        return False
    return True


@cache
def _version() -> str:
    digest = hashlib.sha256(code_version().encode())
    for path in sorted(TEMPLATES.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _stamp(folder: Path) -> str | None:
    try:
        return (folder / _STAMP).read_text("utf-8")
    except OSError:
        return None
