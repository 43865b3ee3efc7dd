"""Personal data that somebody types reaches neither the database, nor a log, nor a model."""

import logging
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from assistant.channels.web.app import create_app
from assistant.frame import Context
from assistant.llm.model import chat_model
from assistant.llm.rewording import ModelRewording
from assistant.reception import Reception
from assistant.service import Assistant
from assistant.storage.conversations import StoredConversations
from assistant.storage.database import Database
from assistant.storage.tables import Base
from assistant.wording import WARSAW
from knowledge.snapshot import SnapshotStore
from tests.integration import town
from tests.integration.library import publish
from tests.scripted_model import Says, ScriptedModel, in_pieces, said, scripted_model

NOW = datetime(2031, 3, 5, 10, tzinfo=WARSAW)
ASKS = "Kiedy jest najbliższy dyżur?"
PLANTED = [
    (f"Nazywam się Genowefa Ździebło. {ASKS}", ["Genowefa", "Ździebło"]),
    (f"Mój PESEL to 44051401359. {ASKS}", ["44051401359"]),
    (f"{ASKS} Proszę dzwonić: 601 234 567", ["601 234 567", "601234567"]),
    (f"{ASKS} Odpowiedź na ala.mama@poczta.example", ["ala.mama", "poczta.example"]),
    (f"Konto PL61 1090 1014 0000 0712 1981 2874. {ASKS}", ["1090 1014", "0712"]),
    (f"Mieszkam na ul. Kwietnej 17/4. {ASKS}", ["Kwietn", "17/4"]),
    (f"mój syn Ksawery ma 3 lata. {ASKS}", ["Ksawer"]),
    ("моя донька Соломія не чує. Коли найближче чергування?", ["Соломія"]),
    ("My name is Bartholomew Quickfoot. When is the next duty slot?", ["Quickfoot"]),
    ("Меня зовут Евдокия Пряхина. Когда ближайшее дежурство?", ["Пряхин", "Евдоки"]),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotStore]:
    root: Path = tmp_path_factory.mktemp("planted")
    publish(town.write(root / "documents"), root / "data")
    store = SnapshotStore(root / "data")
    yield store
    store.close()


@pytest.fixture
def model() -> Iterator[ScriptedModel]:
    words = said(("Dyżur jest w poniedziałek, 10 marca 2031, w godzinach 9:00–12:00.", ["E1"]))
    with scripted_model(Says(in_pieces(words))) as served:
        yield served


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def client(store: SnapshotStore, model: ScriptedModel, database: Database) -> Iterator[TestClient]:
    assistant = Assistant(
        store.reading,
        StoredConversations(database, Context, lambda: NOW),
        ModelRewording(chat_model("openai:scripted", model.url)),
    )
    reception = Reception(assistant, database, lambda: NOW, timedelta(days=30))
    with TestClient(create_app(reception, store.reading, lambda: NOW)) as client:
        yield client


# Ids are drawn by chance, and now and then hold the four digits that are looked for.
ID = re.compile(r"\b(?=[0-9]*[a-f])[0-9a-f]{32}\b")


def everything_kept(database: Database) -> str:
    with database.engine.connect() as connection:
        return "\n".join(
            str(row)
            for table in Base.metadata.sorted_tables
            for row in connection.execute(text(f"SELECT * FROM {table.name}"))
        )


def test_planted_data_is_found_nowhere_and_the_answer_still_comes(
    client: TestClient,
    model: ScriptedModel,
    database: Database,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        for question, planted in PLANTED:
            asked = {"question": question, "as_of": "2031-03-05"}
            response = client.post("/api/v1/ask", json=asked)
            answer = response.json()
            assert answer["status"] == "answered", question
            assert "9:00–12:00" in answer["text"], question
            assert not any(one in response.text for one in planted), question
            opinion = {"answer_id": answer["id"], "verdict": "bad", "comment": question}
            assert client.post("/api/v1/feedback", json=opinion).status_code == 201
    kept, sent = ID.sub("", everything_kept(database)), str(model.requests)
    logged = ID.sub("", caplog.text)
    assert kept.count("[") > len(PLANTED) and len(model.requests) == len(PLANTED)
    for question, planted in PLANTED:
        for one in planted:
            assert one not in kept, question
            assert one not in sent, question
            assert one not in logged, question


def test_an_official_number_that_somebody_asks_about_stays(
    client: TestClient, database: Database
) -> None:
    question = "Czy 17 555 01 02 to telefon na dyżur?"
    answer = client.post("/api/v1/ask", json={"question": question, "as_of": "2031-03-05"})
    assert "17 555 01 02" in answer.json()["text"]
    assert question in everything_kept(database)
