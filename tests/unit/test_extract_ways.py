"""Ways of handing in and last days, in notices of invented towns."""

import pytest

from knowledge.model import (
    Contact,
    Deadline,
    Event,
    SubmissionChannel,
)
from tests.unit.notices import head, item, para, read, table


def test_items_under_one_form_of_several_are_ways_of_handing_in() -> None:
    found = read(
        head("Konsultacje społeczne programu wspierania rodziny"),
        para("Wójt Gminy Stawy ogłasza konsultacje, które potrwają do 10 listopada 2025 r."),
        item("dyżury konsultacyjne – w Gminnym Ośrodku Pomocy Społecznej (ul. Kwiatowa 8, p. 14):"),
        item("22.10.2025 r. (środa) w godz. 8.00 - 10.00", 2),
        item(
            "spotkanie otwarte – 5 listopada 2025 r., godz. 17.00, sala Gminnego Centrum Kultury;"
        ),
        item("zbieranie uwag na formularzu, który można:"),
        item("odesłać na adres poczty elektronicznej gops@stawy.example.pl,", 2),
        item("przesłać na adres: GOPS Stawy, ul. Kwiatowa 8, 99-100 Stawy,", 2),
        item("złożyć w sekretariacie GOPS,", 2),
        item("wypełnić online na stronie www.stawy.example.pl/ankieta.", 2),
    )
    assert found.meta.publisher == "Wójt Gminy Stawy"
    assert [(e.kind, e.place) for e in found.of(Event)] == [
        ("duty_slot", "w Gminnym Ośrodku Pomocy Społecznej (ul. Kwiatowa 8, p. 14)"),
        ("meeting", "sala Gminnego Centrum Kultury"),
    ]
    assert {c.means: c.address for c in found.of(SubmissionChannel)} == {
        "email": "gops@stawy.example.pl",
        "post": "GOPS Stawy, ul. Kwiatowa 8, 99-100 Stawy",
        "in_person": "w sekretariacie GOPS",
        "online": "www.stawy.example.pl/ankieta",
    }
    assert [str(d.until)[:10] for d in found.of(Deadline)] == ["2025-11-10"]


def test_one_note_may_stand_before_all_ways() -> None:
    found = read(
        head("Otwarty konkurs ofert"),
        para(
            "Oferty należy składać do dnia 30.01.2026 r. do godz. 14:00 w kopercie z dopiskiem "
            "„Konkurs 2026” w Biurze Podawczym Urzędu Gminy w Rudce, ul. Szkolna 2, lub przesłać "
            "pocztą na adres: Urząd Gminy, ul. Szkolna 2, 21-500 Rudka (decyduje data wpływu)."
        ),
    )
    assert {c.means: c.note for c in found.of(SubmissionChannel)} == {
        "in_person": "Konkurs 2026",
        "post": "Konkurs 2026",
    }
    assert [str(d.until) for d in found.of(Deadline)] == ["2026-01-30 14:00:00"]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Termin składania ankiet: 20 maja 2031 r., godz. 12:00", "20.05 12:00"),
        ("Ankiety prosimy składać do 20 maja 2031 r. do południa.", "20.05 12:00"),
        ("Ankiety przyjmujemy do 20 maja 2031 r., do godz. 9:30.", "20.05 09:30"),
        ("Rozpatrzymy uwagi zgłoszone do 20 maja 2031 r.", "20.05 23:59"),
        ("Wyniki konsultacji ogłosimy najpóźniej do 30 czerwca 2031 r.", None),
        ("Odpowiedź na zgłoszone uwagi zostanie udzielona do 30 czerwca 2031 r.", None),
        ("Uwagi prosimy składać do 20 maja 2031 r., a do 3 czerwca 2031 r. podamy wyniki.",
         "20.05 23:59"),
    ],
)  # fmt: skip
def test_the_last_day_is_one_for_people_with_its_hour(text: str, until: str | None) -> None:
    found = read(head("Konsultacje w Olszowej"), para(text)).of(Deadline)
    assert [f"{one.until:%d.%m %H:%M}" for one in found if one.until] == ([until] if until else [])


def test_a_line_of_contact_below_postulates_is_no_way_of_handing_in() -> None:
    found = read(
        head("Protokół ze spotkania z organizacjami"),
        head("Zgłoszone postulaty", 2),
        para("Postulaty omówiono po kolei."),
        para("Kontakt: Olga Wrona, tel. 33 811 10 10, rada@olszowa.example"),
    )
    assert not found.of(SubmissionChannel)
    assert [one.emails for one in found.of(Contact)] == [("rada@olszowa.example",)]


def test_a_form_on_the_web_is_a_way_and_the_next_sentence_gives_the_subject_line() -> None:
    found = read(
        head("Konsultacje w Olszowej"),
        para("Uwagi prosimy składać:"),
        item("przez formularz internetowy na stronie ankiety.olszowa.example/plan,"),
        item("przez formularz internetowy na stronie gminy,"),
        para("Wyniki ogłosimy do 30 czerwca 2031 r. na stronie gminy. Szczegóły na stronie gminy."),
        para("Ankiety można przesłać na adres plan@olszowa.example. W tytule: „Plan rodzinny”."),
    ).of(SubmissionChannel)
    assert [(one.means, one.address, one.note) for one in found] == [
        ("online", "ankiety.olszowa.example/plan", None),
        ("online", "na stronie gminy", None),
        ("email", "plan@olszowa.example", "Plan rodzinny"),
    ]


def test_a_system_on_the_web_is_no_email() -> None:
    facts = read(
        head("Nabór na warsztaty"),
        head("Składanie kart", 2),
        para("Karty zgłoszenia można złożyć do 4 maja 2031 r.:"),
        item("elektronicznie: system karty.zielonkowo.pl,"),
    )
    ways = [(one.means, one.address) for one in facts.of(SubmissionChannel)]
    assert ways == [("online", "karty.zielonkowo.pl")]


def test_a_table_of_ways_gives_each_row_as_one() -> None:
    found = read(
        head("Konsultacje karty rodziny"),
        para("Uwagi zbieramy do 31 marca 2026 r."),
        head("Jak przekazać uwagi", 2),
        *table(
            ("Sposób", "Gdzie", "Ważne"),
            ("E-mail", "karta@stawy.example.pl", "w tytule wpisz „Karta”"),
            ("Poczta", "Urząd Gminy, ul. Kwiatowa 8, 99-100 Stawy", "liczy się data wpływu"),
            ("Osobiście", "Biuro Obsługi, ul. Kwiatowa 8, pok. 4", "wtorek–piątek 7:30–15:00"),
            ("Skrzynka", "Biblioteka, ul. Młyńska 2", "opróżniana 30 marca"),
            ("Telefon", "17 555 01 02", "tylko pytania"),
        ),
    )
    assert {c.means: (c.address, c.note) for c in found.of(SubmissionChannel)} == {
        "email": ("karta@stawy.example.pl", "Karta"),
        "post": ("Urząd Gminy, ul. Kwiatowa 8, 99-100 Stawy", None),
        "in_person": ("ul. Kwiatowa 8", None),
        "box": ("Biblioteka, ul. Młyńska 2", None),
    }


def test_a_table_of_offices_is_none_of_ways() -> None:
    found = read(
        head("Gdzie nas znaleźć"),
        *table(
            ("Komórka", "Adres"),
            ("Poczta", "ul. Kwiatowa 8, 99-100 Stawy"),
            ("Sekretariat", "ul. Młyńska 2, 99-100 Stawy"),
        ),
    )
    assert found.of(SubmissionChannel) == []


def test_a_row_of_paper_with_a_house_is_a_way_in_person() -> None:
    found = read(
        head("Konsultacje projektu strategii gminy Stawy"),
        head("Jak przekazać uwagi", 2),
        *table(
            ("Sposób", "Gdzie", "Uwagi"),
            ("Formularz internetowy", "www.stawy.example.pl/uwagi", "Bez logowania."),
            ("Ankieta na papierze", "Punkt Informacyjny, ul. Młyńska 2, parter", "Pon. 8.00–17.00"),
            ("W bibliotece", "ul. Szkolna 9", "Codziennie."),
            ("Wersja papierowa", "do pobrania w aplikacji", "Nie trzeba podpisu."),
        ),
    )
    assert [(c.means, c.address) for c in found.of(SubmissionChannel)] == [
        ("online", "www.stawy.example.pl/uwagi"),
        ("in_person", "Punkt Informacyjny, ul. Młyńska 2"),
        ("in_person", "ul. Szkolna 9"),
    ]
