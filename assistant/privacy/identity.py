"""Numbers that stand for one person: PESEL, bank accounts, papers of identity, birthdays."""

import re
from collections.abc import Iterator
from datetime import date

from assistant.privacy.finding import Found, compiled, digits_in
from knowledge.phrases import lexicon

_ELEVEN = re.compile(r"(?<!\d)\d(?:[ \u00a0\-–./]?\d){10}(?!\d)")
_PESEL_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
_CENTURIES = {0: 1900, 1: 2000, 2: 2100, 3: 2200, 4: 1800}
_TWENTY_SIX = re.compile(r"(?<!\d)(?:PL[ \u00a0\-]?)?\d(?:[ \u00a0\-–]{0,2}\d){25}(?!\d)", re.I)
_IN_FOURS = re.compile(r"\d\d(?: \d{4}){6}")
_FOREIGN = re.compile(r"\b([A-Z]{2})\d\d(?:[ \u00a0\-]?[A-Z0-9]){8,32}", re.I)
_CARD = re.compile(r"(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)")
_ID_CARD = re.compile(r"\b[A-Z]{3}[ -]?\d{6}\b")
_ID_CARD_WEIGHTS = (7, 3, 1, 9, 7, 3, 1, 7, 3)
_SHORTEST = 9
_SHORTEST_DAY = 4
_NEAR = 60


def pesels(text: str, folded: str) -> Iterator[Found]:
    """Eleven digits with the check digit and the birthday of a PESEL, or named one."""
    if digits_in(text) < _SHORTEST:
        return
    for m in _ELEVEN.finditer(text):
        if is_pesel(_digits(m[0])):
            yield Found("pesel", *m.span(), certain=True)
    for m in compiled("named_pesel").finditer(folded):
        yield Found("pesel", *m.span("number"), certain=True)


def is_pesel(digits: str) -> bool:
    """Whether eleven digits hold a birthday and end with the right check digit."""
    weighed = zip(map(int, digits), _PESEL_WEIGHTS, strict=True)
    if sum(digit * weight for digit, weight in weighed) % 10:
        return False
    century, month = divmod(int(digits[2:4]), 20)
    try:
        date(_CENTURIES[century] + int(digits[:2]), month, int(digits[4:6]))
    except ValueError:
        return False
    return True


def accounts(text: str) -> Iterator[Found]:
    """Polish account numbers, foreign IBANs and the numbers of payment cards."""
    if digits_in(text) < _SHORTEST:
        return
    low = text.lower()
    for m in _TWENTY_SIX.finditer(text):
        named = (
            compiled("account_before").search(low, max(0, m.start() - _NEAR), m.start()) is not None
        )
        if named or _IN_FOURS.search(m[0]) or is_iban("PL" + _digits(m[0])):
            yield Found("account", *m.span(), certain=True)
    lengths = lexicon("privacy")["iban_lengths"]
    for m in _FOREIGN.finditer(text):
        end = _end_of(m, lengths.get(m[1].upper(), 0))
        if end and is_iban(re.sub(r"[^A-Z0-9]", "", text[m.start() : end].upper())):
            yield Found("account", m.start(), end, certain=True)
    for m in _CARD.finditer(text):
        if _is_card(_digits(m[0])):
            yield Found("account", *m.span(), certain=True)


def is_iban(iban: str) -> bool:
    """Whether the remainder of an IBAN, written without spaces, is right."""
    return iban.isascii() and int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


def documents(folded: str) -> Iterator[Found]:
    """Numbers of identity cards and passports, by name or by check digit."""
    if digits_in(folded) < 5:
        return
    for m in compiled("document").finditer(folded):
        yield Found("document", *m.span("number"), certain=True)
    for m in _ID_CARD.finditer(folded.upper()):
        if _is_id_card(re.sub(r"[ -]", "", m[0])):
            yield Found("document", *m.span(), certain=True)


def birthdays(folded: str) -> Iterator[Found]:
    """The days on which one person is said to be born."""
    if digits_in(folded) < _SHORTEST_DAY:
        return
    for m in compiled("birthday").finditer(folded):
        yield Found("birthday", *m.span("day"), certain=True)


def _is_id_card(code: str) -> bool:
    weighed = zip(code, _ID_CARD_WEIGHTS, strict=True)
    return sum(int(char, 36) * weight for char, weight in weighed) % 10 == 0


def _is_card(digits: str) -> bool:
    doubled = (int(d) * (2 - place % 2) for place, d in enumerate(digits))
    return sum(number - 9 * (number > 9) for number in doubled) % 10 == 0


def _end_of(m: re.Match[str], length: int) -> int | None:
    """Where the `length`-th letter or digit of a match ends."""
    places = [place for place, char in enumerate(m[0]) if char.isalnum()]
    return m.start() + places[length - 1] + 1 if 0 < length <= len(places) else None


def _digits(text: str) -> str:
    return "".join(str(int(char)) for char in text if char.isdecimal())
