"""A small library of invented documents, and ways to look at what a build made of it."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from assistant.answer import Answer, Question
from assistant.conversations import Conversations
from assistant.service import Assistant
from assistant.wording import WARSAW
from ingest.build import build
from ingest.report import Report
from knowledge.embedding import NgramEmbedder, TextKind, Vectors
from knowledge.shelf import Shelf
from knowledge.snapshot import CATALOGUE, SnapshotStore


class Ask(Protocol):
    """Asks at a moment of Warsaw, in a conversation where one is named."""

    def __call__(self, text: str, moment: str, talk: str | None = None) -> Answer: ...


CLUBS = """# Kluby gminy Jodłowa Dolina

Kluby prowadzi Gminny Ośrodek Kultury.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Klub gier dla młodzieży | Gminny Ośrodek Kultury | 10 spotkań | 12 spotkań |
| Klub seniora | Biblioteka Gminna | 5 spotkań | 6 spotkań |
"""
NOTICE = """# Dyżur w Jodłowej Dolinie

Dyżur odbędzie się we wtorek 13 maja 2031 r. w godzinach 9:00–11:00, pokój 4.

Uwagi można przesłać na adres uwagi@jodlowa.example do 20 maja 2031 r.
"""
BATHS = """# Pływalnia

Pływalnia miejska jest zamknięta z powodu przebudowy niecki.
"""
DUTY_HOURS = """# Konsultacje programu rodzinnego w Wiśniowcu

Ogłoszenie z dnia 3 marca 2031 r.

Dyżury eksperta odbędą się w ratuszu, ul. Lipowa 4, pok. 12, w następujących terminach:

- w piątek 7 marca 2031 r. w godzinach 8:00–11:00,
- we wtorek 11 marca 2031 r. w godzinach 12:00–15:00,
- w poniedziałek 17 marca 2031 r. w godzinach 16:00–18:00.

Otwarte spotkanie odbędzie się 13 marca 2031 r. o godz. 16:30 w bibliotece przy ul. Polnej 2.
"""


class CountingEmbedder(NgramEmbedder):
    """The built-in encoder, which remembers how much it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str], kind: TextKind = "passage") -> Vectors:
        self.encoded += texts
        return super().encode(texts, kind)


def write(folder: Path, **files: str) -> Path:
    """Writes Markdown files, named by keyword."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    return folder


def publish(documents: Path, data: Path) -> Report:
    """Builds with the built-in encoder."""
    return build([documents], data, NgramEmbedder())


@contextmanager
def answering(folder: Path, **files: str) -> Iterator[Assistant]:
    """An assistant over files that are written and published in a folder."""
    publish(write(folder / "documents", **files), folder / "data")
    with closing(SnapshotStore(folder / "data")) as store:
        yield Assistant(store.reading, Conversations())


@contextmanager
def asking(folder: Path, texts: Mapping[str, str]) -> Iterator[Ask]:
    """Answers at a moment of Warsaw from texts that are published under their file names."""
    papers = folder / "papers"
    papers.mkdir(parents=True)
    for name, text in texts.items():
        (papers / name).write_text(text, "utf-8")
    publish(papers, folder / "data")
    with closing(SnapshotStore(folder / "data")) as store:
        yield partial(asked, Assistant(store.reading, Conversations()))


def asked(assistant: Assistant, text: str, moment: str, talk: str | None = None) -> Answer:
    """What the assistant answers at a moment of Warsaw, such as "2027-03-10T08:00"."""
    when = datetime.fromisoformat(moment).replace(tzinfo=WARSAW)
    return assistant.answer(Question(text, when, talk))


def content(data: Path) -> dict[str, list[Any]]:
    """Every row of the current snapshot's catalogue, sorted."""
    shelf = Shelf(data)
    connection = sqlite3.connect(shelf.folder(shelf.ids()[0]) / CATALOGUE)
    tables = ("documents", "passages", "facts", "lemmas", "words", "forms")
    rows = {
        table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall()) for table in tables
    }
    connection.close()
    return rows


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file with its time and content."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }
