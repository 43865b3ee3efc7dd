"""Facts out of read documents, one file per kind of fact."""

from dataclasses import dataclass

from ingest.extract.change_olds import without_old
from ingest.extract.changes import changes
from ingest.extract.channels import channels
from ingest.extract.consultations import consultation
from ingest.extract.contacts import contacts
from ingest.extract.contradictions import contradicted
from ingest.extract.day_doubts import day_doubts
from ingest.extract.deadlines import deadlines
from ingest.extract.directories import directories
from ingest.extract.events import events
from ingest.extract.later_facts import in_time
from ingest.extract.metadata import Metadata, metadata
from ingest.extract.proposals import proposals
from ingest.extract.prose_services import told_lines
from ingest.extract.recurring_events import recurring_events
from ingest.extract.scanned import doubt_scanned
from ingest.extract.scene import Scene
from ingest.extract.service_cards import card_lines
from ingest.extract.tasks import tasks
from ingest.read.blocks import Layout
from knowledge.model import Fact, SourceDocument
from knowledge.text import Analyser

__all__ = ["Extraction", "Metadata", "extract", "metadata"]


@dataclass(frozen=True)
class Extraction:
    """What one document states, and sentences about what is in doubt."""

    facts: tuple[Fact, ...]
    doubts: tuple[str, ...] = ()


def extract(document: SourceDocument, layout: Layout, analyser: Analyser) -> Extraction:
    """Every fact of a document, in a fixed order."""
    scene = Scene(document, layout, analyser)
    held = consultation(scene)
    happenings, event_doubts = events(scene, held)
    rows, task_doubts = tasks(document, layout, analyser)
    asked, proposal_doubts = proposals(document, layout, analyser)
    answered = {one.start for fact in asked for one in fact.citations["row"]}
    listed = directories(scene)
    rows = [
        fact
        for fact in rows
        if fact.citations["row"][0].start not in answered
        and fact.citations["row"][0].start not in listed.blocks
    ]
    facts: list[Fact] = [held] if held else []
    happenings += recurring_events(scene, held, listed.blocks)
    facts += [*happenings, *deadlines(scene, held), *channels(scene, held), *rows, *asked]
    facts += [
        *listed.contacts,
        *contacts(scene, listed.blocks | card_lines(rows) | told_lines(scene, rows)),
    ]
    changed = changes(scene, facts)
    facts = in_time(scene, without_old(facts, changed))
    facts = contradicted(scene, [*facts, *changed])
    facts = doubt_scanned(facts, layout)
    doubts = (*event_doubts, *day_doubts(scene), *task_doubts, *proposal_doubts)
    of_facts = (doubt for fact in facts for doubt in fact.doubts)
    return Extraction(tuple(facts), tuple(dict.fromkeys((*doubts, *of_facts))))
