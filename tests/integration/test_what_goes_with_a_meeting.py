"""What people ask of a meeting beside its time: with a child, from home, in their own language."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTICE = """# Konsultacje regulaminu placów zabaw w Olszynkach

Urząd Gminy Olszynki. Opublikowano 2 marca 2031 r.

Zapraszamy mieszkańców do konsultacji. Konsultacje trwają do 31 marca 2031 r.

## Jak złożyć ankietę

Ankietę można złożyć:

- e-mailem: ankieta@olszynki.pl,
- pocztą na adres: Urząd Gminy Olszynki, ul. Krótka 1, 30-001 Olszynki; decyduje data wpływu.

Ankiety bez podpisu nie bierzemy pod uwagę.

## Zebranie

Zebranie odbędzie się 18 marca 2031 r. o godz. 17:00 w remizie, ul. Długa 4 (wejście bez schodów).

W czasie zebrania zapewniamy opiekę nad dziećmi od 3 do 9 lat. Dziecko trzeba zgłosić do 14 marca \
2031 r., tel. 44 555 01 09.

Zebranie będzie tłumaczone na język migowy. Nie będzie transmitowane w internecie.

## Dyżur

Dyżur odbędzie się 20 marca 2031 r. w godz. 9:00–11:00 w urzędzie, ul. Krótka 1, pok. 2.

Na dyżur trzeba się umówić telefonicznie: 44 555 01 02. Prosimy nie przychodzić z małymi dziećmi. \
Rozmowa w języku ukraińskim jest możliwa.
"""
MINUTES = """# Protokół nr 3/2031 z posiedzenia Rady Rodziny w Olszynkach

Posiedzenie odbyło się 4 lutego 2031 r. o godz. 16:00 w Urzędzie Gminy, sala 3.

## Lista obecności

| Imię i nazwisko | Kogo reprezentuje | Obecny |
|---|---|---|
| Anna Zawada | Urząd Gminy | tak |
| Piotr Wrona | Stowarzyszenie „Start” | tak |
| Zofia Kos | Szkoła Podstawowa | nie |

## Przebieg

Rada przyjęła plan pracy jednogłośnie.

- Stowarzyszenie „Start” zbiera zabawki do 20 marca 2031 r. w swojej siedzibie, ul. Polna 8.
- Stowarzyszenie „Start” zaprasza na Dzień Matki 26 maja 2031 r. o godz. 11:00 w parku.
- Następne posiedzenie Rady odbędzie się 8 kwietnia 2031 r. o godz. 16:00 w sali 12.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("olszynki")
    with answering(folder, konsultacje=NOTICE, protokol=MINUTES) as made:
        yield made


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("czy na zebraniu 18 marca będzie tłumacz migowego?", ["Tak.", "język migowy"], []),
        ("czy zebranie można obejrzeć online", ["Nie. Nie będzie transmitowane"], []),
        ("будет ли онлайн трансляция собрания?", ["transmitowane"], []),
        ("mam 4-latka, będzie z kim go zostawić na zebraniu?", ["od 3 do 9", "44 555 01 09"], []),
        ("czy mogę przyjść na dyżur z dzieckiem?", ["Nie. Prosimy nie przychodzić"], ["Tak."]),
        ("czy na dyżurze można porozmawiać po ukraińsku?", ["Rozmowa w języku ukraińskim"], []),
        ("czy na zebranie wjadę wózkiem?", ["bez schodów"], []),
        ("muszę się umówić na dyżur? i czy mogę przyjść z dzieckiem",
         ["trzeba się umówić", "nie przychodzić"], ["Tak. Prosimy"]),
        ("можно прийти на дежурство с ребёнком и надо ли записываться?",
         ["trzeba się umówić", "nie przychodzić"], []),
        ("wysyłam pocztą, liczy się stempel czy kiedy dojdzie?", ["data wpływu"],
         ["14 marca", "nie podają"]),
        ("czy mogę wysłać ankietę bez podpisu?", ["Nie. Ankiety bez podpisu"], ["Tak"]),
        ("co jak zapomnę podpisać ankietę", ["bez podpisu nie bierzemy"], []),
    ],
)  # fmt: skip
def test_what_is_asked_of_an_event(
    assistant: Assistant, text: str, said: list[str], never: list[str]
) -> None:
    answer = asked(assistant, text, "2031-03-10T10:00").text
    assert all(one in answer for one in said), answer
    assert not any(one in answer for one in never), answer


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("kto był na posiedzeniu Rady Rodziny 4 lutego?", ["Zawada", "Wrona"], ["Kos"]),
        ("lista obecności rady rodziny", ["Zawada", "Wrona"], ["Kos"]),
        ("кто был на заседании совета 4 февраля?", ["Zawada", "Wrona"], ["Kos"]),
        ("kto był nieobecny na radzie rodziny", ["Kos"], ["Wrona"]),
        ("kto ze szkoły był na posiedzeniu rady?", ["Kos", "nie"], ["Wrona"]),
        ("dlaczego szkoły nie było na posiedzeniu rady 4 lutego?", [], ["Wrona"]),
        ("kiedy następne posiedzenie rady rodziny?", ["8 kwietnia", "sali 12"], ["Polna"]),
        ("kiedy i gdzie Dzień Matki?", ["26 maja", "w parku"], ["Krótka"]),
        ("Когда День матери?", ["26 maja"], []),
    ],
)
def test_what_minutes_list(
    assistant: Assistant, text: str, said: list[str], never: list[str]
) -> None:
    answer = asked(assistant, text, "2031-03-10T10:00").text
    assert all(one in answer for one in said), answer
    assert not any(one in answer for one in never), answer


@pytest.mark.parametrize(
    "text",
    [
        "kiedy jest Dzień Dziecka?",
        "czy na dyżurze można porozmawiać po angielsku?",
        "kto był na posiedzeniu Rady Rodziny 5 marca?",
    ],
)
def test_what_is_told_nowhere(assistant: Assistant, text: str) -> None:
    assert asked(assistant, text, "2031-03-10T10:00").status == "not_in_documents"


def test_what_is_not_told_of_an_event_stands_before_what_is(assistant: Assistant) -> None:
    answer = asked(assistant, "czy dyżur można obejrzeć online?", "2031-03-10T10:00")
    assert answer.status == "partly_answered"
    assert answer.text.index("nie podaje") < answer.text.index("20 marca 2031")
