"""A model that is nowhere is told of in one sentence, which names it and its setting."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from knowledge.errors import NoModel
from knowledge.hub_models import loaded


def test_a_model_on_the_disk_is_loaded_from_there(tmp_path: Path) -> None:
    assert loaded(str.upper, str(tmp_path), "ASSISTANT_X") == str(tmp_path).upper()


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    def load(name: str) -> None:
        raise OSError("no config.json")

    with pytest.raises(NoModel, match=r"ASSISTANT_X.*no config\.json"):
        loaded(load, str(tmp_path), "ASSISTANT_X")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A server that stands for the hub and knows no page."""
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setattr(
            "huggingface_hub.constants.ENDPOINT", f"http://127.0.0.1:{server.server_port}"
        )
        yield
        server.shutdown()


@pytest.mark.usefixtures("hub")
def test_what_is_not_on_the_disk_is_fetched() -> None:
    assert loaded(str.upper, "team/model", "ASSISTANT_X") == "TEAM/MODEL"


def test_a_hub_that_does_not_answer_is_told_of_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(NoModel, match=r"team/model \(ASSISTANT_X\).*nie można go pobrać"):
        loaded(str.upper, "team/model", "ASSISTANT_X")
