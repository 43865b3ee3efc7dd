"""The asker's own day: when somebody's work is over, and the days that are spoken for."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import time
from functools import cache

from assistant.asides import clauses
from knowledge.dates import DateMatch, TimeMatch
from knowledge.folding import fold
from knowledge.phrases import Found, Phrases, lexicon, lexicon_lemmas, plain_analyser
from knowledge.text import Token

_LATEST = time(23, 59)
_AFTERNOON = 6  # the last hour that, of the end of work, means the afternoon
_NEAR = 3  # words between what somebody does all day and its last hour
_FIRST_PERSON = re.compile(r"(?:[aeiy]my|[ae]m|smy|ę)$")
_LEADING = frozenset({"bo", "ale", "a", "i", "ja", "sam", "sama", "gdyz", "poniewaz"})
_TURNING = frozenset({"a", "ale", "wiec", "czy", "moge", "mozna", "moglabym", "moglbym"})


def when_free(times: Sequence[TimeMatch], tokens: Sequence[Token]) -> tuple[TimeMatch, ...]:
    """The hours of a question, each at which somebody's work ends as the one after which."""
    return tuple(_after(one, told) if (told := _work(one, tokens)) else one for one in times)


def _after(hours: TimeMatch, told: Token) -> TimeMatch:
    """The hours after work, with the words that tell of it."""
    end = hours.until if hours.relation == "before" and hours.until else hours.begin
    if end.hour <= _AFTERNOON:
        end = end.replace(hour=end.hour + 12)
    return replace(hours, start=told.start, begin=end, until=_LATEST, relation="after")


def _work(hours: TimeMatch, tokens: Sequence[Token]) -> Token | None:
    if hours.relation not in ("before", "at"):
        return None
    before = [i for i, token in enumerate(tokens) if token.start < hours.start][-_NEAR:]
    return next((tokens[i] for i in before if _tells_of_work(tokens, i)), None)


def _tells_of_work(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word says what the asker does; without diacritics only where a clause begins."""
    word = tokens[i].text.lower()
    return word in _own() or (word in {fold(one) for one in _own()} and _begins(tokens, i))


def _begins(tokens: Sequence[Token], i: int) -> bool:
    """Whether nobody is named before a word: "pracuje" is what they do, or what I do."""
    if i == 0 or tokens[i - 1].folded in _LEADING:
        return True
    return bool(tokens[i].start - tokens[i - 1].end > 1)


def own_business(
    text: str,
    tokens: Sequence[Token],
    dates: Sequence[DateMatch],
    found: Sequence[Found],
    things: Collection[int],
) -> frozenset[int]:
    """The tokens of clauses that only tell what somebody at home does on a day of their own.

    `found` is what is asked and of which kind, `things` the tokens that say of what. There is such
    a clause where another one asks of something: on a day that it names, or on any where the day
    told of is spoken for.
    """
    if not dates or len(tokens) <= _NEAR:
        return frozenset()
    stretches = [part for one in clauses(text, tokens) for part in _turns(tokens, one)]
    told = {i: one for one in stretches for i in one}
    asking = {told[i] for one in found for i in one.used}
    asking |= {told[i] for i, one in enumerate(tokens) if one.folded in lexicon("parts")["asking"]}
    dated = {told[i] for i, one in enumerate(tokens) if _in_any(one, dates)}
    put_off = [one for one in dated if one is not stretches[-1] and _unable_then(tokens, one)]
    if put_off and stretches[-1] not in dated:
        return frozenset(i for one in put_off for i in one)  # "nie zdążę 2 maja, jest coś po 16"
    own = [one for one in dated if one not in asking and _is_own(tokens, one)]
    if not any(told[i] not in own for i in things):
        return frozenset()
    others = dated.difference(own) & asking
    return frozenset(i for one in own if others or _is_busy(tokens, one) for i in one)


def _turns(tokens: Sequence[Token], clause: range) -> list[range]:
    """The clause cut where its words turn to what is asked, with no comma before them."""
    cuts = [i for i in clause if i > clause[0] and tokens[i].folded in _TURNING
            and tokens[i - 1].folded != "nie"]  # fmt: skip
    return [range(*ends) for ends in zip([clause[0], *cuts], [*cuts, clause[-1] + 1], strict=True)]


def _in_any(token: Token, dates: Collection[DateMatch]) -> bool:
    return any(one.start <= token.start < one.end for one in dates)


def _is_own(tokens: Sequence[Token], clause: range) -> bool:
    """Whether somebody tells of themselves or of one of the family."""
    said = [tokens[i] for i in clause]
    return any(
        one.folded in _listed("own_verbs")
        or ("verb" in one.pos and bool(_FIRST_PERSON.search(one.text.lower())))
        or bool(one.lemmas & _lemmas("kin"))
        for one in said
    )


def _is_busy(tokens: Sequence[Token], clause: range) -> bool:
    """Whether a clause tells that a day is spoken for."""
    said = [tokens[i] for i in clause]
    return any(one.lemmas & _lemmas("busy") for one in said) or bool(_unable().find(said))


def _unable_then(tokens: Sequence[Token], clause: range) -> bool:
    """Whether a clause says that somebody cannot come on the day that it names."""
    said = [tokens[i] for i in clause]
    asks = any(one.folded in lexicon("parts")["asking"] for one in said)
    return not asks and bool(_unable().find(said))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("asides")[name])


@cache
def _lemmas(name: str) -> frozenset[str]:
    return lexicon_lemmas("asides", name)


@cache
def _unable() -> Phrases:
    return Phrases({"unable": lexicon("asides")["unable"]}, plain_analyser())


@cache
def _own() -> frozenset[str]:
    return frozenset(map(str, lexicon("questions")["own_work"]))
