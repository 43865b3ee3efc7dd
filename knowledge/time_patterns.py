"""The patterns by which hours are found, in figures and in words."""

import re
from functools import cache

from knowledge.time_words import DASH, either, parts_of_day, table, word, words

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"  # as minutes are printed after an hour
_HOUR = r"(?:2[0-4]|1\d|0?\d)"


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """The compiled pattern of one way to write an hour."""
    return re.compile((_figures() | _words())[name])


def _figures() -> dict[str, str]:
    hour = rf"(?:\bw\s+)?\b{either(words('hour'))}\b\.?\s*:?\s*(?:{word('from')}\s+)?"
    half = r"(?:\s*(?P<half{0}>a|p)\.?m\b\.?|-?" + either(words("hour_endings")) + r"\b)?"
    first, second = _clock_pattern() + half.format(""), _clock_pattern("2") + half.format("2")
    not_counted = rf"(?!\d|[.,:]\d|\s*(?:%|{word('counted')}))"
    money = r"(?!\s*(?:%|(?:zl\w*|pln|tys|mln|eur\w*)\b))"
    not_counted_span = rf"(?!\d|[.,:]\d){money}(?:(?<=[.:]\d\d)|(?!\s*{word('counted')}))"
    hours = rf"(?:\bw\s+)?(?:{either(words('hour'))}\.?\s*)?"
    apart = rf"\s*(?:{DASH}|{word('to')}|\ba\b)\s*{hours}"
    end = (
        rf"(?=\s*(?:$|[?!.,;)](?!\d)|(?:w|we|na|i|lub|albo|dla|przy|pod|mozna|czy|jest"
        r"|ktos|bedzie|beda|bede|bedziemy|bylo|moge|mozemy|przyjde|przyjdziemy|zdaze|zdazymy|jeszcze"
        r"|tez|do(?!\s*\d)|z|ze|sie|u|kogos)\b|(?!miesi)\w{2,}(?:[aeiy]|s|z)c\b"
        rf"|{either(table('days'))}\b|(?<!\w){either(table('weekdays'))}\b))"
    )
    minutes = rf"(?=\d{{1,2}}(?:[:.]\d\d|[{RAISED}]|(?::\d\d)?\s*[ap]\.?m\b))"
    more = rf"\s*(?:,|{word('and')})\s*{hours}(?:{word('from')}\s+)?"
    raised = r"(?P<minute>[0-5]\d)(?![\d:])"
    return {
        "range": rf"(?:(?P<lead>{hour}|{word('from')}\s+(?!\d+\s*{DASH})|{minutes}))"
        rf"{first}{apart}{second}{not_counted_span}",
        "lead": rf"{_relation_words()}(?:{word('at')}\s+)?{hour}(?:{word('between')}\s+)?"
        rf"{first}(?:\s(?P<spaced>00|15|30|45)\b)?{not_counted}",
        "clock": rf"{_relation_words()}(?<![\d:])(?P<hour>{_HOUR}):{raised}"
        rf"{half.format('')}{not_counted}",
        "bare": rf"{_relation_words()}(?<![\d.])(?P<hour>{_HOUR})[.:](?P<minute>[0-5]\d)"
        rf"(?!\d|[.,]\d|\s*(?:%|{word('counted')}))",
        "cell": rf"(?:^|(?<=\t))\s*{first}\s*{DASH}\s*{second}\s*(?=\t|$)",
        "weekly": rf"(?:(?<!\w){either((*table('weekdays'), *table('weekdays_each')))}\b\.?"
        rf"(?:\s+(?:kazdego\s+)?miesiaca)?\)?|\d{{4}}\s?(?:r\.|roku\b))[,:;]?\s+"
        rf"{first}\s*{DASH}\s*{second}{not_counted_span}",
        "near": rf"(?:(?=\b[^\W\d]){_relation_words()}(?:{word('at')}\s+|{word('from')}\s+)?)"
        rf"(?<=\w\s){first}{not_counted}"
        rf"(?:{end}|(?<=\d[.:]\d\d)|(?<=m))",
        "further_span": rf"{more}{first}{apart}{second}{not_counted}",
        "further": rf"{more}{first}{not_counted}(?=\s*(?:$|[.,;)\n]|{word('and')}))",
        "numbered_before": rf"(?<!\w){either(words('numbered'))}\.?:?\s*(?:nr\.?\s*)?$",
    }


def _words() -> dict[str, str]:
    hour, names = rf"\b(?P<hour>{either(table('hours'))})\b", either(table("hour_names"))
    minute = either(table("minutes"))
    return {
        "parts": rf"(?<!\w){either(parts_of_day())}(?!\w)",
        "named": rf"(?:(?<!\w)(?P<until>{word('to')})\s+)?(?<!\w)(?:{either(words('midnight'))}"
        rf"|(?<=do )(?P<noon>{either(words('noon'))}))(?!\w)",
        "to_half": rf"(?:{word('at')}\s+)?{word('half_to')}\s+{hour}",
        "quarter": rf"(?:{word('at')}\s+)?(?P<before>\bza\s+)(?P<minute>{minute})\s+"
        rf"(?P<hour>{names})\b|(?P<minute_>{minute})\s+po\s+(?P<hour_>{either(table('hours'))})\b",
        "word_range": rf"{word('from')}\s+{hour}\s+{word('to')}\s+"
        rf"(?P<hour2>{either(table('hours'))})\b",
        "words": rf"{_relation_words()}(?:(?:{word('at')}|{word('hour')})\s*)?{hour}"
        rf"(?:\s+(?P<minute>{minute})(?!\w))?",
    }


def _clock_pattern(number: str = "") -> str:
    minute = rf"(?<=[:.])[0-5]\d(?!\d)|[⁰¹²³⁴⁵][{RAISED}]"
    return rf"(?<![\d,])(?P<hour{number}>{_HOUR})(?:[:.]?(?P<minute{number}>{minute}))?"


def _relation_words() -> str:
    return rf"(?:(?P<after>{word('after')})\s+|(?P<before>{word('before')})\s+)?"
