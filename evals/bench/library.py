"""Notices of invented towns in any number, for measuring alone."""

import random
from pathlib import Path

_TOWNS = ("Brzozówka", "Lipnik", "Olszany", "Wierzbno", "Jaworzec", "Sosnówka", "Klonowice")
_STREETS = ("Lipowa", "Szkolna", "Ogrodowa", "Polna", "Krótka", "Leśna", "Młyńska")
_FOR = (
    "rodzin zastępczych", "osób z niepełnosprawnością słuchu", "seniorów", "dzieci do lat 3",
    "młodzieży", "opiekunów osób niesamodzielnych", "rodzin wielodzietnych",
)  # fmt: skip
_SUBJECTS = (
    "konsultacje programu wsparcia", "nabór do klubu dla", "uwagi do projektu pomocy dla",
    "dyżury ekspertów w sprawie",
)  # fmt: skip
_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "września", "października",
)  # fmt: skip
_ASKED = (
    "Kiedy są dyżury w sprawie pomocy dla {whom} w miejscowości {town}?",
    "Do kiedy można zgłaszać uwagi do projektu pomocy dla {whom}, {town}?",
    "Gdzie odbywa się nabór do klubu dla {whom}?",
    "Jaki telefon podczas dyżuru przy ul. {street} w {year} r.?",
    "Ile kosztuje zadanie dla {whom} w {year} r.?",
    "kiedy dyzur {town} {month} {year}",
    "Jaki jest adres e-mail do uwag, {town}?",
    "Co mówi ogłoszenie nr {number}?",
)


def ask_about_notices(chance: random.Random, count: int) -> str:
    """A question that one or several of `count` notices answer, or none."""
    return chance.choice(_ASKED).format(
        whom=chance.choice(_FOR),
        town=chance.choice(_TOWNS),
        street=chance.choice(_STREETS),
        month=chance.choice(_MONTHS),
        year=chance.choice((2026, 2027, 2028)),
        number=chance.randrange(count),
    )


def write_notices(folder: Path, count: int, seed: int = 1) -> Path:
    """Writes `count` Markdown notices of about 1,200 characters each, the same for one seed."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    for number in range(count):
        (folder / f"ogloszenie-{number:06d}.md").write_text(_notice(chance, number), "utf-8")
    return folder


def _notice(chance: random.Random, number: int) -> str:
    town, whom, subject = (chance.choice(words) for words in (_TOWNS, _FOR, _SUBJECTS))
    month, year, day = (
        chance.choice(_MONTHS),
        chance.choice((2026, 2027, 2028)),
        chance.randint(1, 18),
    )
    phone = f"12 3{chance.randint(0, 99):02d} {chance.randint(10, 99)} {chance.randint(10, 99)}"
    slots = "\n".join(
        f"- {day + 3 * turn} {month} {year} r., godz. {8 + turn}:00–{10 + turn}:30, "
        f"ul. {chance.choice(_STREETS)} {chance.randint(1, 80)}, tel. {phone}"
        for turn in range(3)
    )
    about = "\n\n".join(
        f"Zadanie {chance.randint(1, 9999)} obejmuje wsparcie {chance.choice(_FOR)} oraz "
        f"{chance.choice(_FOR)}, a jego koszt w {year} r. wynosi {chance.randint(10, 900)} 000 zł "
        f"i dotyczy {chance.randint(5, 500)} osób."
        for _ in range(4)
    )
    return (
        f"# Ogłoszenie nr {number}: {subject} {whom}\n\n"
        f"Burmistrz Miasta {town} ogłasza {subject} {whom}. "
        f"Opublikowano {day} {month} {year} r.\n\n"
        f"## Dyżury\n\n{slots}\n\n"
        f"## Uwagi\n\nUwagi przyjmujemy do 28 {month} {year} r. pod adresem "
        f"uwagi{number % 97}@urzad.example albo w sekretariacie, "
        f"ul. {chance.choice(_STREETS)} {chance.randint(1, 80)}.\n\n"
        f"## O programie\n\n{about}\n"
    )
