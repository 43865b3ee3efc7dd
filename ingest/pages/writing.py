"""Writes the report: one page for the whole, one for every document, no scripts."""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from ingest.gate import Compared
from ingest.pages.changed import Changed, changes_between, named
from ingest.pages.marking import anchor, cited, pieces
from ingest.pages.words import (
    DOCUMENT_KINDS,
    KINDS,
    field_name,
    field_rows,
    headline,
    in_words,
    on_one_line,
    plural,
)
from ingest.plan import code_version
from ingest.report import Report
from knowledge.catalogue import Catalogue
from knowledge.difference import ChangedFact
from knowledge.model import Fact, SourceDocument
from knowledge.snapshot import CATALOGUE

_TEMPLATES = Path(__file__).with_name("templates")
_STYLE = "report.css"
_STAMP = "made-by"
_IN_PART = 250  # documents on one page of their list
_MOST = 200
_MANY = 500
_UNSEEN = {code: " " for code in (*range(32), 0x7F) if chr(code) != "\n"}  # no page may hold them


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
    shutil.copyfile(_TEMPLATES / _STYLE, draft / _STYLE)
    lines, changed = _documents(folder, draft, back, older)
    parts = [lines[i : i + _IN_PART] for i in range(0, len(lines), _IN_PART)] or [[]]
    for number, part in enumerate(parts, 1) if len(parts) > 1 else ():
        part_page = _page("part.html", style=_STYLE, back=back, lines=part, number=number,
                          of=len(parts))  # fmt: skip
        _write(draft / f"part-{number}.html", part_page)
    _write(draft / _STAMP, stamp)
    index_page = _index(report, parts, changed, os.path.relpath(beside, index.parent))
    shutil.rmtree(beside, ignore_errors=True)
    draft.rename(beside)
    _write(index, index_page)


def _documents(
    folder: Path, draft: Path, back: str, older: Sequence[Path]
) -> tuple[list[Line], list[Changed]]:
    """Writes a page for every document; what the list says of each, and who changes whom."""
    lines = []
    catalogue = Catalogue(folder / CATALOGUE)
    try:
        counts = catalogue.fact_counts()
        for document in catalogue.documents():
            doubts = catalogue.notes_of(document.id).doubts
            page = draft / f"{document.id}.html"
            if not any(_taken(one / page.name, page) for one in older):
                _write(page, _document(catalogue, document, doubts, back))
            lines.append(Line(document, counts.get(document.id, 0), len(doubts)))
        changed = changes_between(catalogue, {line.document.id: line.document for line in lines})
    finally:
        catalogue.close()
    return lines, changed


def _document(
    catalogue: Catalogue,
    document: SourceDocument,
    doubts: Sequence[str],
    back: str,
) -> str:
    facts = catalogue.facts([document.id])
    blocks = catalogue.blocks(document.id)
    sure = [block.ocr for block in blocks if block.ocr is not None]
    order = {kind: number for number, kind in enumerate(KINDS)}
    ordered = sorted(facts, key=lambda fact: (order.get(fact.kind, len(order)), fact.kind))
    return _page(
        "document.html",
        style=_STYLE,
        back=back,
        document=document,
        doubts=doubts,
        count=len(facts),
        groups=[
            (KINDS.get(kind, kind), [_fact(fact) for fact in held])
            for kind, held in groupby(ordered, key=lambda fact: fact.kind)
        ],
        pieces=pieces(catalogue.text(document.id), blocks, cited(facts)),
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


def _index(report: Report, parts: list[list[Line]], changed: Sequence[Changed], folder: str) -> str:
    return _page(
        "index.html",
        style=f"{folder}/{_STYLE}",
        folder=f"{folder}/",
        report=report,
        parts=parts,
        changed=changed,
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


def _changes(one: ChangedFact) -> Iterator[tuple[str, str, str]]:
    for field in one.fields:
        before, after = (getattr(fact, field.field, None) for fact in (one.before, one.after))
        yield field_name(field.field), in_words(before), in_words(after)


def _page(template: str, **values: Any) -> str:
    return _environment().get_template(template).render(kinds=DOCUMENT_KINDS, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {"words": in_words, "named": named, "changes": _changes}
    return environment


def _taken(old: Path, page: Path) -> bool:
    try:
        os.link(old, page)
    except OSError:
        return False
    return True


@cache
def _version() -> str:
    digest = hashlib.sha256(code_version().encode())
    for path in sorted(_TEMPLATES.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _stamp(folder: Path) -> str | None:
    try:
        return (folder / _STAMP).read_text("utf-8")
    except OSError:
        return None


def _write(path: Path, text: str) -> None:
    path.write_text(text.translate(_UNSEEN), "utf-8", errors="replace")
