"""Names of private people: found by the words that announce them, never by themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.privacy.finding import Found, compiled, words
from assistant.privacy.naming import Naming, is_caseless, naming

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_ENDS = re.compile(r"\s*(?:\Z|[,.;!?\n])")
_PAIR = re.compile(r"[^\W\d_]+[ \u00a0][^\W\d_]+(?:-[^\W\d_]+)?")
_BETWEEN = re.compile(r"[\s,:;(„\"'–—-]*")
_SPACES = re.compile(r"[ \u00a0„\"]*")
_BESIDE = re.compile(r"[ \u00a0]+|\.[ \u00a0]")
_JOINED = re.compile(
    r"(?:\s*\(?\d{1,2}(?:[ -]?(?:lat\w*|l\.?|rok\w*|r\.|mies\w*|years?|рок\w*|лет|год\w*))?\)?)?"
    r"(?:\s*,\s*(?:(?:i|oraz|a|and|та|і|й|и)\s+)?|\s+(?:i|oraz|and|та|і|й|и)\s+|\s*[&/+]\s*)"
)
_MOST_WORDS = 3
_SHORTEST_OFFICIAL = 5
_SHORTEST_STEM = 3
_NEAR = 40
_KINDS = {
    "labelled": "strong", "strong": "strong", "kin": "kin", "mister": "mister",
    "family": "family", "signed": "signed", "whose": "given",
}  # fmt: skip
_INTRODUCED = frozenset({"strong", "kin"})
_CLOSE = ("syn", "cor", "maz", "mez", "zon", "son", "daughter", "син", "сын", "доч", "донь")


@dataclass(frozen=True)
class _Text:
    text: str
    folded: str
    caseless: bool

    def word_at(self, place: int) -> re.Match[str] | None:
        return _WORD.match(self.text, place)

    def naming(self, m: re.Match[str]) -> Naming:
        return naming(m[0], self.caseless)


def names(text: str, folded: str, others: Sequence[Found] = ()) -> list[Found]:
    """The names behind "nazywam się", "mój syn", "pani", at the end of a letter, and beside
    other personal data."""
    if not others and not compiled("announced").search(folded):
        return []
    read = _Text(text, folded, is_caseless(text))
    found = [
        one
        for announced in compiled("announced").finditer(folded)
        for one in _behind(read, announced)
    ]
    if others:
        found += _beside(read, others)
    return [*found, *_again(read, found)] if found else []


def _beside(read: _Text, others: Sequence[Found]) -> Iterator[Found]:
    """A given name with a surname right beside a telephone, an address or the like."""
    beside = compiled("beside")
    for pair in _PAIR.finditer(read.text):
        start, end = pair.span()
        if _end_of_name(read, start, "given") == end and any(
            beside.fullmatch(read.folded, one.end, start)
            or beside.fullmatch(read.folded, end, one.start)
            for one in others
        ):
            yield Found("name", start, end)


def _again(read: _Text, found: list[Found]) -> Iterator[Found]:
    """The same names, in whichever case, where nothing announces them."""
    begun = {
        word[0][: max(_SHORTEST_STEM, len(word[0]) - 2)]
        for one in found
        for word in _WORD.finditer(read.text, one.start, one.end)
        if len(word[0]) >= _SHORTEST_STEM and read.naming(word).given
    }
    for word in _WORD.finditer(read.text):
        if word[0].startswith(tuple(begun)) and read.naming(word).fits("given"):
            start, end = word.span()
            before = read.folded[max(0, start - _NEAR) : start]
            if compiled("institution_before").search(before) is None:
                yield Found("name", start, end, certain=True)


def _behind(read: _Text, announced: re.Match[str]) -> Iterator[Found]:
    kind = _KINDS.get(announced.lastgroup or "", "given")
    if kind == "kin" and not (announced["mine"] or announced["who"].startswith(_CLOSE)):
        kind = "relative"
    if kind in ("kin", "relative") and _is_institution(read, announced):
        return
    between = _SPACES if kind in ("mister", "family") else _BETWEEN
    place = between.match(read.text, announced.end()).end()  # type: ignore[union-attr]
    place = _after_skipped(read, place)
    end = _end_of_name(read, place, kind)
    while end is not None:
        official = kind == "mister" and end - place >= _SHORTEST_OFFICIAL
        yield Found("name", place, end, certain=not official)
        joined = _JOINED.match(read.text, end)
        if joined is None:
            return
        place = joined.end()
        end = _end_of_name(read, place, "listed")


def _end_of_name(read: _Text, place: int, kind: str) -> int | None:
    """Where the name that begins at a place ends, or None where there is none."""
    end: int | None = None
    for number in range(_MOST_WORDS):
        word = read.word_at(place)
        if word is None or read.folded[word.start() : word.end()] in words("never"):
            break
        named = read.naming(word)
        fits = named.fits
        ends = kind == "strong" and _ENDS.match(read.text, word.end()) is not None
        last = number == 1 and kind in _INTRODUCED and named.capital  # "Zenon Brzęczyk"
        last = last or (number > 0 and ends)
        if not fits(kind if number == 0 else "surname") and not (last and fits("last")):
            break
        end = word.end()
        beside = _BESIDE.match(read.text, end)
        if beside is None or (beside[0][0] == "." and len(word[0]) > 1):
            break
        place = beside.end()
    if end is not None and read.text[end - 2 : end - 1] == " " and read.text[end : end + 1] == ".":
        end += 1  # the stop of an initial
    return end


def _after_skipped(read: _Text, place: int) -> int:
    """Past ages, titles and "starszy" that may stand before the name."""
    while (skipped := compiled("before_name").match(read.folded, place)) is not None:
        place = skipped.end()
    return place


def _is_institution(read: _Text, announced: re.Match[str]) -> bool:
    """Whether "Brat Albert" is a patron and "Matki" a part of an institution's name."""
    start = announced.start("who")
    if compiled("institution_before").search(read.folded, max(0, start - _NEAR), start):
        return True
    if read.caseless or not read.text[start].isupper() or announced["mine"] is not None:
        return False
    within = start > 0 and not re.search(r"[.!?\n,:]\s*\Z", read.text[:start])
    return within or announced["who"] in words("religious")
