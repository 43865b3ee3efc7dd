"""Papers as town offices lay them out: settlements, tables of ways, labelled answers, remarks."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2031-05-20T10:00"
MINUTES = """# Notatka ze spotkania Zespołu do spraw Rodziny w Mokrej Niwie

Data: 14.05.2031 (środa), godz. 16.00-18.20

## Świetlica na Zatorzu

Irena Wąs wskazała, że 64 dzieci czeka na miejsce w świetlicy.
*Stanowisko OPS:* od 1 września 2031 r. przybędzie 20 miejsc.

## Ustalenia i terminy

- Anna Lis roześle notatkę do 21 maja.
- OPS przygotuje ogłoszenie o konsultacjach psychologa do 15 czerwca 2031.
- Fundacja Jasny Most poda wykaz szkół chętnych do warsztatów – do końca maja.
"""
CARD = """<!DOCTYPE html><html lang="pl"><head><title>Karta</title></head><body><main>
<h1>Konsultacje Karty Rodziny w Leśnej Górze</h1><p>Opublikowano: 3 maja 2031</p>
<p>Od 9 do 31 maja 2031 r. zbieramy uwagi do projektu uchwały w sprawie Karty Rodziny.</p>
<h2>Jak przekazać uwagi</h2><table><tr><th>Sposób</th><th>Gdzie</th><th>Ważne</th></tr>
<tr><td>E-mail</td><td>karta@gora.example</td><td>przyjmujemy do 31 maja, godz. 15:00</td></tr>
<tr><td>Poczta</td><td>Urząd Miasta, ul. Sosnowa 7, 21-377 Leśna Góra</td>
<td>liczy się data wpływu do urzędu, nie stempla</td></tr>
<tr><td>Skrzynka</td><td>Biblioteka, ul. Młyńska 2, hol</td><td>opróżniamy ją 30 maja</td></tr>
</table></main></body></html>"""
ANSWERS = """# Propozycje organizacji do planu na 2032 rok i odpowiedzi Burmistrza Starej Rudy

## Dowóz dzieci na basen

Zgłasza: Stowarzyszenie Podwórko

Treść: Prosimy o autobus na basen raz w tygodniu.

Odpowiedź: Uwzględniono częściowo. Autobus pojedzie dwa razy w miesiącu.

## Podwyżka stawki dla rodzin wspierających

Zgłasza: Fundacja Azyl

Treść: Wnosimy o 600 zł miesięcznie.

Odpowiedź: Nie uwzględniono. Stawka pozostanie bez zmian.
"""
DUTIES = """# Dyżury specjalistów w Centrum Usług Społecznych w Sośnie

Ważne od 3 lutego 2031 r. do 19 grudnia 2031 r.

| Specjalista | Kto | Dzień | Godziny | Gdzie | Uwagi |
|---|---|---|---|---|---|
| Psycholog | Marta Sowa | wtorek | 9:00–13:00 | pok. 6 | w lipcu nie przyjmuje |
| Prawnik | Adam Gryz | wtorek | 13:00–17:00 | pok. 8 | 27 maja nie ma dyżuru |
| Mediator | Jan Rak | piątek | 8:00–11:00 | pok. 3 | oprócz czerwca |
"""
PROGRAMME = """# Program rodzin w Sośnie na lata 2031–2033

Nowe miejsca w żłobku przy ul. Brzozowej 4 powstaną w 2032 r.
"""


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("layouts"),
        notatka=MINUTES,
        karta=CARD,
        odpowiedzi=ANSWERS,
        dyzury=DUTIES,
        program=PROGRAMME,
    ) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("do kiedy Fundacja Jasny Most poda wykaz szkół", "do końca maja"),
        ("co OPS odpowiedział na brak miejsc w świetlicy na Zatorzu?", "przybędzie 20 miejsc"),
        ("gdzie wrzucić uwagi do karty rodziny, jest skrzynka?", "ul. Młyńska 2"),
        ("jak przekazać uwagi do karty rodziny pocztą", "data wpływu"),
        ("co odpowiedziano na dowóz na basen w Starej Rudzie?", "dwa razy w miesiącu"),
        ("które propozycje odrzucono w Starej Rudzie?", "600 zł"),
        ("kiedy prawnik w Sośnie po 21 maja?", "3 czerwca 2031"),
        ("kiedy przyjmuje mediator w Sośnie w lipcu?", "4 lipca 2031"),
    ],
)
def test_what_the_paper_says_is_told(towns: Assistant, question: str, told: str) -> None:
    answer = asked(towns, question, DAY)
    assert told in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("do kiedy Irena Wąs odda notatkę z warsztatów", "15 czerwca"),
        ("które propozycje odrzucono w Starej Rudzie?", "basen"),
        ("kiedy przyjmuje psycholog Marta Sowa w lipcu?", "lipca 2031, 9:00"),
        ("kiedy mediator w Sośnie w czerwcu?", "czerwca 2031, 8:00"),
        ("kiedy przyjmuje psycholog w Sośnie?", "Brzozowej"),
    ],
)
def test_what_it_does_not_say_is_not(towns: Assistant, question: str, never: str) -> None:
    assert never not in asked(towns, question, DAY).text


def test_a_way_that_no_row_gives_is_said_to_be_missing(towns: Assistant) -> None:
    answer = asked(towns, "czy uwagi do karty rodziny mogę wysłać faksem?", DAY)
    assert answer.status is not AnswerStatus.ANSWERED or "fax" not in answer.text.lower()
