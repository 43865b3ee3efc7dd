"""Why something is so: the reason is told, be it in the sentence beside the one that answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

NEWS = """# Komunikat o świetlicy „Orzech” w Gaju Wielkim

Ośrodek Pomocy Społecznej w Gaju Wielkim. Gaj Wielki, 3 marca 2031 r.

Zajęcia plastyczne w świetlicy „Orzech” przenosimy do biblioteki. Powodem jest remont podłogi.

Dyżur logopedy w świetlicy nie odbędzie się w czwartek 13 marca 2031 r. Logopeda przyjmie w piątek.
"""
MINUTES = """# Protokół z posiedzenia Rady Rodzin w Gaju Wielkim

Rada Rodzin. Gaj Wielki, 5 marca 2031 r.

| Nr uchwały | Przedmiot | Wynik |
|---|---|---|
| 4/2031 | Zamknięcie boiska przy ul. Leśnej | odrzucona |

Rada nie zgodziła się na zamknięcie boiska, ponieważ dzieci nie mają innego w pobliżu.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {"komunikat": NEWS, "protokol": MINUTES}
    with answering(tmp_path_factory.mktemp("reasons"), **papers) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Dlaczego zajęcia plastyczne przeniesiono do biblioteki?", "remont podłogi"),
        ("czemu rada nie zgodzila sie na zamkniecie boiska", "nie mają innego"),
    ],
)
def test_the_reason_is_told(assistant: Assistant, question: str, reason: str) -> None:
    assert reason in asked(assistant, question, "2031-03-10T10:00").text


def test_a_sentence_that_gives_no_reason_is_not_added(assistant: Assistant) -> None:
    answer = asked(assistant, "Dlaczego dyżur logopedy się nie odbędzie?", "2031-03-10T10:00")
    assert "remont" not in answer.text


def test_the_usual_day_is_told_before_that_of_another_case(
    tmp_path: Path,
) -> None:
    news = """# Festyn rodzinny w Gaju Wielkim

Urząd Gminy w Gaju Wielkim. Gaj Wielki, 3 maja 2031 r.

W razie burzy festyn odbędzie się 14 czerwca 2031 r. w hali sportowej.

Festyn rodzinny odbędzie się 7 czerwca 2031 r. w parku.
"""
    with answering(tmp_path, festyn=news) as assistant:
        usual = asked(assistant, "kiedy jest festyn rodzinny?", "2031-05-10T10:00").text
        assert "7 czerwca" in usual
        stormy = asked(assistant, "kiedy festyn jeśli będzie burza?", "2031-05-10T10:00").text
        assert "14 czerwca" in stormy


def test_all_who_came_are_told_of_both_lists(tmp_path: Path) -> None:
    summary = """# Spotkanie rodziców w Gaju Wielkim

Urząd Gminy w Gaju Wielkim. Gaj Wielki, 3 maja 2031 r.

## Uczestnicy

Ze strony gminy w spotkaniu uczestniczyli:

- wójt gminy
- dyrektorka biblioteki

Reprezentowały organizacje:

- Fundacja „Sowa”
- Stowarzyszenie „Most”
"""
    with answering(tmp_path, spotkanie=summary) as assistant:
        told = asked(assistant, "kto był na spotkaniu rodziców?", "2031-05-10T10:00").text
    assert "wójt gminy" in told
    assert "Fundacja „Sowa”" in told
    assert "Stowarzyszenie „Most”" in told


def test_who_came_is_told_where_one_organisation_is_asked_about(tmp_path: Path) -> None:
    summary = """# Spotkanie rodziców w Gaju Wielkim

Urząd Gminy w Gaju Wielkim. Gaj Wielki, 3 maja 2031 r.

## Uczestnicy

W spotkaniu wzięły udział organizacje:

1) Fundacja Sowa,
2) Stowarzyszenie Most.

## Wnioski

1. Fundacja Sowa: prosi o dłuższe godziny biblioteki.

Stanowisko: Biblioteka będzie otwarta do 20:00.
"""
    with answering(tmp_path, spotkanie=summary) as assistant:
        asking = "czy fundacja Sowa była na spotkaniu?"
        assert "1. Fundacja Sowa" in asked(assistant, asking, "2031-05-10T10:00").text
        asking = "o co prosiła Fundacja Sowa, która była na spotkaniu?"
        assert "dłuższe godziny" in asked(assistant, asking, "2031-05-10T10:00").text
