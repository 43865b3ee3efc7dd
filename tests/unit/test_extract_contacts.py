"""Whose telephone it is, and what else a unit is reached by, in documents of invented towns."""

import pytest

from ingest.read.blocks import RawBlock
from knowledge.model import Contact, Deadline, Event, SubmissionChannel
from knowledge.nominative import nominative
from tests.unit.notices import head, item, para, read

_TITLE = head("Nabór do klubu rodzinnego w Modrzewiu")
_ACCOUNT = "61 1090 1014 0000 0712 1981 2874"


def _contacts(*blocks: RawBlock) -> dict[str, Contact]:
    return {one.unit: one for one in read(_TITLE, *blocks).of(Contact)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Referatu Edukacji i Zdrowia", "Referat Edukacji i Zdrowia"),
        ("Miejskiego Ośrodka Wsparcia", "Miejski Ośrodek Wsparcia"),
        ("Poradni Specjalistycznej dla Rodziców", "Poradnia Specjalistyczna dla Rodziców"),
        ("Fundacją „Mały Krok”", "Fundacja „Mały Krok”"),
        ("Środowiskowym Domu Samopomocy", "Środowiskowy Dom Samopomocy"),
        ("Zakład Usług", "Zakład Usług"),
        ("CUS", "CUS"),
    ],
)
def test_names_of_units_in_the_nominative(name: str, expected: str) -> None:
    assert nominative(name) == expected


@pytest.mark.parametrize(
    ("text", "unit", "phone"),
    [
        (
            "Pytania prosimy kierować do Referatu Spraw Rodziny, tel. 44 222 10 11.",
            "Referat Spraw Rodziny", "44 222 10 11",
        ),
        (
            "Informacji udziela Pełnomocnik Wójta do spraw seniorów, tel. 44 222 10 12.",
            "Pełnomocnik Wójta do spraw seniorów", "44 222 10 12",
        ),
        (
            "Wnioski o pobyt w Domu „Zacisze+” przyjmuje się w GOPS, ul. Nowa 2, tel. 442221013.",
            "GOPS", "442221013",
        ),
        (
            "Szczegóły zna pracownik stanowiska ds. rodziny, tel. 44 222 10 14.",
            "stanowisko ds. rodziny", "44 222 10 14",
        ),
        (
            "Zespół ds. Wsparcia Dziecka: tel. 44 222 10 15.",
            "Zespół ds. Wsparcia Dziecka", "44 222 10 15",
        ),
    ],
)  # fmt: skip
def test_a_number_belongs_to_the_unit_named_before_it(text: str, unit: str, phone: str) -> None:
    assert _contacts(para(text))[unit].phones == (phone,)


def test_lines_below_the_name_of_a_desk_are_one_contact() -> None:
    found = _contacts(
        para("Gminny Ośrodek Kultury w Modrzewiu ogłasza nabór."),
        para("Kontakt"),
        para("Sekretariat Gminnego Ośrodka Kultury"),
        para("tel. 44 222 10 20"),
        para("e-mail: biuro@gok.modrzew.example.pl"),
        para("poniedziałek 8.00-16.00, pozostałe dni robocze 9.00-15.00"),
    )
    desk = found["Sekretariat Gminnego Ośrodka Kultury"]
    assert desk.phones and desk.emails
    assert [one.weekdays for one in desk.hours] == [(0,), (1, 2, 3, 4)]
    assert set(desk.citations) >= {"unit", "phones", "emails", "opening_hours"}


def test_boxes_and_accounts_are_the_units() -> None:
    found = _contacts(
        para("Centrum Usług Społecznych w Modrzewiu ogłasza nabór do klubu."),
        item("przez ePUAP: /CUSModrzew/skrytka,"),
        item("na adres do e-Doręczeń: AE:PL-11111-22222-ABCDE-13,"),
        para(f"Opłaty wnosi się na rachunek Centrum Usług Społecznych: {_ACCOUNT}."),
    )
    contacts = [one for one in found.values() if one.unit.startswith("Centrum Usług")]
    assert contacts
    every = read(
        _TITLE, para(f"Opłaty za Klub Kuchcik przyjmuje się na konto {_ACCOUNT[:-1]}5.")
    ).of(Contact)
    assert not [one for one in every if one.accounts]


def test_an_address_beside_the_name_of_a_unit_is_its_own_and_a_venue_is_nobodys() -> None:
    found = _contacts(
        para("Kandydatury przyjmuje Biuro Rady Seniorów, tel. 44 222 10 30."),
        para("Poczta: Urząd Gminy, Biuro Rady Seniorów, ul. Szkolna 5, 11-333 Modrzew."),
        para("Spotkanie odbędzie się 3 marca 2029 r. o godz. 17 w Domu Kultury, ul. Parkowa 8."),
    )
    assert found["Biuro Rady Seniorów"].address == "ul. Szkolna 5, 11-333 Modrzew"
    assert not any("Parkowa" in (one.address or "") for one in found.values())


def test_a_corrected_number_belongs_to_the_unit_of_the_correction() -> None:
    found = read(
        head("Sprostowanie do informatora gminy Modrzew"),
        para("W informatorze podano błędny telefon Poradni Rodzinnej przy ul. Krótkiej 1."),
        para("Jest: 44 222 10 40. Powinno być: 44 222 10 41."),
        para("Referat Promocji Urzędu Gminy Modrzew"),
    ).of(Contact)
    assert [(one.unit, one.phones) for one in found if one.phones] == [
        ("Poradnia Rodzinna", ("44 222 10 41",))
    ]


def test_sections_of_a_directory_keep_their_own_numbers_and_accounts() -> None:
    found = _contacts(
        head("Sekretariat Ośrodka Wsparcia", 2),
        item("Telefon: 44 222 10 50"),
        item("Godziny pracy: pn.-pt. 8.00-15.00"),
        head("Dział Dodatków", 2),
        item("Telefon: 44 222 10 51"),
        item("Adres: ul. Mała 3"),
        item(f"Rachunek: {_ACCOUNT}"),
    )
    assert found["Sekretariat Ośrodka Wsparcia"].phones == ("44 222 10 50",)
    assert found["Dział Dodatków"].phones == ("44 222 10 51",)
    assert found["Dział Dodatków"].accounts == (_ACCOUNT,)


def test_a_card_of_a_service_gives_its_contact_and_last_day_and_weekly_hours() -> None:
    def card(*rows: tuple[str, str], number: int) -> list[RawBlock]:
        first, *rest = rows
        return [
            RawBlock("header", cells=first, table=number),
            *(RawBlock("row", cells=row, table=number) for row in rest),
        ]

    found = read(
        head("Informator o usługach gminy Modrzew na 2029 rok"),
        para("Modrzew, 3 stycznia 2029 r."),
        *card(
            ("Usługa", "Wypożyczalnia książek mówionych"),
            ("Prowadzący", "Biblioteka Publiczna w Modrzewiu"),
            ("Zgłoszenia", "telefonicznie: 44 222 10 60, w środy 10.00-12.00"),
            number=1,
        ),
        *card(
            ("Usługa", "Porady dla opiekunów"),
            ("Prowadzący", "Fundacja „Razem Łatwiej”"),
            ("Zgłoszenia", "bez zapisów: w każdą środę 16.00-18.00, świetlica, ul. Nowa 3"),
            number=2,
        ),
        *card(
            ("Usługa", "Kolonie"),
            ("Prowadzący", "Gminny Ośrodek Kultury"),
            ("Zgłoszenia", "karta przesłana na adres lato@modrzew.example.pl do 4 maja 2029 r."),
            number=3,
        ),
    )
    contacts = {one.unit: one for one in found.of(Contact)}
    assert contacts["Biblioteka Publiczna w Modrzewiu"].phones == ("44 222 10 60",)
    assert [h.weekdays for h in contacts["Biblioteka Publiczna w Modrzewiu"].hours] == [(2,)]
    assert [(e.kind, [h.weekdays for h in e.recurs]) for e in found.of(Event)] == [
        ("duty_slot", [(2,)])
    ]
    assert [str(d.until)[:10] for d in found.of(Deadline)] == ["2029-05-04"]
    assert [c.address for c in found.of(SubmissionChannel)] == ["lato@modrzew.example.pl"]


def test_a_desk_is_that_of_the_office_which_sits_at_its_street() -> None:
    found = read(
        head("Centrum Rodziny „Gniazdo” w Jarze"),
        para("Centrum działa przy ul. Brzozowej 11. Sekretariat: tel. 63 410 27 00."),
    )
    (one,) = found.of(Contact)
    assert one.unit == "Centrum Rodziny „Gniazdo” w Jarze"
    assert (one.phones, one.address) == (("63 410 27 00",), "ul. Brzozowej 11")


def test_a_number_said_to_be_dead_is_none() -> None:
    said = "Numer telefonu 44 222 10 30 jest już nieczynny. Prosimy dzwonić pod numer 44 222 10 44."
    (one,) = _contacts(para("Klub Rodzinny w Modrzewiu"), para(said)).values()
    assert one.phones == ("44 222 10 44",)
