"""Years and months that say how long something has lasted, told apart from anybody's age."""

import re
from collections.abc import Iterable
from functools import cache

from knowledge.phrases import lexicon

_GROWN = 16  # years; from where so many beside a mother or husband may be their age
_FIGURE = re.compile(r"\d")
_COUNT = r"(?P<count>\d{1,3})"
_UNIT = r"[ -]?(?:lat(?:a|ach)?|l|rok(?:u)?|miesi\w*|mies|m-c\w*|msc\w*|tygodn\w*|tyg)\b"
_NEARLY = r"(?:(?:od|dla|przez|juz|ponad|prawie|okolo|blisko|z|jakies|wlasnie) )*"
_PLACE_IN_PREGNANCY = re.compile(
    r"\b(?:w|na) (?P<count>\d{1,2})(?:\.|-?(?:tym|ym))? ?"
    r"(?:miesiac\w*|m-c\w*|msc|mies|tygodni\w*|tyg)\b"
    r"(?!\.? zycia)"
)


def without_durations(folded: str) -> str:
    """Folded text, numbers in digits, with those crossed out that only say how long."""
    if not _FIGURE.search(folded):
        return folded
    for pattern in _patterns():
        folded = pattern.sub(_crossed, folded)
    return folded


def _crossed(match: re.Match[str]) -> str:
    said = match.groupdict()
    between = (said.get("between") or "").split()
    before = said.get("before") or ""
    years = int(said["count"])
    if before and _child().fullmatch(before):
        return match[0]
    if any(_child().fullmatch(word) for word in between):
        return match[0]
    if years >= _GROWN and any(_grown().fullmatch(word) for word in (*between, before)):
        return match[0]
    first, last = match.span("count")
    start = match.start()
    return match[0][: first - start] + "#" * (last - first) + match[0][last - start :]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = lexicon("lasting")
    words = {name: _any(data[name]) for name in ("lasting", "given", "since", "whose", "after")}
    return (
        _PLACE_IN_PREGNANCY,
        re.compile(
            rf"\b(?:{words['lasting']})(?P<between>(?: [^\W\d]+){{0,3}}?) {_NEARLY}{_COUNT}{_UNIT}"
        ),
        re.compile(rf"\b(?:{words['given']}) {_COUNT}{_UNIT}"),
        re.compile(rf"(?:^|[,.;!?] )od {_NEARLY}{_COUNT}{_UNIT} (?:{words['since']})\b"),
        re.compile(rf"\b(?:{words['whose']}) {_NEARLY}(?<=od ){_COUNT}{_UNIT}"),
        re.compile(rf"(?:\b(?P<before>[^\W\d]+) )?\b{_COUNT}{_UNIT} (?:{words['after']})\b"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", " ") for word in words)


@cache
def _child() -> re.Pattern[str]:
    return re.compile(_any(lexicon("lasting")["child"]))


@cache
def _grown() -> re.Pattern[str]:
    return re.compile(_any(lexicon("lasting")["grown"]))
