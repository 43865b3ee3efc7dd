"""What an offer with a Polish name is and for whom, in a few words of another language.

Only what the name says is told: its sort, then those it is for. A part that is narrowed by a
word without a translation is left out, for "for families" is wrong of families in one need.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from knowledge.phrases import lemma_set, lexicon, plain_analyser
from knowledge.text import Token

_TITLE = re.compile(r"\s*(?:\b(?:w ramach|w)\s+)?[„«\"][^”»\"]*[”»\"]\s*")
_HALVES = re.compile(r"\s+[–—-]\s+|\s+i (?=(?:organizacj|organizowani|realizacj|prowadzeni)\w+ )")
_CLOSED = re.compile(r"\s*(?:$|[|–—(,;:.]|[-] |(?:dla|w|z|na|do|ze|we|od|po|przy|o|i|oraz)\b)")
_JOINED = re.compile(r"(?:,|/| i| oraz| lub)? ?(?:(?:również|także|w tym) )?")
_BREAK = "|"  # stands where a title in quotation marks was taken out
_FURTHEST = 7  # words of a place between what is done and the thing: "w czterech filiach …"
_LONG = 8  # letters of a word that names a sort of thing by itself, such as "teleopieka"

Heads = dict[int, list[tuple[tuple[frozenset[str], ...], str]]]


_SHORT = 3  # words of a sort of thing that may have its second half told behind it


@dataclass(frozen=True)
class _Row:
    """A pattern of Polish words and what is told for it."""

    pattern: re.Pattern[str]
    said: str
    vague: bool = False


@lru_cache(maxsize=5_000)
def gloss(name: str, language: str) -> str | None:
    """What the thing is that a Polish name is of, and for whom; None where it is not known."""
    parts = _HALVES.split(_TITLE.sub(f" {_BREAK} ", " ".join(name.split())))
    told = [said for part in parts[:2] if (said := _part(part, language))]
    if len(told) == 2 and (len(told[0].split()) > _SHORT or told[0] in told[1]):
        told = told[:1] if told[0] not in told[1] else told[1:]
    if not told and (title := _TITLE.search(name)):
        told = [said] if (said := _whole(title.group().strip(' „”«»"'), language)) else []
    return ": ".join(told).replace(" ,", ",") or None


def _whole(title: str, language: str) -> str | None:
    """A title that is nothing but a sort of thing, such as "Pomoc w domu"."""
    tokens = plain_analyser().tokens(title)
    known = _head(tokens, _heads(language))
    return known[0] if known and known[1] == len(tokens) > 1 else None


def _part(part: str, language: str) -> str | None:
    text = part.strip(f" {_BREAK}")
    free = re.match(f"{_data()['free']['pl']} ", text, re.IGNORECASE)
    text = text[free.end() :] if free else text
    tokens = plain_analyser().tokens(text)
    first = 0
    while first < len(tokens):
        opened = _opened(text, tokens, first)
        said = None if opened > first else _from(text, tokens[first:], language)
        if said:
            return f"{said}, {_data()['free'][language]}" if free else said
        skipped = opened if opened > first else _undone(tokens, first)
        if skipped == first:
            return None
        first = skipped
    return None


def _opened(text: str, tokens: Sequence[Token], first: int) -> int:
    """The token behind an opening such as "pomoc w formie"; `first` where there is none."""
    place = tokens[first].start
    match = next((m for one in _openings() if (m := one.match(text, place))), None)
    if not match:
        return first
    return next((i for i, one in enumerate(tokens) if one.start >= match.end()), len(tokens))


def _undone(tokens: Sequence[Token], first: int) -> int:
    """The token behind one for doing, "prowadzenie", and the place where it is done."""
    if not tokens[first].lemmas & _doing():
        return first
    if first + 1 < len(tokens) and tokens[first + 1].folded == "w":
        near = range(first + 2, min(len(tokens), first + _FURTHEST))
        return next((i for i in near if _head(tokens[i:], _heads("en"))), first)
    return first + 1


def _from(text: str, tokens: Sequence[Token], language: str) -> str | None:
    """The thing that the tokens begin with and those it is for, if anything says what it is."""
    own = _head(tokens, _heads(language))
    if own:
        said, size = own
        place = tokens[size - 1].end
        rest = _rest(text, place, language)
        if rest or size > 1 or _CLOSED.match(text, place) or text[place + 1].isupper():
            return f"{said} {rest}".strip()
    known = _head(tokens, _general(language))
    if known and (known[1] > 1 or _CLOSED.match(text, tokens[0].end)):
        return f"{known[0]} {_rest(text, tokens[known[1] - 1].end, language)}".strip()
    return None


def _head(tokens: Sequence[Token], heads: Heads) -> tuple[str, int] | None:
    for size in range(min(len(tokens), max(heads, default=0)), 0, -1):
        for key, said in heads.get(size, ()):
            if all(own & token.lemmas for own, token in zip(key, tokens, strict=False)):
                return said, size
    return None


def _rest(text: str, place: int, language: str) -> str:
    """For whom and where, behind the thing, as far as nothing untold narrows it."""
    said: list[str] = []
    while True:
        space = re.compile(rf"[ {_BREAK}]*").match(text, place)
        place = space.end() if space else place
        row = _longest(_rows("beside", language), text, place)
        if row:
            said.append(row[0])
            place = row[1]
            continue
        people = _people(text, place, language)
        if not people or any(one.startswith(_for(language)) for one in said):
            return " ".join(said)
        said.append(f"{_for(language)} {people[0]}")
        place = people[1]


def _for(language: str) -> str:
    return str(_data()["for"][language])


def _people(text: str, place: int, language: str) -> tuple[str, int] | None:
    """Those something is for, from `place` on, and where their part of the name ends."""
    link = next((m for one in _links() if (m := one.match(text, place))), None)
    here = link.end() if link else place
    said: list[str] = []
    best: tuple[str, int] | None = None
    joint = ""
    while person := _longest(_rows("persons", language), text, here):
        told, here, vague = person
        said += [joint, told] if joint else [told]
        while qual := _longest(_rows("quals", language), text, _past(text, here)):
            said.append(qual[0])
            here, vague = qual[1], False
        behind = _past(text, here)
        if not vague and (
            _loose().match(text[behind:]) or _longest(_rows("beside", language), text, behind)
        ):
            best = " ".join(said), here
        # a second kind of people: joined, or those whom the first ones belong to
        joined = _JOINED.match(text, here)
        plain = joined is None or not joined.group().strip()
        joint = _data()["of" if plain else "and"][language]
        here = joined.end() if joined else here
        if link := next((m for one in _links() if (m := one.match(text, here))), None):
            here = link.end()
    return best


def _past(text: str, place: int) -> int:
    return place + 1 if text[place : place + 1] == " " else place


def _longest(rows: Sequence[_Row], text: str, place: int) -> tuple[str, int, bool] | None:
    found = [(m.end(), row, m) for row in rows if (m := row.pattern.match(text, place))]
    if not found:
        return None
    end, row, match = max(found, key=lambda one: one[0])
    return match.expand(row.said), end, row.vague


@cache
def _doing() -> frozenset[str]:
    return lemma_set(lexicon("spoken")["doing"])


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = lexicon("glosses")
    return data


@cache
def _rows(part: str, language: str) -> tuple[_Row, ...]:
    return tuple(
        _Row(
            re.compile(rf"(?:{row['pl']})(?!\w)", re.IGNORECASE),
            str(row[language]),
            bool(row.get("vague")),
        )
        for row in _data()[part]
    )


@cache
def _links() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in _data()["links"])


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in _data()["openings"])


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(rf"[ {_BREAK}]*{_data()['loose']}")


@cache
def _heads(language: str) -> Heads:
    return _by_size((pl, str(row[language])) for row in _data()["heads"] for pl in row["pl"])


@cache
def _general(language: str) -> Heads:
    """The first phrase of each Polish entry of the glossary, where no row says it better."""
    return _by_size(
        (str(polish), str(phrases[0]))
        for polish, phrases in lexicon(f"glossary_{language}").items()
        if phrases and _names_a_sort(str(polish))
    )


def _names_a_sort(polish: str) -> bool:
    tokens = plain_analyser().tokens(polish)
    if not tokens or any(token.is_number for token in tokens) or tokens[0].lemmas & _doing():
        return False
    return len(tokens) > 1 or (tokens[0].pos <= {"noun"} and len(tokens[0].text) > _LONG)


def _by_size(rows: Iterator[tuple[str, str]]) -> Heads:
    found: Heads = {}
    for polish, said in rows:
        key = tuple(token.lemmas for token in plain_analyser().tokens(polish))
        found.setdefault(len(key), []).append((key, said))
    return found
