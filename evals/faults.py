"""What can be wrong with any answer, whatever was expected: quotes, numbers, past days, length."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from evals.values import missing, plain, values

Texts = Callable[[str], str]
_LONGEST = 1200
_LONGEST_LIST = 2500
_COMING = re.compile(
    r"\b(?:nastepn|najbliz|kolejn|nadchodz|odbedzie|odbeda|bedzie\b|mozna jeszcze|"
    r"zostal[oay]? (?!z)|trwa\b|upcoming|next|will |"
    r"наступн|на[йи]ближч|відбудеть|следующ|ближа[йи]ш|состоит)"
)
_OVER = re.compile(
    r"\b(?:ostatni|byl[aoy]?\b|minal|minel|uplyn|odbyl|zakoncz|nie ma|"
    r"last|was|were|passed|over|no |"
    r"останн|був|бул|минув|сплив|закінч|немає|последн|был|прош|истек|законч|нет)"
)


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, in words of the people who look after the answers."""

    kind: str
    message: str


def faults_of(answer: Mapping[str, Any], as_of: datetime, texts: Texts) -> list[Fault]:
    """Every fault of an answer that shows without knowing what was expected."""
    found = [*_quotes(answer, texts), *_numbers(answer), *_past(answer, as_of.date())]
    longest = _LONGEST_LIST if _lists_offers(answer) else _LONGEST
    if len(answer["text"]) > longest:
        found.append(Fault("length", f"Odpowiedź ma {len(answer['text'])} znaków, za dużo."))
    return found


def _lists_offers(answer: Mapping[str, Any]) -> bool:
    return sum(fact["kind"] in ("offer", "task") for fact in answer["facts"]) > 1


def _quotes(answer: Mapping[str, Any], texts: Texts) -> Iterable[Fault]:
    for source in (*answer["citations"], *answer["nearest"]):
        stored = texts(source["document_id"])
        if (
            not source["quote"].strip()
            or stored[source["start"] : source["end"]] != source["quote"]
        ):
            yield Fault("quote", f"Cytat [{source['number']}] nie zgadza się z dokumentem.")
    numbers = {source["number"] for source in answer["citations"]}
    for statement in answer["statements"]:
        if not statement["citations"] or not set(statement["citations"]) <= numbers:
            yield Fault("quote", f"Zdanie bez źródła: {statement['text']}")


def _numbers(answer: Mapping[str, Any]) -> Iterable[Fault]:
    sources = {source["number"]: source for source in answer["citations"]}
    for statement in answer["statements"]:
        said = statement["text"]
        for words in sorted(statement["computed"], key=len, reverse=True):
            said = said.replace(words, " ; ")
        evidence = []
        for number in statement["citations"]:
            if source := sources.get(number):
                evidence += [source["quote"], source["title"], source["published"] or ""]
        if lacking := missing(said, evidence):
            listed = ", ".join(lacking)
            yield Fault("number", f"Tego nie ma we wskazanym źródle: {listed}")


def _past(answer: Mapping[str, Any], day: date) -> Iterable[Fault]:
    for statement in answer["statements"]:
        said = plain(statement["text"])
        if not _COMING.search(said) or _OVER.search(said):
            continue
        days = [_date(value) for kind, value in values(statement["text"]) if kind == "date"]
        known = [one for one in days if one is not None]
        if known and max(known) < day:
            yield Fault("past", f"Miniony dzień podany jako przyszły: {statement['text']}")


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
