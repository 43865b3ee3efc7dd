"""How dates are written, as patterns over folded text; the words come from time.yaml."""

import re
from functools import cache

from knowledge.time_words import (
    DASH,
    YEAR,
    either,
    english_months,
    genitive_months,
    months,
    table,
    word,
    words,
)

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
# Capital letters behind a day, so that "i", "v" and "x" are told from Roman figures.
ROMAN_MARKS = {"i": "\ue001", "v": "\ue002", "x": "\ue003"}
ROMAN_MARKED = tuple("".join(ROMAN_MARKS[letter] for letter in figure) for figure in ROMAN)
_NO_DIGIT = r"(?<!\d)(?<!\d[.,:/])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_MARKED = r"\s*(?:r\.(?!\w)|r\b(?!\.)|roku\b|rok\b|рок\w\b|год\w?\b|р\.|г\.)"
_MARK = rf"(?:{_MARKED})?"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The compiled pattern of one form of dates, or of what stands around them."""
    return re.compile(_patterns()[name])


@cache
def _patterns() -> dict[str, str]:
    return {**_days(), **_months(), **_around()}


def year_or_step() -> str:
    """A year in figures or words, or one counted from the reference day: "br."."""
    steps = rf"(?<!\w)(?P<step>{either(table('year_steps'))})(?!\w)\.?"
    ordinal = rf"(?P<thousands>{either(table('thousands'))})\s+(?P<ordinal>{_year_ordinals()})"
    return rf"(?:(?P<year>{YEAR}){_MARK}|{ordinal}\b{_MARK}|{steps})"


def _year_ordinals() -> str:
    return either(table("ordinals"))


def _days() -> dict[str, str]:
    month, day_end = either(months()), r"(?:-?(?:go|ego)\b|st\b|nd\b|rd\b|th\b)?"
    genitive, short = either(genitive_months()), either(table("months_short"))
    year = rf"(?P<year>{YEAR}){_MARK}"
    roman = either([*ROMAN, *ROMAN_MARKED])
    apart = rf"\s*(?:,|/|{DASH}|{word('and')}|{word('to')})\s*"
    day = rf"{_DAY}(?:{day_end}|\.(?=\s*(?:{DASH}|{word('and')}|{word('to')})))"
    dm = rf"{_DAY}(?:\.{_MONTH})?\.?"
    numbers = rf"(?P<list>(?:{dm}\s*(?:,|;|{DASH}|{word('and')}|{word('to')})\s*"
    numbers += rf"(?:{word('weekday_lead')}\s+)?){{0,12}}"
    lead = rf"{word('date_lead')}\.?:?\s+"
    return {
        "iso": r"(?<![\d./-])((?:19|20)\d\d)([-./])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\d-])",
        "numeric": rf"{_NO_DIGIT}{numbers})"
        rf"(?P<day>{_DAY})\s?(?P<apart>[./-])\s?(?P<month>{_MONTH})\s?[./-]\s?"
        rf"(?P<year>(?:19|20)\d\d|[1-4]\d(?![\d/-]|[.,]\w|\s\d(?!\d?[:.]\d)))(?!\d){_MARK}",
        "textual": rf"{_NO_DIGIT}(?:{word('from')}\s+)?(?P<list>(?:{day}{apart}){{0,8}})"
        rf"(?P<last>{_DAY})(?:{day_end}\s*(?P<month>{month})\b\.?|\.\s*(?P<of>{genitive})\b"
        rf"|{day_end}\s*(?P<short>{short})\b\.?(?=\s*{YEAR}))(?:,?\s*{year_or_step()})?",
        "misspelt": rf"{_NO_DIGIT}(?P<last>{_DAY})\s+(?P<word>[^\W\d_]{{5,13}})\b(?:,?\s*{year})?",
        "english": rf"\b(?P<month>{either(english_months())})\.?\s+(?P<day>{_DAY})"
        rf"(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:,?\s*{year})?",
        "roman": rf"{_NO_DIGIT}(?:(?P<from>{word('from')})\s+)?(?P<list>(?:{day}{apart}){{0,8}})"
        rf"(?P<last>{_DAY})(?:[\s.]+|[-/])(?P<month>{roman})(?:(?:[\s.]+|[-/])"
        rf"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d\d\d){_MARK}"
        rf"|[\s.,]+(?P<step>{either(table('year_steps'))})(?!\w)\.?|(?!\w|[-/.]\w))",
        "ordinal": rf"\b(?P<day>{either(table('ordinals'))})\s+(?P<month>{month})\b"
        rf"(?:\s*{year_or_step()})?",
        "short": rf"(?:(?<!\w){lead}|(?<!\w){either(table('weekdays'))}\b\.?,?\s+"
        rf"|^\W{{0,3}}(?=.{{4,6}}[\s,(;])|(?={_DAY}[./]\d+\.?,?\s*[(/]?\s*(?:{_weekdays()})\b)"
        rf"|(?={_DAY}[./]\d\d\.?\s*{either(table('year_steps'))}(?!\w)))"
        rf"(?P<day>{_DAY})[./](?P<month>0[1-9]|1[0-2])(?!\.?\d|:|\s*(?:do|{DASH})\s*\d)"
        rf"(?!\s+(?:mln|tys|zl|%))(?!\s*{word('counted')})"
        rf"(?:\.?\s*(?P<step>{either(table('year_steps'))})(?!\w)\.?)?",
        "short_range": rf"{_NO_DIGIT}(?:(?P<from>{word('from')})\s+)?(?P<first>{_DAY})"
        rf"(?:\.(?P<first_month>0[1-9]|1[0-2]))?\.?\s*(?:{DASH}|{word('to')})\s*"
        rf"(?P<day>{_DAY})\.(?P<month>0[1-9]|1[0-2])(?!\.?\d|:|[/-]\d)(?!\s+(?:mln|tys|zl|%))"
        rf"(?!\s*{word('counted')})(?:\.?\s*(?P<step>{either(table('year_steps'))})(?!\w)\.?)?",
        "short_next": rf"\.?\s*(?:,|;|{word('and')})\s*(?P<day>{_DAY})\."
        rf"(?P<month>0[1-9]|1[0-2])(?!\.?\d|:)(?!\s*{word('counted')})",
    }


def _weekdays() -> str:
    return either(form for form in table("weekdays") if len(form) > 1)


def _months() -> dict[str, str]:
    month = either(months())
    number = rf"(?:{either([*table('nth'), *ROMAN[:4]])}|[1-4]\.?)"
    nth = rf"(?:(?P<also>{number})\s*(?:{DASH}|{word('and')})\s*)?(?P<nth>{number})"
    when = year_or_step()
    lists = rf"\s*(?:,|{DASH}|{word('and')}|{word('to')})\s*"
    return {
        "months": rf"(?<!\w)(?:(?P<from>{word('from')})\s+)?(?<!\d )(?<!\d)"
        rf"(?P<first>{month})\b(?P<between>(?:{lists}{month}\b){{0,5}}{lists})(?P<last>{month})\b"
        rf"(?:\.?,?\s*{when})?",
        "monthly": rf"(?:\b(?<!\d )(?P<month>{month})\b\.?\s*"
        rf"|(?<![\w./-])(?<!\d )(?P<roman>{either(ROMAN[1:])})[\s.]\s*(?=\d))"
        rf"(?:{when})",
        "month_number": r"(?<!\d)(?<!\d[.,/-])(?<!\w[/-])(?P<number>0[1-9]|1[0-2])[./]"
        rf"(?P<year>(?:19|20)\d\d)(?![\d/-]|[.,]\d){_MARK}",
        "years": rf"(?<![\w/][/])(?P<first>{YEAR})\s*(?:{DASH}|/)\s*"
        rf"(?P<last>{YEAR})(?![/-]\d){_MARK}",
        "year": rf"(?<![\w/][/])(?P<year>{YEAR})(?:{_MARKED}|(?:(?<=\bw \d\d\d\d)"
        rf"|(?!\s*{word('counted')})))",
        "quarter": rf"(?<!\w)(?<!\d[.,]){nth}\s+(?:(?P<quarter>{either(words('quarter'))})"
        rf"|(?P<half>{either(words('half_year'))}))(?!\w)(?:\s*{when})?",
        "half_month": rf"(?<!\w)(?P<nth>{either(table('nth'))})\s+{word('half_month')}\s+"
        rf"(?P<month>{month})\b(?:\s*{when})?",
    }


def _around() -> dict[str, str]:
    weekday = either(table("weekdays"))
    lead_in = rf"(?:(?:{word('weekday_lead')}|w|we)[\s.]+)?"
    return {
        "digits": r"\d+",
        "street_before": r"\b(?:ul|al|pl|os)\.?\s*$|\b(?:ulic|alej|plac|osiedl)\w*\s+$",
        "digits_before": r"\d[ -]$",
        "days_lead": rf"{word('days_lead')}\.?:?\s*(?:{word('from')}\s+)?$",
        "list_before": rf"(?:^|:|(?<!\w){weekday}:?)\s*$",
        "numbered_before": rf"(?<!\w){either(words('numbered'))}\.?:?\s*(?:nr\.?\s*)?$",
        "session_before": rf"(?<!\w){word('session')}\s+(?:nr\.?\s*)?$",
        "part_before": rf"(?<!\w){word('part')}\s+(?:nr\.?\s*)?$",
        "dash_apart": rf"\s+{DASH}\s+",
        "hours_before": rf"(?<!\w){either(words('hour'))}\.?:?\s*(?:{word('from')}\s+)?$",
        "weekday_before": rf"(?<!\w)(?P<name>{weekday})[\s,.:(/{chr(8211)}-]*"
        rf"(?:(?:w\s+)?dni[au]\s+|dn\.\s*)?$",
        "weekday_after": rf"\s*(?:[(/]\s*(?P<bracketed>{weekday})\.?\s*[)/]"
        rf"|,?\s+(?P<plain>{weekday})\b\.?(?!\s*,?\s*\d))",
        "joint": rf"[\s,]*(?:{word('and')}|{word('to')}|{DASH})?\s*{lead_in}$",
        "moved_before": rf"(?<!\w)ze?\s+(?:dnia\s+)?(?P<day>{_DAY})(?:\.(?P<month>{_MONTH}))?\.?"
        rf"\s+na\s+(?:(?:dzien|{weekday})\b,?\s+)*$",
        "from_before": rf"(?<!\w){word('from')}\s+{lead_in}$",
        "date_before": rf"(?<!\w)(?:{word('date_lead')}\.?:?|{weekday}\.?,?)\s+$",
        "roman_after": rf"\s*(?:{DASH}|{word('to')}|{word('and')}|[,;)(.]|$)",
        "from": rf"{word('from')}\b",
        "dash": rf"\s*{DASH}\s*",
        "until": rf"[\s,]*(?:{word('to')}|{word('and')})\s+{lead_in}",
    }
