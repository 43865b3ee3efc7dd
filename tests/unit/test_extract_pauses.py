"""Days that a sentence of its own takes out of what comes again."""

from datetime import date

import pytest

from knowledge.model import Change, Event
from knowledge.recurring import falls_on
from tests.unit.notices import Read, head, para, read, table

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


@pytest.mark.parametrize(
    ("told", "closed", "held"),
    [
        ("w każdy wtorek 9-13, w lipcu nie przyjmuje", date(2027, 7, 6), date(2027, 6, 1)),
        ("we wtorki 9-13; w lipcu i sierpniu nieczynne", date(2027, 8, 3), date(2027, 9, 7)),
        ("wtorki 9-13 (nie odbywa się w lipcu)", date(2027, 7, 13), date(2027, 8, 3)),
        ("wtorki 9-13; 6 kwietnia, 1 czerwca nie ma dyżuru", date(2027, 6, 1), date(2027, 6, 8)),
        ("w każdy wtorek 9-13 poza lipcem i sierpniem", date(2027, 8, 3), date(2027, 9, 7)),
        ("wtorki 9-13, bez 1 czerwca", date(2027, 6, 1), date(2027, 6, 8)),
    ],
)
def test_a_clause_takes_days_out_of_the_hours_beside_it(
    told: str, closed: date, held: date
) -> None:
    found = _notice(f"Dyżury mediatora: {told}.")
    assert _held(found, closed) == []
    assert _held(found, held) == ["mediatora:"]


def test_a_clause_is_about_the_hours_of_its_own_part() -> None:
    told = "Dyżury: poniedziałki 8-12 Ewa Lis; wtorki 9-13 Adam Bóbr, w lipcu nie przyjmuje."
    found = _notice(told)
    assert _held(found, date(2027, 7, 5)) and not _held(found, date(2027, 7, 6))


@pytest.mark.parametrize(
    ("remark", "closed"),
    [
        ("6 kwietnia i 1 czerwca nie ma dyżuru", date(2027, 6, 1)),
        ("oprócz sierpnia", date(2027, 8, 10)),
        ("po zapisie; w lipcu nie przyjmuje", date(2027, 7, 6)),
    ],
)
def test_a_remark_in_a_row_takes_days_out(remark: str, closed: date) -> None:
    found = read(
        head("Dyżury specjalistów w Zalesiu"),
        para("Ważne od 2 lutego 2027 r. do 18 grudnia 2027 r."),
        *table(
            ("Specjalista", "Kto", "Dzień", "Godziny", "Gdzie", "Uwagi"),
            ("Psycholog", "Marta Sowa", "wtorek", "9:00–13:00", "pok. 6", remark),
            ("Prawnik", "Adam Gryz", "wtorek", "8:00–11:00", "pok. 8", ""),
        ),
    )
    names = {e.name for e in found.of(Event) if any(falls_on(h, closed) for h in e.recurs)}
    assert names == {"dyżur – Prawnik"}
    assert found.of(Change) == []
