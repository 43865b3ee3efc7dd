"""Days that a sentence of its own takes out of what comes again."""

from datetime import date

import pytest

from knowledge.model import Event
from knowledge.recurring import falls_on
from tests.unit.notices import Read, head, para, read

_DUTY = "Dyżury mediatora odbywają się w każdy poniedziałek w godz. 9-12, pok. 4."


def _notice(*sentences: str) -> Read:
    title = head("Dyżury w Domu Rodziny w Zalesiu")
    return read(title, para("Zalesie, 5 kwietnia 2027 r."), *map(para, sentences))


def _held(found: Read, day: date) -> list[str]:
    events = [e for e in found.of(Event) if any(falls_on(one, day) for one in e.recurs)]
    return [e.citations["when"][0].quote.split()[1] for e in events]


@pytest.mark.parametrize(
    ("pause", "without"),
    [
        ("Dyżur mediatora 10 maja nie odbędzie się.", date(2027, 5, 10)),
        ("W dniu 17 maja 2027 r. dyżur odwołano.", date(2027, 5, 17)),
        ("W lipcu i sierpniu dyżury są zawieszone.", date(2027, 7, 12)),
        ("Nie prowadzimy dyżurów od 7 do 18 czerwca 2027 r.", date(2027, 6, 14)),
        ("W wakacje nieczynne.", date(2027, 8, 16)),
    ],
)
def test_a_sentence_of_its_own_takes_days_out(pause: str, without: date) -> None:
    found = _notice(_DUTY, pause)
    assert _held(found, without) == []
    assert _held(found, date(2027, 5, 24)) == ["mediatora"]
    assert any(pause in c.quote for e in found.of(Event) for c in e.citations["when"])


def test_the_pause_of_another_duty_takes_nothing_out() -> None:
    other = "Dyżury logopedy odbywają się w każdy poniedziałek w godz. 13-15, pok. 6."
    found = _notice(_DUTY, other, "Dyżur logopedy 10 maja nie odbędzie się.")
    assert _held(found, date(2027, 5, 10)) == ["mediatora"]


def test_a_pause_under_another_heading_takes_nothing_out() -> None:
    found = read(
        head("Dom Rodziny w Zalesiu"),
        para("Zalesie, 5 kwietnia 2027 r."),
        head("Mediacje", 2),
        para(_DUTY),
        head("Basen", 2),
        para("W lipcu i sierpniu nieczynne."),
    )
    assert _held(found, date(2027, 7, 12)) == ["mediatora"]


@pytest.mark.parametrize(
    "booking",
    [
        "Na dyżur logopedy obowiązują zapisy pod nr 52 300 10 20, od poniedziałku do piątku 8-14.",
        "Zapisy na spotkania przyjmujemy w każdy wtorek i czwartek w godz. 9-13.",
        "Rejestracja na konsultacje indywidualne: pn.-pt. 7.30-15.30.",
    ],
)
def test_hours_in_which_one_signs_up_are_no_duty(booking: str) -> None:
    assert not [e for e in _notice(booking).of(Event) if e.recurs]


@pytest.mark.parametrize(
    "duty",
    [
        "Dyżury logopedy odbywają się w środy 9-12, obowiązują zapisy.",
        "Po wcześniejszym umówieniu dyżur logopedy odbywa się w środy w godz. 9-12.",
        "Zapisy telefoniczne, dyżury logopedy w każdą środę w godz. 9-12.",
    ],
)
def test_a_duty_that_one_signs_up_for_stays_one(duty: str) -> None:
    [found] = [e for e in _notice(duty).of(Event) if e.recurs]
    assert found.recurs[0].weekdays == (2,)
