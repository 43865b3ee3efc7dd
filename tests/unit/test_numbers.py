import pytest

from knowledge.numbers import locked, values


@pytest.mark.parametrize(
    ("kind", "value", "texts"),
    [
        ("amount", "1000.00", ["1 000 zł", "1000,00 zł", "1 tys. zł", "1000 PLN"]),
        ("date", "2025-09-02", ["2.09.2025", "2 września 2025 r.", "2025-09-02"]),
        (
            "phone",
            "126165321",
            ["12 616-53-21", "126165321", "+48 12 616 53 21", "(12) 616 53 21", "0 12 616 53 21"],
        ),
        ("time", "08:00", ["8:00", "8.00", "godz. 8"]),
        ("number", "6000", ["6 000 rodzin", "6000 rodzin"]),
        ("url", "bip.dolina.pl", ["https://www.bip.dolina.pl/", "www. bip.dolina.pl"]),
        ("email", "biuro@dolina.pl", ["biuro@dolina.pl", "Biuro@Dolina.pl."]),
        ("postcode", "30-529", ["30-529 Dolina"]),
        ("number", "3", ["Karta 3+"]),
        ("number", "2", ["wzrost o 2%"]),
    ],
)  # fmt: skip
def test_one_form_for_many_spellings(kind: str, value: str, texts: list[str]) -> None:
    for text in texts:
        assert [(v.kind, v.value) for v in values(text)] == [(kind, value)]


def test_an_amount_is_no_telephone_and_a_cell_border_ends_a_number() -> None:
    assert [v.kind for v in values("712 800 000 zł")] == ["amount"]
    assert [v.value for v in values("5 400 godzin\t712 800 zł")] == ["5400", "712800.00"]


def test_words_are_no_values() -> None:
    assert not values("dwa spotkania, III piętro, art. trzeci")


def test_a_range_of_hours_or_years_holds_both_ends() -> None:
    assert [v.value for v in values("8:00–11:00")] == ["08:00", "11:00"]
    assert [v.value for v in values("lata 2025-2027")] == ["2025", "2027"]


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("2 September 2025, 8.00", "wtorek 2 września 2025 roku, w godzinach 8:00–11:00"),
        ("telefon 126165321", "tel. 12 616-53-21"),
        ("2 września", "2.09.2025"),
        ("w 2025 roku", "2 września 2025 r."),
        ("we wrześniu 2025", "2 września 2025 r."),
        ("bez liczb", ""),
    ],
)
def test_what_the_evidence_holds_is_not_locked(statement: str, evidence: str) -> None:
    assert not locked(statement, [evidence])


@pytest.mark.parametrize(
    ("statement", "evidence", "foreign"),
    [
        ("3 września 2025", "2 września 2025", "2025-09-03"),
        ("o godz. 9:00", "w godzinach 8:00–11:00", "09:00"),
        ("7 klubów", "1 klub", "7"),
        ("tel. 12 616 53 22", "12 616 53 21", "126165322"),
        ("w 2026", "lata 2025-2027", "2026"),
    ],
)
def test_what_no_evidence_holds_is_locked(statement: str, evidence: str, foreign: str) -> None:
    assert [v.value for v in locked(statement, [evidence])] == [foreign]


def test_computed_words_are_left_out() -> None:
    assert not locked("Zostały 3 dni", ["do 26 września"], ["3 dni"])
    assert locked("Zostały 3 dni i 3 szkoły", ["do 26 września"], ["3 dni"])


def test_a_bare_sum_has_the_currency_of_its_heading() -> None:
    assert not locked("Planowane środki: 48 000 zł.", ["Kurs\t48 000", "Zadanie\tŚrodki (zł)"])
    assert not locked("Planowane środki: 9,5 tys. zł.", ["Kurs\t9,5", "Koszt [w tys. PLN]"])
    assert locked("Planowane środki: 48 000 zł.", ["Kurs\t48 000", "Zadanie\tŚrodki"])
    assert locked("Planowane środki: 9 zł.", ["Kurs\t9,5", "Koszt (zł)"])


def test_a_number_behind_a_cell_that_ends_in_hours_is_a_number() -> None:
    assert not locked("2031: 1 300 (liczba godzin).", ["2031", "Opieka\tliczba godzin\t1 300\t9"])


def test_numbers_in_words_hold_figures() -> None:
    assert not locked("w 4 filiach", ["w czterech filiach"])
    assert locked("w 5 filiach", ["w czterech filiach"])


def test_an_address_of_the_web_with_another_ending_is_locked() -> None:
    evidence = ["Więcej na dolina.pl, m.in. o zapisach."]
    assert [v.value for v in locked("Więcej na dolina.pk.", evidence)] == ["dolina.pk"]
    assert not locked("Na dolina.pl, m.in. o zapisach.", evidence)


def test_a_statement_without_values_is_held_by_any_evidence() -> None:
    assert not locked("Klub Rodziców „Pod Lipą”", ["Klub 3", "od 2 maja"])
    assert [v.value for v in locked("Zapisy: klub.przyklad.dev", ["Klub 3"])] == [
        "klub.przyklad.dev"
    ]
