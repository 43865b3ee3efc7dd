"""Days, months and hours of other languages, written as the Polish date grammar reads them."""

import re
from functools import cache

from knowledge.english_asking import in_order
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import either, english_months, months, table

_PERIODS = "tydzień|miesiąc|rok|weekend|poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę"
_WEEKDAYS = "poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę"
_SMOOTH = (
    (rf"\b(?:ostatni|poprzedni)\s+({_PERIODS})\b", r"zeszły \1"),
    (rf"\b(?:w\s+|na\s+|we\s+)?((?:następny|kolejny|zeszły|ten|to)\s+)?({_WEEKDAYS})\b", r"w \1\2"),
    (r"\b(?:w|przez)\s+(\d{1,2})\s+(tydzień|dzień|miesiąc|rok)\b", r"za \1 \2"),
    (r"\b(?:w|przez)\s+(tydzień|miesiąc)\b", r"za \1"),
    (r"\bza\s+(\d+)\s+tydzień\b", r"za \1 tygodnie"),
    (r"\bza\s+(\d+)\s+dzień\b", r"za \1 dni"),
    (r"\bdo (?=\S+@\S)", "na "),  # "send it to"
    (r"\bw\s+wtorek\b", "we wtorek"),
    (r"\b(w|na)\s+(środ|sobot|niedziel)a\b", r"\1 \2ę"),
    (r"\bw\s+(wrześniu|wtorek)\b", r"we \1"),
    (r"\s+([?!.,;:”])", r"\1"),
    (r"„\s+", "„"),
    (
        r"\b(?:w|na|przez|pod|do) ([^\W\d_a-ząćęłńóśźż][^\W\d_]+) (\d{1,3}[a-z]?)\b"
        r"(?=[,.?!]|$| (?:w|i|na)\b)",
        r"przy \1 \2",
    ),
    (r"\bdla dziecko\b", "dla dziecka"),
    (r"\b(po|przed|do|od) (\d{1,2}) godzin[aey]?\b", r"\1 \2"),
    (r"\bw (\d{1,2}) godzin[aey]?\b", r"o \1"),
    (r"\s{2,}", " "),
)


_OF_ME = {"uk": r"\bпрацюю\b", "ru": r"\bработаю\b"}
_BEFORE_GENITIVE = frozenset({"od", "do", "po", "przed", "koniec", "końca", "połowie"})
_SHORTENED = {  # "след неделя", "наст. тижня", "nxt week"
    "ru": (r"\bслед\.? (?=недел|месяц|год|понедельник|вторник|сред|четверг|пятниц|суббот|воскрес"
           r"|дежур|дижур|встреч|раз\b)", "следующий "),
    "uk": (r"\b(?:наст|наступ|след)\.? (?=тиж|місяц|рок|рік|понеділ|вівтор|серед|четвер"
           r"|п.?ятниц|субот|неділ|чергув|дижур|зустріч|раз\b)", "наступний "),
    "en": (r"\bnxt\b", "next"),
}  # fmt: skip
_OVER = {
    "en": r"after \1 years of age", "uk": r"після \1 року життя", "ru": r"после \1 года жизни",
}  # fmt: skip


def rewritten(text: str, language: str) -> str:
    """The text with its month-first dates and 12-hour times in the European order."""
    text = _compiled("hyphen").sub(" ", text)
    text = _compiled(f"shortened_{language}").sub(_SHORTENED[language][1], text)
    if language in _OF_ME:
        text = re.sub(_OF_ME[language], "pracuję", text, flags=re.IGNORECASE)
    text = _compiled(f"older_{language}").sub(_OVER[language], text)
    if language != "en":
        return text
    text = in_order(text)
    text = _compiled("not").sub(r"\1n't", text)
    text = _compiled("years_old").sub(r"\1 years old", text)
    text = _compiled("cost").sub(r"how much does it cost \1", text)
    text = _compiled("relative").sub(r"\1", text)
    text = _compiled("what_kind").sub(r"which \1 ", text)
    text = _compiled("signing").sub(r"\1 up \2", text)
    text = _compiled("aged").sub(r"\1 \2 years old", text)
    text = _compiled("possessive").sub(r"\1", text)
    text = _compiled("month_first").sub(_day_first, text)
    text = _compiled("of").sub(r"\1 \2", text)
    return _compiled("clock").sub(_of_the_day, text)


def polish_day(folded: str, before: str, language: str) -> str | None:
    """The Polish word for a month, weekday or day such as "tomorrow"; None for other words."""
    month = english_months() if language == "en" else months()
    if folded in month and (language != "en" or len(folded) > 3 or before[-1:].isdigit()):
        stands_alone = language == "en" and not before[-1:].isdigit()
        if stands_alone and before.split(" ")[-1] not in _BEFORE_GENITIVE | {"w"}:
            return f"w {_polish_month(month[folded], 'w')}"
        return _polish_month(month[folded], before)
    if folded in table("weekdays") and len(folded) > 3:
        return _polish_weekday(table("weekdays")[folded])
    days = lexicon("time")["pl"]["days"]
    return str(days[table("days")[folded]][0]) if folded in table("days") else None


def smoothed(polish: str) -> str:
    """Small words before days as Polish has them: "w następny poniedziałek", "za 2 dni"."""
    for pattern, instead in _SMOOTH:
        polish = re.sub(pattern, instead, polish)
    return polish.strip()


def _polish_month(month: int, before: str) -> str:
    forms = lexicon("time")["pl"]["months"][month - 1]
    return str(forms[2 if before == "w" else 1])


def _polish_weekday(weekday: int) -> str:
    forms = lexicon("time")["pl"]["weekdays"][weekday]
    return str(forms[1] if forms[0].endswith("a") else forms[0])


def _day_first(match: re.Match[str]) -> str:
    year = f" {match['year']}" if match["year"] else ""
    return f"{match['day']} {match['month']}{year}"


def _of_the_day(match: re.Match[str]) -> str:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return f"{hour}:{match['minute'] or '00'}"


@cache
def _compiled(name: str) -> re.Pattern[str]:
    month = either(sorted(fold(form) for form in english_months()))
    patterns = {
        **{f"shortened_{language}": short for language, (short, _) in _SHORTENED.items()},
        "hyphen": r"(?<=[^\W_])-(?=[^\W\d_])",
        "older_en": r"(?<=\w )(?:aged )?(?:over|above|older than) (\d{1,3})\b(?: years?(?: of age|"
        r" old)?)?(?! ?(?:[%$€]|pln|zl|zł|zloty|euro|months?|weeks?|days?|hours?|km|people|famil"
        r"|million|mln|thousand|places?|seats?|spots?|schools?|pupils|kids|children|tasks?))",
        "older_uk": r"(?:старш\w+ (?:за |від )?|понад |після )(\d{1,3}) (?:років|рок[уи])"
        r"(?: життя)?",
        "older_ru": r"(?:старше |свыше |после )(\d{1,3}) (?:лет|года)(?: жизни)?",
        "not": r"\b(do|does|did|is|are|was|were|ca|ha[sv]e?|could|would|should|wo)nt\b",
        "years_old": r"\b(\d{1,2})[- ]?(?:yrs?|y\.?o)\b\.?(?: old\b)?",
        "cost": r"\bhow much (?:do|does|did|will|would) ((?:[^\s?.!]+ ){1,12}?)cost\b",
        "relative": r"(child(?:ren)?|kids?|son|daughter|baby|teen(?:ager)?s?|people|person"
        r"|famil(?:y|ies)|parents?|women|old),?\s+(?:who|that|which)\b",
        "what_kind": r"\bwhat (?!hours|days)(\w{3,}s) (?=(?:are|do|can|have|does|will)\b)",
        "signing": r"\b(sign(?:ing)?) ((?:(?:my|our|the|a|his|her) )?\w+(?: and \w+)?) up\b",
        "aged": r"\b((?:child|kid|son|daughter|baby|boy|girl|teenager|he|she)"
        r" (?:is|just turned|turned))"
        r" (\d{1,2})\b(?! ?(?:years?|months?|weeks?|days?|hours?|o'clock|[ap]\.?m|[:./%]))",
        "possessive": r"(\w)'(?=\s|$)",
        "month_first": rf"\b(?P<month>{month})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
        rf"(?!:)(?:,?\s+(?P<year>\d{{4}}))?",
        "of": rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({month})\b",
        "clock": r"\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s*"
        r"(?P<half>[ap]\.?m\b\.?)",
    }
    return re.compile(patterns[name], re.IGNORECASE)
