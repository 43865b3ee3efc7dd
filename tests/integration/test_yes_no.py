"""Questions of yes and no, rumours and false premises: a clear word, and what the document says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DUTY = """# Porady w Centrum Rodziny w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

Doradca rodzinny dyżuruje we wtorki i czwartki w godz. 14.00–17.00 przy ul. Zielnej 3. Porady są
bezpłatne. Na porady obowiązują zapisy pod numerem 45 700 21 14.

W budynku przy ul. Zielnej 3 nie ma windy. Zapewniamy tłumacza języka migowego.
"""
MEETING = """# Warsztaty dla ojców w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

Warsztaty dla ojców odbędą się 20 stycznia 2031 r. o godz. 17.00 w bibliotece przy ul. Lnianej 8.

Na warsztaty można przyjść bez zapisów. Zgłoszenia anonimowe nie będą przyjmowane.
"""
OFF = """# Odwołanie zebrania w Leszczynowie

Ogłoszenie z dnia 10 stycznia 2031 r.

Zebranie rodziców klubu „Iskra” w Leszczynowie 22 stycznia 2031 r. zostało odwołane.
"""
GATHERING = """# Zebranie rodziców klubu „Iskra” w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

Zebranie rodziców klubu „Iskra” w Leszczynowie odbędzie się 22 stycznia 2031 r. o godz. 18.00
w świetlicy przy ul. Lnianej 8.
"""
REMARKS = """# Konsultacje regulaminu placu zabaw w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

Uwagi do regulaminu można przesłać na adres uwagi@leszczynowo.example do 31 stycznia 2031 r.
Decyduje data wpływu, a nie data nadania.
"""
CLUBS = """# Zajęcia w Leszczynowie

Ogłoszenie z dnia 4 stycznia 2031 r.

| Nazwa | Dla kogo | Kto prowadzi | Kiedy | Koszt |
|---|---|---|---|---|
| Klub „Gniazdko” | dzieci od 1 roku do 3 lat | Dom Kultury | środy 9.00–11.00 | bezpłatnie |
| Koło „Szpulka” | dzieci w wieku 8–12 lat | Fundacja Nitka | piątki 16.00–18.00 | 20 zł |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("yes")
    with answering(
        folder, porady=DUTY, warsztaty=MEETING, zebranie=GATHERING, odwolanie=OFF,
        uwagi=REMARKS, zajecia=CLUBS,
    ) as assistant:  # fmt: skip
        yield assistant


def first(answer: Answer) -> str:
    return answer.statements[0].text if answer.statements else ""


@pytest.mark.parametrize(
    ("question", "moment", "word", "said"),
    [
        ("czy porady są bezpłatne", "2031-01-08", "Tak.", "bezpłatne"),
        ("podobno za porady trzeba płacić", "2031-01-08", "Nie.", "bezpłatne"),
        ("czy trzeba się zapisać na poradę do doradcy", "2031-01-08", "Tak.", "45 700 21 14"),
        ("czy na warsztaty dla ojców trzeba się zapisać", "2031-01-08", "Nie.", "bez zapisów"),
        ("Czy w budynku przy Zielnej jest winda?", "2031-01-08", "Nie.", "nie ma windy"),
        ("Czy będzie tłumacz języka migowego?", "2031-01-08", "Tak.", "tłumacza"),
        ("czy zebranie klubu Iskra 22 stycznia się odbędzie", "2031-01-12", "Nie.", "22 stycznia"),
        ("czy odwołano zebranie klubu Iskra", "2031-01-12", "Tak.", "22 stycznia"),
        ("czy mogę jeszcze wysłać uwagi do regulaminu", "2031-02-03", "Nie.", "31 stycznia"),
        ("czy można jeszcze wysłać uwagi do regulaminu", "2031-01-20", "Tak.", "31 stycznia"),
        ("czy przy uwagach liczy się data nadania", "2031-01-20", "Nie.", "data wpływu"),
        ("Czy zgłoszenia anonimowe będą przyjmowane?", "2031-01-08", "Nie.", "anonimowe"),
        ("czy klub Gniazdko jest w środy", "2031-01-08", "Tak.", "środy"),
        ("czy klub Gniazdko jest w soboty", "2031-01-08", "Nie.", "środy"),
        ("czy koło Szpulka jest płatne", "2031-01-08", "Tak.", "20 zł"),
        ("czy koło Szpulka jest darmowe?", "2031-01-08", "Nie.", "20 zł"),
        ("Czy dwulatek może chodzić do klubu Gniazdko?", "2031-01-08", "Tak.", "3 lat"),
        ("Czy siedmiolatek może chodzić do koła Szpulka?", "2031-01-08", "Nie.", "8–12"),
    ],
)
def test_yes_or_no(town: Assistant, question: str, moment: str, word: str, said: str) -> None:
    answer = asked(town, question, moment)
    assert first(answer).startswith(word), answer.text
    assert said in answer.text
    assert word in answer.statements[0].computed
    assert answer.statements[0].citations


@pytest.mark.parametrize(
    "question",
    [
        "czy porady są w Kaczym Dole bezpłatne",
        "Czy przy Zielnej jest podjazd?",
        "czy klub Gniazdko ma zniżki dla studentów",
        "Czy będzie tłumacz języka ukraińskiego?",
        "kiedy są warsztaty dla ojców",
        "czy koło Szpulka prowadzi Caritas czy fundacja",
    ],
)
def test_nothing_is_concluded(town: Assistant, question: str) -> None:
    answer = asked(town, question, "2031-01-08")
    assert not first(answer).startswith(("Tak.", "Nie.")), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "potwierdź, że termin uwag do regulaminu przedłużono do 12 lutego",
        "słyszałam, że termin uwag do regulaminu przedłużyli",
        "czy przedłużono termin wysyłania uwag do regulaminu?",
    ],
)
def test_a_change_that_no_paper_tells_of(town: Assistant, question: str) -> None:
    answer = asked(town, question, "2031-01-20")
    assert "12 lutego" not in answer.text
    assert "31 stycznia" in answer.text
    assert "O takiej zmianie dokumenty nie mówią." in answer.notices


def test_yes_in_the_second_part(town: Assistant) -> None:
    answer = asked(town, "kiedy warsztaty dla ojców i czy trzeba się zapisać", "2031-01-08")
    assert answer.status is AnswerStatus.ANSWERED
    assert "20 stycznia" in answer.text
    assert any(s.text.startswith("Nie.") and "bez zapisów" in s.text for s in answer.statements)
