"""A small made-up town for tests of the web channel: two documents, scripted answers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import FastAPI

from assistant.answer import (
    Answer,
    AnswerStatus,
    FactReference,
    Question,
    Referral,
    Source,
    Statement,
)
from assistant.channels.web.app import create_app
from assistant.channels.web.throttle import Limits
from assistant.conversations import Conversations
from assistant.errors import BadQuestion
from assistant.reception import Reception
from assistant.service import Considered
from assistant.storage.database import Database
from assistant.storage.people import PersonKey
from ingest.read.blocks import RawBlock, lay_out
from knowledge.model import SourceDocument
from knowledge.snapshot import NoSnapshot

NOW = datetime(2031, 5, 6, 10, 0, tzinfo=ZoneInfo("Europe/Warsaw"))

NOTICE = SourceDocument(
    id="notice", file="dyzury.html", title="Dyżury rodzinne w Lipnicy", kind="notice",
    digest="1", publisher="Urząd Gminy Lipnica", published=date(2031, 5, 1),
)  # fmt: skip
PROGRAMME = SourceDocument(
    id="programme", file="program.pdf", title="Program rodzinny Lipnicy", kind="programme",
    digest="2", pages=2,
)  # fmt: skip
_NOTICE = (
    RawBlock("heading", "Dyżury rodzinne w Lipnicy", level=1),
    RawBlock("paragraph", "Dyżur odbędzie się 7 maja 2031 r. w godzinach 12:00–15:00, pokój 3."),
    RawBlock("paragraph", "Uwaga: <script>alert('x')</script> & <b>pogrubienie</b>."),
    RawBlock("item", "Zgłoszenia:", level=1),
    RawBlock("item", "pocztą na adres gminy", level=2),
    RawBlock("item", "osobiście", level=2),
    RawBlock("item", "Telefon: 12 345 67 89", level=1),
)
_PROGRAMME = (
    RawBlock("heading", "Zadania gminy", page=1, level=1),
    RawBlock("header", page=1, table=1, cells=("Lp.", "Zadanie", "Realizator", "2031", "2032")),
    RawBlock("row", page=1, table=1, cells=("1", "Klub Rodzica", "Przedszkole nr 4", "20", "25")),
    RawBlock(
        "row", page=2, table=1,
        cells=("2", "Świetlica przy szkole dla dzieci w wieku 7–12 lat", "GOPS", "100", "120"),
    ),
)  # fmt: skip


class Town:
    """The documents as a snapshot would give them, and what is answered about them."""

    def __init__(self) -> None:
        self.documents = {one.id: one for one in (NOTICE, PROGRAMME)}
        self._layouts = {"notice": lay_out(_NOTICE), "programme": lay_out(_PROGRAMME)}
        self.published = True
        self.broken = False
        self.breaks = False  # after the first statement
        self.held: threading.Event | None = None  # what the second statement waits for
        self.begun = threading.Event()
        self.finished = 0
        self.asked: list[Question] = []
        self._conversations: Conversations[int] = Conversations()

    def text(self, document_id: str) -> str:
        return self._layouts[document_id].text

    def facts(self, *kinds: str) -> tuple[Any, ...]:
        return ()

    def blocks(self, document_id: str) -> tuple[Any, ...]:
        return self._layouts[document_id].blocks

    @contextmanager
    def reading(self) -> Iterator["Town"]:
        if not self.published:
            raise NoSnapshot("Nie ma jeszcze opublikowanych dokumentów.")
        yield self

    def source(self, number: int, document_id: str, quote: str) -> Source:
        document = self.documents[document_id]
        start = self.text(document_id).index(quote)
        end = start + len(quote)
        block = next(b for b in self.blocks(document_id) if b.start <= start < b.end)
        return Source(
            number=number, document_id=document_id, file=document.file, title=document.title,
            publisher=document.publisher, published=document.published, page=block.page,
            heading=" › ".join(block.headings), quote=quote, start=start, end=end,
            url=f"/documents/{document_id}?start={start}&end={end}#zaznaczenie",
        )  # fmt: skip

    def parts(self, question: Question) -> Iterator[Statement | Considered]:
        answer = self.answer(question)
        self.begun.set()
        for statement in answer.statements:
            yield statement
            if self.held is not None:
                self.held.wait(20)
            if self.breaks:
                raise RuntimeError("secret detail")
        self.finished += 1
        yield Considered(answer, question.text, {})

    def answer(self, question: Question) -> Answer:
        self.asked.append(question)
        if self.broken:
            raise RuntimeError("secret detail")
        if not question.text or len(question.text) > 1000 or "\0" in question.text:
            raise BadQuestion("Pytanie musi mieć od 1 do 1000 znaków.")
        with self.reading():
            conversation_id, turns = self._conversations.resume(question.conversation_id)
            self._conversations.remember(conversation_id, (turns or 0) + 1)
        answer = Answer(
            id=f"answer-{len(self.asked)}", conversation_id=conversation_id,
            language=question.language or "pl", as_of=question.now, snapshot="s1",
            status=AnswerStatus.ANSWERED, text="",
        )  # fmt: skip
        return self._script(question.text, turns or 0, answer)

    def _script(self, text: str, turns: int, answer: Answer) -> Answer:
        if "kolejny" in text:
            text = f"Tura {turns + 1} rozmowy."
            return replace(answer, text=text, notices=(text,))
        if "pomocy" in text:
            return replace(
                answer, status=AnswerStatus.CRISIS, text="Zadzwoń pod 112.",
                notices=(
                    "Jeśli ktoś jest w niebezpieczeństwie, zadzwoń: 112.",
                    "Telefon zaufania dla dzieci: 116 111. Niebieska Linia: 800 12 00 02.",
                ),
            )  # fmt: skip
        if "jak to" in text:
            said = "Chcę dobrze pomóc. O co dokładnie chodzi?"
            return replace(
                answer, status=AnswerStatus.CLARIFICATION, text=said, notices=(said,),
                suggestions=("Kiedy dyżur?", "Jakie oferty dla rodziny?"),
            )  # fmt: skip
        if "żłob" in text:
            return replace(
                answer, status=AnswerStatus.NOT_IN_DOCUMENTS, text="Nie ma tego w dokumentach.",
                notices=("Nie ma tego w dokumentach.",),
                nearest=(self.source(1, "programme", self.text("programme").split("\n")[3]),),
                contacts=(
                    Referral("Gminny Ośrodek Pomocy", ("12 345 67 89",), ("gops@lipnica.example",)),
                ),
            )  # fmt: skip
        if "oferty" in text:
            return self._offers(answer)
        quote = "Dyżur odbędzie się 7 maja 2031 r. w godzinach 12:00–15:00, pokój 3."
        statement = Statement("Najbliższy dyżur: 7 maja 2031, 12:00–15:00, pokój 3.", (1,))
        return replace(
            answer, text=f"{statement.text} [1]", statements=(statement,),
            citations=(self.source(1, "notice", quote),),
            facts=(
                FactReference("f1", "duty_slot", start=NOW.replace(day=7, hour=12), end=None),
            ),
            suggestions=("A kolejny dyżur? kolejny", "Jaki tam telefon?"),
        )  # fmt: skip

    def _offers(self, answer: Answer) -> Answer:
        rows = [line for line in self.text("programme").split("\n") if "\t" in line][1:]
        sources = tuple(self.source(i, "programme", row) for i, row in enumerate(rows * 6, start=1))
        statements = tuple(
            Statement(f"{source.quote.split(chr(9))[1]} – prowadzi jednostka gminy.", (i, 1))
            for i, source in enumerate(sources, start=1)
        )
        text = "\n".join(s.text for s in statements)
        return replace(answer, text=text, statements=statements, citations=sources)


def town_app(town: Town, folder: Path, limits: Limits | None = None) -> tuple[FastAPI, Database]:
    database = Database(f"sqlite:///{folder / 'town.db'}")
    reception = Reception(town, database, lambda: NOW, timedelta(days=30))
    app = create_app(reception, town.reading, lambda: NOW, key=PersonKey(b"k" * 32), limits=limits)
    return app, database
