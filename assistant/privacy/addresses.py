"""Where somebody lives. A place that is only asked about is nobody's home."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.privacy.finding import Found, compiled

_WAYS = ("street", "english_street", "bare_street")
_MARK = re.compile(r"\A(?:[^\W\d]{2}\.|uli\w+|al\w+|osi\w+|pla\w+)\s*", re.IGNORECASE)
_ENDING = re.compile(r"(?:iej|ej|a)(?=,?\s+\d)")
_SHORTEST = 6
_FAR = 90
_LIKELY = {"street": True, "bare_street": False, "english_street": True}


def addresses(
    text: str, folded: str, others: Sequence[Found], holds: Callable[[str], bool] | None = None
) -> Iterator[Found]:
    """Streets with a house number where the writer or another private person lives.

    The sign of it is a word such as "mieszkam", a flat behind the house number, or other
    personal data right beside.
    """
    if not any(map(str.isdecimal, text)):
        return
    homes = [m.end() for m in compiled("home").finditer(folded)]
    for way in _WAYS:
        for m in compiled(way).finditer(folded):
            start, end = m.span("address")
            if _is_official(text[start:end], holds) or not (
                _LIKELY[way] or _reads_as_street(text, m)
            ):
                continue
            flat = m["flat"] is not None and (_LIKELY[way] or _stands_as_place(text, m))
            if flat or _is_home(folded, m, homes, others):
                yield Found("address", start, _with_town(text, folded, end))
    for m in compiled("postcode_town").finditer(folded):
        if _follows(folded, m.start(), homes) and (holds is None or not holds(m["code"])):
            yield Found("address", *m.span())


def _with_town(text: str, folded: str, end: int) -> int:
    """Where an address with the postal code and the town behind it ends."""
    m = compiled("town_after").match(folded, end)
    if m is None:
        return end
    named = m["town"] is not None and text[m.start("town")].isupper()
    return m.end("town" if named else "code")


def _is_official(address: str, holds: Callable[[str], bool] | None) -> bool:
    """Whether a document gives the address, in whichever of "Długa" and "Długiej" it stands."""
    if holds is None:
        return False
    written = re.sub(r"\W+\Z", "", address)
    bare = _MARK.sub("", written)
    other = {_ENDING.sub(ending, bare, count=1) for ending in ("a", "ej", "iej")}
    return any(holds(one) for one in (written, bare, *sorted(other)) if len(one) > _SHORTEST)


def _reads_as_street(text: str, m: re.Match[str]) -> bool:
    """Whether a name without "ulica" is one: by its capital, a flat, or "na Długiej 5"."""
    return text[m.start("name")].isupper() or m["flat"] is not None or m["preposition"] is not None


def _stands_as_place(text: str, m: re.Match[str]) -> bool:
    return m["preposition"] is not None and text[m.start("name")].isupper()


def _is_home(folded: str, m: re.Match[str], homes: Sequence[int], others: Sequence[Found]) -> bool:
    start, end = m.span("address")
    return (
        _follows(folded, start, homes)
        or compiled("home_after").match(folded, end) is not None
        or any(
            compiled("beside").fullmatch(folded, one.end, start)
            or compiled("beside").fullmatch(folded, end, one.start)
            for one in others
        )
    )


def _follows(folded: str, start: int, homes: Sequence[int]) -> bool:
    """Whether a sign of a home stands before a place, and no question begins between them."""
    return any(
        start - _FAR <= end <= start
        and compiled("same_home").fullmatch(folded, end, start) is not None
        for end in homes
    )
