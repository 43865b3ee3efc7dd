"""Writes the minutes of an invented council: the same folder each time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

BODY = "Rada do spraw Rodziny w Modrzewinie"
_FIRST, _LAST = 2023, 2026
_WITHOUT = {7, 8}  # months in which the council never meets
_SKIPPED = {(2025, 2)}
_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MATTERS = (
    "klubu rodzica przy bibliotece", "dowozu uczniów z niepełnosprawnością",
    "świetlicy przy ulicy Zielnej", "wypoczynku letniego dzieci", "mieszkań treningowych",
    "opieki wytchnieniowej", "poradni dla rodzin zastępczych", "lokalnej karty dużej rodziny",
    "warsztatów dla młodych rodziców", "telefonu zaufania dla nastolatków",
    "wypożyczalni sprzętu rehabilitacyjnego",
)  # fmt: skip
_VERDICTS = ("poparła", "odrzuciła", "odłożyła")
_HOURS = ("10:00", "12:30", "15:45")


@dataclass(frozen=True)
class Session:
    """One meeting of the council with all that sets its minutes apart."""

    number: int
    day: date

    @property
    def roman(self) -> str:
        """The number of the session in Roman figures."""
        return "".join(
            figures[int(digit)]
            for digit, figures in zip(f"{self.number:02d}", (_TENS, _ONES), strict=True)
        )

    @property
    def matter(self) -> str:
        """What was decided on."""
        return _MATTERS[self.number * 4 % len(_MATTERS)]

    @property
    def verdict(self) -> str:
        """What became of the motion."""
        return _VERDICTS[self.number * 2 % 3]

    @property
    def amount(self) -> str:
        """How much was asked for."""
        return f"{12 + self.number * 7 % 83} {self.number * 50 % 1000:03d} zł"

    @property
    def hour(self) -> str:
        """When the meeting began."""
        return _HOURS[self.number % 3]

    @property
    def room(self) -> int:
        """Where the council met."""
        return 101 + self.number * 17 % 60

    @property
    def present(self) -> int:
        """How many members came."""
        return 8 + self.number * 5 % 13

    @property
    def told_day(self) -> str:
        """The day as the secretary of the year wrote it."""
        day, year = self.day, self.day.year
        if year == 2024:
            return f"{day.day:02d}.{day.month:02d}.{year} r."
        if year == 2025:
            return f"{day.day} {_ROMAN_MONTHS[day.month - 1]} {year} r."
        return f"{day.day} {_MONTHS[day.month - 1]} {year} r."


_TENS = ("", "X", "XX", "XXX", "XL")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def sessions() -> Iterator[Session]:
    """Every session, on the second Wednesday of its month."""
    number = 0
    for year in range(_FIRST, _LAST + 1):
        for month in range(1, 13):
            if month in _WITHOUT or (year, month) in _SKIPPED:
                continue
            number += 1
            first = date(year, month, 1)
            yield Session(number, first + timedelta(days=(2 - first.weekday()) % 7 + 7))
    yield Session(number + 1, date(_LAST + 1, 1, 13))


def write_minutes(folder: Path) -> Path:
    """Writes one Markdown file a session."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in sessions():
        path = folder / f"protokol-{one.number:02d}-{one.day.year}.md"
        path.write_text(_text(one), "utf-8")
    return folder


def _text(one: Session) -> str:
    return f"""# Protokół z posiedzenia nr {one.roman} z dnia {one.told_day}

{BODY} obradowała {one.told_day} w sali nr {one.room} Urzędu Miejskiego w Modrzewinie.

## Przebieg

Posiedzenie nr {one.roman} rozpoczęło się o godz. {one.hour}. Wzięło w nim udział {one.present} \
członków Rady, co wystarcza do podejmowania uchwał.

Przyjęto porządek obrad i protokół poprzedniego posiedzenia.

## Uchwała nr {one.number}/{one.day.year}

Rada {one.verdict} wniosek w sprawie {one.matter}. Wniosek opiewał na kwotę {one.amount}.

## Zakończenie

Na tym obrady zakończono. Protokół sporządził sekretariat Rady.
"""
