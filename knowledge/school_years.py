"""The classes of schools that a text names, as ages in months: "klasy IV–VI", "w 7 klasie"."""

import re

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_ORDINALS = ("pierwsz", "drug", "trzeci", "czwart", "piat", "szost", "siodm", "osm")
_AGE_AT_CLASS = 6  # years at the start of class 0
_AGE_AT_SECONDARY = 14
_LAST_CLASS, _LAST_SECONDARY = 8, 5
# "w klasie I szkoły", but not the word of "w klasie i nie wie".
_FIRST = (
    r"i(?= ?(?:$|[-–,.;:?!)]|ii|iv|i i|i v|kl|do |lub |oraz |szk|podst|sp\b|lic|lo\b|tech"
    r"|bran|sredn))"
)
_N = rf"(viii|vii|vi|iv|v|iii|ii|{_FIRST}|[1-8])"
_WORD = rf"((?:{'|'.join(_ORDINALS)})\w{{0,3}})"
_CLASS = r"kl(?:as\w*\b|\b\.?)"
_NAMED = re.compile(
    rf"\b{_CLASS} (?:od )?{_N}(?: ?(?:[-–]|do|,|i|oraz|lub) ?{_N})?(?: ?(?:i|oraz|lub) {_N})?\b"
)
_COUNTED = re.compile(
    rf"\b(?:(?:z|do|po|w|ucze[nń]\w*|uczni\w*|uczennic\w*) {_N}\.? kl(?:asy|asie|asa|ase|\b\.?)"
    rf"|{_N}\.? kl(?:asa|asie|ase)\b)"
)
_ORDINAL = re.compile(rf"\b{_WORD} (?:kl(?:as\w+|\b\.?))|\bklas\w+ {_WORD}\b")
_SECONDARY = re.compile(
    r".{0,20}?\b(?:liceum|lice[ao]\w*|technik\w+|lo\b|branzow\w+|zawodow\w+|sredni\w*"
    r"|ponadpodstawow\w+)"
)


def classes_in(folded: str) -> list[tuple[int, int]]:
    """The ages of the pupils of every class or run of classes that folded text names."""
    found = []
    for pattern in (_NAMED, _COUNTED, _ORDINAL):
        for match in pattern.finditer(folded):
            numbers = [_number(group) for group in match.groups() if group]
            secondary = _SECONDARY.match(folded, match.end()) is not None
            if max(numbers) <= (_LAST_SECONDARY if secondary else _LAST_CLASS):
                start = _AGE_AT_SECONDARY if secondary else _AGE_AT_CLASS
                found.append(((start + min(numbers)) * 12, (start + max(numbers)) * 12 + 11))
    return found


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if written in _ROMAN:
        return _ROMAN[written]
    return next(i for i, stem in enumerate(_ORDINALS, 1) if written.startswith(stem))
