from pathlib import Path

import pytest

from assistant.errors import WrongSetting
from assistant.settings import PREFIX, Settings, load


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)


def test_nothing_needs_to_be_set(monkeypatch):
    settings = load()
    assert (settings.data, settings.documents) == (Path("data"), Path("knowledge/documents"))
    assert settings.database == "sqlite:///data/assistant.db"
    assert settings.chat_model is None


def test_an_empty_value_is_as_good_as_none(monkeypatch):
    monkeypatch.setenv("ASSISTANT_CHAT_MODEL", "")
    assert load().chat_model is None


def test_values_come_from_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    monkeypatch.setenv("ASSISTANT_CHROMA_URL", "http://127.0.0.1:8001/")
    monkeypatch.setenv("ASSISTANT_CHAT_MODEL", "ollama:model:7b")
    settings = load()
    assert settings.database == f"sqlite:///{tmp_path / 'assistant.db'}"
    assert settings.chroma_url == "http://127.0.0.1:8001"
    assert settings.chat_model == "ollama:model:7b"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATA", __file__),
        ("DATABASE_URL", "gdzieś"),
        ("DATABASE_URL", "nosuchdatabase://host/x"),
        ("CHROMA_URL", "localhost:8000"),
        ("CHROMA_URL", "http://host:99999999"),
        ("CHROMA_URL", "http://[::1"),
        ("CHAT_MODEL", "gpt"),
        ("CHAT_URL", "ftp://host"),
        ("TELEGRAM_TOKEN", "hasło"),
        ("TELEGRAM_API_URL", "http://"),
    ],
)
def test_a_wrong_value_is_one_sentence_that_names_the_setting_only(monkeypatch, name, value):
    monkeypatch.setenv(f"ASSISTANT_{name}", value)
    with pytest.raises(WrongSetting) as raised:
        load()
    sentence = str(raised.value)
    assert sentence.startswith(f"ASSISTANT_{name} ") and sentence.endswith(".")
    assert "\n" not in sentence and value not in sentence


def test_secrets_are_not_shown(monkeypatch):
    monkeypatch.setenv("ASSISTANT_TELEGRAM_TOKEN", "12345:tajne")
    monkeypatch.setenv("ASSISTANT_CHAT_API_KEY", "tajne")
    monkeypatch.setenv("ASSISTANT_DATABASE_URL", "postgresql://user:tajne@host/x")
    assert "tajne" not in repr(load())
