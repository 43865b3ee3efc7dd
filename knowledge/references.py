"""The numbers that papers and sessions go by, in one spelling: "nr XII" is "nr 12"."""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from knowledge.roman_figures import roman_value
from knowledge.time_words import months

_ONE = r"(?:\d{1,5}|[ivxlcdm]+)"
_VALUE = rf"{_ONE}(?:\s?/\s?{_ONE})*"
_NR = r"(?:\b(?:nr|numer(?:u|em|ze)?|no)\b\.?|№)"
_MEETINGS = r"posiedzeni\w*|sesj\w*|obrad\w*"
_MET = rf"{_MEETINGS}|spotkani\w*|zebrani\w*"
_KINDS = {
    "meeting": _MET,
    "minutes": r"protok\w*",
    "resolution": r"uchwa\w*",
    "order": r"zarz[aą]dzeni\w*",
    "notice": r"obwieszczeni\w*|og[lł]oszeni\w*|komunikat\w*",
}
_ALL = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
_PAPERS = "|".join((_MEETINGS, *(words for kind, words in _KINDS.items() if kind != "meeting")))
_HEADS = rf"\b(?:{_PAPERS})"
_NUMBERED = re.compile(rf"{_NR}\s*({_VALUE})(?![\w/])", re.IGNORECASE)
_OF_PAPERS = re.compile(rf"{_HEADS}\s+{_NR}\s*({_VALUE})(?![\w/])", re.IGNORECASE)
_SPELT = str.maketrans(
    {"a": "[aą]", "c": "[cć]", "e": "[eę]", "n": "[nń]", "o": "[oó]", "s": "[sś]", "z": "[zźż]"}
)
# "III posiedzenie", typed "iii posiedzenie"; "i" alone joins words, and "5 posiedzeń" counts them.
_ROMAN_BEFORE = re.compile(
    rf"(?<![\w/.,–-])([IVXLCDM]+|[ivxl]{{2,}})\.?\s+(?:\w*zwyczajn\w+\s+)?(?=(?i:{_MEETINGS}))"
)
_FIGURE_BEFORE = re.compile(
    rf"(?<![\w/.,–-])(?:(\d{{1,3}})\.\s+(?:\w*zwyczajn\w+\s+)?(?={_MEETINGS})"
    r"|(\d{1,3})\s+(?=posiedzeni(?:e|u|em)\b|sesj[ęe]\b)|(?<=z )(\d{1,3})\s+(?=posiedzenia\b))"
)
_STRICT_ROMAN = re.compile(r"x{0,3}(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})|c{0,3}", re.IGNORECASE)
_NAMED = re.compile(
    rf"\b(?:{_ALL})(?:\s+(?!(?:w|we|z|ze|na|przy|o|po|od|sal\w*|pok\w*|ul)\b)[^\W\d_]+){{0,6}}?"
    rf"\s+{_NR}\s*({_VALUE})(?![\w/])",
    re.IGNORECASE,
)
_CENTURY = "20"


@lru_cache(maxsize=20_000)
def references(text: str) -> frozenset[str]:
    """Every number after "nr", and that of a session or act also without it."""
    found = (*_NUMBERED.findall(text), *_bare().findall(text), *_counted(text))
    return frozenset(_plain(one) for one in found)


@lru_cache(maxsize=2_000)
def asked_references(text: str) -> frozenset[str]:
    """The numbers that say which session or act is meant: of rooms and schools they do not."""
    found = (*_OF_PAPERS.findall(text), *_bare().findall(text), *_counted(text))
    compound = (one for one in _NUMBERED.findall(text) if "/" in one)
    return frozenset(_plain(one) for one in (*found, *compound))


@lru_cache(maxsize=20_000)
def numbered(text: str) -> tuple[tuple[str, str], ...]:
    """What goes by which number, in the order of the text: ("meeting", "3"), ("minutes", "7/2023").

    Kinds are meeting, minutes, resolution, order and notice.
    """
    places: dict[tuple[str, int], tuple[str, str]] = {}
    for match in (*_NAMED.finditer(text), *_bare(_ALL).finditer(text)):
        kind = next(kind for kind in _KINDS if match[kind])
        places.setdefault((kind, match.start()), (kind, _plain(match[len(_KINDS) + 1])))
    for start, figures in _before(text):
        places.setdefault(("meeting", start), ("meeting", _plain(figures)))
    return tuple(places[key] for key in sorted(places, key=lambda one: one[1]))


def same_number(asked: str, own: str, years: Collection[int] = ()) -> bool:
    """Whether a number, as people shorten it, is that of a paper: "7" or "7/23" for "7/2023".

    `years` are those that are asked about, if any.
    """
    said, whole = asked.split("/"), own.split("/")
    if said == whole:
        return True
    year = whole[-1] if len(whole) > 1 and len(whole[-1]) == len(_CENTURY) + 2 else ""
    if not year:
        return False
    if len(said) > 1 and _CENTURY + said[-1] == year:
        said = [*said[:-1], year]
    if len(said) > 1:
        return whole[-len(said) :] == said or whole[:-1] == said
    right_year = not years or int(year) in years
    return right_year and said[0] in (whole[0] if len(whole) == 2 else "", *whole[1:-1])


@cache
def _bare(heads: str = _HEADS) -> re.Pattern[str]:
    """Of numbers that follow such a word without "nr"; a day or year there is none."""
    names = "|".join(month.translate(_SPELT) for month in months())
    day = rf"\d{{1,2}}\s+(?:{names})\b|\d{{1,2}}/\d{{1,2}}/(?:\d\d)?\d\d\b"
    figures = r"(?:\d+|(?-i:[IVXLCDM]{2,}))(?:/(?:\d+|[IVXLCDM]+))*"
    return re.compile(rf"\b(?:{heads})\s+(?!{day})({figures})(?![\w/.-]|\s+r\b)", re.IGNORECASE)


def _counted(text: str) -> list[str]:
    return [figures for _, figures in _before(text)]


def _before(text: str) -> Iterator[tuple[int, str]]:
    """The numbers that stand before the word for a meeting, with their places."""
    for match in _ROMAN_BEFORE.finditer(text):
        if _STRICT_ROMAN.fullmatch(match[1]):
            yield match.start(), match[1]
    for match in _FIGURE_BEFORE.finditer(text):
        yield match.start(), next(filter(None, match.groups()))


def _plain(reference: str) -> str:
    parts = (part.strip().lower() for part in reference.split("/"))
    return "/".join(str(int(part) if part.isdecimal() else roman_value(part)) for part in parts)
