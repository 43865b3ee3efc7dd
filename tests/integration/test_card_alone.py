"""Somebody in danger gets the card where nothing is published, or where a part is broken."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.answer import Answer, AnswerStatus, Question
from assistant.conversations import Conversations
from assistant.service import Assistant
from knowledge.snapshot import NoSnapshot, Snapshot, SnapshotStore

NOW = datetime(2031, 5, 1, 22, 15)
DANGER = {
    "pl": "mąż mnie bije, boję się wrócić do domu",
    "uk": "чоловік мене б'є, боюся йти додому",
    "en": "my husband beats me, I am afraid to go home",
    "ru": "муж меня бьёт, боюсь идти домой",
}


@contextmanager
def broken() -> Iterator[Snapshot]:
    raise OSError("the disk is gone")
    yield


def asked(assistant: Assistant, text: str, conversation: str | None = None) -> Answer:
    return assistant.answer(Question(text, NOW, conversation))


@pytest.mark.parametrize("language", DANGER)
def test_a_card_needs_no_documents(tmp_path: Path, language: str) -> None:
    assistant = Assistant(SnapshotStore(tmp_path).reading, Conversations())
    answer = asked(assistant, DANGER[language])
    assert answer.status is AnswerStatus.CRISIS and answer.language == language
    assert "112" in answer.text and "800 120 002" in answer.text
    assert not answer.statements
    with pytest.raises(NoSnapshot):
        asked(assistant, "Kiedy dyżur?")


def test_a_card_comes_where_a_part_is_broken_or_the_conversation_forgotten() -> None:
    assistant = Assistant(broken, Conversations())
    assert asked(assistant, DANGER["pl"]).status is AnswerStatus.CRISIS
    assert asked(assistant, DANGER["pl"], "gone").status is AnswerStatus.CRISIS
    with pytest.raises(OSError, match="disk"):
        asked(assistant, "Kiedy dyżur?")


def test_the_command_line_gives_the_card_before_anything_was_ingested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    assert main(["ask", DANGER["pl"]]) == 0
    assert "800 120 002" in capsys.readouterr().out
    assert main(["ask", "Kiedy dyżur?"]) == 1
