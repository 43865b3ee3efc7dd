"""What is read before the first question, and how that ends."""

from contextlib import closing
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from assistant.bootstrap import start_reading_ahead
from assistant.conversations import Conversations
from assistant.service import Assistant
from knowledge.catalogue import Catalogue
from knowledge.snapshot import NoSnapshot, SnapshotStore
from tests.integration.library import BATHS, CLUBS, NOTICE, answering, asked

_DAY = datetime(2031, 5, 10, 8)


def test_what_was_read_ahead_is_not_read_again_for_a_question(tmp_path: Path) -> None:
    with answering(tmp_path, dyzur=NOTICE, kluby=CLUBS, basen=BATHS) as assistant:
        assert assistant.read_ahead(_DAY) == 3
        with patch.object(Catalogue, "facts", side_effect=AssertionError("read again")):
            told = asked(assistant, "Kiedy jest dyżur w Jodłowej Dolinie?", "2031-05-10T08:00")
    assert "13 maja" in told.text


def test_reading_ahead_ends_once_it_is_not_wanted(tmp_path: Path) -> None:
    with answering(tmp_path, dyzur=NOTICE, kluby=CLUBS) as assistant:
        assert assistant.read_ahead(_DAY, lambda: False) == 0


def test_where_nothing_is_published_nothing_is_read(tmp_path: Path) -> None:
    with closing(SnapshotStore(tmp_path / "data")) as store:
        with pytest.raises(NoSnapshot):
            Assistant(store.reading, Conversations()).read_ahead(_DAY)
        thread = start_reading_ahead(store)
        thread.join(30)
        assert not thread.is_alive()
