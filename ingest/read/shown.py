"""Values of sheets as they are shown: numbers with their format, dates and times in Polish."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.')
_PLACES = re.compile(r"[#0?][#0?., ]*")
_DECIMALS = re.compile(r"\.([0#?]+)")
_THOUSANDS = re.compile(r"[#0?][,\s][#0?]")
_FILLED = re.compile(r"[0#][0# ()-]*[0#]")
_LARGEST = Decimal(10) ** 20
_MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip
_WEEKDAYS = (
    "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
)  # fmt: skip


def shown(value: object, form: str = "General") -> str:
    """A cell's value as text; `form` is its number format as sheets write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "PRAWDA" if value else "FAŁSZ"
    if isinstance(value, datetime | date):
        return _day(value, form)
    if isinstance(value, time):
        return clock(value.hour, value.minute)
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return clock(minutes // 60, minutes % 60)
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value)


def clock(hours: int, minutes: int) -> str:
    """An hour of the day, such as 8:00."""
    return f"{hours}:{minutes:02d}"


def _day(value: date, form: str) -> str:
    plain = _LITERAL.sub("", form).lower()
    if "y" not in plain and "m" not in plain and "ddd" in plain:
        return _WEEKDAYS[value.weekday()]
    if "y" in plain and "d" not in plain and "h" not in plain:
        return f"{_MONTHS[value.month - 1]} {value.year}" if "m" in plain else str(value.year)
    # Programs write days as moments at midnight, and their format shows that midnight.
    timed = isinstance(value, datetime) and (value.hour or value.minute)
    hour = clock(value.hour, value.minute) if isinstance(value, datetime) and timed else ""
    return f"{value.day:02d}.{value.month:02d}.{value.year} {hour}".strip()


def _number(value: int | float, form: str) -> str:
    if not isfinite(value):
        return ""
    if "[<" in form or "[>" in form:
        return _general(value)
    sections = form.split(";")
    negative = value < 0 and len(sections) > 1 and sections[1].strip()
    section = sections[1] if negative else sections[0]
    bare = _LITERAL.sub("", section)
    filled = _filled(value, section)
    if filled:
        return filled
    places = _PLACES.search(bare)
    if places is None or "E+" in bare.upper():
        return _general(value)
    digits = places[0].rstrip(" ")
    decimals = _DECIMALS.search(digits)
    percent = "%" in bare
    exact = Decimal(repr(abs(value))).scaleb(2 if percent else 0)
    step = Decimal(1).scaleb(-len(decimals[1]) if decimals else 0)
    text = f"{exact.quantize(step, ROUND_HALF_UP) if exact < _LARGEST else exact:,f}"
    if not _THOUSANDS.search(digits):
        text = text.replace(",", "")
    if decimals and "0" not in decimals[1]:
        text = text.rstrip("0").rstrip(".")
    text = text.replace(",", " ").replace(".", ",") + ("%" if percent else "")
    minus = "-" if value < 0 and text.strip("0,% ") else ""
    before, after = _around(section)
    return f"{before}{minus}{text}{after}".strip()


def _general(value: int | float) -> str:
    text = f"{value:.15g}"
    if "e" in text:
        text = f"{value:.15f}".rstrip("0").rstrip(".") if abs(value) < 1 else f"{value:.0f}"
    return text.replace(".", ",")


def _filled(value: int | float, section: str) -> str:
    """A whole number in a pattern of digits such as 00-000; empty where there is no such."""
    pattern = re.sub(r'["\\]', "", section)
    if not float(value).is_integer() or not _FILLED.fullmatch(pattern):
        return ""
    count = sum(pattern.count(mark) for mark in "0#")
    digits = str(abs(int(value)))
    grouped = "-" in pattern or " " in pattern or ("0" * 3 in pattern and "#" not in pattern)
    if not grouped or len(digits) > count or re.fullmatch(r"#* ?##0", pattern):
        return ""
    left = list(digits.rjust(count, "0"))
    return "".join(left.pop(0) if mark in "0#" else mark for mark in pattern)


def _around(section: str) -> tuple[str, str]:
    """What is written before and behind the digits of a number format, such as a currency."""
    before = after = ""
    seen = False
    position = 0
    while position < len(section):
        literal = _LITERAL.match(section, position)
        if literal:
            text = next((part for part in literal.groups() if part is not None), "")
            position = literal.end()
        else:
            mark = section[position]
            seen = seen or mark in "#0?"
            text = mark if mark in " €$" else ""
            position += 1
        before, after = (before, after + text) if seen else (before + text, after)
    return before.lstrip(), re.sub(r"\s+", " ", after).rstrip()
