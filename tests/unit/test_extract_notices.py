"""Notices of invented towns, written and laid out in different ways."""

from datetime import date

import pytest

from ingest.extract import Metadata
from knowledge.model import (
    Consultation,
    Contact,
    Deadline,
    Event,
    SubmissionChannel,
)
from tests.unit.notices import Read, head, item, para, read, table, when


@pytest.fixture(scope="module")
def lipowo() -> Read:
    return read(
        head("Porozmawiajmy o strategii dla seniorów w Lipowie"),
        para("12 stycznia 2026 r."),
        para(
            "Burmistrz Lipowa zaprasza organizacje pozarządowe do konsultacji projektu "
            "„Strategia Senioralna Lipowa 2026–2030”. Celem konsultacji jest zebranie uwag "
            "o potrzebach seniorów (uchwała Rady z dnia 5 grudnia 2025 r.)."
        ),
        head("Spotkania", 2),
        para("Spotkania konsultacyjne odbędą się w Domu Kultury, ul. 3 Maja 5, sala nr 12:"),
        item("20 stycznia (wtorek), godz. 17.00–19.00"),
        item("27 stycznia (środa), od 16.00 do 18.00"),
        head("Jak zgłosić uwagi", 2),
        para(
            "Uwagi można przesłać e-mailem na adres seniorzy@lipowo.example.pl lub pocztą na "
            "adres: Urząd Miejski w Lipowie, Rynek 1, 62-001 Lipowo (z dopiskiem „Strategia”), "
            "albo wrzucić do urny w holu urzędu. Uwagi przyjmujemy do 6 lutego 2026 r. "
            "do godz. 15.30."
        ),
    )


def test_a_notice_says_what_it_is(lipowo: Read) -> None:
    assert lipowo.meta == Metadata(
        "Porozmawiajmy o strategii dla seniorów w Lipowie",
        "notice",
        "Burmistrz Lipowa",
        date(2026, 1, 12),
    )
    (held,) = lipowo.of(Consultation)
    assert held.subject == "Strategia Senioralna Lipowa 2026–2030"
    assert held.audience.groups == {"ngo"}
    assert held.audience.eligible is not None
    assert "organizacje pozarządowe" in held.audience.eligible


def test_items_take_place_and_year_from_what_leads_into_them(lipowo: Read) -> None:
    events = lipowo.of(Event)
    assert [when(event) for event in events] == [
        ("2026-01-20 17:00", "19:00"),
        ("2026-01-27 16:00", "18:00"),
    ]
    assert {(e.kind, e.place, e.room) for e in events} == {
        ("meeting", "w Domu Kultury, ul. 3 Maja 5", "sala nr 12")
    }


def test_a_weekday_that_is_wrong_is_a_doubt(lipowo: Read) -> None:
    (doubt,) = lipowo.found.doubts
    assert "2026-01-27 to wtorek" in doubt


def test_one_sentence_may_give_three_ways(lipowo: Read) -> None:
    ways = {c.means: (c.address, c.note) for c in lipowo.of(SubmissionChannel)}
    assert ways == {
        "email": ("seniorzy@lipowo.example.pl", None),
        "post": ("Urząd Miejski w Lipowie, Rynek 1, 62-001 Lipowo", "Strategia"),
        "box": ("w holu urzędu", None),
    }


def test_a_deadline_may_have_an_hour(lipowo: Read) -> None:
    (deadline,) = lipowo.of(Deadline)
    assert str(deadline.until) == "2026-02-06 15:30:00"
    assert not deadline.all_day


def test_several_days_of_one_sentence_share_hours_and_place() -> None:
    found = read(
        para("Gminny Ośrodek Pomocy Społecznej w Dolinie informuje"),
        para("Data publikacji: 3.03.2026"),
        para(
            "Dyżury psychologa odbędą się w dniach 10 i 17 marca 2026 r. w godz. 9–12 w siedzibie "
            "Ośrodka, ul. Szkolna 7, pokój nr 3. Zapisy pod numerem (41) 378 12 30 do 8 marca "
            "2026 r."
        ),
        para(
            "Ośrodek jest czynny od poniedziałku do piątku w godz. 7.30–15.30. "
            "Budynek posiada podjazd i windę."
        ),
    )
    assert found.meta.published == date(2026, 3, 3)
    slots = found.of(Event)
    assert [when(slot) for slot in slots] == [
        ("2026-03-10 09:00", "12:00"),
        ("2026-03-17 09:00", "12:00"),
    ]
    assert {(s.kind, s.room, s.in_person, s.by_phone) for s in slots} == {
        ("duty_slot", "pokój nr 3", True, False)
    }
    assert [str(d.until)[:10] for d in found.of(Deadline)] == ["2026-03-08"]
    contacts = found.of(Contact)
    assert [c.phones for c in contacts if c.phones] == [("(41) 378 12 30",)]
    assert any(c.opening_hours for c in contacts)
    assert any(c.accessibility == "Budynek posiada podjazd i windę." for c in contacts)


def test_a_timetable_gives_one_slot_for_each_row() -> None:
    found = read(
        head("Harmonogram dyżurów ekspertów"),
        *table(
            ("Data", "Godziny", "Miejsce", "Telefon"),
            ("4.05.2026 (poniedziałek)", "10.00–13.00", "Biblioteka Gminna", "18 444 12 12"),
            ("6.05.2026", "14.00", "Świetlica w Górce", "18 444 12 13"),
        ),
    )
    assert [(when(s), s.place, s.phones) for s in found.of(Event)] == [
        (("2026-05-04 10:00", "13:00"), "Biblioteka Gminna", ("18 444 12 12",)),
        (("2026-05-06 14:00", None), "Świetlica w Górce", ("18 444 12 13",)),
    ]


def test_a_telephone_duty_has_no_place_and_takes_its_numbers_from_the_next_sentence() -> None:
    found = read(
        head("Ankieta o żłobkach"),
        para("Wersję papierową można złożyć osobiście w Urzędzie Miasta, pl. Wolności 2 (parter)."),
        para("Odbędą się dyżury telefoniczne:"),
        item("we wtorek 9 czerwca 2026 r. od 8:00 do 10:00"),
        item("11 czerwca 2026 r. od 13:00 do 15:00"),
        para("Eksperci dyżurować będą pod numerami 89 718 10 10 i 600 700 800."),
    )
    slots = found.of(Event)
    assert len(slots) == 2
    assert {(s.place, s.phones, s.in_person, s.by_phone) for s in slots} == {
        (None, ("89 718 10 10", "600 700 800"), False, True)
    }
    (way,) = found.of(SubmissionChannel)
    assert (way.means, way.address, way.detail) == (
        "in_person",
        "w Urzędzie Miasta, pl. Wolności 2",
        "parter",
    )


def test_labelled_lines_make_one_meeting_and_shared_addresses_two_ways() -> None:
    found = read(
        head("Konsultacje programu współpracy na 2027 rok"),
        para("Nadrzecze, 2 listopada 2026 r."),
        para("Uprawnione do udziału są organizacje pozarządowe działające w powiecie."),
        para("Formularze przyjmujemy do 20 listopada 2026 r.:"),
        item("mailem: ngo@nadrzecze.example.pl (w tytule: „Program 2027”),"),
        item("faksem pod nr 22 755 10 11,"),
        item(
            "listownie lub osobiście: Starostwo Powiatowe, al. Jana Pawła II 10, 05-800 Nadrzecze"
        ),
        head("Otwarte spotkanie konsultacyjne", 2),
        para("Termin: 10 listopada 2026 r."),
        para("Godzina: 16.00"),
        para("Miejsce: Starostwo Powiatowe, al. Jana Pawła II 10, sala 201"),
    )
    assert found.meta.published == date(2026, 11, 2)
    (meeting,) = found.of(Event)
    assert when(meeting) == ("2026-11-10 16:00", None)
    assert (meeting.place, meeting.room) == (
        "Starostwo Powiatowe, al. Jana Pawła II 10",
        "sala 201",
    )
    assert [c.quote for c in meeting.citations["when"]] == [
        "Termin: 10 listopada 2026 r.",
        "Godzina: 16.00",
    ]
    ways = {c.means: (c.address, c.note) for c in found.of(SubmissionChannel)}
    office = "Starostwo Powiatowe, al. Jana Pawła II 10, 05-800 Nadrzecze"
    assert ways == {
        "email": ("ngo@nadrzecze.example.pl", "Program 2027"),
        "fax": ("22 755 10 11", None),
        "post": (office, None),
        "in_person": (office, None),
    }


def test_minutes_give_the_meeting_that_took_place_and_no_deadline_of_an_answer() -> None:
    found = read(
        para("Protokół ze spotkania Rady Rodziców w Zalesiu"),
        para(
            "Spotkanie odbyło się 14 kwietnia 2026 r. w godzinach 16:30–18:15 w sali 101 Szkoły "
            "Podstawowej nr 2 w Zalesiu."
        ),
        *table(
            ("Lp.", "Organizacja", "Wniosek", "Stanowisko komórki"),
            ("1.", "Rada Rodziców", "Zajęcia w roku 2027", "Przekazano do 30 maja 2026 r."),
        ),
    )
    assert found.meta.kind == "minutes"
    assert found.meta.published is None
    assert [fact.kind for fact in found.found.facts] == ["meeting", "proposal"]


def test_days_in_figures_take_their_year_from_the_leading_line() -> None:
    found = read(
        head("Warsztaty dla rodziców „Spokojny dom”"),
        para("Zajęcia w styczniu 2027 r.:"),
        item("12.01, godz. 17:00–19:00"),
        item("19.01, godz. 17:00–19:00"),
        para("Warsztaty odbywają się w sali konferencyjnej przy ul. Gen. Andersa 2/4 w Borkach."),
    )
    events = found.of(Event)
    assert [when(event)[0] for event in events] == ["2027-01-12 17:00", "2027-01-19 17:00"]
    assert events[0].place == "w sali konferencyjnej przy ul. Gen. Andersa 2/4 w Borkach"


@pytest.mark.parametrize(
    "text",
    [
        "Spotkanie odwołano: 13 czerwca 2026 r. godz. 11.00.",
        "Uchwała z dnia 5 marca 2026 r. o dyżurach wchodzi w życie po 14 dniach.",
        "Opracowanie własne na podstawie ogłoszenia o dyżurach, 5 marca 2026 r., godz. 10.00.",
        "Dyżury trwają od 1 do 31 marca 2026 r.",
    ],
)
def test_what_is_no_event_gives_none(text: str) -> None:
    assert not read(head("Ogłoszenie"), para(text)).of(Event)


def test_ids_are_stable_and_different() -> None:
    blocks = (
        head("Dyżury"),
        item("4 maja 2026 r., godz. 9.00"),
        item("5 maja 2026 r., godz. 9.00"),
    )
    first, second = read(*blocks).of(Event), read(*blocks).of(Event)
    assert [e.id for e in first] == [e.id for e in second]
    assert len({e.id for e in first}) == 2


def test_hours_of_one_day_are_not_given_to_another() -> None:
    found = read(
        head("Warsztaty dla opiekunów"),
        para("Spotkanie: wtorek 3 lutego 2026, 17.30-19.30, kolejne 10 lutego 2026 (tak samo)."),
        para("Zgłoszenia przyjmujemy telefonicznie (54 231 10 00, w godz. 8-14)."),
    )
    assert [when(event) for event in found.of(Event)] == [("2026-02-03 17:30", "19:30")]
    assert len(found.found.doubts) == 1


def test_a_duty_in_person_does_not_take_the_number_of_a_duty_by_phone() -> None:
    found = read(
        head("Komunikat"),
        para("W czwartek 12 marca br. od godz. 9:00 pełniony będzie dyżur telefoniczny."),
        para("Numer dyżuru telefonicznego: 77 400 10 20."),
        para("Dyżur stacjonarny – 13 marca 2026 r. w godz. 13:00–16:00, Ratusz, pok. 5."),
    )
    by_phone, in_person = found.of(Event)
    assert (when(by_phone)[0], by_phone.phones) == ("2026-03-12 09:00", ("77 400 10 20",))
    assert (in_person.place, in_person.room, in_person.phones) == ("Ratusz", "pok. 5", ())
