"""Telephones, sums, addresses, accounts and boxes of every kind, and counted deadlines."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.accounts import accounts, is_valid
from knowledge.addresses import addresses
from knowledge.amounts import amounts
from knowledge.deadline_words import counted_deadlines, deadline_rule
from knowledge.numbers import locked, values
from knowledge.online_addresses import edelivery_addresses, epuap_boxes
from knowledge.phones import phones

ACCOUNT = "61 1090 1014 0000 0712 1981 2874"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12 616-53-21", ["126165321"]), ("(12) 616 53 21", ["126165321"]),
        ("+48 12 616 53 21", ["126165321"]), ("0048 12 616 53 21", ["126165321"]),
        ("0 12 616 53 21", ["126165321"]), ("12/616-53-21", ["126165321"]),
        ("12 61 65 321", ["126165321"]), ("126165321", ["126165321"]),
        ("tel./fax 12 616-53-21/22", ["126165321", "126165322"]),
        ("12 616-53-21 lub 22", ["126165321", "126165322"]),
        ("12 616-53-21, 22 lub 23", ["126165321", "126165322", "126165323"]),
        ("12 616 53 21, 12 616 53 22", ["126165321", "126165322"]),
        ("12 616 53 21 oraz 726 204 193", ["126165321", "726204193"]),
        ("12 616 53 21, 12 stycznia", ["126165321"]), ("501 234 567", ["501234567"]),
        ("501-234-567", ["501234567"]), ("800 12 12 12", ["800121212"]), ("116 111", ["116111"]),
        ("116-123", ["116123"]), ("NIP 676-101-37-17", []), ("NIP: 6761013717", []),
        ("REGON 357074640", []), ("REGON: 351554287", []), ("KRS 0000123456", []),
        ("PESEL 85121212345", []), ("712 800 000 zł", []), ("12 616 zł", []),
        (f"nr konta {ACCOUNT}", []), (ACCOUNT, []), ("12.01.2027", []), ("30-529 Kraków", []),
        ("2027-01-12", []), ("1 000 000", []), ("poz. 126165321", []),
    ],
)  # fmt: skip
def test_telephones(text: str, numbers: list[str]) -> None:
    assert [one.number for one in phones(text)] == numbers


def test_an_extension_belongs_to_its_number() -> None:
    for text in ("12 616 53 21 wew. 12", "12 616 53 21, wewn. 12", "12 616 53 21 w. 12"):
        (one,) = phones(text)
        assert (one.number, one.extension, text[one.start : one.end]) == ("126165321", "12", text)
    (one,) = phones("12 616 53 21 w 2027 r.")
    assert one.extension is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1 000 zł", "1000", "1000"), ("1000,00 zł", "1000", "1000"),
        ("1.000,00 zł", "1000", "1000"), ("1,2 mln zł", "1200000", "1200000"),
        ("12 tys. zł", "12000", "12000"),
        ("12 tysięcy złotych", "12000", "12000"), ("2 mld zł", "2000000000", "2000000000"),
        ("50 gr", "0.5", "0.5"), ("17.50 zł", "17.5", "17.5"), ("17,50 PLN", "17.5", "17.5"),
        ("do 600 zł", None, "600"), ("maksymalnie 600 zł", None, "600"),
        ("nie więcej niż 1 500 zł", None, "1500"), ("do kwoty 600 zł", None, "600"),
        ("co najmniej 100 zł", "100", None), ("powyżej 800 zł", "800", None),
        ("600-900 zł", "600", "900"), ("600 – 900 zł", "600", "900"),
        ("od 600 do 900 zł", "600", "900"), ("od 600 zł do 900 zł", "600", "900"),
        ("od 1 do 2 mln zł", "1000000", "2000000"), ("800 tys. – 1,2 mln zł", "800000", "1200000"),
    ],
)  # fmt: skip
def test_sums(text: str, low: str | None, high: str | None) -> None:
    (one,) = amounts(text)
    assert one.low == (None if low is None else Decimal(low))
    assert one.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize("text", ["12 osób", "12 grup", "2027 r.", "12 616-53-21", "50 %"])
def test_what_is_no_sum(text: str) -> None:
    assert not amounts(text)


def test_net_and_gross() -> None:
    assert [one.tax for one in amounts("600 zł netto, kwota brutto 738 zł, 5 zł")] == [
        "net",
        "gross",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ul. Długa 14", "ul. Długa|14|||||"),
        ("ul. Długa 14/3, 30-529 Kraków", "ul. Długa|14|3|30-529|Kraków||"),
        ("przy ul. Długiej 14, III piętro, pok. 210", "ul. Długiej|14||||III piętro|210"),
        ("Długa 14, 30-529 Kraków", "Długa|14||30-529|Kraków||"),
        ("Józefińska 14, 30-529 Kraków", "Józefińska|14||30-529|Kraków||"),
        ("na Lipowej 4", "Lipowej|4|||||"),
        ("os. Młodości 8", "os. Młodości|8|||||"),
        ("al. Jana Pawła II 12 lok. 5", "al. Jana Pawła II|12|5||||"),
        ("ul. gen. Hallera 51 m. 3", "ul. gen. Hallera|51|3||||"),
        ("pl. Wolności 3-4, 31-004 Nowy Sącz", "pl. Wolności|3-4||31-004|Nowy Sącz||"),
        ("Rynek 1", "Rynek|1|||||"),
        ("Rynek Główny 12a", "Rynek Główny|12a|||||"),
        ("ul. 3 Maja 12a", "ul. 3 Maja|12a|||||"),
        ("ul. 29 Listopada 130, parter", "ul. 29 Listopada|130||||parter|"),
        ("ul. św. Jana 7, 32-100 Brzesko (I piętro, pokój 12)",
         "ul. św. Jana|7||32-100|Brzesko|I piętro|12"),
        ("Rodzina 2027", ""), ("Ustawa 12", ""), ("Szkoła Podstawowa 5", ""),
    ],
)  # fmt: skip
def test_addresses(text: str, expected: str) -> None:
    found = [
        (a.street, a.house, a.flat, a.postcode, a.town, a.floor, a.room) for a in addresses(text)
    ]
    written = ["|".join(part or "" for part in parts) for parts in found]
    assert written == ([expected] if expected else [])


def test_an_address_ends_with_its_bracket() -> None:
    text = "w biurze, ul. Długa 14 (parter, dziennik podawczy), do piątku"
    (one,) = addresses(text)
    assert text[one.start : one.end] == "ul. Długa 14 (parter, dziennik podawczy)"


def test_accounts_have_right_check_digits() -> None:
    text = f"PL{ACCOUNT}, {ACCOUNT.replace(' ', '')} i {ACCOUNT[:-1]}5"
    assert [one.valid for one in accounts(text)] == [True, True, False]
    assert {one.number for one in accounts(text) if one.valid} == {ACCOUNT.replace(" ", "")}
    assert [v.kind for v in values(ACCOUNT)] == ["account"]
    assert locked(f"Konto {ACCOUNT[:-1]}5", [f"konto: {ACCOUNT}"])
    assert not locked(f"Konto {ACCOUNT.replace(' ', '')}", [f"konto: {ACCOUNT}"])


@given(st.text("0123456789", min_size=24, max_size=24), st.integers(0, 23), st.integers(1, 9))
def test_one_wrong_digit_is_no_account(digits: str, place: int, step: int) -> None:
    check = 98 - int(digits + "252100") % 97
    right = f"{check:02}{digits}"
    assert is_valid(right)
    wrong = digits[:place] + str((int(digits[place]) + step) % 10) + digits[place + 1 :]
    assert not is_valid(f"{check:02}{wrong}")


def test_boxes() -> None:
    text = "ePUAP /GOPSDolina/skrytka lub /abc123def/SkrytkaESP; i/lub 12/3/2027, a /home/user nie"
    assert [box.value for box in epuap_boxes(text)] == [
        "/GOPSDolina/skrytka",
        "/abc123def/SkrytkaESP",
    ]
    address = "AE:PL-12345-67890-ABCDE-12"
    for text in (address, "AE: PL-12345-67890-abcde-12", f"e-Doręczenia: {address}."):
        assert [box.value for box in edelivery_addresses(text)] == [address]
    assert locked("AE:PL-12345-67890-ABCDE-13", [address])
    assert not locked(address, [f"adres {address}"])


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("do 15 marca 2027 r. do godz. 12.00 (decyduje data wpływu)", "decyduje data wpływu"),
        ("Decyduje data stempla pocztowego.", "Decyduje data stempla pocztowego"),
        ("Liczy się data wpływu do Urzędu; oferty...", "Liczy się data wpływu do Urzędu"),
        ("O zachowaniu terminu decyduje data wpływu, a nie data nadania. Dalej",
         "O zachowaniu terminu decyduje data wpływu, a nie data nadania"),
        ("decydująca jest data faktycznego wpływu", "decydująca jest data faktycznego wpływu"),
        ("decyduje kolejność zgłoszeń", "decyduje kolejność zgłoszeń"),
        ("data wpływu pisma", None), ("", None),
    ],
)  # fmt: skip
def test_what_keeps_a_deadline(text: str, rule: str | None) -> None:
    span = deadline_rule(text)
    assert (text[slice(*span)] if span else None) == rule


@pytest.mark.parametrize(
    ("text", "count", "unit", "before", "day"),
    [
        ("w terminie 14 dni od ogłoszenia", 14, "day", False, "2027-01-18"),
        ("w ciągu 7 dni od dnia opublikowania", 7, "day", False, "2027-01-11"),
        ("w terminie czternastu dni od publikacji", 14, "day", False, "2027-01-18"),
        ("21 (dwadzieścia jeden) dni od dnia ogłoszenia", 21, "day", False, "2027-01-25"),
        ("w terminie 3 dni roboczych od ogłoszenia", 3, "working_day", False, "2027-01-08"),
        ("w terminie 2 miesięcy od ogłoszenia", 2, "month", False, "2027-03-04"),
        ("dwa tygodnie od ukazania się ogłoszenia", 2, "week", False, "2027-01-18"),
        ("najpóźniej 3 dni przed zajęciami", 3, "day", True, None),
        ("nie później niż na 5 dni roboczych przed wydarzeniem", 5, "working_day", True, None),
        ("tydzień przed spotkaniem", 1, "week", True, None),
        ("14 dni od otrzymania decyzji", 14, "day", False, None),
    ],
)
def test_counted_deadlines(text: str, count: int, unit: str, before: bool, day: str | None) -> None:
    (one,) = counted_deadlines(text, date(2027, 1, 4))
    assert (one.count, one.unit, one.before) == (count, unit, before)
    assert one.day == (date.fromisoformat(day) if day else None)
    assert counted_deadlines(text)[0].day is None


@given(st.text(alphabet="0123456789 .,-/()+złtyswe:APL ulDgo", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for one in (*phones(text), *amounts(text), *accounts(text), *addresses(text)):
        assert 0 <= one.start < one.end <= len(text)
    counted_deadlines(text, date(2027, 1, 4))
    deadline_rule(text)
    epuap_boxes(text)
