"""The most of something that one may have, before other sentences that name it."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

REGULATION = """# Regulamin zimowisk miejskich w Wilkowie

## § 1. Zasady

1. Zimowiska są dla dzieci w wieku od 8 do 13 lat.
2. Dziecko może wziąć udział najwyżej w trzech turnusach zimowiska.

## § 2. Opłaty

1. Opłata za jeden turnus wynosi 240 zł.
2. W razie rezygnacji co najmniej 7 dni przed rozpoczęciem turnusu zwracamy całą opłatę.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("wilkow"), regulation=REGULATION) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "na ile turnusów mogę zapisać syna?",
        "W ilu turnusach zimowiska może uczestniczyć dziecko?",
        "на скільки змін можна записати дитину?",
    ],
)
def test_the_most_that_one_may_have_is_told(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, "2026-01-04T10:00").text
    assert "najwyżej w trzech turnusach" in text
    assert "zł" not in text
    assert "rezygnacji" not in text


@pytest.mark.parametrize(
    "question", ["ile osób mogę zapisać na turnus?", "ile książek mogę wypożyczyć?"]
)
def test_no_limit_is_told_of_what_has_none(assistant: Assistant, question: str) -> None:
    assert "najwyżej" not in asked(assistant, question, "2026-01-04T10:00").text
