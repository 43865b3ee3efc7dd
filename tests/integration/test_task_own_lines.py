"""What a programme says of a task in a line of its own, apart from the row with its money."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAM = """# Program wspierania rodziny w Olszowie na lata 2025–2027

## Załącznik nr 1. Zadania

| Lp. | Zadanie | Realizator | 2025 | 2026 | 2027 | Środki w tys. zł 2025 | Środki w tys. zł 2026 | Środki w tys. zł 2027 |
|---|---|---|---|---|---|---|---|---|
| 1 | Wczasy rodzinne dla dzieci z niepełnosprawnością | OPS | 1 turnus | 2 turnusy | 2 turnusy | 40 | 81 | 84 |
| 2 | Opieka wytchnieniowa | Fundacja Oddech | 10 rodzin | 12 rodzin | 14 rodzin | 90 | 95 | 99 |

## Załącznik nr 2. Jak skorzystać

- Wczasy: wymagane orzeczenie; opłata 210 zł za turnus, z kartą rodziny 105 zł.
- Opieka wytchnieniowa – bezpłatnie, zgłoszenia pod nr tel. 41 200 30 40.
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("olszowo"), program=PROGRAM) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "mam niepełnosprawną córkę, ile kosztują wczasy w Olszowie",
        "co jest dla niepełnosprawnej córki w Olszowie i ile to kosztuje",
        "ile się płaci za wczasy rodzinne dla dzieci z niepełnosprawnością",
        "сколько стоят wczasy для детей с инвалидностью",
    ],
)
def test_a_fee_is_told_and_no_planned_money(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, "2026-05-04T10:00").text
    assert "210 zł" in text
    assert "105 zł" in text
    assert "tys. zł" not in text


def test_planned_money_is_told_where_it_is_asked_for(assistant: Assistant) -> None:
    question = "ile środków zaplanowano na wczasy rodzinne w 2026 roku w Olszowie"
    text = asked(assistant, question, "2026-05-04T10:00").text
    assert "81 tys. zł" in text
    assert "210 zł" not in text
