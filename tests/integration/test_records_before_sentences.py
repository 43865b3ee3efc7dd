"""Sentences are only looked through where no record surely stands before them."""

from collections.abc import Iterator
from datetime import datetime
from unittest.mock import patch

import pytest

from assistant.answer import Question
from assistant.service import Assistant
from assistant.topics import passages
from tests.integration.library import BATHS, CLUBS, NOTICE, answering

_DAY = datetime(2031, 5, 10, 8)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("x"), dyzur=NOTICE, kluby=CLUBS, basen=BATHS) as one:
        yield one


def topics(assistant: Assistant, text: str) -> list[str]:
    found = assistant.explain(Question(text, _DAY))["candidates"]
    return [one["topic"] for one in found]


def test_no_sentence_is_weighed_beside_a_record_that_answers_for_sure(assistant: Assistant) -> None:
    assert topics(assistant, "Kiedy jest dyżur w Jodłowej Dolinie?")[0] == "events"
    assert "passages" not in topics(assistant, "Kiedy jest dyżur w Jodłowej Dolinie?")


def test_sentences_are_weighed_where_no_record_answers(assistant: Assistant) -> None:
    assert "passages" in topics(assistant, "Ile kosztuje dyżur w Jodłowej Dolinie?")


def test_what_is_asked_of_a_thing_alone_may_be_told_by_a_sentence(assistant: Assistant) -> None:
    with patch.object(passages, "consider", wraps=passages.consider) as considered:
        assistant.answer(Question("Co to jest dyżur?", _DAY))
    assert considered.called


def test_sentences_are_read_ahead_though_records_answer(assistant: Assistant) -> None:
    with patch.object(passages, "consider", wraps=passages.consider) as considered:
        assert assistant.read_ahead(_DAY) == 3
    assert considered.call_count >= 3
