"""How one signs up for what a table lists, told from the row's own column."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

CENTRE = """# Centrum Rodziny w Lipowcu – porady

## Bezpłatne porady

| Kto doradza | Kiedy | Gdzie | Zapisy |
|---|---|---|---|
| Prawniczka | środa 14:00–18:00 | pokój 5 | tel. 41 222 40 50 |
| Psycholożka dziecięca | piątek 8:00–12:00 | ul. Szkolna 9 | tel. 41 222 40 80 |
| Terapeuta uzależnień | czwartek 15:00–19:00 | ul. Rynek 14 | bez zapisów |
"""
MINUTES = """# Protokół ze spotkania w Lipowcu

| Lp. | Ustalenie | Odpowiedzialny | Termin |
|---|---|---|---|
| 1 | Wniosek o etat psychologa | Jan Dudek | 15 maja 2031 r. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("lipowiec"), centre=CENTRE, minutes=MINUTES) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("jak się zapisać do prawnika?", "41 222 40 50", "41 222 40 80"),
        ("jak zapisać dziecko do psychologa", "41 222 40 80", "Jan Dudek"),
        ("как записаться к психологу", "41 222 40 80", "Jan Dudek"),
        ("how do I sign up for the lawyer?", "41 222 40 50", "41 222 40 80"),
    ],
)
def test_the_column_on_signing_up_is_told(
    assistant: Assistant, question: str, told: str, other: str
) -> None:
    text = asked(assistant, question, "2031-05-04T10:00").text
    assert told in text
    assert other not in text


def test_who_is_in_no_row_is_not_told_by_another(assistant: Assistant) -> None:
    text = asked(assistant, "jak się zapisać do logopedy?", "2031-05-04T10:00").text
    assert "41 222" not in text
