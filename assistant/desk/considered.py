"""What was considered for an answer, told so that no engineer is needed to read it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.desk.names import STATUSES
from knowledge.phrases import lexicon

_ROLES = {
    "focus": "o co chodzi",
    "generic": "słowo ogólne",
    "audience": "dla kogo",
    "address": "zwrot grzecznościowy",
    "time": "czas",
    "function": "słowo pomocnicze",
}
_ASKED = {
    "when": "kiedy", "hour": "o której", "lasting": "jak długo trwa", "end": "kiedy się kończy",
    "where": "gdzie", "address": "adres", "phone": "telefon", "email": "adres e-mail",
    "fax": "faks", "epuap": "ePUAP", "edelivery": "e-Doręczenia", "post": "poczta",
    "in_person": "osobiście",
    "note": "dopisek na kopercie", "until": "do kiedy", "premise": "czy to prawda",
    "change": "czy coś się zmieniło", "closing": "ostatni dzień", "submit": "jak złożyć",
    "who_may": "kto może", "units": "kto prowadzi", "age": "w jakim wieku",
    "how_many": "ile", "budget": "ile pieniędzy", "price": "ile to kosztuje",
    "opening_hours": "godziny otwarcia", "account": "numer rachunku", "rule": "co decyduje",
    "enrolment": "jak się zapisać", "person": "kto to jest",
    "salary": "zarobki", "attended": "kto był", "author": "kto zaproponował", "purpose": "po co",
    "agenda": "o czym", "basic": "rodzaj zadania", "position": "stanowisko miasta",
    "accessibility": "dostępność", "outcome": "kiedy wyniki", "list": "lista",
}  # fmt: skip
_KINDS = {
    "duty_slot": "dyżur", "meeting": "spotkanie", "deadline": "termin",
    "submission_channel": "sposób złożenia", "proposal": "postulat", "consultation": "konsultacje",
    "task": "zadanie", "contact": "kontakt", "offer": "oferta",
}  # fmt: skip
_ORDER = {
    "next": "następny", "after": "kolejny po poprzednim", "last": "ostatni", "before": "poprzedni",
    "past": "miniony", "first": "pierwszy", "now": "teraz", "more": "więcej", "all": "wszystkie",
}  # fmt: skip
_TOPICS = {
    "events": "Dyżury i spotkania", "submission": "Składanie formularzy i terminy",
    "consultations": "Konsultacje", "offers": "Oferty dla rodzin",
    "task_lists": "Listy zadań programu", "tasks": "Zadania programu",
    "proposals": "Postulaty i stanowiska", "contacts": "Kontakty",
    "passages": "Zdania dokumentów",
}  # fmt: skip
_OTHER = "Inny sposób odpowiedzi"


@dataclass(frozen=True)
class Candidate:
    """One way of answering: `fit` in percent, and the words of the question that it fails."""

    title: str
    fit: int
    status: str
    claims: tuple[str, ...]
    vetoes: tuple[str, ...]
    chosen: bool


@dataclass(frozen=True)
class Considered:
    """How a question was understood, and what stood for an answer."""

    words: tuple[tuple[str, str], ...] = ()
    understood: tuple[tuple[str, str], ...] = ()
    candidates: tuple[Candidate, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.candidates)


def considered(explanation: str, said: Sequence[str]) -> Considered:
    """The stored explanation of an answer in Polish; `said` are the answer's statements."""
    try:
        found = json.loads(explanation)
        frame = found.get("frame", {})
        return Considered(
            words=tuple(
                (word["word"], _ROLES.get(word["role"], word["role"]))
                for word in frame.get("words", ())
                if word["word"].strip(" .,;:?!")
            ),
            understood=tuple(_understood(frame)),
            candidates=tuple(_candidate(one, said) for one in found.get("candidates", ())),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Considered()  # written by another version


def _understood(frame: Mapping[str, Any]) -> list[tuple[str, str]]:
    who = frame.get("audience", {})
    parts = (
        ("Pytanie o", [_ASKED.get(one, one) for one in frame.get("attributes", ())]),
        ("Czego dotyczy", [_KINDS.get(one, one) for one in frame.get("kinds", ())]),
        ("Który z kolei", [_ORDER.get(one, one) for one in frame.get("order", ())]),
        ("Lata", [str(one) for one in frame.get("years", ())]),
        ("Dni", [_days(*one) for one in frame.get("dates", ())]),
        ("Wiek w latach", _ages(who.get("ages"))),
        ("Niepełnosprawność", _people("disabilities", who)),
        ("Sytuacja", _people("situations", who)),
        ("Kto", _people("groups", who)),
        ("Szuka pomocy", ["tak"] if frame.get("looking") else []),
        ("Nawiązuje do poprzedniego pytania", ["tak"] if frame.get("follow_up") else []),
    )
    return [(name, ", ".join(values)) for name, values in parts if values]


def _days(first: str, last: str) -> str:
    shown = [".".join(reversed(day.split("-"))) for day in (first, last)]
    return shown[0] if first == last else f"{shown[0]} – {shown[1]}"


def _ages(months: Any) -> list[str]:
    if not months:
        return []
    first, last = months
    if last is None:
        return [f"od {first // 12}"]
    return [str(first // 12) if first // 12 == last // 12 else f"{first // 12}–{last // 12}"]


def _people(group: str, who: Mapping[str, Any]) -> list[str]:
    names = lexicon("audiences")[group]
    return [names[one][0] if one in names else one for one in who.get(group, ())]


def _candidate(one: Mapping[str, Any], said: Sequence[str]) -> Candidate:
    claims = tuple(one["claims"])
    return Candidate(
        title=_TOPICS.get(one["topic"], _OTHER),
        fit=round(100 * min(1.0, max(0.0, float(one["score"])))),
        status=STATUSES.get(one["status"], ""),
        claims=claims,
        vetoes=tuple(dict.fromkeys(one["vetoes"])),
        chosen=bool(claims) and claims[0] in said,
    )
