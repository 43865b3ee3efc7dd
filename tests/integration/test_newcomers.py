"""Questions of newcomers, as they type them, over a small town's papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

REMARKS = """# Konsultacje programu dla rodzin w Jaworniku Polnym

Ogłoszenie z dnia 4 marca 2031 r.

Opinie rodziców należy złożyć do 28 marca 2031 r. w jeden z następujących sposobów:

- przesłać na adres opinie@jawornik.example,
- oddać osobiście w sekretariacie, ul. Kłosowa 2, pok. 5.

Opinie nadesłane pocztą tradycyjną nie będą uwzględniane.
"""
CLUBS = """# Kluby w Jaworniku Polnym

| Klub | Dla kogo | Dni i godziny | Opłata |
|---|---|---|---|
| Klub „Iskierka” | dzieci w wieku od 7 do 10 lat | środy 15.00–17.00 | bezpłatnie |
| Klub filmowy „Kadr” | młodzież w wieku od 13 do 17 lat | piątki 16.00–18.00 | 15 zł |
"""
WISHES = """# Zestawienie uwag do programu dla rodzin w Jaworniku Polnym

| Nr | Podmiot | Uwaga | Stanowisko | Uzasadnienie |
|---|---|---|---|---|
| 1 | Stowarzyszenie „Sosna” | Wydłużyć godziny pracy świetlicy | Nie uwzględniono | Brak kadry. |
| 2 | Fundacja „Wiatrak” | Utworzyć grupę dla ojców | Uwzględniono | Grupa ruszy w maju. |
"""
DAY = "2031-03-10 09:00"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("jawornik")
    with answering(folder, opinie=REMARKS, kluby=CLUBS, uwagi=WISHES) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "no"),
    [
        ("Czy mogę wysłać opinię zwykłą pocztą?", "Nie."),
        ("can i send my opinion by normal post?", "No."),
        ("можно послать мнение обычной почтой?", "Нет."),
        ("чи можна надіслати думку звичайною поштою?", "Ні."),
    ],
)
def test_a_way_that_the_paper_refuses_is_a_no(town: Assistant, question: str, no: str) -> None:
    text = asked(town, question, DAY).text
    assert no in text
    assert "nie będą uwzględniane" in text


@pytest.mark.parametrize(
    ("question", "yes"),
    [("can i send my opinion by email?", "Yes."), ("можно послать мнение по мейлу?", "Да.")],
)
def test_a_way_that_the_paper_gives_is_a_yes(town: Assistant, question: str, yes: str) -> None:
    assert yes in asked(town, question, DAY).text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("what did they answer about longer hours of the day room?", "not accepted"),
        ("что ответили про группу для отцов?", "учтено"),
        ("що відповіли про групу для батьків тат?", "враховано"),
    ],
)
def test_a_decision_is_told_in_a_word(town: Assistant, question: str, word: str) -> None:
    assert word in asked(town, question, DAY).text


@pytest.mark.parametrize(
    ("question", "no"),
    [
        ("Can my 16 year old join Iskierka in Jawornik Polny?", "No."),
        ("сын 16 лет, возьмут его в Iskierka в Яворнике Польном?", "Нет."),
    ],
)
def test_who_is_too_old_is_told_so(town: Assistant, question: str, no: str) -> None:
    text = asked(town, question, DAY).text
    assert no in text or "7" in text
    assert "Yes." not in text
    assert "Да." not in text


def test_the_nearest_paper_is_named_in_the_marks_of_the_language(town: Assistant) -> None:
    answer = asked(town, "How do I get a phone number of the film club “Kadr”?", DAY)
    assert "„Kluby w Jaworniku Polnym”" not in answer.text
