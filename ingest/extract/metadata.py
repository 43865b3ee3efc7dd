"""What a document says about itself: title, kind, publisher, day of publication."""

import re
from datetime import date
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from ingest.extract.labelled import labelled_proposals
from ingest.extract.published import OPENING, is_day_line, published_day
from ingest.extract.publisher import is_signer, publisher_of, signed_on
from ingest.extract.scene import Scene
from ingest.extract.tables import cells, column, tables
from ingest.read.blocks import Layout, Reading
from ingest.read.office import office_words
from knowledge.model import Block, DocumentKind, SourceDocument
from knowledge.phrases import lemma_set, lexicon
from knowledge.text import Analyser

_LONGEST_TITLE = 220
_OPENING_CHARACTERS = 900
_OF_TOWN = 1  # words before what a paper is: "Lesznicki Program Wspierania Rodziny"
_CHAPTER = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s|(?:§|[Rr]ozdział|[Cc]zęść)\s")
_ANNEX = re.compile(r"Załącznik(?:\s+nr\s+\w+)?\s+do\s+\w", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:znak(?:\s+(?:sprawy|pisma))?|nr\s+sprawy|numer\s+sprawy|sygn\w*\.?|l\.\s?dz\.)\s*:?\s*\S*\d\S*"
    r"|[A-ZĄĆĘŁŃÓŚŹŻ]{2,}\w*(?:[./-]\w+){2,}\.?",
    re.IGNORECASE,
)  # the number under which an office keeps a paper
_MUNICIPALITY = re.compile(
    r"(?:GMINA|Gmina|MIASTO|Miasto|POWIAT|Powiat)(?: (?:i|I) (?:MIASTO|Miasto|GMINA|Gmina))?"
    r"(?: [A-ZĄĆĘŁŃÓŚŹŻ][\w-]+){1,3}"
)  # the name of a town or county alone, at the head of a paper
_HOUSE_NUMBER = re.compile(r"\s\d{1,3}[a-z]?(?:/\d+)?(?:,?\s+\d\d-\d{3}\s+\S+)?$")
_LONGEST_OFFICE = 9  # words
_LETTERHEAD = 5  # lines that may hold office, day and number before the title
_LISTS = frozenset({".csv", ".tsv", ".xlsx", ".ods"})


class Metadata(NamedTuple):
    """Title, kind, publisher and publication day; None where the document does not say."""

    title: str
    kind: DocumentKind
    publisher: str | None
    published: date | None


def metadata(file: str, reading: Reading, layout: Layout, analyser: Analyser) -> Metadata:
    """What a document says about itself, never taken from the file's own times."""
    title = reading.title
    if title is None or _CHAPTER.match(title):
        title = _title(file, layout, analyser)
    title = " ".join(title.split())
    document = SourceDocument("", file, title, "other", "")
    scene = Scene(document, layout, analyser)
    title = _telling(scene, _below_letterhead(scene, title))
    kind = _kind(scene, title)
    publisher = reading.publisher or publisher_of(scene)
    return Metadata(title, kind, publisher, reading.published or published_day(scene))


def _below_letterhead(scene: Scene, title: str) -> str:
    """The next heading where the first one only names an office, with the day or without."""
    opening = scene.statements[:_LETTERHEAD]
    if not opening or " ".join(opening[0].text.split()) != title:
        return title
    if not _is_head_line(scene, title):
        return title
    for one in opening[1:]:
        if one.block.kind == "heading":
            return " ".join(one.text.split())
        if not _is_head_line(scene, one.text):
            text = " ".join(one.text.split())
            return text if _is_title_line(one.block, text) else title
    return title


def _is_title_line(block: Block, text: str) -> bool:
    """Whether a line of plain text below a letterhead can be the title: short and no sentence."""
    ends = text[-1:].isalnum() or text[-1:] in '”"»“'
    return block.kind == "paragraph" and len(text) <= _LONGEST_TITLE and ends


def _telling(scene: Scene, title: str) -> str:
    """What "Komunikat" is about: the sentence that follows it; for an annex its own title."""
    words = [one for one in scene.tokens(title) if one.is_content]
    bare = bool(words) and all(one.lemmas & _bare_titles() for one in words)
    annex = _ANNEX.match(title) is not None
    if not (bare or annex):
        return title
    opening = [one for one in scene.statements[:OPENING] if one.block.kind != "row"]
    for one in opening:
        text = " ".join(one.text.split()).rstrip(":")
        if text == title or any(p.match(text) for p in (_ANNEX, _CHAPTER)):
            continue
        if _is_head_line(scene, text):
            continue
        if annex:
            return text if len(text) < _LONGEST_TITLE else title
        return f"{title}: {text}" if len(title) + len(text) < _LONGEST_TITLE else title
    return title


@cache
def _bare_titles() -> frozenset[str]:
    return lemma_set(lexicon("office")["bare_titles"])


def _is_head_line(scene: Scene, text: str) -> bool:
    """Whether a line only says who writes, when, and under which number."""
    if _REFERENCE.fullmatch(text.strip()):
        return True
    if _MUNICIPALITY.fullmatch(text.strip()):
        return True
    if _is_unit_with_address(text):
        return True
    return is_day_line(text) or is_signer(scene, text) or signed_on(scene, text)


def _is_unit_with_address(text: str) -> bool:
    """Whether a short line is the name of an office and where it is: "Wydział Zdrowia Rynek 1"."""
    named = office_words().unit.match(text.strip())
    few = len(text.split()) <= _LONGEST_OFFICE
    return named is not None and few and _HOUSE_NUMBER.search(text.strip()) is not None


def _title(file: str, layout: Layout, analyser: Analyser) -> str:
    path = PurePath(file)
    scene = Scene(SourceDocument("", file, "", "other", ""), layout, analyser)
    for block in layout.blocks[:OPENING]:
        text = layout.text[block.start : block.end]
        if block.kind == "heading" and not _CHAPTER.match(text):
            return text
        if block.kind == "header" and path.suffix.lower() not in _LISTS:
            return _title_of_table(layout, block, analyser)
        short = block.kind == "paragraph" and len(text) <= _LONGEST_TITLE
        if short and not _is_head_line(scene, text):
            return text.rstrip(".")
    return re.sub(r"[-_\s]+", " ", path.stem).strip().capitalize()


def _title_of_table(layout: Layout, header: Block, analyser: Analyser) -> str:
    """A table without a title is called by its columns."""
    names = cells(layout, header)
    number = column("number", names[:1], analyser)
    return " – ".join(" ".join(name.split()) for i, name in enumerate(names) if i != number)


def _kind(scene: Scene, title: str) -> DocumentKind:
    layout = scene.layout
    opening = title + "\n" + layout.text[:_OPENING_CHARACTERS]
    headers = [cells(layout, table.header) for table in tables(layout)]
    if scene.names(title, "minutes") or (
        scene.names(layout.text[:_OPENING_CHARACTERS], "took_place")
        and scene.names(title, "meeting", "minutes")
    ):
        return "minutes"
    if any(column("position", header, scene.analyser) is not None for header in headers):
        return "positions"
    if len(labelled_proposals(scene.document, layout)) > 1:
        return "positions"
    planned = any(
        column("units", header, scene.analyser) is not None
        and (column("indicator", header, scene.analyser) is not None or _has_years(header))
        for header in headers
    )
    first = scene.found(title, "programme", "notice")
    if planned or (first and first[0].name == "programme" and first[0].first <= _OF_TOWN):
        return "programme"
    if scene.names(opening, "notice"):
        return "notice"
    return "programme" if first else "other"


def _has_years(header: list[str]) -> bool:
    return sum(bool(re.fullmatch(r"\s*20\d\d\s*(?:r\.?|rok)?\s*", cell)) for cell in header) > 0
