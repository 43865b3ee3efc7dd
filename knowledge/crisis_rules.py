"""What must hold in the numbers that are given to a person in danger."""

import re
from collections.abc import Iterator
from datetime import date, time

from knowledge.lexicon_source import Entry, Problem

_KEYS = (
    "id", "number", "name", "town", "kinds", "audience", "hours", "languages", "sources",
    "looked_up",
)  # fmt: skip
_MUST = tuple(key for key in _KEYS if key != "town")
_KINDS = (
    "poisoning", "fire", "life", "danger", "suicide", "own_fear", "lured", "abuse", "child",
    "own_violence", "violence", "self_harm", "homelessness", "hunger", "helpline", "worn_out",
)  # fmt: skip
_PEOPLE = ("adult", "child", "about_child")
_WRITERS = ("adult", "child")
_LANGUAGES = ("en", "ru", "uk")
_PARTS = ("numbers", "places")
_FEWEST_SOURCES = 2
_GENERAL = "112"
# Three figures of an emergency service, the European numbers of social value, 800 and nine figures.
_SHORT = re.compile(r"112|9(?:8[1-7]|9[1-4]|9[789])")
_SOCIAL = frozenset({"116000", "116006", "116111", "116117", "116123"})
_NINE = re.compile(r"[1-9]\d{8}")
_WRITTEN = re.compile(r"\d+(?: \d+)*")
_DATED = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_WINDOW = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_NAME_ENDS = re.compile(r"\b(\d{3})$")


def numbers(root: Entry) -> Iterator[Problem]:
    """Each number has what the card needs, in a form that a call can be made with."""
    for key, _ in root.pairs or ():
        if key.text not in _PARTS:
            yield Problem(key.line, f"nieznana część „{key.text}”; są: {', '.join(_PARTS)}")
    for one in _numbers(root):
        yield from _keys(one)
        yield from _number(one)
        yield from _people(one)
        yield from _hours(one)
        yield from _sources(one)


def told_once(root: Entry) -> Iterator[Problem]:
    """No number and no name of one stands twice."""
    for key, what in (("number", "numer"), ("id", "nazwa")):
        seen: set[str] = set()
        for one in _numbers(root):
            value = one.get(key)
            plain = (value.text or "").replace(" ", "") if value else ""
            if value and plain in seen:
                yield Problem(value.line, f"{what} „{value.text}” stoi dwa razy")
            seen.add(plain)


def nobody_without(root: Entry) -> Iterator[Problem]:
    """For every danger an adult and a child are given a number that holds in the whole country."""
    given = [one for one in _numbers(root) if one.get("town") is None]
    line = (root.get("numbers") or Entry(1)).line
    if not any(_text(one, "number") == _GENERAL for one in given):
        yield Problem(line, f"brakuje numeru alarmowego {_GENERAL}")
    for kind in _KINDS:
        for who in _WRITERS:
            if not any(kind in _list(one, "kinds") and who in _list(one, "audience")
                       for one in given):  # fmt: skip
                yield Problem(line, f"dla „{who}” nie ma żadnego numeru na „{kind}”")
    own = [one for one in given if _list(one, "audience") == ["child"]]
    if not own:
        yield Problem(line, "nie ma numeru tylko dla dzieci (audience: [child])")


def places(root: Entry) -> Iterator[Problem]:
    """What names of units tell of help goes by dangers that are known, each with words."""
    part = root.get("places")
    for key, value in ((part.get("help") if part else None) or Entry(1)).pairs or ():
        if key.text not in _KINDS:
            yield Problem(key.line, f"nieznane zagrożenie „{key.text}”; są: {', '.join(_KINDS)}")
        if not [one for one in value.texts() if (one.text or "").strip()]:
            yield Problem(key.line, f"„{key.text}” nie ma żadnego słowa")


def looked_up_by(root: Entry, today: date) -> Iterator[Problem]:
    """No page was read in a year that is far ahead of today."""
    for one in _numbers(root):
        value = one.get("looked_up")
        if value and value.text and value.text[:4] > f"{today.year + 1}":
            yield Problem(value.line, f"dzień „{value.text}” jeszcze nie nadszedł")


def _keys(one: Entry) -> Iterator[Problem]:
    for key, _ in one.pairs or ():
        if key.text not in _KEYS:
            yield Problem(key.line, f"nieznane pole „{key.text}”; są: {', '.join(_KEYS)}")
    for name in _MUST:
        if one.get(name) is None:
            yield Problem(one.line, f"numer nie ma pola „{name}”")
    for name in ("id", "name"):
        value = one.get(name)
        if value is not None and not (value.text or "").strip():
            yield Problem(value.line, f"pole „{name}” jest puste")


def _number(one: Entry) -> Iterator[Problem]:
    value = one.get("number")
    if value is None:
        return
    text = value.text or ""
    plain = text.replace(" ", "")
    if value.kind != "str":
        yield Problem(value.line, f"numer {text} musi stać w cudzysłowie")
    known = _SHORT.fullmatch(plain) or plain in _SOCIAL or _NINE.fullmatch(plain)
    if not _WRITTEN.fullmatch(text) or not known:
        yield Problem(value.line, f"„{text}” nie jest znanym numerem: 112, 116 111 albo 9 cyfr")
    ends = _NAME_ENDS.search(_text(one, "name"))
    if ends and ends[1] != plain:
        yield Problem(value.line, f"numer „{text}” jest inny niż w nazwie: {ends[1]}")


def _people(one: Entry) -> Iterator[Problem]:
    for name, known in (("kinds", _KINDS), ("audience", _PEOPLE), ("languages", _LANGUAGES)):
        value = one.get(name)
        if value is None:
            continue
        if value.items is None or (not value.items and name != "languages"):
            yield Problem(value.line, f"pole „{name}” to lista: {', '.join(known)}")
        for item in value.items or ():
            if item.text not in known:
                yield Problem(item.line, f"„{item.text}” w „{name}” nie jest znane; są: "
                              f"{', '.join(known)}")  # fmt: skip


def _hours(one: Entry) -> Iterator[Problem]:
    value = one.get("hours")
    if value is None or value.kind == "null" or value.text == "always":
        return
    found = _WINDOW.fullmatch(value.text or "")
    if found is None:
        yield Problem(value.line, f"godziny „{value.text}” to always, null albo np. 08:00-16:00")
    elif not time(int(found[1]), int(found[2])) < time(int(found[3]), int(found[4])):
        yield Problem(value.line, f"godziny „{value.text}” są odwrotnie")


def _sources(one: Entry) -> Iterator[Problem]:
    value = one.get("sources")
    told = [item for item in (value.items or ()) if _text(item, "page")] if value else []
    if value is not None and len(told) < _FEWEST_SOURCES:
        yield Problem(value.line, f"numer musi mieć {_FEWEST_SOURCES} źródła z polem „page”")
    for source in told:
        dated = source.get("dated")
        if dated is None or not (dated.kind == "null" or _DATED.fullmatch(dated.text or "")):
            yield Problem(source.line, "źródło musi mieć „dated”: np. 2025-11 albo null")
    looked_up = one.get("looked_up")
    if looked_up is not None and not _is_day(looked_up.text or ""):
        yield Problem(looked_up.line, f"„{looked_up.text}” to nie dzień, np. 2026-11-21")


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text)) and len(text) == len("2026-11-21")
    except ValueError:
        return False


def _numbers(root: Entry) -> tuple[Entry, ...]:
    return (root.get("numbers") or Entry(1)).items or ()


def _text(entry: Entry, key: str) -> str:
    value = entry.get(key)
    return (value.text or "") if value else ""


def _list(entry: Entry, key: str) -> list[str]:
    value = entry.get(key)
    return [item.text or "" for item in (value.items or ())] if value else []
