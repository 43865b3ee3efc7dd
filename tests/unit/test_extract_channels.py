"""Ways of handing in, and addresses that are none, in notices of invented towns."""

import pytest

from knowledge.model import Event, SubmissionChannel
from tests.unit.notices import head, para, read


def _ways(*sentences: str) -> list[tuple[str, str]]:
    found = read(head("Nabór wniosków w Sosnówce Małej"), *map(para, sentences))
    return [(one.means, one.address) for one in found.of(SubmissionChannel)]


@pytest.mark.parametrize(
    "text",
    [
        "Z inspektorem ochrony danych można korespondować: dane@sosnowka.example.pl.",
        "Pytania o nabór można kierować na adres pytania@sosnowka.example.pl.",
        "Dodatkowych wyjaśnień udziela referat, tel. 44 100 20 30, e-mail r@sosnowka.example.pl.",
        "Wnioski przesłane na adres urzad@sosnowka.example.pl nie będą rozpatrywane.",
        "Wzór wniosku jest dostępny na stronie www.sosnowka.example.pl/wzory.",
    ],
)
def test_addresses_that_are_no_way_of_handing_in(text: str) -> None:
    assert _ways("Wnioski składa się do 1 marca 2029 r.", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wnioski o miejsce w klubie „Orzeszek+” przyjmuje się w CUS, ul. Nowa 4, 11-222 Sosny.",
            ("in_person", "w CUS, ul. Nowa 4, 11-222 Sosny"),
        ),
        (
            "Oferty należy złożyć w generatorze ofert pod adresem https://granty.sosny.example.pl.",
            ("online", "https://granty.sosny.example.pl"),
        ),
        (
            "Wnioski i pytania o nabór prosimy kierować na adres nabor@sosny.example.pl.",
            ("email", "nabor@sosny.example.pl"),
        ),
    ],
)
def test_where_something_is_taken(text: str, expected: tuple[str, str]) -> None:
    assert _ways(text) == [expected]


def test_lines_below_a_label_of_contacts_are_no_ways() -> None:
    assert _ways(
        "Wnioski składa się w kancelarii, ul. Nowa 4.",
        "Kontakt",
        "Sekretariat Ośrodka",
        "e-mail: sekretariat@sosny.example.pl",
    ) == [("in_person", "w kancelarii, ul. Nowa 4")]


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("w Domu Kultury, ul. Leśna 2, sala balowa.", "sala balowa"),
        ("w Szkole Podstawowej nr 2, ul. Leśna 2, aula.", "aula"),
        ("w bibliotece przy ul. Leśnej 2, w sali multimedialnej na II piętrze.", "sali multimed"),
    ],
)
def test_a_hall_of_a_named_building_is_the_room(text: str, room: str) -> None:
    found = read(head("Spotkania"), para(f"Debata odbędzie się 4 maja 2029 r. o godz. 17 {text}"))
    (event,) = found.of(Event)
    assert (event.room or "").startswith(room)


@pytest.mark.parametrize(
    "sentence",
    [
        "W budynku nie ma windy; osoby na wózkach prawnik przyjmuje w pokoju 4.",
        "Psycholog przyjmuje przy ul. Lipowej 5, pok. 12.",
    ],
)
def test_a_room_where_people_are_received_is_no_way_of_handing_in(sentence: str) -> None:
    found = read(head("Poradnia w Rybnie"), para("Rybno, 5 lutego 2029 r."), para(sentence))
    assert found.of(SubmissionChannel) == []


def test_a_room_where_papers_are_received_is_one() -> None:
    sentence = "Wnioski przyjmuje sekretariat, ul. Lipowa 5, pok. 12."
    found = read(head("Poradnia w Rybnie"), para("Rybno, 5 lutego 2029 r."), para(sentence))
    assert [one.means for one in found.of(SubmissionChannel)] == ["in_person"]


def test_a_closed_envelope_closes_no_way_of_handing_in() -> None:
    found = read(
        head("Konkurs ofert w Lipnie"),
        para(
            "Oferty w zamkniętej kopercie należy złożyć osobiście w kancelarii Urzędu Gminy, "
            "ul. Polna 2, do 4 maja 2031 r."
        ),
    ).of(SubmissionChannel)
    assert [one.means for one in found] == ["in_person"]


@pytest.mark.parametrize(
    "line",
    [
        "Z projektem można zapoznać się w siedzibie urzędu, ul. Kościelna 6, oraz na stronie.",
        "Projekt jest dostępny w Punkcie Informacji, ul. Rynek 1.",
        "Formularz można odebrać w sekretariacie, ul. Polna 9.",
        "Dokument wyłożono do wglądu w pokoju 8 Urzędu Gminy, ul. Długa 1.",
        "Tekst programu można przejrzeć w bibliotece, ul. Krótka 5.",
    ],
)
def test_where_a_paper_lies_to_be_read_is_no_way_of_handing_in(line: str) -> None:
    found = read(head("Konsultacje"), head("Zgłaszanie uwag", 2), para(line))
    assert not found.of(SubmissionChannel)


def test_what_follows_where_a_paper_lies_may_be_a_way_of_handing_in() -> None:
    found = read(
        head("Konsultacje"),
        para(
            "Projekt jest wyłożony w Bibliotece Miejskiej, ul. Krótka 5, a uwagi można składać "
            "w Biurze Obsługi Mieszkańca, ul. Szeroka 4."
        ),
    )
    assert [one.address for one in found.of(SubmissionChannel)] == ["ul. Szeroka 4"]
