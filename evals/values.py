"""Numbers, dates, hours, phones and addresses of a text in one spelling each.

Written apart from the assistant's own grammar on purpose: a fault of that one must show here.
"""

import re
from collections.abc import Iterable

from knowledge.folding import fold

_MONTHS = (
    "stycz|січн|january|jan|январ",
    "lut|лют|february|feb|феврал",
    "mar[zc]|берез|march|mar|март",
    "kwie[tc]|квіт|april|apr|апрел",
    "maj|трав|may|мая|ма[йи]",
    "czerw|черв|june|jun|июн",
    "lip|лип|july|jul|июл",
    "sierp|серп|august|aug|август",
    "wrze[sś]|верес|september|sep|сентяб",
    "pa[zź]dzier|жовт|october|oct|октяб",
    "listop|листопад|november|nov|нояб",
    "grud|груд|december|dec|декаб",
)
_MONTH = "|".join(f"(?:{stems})" for stems in _MONTHS)
_WORD_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})[^\W\d]*\.?(?:,?\s+(\d{{4}}))?"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_DATE = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(_ROMAN)})\s+(?=br\b|\d{{4}}\b)(\d{{4}})?")
_SEVERAL_DAYS = re.compile(
    rf"\b(\d{{1,2}})\s*(?:i|oraz|do|-)\s*(\d{{1,2}})\s+"
    rf"((?:(?:{_MONTH})[^\W\d]*|(?:{'|'.join(_ROMAN)})(?=\s+(?:br|\d{{4}})\b))(?:\s+(?:br\b|\d{{4}}))?)"
)
_ENGLISH_DATE = re.compile(rf"\b({_MONTH})[^\W\d]*\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b")
_ISO_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DOT_DATE = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_URL = re.compile(
    r"\b(?:https?://|www\.\s?)?(?:[a-z0-9-]+\.)+(?:pl|com|org|eu|gov|net)\b[\w/.#?=&-]*"
)
_TIME = re.compile(r"(?<![\d.,:])([01]?\d|2[0-4])[:.]([0-5]\d)(?!\d|[:.,]\d)")
_HOUR = re.compile(
    r"\b(?:godz\.?|godzini\w+|o|at|об?|в)\s+([01]?\d|2[0-4])(?![\d:.,]*\d)\b(?!\s?%)"
)
_HOURS = re.compile(
    r"\bgodz\.?(?:inach)?\s+([01]?\d|2[0-4])\s?-\s?([01]?\d|2[0-4])(?![\d:.,]*\d)\b"
)
_POSTCODE = re.compile(r"(?<![\d-])\d{2}-\d{3}(?![\d-])")
_NUMBER = re.compile(r"(?<!\w)\+?\d+(?:[ -]\d{2,3}(?!\d))*(?:[.,]\d+)?")
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " "})

Value = tuple[str, str]


def plain(text: str) -> str:
    """Folded text with one kind of dash, blank and quote."""
    folded = fold(text.translate(_DASHES))
    folded = re.sub(r"[„”“\"'’«»*]", "", folded)
    return re.sub(r"\s+", " ", folded).strip()


def values(text: str) -> list[Value]:
    """Every value of a text as (kind, spelling) in order of kinds, repetitions included."""
    rest = plain(text.replace("\t", " ; "))  # cells are apart: "pok. 12", "76 845 11 20"
    found: list[Value] = []
    for kind, pattern in (("email", _EMAIL), ("url", _URL)):
        found += [(kind, _address(match[0])) for match in pattern.finditer(rest)]
        rest = pattern.sub(" ; ", rest)
    rest = _take_dates(rest, found)
    rest = _HOURS.sub(lambda m: f" godz. {m[1]} ; godz. {m[2]} ", rest)
    found += [("time", f"{int(m[1])}:{m[2]}") for m in _TIME.finditer(rest)]
    rest = _TIME.sub(" ; ", rest)
    found += [("time", f"{int(m[1])}:00") for m in _HOUR.finditer(rest)]
    rest = _HOUR.sub(" ; ", rest)
    found += [("postcode", match[0]) for match in _POSTCODE.finditer(rest)]
    rest = _POSTCODE.sub(" ; ", rest)
    for match in _NUMBER.finditer(rest):
        found += [("number", number) for number in _numbers(match[0])]
    return found


def missing(text: str, evidence: Iterable[str]) -> list[str]:
    """The values of a text that stand in none of the evidence, each once.

    A day written without its year may take any year that the evidence names.
    """
    stated = [value for part in evidence for value in values(part)]
    held = {*stated, *(more for one in stated for more in _parts(*one))}
    lacking = [one[1] for one in values(text) if one not in held and not _dated(one, stated, held)]
    return list(dict.fromkeys(lacking))


def _dated(value: Value, stated: Iterable[Value], held: set[Value]) -> bool:
    kind, spelling = value
    year, _, day = spelling.partition("-")
    return kind == "date" and ("date", f"-{day}") in stated and ("number", year) in held


def stands_in(fact: str, text: str) -> bool:
    """Whether a text holds a fact: word for word once folded, or each of its values."""
    wanted, given = _spelled(fact), _spelled(text)
    if re.search(rf"(?<!\w){re.escape(wanted)}", given) and not _cut_number(wanted, given):
        return True
    asked = values(fact)
    bare = re.sub(
        r"[\s;,.:%-]+|\b(?:do|od|r|roku|godz|w|godzinach|zl|tel)\b", "", _without_values(fact)
    )
    if not asked or bare:
        return False
    held: set[Value] = set()
    for kind, value in values(text):
        held |= {(kind, value), *_parts(kind, value)}
    return all(value in held for value in asked)


def _cut_number(wanted: str, given: str) -> bool:
    """Whether a fact ending in a digit only stands inside longer numbers."""
    if not wanted[-1:].isdigit():
        return False
    return not re.search(rf"(?<!\w){re.escape(wanted)}(?!\d|[.,]\d)", given)


def _spelled(text: str) -> str:
    """Plain text in which the digits of one number stand together."""
    return re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", plain(text))


def _without_values(text: str) -> str:
    rest = plain(text)
    for pattern in (_EMAIL, _URL, _ISO_DATE, _DOT_DATE, _WORD_DATE, _ENGLISH_DATE, _TIME, _HOUR,
                    _POSTCODE, _NUMBER):  # fmt: skip
        rest = pattern.sub(" ", rest)
    return rest


def _take_dates(text: str, found: list[Value]) -> str:
    text = _SEVERAL_DAYS.sub(lambda m: f"{m[1]} {m[3]} ; {m[2]} {m[3]}", text)

    def take(day: str, month: int, year: str | None) -> str:
        found.append(("date", f"{year or ''}-{month:02}-{int(day):02}"))
        return " ; "

    text = _ISO_DATE.sub(lambda m: take(m[3], int(m[2]), m[1]), text)
    text = _DOT_DATE.sub(lambda m: take(m[1], int(m[2]), m[3]), text)
    text = _ENGLISH_DATE.sub(lambda m: take(m[2], _month(m[1]), m[3]), text)
    text = _ROMAN_DATE.sub(lambda m: take(m[1], _ROMAN.index(m[2]) + 1, m[3]), text)
    return _WORD_DATE.sub(lambda m: take(m[1], _month(m[2]), m[3]), text)


def _month(word: str) -> int:
    return next(n for n, stems in enumerate(_MONTHS, 1) if re.match(stems, word))


def _address(text: str) -> str:
    return re.sub(r"^https?://|^www\.\s?|[./?#]+$", "", text)


def _numbers(match: str) -> list[str]:
    """A grouped number as one, a phone as its nine digits, a range as its ends."""
    text = match.lstrip("+")
    digits = re.sub(r"[ -]", "", text)
    if re.fullmatch(r"(?:48)?\d{9}", digits) and re.search(r"[ -]", text):
        return [digits[-9:]]
    if re.fullmatch(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?", text):
        return [_decimal(digits)]
    return [_decimal(part) for part in re.split(r"[ -]", text)]


def _decimal(text: str) -> str:
    whole, _, fraction = text.replace(",", ".").partition(".")
    fraction = fraction.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{fraction}" if fraction else whole


def _parts(kind: str, value: str) -> list[Value]:
    """What a value also says: a date its year, its day and month."""
    if kind == "date":
        year, month, day = value.split("-")
        whole: list[Value] = [("date", f"-{month}-{day}"), ("number", str(int(day)))]
        return [*whole, ("number", year)] if year else whole
    if kind == "time" and value.endswith(":00"):
        return [("number", value[:-3])]
    return []
