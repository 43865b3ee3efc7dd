"""The building of a whole timetable, by the heading or title above it."""

import re

from ingest.extract.places import place_of, street_start
from ingest.extract.scene import Scene, Statement
from knowledge.text import Token

_LEAST_WORDS = 2  # of a name by which a title and an address are of one building
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_CAPITAL = rf"[„\"]?(?:[{_UPPER}][\w’-]*\.?|\d+)[”\"]?"
_VENUE = re.compile(
    rf"(?:(?:w|we|na|przy)\s+)?(?:[a-ząćęłńóśźż]+\s+)?{_CAPITAL}"
    rf"(?:\s+(?:(?:w|we|na|nr|im\.|i)\s+)?{_CAPITAL})*"
)
_IN_TOWN = re.compile(r"(?<=\w)[”\"]?\s+we?\s.*$", re.DOTALL)

Building = tuple[str, Statement | None]


def place_above(scene: Scene, own: Statement) -> Building | None:
    """The building that a heading or the title names, with its street where another line has it.

    The statement is the one that gives it, None where only the title does.
    """
    for title in (*reversed(own.block.headings), scene.document.title):
        addressed = _addressed(scene, title)
        if addressed is not None:
            return addressed
        place = place_of(scene, title)
        named = _VENUE.match(title, place.start, place.end) if place else None
        if named is not None:
            heading = (o for o in scene.statements if o.block.kind == "heading")
            return named[0], next((one for one in heading if title in one.text), None)
    return None


def _addressed(scene: Scene, title: str) -> Building | None:
    """The only address that stands in a line of text with the name of a building of the title."""
    place = place_of(scene, title)
    wanted = _names(scene, title[place.start : place.end]) if place else []
    words = scene.tokens(title)
    found: dict[str, Statement] = {}
    for one in scene.statements:
        full = place_of(scene, one.text) if one.block.kind in ("paragraph", "item") else None
        if full is None or not full.street:
            continue
        told = one.text[full.start : full.end]
        names = _names(scene, one.text[full.start : street_start(one.text, full)])
        if _all_in(wanted, scene.tokens(told)) or _all_in(names, words):
            found.setdefault(told, one)
    return next(iter(found.items())) if len(found) == 1 else None


def _names(scene: Scene, place: str) -> list[Token]:
    """The words with a capital letter of the name of a building, without its town."""
    return [one for one in scene.tokens(_IN_TOWN.sub("", place)) if one.text[0].isupper()]


def _all_in(names: list[Token], words: list[Token]) -> bool:
    told = frozenset(lemma for word in words for lemma in word.lemmas)
    return len(names) >= _LEAST_WORDS and all(one.lemmas & told for one in names)
