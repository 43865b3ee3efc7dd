"""Words before a date that make it the last day of something."""

import re

from knowledge.folding import fold

_UNTIL = re.compile(
    r"(?:\bdo(?:\s+(?:konca\s+)?dnia|\s+dn\.?|\s+konca(?:\s+(?:miesiaca|roku))?|\s+ostatniego\s+dnia)?"
    r"|\bz\s+koncem(?:\s+(?:miesiaca|roku))?|\bnie\s+pozniej\s+niz(?:\s+do)?(?:\s+dnia)?"
    r"|\bnajpozniej(?:\s+do)?(?:\s+dnia|\s+w\s+dniu)?|\buplywa(?:\s+(?:z\s+dniem|w\s+dniu|dnia))?"
    r"|\bmija(?:\s+(?:z\s+dniem|w\s+dniu|dnia))?|\bkoncz\w+\s+sie(?:\s+(?:z\s+dniem|w\s+dniu|dnia))?"
    r"|\bostateczn\w+\s+termin[^.;]{0,60}?(?:to|:|-|–)|\btermin\w*\s+(?:skladania|nadsylania|zglasz\w+|"
    r"przesyl\w+|dostarcz\w+|przyjmowania|zgloszen)[^.;]{0,60}?(?:to|:|-|–|uplywa|mija)"
    r"|\bdo\s+godz[^.]{0,3}\.?\s*\d{1,2}(?:[:.]\d\d)?(?:\s+w)?\s+dni[ua]"
    r"|\bdo\s+(?:godz[^.]{0,3}\.?\s*)?\d{1,2}:\d\d"
    r"|\b(?:zakonczeni\w+|zamknieci\w+|koniec)\s+(?:skladania|nadsylania|zglasz\w+|przyjmowania|naboru"
    r"|rekrutacji|zapisow|zgloszen)[^.;,]{0,40})\s*[:,–-]?\s*$"
)


def is_until(text: str, start: int) -> bool:
    """Whether the date at `start` is the last day of something."""
    return bool(_UNTIL.search(fold(text[max(0, start - 120) : start])))


def until_before(folded: str) -> re.Match[str] | None:
    """The words at the end of a folded text that say "until"."""
    return _UNTIL.search(folded)
