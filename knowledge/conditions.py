"""The conditions that a document sets: whom it names, degrees, where one lives, what one earns."""

import re
from dataclasses import replace

from knowledge.audience import GROWN_UP, audience_of
from knowledge.degrees import degrees_in
from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.text import Analyser

_ADULTS = (216, None)  # months, as a document means it
_REST = r"(?:[^,;.()\n]|\.(?=\d))*"
_WHOM = (
    r"(?:pierwszeństwo\s+[^,;.]{0,40}?|wyłącznie\s+(?:\w+,?\s+){0,4}?"
    r"|tylko\s+(?:\w+,?\s+){0,3}?)?"
)
_RESIDENCE = re.compile(
    rf"{_WHOM}\b(?:(?:zamieszk|zameldowan|mieszkaj|mieszkając)\w*"
    r"(?:\s+(?:stale|na stałe|na pobyt stały|czasowo))?"
    r"|(?:mając\w+|posiadając\w+|mają|ma)\s+miejsce\s+zamieszkania"
    r"|zamieszkani[ea]|zameldowani[ea])\s+(?:na\s+(?:terenie|obszarze|osiedl\w+)|w|we|przy)\b"
    rf"{_REST}"
    rf"|\b(?:odwiedza|obsługuje|dojeżdża\s+do|obejmuje)\s+"
    rf"(?:osiedl|gmin|dzielnic|sołectw|miejscowoś|wsi|powiat)\w*\b{_REST}"
    rf"|\bmiejsce\s+zamieszkania\s*[:–-]\s*{_REST}"
    rf"|{_WHOM}\b(?:mieszka[ńn]\w+)\s+(?:gmin\w+|miast\w*|powiat\w*|osiedl\w*|dzielnic\w*"
    rf"|sołectw\w*|wsi|województw\w*)\b{_REST}"
    rf"|\bz\s+teren\w+\s+(?:gmin\w+|miast\w*|powiat\w*|osiedl\w*|dzielnic\w*|sołectw\w*)\b{_REST}",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:(?:oraz|i|a\s+także|albo|lub)\s+(?:posiada\w*|ma|mają|których|któr\w+|spełnia\w*|nie)"
    r"|w\s+wieku|o\s+dochod\w+|z\s+orzeczeni\w+|jeżeli|jeśli|powyżej|po\s+\d|od\s+\d|do\s+\d)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_SUM = r"(?:\d[\d  .]*(?:,\d\d)?\s*(?:zł\w*|PLN|%)|kryteri\w+)"
_INCOME = re.compile(
    rf"(?:pierwszeństwo\s+[^;.]{{0,60}}?)?\bdoch(?:ód|od\w+)\b[^;.()\n]{{0,80}}?{_SUM}"
    r"(?:\s+(?:netto|brutto|miesięcznie|rocznie|na\s+(?:osobę|członka)(?:\s+w\s+rodzinie)?"
    r"|kryterium\s+dochodowego|w\s+rodzinie))*",
    re.IGNORECASE,
)
_FOR_PAYMENT = re.compile(r"\bopłat|\bodpłatn|\bbezpłatn|\bpłac")


def conditions_of(text: str, analyser: Analyser) -> Audience:
    """Who a document's words are for, with degrees, residence and income in its own words."""
    named = audience_of(text, analyser)
    degrees = degrees_in(fold(text))
    disabilities = named.disabilities or (frozenset({"any"}) if degrees else frozenset())
    return replace(
        named,
        ages=_ADULTS if named.ages == GROWN_UP else named.ages,
        disabilities=disabilities,
        degrees=degrees,
        ages_each=(),
        residence=_residence(text),
        income=_income(text),
    )


def joined(first: Audience, *others: Audience) -> Audience:
    """Conditions told in several places: the first place that says something of a kind counts.

    Kinds of disability are gathered, and "any" gives way to a kind.
    """
    every = (first, *others)
    disabilities = frozenset().union(*(one.disabilities for one in every))
    return Audience(
        ages=next((one.ages for one in every if one.ages), None),
        disabilities=disabilities - {"any"} or disabilities,
        situations=frozenset().union(*(one.situations for one in every)),
        groups=frozenset().union(*(one.groups for one in every)),
        eligible=next((one.eligible for one in every if one.eligible), None),
        degrees=frozenset().union(*(one.degrees for one in every)),
        residence=next((one.residence for one in every if one.residence), None),
        income=next((one.income for one in every if one.income), None),
    )


def _residence(text: str) -> str | None:
    match = _RESIDENCE.search(text)
    return _words(_STOP.sub("", match[0])) if match else None


def without_income(text: str) -> str:
    """A text without what it says of how much one may earn."""
    return _INCOME.sub(" ", text)


def _income(text: str) -> str | None:
    match = _INCOME.search(text)
    if match is None or _FOR_PAYMENT.search(text[match.end() : match.end() + 60]):
        return None
    return _words(match[0])


def _words(text: str) -> str:
    return " ".join(text.split()).strip(" ,;.")
