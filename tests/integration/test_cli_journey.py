import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.__main__ import main
from assistant.bootstrap import web_app
from assistant.settings import Settings

NOTICE = """---
title: Klub Rodzica w Lipnicy
publisher: Urząd Gminy Lipnica
published: 2031-05-01
---

# Klub Rodzica w Lipnicy

Klub Rodzica działa w bibliotece przy ul. Długiej 4 w Lipnicy.

Zajęcia w klubie są bezpłatne dla wszystkich mieszkańców gminy.
"""


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "klub.md").write_text(NOTICE, encoding="utf-8")
    (folder / "pusty.txt").write_text("", encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ASSISTANT_DOCUMENTS", str(folder))
    return folder


def test_before_anything_is_published_it_says_so(documents, capsys):
    assert main(["ask", "Gdzie działa klub?"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    with TestClient(web_app(Settings())) as client:
        assert client.get("/health/ready").status_code == 503


def test_documents_are_published_once_and_asked(documents, tmp_path, capsys):
    assert main(["ingest"]) == 0
    said = capsys.readouterr().out
    assert "documents: 1" in said and "pusty.txt" in said and "Published snapshot" in said
    assert main(["ingest"]) == 0
    assert "Nothing changed" in capsys.readouterr().out
    assert main(["ingest", str(tmp_path / "nowhere")]) == 1
    assert main(["ask", "Gdzie działa Klub Rodzica?", "--json", "--as-of", "2031-05-06"]) == 0
    answer = json.loads(capsys.readouterr().out)
    with TestClient(web_app(Settings())) as client:
        same = client.post(
            "/api/v1/ask", json={"question": "Gdzie działa Klub Rodzica?", "as_of": "2031-05-06"}
        ).json()
        assert {**same, "id": "", "conversation_id": ""} == {
            **answer, "id": "", "conversation_id": "",
        }  # fmt: skip
        shown = [*answer["citations"], *answer["nearest"]]
        assert shown
        for source in shown:
            text = client.get(f"/api/v1/documents/{source['document_id']}/text").json()["text"]
            assert text[source["start"] : source["end"]] == source["quote"]
            assert "<mark" in client.get(source["url"]).text


def test_an_explanation_comes_with_the_answer(documents, capsys):
    assert main(["ingest"]) == 0
    capsys.readouterr()
    assert main(["ask", "Gdzie działa Klub Rodzica?", "--json", "--explain"]) == 0
    explanation = json.loads(capsys.readouterr().out)["explanation"]
    assert {"frame", "candidates"} <= set(explanation)


def test_a_file_may_take_no_longer_than_the_setting_says(documents, monkeypatch, capsys):
    (documents / "linia.txt").write_text("dyżur 9 marca 2031 r. " * 200_000, encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_FILE_SECONDS", "1")
    assert main(["ingest"]) == 0
    said = capsys.readouterr().out
    assert "linia.txt: Odczytanie trwa" in said
    assert "Published snapshot" in said
