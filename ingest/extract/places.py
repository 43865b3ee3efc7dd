"""Where something is, as the text writes it: venue, street, town, and the room in it."""

import re
from dataclasses import dataclass

from ingest.extract.scene import Scene
from knowledge.dates import find_dates, find_times
from knowledge.nominative import nominative
from knowledge.numbers import values

_DEAD = re.compile(  # "33 800 20 30 jest już nieczynny"
    r"[)\s]*(?:(?:jest|sa|zostal\w*|juz|od\s+\w+|chwilowo|obecnie)\s+){0,3}"
    r"(?:nieczynn\w+|nieaktualn\w+|wylaczon\w+|zlikwidowan\w+|nie\s+(?:dzial|obowiaz|funkcjonuj)\w+)"
)
_LONGEST_BRACKET = 40
_NEAR = 60  # characters behind a building in which a hall of it may be named
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_WORD = (
    rf"(?:[{_UPPER}][\w’'-]*\.?|\d{{1,2}}(?=\s+[{_UPPER}])|św\.|gen\.|ks\.|bp\.?|dr\.?|im\.|płk\.|"
    r"marsz\.|kard\.|prof\.|na|pod|nad|i)"
)
_HOUSE = r"\d{1,4}[a-zA-Z]?(?:\s?[/–-]\s?\d{1,3}[a-zA-Z]?(?!\d))?(?!-?\d)"
_CAPITALS = rf"[{_UPPER}][\w’'-]*(?:\s+[{_UPPER}][\w’'-]*){{0,2}}"
_STREET = re.compile(
    r"\b(?:(?:ul|al|pl|os|Ul|Al|Pl|Os)\.|[Uu]lic[aąęy]\w*|[Aa]lej[aeiąę]\w*|[Pp]lac\w*|"
    r"[Oo]siedl\w+|Rynek|Rynku|[Rr]ondo|[Bb]ulwar\w*)"
    rf"\s*(?:(?:{_WORD}\s+){{1,6}}?{_HOUSE}|{_HOUSE}(?!\s+[{_UPPER}])|(?:\d+\s+)?{_CAPITALS})"
)
_TOWN = re.compile(rf"\s*,?\s*\d\d-\d{{3}}\s+[{_UPPER}][\w’'-]*(?:[ -][{_UPPER}][\w’'-]*){{0,2}}")
_IN_TOWN = re.compile(rf"\s*,?\s+we?\s+[{_UPPER}][\w’'-]*(?:[ -][{_UPPER}][\w’'-]*)?")
_ROOM = re.compile(
    r"\b(?:sal[aięą]\w{0,2}\s+(?:(?:nr\.?\s*)?\d+\w?\s+)?na\s+(?:parterze|(?:[IVX]+|\d+)\.?\s*piętrze)"
    r"|pok(?:ój|oju|oje|\.)?\s*(?:nr\.?\s*)?\d+[a-zA-Z]?\b|sal[aięą]\w{0,2}\s+(?:nr\.?\s*)?\d+\w?\b"
    r"|(?:[IVX]+|\d+)\.?\s*pi[eę]tr\w+|pi[eę]tr\w+\s+(?:[IVX]+|\d+)\b|(?:[IVX]+)\s+p\.|p\.\s*\d+|parter\w*"
    r"|stanowisk\w+\s+(?:nr\s*)?\d+|okienk\w+\s+(?:nr\s*)?\d+|gabinet\w*\s+(?:nr\s*)?\d+\w?"
    r"|dziennik\w*\s+podawcz\w+|sekretariat\w*|kancelari\w+|biur\w+\s+podawcz\w+)",
    re.IGNORECASE,
)
_NAMING = {"noun", "adjective"}
_NAMED_ROOM = re.compile(
    r"\b(?:sal(?:a|i|ę|ą|ce|ka|kę)\s+(?:(?!w\b|na\b|przy\b|im\b|nr\b|gdzie\b|i\b|oraz\b)[a-ząćęłńóśźż]+)"
    r"|świetlic[aęąy]|aul[aięą]|hol(?:u)?|czyteln(?:i|ia|ię)|jadaln(?:i|ia|ię))\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:w|we|na|przy|do)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BEFORE_STREET = re.compile(r"\b(?:przy|na)\s+$", re.IGNORECASE)
_LABEL = re.compile(r"(?:[Mm]iejsce|[Gg]dzie|[Aa]dres)(?:\s+\w+)?\s*:")
_CAPITAL_WORDS = re.compile(rf"([\s,;:–-]*)(?:[{_UPPER}][\w’'-]*\s+)*")
_BREAK = re.compile(r"[;:()\t]|\.\s|\s[–-]\s")
_VENUE_END = re.compile(
    r"[,;:()\t]|\.(?:\s|$)|\s[–-]\s|\s(?:w\s+(?:godz|dniu|dniach|termin)|od|dnia|odb[ęy]\w+|zamiast)\b"
)


@dataclass(frozen=True)
class Place:
    """text[start:end] names a place; `street` tells whether with a street."""

    start: int
    end: int
    street: bool


def place_of(scene: Scene, text: str) -> Place | None:
    """The first place that a text names, its venue included, or None."""
    stops = _stops(text)
    street = _STREET.search(text)
    alone = _venue_alone(scene, text, stops)
    if street is None or (alone is not None and ";" in text[alone.end : street.start()]):
        return alone
    bound = max([0, *(end for _, end in stops if end <= street.start())])
    for found in _BREAK.finditer(text, bound, street.start()):
        if found[0] != "(" or found.end() < street.start() - 4:
            bound = found.end()
    start = _venue_start(scene, text, bound, street.start())
    end = street.end()
    town = _TOWN.match(text, end) or _IN_TOWN.match(text, end)
    return Place(start, _closed(text, start, town.end() if town else end), True)


def street_start(text: str, place: Place) -> int | None:
    """Where the street of a place begins, its preposition included."""
    street = _STREET.search(text, place.start, place.end)
    if street is None:
        return None
    near = _BEFORE_STREET.search(text[place.start : street.start()])
    return place.start + near.start() if near else street.start()


def _closed(text: str, start: int, end: int) -> int:
    """The end moved on to the bracket that closes one opened since the start."""
    close = text.find(")", end, end + _LONGEST_BRACKET)
    return close + 1 if "(" in text[start:end] and close >= 0 else end


def rooms_of(text: str, place: Place | None = None) -> list[tuple[int, int]]:
    """Floors, rooms and desks that a text names outside of its place."""
    spans = [found.span() for found in _ROOM.finditer(text)]
    if place is None:
        return spans
    spans += [found.span() for found in _NAMED_ROOM.finditer(text, place.end, place.end + _NEAR)]
    spans = sorted(set(spans))
    return [span for span in spans if span[1] <= place.start or place.end <= span[0]]


def without_room(place: str | None, room: str | None) -> tuple[str | None, str | None]:
    """A place that begins with a room ("w pokoju nr 9 Urzędu Gminy") as place and room."""
    spans = rooms_of(place) if place else []
    if not place or not spans or spans[0][0] > 3:
        return place, room
    start, end = spans[0]
    if not place[end:].strip(" ,"):
        return (place, room) if room else (None, place[start:end])
    return place[end:].lstrip(" ,(") or None, room or place[start:end]


def invited_to(place: str) -> str:
    """A place to which a text invites ("do biblioteki") by its name."""
    return nominative(place[3:]) if place.lower().startswith("do ") else place


def phones_of(text: str) -> list[tuple[int, int]]:
    """Telephone numbers of a text that are no fax numbers."""
    return [
        (value.start, value.end)
        for value in values(text)
        if value.kind == "phone" and not is_fax(text, value.start)
    ]


def is_dead(folded: str, end: int) -> bool:
    """Whether a folded text says right behind a number that it is out of use."""
    return _DEAD.match(folded, end) is not None


def is_fax(text: str, start: int) -> bool:
    """Whether a number is said to be that of a fax."""
    before = text[max(0, start - 24) : start].lower()
    return max(before.rfind("fax"), before.rfind("faks")) > before.rfind("tel")


def _stops(text: str) -> list[tuple[int, int]]:
    spans = [(match.start, match.end) for match in find_dates(text)]
    spans += [(match.start, match.end) for match in find_times(text)]
    kinds = ("phone", "email", "url")
    return spans + [(value.start, value.end) for value in values(text) if value.kind in kinds]


def _venue_start(scene: Scene, text: str, bound: int, street: int) -> int:
    bound += _after_verb(scene, text[bound:street])
    left = text[bound:street]
    tokens = scene.tokens(left)
    starts = []
    for hit in scene.found(left, "venue"):
        first = hit.first
        while first > 0 and tokens[first - 1].text[0].isupper() and tokens[first].text[0].isupper():
            first -= 1
        start = tokens[first].start
        lead = _PREPOSITION.search(left[:start])
        if lead and _close(left, lead):
            return bound + lead.start()
        starts.append(start)
    if starts:
        return bound + starts[0]
    near = _BEFORE_STREET.search(left)
    return bound + near.start() if near else street


def _after_verb(scene: Scene, left: str) -> int:
    """The end of the last verb, for a place begins behind it: "do klubu zapisuje się w ..."."""
    verbs = [one for one in scene.tokens(left) if "verb" in one.pos and not one.pos & _NAMING]
    return verbs[-1].end if verbs else 0


def _close(text: str, lead: re.Match[str]) -> bool:
    """Whether the words between a preposition and a venue belong to it, as an adjective does."""
    return not re.search(r"[,.;]", text[lead.start() : lead.end()])


def _venue_alone(scene: Scene, text: str, stops: list[tuple[int, int]]) -> Place | None:
    tokens = scene.tokens(text)
    for hit in scene.found(text, "venue"):
        start = tokens[hit.first].start
        lead = _PREPOSITION.search(text[:start])
        begin = lead.start() if lead and _close(text, lead) else _after_stop(text, start, stops)
        if begin is None:
            continue
        ends = [begin for begin, _ in stops if begin > start]
        close = _VENUE_END.search(text, start)
        ends += [close.start()] if close else []
        end = min([*ends, len(text)])
        trimmed = text[begin:end].rstrip(" ,.;:–-")
        return Place(begin, begin + len(trimmed), False)
    return None


def _after_stop(text: str, start: int, stops: list[tuple[int, int]]) -> int | None:
    """Where a venue without a preposition begins, right after an hour, day or label."""
    ends = [end for _, end in stops if end <= start]
    label = _LABEL.match(text)
    if label and label.end() <= start:
        ends.append(label.end())
    if not ends:
        return None
    between = _CAPITAL_WORDS.fullmatch(text, max(ends), start)
    return between.end(1) if between else None
