"""Answers as somebody reads them: the very thing asked first, nothing else in its place."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

POMOC = """# Pomoc dla mieszkańców Wrzosowej Góry w 2031 roku

Ośrodek Pomocy Społecznej we Wrzosowej Górze. 3 stycznia 2031 r.

| Forma pomocy | Adresaci | Prowadzi |
|---|---|---|
| Poradnictwo „Na prostą” | osoby zadłużone | Fundacja Krok |
| Krąg „Ciepło” | osoby w żałobie po śmierci bliskiego | Hospicjum |
| Paczki żywnościowe | rodziny w trudnej sytuacji materialnej | Bank Żywności |
| Grupa „Razem raźniej” | uczniowie doświadczający przemocy rówieśniczej | Poradnia |
| Punkt dla rodzin „Zmiana” | rodziny z problemem alkoholowym | Poradnia |
| Gimnastyka „Ruch” | seniorzy | Klub Sportowy |
| Opaski ratunkowe | samotni mieszkańcy, którzy ukończyli 70 lat | Ośrodek |
| Ferie w siodle | dzieci w wieku od 8 do 12 lat | Klub Jeździecki |
"""
DYZURY = """# Porozmawiajmy o rodzinie – dyżury we Wrzosowej Górze

Ośrodek Pomocy Społecznej we Wrzosowej Górze. 3 lutego 2031 r.

Trwają konsultacje Programu Wsparcia Rodzin na lata 2031–2033. Zapraszamy organizacje pozarządowe.

Dyżury stacjonarne i telefoniczne odbędą się w siedzibie Ośrodka przy ul. Leśnej 4, pok. 3,
tel. 41 555 20 20:

- wtorek 18 lutego 2031 r., godz. 9.00-11.00,
- czwartek 20 lutego 2031 r., godz. 15.00-17.00.
"""
SPECJALISCI = """# Specjaliści w Domu Rodziny we Wrzosowej Górze

Dom Rodziny we Wrzosowej Górze. 3 lutego 2031 r.

## Dyżury

Dyżury odbywają się w pokoju 8. Na mediacje trzeba się zapisać w kancelarii.

| Data | Godziny | Specjalista |
|---|---|---|
| 4 marca 2031 r. | 15.00–18.00 | mediatorka |
| 11 marca 2031 r. | 9.00–12.00 | dietetyk |
| 18 marca 2031 r. | 15.00–18.00 | mediatorka |
"""
PROGRAM = """# Program Wsparcia Rodzin we Wrzosowej Górze na lata 2031–2032

Ośrodek Pomocy Społecznej we Wrzosowej Górze. 10 marca 2031 r.

| Zadanie | Realizator | Wskaźnik 2031 | Wskaźnik 2032 | Budżet |
|---|---|---|---|---|
| Obozy żeglarskie dla młodzieży w wieku od 13 do 17 lat | OSiR | 20 osób | 22 osoby | 40 000 zł |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("read")
    papers = {"pomoc": POMOC, "dyzury": DYZURY, "dom": SPECJALISCI, "program": PROGRAM}
    with answering(folder, **papers) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said", "never"),
    [
        ("mama mi zmarła we wrzosowej górze, co teraz", "Ciepło", "Na prostą"),
        ("wrzosowa góra dzieciakom nie mam co do garnka włożyć", "Paczki", "Na prostą"),
        ("córkę gnębią w szkole, wrzosowa góra", "Razem raźniej", "Ferie"),
        ("nastolatek z domu gdzie ojciec pije wrzosowa góra", "Zmiana", "Ruch"),
        ("co dla 74-latka we wrzosowej górze", "Opaski", "Na prostą"),
        ("zajęcia dla seniora wrzosowa góra", "Ruch", "Ferie"),
        ("wrzosowa góra co macie dla starszych osób", "Ruch", "Ciepło"),
    ],
)
def test_who_tells_of_their_need_is_shown_what_is_made_for_it(
    town: Assistant, question: str, said: str, never: str
) -> None:
    answer = asked(town, question, "2031-02-10").text
    assert said in answer
    assert never not in answer


@pytest.mark.parametrize(
    "question",
    [
        "moge zadzwonic na dyzur o programie rodzin czy trzeba przyjsc osobiscie",
        "czy dyżur o programie rodzin jest telefoniczny czy stacjonarny",
    ],
)
def test_who_asks_how_to_come_is_told_both_ways_first(town: Assistant, question: str) -> None:
    answer = asked(town, question, "2031-02-10").text
    assert answer.startswith("Można przyjść na miejsce albo zadzwonić.")
    assert "41 555 20 20" in answer


def test_who_asks_whether_they_must_come_is_told_no(town: Assistant) -> None:
    question = "czy na dyżur o programie rodzin trzeba przyjść osobiście"
    answer = asked(town, question, "2031-02-10").text
    assert answer.startswith("Nie. Można przyjść na miejsce albo zadzwonić.")


def test_the_paper_is_known_by_what_it_consults_on(town: Assistant) -> None:
    answer = asked(town, "w jakim pokoju dyżur w sprawie programu dla rodzin?", "2031-02-10").text
    assert "pok. 3" in answer
    other = asked(town, "w jakim pokoju dyżur w sprawie programu dla seniorów?", "2031-02-10")
    assert "pok. 3" not in other.text


def test_how_many_are_ahead_is_counted(town: Assistant) -> None:
    answer = asked(town, "ile dyżurów zostało w programie wsparcia rodzin?", "2031-02-19").text
    assert answer.startswith("Przed nami terminów: 1.")
    assert "20 lutego 2031" in answer


@pytest.mark.parametrize("question", ["wrzosowa góra mediatorka", "mediatorka wszystkie terminy"])
def test_the_word_for_who_is_on_duty_asks_for_their_days(town: Assistant, question: str) -> None:
    answer = asked(town, question, "2031-03-01").text
    assert "4 marca 2031" in answer
    assert "pokoju 8" in answer
    assert "Miejsce: w kancelarii" not in answer


@pytest.mark.parametrize(
    "question", ["do ilu lat obozy żeglarskie", "obóz żeglarski od jakiego wieku"]
)
def test_who_asks_for_an_age_is_not_given_the_whole_row(town: Assistant, question: str) -> None:
    answer = asked(town, question, "2031-04-01").text
    assert "od 13 do 17 lat" in answer
    assert "40 000" not in answer
