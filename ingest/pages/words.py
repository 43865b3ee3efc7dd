"""What facts and their fields are called for Polish readers, and their values in words."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

from knowledge.model import Audience, Fact, WeeklyHours
from knowledge.phrases import lexicon

KINDS = {
    "consultation": "Konsultacje",
    "duty_slot": "Dyżury",
    "meeting": "Spotkania",
    "deadline": "Terminy",
    "submission_channel": "Sposoby złożenia",
    "task": "Zadania",
    "offer": "Oferty",
    "proposal": "Postulaty i stanowiska",
    "contact": "Kontakty",
    "change": "Zmiany w innych dokumentach",
}
DOCUMENT_KINDS = {
    "notice": "ogłoszenie", "programme": "program", "minutes": "protokół",
    "positions": "stanowisko", "other": "inny",
}  # fmt: skip
_FIELDS = {
    "name": "nazwa", "subject": "przedmiot", "purpose": "cel", "audience": "dla kogo",
    "start": "początek", "end": "koniec", "place": "miejsce", "room": "pokój",
    "phones": "telefon", "in_person": "osobiście", "by_phone": "przez telefon",
    "recurs": "powtarza się", "until": "do", "all_day": "do końca dnia", "rule": "zasada",
    "means": "sposób", "what": "co", "address": "adres", "note": "dopisek",
    "detail": "szczegóły", "section": "rozdział", "basic": "zadanie podstawowe",
    "units": "jednostki", "indicators": "wskaźniki", "measure": "miara", "budget": "środki",
    "budget_years": "lata środków", "number": "numer", "organisation": "kto",
    "text": "postulat", "position": "stanowisko", "details": "szczegóły", "unit": "jednostka",
    "matter": "sprawa", "emails": "e-mail", "opening_hours": "godziny (dosłownie)",
    "hours": "godziny", "accessibility": "dostępność", "epuap": "ePUAP",
    "edelivery": "e-Doręczenia", "accounts": "rachunek", "valid_from": "ważne od",
    "valid_until": "ważne do", "ages": "wiek w miesiącach", "disabilities": "niepełnosprawność",
    "situations": "sytuacja", "groups": "grupy", "eligible": "kto może", "degrees": "stopień",
    "residence": "zamieszkanie", "income": "dochód", "when": "kiedy", "row": "wiersz",
    "header": "nagłówek", "proposal": "postulat", "how": "jaka zmiana", "of": "czego dotyczy",
    "about": "co zmienia", "old": "dotychczas", "old_begin": "dotychczasowa godzina",
    "new": "teraz", "begin": "od godziny", "before": "było", "after": "jest",
    "change": "zmiana",
}  # fmt: skip
_TERMS = {
    "email": "e-mail", "post": "poczta", "in_person": "osobiście", "fax": "faks",
    "epuap": "ePUAP", "edelivery": "e-Doręczenia", "box": "skrzynka", "online": "przez internet",
    "moved": "przeniesienie", "cancelled": "odwołanie", "extended": "przedłużenie",
    "replaced": "zastąpienie", "repealed": "utrata mocy", "corrected": "sprostowanie",
    "amended": "zmiana zapisu",
    "suspended": "zawieszenie", "restored": "przywrócenie", "document": "cały dokument",
    "severe": "znaczny", "light": "lekki", "moderate": "umiarkowany", "any": "każda",
}  # fmt: skip
_TERMED = {"means", "degrees", "how", "of"}
_IN_LEXICON = {"disabilities", "situations", "groups"}
_SKIPPED = {"id", "document_id", "kind", "citations", "confidence", "doubts", "consultation_id",
            "task_id", "offer_id"}  # fmt: skip
_MONTHS = ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
           "września", "października", "listopada", "grudnia")  # fmt: skip
_WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
_LONGEST_QUOTE = 160  # characters of a quote on one line
_OF_MONTH = {1: "pierwszy", 2: "drugi", 3: "trzeci", 4: "czwarty", 5: "piąty", -1: "ostatni"}


def field_name(name: str) -> str:
    """A field or a group of citations in words."""
    return _FIELDS.get(name, name.replace("_", " "))


def field_rows(fact: Fact) -> Iterator[tuple[str, str]]:
    """What a fact says, field by field, without what is not set."""
    for field in fields(fact):
        if field.name not in _SKIPPED:
            value = getattr(fact, field.name)
            if said := in_words(value, termed=field.name in _TERMED):
                yield field_name(field.name), said


def headline(fact: Fact) -> str:
    """What names a fact."""
    for name in ("name", "unit", "what", "text", "about", "address"):
        if said := getattr(fact, name, ""):
            return str(said)
    return KINDS.get(fact.kind, fact.kind)


def in_words(value: Any, *, termed: bool = False) -> str:
    """A value in words; empty where it says nothing."""
    if value is None or value is False:
        return ""
    if value is True:
        return "tak"
    if isinstance(value, datetime):
        return f"{day(value.date())}, {value:%H:%M}"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, time):
        return _clock(value)
    if isinstance(value, WeeklyHours):
        return _hours(value)
    if isinstance(value, Audience):
        return _audience(value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {in_words(one)}" for key, one in value.items())
    if isinstance(value, frozenset):
        return ", ".join(sorted(in_words(one, termed=termed) for one in value))
    if isinstance(value, tuple | list):
        return ", ".join(filter(None, (in_words(one, termed=termed) for one in value)))
    if is_dataclass(value):
        return str(value)
    known = {**KINDS, **_TERMS} if termed else {}
    return known.get(str(value), str(value))


def day(value: date) -> str:
    """A day as people write it."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def plural(count: int, one: str, few: str, many: str) -> str:
    """The form of a noun that goes with a number, after the number."""
    if count == 1:
        return f"{count} {one}"
    form = few if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else many
    return f"{count} {form}"


def _audience(value: Audience) -> str:
    said = []
    for field in fields(value):
        held = getattr(value, field.name)
        if field.name == "ages" and held:
            said.append(f"wiek: {held[0]}–{'' if held[1] is None else held[1]} mies.")
        elif field.name in _IN_LEXICON and held:
            said.append(f"{field_name(field.name)}: {_terms(field.name, held)}")
        elif words := in_words(held, termed=field.name in _TERMED):
            said.append(f"{field_name(field.name)}: {words}")
    return "; ".join(said)


def _terms(group: str, held: Iterable[str]) -> str:
    """Terms of the lexicon by the first words that it gives for each."""
    known = lexicon("audiences")[group]
    return ", ".join(sorted(known[term][0] if term in known else term for term in held))


def _hours(value: WeeklyHours) -> str:
    days = ", ".join(_WEEKDAYS[number] for number in value.weekdays)
    which = " i ".join(_OF_MONTH.get(one, str(one)) for one in value.of_month)
    parts = [
        f"{which} w miesiącu: {days}" if which else days,
        f"{_clock(value.begin)}–{_clock(value.until)}" if value.begin else "",
        f"co {value.every} tygodnie" if value.every > 1 else "",
        value.note or "",
    ]
    return ", ".join(filter(None, parts))


def _clock(value: time | None) -> str:
    return "" if value is None else f"{value.hour}:{value.minute:02}"


def on_one_line(text: str) -> str:
    """A quote, its cells apart, as far as one line has room for it."""
    line = " · ".join(" ".join(cell.split()) for cell in text.split("\t") if cell.strip())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rstrip()}…"
