"""One file to all that is kept of it: read, laid out, its facts, its passages."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.check import Places
from ingest.extract import extract, metadata
from ingest.extract.towns import towns
from ingest.in_polish import in_polish
from ingest.planted import without_orders
from ingest.read import read
from ingest.read.blocks import Layout, Reading, lay_out
from ingest.read.run_in import names_over
from ingest.sketch import digest, sketch
from ingest.sources import Source
from ingest.split import Indexed, split
from ingest.tables import lost, seen, uneven
from ingest.upright import upright
from knowledge.catalogue import Notes
from knowledge.catalogue_writing import Record
from knowledge.cyrillic_text import polish_words
from knowledge.lexical import Entry
from knowledge.model import Fact, Passage, SourceDocument
from knowledge.text import Analyser


@dataclass(frozen=True)
class Learned:
    """A document's record, its passages as they are indexed, and the texts to be embedded."""

    record: Record
    entries: tuple[Entry, ...]
    texts: tuple[str, ...]


def learn(source: Source, analyser: Analyser) -> Learned:
    """Everything one file gives; raises Unreadable."""
    reading = upright(without_orders(read(source.path)), analyser)
    layout = lay_out(reading.blocks, names_over(reading.blocks))
    about = metadata(source.name, reading, layout, analyser)
    document = SourceDocument(
        id=source.document_id,
        file=source.name,
        title=about.title,
        kind=about.kind,
        digest=source.digest or "",
        publisher=about.publisher,
        published=about.published,
        pages=reading.pages,
        towns=towns(about.title, about.publisher, layout.text, analyser),
        words=digest(layout.text),
        sketch=sketch(layout.text),
    )
    extraction = extract(document, layout, analyser)
    indexed = split(document, layout)
    entries = tuple(_entry(one, analyser, document.towns) for one in indexed)
    facts, flaws = _sound(extraction.facts, layout)
    record = Record(
        document=document,
        text=layout.text,
        blocks=layout.blocks,
        passages=_with_facts(indexed, facts),
        facts=facts,
        lemmas=Counter(lemma for one in entries for lemma in {*one.body, *one.context}),
        words=frozenset(
            token.text
            for text in (layout.text, document.title)
            for token in analyser.tokens(text)
            if not token.is_number
        ),
        notes=_notes(reading, layout, (*extraction.doubts, *flaws)),
    )
    return Learned(record, entries, tuple(one.text for one in indexed))


def _sound(facts: Iterable[Fact], layout: Layout) -> tuple[tuple[Fact, ...], list[str]]:
    """The facts that quote exactly and have ids of their own, and sentences about the others."""
    sound: dict[str, Fact] = {}
    places = Places(layout.text, layout.blocks)
    doubts = []
    for fact in facts:
        if fact.id in sound or places.misquoted(fact):
            doubts.append(f"Fakt {fact.kind} ({fact.id}) pominięto: jest podwójny albo źle cytuje.")
        else:
            sound[fact.id] = fact
    return tuple(sound.values()), doubts


def _entry(one: Indexed, analyser: Analyser, towns: Sequence[str]) -> Entry:
    body, context = (
        analyser.lemmas(f"{text} {polish_words(text)}") for text in (one.body, one.context)
    )
    return Entry(one.passage.id, body, context, towns)


def _with_facts(indexed: list[Indexed], facts: tuple[Fact, ...]) -> tuple[Passage, ...]:
    """The passages, each with the ids of the facts that cite it."""
    ends = [one.passage.end for one in indexed]
    cited: list[dict[str, None]] = [{} for _ in indexed]
    for fact in facts:
        for group in fact.citations.values():
            for citation in group:
                for i in range(bisect_right(ends, citation.start), len(indexed)):
                    if indexed[i].passage.start >= citation.end:
                        break
                    cited[i][fact.id] = None
    return tuple(
        replace(one.passage, fact_ids=tuple(ids)) for one, ids in zip(indexed, cited, strict=True)
    )


def _notes(reading: Reading, layout: Layout, doubts: tuple[str, ...]) -> Notes:
    tables = {block.table for block in layout.blocks if block.table is not None}
    return Notes(
        doubts=(*map(in_polish, reading.doubts), *uneven(layout.blocks), *doubts),
        tables=len(tables),
        rows=sum(block.kind == "row" for block in layout.blocks),
        lost=lost(reading.blocks, layout.text, layout.blocks),
        cells=seen(reading.blocks),
    )
