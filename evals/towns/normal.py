"""Values as they are compared: what does not count is taken away, what counts stays."""

import re
import unicodedata
from collections.abc import Iterable

_QUOTES = re.compile("[\"'„”“‟’‘«»]")
_DASHES = re.compile(r"[-\u00ad\u2010-\u2015\u2212]")
_WORD = re.compile(r"\w+")
_POSTCODE = re.compile(r"\b\d{2}\s?[-–]\s?\d{3}\b")
_STREET = re.compile(
    r"\b(?:ul|al|pl|os)\b|\bulic\w*|\balei\b|\baleja\b|\bplac\w*|\bosiedl\w*", re.I
)
_NUMBER = re.compile(r"\d+\s?[a-zA-Z]?(?:\s?/\s?\d+)?\b")
_SKIPPED = {"w", "we", "przy", "na", "i", "z", "o", "do", "ul", "al", "pl", "os", "nr"}
_SHARED, _ENDING = 3, 3
_ROOM = {"pok": "pokoj", "pokoju": "pokoj", "pokój": "pokoj", "sali": "sala"}


def bare(text: str) -> str:
    """The text without white space, quotes, dashes, case and the point at its end."""
    folded = unicodedata.normalize("NFC", text).casefold()
    folded = _DASHES.sub("", _QUOTES.sub("", folded))
    return "".join(folded.split()).strip(".,;:")


def digits(phone: str) -> str:
    """The digits of a phone number without the country's."""
    only = re.sub(r"\D", "", phone)
    return re.sub(r"^(?:00)?48(?=\d{9})", "", only)


def phones(given: Iterable[str]) -> set[str]:
    """The phone numbers as digits."""
    return {digits(phone) for phone in given}


def bares(given: Iterable[str]) -> set[str]:
    """The texts as they are compared, in any order."""
    return {bare(one) for one in given}


def amount(text: str) -> str:
    """A sum without the name of its currency."""
    return re.sub(r"(?:zł|złotych|pln)$", "", bare(text)).strip(",.")


def words(text: str) -> list[str]:
    """The words that count in a name or place."""
    found = (word.casefold() for word in _WORD.findall(text))
    return [_ROOM.get(word, word) for word in found if word not in _SKIPPED]


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: they share all but their endings."""
    if one == other:
        return True
    if one.isdigit() or other.isdigit():
        return False
    least = max(_SHARED, min(len(one), len(other)) - _ENDING)
    return min(len(one), len(other)) >= _SHARED and one[:least] == other[:least]


def same_name(recorded: str, found: str) -> bool:
    """Whether two names of units are one, inflected, shortened, with the town after it or not."""
    if bare(recorded) == bare(found):
        return True
    if any(_is_short(one, other) for one, other in ((recorded, found), (found, recorded))):
        return True
    one, other = words(recorded), words(found)
    shorter, longer = sorted((one, other), key=len)
    if not shorter or not all(map(same_word, shorter, longer)):
        return False
    if len(shorter) == len(longer):
        return True
    text = recorded if one is longer else found
    return bool(re.search(r"\bwe?\s+[A-ZŁŚŻŹĆ]\w+(?:\s+[A-ZŁŚŻŹĆ]\w+)?$", text.strip()))


def _is_short(name: str, whole: str) -> bool:
    """Whether a name such as "MOPS" is made of the first letters of the other."""
    letters = "".join(word[0] for word in re.split(r"\s+w\s", whole)[0].split())
    return name.isupper() and len(name) > 1 and letters.upper() == name


def same_place(recorded: str, found: str) -> bool:
    """Whether the found place holds the recorded street and number, or its words without a street.

    A postcode has to be there too where it is recorded.
    """
    held = words(_POSTCODE.sub(" ", found))
    codes = {bare(code) for code in _POSTCODE.findall(found)}
    if not {bare(code) for code in _POSTCODE.findall(recorded)} <= codes:
        return False
    return all(any(same_word(word, one) for one in held) for word in words(_core(recorded)))


def _core(text: str) -> str:
    """The street with its number, or everything where no street is said."""
    rest = _POSTCODE.split(text)[0]
    street = _STREET.search(rest)
    if street is None:
        return rest
    number = _NUMBER.search(rest, street.end())
    return rest[street.end() : number.end() if number else len(rest)]
