"""A message that asks for two or three things, split into what each part of it asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.folding import fold
from knowledge.phrases import Phrases, lexicon, plain_analyser
from knowledge.text import Token

_MOST = 4
_ENDS = re.compile(r"[.?!;\n]|\s[–-]\s")
_SENTENCE = re.compile(r"[.?!;\n]")
_WHETHER = "czy"
_OPENING = 3  # words among which a message that begins with its verb has it
_LAST = 2  # words of what is named last: "parking", "miejsce parkingowe"


@dataclass(frozen=True)
class Asked:
    """What one part asks: the words that ask, and the rest of its own words."""

    how: str
    rest: str

    @property
    def text(self) -> str:
        """The part in its own words."""
        return f"{self.how} {self.rest}".strip()


@dataclass(frozen=True)
class Message:
    """A message in its parts, and what stands before the first of them.

    It `runs_on` where that belongs to the first part: "Przystanek: godziny i parking".
    """

    before: str
    parts: tuple[Asked, ...]
    runs_on: bool = False


def parted(text: str) -> Message | None:
    """The parts of a Polish message, or None where it asks one thing."""
    tokens = plain_analyser().tokens(text)
    heads = _heads(text, tokens)
    if not 1 < len(heads) <= _MOST:
        return None
    told = _told_behind(text, tokens, heads[-1][1])
    ends = [*(first for first, _ in heads[1:]), told]
    parts = []
    for (first, last), end in zip(heads, ends, strict=True):
        till = _without_joining(tokens, last, end)
        how = _how(text, tokens, first, last)
        rest = _span(text, tokens, last, till)
        parts.append(Asked(how if rest else _items().get(fold(how), how), rest))
    first = heads[0][0]
    runs_on = first > 0 and not _SENTENCE.search(text[tokens[first - 1].end : tokens[first].start])
    before = f"{_span(text, tokens, 0, first)} {_span(text, tokens, told, len(tokens))}".strip()
    return Message(before, tuple(parts), runs_on)


def _told_behind(text: str, tokens: Sequence[Token], last: int) -> int:
    """Where a clause begins that tells of who asks behind all questions: ", mam córkę 2 lata"."""
    for i in range(last + 1, len(tokens)):
        gap = text[tokens[i - 1].end : tokens[i].start]
        if "," in gap and tokens[i].folded in _words()["telling"]:
            return i
    return len(tokens)


def _heads(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where parts begin, each with where the words end that ask."""
    phrases = _asking().find(tokens)
    heads = _opener(text, tokens)
    for i in range(len(tokens)):
        if heads and i < heads[-1][1]:
            continue
        border = _border(text, tokens, i)
        last = _question(tokens, i)
        if last is None and border in (("joined", "comma") if heads else ("end",)):
            named = (one for one in phrases if one.first == i and one.name in _named())
            last = max((one.last for one in named), default=None)
        if last is None:
            last = _item(text, tokens, i, heads)
        if last is None or not _is_own(text, tokens, heads, i, border):
            continue
        if any(one.name == "no_question" and one.first == i for one in phrases):
            continue
        near = (one.last for one in phrases if one.first == i and one.last - i == len(one.used))
        heads.append((i, max(last, *near, last)))
    return heads


def _opener(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """A message that begins with its verb and asks on: "muszę się zapisać? i czy ...".

    Where no mark ends that part, only a joining word tells it from a story.
    """
    verbs = {found.first: found.last for found in _openers().find(tokens[:_OPENING])}
    first = next((i for i in range(min(_OPENING, len(tokens))) if i in verbs), None)
    if first is None or any(one.folded not in _words()["between"] for one in tokens[:first]):
        return []
    for i in range(verbs[first], len(tokens)):
        if tokens[i].folded not in _words()["asking"]:
            continue
        if between := _ENDS.search(text[tokens[first].end : tokens[i].start]):
            return [(first, verbs[first])] if between[0] == "?" else []
        joined = _border(text, tokens, i) == "joined" and i - verbs[first] > 1
        return [(first, verbs[first])] if joined and tokens[i].folded == _WHETHER else []
    return []


def _item(
    text: str, tokens: Sequence[Token], i: int, heads: Sequence[tuple[int, int]]
) -> int | None:
    """Where one of several things ends that are named in a row: "godziny i parking"."""
    items = _items()
    counted = i > 0 and tokens[i - 1].is_number  # "na 2 godziny"
    bare = i > 0 and not counted and tokens[i - 1].folded not in _words()["prepositions"]
    if tokens[i].folded in items and bare:
        after = _after_joining(text, tokens, i + 1)
        first = heads[-1][0] if heads else i
        named = tokens[first].folded in items
        return i + 1 if named and (after is not None or first < i) else None
    before = heads[-1][1] if heads else i
    if not heads or tokens[heads[-1][0]].folded not in items:
        return None
    at = _after_joining(text, tokens, before)
    is_noun = "noun" in tokens[i].pos or not tokens[i].pos
    return len(tokens) if at == i and is_noun and len(tokens) - i <= _LAST else None


def _after_joining(text: str, tokens: Sequence[Token], i: int) -> int | None:
    """The word that a comma or a joining word puts beside those before it."""
    at = i
    while at < len(tokens) and tokens[at].folded in _words()["joining"]:
        at += 1
    if at >= len(tokens):
        return None
    gap = text[tokens[i - 1].end : tokens[i].start]
    return at if at > i or "," in gap else None


def _border(text: str, tokens: Sequence[Token], i: int) -> str | None:
    """What parts a word from those before it: a sentence's end, a comma, a joining word."""
    data = _words()
    joined = False
    while i > 0 and tokens[i - 1].folded in data["between"] | data["joining"]:
        gap = text[tokens[i - 1].end : tokens[i].start]
        if _ENDS.search(gap):
            return "end"
        joined |= tokens[i - 1].folded in data["joining"]
        i -= 1
    gap = text[tokens[i - 1].end : tokens[i].start] if i else "."
    if _ENDS.search(gap):
        return "end"
    return "joined" if joined else "comma" if "," in gap else None


def _question(tokens: Sequence[Token], i: int) -> int | None:
    """Where the words end with which a question begins at a place."""
    data = _words()
    if tokens[i].folded in data["asking"]:
        return i + 1
    after = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    asks = tokens[i].folded in data["prepositions"] and after in data["asking"]
    return i + 2 if asks and after != "czy" else None


def _is_own(
    text: str,
    tokens: Sequence[Token],
    heads: Sequence[tuple[int, int]],
    i: int,
    border: str | None,
) -> bool:
    """Whether a clause asks on its own, rather than belonging to the one before it."""
    data = _words()
    near = {token.folded for token in tokens[i : i + 2]}
    if border == "comma" and (near & data["relative"] or near == {"jak", "i"}):
        return bool(heads) and heads[-1][1] == i
    if not heads or border == "end":
        return True
    first, last = heads[-1]
    before = [token for token in tokens[last:i] if token.folded not in data["joining"]]
    if border is None:
        return _in_new_sentence(text, tokens, last, i)
    if border == "comma" and before and before[-1].lemmas & data["knowing"]:
        return False
    # "czy jest miejsce, gdzie"
    return not (border == "comma" and before and tokens[first].folded == "czy" != tokens[i].folded)


def _in_new_sentence(text: str, tokens: Sequence[Token], last: int, i: int) -> bool:
    """Whether a word asks behind a story in a sentence of its own: "mam dwoje dzieci ile płacę"."""
    data = _words()
    ended = _SENTENCE.search(text[tokens[last - 1].end : tokens[i].start])
    if not ended or tokens[i].folded in data["relative"] | {_WHETHER}:
        return False
    begun = tokens[last - 1].end + ended.end()
    before = [token for token in tokens[last:i] if token.start >= begun]
    return not any(token.lemmas & data["knowing"] for token in before)


def _without_joining(tokens: Sequence[Token], first: int, end: int) -> int:
    data = _words()
    while end > first and tokens[end - 1].folded in data["joining"] | data["between"]:
        end -= 1
    return end


def _how(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """The words that ask in a part; a verb alone asks whether."""
    how = _span(text, tokens, first, last)
    asks = any(token.folded in _words()["asking"] for token in tokens[first:last])
    return f"{_WHETHER} {how}" if not asks and _openers().find(tokens[first:last]) else how


def _span(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return text[tokens[first].start : tokens[last - 1].end] if last > first else ""


@cache
def _words() -> dict[str, frozenset[str]]:
    data = lexicon("parts")
    names = ("joining", "between", "asking", "prepositions", "relative", "knowing", "telling")
    return {name: frozenset(data[name]) for name in names}


@cache
def _items() -> dict[str, str]:
    """Things asked for by their name alone, folded, with the words that ask for each."""
    return {fold(name): words for name, words in lexicon("parts")["items"].items()}


@cache
def _named() -> frozenset[str]:
    return frozenset(lexicon("parts")["named"])


@cache
def _openers() -> Phrases:
    return Phrases({"openers": lexicon("yes_no")["openers"]}, plain_analyser())


@cache
def _asking() -> Phrases:
    groups = {**lexicon("questions")["attributes"], "no_question": lexicon("parts")["no_question"]}
    return Phrases(groups, plain_analyser())
