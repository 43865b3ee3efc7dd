"""The day on which a document says that it was published."""

import re
from datetime import date

_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip
_LABEL = (
    r"(?:(?:data\s+(?:publikacji|ogłoszenia|dodania|utworzenia)|opublikowan[oya]|publikacja"
    r"|dodano|zamieszczono|ogłoszono|utworzono)\s*(?:w\s+dniu|dnia)?\s*[:\-–]?\s*)"
)
_DAY = (
    r"(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<day2>\d{1,2})[.\-/](?P<month2>\d{1,2})[.\-/](?P<year2>(?:19|20)\d\d)"
    rf"|(?P<day3>\d{{1,2}})\s+(?P<name>{'|'.join(_MONTHS)})\s+(?P<year3>(?:19|20)\d\d))"
)
_END = r"\s*(?:r\.|roku|r)?(?:[T,\s]+(?:godz\.?\s*)?\d\d?[:.]\d\d\S*)?\s*\.?"
_ALONE = re.compile(rf"{_DAY}{_END}", re.IGNORECASE)
_LABELLED = re.compile(rf"{_LABEL}{_DAY}{_END}", re.IGNORECASE)
_STAMP = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
# Place and day above or below a letter.
DATELINE = re.compile(
    r"[^\W\d_][^\d,]{2,40},\s*(?:dnia\s+|dn\.\s*)?\d{1,2}[. ]\s?[\w]+[. ]\s?\d{4}\s*(?:r\.?|roku)?"
)


def stated_date(text: str) -> date | None:
    """The date that a text consists of, also as an ISO time; None for anything else."""
    return _date(_ALONE.fullmatch(text.strip()))


def stamped_date(text: str) -> date | None:
    """The date that a text consists of as programs write it, year first; None for another."""
    return stated_date(text) if _STAMP.match(text.strip()) else None


def labelled_date(text: str) -> date | None:
    """The date of a line such as "Data publikacji: 3.02.2025"; None for anything else."""
    return _date(_LABELLED.fullmatch(text.strip()))


def _date(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    name = match["name"]
    year = match["year"] or match["year2"] or match["year3"]
    month = _MONTHS.index(name.lower()) + 1 if name else match["month"] or match["month2"]
    day = match["day"] or match["day2"] or match["day3"]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
