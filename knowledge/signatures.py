"""Lines that only say who signs a document and when, such as "Burmistrz Lipna, 3 maja 2031 r."."""

import re
from datetime import date
from functools import lru_cache

from knowledge.dates import find_dates, find_times
from knowledge.folding import fold

_MOST_WORDS = 9
_LABEL = re.compile(
    r"(?:data(?: (?:publikacji|ogloszenia|wydania|dokumentu|aktualizacji|wpisu))?|opublikowano"
    r"|ogloszono|zamieszczono|dodano|aktualizacja|publikacja)(?: dnia)?:? $"
)
_LABELLED = re.compile(r"(?:data|opubl|oglosz|zamiesz|dodano|aktual|publik)")
_NAME = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ„(/-].*|\d+|w|we|i|im\.|nad|nr|ds\.|z|up\.|dnia|dn\.|r\.|roku")


@lru_cache(maxsize=20_000)
def is_signature(text: str, published: date | None) -> bool:
    """Whether a text holds nothing but names and the day of publication, or a label and a day."""
    if _is_dated_label(text):
        return True
    days = find_dates(text) if published else []
    if len(days) != 1 or days[0].first != published or find_times(text):
        return False
    words = (text[: days[0].start] + " " + text[days[0].end :]).strip(" .,").split()
    return len(words) <= _MOST_WORDS and all(_NAME.fullmatch(word) for word in words)


def _is_dated_label(text: str) -> bool:
    """Whether a text is a label such as "Data publikacji:" and one day, with nothing after it."""
    plain = fold(text.lstrip())
    if not _LABELLED.match(plain):
        return False
    days = find_dates(text.lstrip())
    return (
        len(days) == 1
        and bool(_LABEL.fullmatch(plain[: days[0].start]))
        and not text.lstrip()[days[0].end :].strip(" .r")
    )
