"""Papers of an invented town put into a catalogue and linked, without a build."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.learn import learn
from ingest.linking import link
from ingest.sources import find
from knowledge.catalogue_writing import WritableCatalogue
from knowledge.changes import Links, Standing
from knowledge.model import Fact, SourceDocument
from knowledge.text import Analyser

PUBLISHER = "Gminny Ośrodek Pomocy Społecznej w Brzozowej Górze"


def page(title: str, day: str | None, body: str, publisher: str = PUBLISHER) -> str:
    """A page of the office's bulletin with its day of publication."""
    when = f"<p><time datetime='{day}'>{day}</time></p>" if day else ""
    return (
        f"<!doctype html><html lang='pl'><head><title>{title}</title></head><body><main>"
        f"<h1>{title}</h1>{when}<p>{publisher} zawiadamia.</p>{body}</main></body></html>"
    )


@dataclass(frozen=True)
class Linked:
    """A linked catalogue's documents, facts and links."""

    documents: dict[str, SourceDocument]
    facts: list[Fact]
    links: Links

    def files(self, *ids: str) -> list[str]:
        """The files of documents or of the documents of facts."""
        papers = {fact.id: fact.document_id for fact in self.facts}
        return sorted({self.documents[papers.get(key, key)].file for key in ids})

    def on(self, day: str, *kinds: str) -> list[Fact]:
        """The facts of some kinds as they stand on a day."""
        today = date.fromisoformat(day)
        out = {
            key: one
            for key, one in self.documents.items()
            if one.published is None or one.published <= today
        }
        standing = Standing(self.links, out, today)
        now = [
            standing.now(fact)
            for fact in self.facts
            if fact.document_id in out
            and fact.document_id not in standing.repeated
            and fact.kind in kinds
        ]
        return [fact for fact in now if fact is not None]


def linked(folder: Path, papers: dict[str, str]) -> Linked:
    """The papers by file name, learned and linked."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in papers.items():
        (folder / name).write_text(text, "utf-8")
    analyser = Analyser()
    catalogue = WritableCatalogue(folder.parent / "catalogue.sqlite")
    try:
        for source in find([folder]):
            catalogue.add(learn(source, analyser).record)
        links = link(catalogue)
        documents = {one.id: one for one in catalogue.documents()}
        return Linked(documents, catalogue.facts(), links)
    finally:
        catalogue.close()
