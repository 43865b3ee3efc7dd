"""Names of private people: found by the words that announce them, never by themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.privacy.finding import Found, compiled, words
from assistant.privacy.naming import Naming, is_caseless, naming

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s,:;(„\"'–—-]*")
_SPACES = re.compile(r"[ \u00a0„\"]*")
_BESIDE = re.compile(r"[ \u00a0]+|\.[ \u00a0]")
_JOINED = re.compile(
    r"\s*,\s*(?:(?:i|oraz|a|and|та|і|й|и)\s+)?|\s+(?:i|oraz|and|та|і|й|и)\s+|\s*[&/+]\s*"
)
_MOST_WORDS = 3
_KINDS = {
    "labelled": "strong", "strong": "strong", "kin": "kin", "mister": "mister",
    "family": "family", "signed": "signed",
}  # fmt: skip
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


def names(text: str, folded: str) -> Iterator[Found]:
    """The names behind "nazywam się", "mój syn", "pani", and at the end of a letter."""
    if not compiled("announced").search(folded):
        return
    read = _Text(text, folded, is_caseless(text))
    for announced in compiled("announced").finditer(folded):
        yield from _behind(read, announced)


def _behind(read: _Text, announced: re.Match[str]) -> Iterator[Found]:
    kind = _KINDS.get(announced.lastgroup or "", "given")
    if kind == "kin" and not (announced["mine"] or announced["who"].startswith(_CLOSE)):
        kind = "relative"
    if kind in ("kin", "relative") and _is_institution(read, announced):
        return
    between = _SPACES if kind in ("mister", "family", "given") else _BETWEEN
    place = between.match(read.text, announced.end()).end()  # type: ignore[union-attr]
    if kind != "strong":
        place = _after_skipped(read, place)
    end = _end_of_name(read, place, kind)
    while end is not None:
        yield Found("name", place, end)
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
        if not read.naming(word).fits(kind if number == 0 else "surname"):
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
    if compiled("institution_before").search(read.folded, max(0, start - 40), start):
        return True
    within = start > 0 and not re.search(r"[.!?\n,:]\s*\Z", read.text[:start])
    capital = read.text[start].isupper() and not read.caseless
    return capital and within and announced["mine"] is None
