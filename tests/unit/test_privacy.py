"""Personal data goes, and nothing else does."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.privacy import redact
from assistant.privacy.finding import placeholders
from assistant.privacy.identity import is_iban, is_pesel
from evals.cases import load_cases
from tests.unit.tables import lines_of, table_of

_OFFICE = ("126165321", "biuro@miasto.example", "zielona3/4", "zawadzka")
_BRACED = re.compile(r"\{([^}]*)\}")
_MESSAGES = [
    (kind, row)
    for table in table_of("privacy_planted.yaml").values()
    for kind, rows in table.items()
    for row in rows
]


def _held(value: str) -> bool:
    """Whether the office gives a contact, as a snapshot compares them."""
    compact = re.sub(r"[\s-]|^\+48|^ul\.", "", value).casefold()
    return any(compact in one for one in _OFFICE)


@pytest.mark.parametrize(("kind", "row"), _MESSAGES)
def test_what_was_planted_goes_and_the_rest_stays(kind, row):
    redacted = redact(_BRACED.sub(r"\1", row))
    assert redacted.text == _BRACED.sub(placeholders()[kind], row)
    assert redacted.kinds == {kind}
    assert not any(word in redacted.plain for word in placeholders().values())


def test_enough_was_planted():
    assert len(_MESSAGES) >= 150
    assert {kind for kind, _ in _MESSAGES} == placeholders().keys()


def test_harmless_messages_stay():
    harmless = lines_of("privacy_harmless.txt")
    assert len(harmless) >= 200
    assert {line: redact(line).text for line in harmless if redact(line).text != line} == {}


def test_questions_of_the_evaluation_hold_no_personal_data():
    asked = [turn.question for case in load_cases() for turn in case.turns]
    assert {text: redact(text).text for text in asked if redact(text).kinds} == {}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nazywam się Anna Kowalska i mam syna.", "Nazywam się i mam syna."),
        ("mój syn Kacper ma 5 lat, co dla niego?", "mój syn ma 5 lat, co dla niego?"),
        ("moje dzieci Ola, Jan i Staś nie słyszą", "moje dzieci nie słyszą"),
        ("mieszkam na Długiej 5/3, gdzie dyżur?", "gdzie dyżur?"),
        ("Kiedy dyżur (501 234 567)?", "Kiedy dyżur?"),
        ("anna@wp.pl, kiedy dyżur?", "kiedy dyżur?"),
        ("501 234 567", ""),
        ("mam tel 600700800, jaka pomoc dla syna?", "jaka pomoc dla syna?"),
        ("moj pesel 44051401458 co mi sie nalezy", "co mi sie nalezy"),
        (
            "córka mieszka w Krakowie tel 600700800 nie słyszy",
            "córka mieszka w Krakowie nie słyszy",
        ),
        ("czy telefon 600 700 800 jest aktualny?", "czy telefon jest aktualny?"),
    ],
)
def test_plain_leaves_no_gap(text, plain):
    assert redact(text).plain == plain


def test_nothing_found_changes_nothing():
    text = "  Kiedy  dyżur ,  (proszę) ?"
    redacted = redact(text)
    assert (redacted.text, redacted.plain, redacted.kinds) == (text, text, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "czy 12 616 53 21 to numer na dyżur?",
        "czy +48 12 616-53-21 to numer na dyżur?",
        "czy pisać na biuro@miasto.example?",
        "czy dyżur jest na Zielonej 3/4?",
        "czy dyżur jest przy ul. Zielonej 3/4?",
        "czy pani Zawadzka prowadzi dyżur?",
        "czy to ul. Lipowa 5, tel. 12 616 53 21?",
    ],
)
def test_contacts_of_the_office_stay(text):
    assert redact(text, _held).text == text
    assert redact(text).text != text
    assert redact(text, lambda _: False).text != text


def test_a_document_excuses_no_name_that_somebody_gives_as_their_own():
    text = "nazywam się Zawadzka, mój syn to Jan, pesel 44051401359"
    assert redact(text, lambda _: True).kinds == {"name", "pesel"}


def test_the_same_name_goes_again_where_nothing_announces_it():
    redacted = redact(
        "Mój syn Kacper nie słyszy. Czy Kacper może przyjść i kto zajmie się Kacprem?"
    )
    assert "Kacp" not in redacted.text
    assert (
        redact("Syn Jan. Szkoła im. Jana Pawła II").text == "Syn [imię]. Szkoła im. Jana Pawła II"
    )


def test_a_name_beside_other_personal_data_goes():
    assert redact("Jan Kowalski, tel. 12 345 67 89").text == "[imię], tel. [telefon]"
    assert redact("jan@wp.pl (Jan Kowalski)").text == "[e-mail] ([imię])"
    text = "Mieszkam na Długiej 5/3. Czy Jan Kowalski prowadzi dyżur?"
    assert redact(text).text == "Mieszkam na [adres]. Czy Jan Kowalski prowadzi dyżur?"


@pytest.mark.parametrize("digits", ["44051401359", "02070803628", "92071314764"])
def test_pesel(digits):
    assert is_pesel(digits)
    for place in range(11):
        other = str((int(digits[place]) + 1) % 10)
        assert not is_pesel(digits[:place] + other + digits[place + 1 :])


@pytest.mark.parametrize("digits", ["44053201356", "44001401354", "99999999999"])
def test_a_pesel_has_a_birthday(digits):
    assert not is_pesel(digits)


def test_eleven_other_digits_are_no_pesel():
    assert redact("wniosek 44051401358").text == "wniosek 44051401358"


def test_iban():
    assert is_iban("PL61109010140000071219812874")
    assert not is_iban("PL61109010140000071219812875")


@given(st.text(max_size=4096))
def test_any_text_is_read(text):
    redacted = redact(text, lambda value: len(value) % 2 == 0)
    assert redacted.kinds <= placeholders().keys()
    assert redacted.kinds or redacted.text == redacted.plain == text


_PARTS = st.sampled_from(
    ["mój syn ", "Kacper", " i ", ", ", "ul. ", "Długa ", "5/3 ", "501 ", "234", " 567", "+48", "@",
     "wp.pl", " at ", "pesel ", "4405", "1401359", "PL61", "konto ", "\n", "(", ")", "mieszkam ",
     "мене звати ", "Оксана ", "My name is ", "John ", "zł", "-", ".", "pani ", "İ", "ß", "٣", "A."]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(_PARTS, max_size=60).map("".join))
def test_any_mixture_is_read(text):
    redacted = redact(text)
    assert redacted.kinds or redacted.text == text


@pytest.mark.parametrize(
    "part", ["1 ", "\n", "ul. a ", "mieszkam na ", "a at ", "Aa1", "111 ", "a@"]
)
def test_no_text_takes_long(part):
    redact("mój syn Kacper, 501 234 567, мій син Максим")
    begun = time.perf_counter()
    redact(part * (4096 // len(part)))
    assert time.perf_counter() - begun < 2
