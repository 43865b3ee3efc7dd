"""How dates are written, as patterns over folded text; the words come from time.yaml."""

import re
from functools import cache

from knowledge.time_words import DASH, YEAR, either, english_months, months, table, word

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_NO_DIGIT = r"(?<!\d)(?<!\d[.,:/])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MARKED = r"\s*(?:r\.(?!\w)|r\b(?!\.)|roku\b|rok\b|рок\w\b|год\w?\b|р\.|г\.)"
_MARK = rf"(?:{_MARKED})?"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The compiled pattern of one form of dates, or of what stands around them."""
    return re.compile(_pattern(name))


def _pattern(name: str) -> str:
    month, weekday = either(months()), either(table("weekdays"))
    year = rf"(?P<year>{YEAR}){_MARK}"
    apart = rf"\s*(?:,|{DASH}|{word('and')}|{word('to')})\s*"
    day = rf"{_DAY}(?:-?(?:go|ego)\b|st\b|nd\b|rd\b|th\b)?"
    lead_in = rf"(?:(?:{word('weekday_lead')}|w|we)[\s.]+)?"
    return {
        "digits": r"\d+",
        "street_before": r"\b(?:ul|al|pl|os)\.?\s*$|\b(?:ulic|alej|plac|osiedl)\w*\s+$",
        "digits_before": r"\d[ -]$",
        "iso": r"(?<![\d-])((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])",
        "numeric": rf"{_NO_DIGIT}(?:(?P<first>{_DAY})\.?(?P<first_month>0?[1-9]|1[0-2])?\.?"
        rf"\s*{DASH}\s*)?"
        rf"(?P<day>{_DAY})\s?[./-]\s?(?P<month>0?[1-9]|1[0-2])\s?[./-]\s?"
        rf"(?P<year>(?:19|20)\d\d)(?!\d){_MARK}",
        "textual": rf"{_NO_DIGIT}(?:{word('from')}\s+)?(?P<list>(?:{day}{apart}){{0,8}})"
        rf"(?P<last>{_DAY})(?:-?(?:go|ego)\b|st\b|nd\b|rd\b|th\b)?\s*(?P<month>{month})\b\.?"
        rf"(?:,?\s*{year})?",
        "english": rf"\b(?P<month>{either(english_months())})\.?\s+(?P<day>{_DAY})"
        rf"(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:,?\s*{year})?",
        "roman": rf"{_NO_DIGIT}(?P<day>{_DAY})[\s.]+(?P<month>{either(ROMAN)})[\s.]+{year}",
        "ordinal": rf"\b(?P<day>{either(table('ordinals'))})\s+(?P<month>{month})\b(?:\s*{year})?",
        "monthly": rf"(?:\b(?<!\d )(?P<month>{month})\b\.?\s*"
        rf"|(?<![\d.])(?P<number>0[1-9]|1[0-2])[./]){year}",
        "short": rf"(?:\b(?:do|od|dnia|dniu|dn\.?|{weekday}\.?,?)\s+|^\W{{0,3}}(?=.{{4,6}}[\s,(;]))"
        rf"(?P<day>{_DAY})\.(?P<month>0[1-9]|1[0-2])(?!\.?\d|:|\s*(?:do|{DASH})\s*\d)"
        r"(?!\s+(?:mln|tys|zl|%))",
        "years": rf"(?P<first>{YEAR})\s*(?:{DASH}|/)\s*(?P<last>{YEAR}){_MARK}",
        "year": rf"(?P<year>{YEAR})(?:{_MARKED}|(?:(?<=\bw \d\d\d\d)|(?!\s*{word('counted')})))",
        "weekday_before": rf"(?<!\w)(?P<name>{weekday})[\s,.:(/{chr(8211)}-]*"
        rf"(?:(?:w\s+)?dni[au]\s+|dn\.\s*)?$",
        "weekday_after": rf"\s*(?:[(/]\s*(?P<bracketed>{weekday})\.?\s*[)/]"
        rf"|,?\s+(?P<plain>{weekday})\b\.?(?!\s*,?\s*\d))",
        "joint": rf"[\s,]*(?:{word('and')}|{word('to')}|{DASH})?\s*{lead_in}$",
        "from_before": rf"(?<!\w){word('from')}\s+{lead_in}$",
        "dash": rf"\s*{DASH}\s*",
        "until": rf"[\s,]*(?:{word('to')}|{word('and')})\s+{lead_in}",
    }[name]
